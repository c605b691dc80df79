//! Using an example as a template.

use leptos::{ev, prelude::*};

use crate::{
    app::{browser, use_app, use_text},
    content::Example,
    domain::Kind,
    route::Route,
    ui::parts::{Dialog, FieldError},
    workspace::{Step, Verb},
};

/// A button and the question for a name.
#[component]
pub fn Borrow(example: Example) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.examples;
    let is_open = RwSignal::new(false);
    let is_empty = RwSignal::new(false);
    let title = RwSignal::new(String::new());
    let borrow = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let name = title.get_untracked().trim().to_owned();
        is_empty.set(name.is_empty());
        if name.is_empty() {
            browser::focus("borrow-name");
            return;
        }
        if let Some((id, command)) = app.from_example(&example, &name) {
            let step = Step::new(Verb::Borrowed, Kind::Partnership, &name);
            app.run_and_tell(step, command, (words.borrowed)(&name));
            is_open.set(false);
            browser::go(&Route::partnership(&id));
        }
    };
    view! {
        <button class="mk-button mk-button--primary" type="button" on:click=move |_| is_open.set(true)>
            {words.borrow}
        </button>
        <Dialog is_open name="borrow" title=words.borrow_title has_close=true
            on_shut=move |()| is_open.set(false)>
            <form on:submit=borrow>
                <div class="mk-dialog__body">
                    <div class="mk-field">
                        <label class="mk-field__label" for="borrow-name">{words.borrow_name}</label>
                        <p class="mk-field__hint" id="borrow-hint">{words.borrow_hint}</p>
                        <FieldError id="borrow-error" error=move || is_empty.get().then_some(words.borrow_empty) />
                        <input class="mk-input" id="borrow-name" autocomplete="off" autofocus=true
                            aria-describedby=move || if is_empty.get() { "borrow-error" } else { "borrow-hint" }
                            aria-invalid=move || is_empty.get().then_some("true")
                            prop:value=move || title.get()
                            on:input=move |event| title.set(event_target_value(&event)) />
                    </div>
                </div>
                <div class="mk-dialog__footer">
                    <button class="mk-button mk-button--primary" type="submit">{words.borrow}</button>
                    <button class="mk-button" type="button" on:click=move |_| is_open.set(false)>
                        {text.shell.cancel}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}
