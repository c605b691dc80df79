//! The newest entries of all logs.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::{Entry, Partner, Partnership},
    route::{Route, Tab},
    ui::pages::lists::{Home, log_item},
};

const LIMIT: usize = 6;

#[component]
pub fn Latest() -> impl IntoView {
    let app = use_app();
    let words = &use_text().overview;
    let entries = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let latest = workspace.latest_entries(LIMIT).into_iter();
            let of = |entry: &Entry| (entry.clone(), workspace.is_internal(&entry.id));
            latest.map(of).collect::<Vec<_>>()
        })
    });
    let items = move || {
        let items = entries.get().into_iter().map(|(entry, is_internal)| {
            let home = home(&entry);
            log_item(entry, is_internal, home)
        });
        items.collect_view()
    };
    view! {
        <section class="mk-section" aria-labelledby="latest-title">
            <h2 id="latest-title">{words.latest}</h2>
            {move || match entries.with(Vec::is_empty) {
                true => view! { <p class="mk-soft">{words.no_log}</p> }.into_any(),
                false => view! { <ol class="mk-log mk-log--compact">{items}</ol> }.into_any(),
            }}
        </section>
    }
}

/// The partnership of an entry, else its partner.
fn home(entry: &Entry) -> Option<Home> {
    let app = use_app();
    app.workspace.with(|workspace| {
        let partnership = workspace.get::<Partnership>(&entry.partnership).map(|partnership| {
            let route = Route::Partnership { id: partnership.id.clone(), tab: Tab::Log };
            Home { href: route.href(), name: partnership.title.clone(), may_be_named: true }
        });
        partnership.or_else(|| {
            let partner = workspace.get::<Partner>(&entry.partner)?;
            Some(Home {
                href: Route::Partner { id: partner.id.clone() }.href(),
                name: partner.name.clone(),
                may_be_named: !workspace.is_silent(&partner.id),
            })
        })
    })
}
