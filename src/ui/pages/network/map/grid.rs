//! Power and interest: how much they can move the goal, and whether it touches them.

use leptos::prelude::*;

use crate::{
    app::use_text, domain::Node, order::OrderBy, ui::pages::network::here::use_here,
    workspace::IdOrder,
};

/// From here on, influence is great.
const GREAT: i64 = 3;

#[component]
pub fn Grid() -> impl IntoView {
    let here = use_here();
    let words = &use_text().network;
    let found = here.found();
    let in_sight = move |keep: fn(&Node) -> bool| {
        here.graph.with(|graph| {
            let actors = found.with(|ids| {
                let places = ids.iter().filter_map(|id| graph.place(id));
                places.filter_map(|place| graph.actor(place)).cloned().collect::<Vec<_>>()
            });
            actors.into_iter().filter(keep).collect::<Vec<_>>()
        })
    };
    let of = move |great: bool, affected: bool| {
        let mut actors = in_sight(|actor| actor.influence.is_some() || actor.affected.is_some());
        actors.retain(|actor| {
            (actor.influence.unwrap_or(0) >= GREAT) == great
                && actor.affected.unwrap_or(false) == affected
        });
        actors.order_by(|a, b| {
            let more = b.influence.unwrap_or(0).cmp(&a.influence.unwrap_or(0));
            more.then_with(|| IdOrder::of(&a.id).cmp(&IdOrder::of(&b.id)))
        });
        let told = |actor: Node| (actor.influence.unwrap_or(0), actor.id, actor.name);
        actors.into_iter().map(told).collect::<Vec<_>>()
    };
    let unsaid = move || {
        let none = in_sight(|actor| actor.influence.is_none() && actor.affected.is_none());
        none.into_iter().map(|actor| actor.name).collect::<Vec<_>>()
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
