//! What is wrong with what stands in a field.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::{app::use_text, route::Route};

/// Stands there while something is wrong.
#[component]
pub fn FieldError(
    /// For the field to be described by.
    #[prop(optional, into)]
    id: Option<String>,
    #[prop(into)] error: Signal<Option<&'static str>>,
    /// A warning where nothing is refused.
    #[prop(default = Glyph::Error)]
    glyph: Glyph,
    #[prop(optional)] role: Option<&'static str>,
) -> impl IntoView {
    let told = move || {
        let id = id.clone();
        error.get().map(|told| {
            view! { <p class="mk-field__error" id=id role=role><Icon glyph /><span>{told}</span></p> }
        })
    };
    told.into_any()
}

/// Stands there all the time, and is heard as soon as it shows.
#[component]
pub fn FieldAlert(
    #[prop(optional, into)] id: Option<String>,
    #[prop(into)] is_shown: Signal<bool>,
    children: Children,
) -> impl IntoView {
    view! {
        <p class="mk-field__error" id=id role="alert" hidden=move || !is_shown.get()>
            <Icon glyph=Glyph::Error />
            <span>{children()}</span>
        </p>
    }
    .into_any()
}

/// Two answers stand there: leads to where people choose.
#[component]
pub fn DisputedField(
    #[prop(optional, into)] id: Option<String>,
    #[prop(into)] is_shown: Signal<bool>,
) -> impl IntoView {
    let words = &use_text().shell;
    let told = move || {
        let id = id.clone();
        is_shown.get().then(|| {
            view! {
                <p class="mk-field__error" id=id>
                    <Icon glyph=Glyph::Warning />
                    <a href=Route::Files.href()>{words.disputed}</a>
                </p>
            }
        })
    };
    told.into_any()
}
