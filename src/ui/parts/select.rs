//! One of a list, by its code: alone in a row that says what it is about, or as a field of a form.

use leptos::prelude::*;

use crate::{
    domain::Code,
    text::{Label, Lang},
};

#[component]
pub fn Select(
    #[prop(optional, into)] id: Option<String>,
    /// Its name, where no label of its own is seen.
    #[prop(optional, into)]
    label: Option<String>,
    /// Codes and words, as they change.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    #[prop(into)] chosen: Signal<String>,
    choose: impl Fn(String) + 'static,
    /// What it is called that nothing is chosen, where that may be.
    #[prop(optional)]
    none: Option<&'static str>,
    #[prop(default = "mk-input")] class: &'static str,
    /// What is firm has consequences: what an arrow key passes on the way has none (`app/passing.rs`).
    #[prop(optional)]
    is_firm: bool,
    #[prop(optional, into)] described: Signal<Option<String>>,
) -> impl IntoView {
    // All options ask once: with a thousand of them each would be one more that waits for changes.
    let list = move || {
        let chosen = chosen.get();
        let none = none.map(|none| (String::new(), none.to_owned()));
        let options = none.into_iter().chain(options.get()).map(|(code, name)| {
            let is_chosen = code == chosen;
            view! { <option value=code prop:selected=is_chosen>{name}</option> }
        });
        options.collect_view()
    };
    view! {
        <select class=class id=id aria-label=label aria-describedby=move || described.get()
            data-firm=is_firm.then_some("")
            on:change=move |event| choose(event_target_value(&event))>{list}</select>
    }
    .into_any()
}

/// The same with its label above it.
#[component]
pub fn SelectField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] options: Signal<Vec<(String, String)>>,
    #[prop(into)] chosen: Signal<String>,
    choose: impl Fn(String) + 'static,
    #[prop(optional)] none: Option<&'static str>,
    #[prop(default = "mk-input")] class: &'static str,
) -> impl IntoView {
    let select = SelectProps {
        id: Some(id.clone()),
        label: None,
        options,
        chosen,
        choose,
        none,
        class,
        is_firm: false,
        described: Signal::default(),
    };
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for=id>{label}</label>
            {Select(select)}
        </div>
    }
    .into_any()
}

/// Codes and words of a closed list.
pub fn options<L: Label + Code>(lang: Lang) -> Vec<(String, String)> {
    L::options(lang).into_iter().map(|(code, name)| (code.into(), name.into())).collect()
}
