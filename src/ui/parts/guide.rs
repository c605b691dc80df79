//! What needs the guide, once it is here; a word while it is not.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Notice, NoticeTone};
use crate::{
    app::{GuideBook, use_app, use_text},
    content::Guide,
};

#[component]
pub fn WithGuide(
    render: impl Fn(Arc<Guide>) -> AnyView + Send + Sync + 'static,
    /// Says nothing while the guide is not here: for a place where it is an extra.
    #[prop(optional)]
    is_quiet: bool,
) -> impl IntoView {
    let app = use_app();
    let words = &use_text().guide;
    app.want_guide();
    move || match app.guide.get() {
        GuideBook::Here(guide) => render(guide),
        _ if is_quiet => ().into_any(),
        GuideBook::Unasked | GuideBook::Coming => {
            view! { <p class="mk-soft" role="status">{words.coming}</p> }.into_any()
        }
        GuideBook::Missing => view! {
            <Notice tone=NoticeTone::Warning text=words.missing>
                <button class="mk-button" type="button" on:click=move |_| app.fetch_guide()>
                    {words.again}
                </button>
            </Notice>
        }
        .into_any(),
    }
}
