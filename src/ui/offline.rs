//! At the end of the status line: ready for use without the net, or a new version that waits for a yes.

use leptos::prelude::*;

use crate::{
    app::{Copied, NewVersion, Offline as State, use_app, use_text},
    text::offline::Offline as Words,
    ui::parts::{Glyph, Icon},
};

#[component]
pub fn Offline() -> impl IntoView {
    let app = use_app();
    let words = &use_text().offline;
    let state = State::follow();
    let tell = move |text: &str| app.tell(text.into());
    Effect::new(move |before: Option<State>| {
        let now = state.get();
        if let Some(before) = before {
            match (now.copied, now.update) {
                (_, NewVersion::Unsaved) if before.update != NewVersion::Unsaved => {
                    tell(words.unsaved_why)
                }
                (_, NewVersion::Ready) if before.update == NewVersion::None => tell(words.update),
                _ => {}
            }
        }
        now
    });
    view! { <div class="mk-status__offline">{sign(state)}</div> }
}

/// The same in the footer of a narrow page, where the status line has no room for it.
#[component]
pub fn ReadyAtFoot() -> impl IntoView {
    let words = &use_text().offline;
    let state = State::follow();
    let is_ready = Memo::new(move |_| state.get().copied == Copied::Ready);
    move || is_ready.get().then(|| view! { <span class="mk-footer__ready">{ready(words)}</span> })
}

fn ready(words: &'static Words) -> impl IntoView {
    view! { <Icon glyph=Glyph::Check />{words.ready} }
}

fn sign(state: Memo<State>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().offline;
    // Somebody who answers a share copy has come for that alone.
    let can_install = Memo::new(move |_| state.get().can_install && !app.is_apart());
    let ask_for_update = move || {
        view! {
            <button class="mk-button mk-button--small" type="button" on:click=|_| State::update()>
                {words.update_now}
            </button>
        }
    };
    move || {
        let state = state.get();
        match (state.update, state.copied) {
            (NewVersion::Ready, _) => view! {
                <span class="mk-status__news">{words.update}</span>
                {ask_for_update()}
            }
            .into_any(),
            (NewVersion::Asking, _) => view! { <span>{words.asking}</span> }.into_any(),
            (NewVersion::Unsaved, _) => view! {
                <span class="mk-status__news">{words.unsaved}</span>
                {ask_for_update()}
            }
            .into_any(),
            (NewVersion::None, Copied::Ready) => view! {
                <span class="mk-status__ready">{ready(words)}</span>
                {can_install.get().then(|| view! {
                    <button class="mk-button mk-button--quiet mk-button--small" type="button"
                        on:click=|_| State::install()>{words.install}</button>
                })}
            }
            .into_any(),
            (NewVersion::None, _) => ().into_any(),
        }
    }
}
