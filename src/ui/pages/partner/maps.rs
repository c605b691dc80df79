//! The maps on which an actor stands for the partner.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    route::Route,
    workspace::{OnMap, maps_of},
};

#[component]
pub fn OnMaps(partner: String) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let (words, network) = (text.lang.ties(), &text.network);
    let maps = Memo::new(move |_| app.workspace.with(|workspace| maps_of(workspace, &partner)));
    let item = move |OnMap { map, title, ring, otherwise }: OnMap| {
        let title = if title.is_empty() { text.shell.untitled.to_owned() } else { title };
        let ring = ring.and_then(|ring| usize::try_from(ring).ok());
        let ring = ring.and_then(|ring| network.ring_names.get(ring).copied());
        let told = ring.map(str::to_owned).into_iter();
        let told: Vec<String> = told.chain(otherwise.map(|name| (words.called)(&name))).collect();
        view! {
            <li>
                <a href=Route::map(&map).href()>{title}</a>
                <span class="mk-soft mk-small">" "{told.join(" · ")}</span>
            </li>
        }
    };
    view! {
        <section class="mk-section mk-no-print" aria-labelledby="on-maps-title">
            <h2 id="on-maps-title">{words.on_maps}</h2>
            {move || maps.with(Vec::is_empty).then(|| view! { <p class="mk-soft">{words.on_no_map}</p> })}
            <ul class="mk-notes">{move || maps.get().into_iter().map(item).collect_view()}</ul>
        </section>
    }
}
