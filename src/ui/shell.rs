//! What stands around every page beside the frame: status line, short notices, dialogs.

use std::time::Duration;

use leptos::{ev, prelude::*};

use super::{
    offline::Offline,
    pages::{SAVE_ANSWER, title_of_route},
    parts::{Dialog, Glyph, Icon, Notice, NoticeTone, Tick},
    search::SearchDialog,
};
use crate::{
    app::{App, SaveState, browser, use_app, use_frame, use_text},
    domain::LastBackup,
    route::Route,
    store::StoreError,
    workspace::History,
};

/// Around every page: the status line, what was just done, and the dialogs.
#[component]
pub fn Shell() -> impl IntoView {
    follow_address();
    use_app().tell_of_closing();
    let app = use_app();
    let is_emptied = Memo::new(move |_| app.is_emptied());
    let around = move || {
        (!is_emptied.get()).then(|| {
            view! {
                <div class="mk-foot">
                    <Status />
                    <Toast />
                </div>
                <SearchDialog />
            }
        })
    };
    view! {
        {around}
        <Shortcuts />
    }
}

/// The browser's title bar says where we are, and where somebody arrives, reading begins at the
/// heading.
fn follow_address() {
    let app = use_app();
    let frame = use_frame();
    Effect::new(move |_| {
        let route = app.route.get();
        browser::name_tab(&format!("{} · {}", title_of_route(&route, frame), frame.product));
        if app.front.read.with_value(|read| *read != route) {
            app.front.read.set_value(route);
            app.put_toast_away();
            browser::focus_heading();
            browser::scroll_to_top();
        }
    });
}

/// What stands in the way of saving, for as long as it does.
#[component]
pub fn StorageNotice() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    // It stands while the next try is made: whoever types on is not alarmed at each pause.
    let state = Memo::new(move |before: Option<&SaveState>| match (app.save.get(), before) {
        (SaveState::Saving, Some(before)) => before.clone(),
        (state, _) => state,
    });
    move || {
        let sentence = match state.get() {
            SaveState::Saved | SaveState::Secured | SaveState::Saving | SaveState::Apart { .. } => {
                return None;
            }
            // The page says it, and nothing else; but for the first screen, which has nothing to hide.
            SaveState::Failed(StoreError::Cleared)
                if !(app.front.is_new.get() && app.route.get() == Route::Overview) =>
            {
                return None;
            }
            SaveState::MemoryOnly => text.shell.memory_only.to_owned(),
            SaveState::Failed(error) => (text.files.store_error)(&error),
        };
        Some(view! {
            <div class="mk-storage-notice" role="alert">
                <Notice tone=NoticeTone::Error
                    title=text.shell.not_saved text=sentence>
                    <a class="mk-button mk-button--small" href=Route::Files.href()>{text.shell.save_copy}</a>
                </Notice>
            </div>
        })
    }
}

const UNDO: &str = "status-undo";
const REDO: &str = "status-redo";

/// After the last step the button is gone: the focus stays beside where it was.
fn undo_and_stay(app: App) {
    app.undo();
    if app.history.with_untracked(|history| history.next_undo().is_none()) {
        browser::focus_in_place(REDO);
    }
}

fn redo_and_stay(app: App) {
    app.redo();
    if app.history.with_untracked(|history| history.next_redo().is_none()) {
        browser::focus_in_place(UNDO);
    }
}

#[component]
fn Status() -> impl IntoView {
    let app = use_app();
    let words = use_text().shell;
    let share = &use_text().share;
    let is_answering =
        Memo::new(move |_| app.settings.with(|settings| !settings.answering.is_empty()));
    // What is drawn anew is told by memos: an edit changes a word here and there, not the whole line.
    let save = Memo::new(move |_| match app.save.get() {
        SaveState::Saved | SaveState::Secured
            if app.workspace.with(|workspace| workspace.records().is_empty()) =>
        {
            (words.nothing_yet, false)
        }
        SaveState::Saved => (words.saved, false),
        SaveState::Secured => (words.secured, false),
        SaveState::Saving => (words.saving, false),
        SaveState::Apart { is_kept } if app.has_unsaved_answer() => {
            ((share.status_apart)(is_kept), true)
        }
        // The browser was cleared: no share copy is open.
        SaveState::Apart { is_kept } if !is_answering.get() => {
            ((share.status_apart)(is_kept), false)
        }
        // Edits that no longer wait have gone into a file.
        SaveState::Apart { .. } if app.last_backup() != LastBackup::Never => {
            (share.status_saved, false)
        }
        SaveState::Apart { .. } => (share.status_unchanged, false),
        SaveState::Failed(_) | SaveState::MemoryOnly => (words.not_saved, true),
    });
    let is_alarming = Memo::new(move |_| save.get().1);
    let copy_age = move || {
        let last = app.last_backup();
        let age = (words.copy_age)(last);
        match app.settings.with(|settings| settings.changed()) {
            0 => age,
            changed => {
                format!("{age} · {}", (words.changed_since)(changed, last != LastBackup::Never))
            }
        }
    };
    // Nothing here and nothing changed: there is nothing to copy.
    let has_some = Memo::new(move |_| {
        app.settings.with(|settings| settings.changed()) > 0
            || app.workspace.with(|workspace| !workspace.records().is_empty())
    });
    let is_apart = Memo::new(move |_| app.is_apart() && is_answering.get());
    let is_shared = Memo::new(move |_| app.settings.with(|settings| settings.shared_computer));
    let shared = use_text().safety.shared.reminder;
    let undo =
        move || app.history.with(|history| history.next_undo().map(|step| (words.step)(step)));
    let has_undo = Memo::new(move |_| app.history.with(|history| history.next_undo().is_some()));
    let has_redo = Memo::new(move |_| app.history.with(|history| history.next_redo().is_some()));
    view! {
        <section class="mk-status" aria-label=words.status>
            <span class="mk-status__save" class:mk-status__save--failed=move || is_alarming.get()>
                {move || view! { <Icon glyph=if is_alarming.get() { Glyph::Error } else { Glyph::Check } /> }}
                <span>{move || save.get().0}</span>
            </span>
            {move || is_apart.get().then(|| view! {
                <button class="mk-link-button" type="button" on:click=move |_| {
                    browser::click(SAVE_ANSWER);
                    // What came of it, and the mail to send it with, stand there.
                    browser::focus_at_top(SAVE_ANSWER);
                }>{share.save_answer}</button>
            })}
            {move || (has_some.get() && !is_apart.get()).then(|| view! {
                <span class="mk-status__backup">{copy_age}</span>
                <a href=Route::Files.href()>
                    <span class="mk-status__age">{move || (words.copy_age_short)(app.last_backup())}</span>
                    <span>{words.save_copy}</span>
                </a>
            })}
            {move || is_shared.get().then(|| view! {
                <a href=Route::Files.href()>{shared}</a>
            })}
            {move || has_undo.get().then(|| view! {
                <button class="mk-button mk-button--quiet mk-button--small mk-status__end" type="button"
                    id=UNDO on:click=move |_| undo_and_stay(app)>
                    <Icon glyph=Glyph::Undo />
                    <span>{words.undo}": "{undo}</span>
                </button>
            })}
            {move || has_redo.get().then(|| view! {
                <button class="mk-button mk-button--quiet mk-button--small" type="button"
                    id=REDO on:click=move |_| redo_and_stay(app)>
                    <Icon glyph=Glyph::Redo />
                    <span>{words.redo}</span>
                </button>
            })}
            <Offline />
        </section>
    }
}

/// What was just done, said once to everybody.
#[component]
fn Toast() -> impl IntoView {
    let app = use_app();
    let words = use_text().shell;
    let going = StoredValue::new(None::<TimeoutHandle>);
    let stay = move || {
        if let Some(Some(earlier)) = going.try_update_value(Option::take) {
            earlier.clear();
        }
    };
    on_cleanup(stay);
    let leave = move || {
        stay();
        let go = move || app.toast.set(None);
        going.set_value(set_timeout_with_handle(go, Duration::from_secs(12)).ok());
    };
    // It stays under a hand, and while somebody has it by keyboard.
    let (is_under_hand, has_focus) = (StoredValue::new(false), StoredValue::new(false));
    let hold = move |what: StoredValue<bool>, is_held: bool| {
        what.set_value(is_held);
        match [is_under_hand, has_focus].iter().any(|own| own.try_get_value() == Some(true)) {
            true => stay(),
            false => leave(),
        }
    };
    let written_in = window_event_listener(ev::focusin, move |event| {
        if app.toast.with_untracked(Option::is_some) && browser::is_written_in(&event) {
            browser::keep_form_clear();
        }
    });
    on_cleanup(move || written_in.remove());
    Effect::new(move |_| match app.toast.with(Option::is_some) {
        true => {
            browser::keep_form_clear();
            // What was under the hand went with the one before, and no browser says so.
            is_under_hand.set_value(false);
            hold(has_focus, false);
        }
        false => {
            stay();
            is_under_hand.set_value(false);
            has_focus.set_value(false);
        }
    });
    // Who has come into it by keyboard goes back to where they were.
    let from = StoredValue::new_local(None::<web_sys::EventTarget>);
    let come = move |event: ev::FocusEvent| {
        hold(has_focus, true);
        if !browser::stays_within(&event) {
            from.set_value(event.related_target());
        }
    };
    let close = move |_| {
        app.toast.set(None);
        browser::focus_back(from.get_value());
    };
    view! {
        <div class="mk-toasts" role="status" aria-live="polite">
            {move || app.toast.get().map(|toast| view! {
                <div class="mk-toast" on:focusin=come on:focusout=move |_| hold(has_focus, false)
                    on:pointerenter=move |_| hold(is_under_hand, true)
                    on:pointerleave=move |_| hold(is_under_hand, false)>
                    <span class="mk-toast__text">{toast.text}</span>
                    {toast.can_undo.then(|| way_back(app))}
                    <button class="mk-button mk-button--quiet mk-button--small mk-button--icon" type="button"
                        on:click=close>
                        <Icon glyph=Glyph::Close />
                        <span class="mk-hidden">{words.close}</span>
                    </button>
                </div>
            })}
        </div>
    }
}

/// Takes back what the toast tells of, and goes once something else would be taken back.
fn way_back(app: App) -> impl IntoView {
    let words = use_text().shell;
    let told = app.history.with_untracked(History::latest);
    let leads_there = Memo::new(move |_| app.history.with(History::latest) == told);
    move || {
        leads_there.get().then(|| {
            view! {
                <button class="mk-button mk-button--quiet mk-button--small" type="button"
                    on:click=move |_| {
                        app.undo();
                        browser::focus_in_place(REDO);
                    }>{words.undo}</button>
            }
        })
    }
}

/// What each key does, and whether a key alone does anything; a thing that has two keys shows both.
pub fn shortcut_list() -> AnyView {
    let app = use_app();
    let words = &use_text().shell.shortcuts;
    let rows = [
        (words.search, &["Ctrl+K", "/"][..]),
        (words.new_partnership, &["N"]),
        (words.undo, &["Ctrl+Z"]),
        (words.redo, &["Ctrl+Y"]),
        (words.save, &["Ctrl+S"]),
        (words.list, &["?"]),
    ];
    let rows = rows.map(|(name, keys)| {
        let keys = keys.iter().map(|key| view! { <kbd class="mk-kbd">{*key}</kbd>" " });
        view! {
            <div class="mk-shortcuts__row">
                <dt>{name}</dt>
                <dd>{keys.collect_view()}</dd>
            </div>
        }
    });
    view! {
        <dl class="mk-shortcuts">{rows}</dl>
        <p class="mk-soft mk-small">{words.in_rows}</p>
        <Tick checked=move || app.settings.with(|settings| !settings.without_single_keys)
            set=move |on: bool| app.set_settings(|settings| settings.without_single_keys = !on)>
            {words.single}
        </Tick>
    }
    .into_any()
}

#[component]
fn Shortcuts() -> impl IntoView {
    let app = use_app();
    let title = use_text().shell.shortcuts.title;
    let is_open = app.front.shortcuts_open;
    view! {
        <Dialog is_open=is_open name="shortcuts" title has_close=true on_shut=move |()| is_open.set(false)>
            <div class="mk-dialog__body">{shortcut_list()}</div>
        </Dialog>
    }
}
