//! What the guide says of some words.

use leptos::prelude::*;

use crate::{
    app::{browser, use_text},
    content::{Guide, Passage, find_passages, passages},
    route::Route,
};

/// More than this nobody reads.
const LIMIT: usize = 30;

#[component]
pub fn Find(guide: &'static Guide) -> impl IntoView {
    let text = use_text();
    let words = &text.guide;
    let query = RwSignal::new(String::new());
    let all = StoredValue::new(passages(guide, text.lang.half()));
    let found = Memo::new(move |_| {
        let find = |all: &Vec<Passage>| {
            query.with(|query| find_passages(all, query, LIMIT).into_iter().cloned().collect())
        };
        all.with_value(|all| -> Vec<Passage> { find(all) })
    });
    let hits = move || found.get().into_iter().map(hit).collect_view();
    let status = move || {
        let is_empty = query.with(|query| query.trim().is_empty());
        match found.with(Vec::len) {
            _ if is_empty => String::new(),
            0 => words.none_found.to_owned(),
            count => (words.items)(count),
        }
    };
    view! {
        <search class="mk-no-print">
            <div class="mk-field mk-measure">
                <label class="mk-field__label" for="guide-find">{words.find}</label>
                <input class="mk-input" type="search" id="guide-find" autocomplete="off"
                    prop:value=move || query.get()
                    on:input=move |event| query.set(event_target_value(&event)) />
            </div>
            <p class="mk-soft" role="status">{status}</p>
            <ul class="mk-guide__hits">{hits}</ul>
        </search>
    }
}

fn hit(passage: Passage) -> impl IntoView {
    let route = Route::guide(&passage.part);
    let kind = (use_text().guide.passage)(passage.kind);
    let (href, id) = (route.href(), passage.id);
    view! {
        <li class="mk-guide__hit">
            <a href=href on:click=move |event| {
                browser::follow_here(&event, || match id.as_str() {
                    "" => browser::go(&route),
                    _ => browser::go_to(&route, id.clone()),
                });
            }>{passage.title}</a>
            <span class="mk-guide__hit-kind">{kind}" "{passage.number}</span>
        </li>
    }
}
