//! A card that was written: its name is a button that becomes the field, where a slip is put right.

use leptos::{ev, prelude::*};

use crate::{
    app::{browser, use_app, use_text},
    domain::card_name,
    field,
    network::edits::is_long_name,
    ui::{
        pages::network::{here::use_here, parts::RemoveButton},
        parts::FieldError,
    },
};

#[component]
pub fn Card(id: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let edit_of = text.lang.ties().edit_of;
    let name = here.of(&id, |actor| actor.name.clone());
    let is_open = RwSignal::new(false);
    let error = RwSignal::new(None::<&'static str>);
    let own = StoredValue::new(id.clone());
    // What stood there when somebody began: another tab may write meanwhile.
    let begun = StoredValue::new(String::new());
    let input = move || own.with_value(|id| format!("card-name-{id}"));
    let button = move || own.with_value(|id| format!("card-{id}"));
    let wrong = move || own.with_value(|id| format!("card-error-{id}"));
    let open = move |_| {
        begun.set_value(name.get_untracked());
        is_open.set(true);
        browser::focus(&input());
    };
    let close = move || {
        error.set(None);
        is_open.set(false);
    };
    // Left or sent: what was emptied keeps its name, and what is too long is said and stays open.
    let keep = move |typed: String| -> bool {
        // Opened and left as it was, it stays so.
        if begun.with_value(|begun| *begun == typed) {
            close();
            return true;
        }
        let typed = card_name(&typed);
        if is_long_name(&typed) {
            error.set(Some(text.network.long_name));
            return false;
        }
        close();
        if !typed.is_empty() && name.with_untracked(|name| *name != typed) {
            let begun = begun.get_value().into();
            app.leave(&own.get_value(), field!(Node.name), typed.into(), Some(&begun));
        }
        true
    };
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            if keep(event_target_value(&event)) {
                browser::focus(&button());
            }
        }
        "Escape" => {
            event.stop_propagation();
            close();
            browser::focus(&button());
        }
        _ => {}
    };
    // It goes with the field as well; and it is left before the page can go away (public/drafts.js).
    let leave = move |typed: String| {
        if is_open.try_get_untracked() == Some(true) {
            keep(typed);
        }
    };
    let shown = move || {
        match is_open.get() {
        true => view! {
            <div class="mk-field" data-no-draft="">
                <FieldError id=wrong() error />
                <input class="mk-input" id=input() autocomplete="off" aria-label=edit_of(&name.get_untracked())
                    aria-invalid=move || error.get().map(|_| "true")
                    aria-describedby=move || error.get().map(|_| wrong())
                    prop:value=begun.get_value() on:keydown=on_key
                    on:blur=move |event| leave(event_target_value(&event))
                    on:change=move |event| leave(event_target_value(&event)) />
            </div>
        }
        .into_any(),
        false => view! {
            <button class="mk-cards__name" type="button" id=button() on:click=open
                aria-label=move || edit_of(&name.get())>{move || name.get()}</button>
        }
        .into_any(),
    }
    };
    view! { <li class="mk-cards__card">{shown}<RemoveButton id /></li> }
}
