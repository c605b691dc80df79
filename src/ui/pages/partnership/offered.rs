//! The status that what has happened asks for: one quiet line beside it, gone when it is taken or let be.

use leptos::prelude::*;

use super::here::use_here;
use crate::{
    app::{browser, use_app, use_text},
    domain::Status,
    text::Label,
    workspace::offer::{leaving, offered, taking},
};

#[component]
pub fn Offered() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.head;
    let deed = Memo::new(move |_| {
        let today = app.today.get();
        here.record.with(|own| app.workspace.with(|workspace| offered(workspace, own, today)))
    });
    move || {
        let deed = deed.get()?;
        let status = deed.status().label(text.lang);
        let take = move |_| {
            let today = app.today.get_untracked();
            let writes = here.record.with_untracked(|own| taking(own, deed, today));
            here.write(app, writes, (words.taken)(status));
            browser::focus("mk-title");
        };
        let leave = move |_| {
            let now = here.record.with_untracked(|own| own.status.unwrap_or(Status::Idea));
            here.write(app, leaving(deed), (words.left)(now.label(text.lang)));
            browser::focus("mk-title");
        };
        Some(view! {
            <p class="mk-small mk-soft mk-cluster mk-no-print">
                {(words.offer)(deed)}
                <button class="mk-link-button" type="button" on:click=take>{(words.take)(status)}</button>
                <button class="mk-link-button" type="button" on:click=leave>{words.leave}</button>
            </p>
        })
    }
}
