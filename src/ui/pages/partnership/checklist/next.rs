//! The next three lines of the checklist, on every part of the partnership's page.

use leptos::prelude::*;

use super::{line::ChecklistLine, provide_book};
use crate::{
    app::use_text,
    content::Guide,
    domain::Phase,
    route::{Route, Tab},
    ui::{pages::partnership::here::use_here, parts::WithGuide},
};

/// So many are in sight: enough to choose from, few enough to do.
pub(super) const SHOWN: usize = 3;

#[component]
pub fn NextLines() -> impl IntoView {
    view! { <WithGuide is_quiet=true render=|guide| view! { <Lines guide /> }.into_any() /> }
}

#[component]
fn Lines(guide: &'static Guide) -> impl IntoView {
    let here = use_here();
    let words = &use_text().guide.checklist;
    let checklist = provide_book(here, guide).checklist;
    let ids = Memo::new(move |_| {
        let phase = here.record.with(|record| record.phase).unwrap_or(Phase::P01);
        checklist.with(|checklist| {
            let next = checklist.next(phase, SHOWN);
            next.into_iter().map(|line| line.id.clone()).collect::<Vec<_>>()
        })
    });
    let route = Route::Partnership { id: here.id(), tab: Tab::Checklist };
    view! {
        <section class="mk-section mk-no-print" aria-labelledby="next-lines">
            <div class="mk-section__header">
                <h2 id="next-lines">{words.next}</h2>
                <a href=route.href()>{words.next_all}</a>
            </div>
            <ul class="mk-checklist">
                <For each=move || ids.get() key=Clone::clone let:id>
                    <ChecklistLine id is_short=true />
                </For>
            </ul>
            {move || ids.with(Vec::is_empty).then(|| view! { <p class="mk-soft">{words.next_none}</p> })}
        </section>
    }
}
