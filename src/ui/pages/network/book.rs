//! The exercise's content, fetched when first needed and kept for the page load.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{browser, clock, use_text},
    content::{Exercise, read_exercise},
    ui::parts::{Notice, NoticeTone},
};

#[derive(Clone, Debug, Default, PartialEq)]
enum Book {
    #[default]
    Unasked,
    Coming,
    Here(Arc<Exercise>),
    Missing,
}

thread_local! {
    // It outlives the pages, and with them the owner of ordinary signals.
    static BOOK: ArcRwSignal<Book> = ArcRwSignal::new(Book::default());
}

fn fetch(book: RwSignal<Book>) {
    book.set(Book::Coming);
    spawn_local(async move {
        let read = browser::fetch_text("exercise.json").await.map(|text| read_exercise(&text));
        book.set(match read {
            Some(Ok(exercise)) => Book::Here(Arc::new(exercise)),
            Some(Err(error)) => {
                clock::log(&error.to_string());
                Book::Missing
            }
            None => Book::Missing,
        });
    });
}

/// What needs the exercise's content, once it is here; a word while it is not.
#[component]
pub fn WithExercise(
    render: impl Fn(Arc<Exercise>) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let words = &use_text().network;
    let book: RwSignal<Book> = BOOK.with(|book| RwSignal::from(book.clone()));
    if book.with_untracked(|book| *book == Book::Unasked) {
        fetch(book);
    }
    move || {
        match book.get() {
        Book::Here(exercise) => render(exercise),
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
