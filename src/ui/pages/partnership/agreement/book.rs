//! The clauses, fetched when the first agreement is opened and kept for the page load.

use std::{cell::RefCell, sync::Arc};

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{browser, clock, use_text},
    content::{Clauses, read_clauses},
    ui::parts::{Notice, NoticeTone},
};

thread_local! {
    static HELD: RefCell<Option<Arc<Clauses>>> = const { RefCell::new(None) };
}

#[derive(Clone)]
enum Book {
    Coming,
    Here(Arc<Clauses>),
    Missing,
}

fn fetch(book: RwSignal<Book>) {
    book.set(Book::Coming);
    spawn_local(async move {
        let read = browser::fetch_text("agreement.json").await.map(|text| read_clauses(&text));
        let found = match read {
            Some(Ok(clauses)) => {
                let clauses = Arc::new(clauses);
                HELD.set(Some(clauses.clone()));
                Book::Here(clauses)
            }
            Some(Err(error)) => {
                clock::log(&error.to_string());
                Book::Missing
            }
            None => Book::Missing,
        };
        // Nobody waits any more where the page was left meanwhile.
        let _ = book.try_set(found);
    });
}

#[component]
pub fn WithClauses(
    render: impl Fn(Arc<Clauses>) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let words = &use_text().agreement.desk;
    let again = use_text().guide.again;
    let held = HELD.with_borrow(Clone::clone);
    let book = RwSignal::new(held.map_or(Book::Coming, Book::Here));
    if matches!(book.get_untracked(), Book::Coming) {
        fetch(book);
    }
    move || {
        match book.get() {
        Book::Here(clauses) => render(clauses),
        Book::Coming => view! { <p class="mk-soft" role="status">{words.coming}</p> }.into_any(),
        Book::Missing => view! {
            <Notice tone=NoticeTone::Warning text=words.clauses_missing>
                <button class="mk-button" type="button" on:click=move |_| fetch(book)>{again}</button>
            </Notice>
        }
        .into_any(),
    }
    }
}
