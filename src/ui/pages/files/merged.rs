//! The way on from a merge: what it brought or changed.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::{Code, Kind},
    order::OrderBy,
    text::{Reader, capitalised, names::name_of, shown},
    ui::place::route_of,
    workspace::top_of,
};

/// So many are read at a glance, and so many more come with a press.
const FIRST: usize = 8;
const MORE: usize = 50;

#[component]
pub fn Merged() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page;
    let places = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let reader = Reader::new(text, workspace.records());
            let mut known = BTreeSet::new();
            let tops = app.incoming.with(|incoming| {
                let records = incoming.merged.iter().filter_map(|id| workspace.record(id));
                let tops = records.filter(|own| own.is_shown()).map(|own| top_of(workspace, own));
                let mut tops: Vec<_> = tops.filter(|top| known.insert(&top.id)).collect();
                tops.order_by_key(|top| top.kind != Kind::Partnership.code());
                tops
            });
            let places = tops.into_iter().filter_map(|top| {
                // A line of its own has room for the whole of it.
                let name = shown(&name_of(workspace, top, text.lang));
                let name = format!("{}: {name}", capitalised(&reader.kind(&top.kind)));
                Some((route_of(workspace, top)?.href(), name))
            });
            places.collect::<Vec<_>>()
        })
    });
    let limit = RwSignal::new(FIRST);
    let items = move || {
        let items = places.get().into_iter().take(limit.get());
        items.map(|(href, name)| view! { <li><a href=href>{name}</a></li> }).collect_view()
    };
    let more = move || places.with(Vec::len).saturating_sub(limit.get()).min(MORE);
    move || {
        (!places.with(Vec::is_empty)).then(|| {
            view! {
                <section class="mk-section" aria-labelledby="merged-title">
                    <h2 id="merged-title" tabindex="-1">{words.plan.merged_now}</h2>
                    <ul class="mk-missing">{items}</ul>
                    {move || (more() > 0).then(|| view! {
                        <div><button class="mk-link-button" type="button"
                            on:click=move |_| limit.update(|limit| *limit += MORE)>
                            {(words.plan.more)(more())}
                        </button></div>
                    })}
                </section>
            }
        })
    }
}
