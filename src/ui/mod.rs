//! Components and pages.
//!
//! Invariant: no words of its own; asks nothing of `window` or `document`, which `app::browser` does:
//! of the browser it knows the elements that an event or a reference hands over.

mod frame;
mod mentioned;
pub mod pages;
pub mod parts;
pub mod rest;
mod search;
mod offline;
pub mod shell;

use leptos::prelude::*;

use crate::{
    app::{Front, browser, use_front},
    text::{self, Frame},
};

/// Mounts the frame where the static shell stands.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        browser::call_for_rescue(&panic.to_string());
    }));
    let Some(place) = browser::stage() else { return };
    mount_to(place, || {
        let front = Front::of_page();
        provide_context(front);
        front.listen();
        if front.is_new.get_untracked() {
            browser::ready();
        }
        view! { <Root /> }
    })
    .forget();
}

/// Everything on the page, built anew when the language changes.
#[component]
pub fn Root() -> impl IntoView {
    let front = use_front();
    provide_context(rest::Rest::ask(front));
    move || {
        provide_context::<&'static Frame>(text::frame(front.lang.get()));
        view! { <frame::Frame /> }
    }
}
