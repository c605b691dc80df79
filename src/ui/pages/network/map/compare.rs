//! This map beside an earlier one: who is new, who is gone, who moved.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    network::{Graph, changes, listed},
    ui::{
        pages::network::{here::use_here, list::choice, parts::Pick},
        parts::{Glyph, Icon},
    },
};

#[component]
pub fn Compare() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let other = RwSignal::new(String::new());
    let maps = Memo::new(move |_| {
        let own = here.id();
        let others = app.workspace.with(listed).into_iter().filter(|map| map.id != own);
        others.map(|map| (map.id.clone(), choice(&map, text))).collect::<Vec<_>>()
    });
    let found = move || {
        let earlier = app.workspace.with(|workspace| Graph::of(workspace, &other.get()))?;
        here.graph.with(|later| {
            let found = changes(&earlier, later);
            let ring = |ring: Option<usize>| {
                ring.and_then(|ring| words.ring_names.get(ring).copied())
                    .unwrap_or(words.not_placed)
            };
            let new: Vec<String> = found.new.iter().map(|p| later.name(*p).to_owned()).collect();
            let gone: Vec<String> =
                found.gone.iter().map(|p| earlier.name(*p).to_owned()).collect();
            let moved: Vec<String> = found
                .moved
                .iter()
                .map(|moved| {
                    let way = if moved.is_closer() { words.closer } else { words.farther };
                    format!(
                        "{}: {} → {} ({way})",
                        later.name(moved.place),
                        ring(moved.from),
                        ring(moved.to)
                    )
                })
                .collect();
            Some((new, gone, moved, found.same))
        })
    };
    let list = |title: &'static str, names: Vec<String>| {
        (!names.is_empty()).then(|| {
            let count = names.len();
            let items = names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view();
            view! {
                <div class="mk-changes__part">
                    <h4>{title}" ("{count}")"</h4>
                    <ul class="mk-notes">{items}</ul>
                </div>
            }
        })
    };
    view! {
        <details class="mk-group" class:mk-no-print=move || other.with(String::is_empty)>
            <summary class="mk-group__summary">
                <Icon glyph=Glyph::Chevron />
                <span class="mk-group__title">{words.compare}</span>
            </summary>
            <div class="mk-group__body mk-stack">
                <div class="mk-field">
                    <label class="mk-field__label" for="compare-with">{words.compare_with}</label>
                    <Pick id="compare-with".to_owned() label=words.compare_with options=maps chosen=other
                        choose=move |id| other.set(id) none=text.shell.not_chosen />
                </div>
                <div class="mk-changes" role="status">
                    {move || found().map(|(new, gone, moved, same)| view! {
                        {list(words.came, new)}
                        {list(words.went, gone)}
                        {list(words.moved, moved)}
                        <p class="mk-soft mk-changes__same">{(words.unchanged)(same)}</p>
                    })}
                </div>
            </div>
        </details>
    }
}
