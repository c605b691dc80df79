//! Before something leaves: where a short form of a name may stand that nobody may name. Somebody
//! reads it first; nothing is taken out by guess.

use leptos::{ev, prelude::*};

use crate::{
    app::use_text,
    ui::{mentioned::Mentioned, parts::Dialog},
    workspace::discretion::Mention,
};

/// Asks for as long as anything was found.
#[component]
pub fn LookFirst(found: RwSignal<Vec<Mention>>, go_on: Callback<()>) -> impl IntoView {
    let text = use_text();
    let words = &text.share;
    let is_open = Signal::derive(move || found.with(|found| !found.is_empty()));
    let close = move || found.set(Vec::new());
    // Whoever goes to one of the places has this page, or it is gone.
    let gone = window_event_listener(ev::hashchange, move |_| close());
    on_cleanup(move || gone.remove());
    let save = move |_| {
        close();
        go_on.run(());
    };
    view! {
        <Dialog is_open name="look-first" title=words.look_first on_shut=move |()| close()>
            <div class="mk-dialog__body mk-stack">
                <p>{words.look_first_text}</p>
                {move || view! { <Mentioned found=found.get() /> }}
            </div>
            <div class="mk-dialog__footer">
                <button class="mk-button mk-button--primary" type="button" on:click=save>
                    {words.save_anyway}
                </button>
                <button class="mk-button" type="button" on:click=move |_| close()>
                    {text.shell.cancel}
                </button>
            </div>
        </Dialog>
    }
}
