//! A tab whose browser was cleared in another one: it shows nothing any more, and has a copy to give.

use leptos::prelude::*;

use super::backup::Saved;
use crate::{
    app::{browser, use_app, use_text},
    store::StoreError,
    ui::parts::{Glyph, Icon, Notice, NoticeTone, PageHeader},
};

#[component]
pub fn Emptied() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.safety.shared;
    let saved = RwSignal::new(None);
    let sentence = (text.files.store_error)(&StoreError::Cleared);
    // Where the focus was is gone.
    browser::focus_heading();
    view! {
        <PageHeader title=Signal::stored(words.done_title.to_owned()) />
        <div class="mk-stack">
            <div role="alert">
                <Notice tone=NoticeTone::Error title=text.shell.not_saved text=sentence>
                    <button class="mk-button mk-button--small" type="button"
                        on:click=move |_| saved.set(Some(app.save_backup()))>
                        <Icon glyph=Glyph::Download />
                        {words.copy_first}
                    </button>
                    <button class="mk-button mk-button--small" type="button"
                        on:click=move |_| app.begin_anew()>{words.nothing}</button>
                </Notice>
            </div>
            <Saved saved />
        </div>
    }
}
