//! A calendar year in numbers, on one sheet of paper or in a spreadsheet.

use leptos::prelude::*;

use super::lists::{PrintHead, print_whole};
use crate::{
    app::{EVALUATION, use_app, use_text},
    text::year::YearTable,
    ui::parts::{Glyph, Icon, PageHeader, Select},
    year::{Year, year, years},
};

#[component]
pub fn YearPage() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.year;
    let book = EVALUATION.book();
    let chosen = RwSignal::new(app.today.get_untracked().year());
    let known =
        Memo::new(move |_| app.workspace.with(|workspace| years(workspace, app.today.get())));
    let found = Memo::new(move |_| {
        let today = app.today.get();
        let content = book.get().here();
        app.workspace.with(|workspace| year(workspace, content, chosen.get(), today))
    });
    let told = RwSignal::new(String::new());
    let choose = move |year: String| {
        if let Ok(year) = year.parse() {
            chosen.set(year);
            let sums = found.with_untracked(|found| {
                let sums = words.sums(found).map(|(label, count)| format!("{count} {label}"));
                sums.join(", ")
            });
            told.set(format!("{} {year}: {sums}", words.title));
        }
    };
    let options = Signal::derive(move || {
        let years = known.get().into_iter().map(|year| year.to_string());
        years.map(|year| (year.clone(), year)).collect::<Vec<_>>()
    });
    let save = move |_| {
        let found = found.get_untracked();
        let subject = format!("{} {}", words.title, found.year);
        let sheet = words.sheet(&found, text.lang);
        let saved = app.save_export(&subject, "csv", "text/csv;charset=utf-8", &sheet);
        app.tell_saved(saved, words.saved);
    };
    let title = Signal::derive(move || format!("{} {}", words.title, chosen.get()));
    view! {
        <PrintHead title=Signal::stored(String::new()) />
        <PageHeader title lead=words.lead>
            <label class="mk-hidden" for="year">{words.choose}</label>
            <Select class="mk-input mk-year__choice" id="year" options choose
                chosen=Signal::derive(move || chosen.get().to_string()) />
            <button class="mk-button" type="button" on:click=|_| print_whole()>
                <Icon glyph=Glyph::Print />
                {words.print}
            </button>
            <button class="mk-button" type="button" on:click=save>
                <Icon glyph=Glyph::Download />
                {words.save}
            </button>
        </PageHeader>
        <p class="mk-hidden" role="status">{move || told.get()}</p>
        <div class="mk-stack mk-stack--sections">
            <div class="mk-stack">
                <dl class="mk-stats">{move || found.with(|found| words.sums(found).map(stat).collect_view())}</dl>
                {move || found.with(|found| words.not_yet(found, text.lang)).map(|told| view! {
                    <p class="mk-soft mk-small mk-measure">{told}</p>
                })}
            </div>
            <div class="mk-year">
                {move || found.with(|found: &Year| {
                    let tables = words.tables(found, text.lang, text.lang).into_iter();
                    tables.enumerate().map(|(place, table)| table_view(place, table)).collect_view()
                })}
            </div>
        </div>
    }
    .into_any()
}

fn stat((label, count): (&'static str, usize)) -> impl IntoView {
    view! {
        <div class="mk-stat">
            <dt class="mk-stat__label">{label}</dt>
            <dd class="mk-stat__value">{count}</dd>
        </div>
    }
}

fn table_view(place: usize, table: YearTable) -> impl IntoView {
    let id = format!("year-table-{place}");
    let labelled = id.clone();
    let heads = table.heads.clone();
    let head = table.heads.into_iter().enumerate().map(|(column, head)| {
        let is_number = column > 0;
        view! { <th role="columnheader" scope="col" class:mk-table__number=is_number>{head}</th> }
    });
    let row = move |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let name = cells.next();
        let rest = cells.zip(heads.iter().copied().skip(1).collect::<Vec<_>>());
        let rest = rest.map(|(cell, head)| {
            view! { <td role="cell" class="mk-table__number" data-label=head>{cell}</td> }
        });
        view! { <tr role="row"><th role="rowheader" scope="row" class="mk-table__title">{name}</th>{rest.collect_view()}</tr> }
    };
    let hint = (!table.hint.is_empty())
        .then(|| view! { <p class="mk-soft mk-small mk-measure">{table.hint}</p> });
    view! {
        <section class="mk-section" aria-labelledby=labelled>
            <h2 id=id>{table.title}</h2>
            {hint}
            <div class="mk-table-frame">
                <table role="table" class="mk-table" aria-labelledby=labelled.clone()>
                    <thead role="rowgroup"><tr role="row">{head.collect_view()}</tr></thead>
                    <tbody role="rowgroup">{table.rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}
