//! What the exercise ended in: whom they go for, who calls by when, and what was said. What was said
//! is no matter for a wall.

use leptos::prelude::*;

use crate::{
    app::{EXERCISE, use_text},
    content::Exercise,
    network::{Agreed, answers},
    order::OrderBy,
    route::Route,
    ui::{
        pages::network::here::{one_line, use_here},
        parts::Shelved,
    },
};

#[component]
pub fn WhatWasAgreed(all: Memo<Vec<Agreed>>) -> impl IntoView {
    let here = use_here();
    let calls = use_text().lang.calls();
    let said = Memo::new(move |_| {
        if here.on_screen.get() { Vec::new() } else { here.graph.with(|graph| answers(&graph.map)) }
    });
    let has_any = Memo::new(move |_| !all.with(Vec::is_empty) || !said.with(Vec::is_empty));
    let chosen = move || {
        (!all.with(Vec::is_empty)).then(|| view! {
            <h4 class="mk-eyebrow">{calls.chosen}</h4>
            <dl class="mk-differ">{all.get().into_iter().map(|own| view! { <Chosen own /> }).collect_view()}</dl>
        })
    };
    let has_said = Memo::new(move |_| !said.with(Vec::is_empty));
    let talked = move || {
        has_said.get().then(|| {
            view! {
                <div class="mk-stack" class:mk-no-print=move || !here.is_told_on_paper.get()>
                    <h4 class="mk-eyebrow">{calls.said}</h4>
                    <Shelved shelf=&EXERCISE is_quiet=true
                        render=move |exercise| view! { <Said exercise said /> }.into_any() />
                </div>
            }
        })
    };
    move || {
        has_any.get().then(|| {
            view! {
                <section class="mk-section" aria-labelledby="agreed-title">
                    <h3 id="agreed-title">{calls.agreed}</h3>
                    {chosen}
                    {talked}
                </section>
            }
        })
    }
}

#[component]
fn Chosen(own: Agreed) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let (words, calls) = (&text.network, text.lang.calls());
    let Agreed { name, dots, call, partnership, is_under_way, .. } = own;
    let name = match name.trim() {
        "" => text.shell.untitled.to_owned(),
        name => one_line(name),
    };
    let dots = match dots {
        0 => String::new(),
        dots => format!(" {}.", (words.dots)(dots)),
    };
    let nobody = match is_under_way {
        true => (calls.under_way)(&name),
        false => calls.nobody.to_owned(),
    };
    let told = move || match &call {
        None => format!("{nobody}{dots}").into_any(),
        // Whoever said so was taken off again.
        Some(call) if call.who.trim().is_empty() && !call.is_done => {
            format!("{nobody}{dots}").into_any()
        }
        Some(call) => {
            let due = call.due.map(|due| text.lang.date(due));
            let said = |who: &str| match call.is_done {
                true => format!("{}{dots}", (calls.done)(who)),
                false => format!("{}{dots}", (words.call_told)(who, due.as_deref())),
            };
            here.on_paper(said(&here.who(&call.who)), said(calls.a_colleague))
        }
    };
    let link = partnership.map(|id| {
        view! {
            " "
            <a class="mk-no-print" href=Route::partnership(&id).href()>
                {words.call_open}<span class="mk-hidden">" "{name.clone()}</span>
            </a>
        }
    });
    view! { <div><dt>{name.clone()}</dt><dd>{told}{link}</dd></div> }
}

/// Each answer under its question, in the order of the questions.
#[component]
fn Said(exercise: &'static Exercise, said: Memo<Vec<(String, String)>>) -> impl IntoView {
    let lang = use_text().lang;
    let items = move || {
        let place = |id: &String| exercise.debrief.iter().position(|own| own.id == *id);
        let mut said = said.get();
        said.order_by_key(|(id, _)| place(id).unwrap_or(usize::MAX));
        let items = said.into_iter().map(|(id, answer)| {
            let question = place(&id).and_then(|place| exercise.debrief.get(place));
            let question = question.map(|own| lang.of(&own.words).clone()).unwrap_or_default();
            view! { <div><dt>{question}</dt><dd>{answer}</dd></div> }
        });
        items.collect_view()
    };
    view! { <dl class="mk-differ mk-measure">{items}</dl> }
}
