//! Small parts that the tools of the exercise and the map share.

use leptos::prelude::*;

use super::here::{Here, use_here};
use crate::{
    app::{use_app, use_text},
    domain::Code,
    network::Towards,
    text::Label,
    ui::{
        pages::lists::whole_on_paper,
        parts::{Glyph, Group, Icon},
    },
};

/// So many rows of a tool come with each frame: more than a screen holds, less than would be felt.
const ROWS: usize = 40;

/// The ids of a long list as far as they stand by now: a screenful at once, the others by and by.
pub fn ids_by_and_by(ids: Memo<Vec<String>>) -> impl Fn() -> Vec<String> + Copy + Send + Sync {
    let limit = by_and_by(ROWS, ROWS, move || ids.with(Vec::len));
    move || ids.with(|ids| ids.iter().take(limit.get()).cloned().collect())
}

/// Much of the same comes a part with each frame, so that the page answers in between: how many
/// stand by now, of `all`. Paper waits for nothing: it gets them all.
pub fn by_and_by(
    first: usize,
    part: usize,
    all: impl Fn() -> usize + 'static,
) -> ReadSignal<usize> {
    let (limit, set_limit) = signal(first);
    Effect::new(move |_| {
        if limit.get() < all() {
            // The page may have gone on meanwhile.
            request_animation_frame(move || {
                let _ = set_limit.try_update(|limit| *limit = limit.saturating_add(part));
            });
        }
    });
    whole_on_paper(set_limit);
    limit
}

/// A fold whose inside is made when somebody opens it for the first time: it stays from then on,
/// open or not. For what nobody needs on paper.
#[component]
pub fn Fold(
    title: &'static str,
    /// The whole's, for whoever is led to it.
    id: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let is_made = RwSignal::new(false);
    view! {
        <Group class="mk-group mk-no-print mk-meeting__host" body="mk-group__body mk-stack" title id
            toggled=move |_| is_made.set(true)>
            {move || is_made.get().then(|| children())}
        </Group>
    }
}

/// A row to each actor with what the step asks of it.
#[component]
pub fn ActorRows(
    control: impl Fn(String) -> AnyView + Clone + Send + Sync + 'static,
    // In another order than they were written.
    #[prop(optional)] ids: Option<Memo<Vec<String>>>,
) -> impl IntoView {
    let here = use_here();
    let words = &use_text().network;
    let ids = ids.unwrap_or_else(|| here.others());
    let shown = ids_by_and_by(ids);
    view! {
        {move || ids.with(Vec::is_empty).then(|| view! { <p class="mk-soft">{words.empty_map}</p> })}
        <ul class="mk-actor-rows">
            <For each=shown key=Clone::clone children=move |id| {
                let name = here.of(&id, |actor| actor.name.clone());
                let control = control.clone();
                view! {
                    <li class="mk-actor-row">
                        <span class="mk-actor-row__name">{move || name.get()}</span>
                        // Names of controls hold the actor's.
                        {move || {
                            name.track();
                            control(id.clone())
                        }}
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
            id=format!("remove-{id}") on:click=move |_| here.remove(app, &id, "remove-")>
            <Icon glyph=Glyph::Close />
            <span class="mk-hidden">{move || (words.remove)(&name.get())}</span>
        </button>
    }
}

/// The four ways, as a drag without a mouse goes them.
#[component]
pub fn Ways(what: &'static str, press: impl Fn(Towards) + Copy + 'static) -> impl IntoView {
    let lang = use_text().lang;
    let buttons = Towards::ALL.iter().map(|&way| {
        let sign = match way {
            Towards::Left => "←",
            Towards::Up => "↑",
            Towards::Down => "↓",
            Towards::Right => "→",
        };
        view! {
            <button class="mk-button mk-button--small mk-button--icon" type="button"
                aria-label=format!("{what} {}", way.label(lang)) on:click=move |_| press(way)>{sign}</button>
        }
    });
    view! {
        <div class="mk-cluster mk-no-print" role="group" aria-label=what>
            <span class="mk-soft mk-small" aria-hidden="true">{what}</span>
            {buttons.collect_view()}
        </div>
    }
}
