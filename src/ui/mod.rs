//! Components and pages.
//!
//! Invariant: no logic longer than an expression, no words of its own, no browser calls.

pub mod pages;
pub mod parts;
mod search;
pub mod shell;

use leptos::prelude::*;

use crate::{
    app::{Settings, use_app},
    text::{Text, text},
};

/// Everything on the page, built anew when the language changes.
#[component]
pub fn Root() -> impl IntoView {
    let app = use_app();
    let lang = Memo::new(move |_| app.settings.with(Settings::lang));
    move || {
        provide_context::<&'static Text>(text(lang.get()));
        view! { <shell::Shell /> }
    }
}
