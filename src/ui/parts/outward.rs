//! A text out of the house: on paper, on the clipboard, in a mail. Where it does not fit a mail,
//! that is said. What must not leave is taken out by whoever hands it over.

use leptos::prelude::*;

use super::{Glyph, Icon};
use crate::app::{browser, use_app, use_text};

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
    /// The mail's address, and whether the whole text stands in it.
    link: Memo<(String, bool)>,
    words: OutwardWords,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let app = use_app();
    let copy = move |_| body.with_untracked(|body| app.copy_and_tell(body, words.copied));
    view! {
        <div class="mk-cluster">
            <button class="mk-button mk-button--primary" type="button" on:click=|_| browser::print()>
                <Icon glyph=Glyph::Print />
                {words.print}
            </button>
            <button class="mk-button" type="button" on:click=copy>{words.copy}</button>
            <a class="mk-button" href=move || link.with(|(link, _)| link.clone())>
                <Icon glyph=Glyph::Mail />
                {words.mail}
            </a>
            {children.map(|children| children())}
        </div>
        <MailFits link />
    }
    .into_any()
}

/// Beside a mail that holds only the beginning of its text.
#[component]
pub fn MailFits(link: Memo<(String, bool)>) -> impl IntoView {
    let told = use_text().agreement.send.too_long;
    move || {
        let is_whole = link.with(|(_, is_whole)| *is_whole);
        (!is_whole).then(|| view! { <p class="mk-small mk-soft mk-no-print">{told}</p> })
    }
}
