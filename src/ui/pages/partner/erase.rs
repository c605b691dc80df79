//! Erasing a person, and keeping the partnership.

use leptos::prelude::*;

use crate::{
    app::{browser, use_app, use_text},
    domain::{Contact, Kind},
    ui::parts::{Glyph, Icon},
    workspace::{Command, Step, Verb},
};

#[component]
pub fn Erase(id: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partners;
    let may_erase = untrack(|| app.may_delete(&id));
    let trashed = id.clone();
    let trash = move |_| {
        app.delete(&trashed);
        browser::focus("contacts-title");
    };
    let erase = move |_| {
        let contact = app.workspace.with_untracked(|own| own.get::<Contact>(&id).cloned());
        // Without the name: the step is shown until it is undone or the page is closed.
        let step = Step::new(Verb::Erased, Kind::Contact, "");
        let command = Command::Purge { ids: vec![id.clone()] };
        if app.try_run_and_tell(step, command, words.erased.into()) {
            app.erased.set(contact);
        }
        browser::focus("contacts-title");
    };
    may_erase.then(|| view! {
        <div class="mk-stack mk-stack--tight">
            <p class="mk-field__hint">{words.erase_text}</p>
            <div class="mk-cluster">
                <button class="mk-button mk-button--danger mk-button--small" type="button" on:click=erase>
                    <Icon glyph=Glyph::Trash />
                    {words.erase}
                </button>
                <button class="mk-button mk-button--small" type="button" on:click=trash>
                    {words.contact_delete}
                </button>
            </div>
        </div>
    })
}
