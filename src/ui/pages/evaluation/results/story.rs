//! Five short answers become a story that others can use.

use leptos::prelude::*;

use super::super::here::use_here;
use crate::{
    app::{use_app, use_text},
    domain::{Partnership, RoundMode},
    evaluation::{Sheet, with_story},
    field,
    links::mailto,
    text::evaluation::story,
    ui::parts::{Glyph, Icon, MailButton, MailFits},
    workspace::{
        Command, Verb,
        discretion::{withheld, without_names},
    },
};

/// One story to each who answered. A pooled round tells none: a story is one person's.
#[component]
pub fn Stories() -> impl IntoView {
    let here = use_here();
    let words = &use_text().evaluation;
    let sheets = Memo::new(move |_| {
        let is_open = here.mode() == RoundMode::Open;
        let told = |sheet: &Sheet| sheet.given.keys().any(|id| id.starts_with("e-5-"));
        here.sheets().into_iter().filter(|sheet| is_open && told(sheet)).collect::<Vec<_>>()
    });
    move || {
        let sheets = sheets.get();
        (!sheets.is_empty()).then(|| {
            view! {
                <section class="mk-section" aria-labelledby="story-title">
                    <h2 id="story-title">{words.story}</h2>
                    <p class="mk-soft mk-measure mk-no-print">{words.story_hint}</p>
                    <div class="mk-stack mk-results__stories">
                        {sheets.into_iter().map(|sheet| view! { <Story sheet /> }).collect_view()}
                    </div>
                </section>
            }
        })
    }
}

#[component]
fn Story(sheet: Sheet) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let home = here.round.with_untracked(|round| round.partnership.clone());
    let title = app.title(&home);
    let told = {
        let (home, title) = (home.clone(), title.clone());
        Memo::new(move |_| {
            let written = here.form.with(|form| story(form, &sheet, &title, text.lang));
            let names = app.workspace.with(|workspace| withheld(workspace, &home));
            let clean = |text: &str| without_names(text, &names, words.unnamed);
            let subject = (words.story_subject)(&clean(&title));
            let clean = clean(&written);
            let is_changed = clean != written;
            (clean, subject, is_changed)
        })
    };
    let written = move || told.with(|(written, ..)| written.clone());
    let link = Memo::new(move |_| told.with(|(written, subject, _)| mailto("", subject, written)));
    let copy =
        move |_| told.with_untracked(|(written, ..)| app.copy_and_tell(written, words.copied));
    let keep = move |_| {
        let id = home.clone();
        let held = app.workspace.with_untracked(|workspace| {
            workspace.get::<Partnership>(&id).map(|own| own.story.clone()).unwrap_or_default()
        });
        let both = told.with_untracked(|(written, ..)| with_story(&held, written));
        let Some(written) = both else {
            return app.tell(words.story_there.into());
        };
        let done = if held.trim().is_empty() { words.story_kept } else { words.story_below };
        let field = field!(Partnership.story);
        let step = app.step(Verb::Edited, &id, Some(field));
        app.run_and_tell(step, Command::set(id, field, written), done.into());
    };
    view! {
        <article class="mk-card mk-story">
            <p class="mk-value mk-story__text">{written}</p>
            {move || told.with(|(.., is_changed)| *is_changed).then(|| view! {
                <p class="mk-soft mk-small">{words.names_out}</p>
            })}
            <div class="mk-cluster mk-no-print">
                <button class="mk-button" type="button" on:click=keep><Icon glyph=Glyph::Book />{words.story_keep}</button>
                <button class="mk-button" type="button" on:click=copy>{words.copy}</button>
                <MailButton body=Signal::derive(written) link label=words.mail />
            </div>
            <MailFits link />
        </article>
    }
}
