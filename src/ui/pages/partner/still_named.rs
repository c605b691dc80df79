//! After somebody was erased: where the name still stands, for as long as somebody wants to see it.

use leptos::prelude::*;

use crate::{
    app::{browser, use_app, use_text},
    domain::Contact,
    route::Route,
    ui::{
        mentioned::Mentioned,
        parts::{Notice, NoticeTone},
    },
    workspace::discretion::{Mention, Mentions, mentions},
};

#[component]
pub fn StillNamed(partner: String) -> impl IntoView {
    let app = use_app();
    // Whoever took it back has the person here again.
    let found = Memo::new(move |_| {
        let contact = app.erased.get().filter(|contact| contact.partner == partner)?;
        app.workspace.with(|own| {
            let is_gone = own.get::<Contact>(&contact.id).is_none();
            is_gone.then(|| mentions(own, &contact))
        })
    });
    view! {
        <div role="status" class="mk-no-print">
            {move || found.get().map(|found| view! { <Told found /> })}
        </div>
    }
}

#[component]
fn Told(found: Mentions) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partners;
    let is_nowhere = found == Mentions::default();
    let places = |told: fn(usize) -> String, found: Vec<Mention>| {
        (!found.is_empty()).then(|| {
            view! {
                <p class="mk-notice__text">{told(found.len())}</p>
                <Mentioned found />
            }
        })
    };
    let close = move |_| {
        app.erased.set(None);
        browser::focus("contacts-title");
    };
    let tone = if is_nowhere { NoticeTone::Ok } else { NoticeTone::Warning };
    view! {
        <Notice tone title=words.erased>
            <div class="mk-stack mk-stack--tight">
                {is_nowhere.then(|| view! { <p class="mk-notice__text">{words.nowhere_named}</p> })}
                {places(words.still_named, found.whole)}
                {places(words.still_first, found.first)}
                <p class="mk-notice__text">
                    {words.still_copied}" "
                    <a href=Route::Files.href()>{text.file_page.title}</a>"."
                </p>
                <div class="mk-cluster">
                    <button class="mk-button mk-button--small" type="button" on:click=close>
                        {text.shell.close}
                    </button>
                </div>
            </div>
        </Notice>
    }
}
