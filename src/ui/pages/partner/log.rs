//! What was said with this partner.

use leptos::prelude::*;

use super::write::Write;
use crate::{
    app::{browser, use_app, use_text},
    domain::{Entry, Partnership},
    place,
    route::{Route, Tab},
    ui::pages::lists::{Home, log_item},
};

const STEP: usize = 10;

#[component]
pub fn Log(partner: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partners;
    let limit = RwSignal::new(STEP);
    let own = partner.clone();
    let log = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let log = workspace.log_with(&own).into_iter();
            let of = |entry: &Entry| (entry.clone(), workspace.is_internal(&entry.id));
            log.map(of).collect::<Vec<_>>()
        })
    });
    // What somebody looked for stands there, however old it is.
    Effect::new(move |_| {
        let Some(id) = browser::sought(&place::entry("")) else { return };
        let at = log.with_untracked(|log| log.iter().position(|(entry, _)| entry.id == id));
        limit.update(|limit| *limit = (*limit).max(at.map_or(0, |at| at + 1)));
    });
    let rest = move || log.with(Vec::len).saturating_sub(limit.get());
    let items = move || {
        let items = log.with(|log| log.iter().take(limit.get()).cloned().collect::<Vec<_>>());
        let items = items.into_iter().map(|(entry, is_internal)| {
            let home = home(&entry);
            log_item(entry, is_internal, home)
        });
        items.collect_view()
    };
    let is_internal =
        Memo::new(move |_| log.with(|log| log.iter().all(|(_, is_internal)| *is_internal)));
    view! {
        <section class="mk-section" class:mk-no-print=is_internal aria-labelledby="log-title">
            <h2 id="log-title">{words.log}</h2>
            <Write partner />
            {move || match log.with(Vec::is_empty) {
                true => view! { <p class="mk-soft">{words.log_empty}</p> }.into_any(),
                false => view! { <ol class="mk-log mk-log--compact">{items}</ol> }.into_any(),
            }}
            {move || (rest() > 0).then(|| view! {
                <button class="mk-button mk-button--small" type="button"
                    on:click=move |_| limit.update(|limit| *limit += STEP)>
                    {(words.log_more)(rest().min(STEP))}
                </button>
            })}
        </section>
    }
    .into_any()
}

fn home(entry: &Entry) -> Option<Home> {
    let app = use_app();
    app.workspace.with(|workspace| {
        let partnership = workspace.get::<Partnership>(&entry.partnership)?;
        let route = Route::Partnership { id: partnership.id.clone(), tab: Tab::Log };
        Some(Home { href: route.href(), name: partnership.title.clone(), may_be_named: true })
    })
}
