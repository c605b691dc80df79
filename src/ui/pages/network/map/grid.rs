//! Power and interest: how much they can move the goal, and whether it touches them.

use leptos::prelude::*;

use crate::{app::use_text, order::OrderBy, ui::pages::network::here::use_here};

/// From here on, influence is great.
const GREAT: i64 = 3;

#[component]
pub fn Grid() -> impl IntoView {
    let here = use_here();
    let words = &use_text().network;
    let of = move |great: bool, affected: bool| {
        here.graph.with(|graph| {
            let others = graph.others().into_iter().filter_map(|place| graph.actor(place));
            let in_it = others.filter(|actor| {
                (actor.influence.unwrap_or(0) >= GREAT) == great
                    && actor.affected.unwrap_or(false) == affected
                    && (actor.influence.is_some() || actor.affected.is_some())
            });
            let mut found: Vec<(i64, String, String)> = in_it
                .map(|actor| (actor.influence.unwrap_or(0), actor.id.clone(), actor.name.clone()))
                .collect();
            found.order_by_key(|(influence, id, _)| (-influence, id.clone()));
            found
        })
    };
    let unsaid = move || {
        here.graph.with(|graph| {
            let others = graph.others().into_iter().filter_map(|place| graph.actor(place));
            let none = others.filter(|a| a.influence.is_none() && a.affected.is_none());
            none.map(|actor| actor.name.clone()).collect::<Vec<_>>()
        })
    };
    let quadrants = [(true, true), (true, false), (false, true), (false, false)];
    let boxes = quadrants
        .into_iter()
        .zip(words.quadrants.iter().zip(words.quadrant_hints))
        .map(|((great, affected), (name, hint))| {
            let actors = move || {
                let actors = of(great, affected).into_iter().map(|(influence, id, name)| {
                    view! {
                        <li>
                            <button class="mk-link-button" type="button"
                                on:click=move |_| here.selected.set(Some(id.clone()))>{name}</button>
                            <span class="mk-soft">" "{influence}</span>
                        </li>
                    }
                });
                actors.collect_view()
            };
            view! {
                <section class="mk-quadrant">
                    <h3>{*name}</h3>
                    <p class="mk-soft mk-small">{hint}</p>
                    <ul>{actors}</ul>
                </section>
            }
        })
        .collect_view();
    view! {
        <div class="mk-quadrants">{boxes}</div>
        {move || {
            let names = unsaid();
            (!names.is_empty()).then(|| view! { <p class="mk-soft">{words.not_placed}": "{names.join(", ")}</p> })
        }}
    }
}
