//! Partnerships that nobody has said what comes next of, where nothing else is on the list: the ways there.

use leptos::{ev, prelude::*};

use crate::{
    app::{browser, use_app, use_text},
    domain::{Partnership, danish_order},
    order::OrderBy,
    route::Route,
};

/// So many are named; where they are seen to, the next are.
const NAMED: usize = 3;

#[component]
pub fn WithoutStep() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    // What comes next in a copy of somebody else's is theirs to say.
    let is_apart = untrack(|| app.is_apart());
    let found = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let all = workspace.all::<Partnership>().filter(|own| !is_apart && !own.is_over());
            let without = all.filter(|own| workspace.next_step(&own.id).is_none());
            let mut found: Vec<(String, String)> =
                without.map(|own| (own.id.clone(), own.title.trim().to_owned())).collect();
            found.order_by_key(|(_, title)| danish_order(title));
            found.truncate(NAMED);
            found
        })
    });
    let link = |(id, title): (String, String)| {
        let home = Route::partnership(&id);
        let href = home.href();
        let go = move |event: ev::MouseEvent| {
            browser::follow_here(&event, || browser::go_to(&home, "next-text".into()));
        };
        let title = if title.is_empty() { text.shell.untitled } else { title.as_str() };
        view! { <a href=href on:click=go>{(text.overview.next_of)(title)}</a> }
    };
    move || found.get().into_iter().map(link).collect_view()
}
