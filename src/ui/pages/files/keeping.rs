//! How well the browser keeps what is written: its promise, and a computer that others use too.

use leptos::{html, prelude::*, task::spawn_local};

use super::backup::Saved;
use crate::{
    app::{Cleared, ask_to_keep, forgets_after_a_week, has_promised, use_app, use_text},
    ui::{
        parts::{Glyph, Icon, Notice, NoticeTone},
        shell::follow,
    },
    workspace::Contents,
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
            let _ = answer.try_set(given);
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
            <h2 class="mk-card__title" id="promise-title">{words.title}</h2>
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
    let text = use_text();
    let words = &text.safety.shared;
    let dialog = NodeRef::<html::Dialog>::new();
    let is_open = RwSignal::new(false);
    follow(dialog, is_open);
    let cleared = RwSignal::new(None::<Cleared>);
    let is_shared = move || app.settings.with(|settings| settings.shared_computer);
    let change = move |event| {
        let is_on = event_target_checked(&event);
        app.set_settings(|settings| settings.shared_computer = is_on);
    };
    let close = move || match cleared.with(Option::is_some) {
        true => app.begin_anew(),
        false => is_open.set(false),
    };
    view! {
        <section class="mk-card" aria-labelledby="shared-title">
            <h2 class="mk-card__title" id="shared-title">{words.title}</h2>
            <p>{words.text}</p>
            <label class="mk-choice">
                <input class="mk-tick" type="checkbox" prop:checked=is_shared on:change=change />
                <span>{words.mode}</span>
                <span class="mk-choice__hint">{words.mode_hint}</span>
            </label>
            <button class="mk-button" type="button" id="clear-browser" on:click=move |_| is_open.set(true)>
                {words.open}
            </button>
            <dialog class="mk-dialog" node_ref=dialog aria-labelledby="clear-title"
                on:close=move |_| close()>
                <div class="mk-dialog__header">
                    <h2 class="mk-dialog__title" id="clear-title">{words.dialog_title}</h2>
                    <button class="mk-button mk-button--quiet mk-button--icon" type="button" on:click=move |_| close()>
                        <Icon glyph=Glyph::Close />
                        <span class="mk-hidden">{text.shell.close}</span>
                    </button>
                </div>
                <div class="mk-dialog__body mk-stack">
                    {move || match cleared.get() {
                        None => view! { <Clearing is_open cleared /> }.into_any(),
                        Some(done) => told(done).into_any(),
                    }}
                </div>
            </dialog>
        </section>
    }
}

/// Before: what will go, a copy first, then clearing.
#[component]
fn Clearing(is_open: RwSignal<bool>, cleared: RwSignal<Option<Cleared>>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.safety.shared;
    let saved = RwSignal::new(None);
    let contents = Memo::new(move |_| {
        app.workspace.with(|workspace| Contents::of(workspace.records().values()))
    });
    let list = move || contents.with(|contents| (text.file_page.contents)(contents));
    // Nobody clears before the copy is in hand, unless there is nothing to copy.
    let is_ready = move || {
        saved.with(|saved| matches!(saved, Some(Some(_)))) || contents.with(Contents::is_empty)
    };
    let clear = move |_| app.clear_browser(move |done| cleared.set(Some(done)));
    view! {
        <p>{move || (words.dialog_text)(&list())}</p>
        <div class="mk-form__actions">
            <button class="mk-button" class:mk-button--primary=move || !is_ready() type="button"
                on:click=move |_| saved.set(Some(app.save_backup()))>
                <Icon glyph=Glyph::Download />
                {words.copy_first}
            </button>
            <button class="mk-button" class:mk-button--primary=is_ready type="button"
                disabled=move || !is_ready() on:click=clear>{words.clear}</button>
            <button class="mk-button mk-button--quiet" type="button" on:click=move |_| is_open.set(false)>
                {text.shell.cancel}
            </button>
        </div>
        <Saved saved />
    }
}

fn told(done: Cleared) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.safety.shared;
    let contents = (text.file_page.contents)(&done.contents);
    let failed = (!done.is_complete)
        .then(|| view! { <Notice tone=NoticeTone::Error text=words.failed.to_owned() /> });
    view! {
        <div role="status" class="mk-stack">
            <Notice tone=NoticeTone::Ok title=words.done_title
                text=(words.removed)(&contents, done.states) />
            {failed}
            <p>{words.files_stay}</p>
            <button class="mk-button mk-button--primary" type="button" on:click=move |_| app.begin_anew()>
                {words.nothing}
            </button>
        </div>
    }
}
