//! How well the browser keeps what is written: its promise, and a computer that others use too.

use leptos::{prelude::*, task::spawn_local};

use super::clear::{ClearDialog, FirstSaved};
use crate::{
    app::{ask_to_keep, browser, forgets_after_a_week, has_promised, use_app, use_text},
    ui::parts::{Notice, NoticeTone, Tick},
};

/// The browser's answer when it was asked to keep what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Asking,
    Yes,
    NotYet,
    Refused,
    Unknown,
}

#[component]
pub fn Promise() -> impl IntoView {
    let words = &use_text().safety.persist;
    let answer = RwSignal::new(Answer::Asking);
    spawn_local(async move {
        let found = match has_promised().await {
            Some(true) => Answer::Yes,
            Some(false) => Answer::NotYet,
            None => Answer::Unknown,
        };
        // The page may be gone by now.
        let _ = answer.try_set(found);
    });
    let ask = move |_| {
        spawn_local(async move {
            let given = match ask_to_keep().await {
                Some(true) => Answer::Yes,
                Some(false) => Answer::Refused,
                None => Answer::Unknown,
            };
            if answer.try_set(given).is_none() {
                browser::focus_unless_elsewhere("promise-title".into());
            }
        });
    };
    let told = move || match answer.get() {
        Answer::Asking => "",
        Answer::Yes => words.yes,
        Answer::NotYet => words.not_yet,
        Answer::Refused => words.refused,
        Answer::Unknown => words.unknown,
    };
    let can_ask = move || matches!(answer.get(), Answer::NotYet | Answer::Refused);
    view! {
        <section class="mk-card" aria-labelledby="promise-title">
            <h2 class="mk-card__title" id="promise-title" tabindex="-1">{words.title}</h2>
            <p role="status">{told}</p>
            {move || can_ask().then(|| view! {
                <button class="mk-button mk-button--small" type="button" on:click=ask>{words.ask}</button>
            })}
            {forgets_after_a_week().then(|| view! {
                <Notice tone=NoticeTone::Warning text=words.safari.to_owned() />
            })}
        </section>
    }
}

#[component]
pub fn SharedComputer() -> impl IntoView {
    let app = use_app();
    let words = &use_text().safety.shared;
    let is_open = RwSignal::new(false);
    let save = Callback::new(move |()| app.save_backup());
    let first = FirstSaved { label: words.copy_first, save, saved: RwSignal::new(None) };
    // A copy from before may lack what was written since.
    let open = move |_| {
        first.saved.set(None);
        is_open.set(true);
    };
    let is_shared = move || app.settings.with(|settings| settings.shared_computer);
    view! {
        <section class="mk-card" aria-labelledby="shared-title">
            <h2 class="mk-card__title" id="shared-title">{words.title}</h2>
            <p>{words.text}</p>
            <Tick checked=is_shared hint=words.mode_hint
                set=move |on| app.set_settings(|settings| settings.shared_computer = on)>{words.mode}</Tick>
            <button class="mk-button" type="button" id="clear-browser" on:click=open>
                {words.open}
            </button>
            <ClearDialog is_open first />
        </section>
    }
}
