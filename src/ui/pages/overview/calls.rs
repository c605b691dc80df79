//! Calls of the last days that no mail has confirmed. Says nothing where there are none.

use leptos::prelude::*;

use super::chosen::Chosen;
use crate::{
    app::{browser, use_app, use_text},
    domain::{Entry, Partnership},
    place,
    route::{Route, Tab},
    text::brief,
    workspace::conversation::unconfirmed_calls,
};

/// So many are shown here; the others stand with their partnership.
const SHOWN: usize = 6;

#[component]
pub fn Calls(chosen: Chosen) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.overview;
    // Whoever reads along in a share copy has promised nobody a mail.
    let is_apart = untrack(|| app.is_apart());
    let open = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let title = |entry: &Entry| {
                workspace.get::<Partnership>(&entry.partnership).map(|own| own.title.clone())
            };
            let open = unconfirmed_calls(workspace, app.today.get()).into_iter();
            let theirs = open.filter(|own| !is_apart && chosen.is_any([own.by.as_str()]));
            let told = theirs.take(SHOWN).map(|own| {
                let title = title(own).filter(|title| !title.trim().is_empty());
                let title = title.unwrap_or_else(|| text.shell.untitled.to_owned());
                (own.clone(), title, workspace.is_internal(&own.id))
            });
            told.collect::<Vec<_>>()
        })
    });
    let row = move |(entry, title, is_internal): (Entry, String, bool)| {
        let day = entry.at.map(|at| text.lang.date(at)).unwrap_or_default();
        let home = Route::Partnership { id: entry.partnership, tab: Tab::Log };
        let href = home.href();
        let own = place::entry(&entry.id);
        let go = move |event| {
            browser::follow_here(&event, || browser::go_to(&home, own.clone()));
        };
        view! {
            <li class:mk-no-print=is_internal>
                <a href=href on:click=go>{title}", "{day}</a>
                <p class="mk-small">{brief(&entry.summary)}</p>
            </li>
        }
    };
    move || {
        let open = open.get();
        // What is only for the house is on no paper.
        let is_internal = open.iter().all(|(.., is_internal)| *is_internal);
        (!open.is_empty()).then(|| {
            view! {
                <section class="mk-section" class:mk-no-print=is_internal aria-labelledby="calls-title">
                    <h2 id="calls-title">{words.calls}</h2>
                    <ul class="mk-rows">{open.into_iter().map(row).collect_view()}</ul>
                </section>
            }
        })
    }
}
