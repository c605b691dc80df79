//! The text as it will be sent, beside the questions and on A4.

use leptos::{ev, prelude::*};

use super::{desk::Desk, language::words_for};
use crate::{
    app::{browser, use_text},
    document::{Block, Document, Run, Section, Signature, unbroken},
    domain::AgreementLevel,
    text::text as words_of,
};

/// How the text says that something is missing.
type FillIn = fn(&str) -> String;

pub const PAPER: &str = "agreement-paper";

/// A version that is looked at: what is printed meanwhile is that one.
#[derive(Clone, Copy)]
pub struct Old(pub RwSignal<Option<Document>>);

pub fn provide_old() {
    provide_context(Old(RwSignal::new(None)));
}

#[component]
pub fn Paper() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = &use_text().agreement.desk;
    let head = Memo::new(move |_| {
        desk.built.with(|built| {
            let own = &built.document;
            Document { sections: Vec::new(), ..own.clone() }
        })
    });
    let ids = Memo::new(move |_| {
        desk.built.with(|built| {
            built.document.sections.iter().map(|own| own.id.clone()).collect::<Vec<_>>()
        })
    });
    let Old(old) = expect_context::<Old>();
    let on_paper = Memo::new(move |_| old.get().unwrap_or_else(|| head.get()));
    name_pages(on_paper);
    let is_onepage = move || desk.level.get() == AgreementLevel::OnePage;
    let whole_old = move || {
        old.get().map(|document| {
            view! {
                <div class="mk-only-print">
                    <article class="mk-paper mk-agreement__paper" id="agreement-old-paper" data-named=""
                        aria-label=words.paper class:mk-paper--onepage=is_onepage>
                        <Whole document />
                    </article>
                </div>
            }
        })
    };
    view! {
        {whole_old}
        <article class="mk-paper mk-agreement__paper" id=PAPER tabindex="0" data-named=""
            aria-label=words.paper
            class:mk-no-print=move || old.with(Option::is_some)
            class:mk-paper--onepage=is_onepage>
            <div class="mk-paper__words" lang=move || head.with(|own| own.lang.clone())>
                {move || view! { <Head document=head.get() /> }}
                <For each=move || ids.get() key=Clone::clone let:id>
                    <Part id />
                </For>
                <p class="mk-paper__note">{move || head.with(|own| own.note.clone())}</p>
            </div>
        </article>
    }
}

/// A text that nobody writes in any more.
#[component]
pub fn Whole(document: Document) -> impl IntoView {
    let fill_in = words_for(&document, use_text()).agreement.fill_in;
    let sections = document.sections.clone().into_iter();
    let sections = sections.map(|section| section_view(section, None, fill_in)).collect_view();
    let (note, lang) = (document.note.clone(), document.lang.clone());
    view! {
        <div class="mk-paper__words" lang=lang>
            <Head document />
            {sections}
            <p class="mk-paper__note">{note}</p>
        </div>
    }
}

/// Each printed page says which text it is of.
fn name_pages(head: Memo<Document>) {
    const PLACES: [&str; 2] = ["--mk-paper-name", "--mk-paper-mark"];
    Effect::new(move |_| {
        let head = head.get();
        let facts = head.facts.iter().map(|(name, value)| format!("{name} {value}"));
        let name: Vec<String> = [head.title.clone()].into_iter().chain(facts).collect();
        for (place, words) in PLACES.into_iter().zip([name.join(" · "), head.mark.clone()]) {
            browser::print_words(place, &words);
        }
    });
    on_cleanup(|| PLACES.into_iter().for_each(|place| browser::print_words(place, "")));
}

#[component]
pub fn Head(document: Document) -> impl IntoView {
    let facts = document.facts.iter().map(|(name, value)| format!("{name}: {value}"));
    let facts = facts.collect::<Vec<_>>().join(" · ");
    let mark = document.mark;
    let mark = (!mark.is_empty()).then(|| view! { <p class="mk-paper__mark">{mark}</p> });
    view! {
        <header class="mk-paper__head">
            {mark}
            <p class="mk-paper__kind">{document.kind}</p>
            <h2 class="mk-paper__title">{document.title}</h2>
            <p class="mk-paper__facts">{facts}</p>
        </header>
    }
}

/// One section, drawn anew only when it has changed.
#[component]
fn Part(id: String) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let section = Memo::new(move |_| {
        desk.built.with(|built| {
            let own = built.document.sections.iter().find(|own| own.id == id);
            (own.cloned().unwrap_or_default(), words_for(&built.document, text).lang)
        })
    });
    move || {
        let (section, lang) = section.get();
        section_view(section, Some(desk), words_of(lang).agreement.fill_in)
    }
}

/// With a desk, what is missing leads to where it is written.
fn section_view(section: Section, desk: Option<Desk>, fill_in: FillIn) -> AnyView {
    let heading = (!section.title.is_empty())
        .then(|| view! { <h3 class="mk-paper__heading">{section.heading()}</h3> });
    let id = StoredValue::new(section.id.clone());
    let blocks = section.blocks.into_iter().map(|block| block_view(block, id, desk, fill_in));
    view! {
        <section class="mk-paper__section" class:mk-paper__annex=section.is_annex
            data-section=section.id>
            {heading}
            {blocks.collect_view()}
        </section>
    }
    .into_any()
}

fn block_view(
    block: Block,
    section: StoredValue<String>,
    desk: Option<Desk>,
    fill_in: FillIn,
) -> AnyView {
    let said = move |runs: Vec<Run>| runs_view(runs, section, desk, fill_in);
    match block {
        Block::Paragraph(runs) => view! { <p>{said(runs)}</p> }.into_any(),
        Block::List(items) => {
            let items = items.into_iter().map(|item| view! { <li>{said(item)}</li> });
            view! { <ul class="mk-paper__list">{items.collect_view()}</ul> }.into_any()
        }
        Block::Table { head, rows } => {
            let names = head.clone();
            let head = head
                .into_iter()
                .map(|name| view! { <th role="columnheader" scope="col">{name}</th> });
            let rows = rows.into_iter().map(|row| {
                let cells = row.into_iter().enumerate().map(|(place, cell)| {
                    let is_blank = cell.iter().all(|run| run.text().is_empty());
                    let cell = (!is_blank).then(|| said(cell));
                    view! { <td role="cell" data-label=names.get(place).cloned()>{cell}</td> }
                });
                view! { <tr role="row">{cells.collect_view()}</tr> }
            });
            view! {
                <table role="table" class="mk-paper__table">
                    <thead role="rowgroup"><tr role="row">{head.collect_view()}</tr></thead>
                    <tbody role="rowgroup">{rows.collect_view()}</tbody>
                </table>
            }
            .into_any()
        }
        Block::Field { name, value } => view! { <p><b>{name}": "</b>{said(value)}</p> }.into_any(),
        Block::Signatures(signatures) => {
            let places = signatures.into_iter().map(place);
            view! { <div class="mk-paper__signatures">{places.collect_view()}</div> }.into_any()
        }
    }
}

fn place(signature: Signature) -> impl IntoView {
    let lines = signature.lines.into_iter();
    let lines = lines.map(|line| view! { <p class="mk-paper__signature">{line}</p> });
    view! {
        <div class="mk-paper__sign">
            <p><b>{signature.party}</b></p>
            {lines.collect_view()}
        </div>
    }
}

fn runs_view(
    runs: Vec<Run>,
    section: StoredValue<String>,
    desk: Option<Desk>,
    fill_in: FillIn,
) -> impl IntoView {
    let runs = runs.into_iter().map(move |run| match (run, desk) {
        (Run::Text(text), _) => view! { <span>{unbroken(&text)}</span> }.into_any(),
        (Run::Missing { of, label }, Some(desk)) => {
            let of = StoredValue::new(of);
            let go = move || {
                section.with_value(|section| desk.go_to(section, Some(&of.get_value())));
            };
            let key = move |event: ev::KeyboardEvent| {
                if matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    go();
                }
            };
            // No button: that is a box, and would not break over lines with its full stop.
            view! {
                <span class="mk-paper__blank" role="button" tabindex="0" on:click=move |_| go()
                    on:keydown=key>{fill_in(&label)}</span>
            }
            .into_any()
        }
        (Run::Missing { label, .. }, None) => {
            view! { <span class="mk-paper__blank">{fill_in(&label)}</span> }.into_any()
        }
    });
    runs.collect_view()
}
