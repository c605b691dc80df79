//! Saving everything, with one click.

use leptos::prelude::*;

use crate::{
    app::{SavedFile, use_app, use_text},
    domain::Day,
    ui::parts::{Glyph, Icon, Notice, NoticeTone},
    workspace::Contents,
};

#[component]
pub fn Backup() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.save;
    let saved = RwSignal::new(None);
    let last = move || {
        let (last, edits) = app
            .settings
            .with(|settings| (Day::parse_iso(&settings.last_copy), settings.edits_since_copy));
        let last = last.map(|day| (text.lang.date(day), app.today.get().days_since(day)));
        (words.last_copy)(last, edits)
    };
    let contents = Memo::new(move |_| {
        app.workspace.with(|workspace| Contents::of(workspace.records().values()))
    });
    let holds = move || contents.with(|contents| (text.file_page.contents)(contents));
    view! {
        <section class="mk-card" aria-labelledby="save-title">
            <h2 class="mk-card__title" id="save-title">{words.title}</h2>
            <p class="mk-small mk-soft">{last}</p>
            <button class="mk-button mk-button--full" type="button" id="save-backup"
                on:click=move |_| saved.set(Some(app.save_backup()))>
                <Icon glyph=Glyph::Download />
                {words.everything}
            </button>
            <p class="mk-small mk-soft">{words.everything_hint}</p>
            {move || Some(holds()).filter(|list| !list.is_empty()).map(|list| view! {
                <p class="mk-small mk-soft">{(words.contains)(&list)}</p>
            })}
            <Saved saved />
        </section>
    }
}

/// Where the file is now, and how to tell somebody about it.
#[component]
pub fn Saved(saved: RwSignal<Option<Option<SavedFile>>>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().file_page.save;
    let view = move || {
        saved.get().map(|outcome| match outcome {
            Some(file) => {
                let mail = app.mail_about(&file);
                view! {
                    <Notice tone=NoticeTone::Ok title=words.saved>
                        <div class="mk-saved">
                            <p class="mk-mono">{file.name}</p>
                            <p>{words.saved_text}</p>
                            <a class="mk-button mk-button--small" href=mail>
                                <Icon glyph=Glyph::Mail />
                                {words.mail}
                            </a>
                            <p class="mk-soft">{words.mail_hint}</p>
                        </div>
                    </Notice>
                }
                .into_any()
            }
            None => {
                view! { <Notice tone=NoticeTone::Error title=words.failed text=words.failed_text /> }
                    .into_any()
            }
        })
    };
    view! { <div role="status">{view}</div> }
}
