//! The first visit: three sentences, and the ways in.

use leptos::prelude::*;

use super::{Chapter, lists::NewPartnership};
use crate::{
    app::use_frame,
    route::Route,
    ui::{
        parts::{Glyph, Icon, PageHeader},
        rest::Later,
    },
};

#[component]
pub fn Welcome() -> impl IntoView {
    let words = use_frame().welcome;
    view! {
        <PageHeader title=Signal::stored(words.title.to_owned()) lead=words.lead />
        <div class="mk-stack mk-stack--loose">
            <div class="mk-overview__ways">
                <section class="mk-card">
                    <h2 class="mk-card__title">{words.start}</h2>
                    <p class="mk-card__text">{words.start_text}</p>
                    <div class="mk-card__bottom">
                        <NewPartnership id="new-partnership" label=words.new
                            hint="" is_primary=true />
                    </div>
                </section>
                <section class="mk-card">
                    <h2 class="mk-card__title">{words.open}</h2>
                    <p class="mk-card__text">{words.open_text}</p>
                    <div class="mk-card__footer">
                        <a class="mk-button" href=Route::Files.href()>
                            <Icon glyph=Glyph::Upload />
                            {words.open}
                        </a>
                    </div>
                </section>
                <section class="mk-card">
                    <h2 class="mk-card__title">{words.borrow}</h2>
                    <p class="mk-card__text">{words.borrow_text}</p>
                    <div class="mk-card__footer">
                        <a class="mk-button" href=Route::Examples.href()>{words.borrow_link}</a>
                    </div>
                </section>
            </div>
            <div class="mk-measure"><Later chapter=Chapter::Who /></div>
            <p class="mk-soft mk-small">{words.shared_computer}</p>
        </div>
    }
    .into_any()
}
