//! Everybody we know, and want to know.

mod add;
pub(super) mod alike;
mod bring;
mod confirm;
mod row;

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{
    lists::{
        More, PrintHead, partner_choice, print_all, provide_partner_choice, row_limit, sort_headers,
    },
    outward::SaveTable,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Code, Sector},
    outward::partner_table,
    text::Label,
    ui::parts::{Empty, Glyph, Icon, PageHeader, SelectField},
    workspace::{PartnerFilter, PartnerRow, pick_partners},
};

#[component]
pub fn Partners() -> impl IntoView {
    let app = use_app();
    let words = &use_text().partners;
    provide_partner_choice();
    let choice = partner_choice();
    let rows = Memo::new(move |_| {
        let today = app.today.get();
        app.workspace.with(|workspace| PartnerRow::all(workspace, today))
    });
    let shown = Memo::new(move |_| {
        rows.with(|rows| choice.with(|c| pick_partners(rows, &c.filter, c.sorting)))
    });
    let is_empty = Memo::new(move |_| rows.with(BTreeMap::is_empty));
    let list = move || match is_empty.get() {
        true => view! { <Empty title=words.empty_title text=words.empty_text /> }.into_any(),
        false => view! { <List rows shown /> }.into_any(),
    };
    view! {
        <PrintHead title=Signal::stored(words.title.to_owned()) />
        <PageHeader title=Signal::stored(words.title.to_owned()) lead=words.lead />
        <div class="mk-stack mk-stack--loose">
            <add::Add rows />
            <bring::Bring />
            <alike::SamePartners rows />
            <confirm::ToConfirm />
            {list}
        </div>
    }
    .into_any()
}

#[component]
fn List(rows: Memo<BTreeMap<String, PartnerRow>>, shown: Memo<Vec<String>>) -> impl IntoView {
    let words = &use_text().partners;
    let limit = row_limit();
    let ids = Memo::new(move |_| {
        shown.with(|shown| shown.iter().take(limit.get()).cloned().collect::<Vec<_>>())
    });
    let is_none = Memo::new(move |_| ids.with(Vec::is_empty));
    view! {
        <div class="mk-stack">
            <Filters rows shown limit />
            {move || is_none.get().then(|| view! {
                <Empty title=words.none_found text=words.none_found_text />
            })}
            <div class="mk-table-frame" class:mk-gone=is_none>
                <table class="mk-table mk-table--lists mk-table--partners" role="table">
                    <caption class="mk-hidden">{words.caption}</caption>
                    <Head />
                    <tbody role="rowgroup">
                        <For each=move || ids.get() key=Clone::clone let:id>
                            <row::TableRow id rows />
                        </For>
                    </tbody>
                </table>
            </div>
            <More all=Signal::derive(move || shown.with(Vec::len)) limit
                rendered=words.rendered more=words.more />
        </div>
    }
    .into_any()
}

#[component]
fn Head() -> impl IntoView {
    let text = use_text();
    let words = &text.partners;
    let choice = partner_choice();
    let sorting = move || choice.with(|choice| choice.sorting);
    let sort = move |sorting| choice.update(|choice| choice.sorting = sorting);
    let headers = sort_headers(words.column, sorting, sort);
    view! {
        <thead role="rowgroup">
            <tr role="row" data-sort=text.partnerships.sort_by>
                {headers}
                <th role="columnheader" scope="col" class="mk-no-print">
                    <span class="mk-hidden">{text.shell.delete}</span>
                </th>
            </tr>
        </thead>
    }
}

#[component]
fn Filters(
    rows: Memo<BTreeMap<String, PartnerRow>>,
    shown: Memo<Vec<String>>,
    limit: RwSignal<usize>,
) -> impl IntoView {
    let text = use_text();
    let words = &text.partners;
    let choice = partner_choice();
    let sectors = std::iter::once((String::new(), words.everything.into()))
        .chain(
            Sector::options(text.lang).into_iter().map(|(code, name)| (code.into(), name.into())),
        )
        .collect::<Vec<(String, String)>>();
    let sector =
        move || choice.with(|c| c.filter.sector.map(Code::code).unwrap_or_default().to_owned());
    let count = move || (words.count)(shown.with(Vec::len), rows.with(BTreeMap::len));
    let is_narrowed = move || choice.with(|choice| choice.filter != PartnerFilter::default());
    view! {
        <div class="mk-stack mk-no-print">
            <div class="mk-filters mk-filters--few" role="search" aria-label=words.find>
                <div class="mk-field mk-filters__find">
                    <label class="mk-field__label" for="find">{words.find}</label>
                    <input class="mk-input" type="search" id="find" autocomplete="off"
                        prop:value=move || choice.with(|choice| choice.filter.text.clone())
                        on:input=move |event| {
                            let typed = event_target_value(&event);
                            choice.update(|choice| choice.filter.text = typed);
                        } />
                </div>
                <SelectField id="filter-sector" label=words.sector options=Signal::stored(sectors)
                    chosen=Signal::derive(sector)
                    choose=move |code| choice.update(|c| c.filter.sector = Sector::parse(&code)) />
            </div>
            <div class="mk-cluster mk-cluster--apart">
                <p class="mk-cluster">
                    <span class="mk-soft mk-small" role="status">{count}</span>
                    {move || is_narrowed().then(|| view! {
                        <button class="mk-button mk-button--quiet mk-button--small" type="button"
                            on:click=move |_| {
                                choice.update(|c| c.filter = PartnerFilter::default());
                                browser::focus("find");
                            }>
                            {words.clear}
                        </button>
                    })}
                </p>
                <div class="mk-cluster">
                    <SaveTable subject=words.title rows shown table=partner_table />
                    <button class="mk-button mk-button--quiet mk-button--small" type="button"
                        on:click=move |_| print_all(limit)>
                        <Icon glyph=Glyph::Print />
                        {text.shell.print}
                    </button>
                </div>
            </div>
        </div>
    }
}
