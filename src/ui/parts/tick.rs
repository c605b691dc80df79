//! A choice with its box, or its ring where one of several is chosen.

use leptos::prelude::*;

#[component]
pub fn Tick(
    #[prop(into)] checked: Signal<bool>,
    /// Hears what it has become. Nobody takes back a ring that is chosen: it hears only that it is.
    #[prop(into)]
    set: Callback<bool>,
    #[prop(optional, into)] id: Option<String>,
    /// The name of those of which one is chosen.
    #[prop(optional, into)]
    one_of: String,
    /// Every class of the line.
    #[prop(default = "mk-choice")]
    class: &'static str,
    #[prop(optional, into)] hint: String,
    children: Children,
) -> impl IntoView {
    let (kind, group) = match one_of.as_str() {
        "" => ("checkbox", None),
        _ => ("radio", Some(one_of)),
    };
    let hint = (!hint.is_empty()).then(|| view! { <span class="mk-choice__hint">{hint}</span> });
    view! {
        <label class=class for=id>
            <input class="mk-tick" type=kind name=group id=id.clone() prop:checked=move || checked.get()
                on:change=move |event| set.run(event_target_checked(&event)) />
            <span>{children()}</span>
            {hint}
        </label>
    }
    .into_any()
}
