//! Components and pages.
//!
//! Invariant: no logic longer than an expression, no words of its own, no browser calls.

pub mod pages;
pub mod parts;
pub mod rest;
mod search;
pub mod shell;

use leptos::prelude::*;

use crate::{
    app::{Settings, use_app},
    text::{Frame, frame},
};

/// Everything on the page, built anew when the language changes.
#[component]
pub fn Root() -> impl IntoView {
    let app = use_app();
    provide_context(rest::Rest::ask());
    let lang = Memo::new(move |_| app.settings.with(Settings::lang));
    move || {
        provide_context::<&'static Frame>(frame(lang.get()));
        view! { <shell::Shell /> }
    }
}
