//! The next three lines of the checklist, on every part of the partnership's page.

use leptos::prelude::*;

use super::{line::ChecklistLine, provide_book};
use crate::{
    app::{browser, use_text},
    content::Guide,
    domain::Partnership,
    place::line_tick,
    route::{Route, Tab},
    ui::{pages::partnership::here::use_here, parts::WithGuide},
};

/// So many are in sight: enough to choose from, few enough to do.
pub(super) const SHOWN: usize = 3;

const HEADING: &str = "next-lines";

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
        checklist.with(|checklist| {
            let next = here.record.with(|record| checklist.next_of(record, SHOWN));
            next.into_iter().map(|line| line.id.clone()).collect::<Vec<_>>()
        })
    });
    // Of the list itself: a line that goes takes the focus with it.
    let is_acted_on = StoredValue::new(false);
    Effect::new(move |before: Option<Vec<String>>| {
        let now = ids.get();
        let gone = before.and_then(|before| before.iter().position(|id| !now.contains(id)));
        if let Some(place) = gone
            && is_acted_on.try_update_value(std::mem::take) == Some(true)
        {
            let line = now.get(place).or(now.last()).map(|id| line_tick(id));
            browser::focus_unless_elsewhere(line.unwrap_or_else(|| HEADING.into()));
        }
        now
    });
    let act = move || is_acted_on.set_value(true);
    let route = Route::Partnership { id: here.id(), tab: Tab::Checklist };
    // What has ended and lacks nothing says so elsewhere.
    let is_over = Memo::new(move |_| here.record.with(Partnership::is_over));
    let is_hidden = move || is_over.get() && ids.with(Vec::is_empty);
    view! {
        <section class="mk-section mk-no-print" aria-labelledby=HEADING hidden=is_hidden>
            <div class="mk-section__header">
                <h2 id=HEADING tabindex="-1">{words.next}</h2>
                <a href=route.href()>{words.next_all}</a>
            </div>
            <ul class="mk-checklist" on:change=move |_| act() on:click=move |_| act()>
                <For each=move || ids.get() key=Clone::clone let:id>
                    <ChecklistLine id is_short=true />
                </For>
            </ul>
            {move || ids.with(Vec::is_empty).then(|| view! { <p class="mk-soft">{words.next_none}</p> })}
        </section>
    }
}
