//! A backup locked with a passphrase, and opening one.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{browser, new_passphrase, use_app, use_text},
    text::shown,
    ui::parts::{Disclosure, FieldAlert, Notice, NoticeTone, Tick},
};

#[component]
pub fn SaveLocked() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let (words, lang) = (&text.safety.lock, text.lang);
    let phrase = RwSignal::new(new_passphrase(lang).unwrap_or_default());
    let is_noted = RwSignal::new(false);
    let is_asked = RwSignal::new(false);
    let saved = RwSignal::new(None::<Option<String>>);
    let save = move |_| {
        is_asked.set(!is_noted.get_untracked());
        if !is_noted.get_untracked() {
            return;
        }
        let words = phrase.get_untracked();
        spawn_local(async move {
            let file = app.save_locked(words.clone()).await;
            // The page may be gone by now, or show other words.
            if phrase.try_with_untracked(|now| *now == words) == Some(true) {
                saved.set(Some(file.map(|file| file.name)));
            }
        });
    };
    let another = move |_| {
        phrase.set(new_passphrase(lang).unwrap_or_default());
        is_noted.set(false);
        is_asked.set(false);
        // What was saved opens with the words from before.
        saved.set(None);
    };
    let outcome = move || {
        saved.get().map(|saved| match saved {
            Some(file) => {
                view! { <Notice tone=NoticeTone::Ok text=(words.saved)(&file) /> }.into_any()
            }
            None => {
                view! { <Notice tone=NoticeTone::Error text=words.failed.to_owned() /> }.into_any()
            }
        })
    };
    let form = view! {
        <Disclosure id="lock" summary_id="lock-title" title=words.title>
            <div class="mk-disclosure__body mk-stack mk-stack--tight">
                <p class="mk-small">{words.text}</p>
                <p>
                    <span class="mk-hidden">{words.phrase}": "</span>
                    <strong class="mk-mono" id="passphrase" lang=lang.code()>{move || phrase.get()}</strong>
                </p>
                <Tick checked=is_noted set=move |on| is_noted.set(on)>{words.noted}</Tick>
                <FieldAlert is_shown=move || is_asked.get() && !is_noted.get()>{words.note_first}</FieldAlert>
                <div class="mk-cluster">
                    <button class="mk-button mk-button--small" type="button" on:click=save>{words.save}</button>
                    <button class="mk-button mk-button--small mk-button--quiet" type="button" on:click=another>
                        {words.another}
                    </button>
                </div>
                <div role="status">{outcome}</div>
            </div>
        </Disclosure>
    };
    // Without cryptography of the browser's own there is no lock to offer.
    (!phrase.with_untracked(String::is_empty)).then_some(form)
}

/// A form to each file that is locked.
#[component]
pub fn Unlock() -> impl IntoView {
    let app = use_app();
    let files = Memo::new(move |_| {
        app.incoming.with(|incoming| {
            let named = incoming.locked.iter().map(|file| (file.number, file.name.clone()));
            named.collect::<Vec<_>>()
        })
    });
    view! {
        <For each=move || files.get() key=Clone::clone let:file>
            <Form number=file.0 name=file.1 />
        </For>
    }
}

#[component]
fn Form(number: usize, name: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().safety.lock;
    let written = RwSignal::new(String::new());
    let is_wrong = RwSignal::new(false);
    let title = (words.arrived)(&shown(&name));
    let (field, wrong) = (format!("unlock-{number}"), format!("unlock-{number}-error"));
    let described = wrong.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        is_wrong.set(false);
        let phrase = written.get_untracked();
        spawn_local(async move {
            let is_open = app.unlock(number, phrase).await;
            match is_open {
                // As where a file is opened that nobody locked.
                true => browser::focus_at_top("incoming"),
                false if is_wrong.try_set(true).is_none() => {
                    browser::focus(&format!("unlock-{number}"));
                }
                false => {}
            }
        });
    };
    view! {
        <form class="mk-card mk-stack mk-stack--tight" data-no-draft="" on:submit=submit>
            <h2 class="mk-card__title">{title}</h2>
            <div class="mk-field">
                <label class="mk-field__label" for=field.clone()>{words.ask}</label>
                <input class="mk-input" id=field autocomplete="off" autocapitalize="off" spellcheck="false"
                    aria-invalid=move || is_wrong.get().then_some("true")
                    aria-describedby=move || is_wrong.get().then(|| described.clone())
                    on:input=move |event| written.set(event_target_value(&event)) />
                <FieldAlert id=wrong is_shown=is_wrong>{words.wrong}</FieldAlert>
            </div>
            <button class="mk-button mk-button--primary" type="submit">{words.open}</button>
        </form>
    }
}
