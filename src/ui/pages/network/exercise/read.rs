//! What the map shows, what to talk about, and what would happen if somebody stopped.

use std::collections::BTreeSet;

use leptos::prelude::*;
use serde_json::Value;

use crate::{
    app::{use_app, use_text},
    content::Exercise,
    network::{AT_MOST, Graph, Reading, Tie, initials, lost_with, readings, without},
    text::{Text, network::Said},
    ui::{
        pages::network::{
            groups::HandOver,
            here::{Here, shown_name, tie_described, use_here},
            map::Gathered,
            parts::by_and_by,
        },
        parts::{Group, Select},
    },
};

#[component]
pub fn Read(exercise: &'static Exercise) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let questions = exercise.debrief.iter().map(|question| {
        view! { <Debrief id=question.id.clone() question=text.lang.of(&question.words).clone() /> }
    });
    let questions = questions.collect_view();
    // Everybody reads what to talk about; what was said stays with whoever writes.
    let asked = exercise.debrief.iter();
    let asked = asked.map(|question| view! { <li>{text.lang.of(&question.words).clone()}</li> });
    let asked = asked.collect_view();
    // Where groups sit apart, their maps are handed over before anybody reads them; others may be in groups as well.
    let is_in_groups = here.graph.with_untracked(|graph| {
        exercise.variant(&graph.map.variant).is_some_and(|variant| variant.is_in_groups)
    });
    view! {
        {is_in_groups.then(|| view! { <HandOver /> })}
        // What groups see differently is what their talk is about.
        <Gathered />
        <Readings />
        <section class="mk-section" aria-labelledby="debrief-title">
            <h3 id="debrief-title">{words.debrief}</h3>
            <div class="mk-stack" class:mk-gone=move || here.on_screen.get()>{questions}</div>
            <ul class="mk-missing" class:mk-gone=move || !here.on_screen.get()>{asked}</ul>
        </section>
        {(!is_in_groups).then(|| view! { <HandOver /> })}
    }
}

/// A question and what was said to it.
#[component]
fn Debrief(id: String, question: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let path = StoredValue::new(format!("notes/{id}"));
    let input = format!("debrief-{id}");
    let value = Memo::new(move |_| {
        here.graph.with(|graph| {
            graph.map.notes.0.get(&id).and_then(Value::as_str).unwrap_or_default().to_owned()
        })
    });
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for=input.clone()>{question}</label>
            <div class="mk-grow" data-value=move || value.get()>
                <textarea class="mk-input" id=input rows="1" prop:value=move || value.get()
                    on:input=move |event| path.with_value(|path| app.edit(&here.id(), path, event_target_value(&event).into()))
                    on:change=move |_| app.history.update(|history| history.pause())></textarea>
            </div>
        </div>
    }
}

/// The observations, at most five at a time; the rest on demand.
#[component]
pub fn Readings() -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let all = Memo::new(move |_| {
        let screen = here.on_screen.get();
        here.graph.with(|graph| {
            let found = here.measures.with(|measures| readings(graph, measures));
            found
                .iter()
                .map(|reading| {
                    let say = |reading: &Reading| {
                        (words.reading)(reading, &|place| shown_name(graph, place, text))
                    };
                    let said = match screen {
                        true => say(&named_by(reading, initials)),
                        false => say(reading),
                    };
                    let unnamed = named_by(reading, |_| String::new());
                    (reading.measure().to_owned(), said, say(&unnamed).sentence)
                })
                .collect::<Vec<_>>()
        })
    });
    let item = move |(measure, said, on_paper): (String, Said, String)| {
        let sentence = said.sentence;
        let sentence = move || here.on_paper(sentence.clone(), on_paper.clone());
        view! {
            <li class="mk-readings__item">
                <p class="mk-eyebrow">{(words.measure)(&measure)}</p>
                <p class="mk-readings__said">{sentence}</p>
                <p class="mk-soft">{said.advice}</p>
            </li>
        }
    };
    let first = move || all.get().into_iter().take(AT_MOST).map(item).collect_view();
    let more = move || all.get().into_iter().skip(AT_MOST).map(item).collect_view();
    view! {
        <section class="mk-section" aria-labelledby="readings-title">
            <h3 id="readings-title">{words.readings}</h3>
            {move || all.with(Vec::is_empty).then(|| view! { <p>{words.no_readings}</p> })}
            <ol class="mk-readings">{first}</ol>
            {move || all.with(|all| all.len() > AT_MOST).then(|| view! {
                <Group title=words.more_readings>
                    <ol class="mk-readings">{more}</ol>
                </Group>
            })}
            <p class="mk-soft mk-small">{words.starters}</p>
            <WhatIf />
        </section>
    }
}

/// The same with its colleagues called otherwise.
fn named_by(reading: &Reading, call: impl Fn(&str) -> String) -> Reading {
    let mut reading = reading.clone();
    if let Reading::OnePerson { people, .. } = &mut reading {
        people.iter_mut().for_each(|own| own.who = call(&own.who));
    }
    reading
}

/// What the map would lack if a colleague or an actor stopped.
#[component]
fn WhatIf() -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let chosen = RwSignal::new(String::new());
    let staff = here.staff();
    let list = Memo::new(move |_| {
        let staff = staff.get().into_iter().map(|who| (format!("who/{who}"), here.who(&who)));
        let actors = here.graph.with(|graph| {
            let others = graph.others().into_iter().filter_map(|place| graph.actor(place));
            others
                .map(|actor| (format!("actor/{}", actor.id), actor.name.clone()))
                .collect::<Vec<_>>()
        });
        staff.chain(actors).collect::<Vec<_>>()
    });
    let answer = move || {
        let code = chosen.get();
        here.graph.with(|graph| match code.split_once('/') {
            Some(("who", who)) => {
                let gone = BTreeSet::from([who.to_owned()]);
                (words.lost)(&here.who(who), &names(graph, &lost_with(graph, &gone), text))
            }
            Some((_, id)) => match graph.place(id) {
                Some(place) => {
                    let (parts, alone) = without(graph, place);
                    (words.apart)(
                        &shown_name(graph, place, text),
                        parts,
                        &names(graph, &alone, text),
                    )
                }
                None => String::new(),
            },
            None => String::new(),
        })
    };
    view! {
        <div class="mk-whatif" class:mk-no-print=move || {
            let is_who = chosen.with(|chosen| chosen.starts_with("who/"));
            chosen.with(String::is_empty) || is_who && !here.is_told_on_paper.get()
        }>
            <label class="mk-field__label" for="what-if">{words.what_if}</label>
            <div class="mk-cluster">
                <Select class="mk-input mk-input--medium" id="what-if".to_owned() label=words.what_if_pick options=list chosen=chosen
                    choose=move |code| chosen.set(code) none=words.what_if_pick />
                <span>{words.what_if_stops}</span>
            </div>
            <p role="status">{answer}</p>
        </div>
    }
}

fn names(graph: &Graph, places: &[usize], text: &'static Text) -> Vec<String> {
    places.iter().map(|place| shown_name(graph, *place, text)).collect()
}

/// So many ties with each frame: those of most maps at once.
const TIES: usize = 250;

/// The map in words, ring by ring: what the picture says to those who do not see it.
#[component]
pub fn InWords() -> impl IntoView {
    let here: Here = use_here();
    let text = use_text();
    let words = &text.network;
    let sentences = Memo::new(move |_| {
        here.graph.with(|graph| {
            let of_ring = |ring: Option<usize>| -> Vec<String> {
                let others = graph.others().into_iter();
                let here = others.filter(|place| {
                    graph.actor(*place).is_some_and(|actor| actor.ring_place() == ring)
                });
                here.map(|place| shown_name(graph, place, text)).collect()
            };
            let rings = words
                .ring_names
                .iter()
                .enumerate()
                .map(|(ring, name)| (*name, of_ring(Some(ring))));
            let all = rings.chain([(words.not_placed, of_ring(None))]);
            let said = all.filter(|(_, names)| !names.is_empty());
            said.map(|(ring, names)| format!("{ring}: {}.", names.join(", "))).collect::<Vec<_>>()
        })
    });
    let ties = Memo::new(move |_| {
        here.graph.with(|graph| {
            let said = |tie: &Tie| (tie.edge.id.clone(), tie_described(graph, tie, text));
            graph.ties.iter().map(said).collect::<Vec<_>>()
        })
    });
    let limit = by_and_by(TIES, TIES, move || ties.with(Vec::len));
    let shown =
        move || ties.with(|ties| ties.iter().take(limit.get()).cloned().collect::<Vec<_>>());
    view! {
        <section class="mk-section" class:mk-gone=move || sentences.with(Vec::is_empty) aria-labelledby="in-words-title">
            <h3 id="in-words-title">{words.in_words}</h3>
            {move || sentences.get().into_iter().map(|line| view! { <p class="mk-measure">{line}</p> }).collect_view()}
            <ul class="mk-notes">
                <For each=shown key=Clone::clone children=|(_, tie)| view! { <li>{tie}</li> } />
            </ul>
        </section>
    }
}
