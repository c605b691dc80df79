//! The evaluation's content, fetched when first needed and kept for the page load.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{browser, clock, use_text},
    content::{Evaluation, read_evaluation},
    ui::parts::{Notice, NoticeTone},
};

#[derive(Clone, Debug, Default, PartialEq)]
enum Book {
    #[default]
    Unasked,
    Coming,
    Here(Arc<Evaluation>),
    Missing,
}

thread_local! {
    // It outlives the pages, and with them the owner of ordinary signals.
    static BOOK: ArcRwSignal<Book> = ArcRwSignal::new(Book::default());
}

fn fetch(book: RwSignal<Book>) {
    book.set(Book::Coming);
    spawn_local(async move {
        let read = browser::fetch_text("evaluation.json").await.map(|text| read_evaluation(&text));
        book.set(match read {
            Some(Ok(evaluation)) => Book::Here(Arc::new(evaluation)),
            Some(Err(error)) => {
                clock::log(&error.to_string());
                Book::Missing
            }
            None => Book::Missing,
        });
    });
}

/// What needs the evaluation's content, once it is here; a word while it is not.
#[component]
pub fn WithEvaluation(
    render: impl Fn(Arc<Evaluation>) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let words = &use_text().evaluation;
    let book: RwSignal<Book> = BOOK.with(|book| RwSignal::from(book.clone()));
    if book.with_untracked(|book| *book == Book::Unasked) {
        fetch(book);
    }
    move || {
        match book.get() {
        Book::Here(evaluation) => render(evaluation),
        Book::Unasked | Book::Coming => {
            view! { <p class="mk-soft" role="status">{words.coming}</p> }.into_any()
        }
        Book::Missing => view! {
            <Notice tone=NoticeTone::Warning text=words.missing>
                <button class="mk-button" type="button" on:click=move |_| fetch(book)>{words.again}</button>
            </Notice>
        }
        .into_any(),
    }
    }
}
