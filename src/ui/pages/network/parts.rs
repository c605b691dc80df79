//! Small parts that the tools of the exercise and the map share.

use leptos::prelude::*;

use super::here::{Here, use_here};
use crate::{
    app::{use_app, use_text},
    ui::parts::{Glyph, Icon},
};

/// One of a few values as a row of buttons: a click or a key, no drag.
#[component]
pub fn Segment(
    #[prop(into)] label: String,
    options: Vec<(String, String)>,
    #[prop(into)] chosen: Signal<String>,
    choose: impl Fn(String) + Clone + 'static,
) -> impl IntoView {
    let buttons = options
        .into_iter()
        .map(|(code, name)| {
            let own = code.clone();
            let is_chosen = Memo::new(move |_| chosen.with(|chosen| *chosen == own));
            let choose = choose.clone();
            view! {
                <button class="mk-segment__item" type="button"
                    aria-pressed=move || is_chosen.get().to_string()
                    on:click=move |_| {
                        // Pressing what is chosen takes the choice away.
                        let next = if is_chosen.get_untracked() { String::new() } else { code.clone() };
                        choose(next);
                    }>{name}</button>
            }
        })
        .collect_view();
    view! { <div class="mk-segment mk-segment--wrap" role="group" aria-label=label>{buttons}</div> }
}

/// A choice whose label is told, not shown: the row says what it is about.
#[component]
pub fn Pick(
    #[prop(into)] label: String,
    #[prop(into)] options: Signal<Vec<(String, String)>>,
    #[prop(into)] chosen: Signal<String>,
    choose: impl Fn(String) + 'static,
    #[prop(optional)] none: &'static str,
    #[prop(optional, into)] id: Option<String>,
) -> impl IntoView {
    let list = move || {
        options
            .get()
            .into_iter()
            .map(|(code, name)| {
                let own = code.clone();
                let is_chosen = move || chosen.with(|chosen| *chosen == own);
                view! { <option value=code prop:selected=is_chosen>{name}</option> }
            })
            .collect_view()
    };
    view! {
        <select class="mk-input mk-input--medium" id=id aria-label=label
            on:change=move |event| choose(event_target_value(&event))>
            <option value="" prop:selected=move || chosen.with(String::is_empty)>{none}</option>
            {list}
        </select>
    }
}

/// A row to each actor with what the step asks of it.
#[component]
pub fn ActorRows(
    control: impl Fn(String) -> AnyView + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let here = use_here();
    let words = &use_text().network;
    let ids = here.others();
    view! {
        {move || ids.with(Vec::is_empty).then(|| view! { <p class="mk-soft">{words.empty_map}</p> })}
        <ul class="mk-actor-rows">
            <For each=move || ids.get() key=Clone::clone children=move |id| {
                let name = here.of(&id, |actor| actor.name.clone());
                view! {
                    <li class="mk-actor-row">
                        <span class="mk-actor-row__name">{move || name.get()}</span>
                        {control(id)}
                    </li>
                }
            } />
        </ul>
    }
}

/// Takes an actor off the map.
#[component]
pub fn RemoveButton(id: String) -> impl IntoView {
    let app = use_app();
    let here: Here = use_here();
    let words = &use_text().network;
    let name = here.of(&id, |actor| actor.name.clone());
    view! {
        <button class="mk-button mk-button--quiet mk-button--small mk-button--icon" type="button"
            on:click=move |_| here.remove(app, &id)>
            <Icon glyph=Glyph::Close />
            <span class="mk-hidden">{move || (words.remove)(&name.get())}</span>
        </button>
    }
}
