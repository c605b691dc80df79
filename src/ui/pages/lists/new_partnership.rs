//! One line to begin a partnership with.

use leptos::{ev, prelude::*};

use crate::{
    app::{App, browser, use_frame},
    domain::Kind,
    route::Route,
    ui::{
        parts::{FieldError, Glyph, Icon},
        rest::{start_partnership, use_rest},
    },
    workspace::{self, Step},
};

/// A title; Enter creates the partnership and opens it.
#[component]
pub fn NewPartnership(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    /// The partner that takes part from the start.
    #[prop(optional, into)]
    partner: Option<String>,
    #[prop(optional)] is_primary: bool,
) -> impl IntoView {
    let rest = use_rest();
    let frame = use_frame();
    let words = frame.welcome;
    let title = RwSignal::new(String::new());
    let error = RwSignal::new(None);
    let is_asked = RwSignal::new(false);
    let create = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = title.get_untracked().trim().to_owned();
        if typed.is_empty() {
            error.set(Some(words.new_empty));
            browser::focus(id);
        } else {
            let partner = partner.clone();
            is_asked.set(true);
            rest.when_here(move |app| start_partnership(app, typed, partner));
        }
    };
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = {
        let hint_id = (!hint.is_empty()).then(|| hint_id.clone());
        let error_id = error_id.clone();
        move || if error.get().is_some() { Some(error_id.clone()) } else { hint_id.clone() }
    };
    let hint =
        (!hint.is_empty()).then(|| view! { <p class="mk-field__hint" id=hint_id>{hint}</p> });
    view! {
        <form class="mk-add mk-no-print" on:submit=create>
            <div class="mk-field">
                <label class="mk-field__label" for=id>{label}</label>
                {hint}
                <FieldError id=error_id error />
                <div class="mk-add__line">
                    <input class="mk-input" id=id autocomplete="off" enterkeyhint="go"
                        aria-describedby=described
                        aria-invalid=move || error.get().map(|_| "true")
                        prop:value=move || title.get()
                        on:input=move |event| {
                            title.set(event_target_value(&event));
                            error.set(None);
                        } />
                    <button class="mk-button" class:mk-button--primary=is_primary type="submit">
                        <Icon glyph=Glyph::Plus />
                        {words.create}
                    </button>
                </div>
                {move || (is_asked.get() && rest.is_coming()).then(|| view! {
                    <p class="mk-field__hint" role="status">{frame.coming}</p>
                })}
            </div>
        </form>
    }
}

/// Creates it and goes there.
pub fn start(app: App, title: &str, partner: Option<String>) {
    let id = app.new_id(Kind::Partnership);
    let first = partner.map(|partner| (app.new_id(Kind::Member), partner));
    let today = app.today.get_untracked();
    let command = workspace::start_partnership(&id, title, first, today);
    app.run_and_tell(
        Step::created(Kind::Partnership, title),
        command,
        (app.text().welcome.created)(title),
    );
    browser::go(&Route::partnership(&id));
}
