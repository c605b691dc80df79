//! Components and pages.
//!
//! Invariant: no logic longer than an expression, no words of its own, no browser calls.

mod frame;
pub mod pages;
pub mod parts;
pub mod rest;
mod search;
mod offline;
pub mod shell;

use leptos::prelude::*;

use crate::{
    app::use_front,
    text::{self, Frame},
};

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
