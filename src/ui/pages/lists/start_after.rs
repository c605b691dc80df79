//! A new partnership after another: the question for its name.

use leptos::{ev, prelude::*};

use crate::{
    app::{browser, use_app, use_text},
    domain::Kind,
    route::Route,
    text::examples::After,
    ui::parts::{Dialog, FieldError},
    workspace::{Command, Step, Verb},
};

/// A button and the question.
#[component]
pub fn StartAfter(
    words: &'static After,
    #[prop(default = "mk-button")] class: &'static str,
    /// The command that makes it under a name, and the id it will have.
    make: impl Fn(&str) -> Option<(String, Command)> + 'static,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let is_open = RwSignal::new(false);
    let is_empty = RwSignal::new(false);
    let title = RwSignal::new(String::new());
    let make = StoredValue::new_local(make);
    let start = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let name = title.get_untracked().trim().to_owned();
        is_empty.set(name.is_empty());
        if name.is_empty() {
            browser::focus("after-name");
            return;
        }
        if let Some((id, command)) = make.with_value(|make| make(&name)) {
            let step = Step::new(Verb::Borrowed, Kind::Partnership, &name);
            app.run_and_tell(step, command, (words.done)(&name));
            is_open.set(false);
            browser::go(&Route::partnership(&id));
        }
    };
    view! {
        <button class=class type="button" on:click=move |_| is_open.set(true)>
            {words.button}
        </button>
        <Dialog is_open name="after" title=words.title has_close=true
            on_shut=move |()| is_open.set(false)>
            <form on:submit=start>
                <div class="mk-dialog__body">
                    <div class="mk-field">
                        <label class="mk-field__label" for="after-name">{words.name}</label>
                        <p class="mk-field__hint" id="after-hint">{words.hint}</p>
                        <FieldError id="after-error" error=move || is_empty.get().then_some(words.empty) />
                        <input class="mk-input" id="after-name" autocomplete="off" autofocus=true
                            aria-describedby=move || if is_empty.get() { "after-error" } else { "after-hint" }
                            aria-invalid=move || is_empty.get().then_some("true")
                            prop:value=move || title.get()
                            on:input=move |event| title.set(event_target_value(&event)) />
                    </div>
                </div>
                <div class="mk-dialog__footer">
                    <button class="mk-button mk-button--primary" type="submit">{words.button}</button>
                    <button class="mk-button" type="button" on:click=move |_| is_open.set(false)>
                        {text.shell.cancel}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}
