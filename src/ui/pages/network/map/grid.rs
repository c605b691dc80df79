//! Power and interest: how much they can move the goal, and whether it touches them.

use leptos::prelude::*;

use crate::{
    app::use_text,
    network::quadrants,
    ui::pages::network::here::{Here, shown_name, use_here},
};

#[component]
pub fn Grid() -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let looks = text.lang.looks();
    let found = here.found();
    let all = Memo::new(move |_| {
        here.graph.with(|graph| {
            let places: Vec<usize> =
                found.with(|ids| ids.iter().filter_map(|id| graph.place(id)).collect());
            quadrants(graph, &places)
        })
    });
    let item = move |place: usize, told: String| {
        let (id, name) = here.graph.with(|graph| {
            let id = graph.actor(place).map(|actor| actor.id.clone()).unwrap_or_default();
            (id, shown_name(graph, place, text))
        });
        let button = Here::button_of(&id);
        view! {
            <li>
                <button class="mk-link-button" type="button" id=button
                    on:click=move |_| here.open(&id)>{name}</button>
                {(!told.is_empty()).then(|| view! { <span class="mk-soft">" "{told}</span> })}
            </li>
        }
    };
    let names = words.quadrants.iter().zip(words.quadrant_hints).enumerate();
    let boxes = names.map(|(number, (name, hint))| {
        let actors = move || {
            let places =
                all.with(|all| all.boxes.get(number).cloned().unwrap_or_default()).into_iter();
            let influence = |place| here.graph.with(|graph| graph.actor(place)?.influence);
            places
                .map(|place| item(place, influence(place).unwrap_or(0).to_string()))
                .collect_view()
        };
        view! {
            <section class="mk-quadrant">
                <h3>{*name}</h3>
                <p class="mk-soft mk-small">{hint}</p>
                <ul>{actors}</ul>
            </section>
        }
    });
    let boxes = boxes.collect_view();
    let unsaid = move || {
        let unsaid = all.with(|all| all.unsaid.clone());
        (!unsaid.is_empty()).then(|| {
            let items =
                unsaid.into_iter().map(|(place, lacks)| item(place, (looks.lacks)(lacks).into()));
            view! {
                <section class="mk-quadrant mk-quadrant--unsaid">
                    <h3>{looks.not_rated}</h3>
                    <p class="mk-soft mk-small">{looks.not_rated_hint}</p>
                    <ul>{items.collect_view()}</ul>
                </section>
            }
        })
    };
    view! {
        <div class="mk-quadrants">{boxes}</div>
        {unsaid}
    }
}
