//! What needs content of a file of its own, once it is here; a word while it is not.

use leptos::prelude::*;

use super::{Notice, NoticeTone};
use crate::{
    app::{Book, GUIDE, Shelf, use_text},
    content::Guide,
};

#[component]
pub fn Shelved<T: Send + Sync + 'static>(
    shelf: &'static Shelf<T>,
    render: impl Fn(&'static T) -> AnyView + Send + Sync + 'static,
    /// Says nothing while the content is not here: for a place where it is an extra.
    #[prop(optional)]
    is_quiet: bool,
) -> impl IntoView {
    let book = shelf.book();
    let (coming, missing) = (shelf.words)(use_text());
    move || match book.get() {
        Book::Here(content) => render(content),
        _ if is_quiet => ().into_any(),
        Book::Coming => view! { <p class="mk-soft" role="status">{coming}</p> }.into_any(),
        Book::Missing => {
            view! { <Missing text=missing again=Callback::new(move |()| shelf.ask(book)) /> }
                .into_any()
        }
    }
}

#[component]
pub fn WithGuide(
    render: impl Fn(&'static Guide) -> AnyView + Send + Sync + 'static,
    #[prop(optional)] is_quiet: bool,
) -> impl IntoView {
    view! { <Shelved shelf=&GUIDE render is_quiet /> }
}

#[component]
fn Missing(text: &'static str, again: Callback<()>) -> impl IntoView {
    view! {
        <Notice tone=NoticeTone::Warning text>
            <button class="mk-button" type="button" on:click=move |_| again.run(())>{use_text().guide.again}</button>
        </Notice>
    }
}
