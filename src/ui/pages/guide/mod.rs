//! The guide to read: twelve phases, short lists, questions, roles, risks, words.

mod answer;
mod asked;
mod canvas;
mod find;
mod forms;
mod knowledge;
mod list;
mod more;
mod phase;
mod pieces;

use leptos::prelude::*;

use self::find::Find;
use crate::{
    app::{browser, use_text},
    content::{Chapter, Guide},
    domain::{Code, Phase, Track},
    guide::SHORT,
    route::Route,
    text::{Label, step_label},
    ui::parts::{PageHeader, WithGuide},
};

#[component]
pub fn GuidePage() -> impl IntoView {
    let words = &use_text().guide;
    view! {
        <PageHeader title=Signal::stored(words.title.to_owned()) lead=words.lead>
            <a class="mk-button" href=Route::guide(SHORT).href()>{words.poster}</a>
        </PageHeader>
        <WithGuide render=|guide| view! { <Index guide /> }.into_any() />
    }
}

#[component]
fn Index(guide: &'static Guide) -> impl IntoView {
    let text = use_text();
    let words = &text.guide;
    let steps = (1..=6_usize)
        .map(|step| {
            let own = Phase::ALL.iter().copied().filter(move |phase| phase.step() == step);
            let cards = own.map(|phase| phase_card(guide, phase)).collect_view();
            view! {
                <li class="mk-guide__step">
                    <h3 class="mk-eyebrow">{format!("{step} {}", step_label(step, text.lang))}</h3>
                    <ul class="mk-guide__pair">{cards}</ul>
                </li>
            }
        })
        .collect_view();
    let asked = guide.asked.iter().map(|asked| {
        let id = asked.id.clone();
        let route = Route::guide(Chapter::Asked.code());
        let href = route.href();
        view! {
            <li>
                <a href=href on:click=move |event| {
                    browser::follow_here(&event, || browser::go_to(&route, id.clone()));
                }>{text.lang.of(&asked.words).clone()}</a>
            </li>
        }
    });
    let asked = asked.collect_view();
    let sheets = view! {
        {chapter_card(Chapter::Strategy)}
        {link_card(SHORT, words.poster.into(), words.poster_lead.into())}
        {chapter_card(Chapter::Sheets)}
    };
    let lists = guide
        .lists
        .iter()
        .filter(|list| list.id != SHORT)
        .map(|list| {
            let said = text.lang.of(&list.words);
            link_card(&list.id, said.name.clone(), said.intro.clone())
        })
        .collect_view();
    let stands_above =
        |own: &Chapter| matches!(own, Chapter::Asked | Chapter::Strategy | Chapter::Sheets);
    let more = Chapter::ALL.iter().copied().filter(|own| !stands_above(own));
    let more = more.map(chapter_card).collect_view();
    view! {
        <div class="mk-stack mk-stack--sections">
            <Find guide />
            <section class="mk-section">
                <h2>{words.phases}</h2>
                <ol class="mk-guide__steps">{steps}</ol>
            </section>
            <section class="mk-section">
                <h2><a href=Route::guide(Chapter::Asked.code()).href()>{text.reading.asked}</a></h2>
                <ul class="mk-guide__asked">{asked}</ul>
            </section>
            <section class="mk-section">
                <h2>{words.own_sheet}</h2>
                <ul class="mk-grid">{sheets}</ul>
            </section>
            <section class="mk-section">
                <h2>{words.lists}</h2>
                <ul class="mk-grid">{lists}</ul>
            </section>
            <section class="mk-section">
                <h2>{words.more}</h2>
                <ul class="mk-grid">{more}</ul>
            </section>
        </div>
    }
}

fn phase_card(guide: &Guide, phase: Phase) -> impl IntoView + use<> {
    let text = use_text();
    let count = guide.items_of(phase, Track::Formal).count();
    let intro = guide.phase(phase).map(|about| text.lang.of(&about.words).intro.clone());
    view! {
        <li class="mk-card mk-card--link">
            <h4 class="mk-card__title">
                <a href=Route::guide(phase.code()).href()>
                    {format!("{} {}", phase as usize + 1, phase.label(text.lang))}
                </a>
            </h4>
            <p>{intro}</p>
            <p class="mk-card__meta">{(text.guide.items)(count)}</p>
        </li>
    }
}

fn link_card(part: &str, name: String, lead: String) -> impl IntoView + use<> {
    let href = Route::guide(part).href();
    view! {
        <li class="mk-card mk-card--link">
            <h3 class="mk-card__title"><a href=href>{name}</a></h3>
            <p class="mk-soft">{lead}</p>
        </li>
    }
}

fn chapter_card(chapter: Chapter) -> impl IntoView + use<> {
    let (name, lead) = chapter_words(chapter);
    link_card(chapter.code(), name.into(), lead.into())
}

/// Title and lead.
fn chapter_words(chapter: Chapter) -> (&'static str, &'static str) {
    let text = use_text();
    let (words, strategy) = (&text.guide, &text.strategy);
    match chapter {
        Chapter::Definition => (words.definition, words.definition_lead),
        Chapter::Levels => (words.levels, words.levels_lead),
        Chapter::Roles => (words.roles, words.roles_lead),
        Chapter::Organising => (strategy.organising, strategy.organising_lead),
        Chapter::Risks => (words.risks, words.risks_lead),
        Chapter::Questions => (words.questions, words.questions_lead),
        Chapter::Communication => (strategy.plan, strategy.plan_lead),
        Chapter::Reflection => (strategy.reflection, strategy.reflection_lead),
        Chapter::Glossary => (words.glossary, words.glossary_lead),
        Chapter::Asked => (text.reading.asked, text.reading.asked_lead),
        Chapter::Strategy => (strategy.title, strategy.lead),
        Chapter::Sheets => (text.forms.title, text.forms.lead),
    }
}

/// A phase, a list or another part of the guide.
#[component]
pub fn GuidePart(part: String) -> impl IntoView {
    let render = move |guide: &'static Guide| {
        let phase = Phase::parse(&part.to_ascii_uppercase());
        match (phase, guide.list(&part)) {
            (Some(phase), _) => view! { <phase::PhasePage guide phase /> }.into_any(),
            (None, Some(list)) => {
                let list = list.clone();
                view! { <list::ListPage guide list /> }.into_any()
            }
            (None, None) => match (Chapter::parse(&part), forms::sheet_of(&part)) {
                (Some(chapter), _) => knowledge::page(guide, chapter),
                (None, Some(form)) => view! { <forms::Sheet guide form /> }.into_any(),
                (None, None) => view! { <super::Nowhere /> }.into_any(),
            },
        }
    };
    view! { <WithGuide render /> }
}
