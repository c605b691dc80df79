//! Components and pages.
//!
//! Invariant: no logic longer than an expression, no words of its own, no browser calls.

mod frame;
pub mod pages;
pub mod parts;
mod place;
pub mod rest;
mod search;
mod offline;
pub mod shell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

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
    let place = document()
        .get_element_by_id("app")
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(place) = place else { return };
    place.set_inner_html("");
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
