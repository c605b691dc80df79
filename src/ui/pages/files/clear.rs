//! Clearing this browser: what will go, a file in hand first, and what went.

use leptos::{ev, html, prelude::*};

use super::{answer::CLOSE_SHARE, backup::Saved};
use crate::{
    app::{Cleared, SaveState, SavedFile, browser, use_app, use_text},
    ui::parts::{Glyph, Icon, Notice, NoticeTone, Tick, follow, is_shut},
    workspace::Contents,
};

/// What went, once it has gone.
const DONE: &str = "clear-done";

/// The file that is saved first: what its button is called, and how it is made, is for whoever opens
/// the dialog to say.
#[derive(Clone, Copy)]
pub struct FirstSaved {
    pub label: &'static str,
    pub save: Callback<(), Option<SavedFile>>,
    pub saved: RwSignal<Option<Option<SavedFile>>>,
}

#[component]
pub fn ClearDialog(is_open: RwSignal<bool>, first: FirstSaved) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.safety.shared;
    let dialog = NodeRef::<html::Dialog>::new();
    follow(dialog, is_open);
    let cleared = RwSignal::new(None::<Cleared>);
    let hindrance = Memo::new(move |_| match app.save.get() {
        SaveState::Apart { .. } => Some(Hindrance::Apart),
        SaveState::Failed(_) if app.usage().is_none() => Some(Hindrance::Unread),
        _ => None,
    });
    // What has begun is not called off by closing: the page says what went, once it has gone.
    let is_clearing = RwSignal::new(false);
    let close = move || match cleared.with_untracked(Option::is_some) {
        _ if is_clearing.get_untracked() => {}
        true => app.begin_anew(),
        false => is_open.set(false),
    };
    let shut = move |_| match dialog.get_untracked() {
        _ if !is_shut(dialog) => {}
        // A browser lets nobody keep a dialog open for good.
        Some(dialog) if is_clearing.get_untracked() => drop(dialog.show_modal()),
        _ => close(),
    };
    let hold = move |event: ev::Event| {
        if is_clearing.get_untracked() {
            event.prevent_default();
        }
    };
    view! {
        <dialog class="mk-dialog" node_ref=dialog aria-labelledby="clear-title"
            on:cancel=hold on:close=shut>
            <div class="mk-dialog__header">
                <h2 class="mk-dialog__title" id="clear-title">{words.dialog_title}</h2>
                <button class="mk-button mk-button--quiet mk-button--icon" type="button"
                    disabled=move || is_clearing.get() on:click=move |_| close()>
                    <Icon glyph=Glyph::Close />
                    <span class="mk-hidden">{text.shell.close}</span>
                </button>
            </div>
            <div class="mk-dialog__body mk-stack">
                {move || match (cleared.get(), hindrance.get()) {
                    (Some(done), _) => told(done).into_any(),
                    (None, Some(Hindrance::Apart)) => apart(is_open).into_any(),
                    (None, Some(Hindrance::Unread)) => view! { <p>{words.unread}</p> }.into_any(),
                    (None, None) => view! { <Clearing is_open is_clearing cleared first /> }.into_any(),
                }}
            </div>
        </dialog>
    }
    .into_any()
}

/// Why nothing can be cleared just now.
#[derive(Clone, Copy, PartialEq)]
enum Hindrance {
    /// The browser holds more than what is open: that has to be seen, and copied, before it goes.
    Apart,
    /// What the browser holds could not be read, and so not be copied.
    Unread,
}

/// Before: what will go, a copy first, then clearing.
#[component]
fn Clearing(
    is_open: RwSignal<bool>,
    is_clearing: RwSignal<bool>,
    cleared: RwSignal<Option<Cleared>>,
    first: FirstSaved,
) -> impl IntoView {
    let app = use_app();
    let FirstSaved { label, save, saved } = first;
    let text = use_text();
    let words = &text.safety.shared;
    let contents = Memo::new(move |_| {
        app.workspace.with(|workspace| Contents::of(workspace.records().values()))
    });
    let list = move || contents.with(|contents| (text.file_page.contents)(contents));
    // A browser never tells what became of a file: somebody has to look.
    let is_seen = RwSignal::new(false);
    let is_handed = move || saved.with(|saved| matches!(saved, Some(Some(_))));
    // Nobody clears before the copy is in hand, unless there is nothing to copy.
    let is_ready = move || is_handed() && is_seen.get() || contents.with(Contents::is_empty);
    let save = move |_| {
        is_seen.set(false);
        saved.set(Some(save.run(())));
    };
    let seen = move || {
        is_handed().then(|| {
            view! { <Tick checked=is_seen set=move |on| is_seen.set(on)>{words.seen}</Tick> }
        })
    };
    // What is written after the copy, in another tab perhaps, is not in it.
    Effect::new(move |earlier: Option<()>| {
        app.workspace.with(|_| ());
        if earlier.is_some() {
            saved.set(None);
        }
    });
    let clear = move |_| {
        is_clearing.set(true);
        app.clear_browser(move |done| {
            is_clearing.set(false);
            cleared.set(Some(done));
            browser::focus(DONE);
        });
    };
    view! {
        <p>{move || (words.dialog_text)(&list())}</p>
        <Saved saved />
        {seen}
        <p role="status">{move || is_clearing.get().then_some(words.clearing)}</p>
        <div class="mk-form__actions">
            <button class="mk-button" class:mk-button--primary=move || !is_ready() type="button"
                disabled=move || is_clearing.get() on:click=save>
                <Icon glyph=Glyph::Download />
                {label}
            </button>
            <button class="mk-button" class:mk-button--primary=is_ready type="button"
                disabled=move || !is_ready() || is_clearing.get() on:click=clear>{words.clear}</button>
            <button class="mk-button mk-button--quiet" type="button" disabled=move || is_clearing.get()
                on:click=move |_| is_open.set(false)>
                {text.shell.cancel}
            </button>
        </div>
    }
}

fn apart(is_open: RwSignal<bool>) -> impl IntoView {
    // What is unsaved in it is asked about where it is closed.
    let close = move |_| {
        is_open.set(false);
        browser::click(CLOSE_SHARE);
    };
    let text = use_text();
    view! {
        <p>{text.safety.shared.apart}</p>
        <button class="mk-button mk-button--primary" type="button" on:click=close>
            {text.share.close}
        </button>
    }
}

fn told(done: Cleared) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.safety.shared;
    let contents = (text.file_page.contents)(&done.contents);
    let removed = (words.removed)(&contents, done.states);
    let notice = match done.is_complete {
        true => view! { <Notice tone=NoticeTone::Ok title=words.done_title text=removed /> },
        false => {
            view! { <Notice tone=NoticeTone::Error title=words.failed_title text=words.failed.to_owned() /> }
        }
    };
    view! {
        <div role="status" class="mk-stack" id=DONE tabindex="-1">
            {notice}
            <p>{words.files_stay}</p>
            <button class="mk-button mk-button--primary" type="button" on:click=move |_| app.begin_anew()>
                {words.nothing}
            </button>
        </div>
    }
}
