//! Who works here: two names that stand beside edits and in the names of files.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::{Kind, Library},
    field,
    text::{Text, field_words},
    ui::parts::Tick,
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
            <WhichLibrary />
        </section>
    }
}

/// Where a colleague has begun a record of the same library too, somebody says which of them holds.
#[component]
fn WhichLibrary() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.settings;
    let all = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let own = workspace.own_libraries().into_iter();
            own.map(|own| (own.id.clone(), told_of(own, text))).collect::<Vec<_>>()
        })
    });
    let own = Memo::new(move |_| app.own_library().unwrap_or_default());
    move || {
        let choices = all.get().into_iter().map(|(id, told)| {
            let (input, of) = (format!("own-{id}"), id.clone());
            view! {
                <Tick one_of="which-library" id=input checked=move || own.with(|own| *own == of)
                    set=move |_: bool| app.choose_library(&id)>{told}</Tick>
            }
        });
        (choices.len() > 1).then(|| view! {
            <fieldset class="mk-fieldset">
                <legend class="mk-fieldset__legend mk-fieldset__legend--field">{words.which_library}</legend>
                <p class="mk-field__hint">{words.which_library_hint}</p>
                <div class="mk-choices">{choices.collect_view()}</div>
            </fieldset>
        })
    }
}

/// What tells one record of a library from another.
fn told_of(own: &Library, text: &Text) -> String {
    let facts = [
        (field!(Library.municipality), &own.municipality),
        (field!(Library.cvr), &own.cvr),
        (field!(Library.address), &own.address),
        (field!(Library.phone), &own.phone),
        (field!(Library.email), &own.email),
    ];
    let said = facts.into_iter().filter(|(_, value)| !value.trim().is_empty());
    let said = said.map(|(field, value)| {
        let words = field_words(Kind::Library, field, text.lang).unwrap_or_default();
        format!("{}: {value}", words.label)
    });
    std::iter::once(own.name.clone()).chain(said).collect::<Vec<_>>().join(" · ")
}
