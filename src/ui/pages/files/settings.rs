//! Who works here: two names that stand beside edits and in the names of files.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::Kind,
    field,
    text::field_words,
};

#[component]
pub fn Settings() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.settings;
    let library = field_words(Kind::Library, "name", text.lang).unwrap_or_default().label;
    let by = move || app.settings.with(|settings| settings.by.clone());
    let name = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            workspace.own_library().map(|own| own.name.clone()).unwrap_or_default()
        })
    });
    view! {
        <section class="mk-card" aria-labelledby="settings-title">
            <h2 class="mk-card__title" id="settings-title">{words.title}</h2>
            <div class="mk-field">
                <label class="mk-field__label" for="own-name">{words.by}</label>
                <p class="mk-field__hint" id="own-name-hint">{words.by_hint}</p>
                <input class="mk-input" id="own-name" autocomplete="name" maxlength="80"
                    aria-describedby="own-name-hint" prop:value=by
                    on:change=move |event| app.sign_as(event_target_value(&event)) />
            </div>
            <div class="mk-field">
                <label class="mk-field__label" for="own-library">{library}</label>
                <p class="mk-field__hint" id="own-library-hint">{words.library_hint}</p>
                <input class="mk-input" id="own-library" autocomplete="organization" maxlength="120"
                    aria-describedby="own-library-hint" prop:value=move || name.get()
                    on:input=move |event| app.write_library(field!(Library.name), event_target_value(&event).into())
                    on:change=move |_| app.history.update(|history| history.pause()) />
            </div>
        </section>
    }
}
