//! The Word file: made by a worker that is fetched when somebody first asks for one.

use leptos::{prelude::*, task::spawn_local};

use super::{desk::Desk, language::words_for};
use crate::{
    app::{browser, use_app, use_text},
    document::{Document, to_lines},
    text::agreement::file_name,
    ui::parts::{Glyph, Icon, Notice, NoticeTone},
};

const MIME: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// On a slow computer with a long text it takes seconds; longer than this means that nothing comes.
const PATIENCE_MS: i32 = 60_000;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Making {
    Not,
    Now,
    Failed,
}

/// The button of the text as it is now, beside the other files.
#[component]
pub fn Word() -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let now = Callback::new(move |()| {
        let today = app.today.get_untracked();
        desk.built.with_untracked(|built| {
            let own = &built.document;
            let name = file_name((&own.title, &own.lang), built.number, Some(today), "docx");
            (name, own.clone())
        })
    });
    view! { <WordFile document=now /> }
}

/// The button of any text: its file's name, and the text when it is asked for.
#[component]
pub fn WordFile(
    document: Callback<(), (String, Document)>,
    /// What tells this button from its like, for those who only hear it.
    #[prop(optional, into)]
    about: Option<String>,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let class = if about.is_some() { "mk-button mk-button--small" } else { "mk-button" };
    let about = about.map(|about| view! { <span class="mk-hidden">{format!(" {about}")}</span> });
    let words = &text.agreement.send;
    let making = RwSignal::new(Making::Not);
    let make = move |_| {
        if making.get_untracked() == Making::Now {
            return;
        }
        making.set(Making::Now);
        let (name, mut document) = document.run(());
        let said = &words_for(&document, text).agreement;
        document.word_missing(&said.fill_in);
        spawn_local(async move {
            let lines = to_lines(&document);
            let question =
                [("lines", lines.as_str()), ("page", said.send.page), ("of", said.send.page_of)];
            let bytes = browser::ask_worker("makkerskab-exporter", &question, PATIENCE_MS).await;
            let saved = bytes.and_then(|bytes| browser::save_bytes(&name, MIME, &bytes));
            // Somebody who left the page meanwhile gets the file all the same.
            let _ = making.try_set(if saved.is_some() { Making::Not } else { Making::Failed });
            if saved.is_some() {
                app.tell(words.saved.into());
            }
        });
    };
    view! {
        <button class=class type="button" on:click=make
            aria-disabled=move || (making.get() == Making::Now).to_string()>
            <Icon glyph=Glyph::Download />
            {words.word}
            {about}
        </button>
        <div class="mk-cluster__line" role="status">
            {move || match making.get() {
                Making::Not => ().into_any(),
                Making::Now => view! { <p class="mk-soft">{words.word_coming}</p> }.into_any(),
                Making::Failed => view! {
                    <Notice tone=NoticeTone::Error title=words.word_failed text=words.word_failed_text />
                }
                .into_any(),
            }}
        </div>
    }
}
