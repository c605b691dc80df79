//! Dialogs: the browser's own, which keep the focus inside and close with Escape.

use leptos::{html, prelude::*};

use super::{Glyph, Icon};
use crate::app::use_text;

/// A dialog that is open as long as `is_open` says so.
#[component]
pub fn Dialog(
    #[prop(into)] is_open: Signal<bool>,
    /// What the id of its title begins with.
    name: &'static str,
    #[prop(into)] title: Signal<&'static str>,
    /// It has a button in its corner that closes it.
    #[prop(optional)]
    has_close: bool,
    /// What closing it means: by then it is closed, or the browser asks for it.
    #[prop(into)]
    on_shut: Callback<()>,
    /// It asks for something that cannot be taken back: a screen reader says all of it at once.
    #[prop(optional)]
    is_alert: bool,
    children: Children,
) -> impl IntoView {
    let words = use_text().shell;
    let dialog = NodeRef::<html::Dialog>::new();
    follow(dialog, is_open);
    // A browser may tell of it after the page is gone.
    let shut = move || {
        let _ = on_shut.try_run(());
    };
    let close = has_close.then(|| {
        view! {
            <button class="mk-button mk-button--quiet mk-button--icon" type="button" on:click=move |_| shut()>
                <Icon glyph=Glyph::Close />
                <span class="mk-hidden">{words.close}</span>
            </button>
        }
    });
    let id = format!("{name}-title");
    let label = id.clone();
    let body = is_alert.then(|| format!("{name}-body"));
    view! {
        <dialog class="mk-dialog" node_ref=dialog aria-labelledby=label role=is_alert.then_some("alertdialog")
            aria-describedby=body on:close=move |_| if is_shut(dialog) { shut() }>
            <div class="mk-dialog__header">
                <h2 class="mk-dialog__title" id=id>{move || title.get()}</h2>
                {close}
            </div>
            {children()}
        </dialog>
    }
    .into_any()
}

/// Whether a dialog is closed. A browser tells of its closing a moment later: by then it may be open
/// again.
pub fn is_shut(dialog: NodeRef<html::Dialog>) -> bool {
    dialog.get_untracked().is_none_or(|dialog| !dialog.open())
}

/// Opens and closes a native dialog with a signal; the browser keeps the focus inside.
pub fn follow(dialog: NodeRef<html::Dialog>, is_open: impl Into<Signal<bool>>) {
    let is_open = is_open.into();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match is_open.get() {
            true if !dialog.open() => drop(dialog.show_modal()),
            false if dialog.open() => dialog.close(),
            _ => {}
        }
    });
}
