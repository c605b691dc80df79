//! Items of the guide that hold some words.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{browser, use_text},
    content::{Guide, ItemWords},
    domain::{Code, fold},
    route::Route,
    text::Lang,
};

/// More than this nobody reads.
const LIMIT: usize = 30;

#[component]
pub fn Find(guide: Arc<Guide>) -> impl IntoView {
    let text = use_text();
    let words = &text.guide;
    let query = RwSignal::new(String::new());
    let found = Memo::new(move |_| query.with(|query| find(&guide, query, text.lang)));
    let hits = move || {
        let hits = found.get().into_iter().map(|(part, id, said)| {
            let route = Route::guide(&part);
            let href = route.href();
            view! {
                <li>
                    <a href=href on:click=move |event| {
                        event.prevent_default();
                        browser::go_to(&route, id.clone());
                    }>{said}</a>
                </li>
            }
        });
        hits.collect_view()
    };
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

/// The part, the id and the text of the lines that hold every word of the query.
fn find(guide: &Guide, query: &str, lang: Lang) -> Vec<(String, String, String)> {
    let query = fold(query);
    let wanted: Vec<&str> = query.split_whitespace().collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let holds = |said: &ItemWords| {
        let text = fold(&format!("{} {} {}", said.text, said.why, said.example));
        wanted.iter().all(|word| text.contains(word))
    };
    let items = guide.items.iter().filter_map(|item| {
        let phase = item.phase()?;
        Some((phase.code().to_owned(), item.id.clone(), lang.of(&item.words)))
    });
    let lists = guide.lists.iter().flat_map(|list| {
        list.items.iter().map(|item| (list.id.clone(), item.id.clone(), lang.of(&item.words)))
    });
    let hits = items.chain(lists).filter(|(_, _, said)| holds(said));
    hits.take(LIMIT).map(|(part, id, said)| (part, id, said.text.clone())).collect()
}
