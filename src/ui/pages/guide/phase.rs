//! One phase: what it is for, its whole checklist with reasons, and who has done it before.

use leptos::prelude::*;

use super::pieces::{PrintButton, TaughtBy, eyebrow};
use crate::{
    app::{examples_in, use_text},
    content::{Guide, Item},
    domain::{Code, Phase, Track},
    route::Route,
    text::{Label, capitalised},
    ui::parts::{PageHeader, sources, sources_of_line, titled},
};

#[component]
pub fn PhasePage(guide: &'static Guide, phase: Phase) -> impl IntoView {
    let text = use_text();
    let words = &text.guide;
    let about = guide.phase(phase).map(|about| text.lang.of(&about.words).clone());
    let facts = about.clone().map(|about| {
        let fact = |name: &'static str, value: String| {
            view! {
                <div class="mk-fact">
                    <dt class="mk-fact__label">{name}</dt>
                    <dd class="mk-fact__value">{value}</dd>
                </div>
            }
        };
        view! {
            <dl class="mk-facts mk-facts--short">
                {fact(words.done_when, capitalised(&about.done_when))}
                {fact(words.result, about.result)}
                {fact(words.takes, about.takes)}
            </dl>
        }
    });
    let items: Vec<&Item> = guide.items_of(phase, Track::Formal).collect();
    let own = guide.phase(phase).map(|about| about.sources.iter()).into_iter().flatten();
    let sources = sources(guide, own.chain(items.iter().flat_map(|item| &item.sources)));
    let lines = items.iter().map(|item| line(guide, item)).collect_view();
    let title = Signal::stored(format!("{} {}", phase as usize + 1, phase.label(text.lang)));
    let lead = about.map(|about| about.intro).unwrap_or_default();
    let near = |other: Option<Phase>, name: &'static str| {
        other.map(|other| {
            view! {
                <a class="mk-button" href=Route::guide(other.code()).href()>
                    {format!("{name}: {}", other.label(text.lang))}
                </a>
            }
        })
    };
    let before = Phase::ALL.iter().copied().rev().find(|other| *other < phase);
    let after = Phase::ALL.iter().copied().find(|other| *other > phase);
    view! {
        <PageHeader title lead eyebrow=eyebrow()><PrintButton /></PageHeader>
        <div class="mk-stack mk-stack--loose">
            {facts}
            <ol class="mk-guide__items">{lines}</ol>
            <Teaches phase />
            {sources}
            <nav class="mk-cluster mk-no-print" aria-label=words.phases>
                {near(before, words.previous)}
                {near(after, words.following)}
            </nav>
        </div>
    }
}

fn line(guide: &Guide, item: &Item) -> impl IntoView + use<> {
    let text = use_text();
    let said = text.lang.of(&item.words).clone();
    let tracks = (text.guide.only_tracks)(&item.tracks);
    let tracks =
        (!tracks.is_empty()).then(|| view! { <span class="mk-tag mk-tag--idle">{tracks}</span> });
    let repeats = item.repeat.map(|repeat| {
        view! { <span class="mk-tag mk-tag--plain">{(text.guide.checklist.repeats)(repeat)}</span> }
    });
    let example = (!said.example.is_empty()).then(|| {
        view! { <p class="mk-guide__example">{said.example}</p> }
    });
    view! {
        <li class="mk-guide__item mk-guide__item--numbered" id=item.id.clone() tabindex="-1"
            data-number=item.number()>
            <p class="mk-guide__text" data-number=item.number()>{said.text}</p>
            <p class="mk-guide__why">{said.why}</p>
            {example}
            <TaughtBy item=item.id.clone() />
            {sources_of_line(guide, &item.sources)}
            <p class="mk-guide__tags">{tracks}{repeats}</p>
        </li>
    }
}

/// The examples that teach this phase most.
#[component]
fn Teaches(phase: Phase) -> impl IntoView {
    let text = use_text();
    let words = &text.guide;
    let examples = examples_in(text.lang).book();
    move || {
        let examples = examples.get().here()?;
        let teach =
            examples.iter().filter(|e| e.phases.iter().any(|taught| taught == phase.code()));
        let links: Vec<_> = teach
            .map(|example| {
                let route = Route::Example { id: example.id.clone() };
                view! { <li><a href=route.href()>{titled(example)}</a>": "{example.teaser.clone()}</li> }
            })
            .collect();
        (!links.is_empty()).then(|| view! {
            <section class="mk-prose mk-no-print"><h2>{words.teaches}</h2><ul>{links}</ul></section>
        })
    }
}
