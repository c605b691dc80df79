//! Five lines for the own organisation.

use leptos::prelude::*;

use super::super::here::use_here;
use crate::{
    app::{use_app, use_text},
    domain::Action,
    links::mailto,
    text::evaluation::five_lines,
    ui::parts::{MailButton, MailFits},
    workspace::discretion::{withheld, without_names},
};

#[component]
pub fn Tell() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let told = Memo::new(move |_| {
        let (home, own) = here.round.with(|round| (round.partnership.clone(), round.id.clone()));
        let (actions, names) = app.workspace.with(|workspace| {
            let all = workspace.of::<Action>(&home).filter(|action| action.origin_id == own);
            (all.cloned().collect::<Vec<_>>(), withheld(workspace, &home))
        });
        let title = here.title().get();
        let name = |party: &str| here.party_within(app, text, party);
        let told = here.results.with(|read| five_lines(&title, read, &actions, &name, text.lang));
        [&title, &told].map(|told| without_names(told, &names, words.unnamed))
    });
    let written = Memo::new(move |_| told.with(|[_, written]| written.clone()));
    let link = Memo::new(move |_| told.with(|[subject, written]| mailto("", subject, written)));
    let copy = move |_| written.with_untracked(|written| app.copy_and_tell(written, words.copied));
    view! {
        <pre class="mk-minutes" tabindex="0" aria-label=words.five_lines>{move || written.get()}</pre>
        <div class="mk-cluster">
            <button class="mk-button mk-button--primary" type="button" on:click=copy>{words.copy}</button>
            <MailButton body=written link label=words.mail />
        </div>
        <MailFits link />
    }
}
