//! One example: its story, what it teaches, and its facts.

use leptos::prelude::*;

use crate::{
    app::{browser, examples_in, use_app, use_text},
    content::Example,
    domain::{Approval, Ask, AskDirection, Code, Partner, Partnership, Phase, Risk},
    network::Graph,
    route::Route,
    text::{Label, Lang},
    ui::{
        pages::{
            Nowhere,
            lists::StartAfter,
            network::{LENT, LentMap},
        },
        parts::{Glyph, Icon, PageHeader, Shelved, marked, titled},
    },
    workspace::Workspace,
};

#[component]
pub fn ExamplePage(id: String) -> impl IntoView {
    let shelf = examples_in(use_text().lang);
    view! {
        <Shelved shelf render=move |examples| match examples.iter().find(|example| example.id == id) {
            Some(example) => case(example.clone()),
            None => view! { <Nowhere /> }.into_any(),
        } />
    }
}

fn case(example: Example) -> AnyView {
    let (app, text) = (use_app(), use_text());
    let words = &text.examples;
    let library = example.workspace();
    let eyebrow = view! { <a href=Route::Examples.href()>{words.title}</a> }.into_any();
    let story =
        example.story.iter().cloned().map(|paragraph| view! { <p>{paragraph}</p> }).collect_view();
    let lessons =
        example.lessons.iter().cloned().map(|lesson| view! { <li>{lesson}</li> }).collect_view();
    let uses =
        example.use_when.iter().cloned().map(|line| view! { <li>{line}</li> }).collect_view();
    let facts = facts(&example, &library);
    let note = (!example.facts_note.is_empty()).then(|| {
        view! { <p class="mk-prose__source">{words.note}": "{example.facts_note.clone()}</p> }
    });
    let source = {
        let source = example.source.clone();
        let year =
            if source.year.is_empty() { String::new() } else { format!(", {}", source.year) };
        let link = (source.url.starts_with("https://") || source.url.starts_with("http://")).then(|| {
            view! { <a href=source.url.clone() rel="noopener noreferrer">{words.open_source}</a> }
        });
        view! {
            <p class="mk-prose__source">
                {words.source} ": " {marked(&source.name, &source.danish, Lang::Da)} {year} ". " {words.own_words} " "
                {link}
            </p>
        }
    };
    let (title, lead) = (Signal::stored(example.title.clone()), example.teaser.clone());
    let shown = example.items.clone();
    let map = Graph::of(&library, &example.map());
    let to_map = map.is_some().then(|| {
        view! {
            <button class="mk-button" type="button" on:click=|_| browser::focus(LENT)>{words.see_map}</button>
        }
    });
    let map = map.map(|graph| view! { <LentMap graph note=example.map_note.clone() /> });
    view! {
        <PageHeader title heading=titled(&example).into_any() lead eyebrow>
            <button class="mk-button mk-button--quiet" type="button" on:click=|_| browser::print()>
                <Icon glyph=Glyph::Print />
                {text.shell.print}
            </button>
            {to_map}
            <StartAfter words=&words.borrow class="mk-button mk-button--primary"
                make=move |name| app.from_example(&example, name) />
        </PageHeader>
        <div class="mk-split">
            <article class="mk-prose">
                <h2>{words.story}</h2>
                {story}
                <h2>{words.lessons}</h2>
                <ol class="mk-case__lessons">{lessons}</ol>
                <h2>{words.use_when}</h2>
                <ul>{uses}</ul>
                <super::items::Items items=shown />
                {note}
                {source}
            </article>
            <aside class="mk-card mk-card--tight">
                <h2 class="mk-card__title">{words.facts}</h2>
                {facts}
            </aside>
        </div>
        {map}
    }
    .into_any()
}

/// What the records of the case say.
fn facts(example: &Example, library: &Workspace) -> AnyView {
    let text = use_text();
    let words = &text.examples;
    let partnership: Option<&Partnership> = library.get(&example.partnership());
    let kind = partnership.and_then(|p| p.relation_kind).map(|kind| kind.label(text.lang));
    let phases = example.phases.iter().filter_map(|code| Phase::parse(code));
    let asked = |ask: &&Ask| ask.direction != Some(AskDirection::Offer);
    let asks =
        library.all::<Ask>().filter(asked).map(|ask| (text.partnership.record.gift)(&ask.into()));
    let rows: [(&str, Vec<String>); 8] = [
        (words.place, vec![example.place.clone()]),
        (words.years, vec![example.years()]),
        (words.partners, library.all::<Partner>().map(|partner| partner.name.clone()).collect()),
        (words.kind, kind.map(String::from).into_iter().collect()),
        (words.teaches, phases.map(|phase| phase.label(text.lang).to_owned()).collect()),
        (words.asks, asks.collect()),
        (words.approvals, library.all::<Approval>().map(|approval| approval.who.clone()).collect()),
        (words.risks, library.all::<Risk>().map(|risk| risk.title.clone()).collect()),
    ];
    let rows = rows.into_iter().filter_map(|(label, values)| {
        let values: Vec<String> = values.into_iter().filter(|value| !value.is_empty()).collect();
        (!values.is_empty()).then(|| {
            let values = values.into_iter().map(|value| view! { <li>{value}</li> }).collect_view();
            view! {
                <div class="mk-fact">
                    <dt class="mk-fact__label">{label}</dt>
                    <dd class="mk-fact__value"><ul class="mk-stack mk-stack--tight">{values}</ul></dd>
                </div>
            }
        })
    });
    view! { <dl class="mk-facts">{rows.collect_view()}</dl> }.into_any()
}
