//! A text out of the house: on paper, on the clipboard, in a mail. Where it does not fit a mail,
//! that is said. What must not leave is taken out by whoever hands it over.

use leptos::prelude::*;

use super::{Glyph, Icon};
use crate::{
    app::{browser, use_app, use_text},
    links::MailLink,
};

/// What the buttons say.
#[derive(Clone, Copy)]
pub struct OutwardWords {
    pub print: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub mail: &'static str,
}

/// Paper first; further ways out come as children, after the mail.
#[component]
pub fn Outward(
    body: Memo<String>,
    link: Memo<MailLink>,
    words: OutwardWords,
    /// A text that is a mail.
    #[prop(optional, into)]
    is_mail: Signal<bool>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let app = use_app();
    let copy = move |_| body.with_untracked(|body| app.copy_and_tell(body, words.copied));
    view! {
        <div class="mk-cluster">
            <button class="mk-button" class:mk-button--primary=move || !is_mail.get() type="button"
                on:click=|_| browser::print()>
                <Icon glyph=Glyph::Print />
                {words.print}
            </button>
            <button class="mk-button" type="button" on:click=copy>{words.copy}</button>
            <MailButton body link label=words.mail is_primary=is_mail />
            {children.map(|children| children())}
        </div>
        <MailFits link />
    }
    .into_any()
}

/// Opens the mail program. A text that is too long for a link goes to the clipboard, to be put in there.
#[component]
pub fn MailButton(
    #[prop(into)] body: Signal<String>,
    link: Memo<MailLink>,
    label: &'static str,
    #[prop(optional)] is_small: bool,
    #[prop(optional, into)] is_primary: Signal<bool>,
) -> impl IntoView {
    let app = use_app();
    let words = &use_text().files;
    let open = move |_| {
        if link.with_untracked(|link| !link.is_whole) {
            body.with_untracked(|body| app.copy_and_tell(body, words.mail_copied));
        }
    };
    view! {
        <a class="mk-button" class:mk-button--small=is_small class:mk-button--primary=move || is_primary.get()
            href=move || link.with(|link| link.href.clone()) on:click=open>
            <Icon glyph=Glyph::Mail />
            {label}
        </a>
    }
}

/// Beside a mail whose text does not fit a link.
#[component]
pub fn MailFits(link: Memo<MailLink>) -> impl IntoView {
    let told = use_text().files.mail_too_long;
    move || {
        let is_cut = link.with(|link| !link.is_whole);
        is_cut.then(|| view! { <p class="mk-small mk-soft mk-no-print">{told}</p> })
    }
}
