//! Rounds of evaluation that are due, and those that others asked us to answer. Says nothing where
//! there are none.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::{Partnership, Round},
    evaluation::{Why, suggest},
    route::{RoundPart, Route, Tab},
    text::evaluation::title_of_round,
    workspace::invitation::asked_of_us,
};

/// So many are shown here; the others are on their own page.
const SHOWN: usize = 4;

#[component]
pub fn Rounds() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.evaluation;
    let due = Memo::new(move |_| {
        let today = app.today.get();
        app.workspace.with(|workspace| {
            let asked = asked_of_us(workspace).into_iter();
            let is_open = |round: &&Round| round.due.is_none_or(|due| due >= today);
            let asked = asked.filter(is_open).map(|round| {
                let href = Route::round(&round.id, RoundPart::Whole).href();
                (
                    href,
                    title_of_round(workspace, round, text.lang),
                    (words.asked_by)(round.asker.trim()),
                )
            });
            let own = workspace.all::<Partnership>().filter_map(|own| {
                // A pulse or a traffic light is an offer, and nothing that presses.
                let why = suggest(workspace, own, today)?.why;
                let presses = !matches!(why, Why::Quiet | Why::NeverAsked | Why::NoLight);
                let href = Route::Partnership { id: own.id.clone(), tab: Tab::Evaluation }.href();
                presses.then(|| (href, own.title.clone(), (words.why)(why)))
            });
            asked.chain(own).take(SHOWN).collect::<Vec<_>>()
        })
    });
    move || {
        let due = due.get();
        (!due.is_empty()).then(|| {
            let items = due.into_iter().map(|(href, title, why)| {
                view! {
                    <li class="mk-rounds__due">
                        <a href=href>{title}</a>
                        <p class="mk-small mk-soft">{why}</p>
                    </li>
                }
            });
            view! {
                <section class="mk-section" aria-labelledby="rounds-due-title">
                    <div class="mk-section__header">
                        <h2 id="rounds-due-title">{words.tab}</h2>
                        <a class="mk-small" href=Route::Evaluations.href()>{words.all}</a>
                    </div>
                    <ul class="mk-rounds">{items.collect_view()}</ul>
                </section>
            }
        })
    }
}
