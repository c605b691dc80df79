//! Who works here: the name that stands beside answers when two files disagree.

use leptos::{ev, prelude::*};

use crate::{
    app::{browser, use_app, use_text},
    ui::parts::{FieldError, Glyph, Icon},
};

#[component]
pub fn Who() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = text.welcome;
    let by = Memo::new(move |_| app.settings.with(|settings| settings.by.clone()));
    let is_asking = RwSignal::new(by.with_untracked(String::is_empty));
    let typed = RwSignal::new(by.get_untracked());
    let error = RwSignal::new(None);
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let name = typed.get_untracked().trim().to_owned();
        if name.is_empty() && by.with_untracked(String::is_empty) {
            error.set(Some(words.who_missing));
            return browser::focus("who");
        }
        app.sign_as(name.clone());
        is_asking.set(name.is_empty());
        if !name.is_empty() {
            app.tell((words.who_saved)(&name));
            browser::focus("who-change");
        }
    };
    let described = move || if error.get().is_some() { "who-error who-hint" } else { "who-hint" };
    let ask = move || {
        view! {
            <form class="mk-add" on:submit=save>
                <div class="mk-field">
                    <label class="mk-field__label" for="who">{words.who}</label>
                    <p class="mk-field__hint" id="who-hint">{words.who_hint}</p>
                    <FieldError id="who-error" error />
                    <div class="mk-add__line">
                        <input class="mk-input" id="who" autocomplete="name"
                            aria-describedby=described
                            aria-invalid=move || error.get().map(|_| "true")
                            prop:value=move || typed.get()
                            on:input=move |event| {
                                typed.set(event_target_value(&event));
                                error.set(None);
                            } />
                        <button class="mk-button" type="submit">{text.shell.save}</button>
                    </div>
                </div>
            </form>
        }
        .into_any()
    };
    let told = move || {
        view! {
            <p class="mk-soft mk-small mk-cluster">
                {move || (words.who_is)(&by.get())}
                <button class="mk-button mk-button--quiet mk-button--small" id="who-change" type="button"
                    on:click=move |_| {
                        is_asking.set(true);
                        browser::focus("who");
                    }>
                    <Icon glyph=Glyph::Edit />
                    {text.shell.edit}
                </button>
            </p>
        }
        .into_any()
    };
    view! {
        <div class="mk-no-print">{move || if is_asking.get() { ask() } else { told() }}</div>
    }
}
