//! The receiver of a share copy: what it is and from whom, and the way back with an answer.

use leptos::prelude::*;

use super::backup::Saved;
use crate::{
    app::{App, SaveState, use_app, use_text},
    domain::Day,
    text::shown,
    ui::parts::{Glyph, Icon, Notice, NoticeTone},
};

/// Above the plan: a share copy that is new here can be opened for itself.
#[component]
pub fn ShareArrived() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.share;
    let is_news = Memo::new(move |_| app.is_news());
    move || {
        is_news.get().then(|| {
            let (by, created) = app.incoming.with(App::shared_by).unwrap_or_default();
            let day = created.get(..10).and_then(Day::parse_iso);
            let day = day.map(|day| text.lang.date(day)).unwrap_or_default();
            let title = (words.arrived)(&shown(&by), &day);
            let is_new = app.front.is_new.get();
            let told = if is_new { words.arrived_new } else { words.arrived_text };
            view! {
                <Notice tone=NoticeTone::Info title=title text=told.to_owned()>
                    <div class="mk-stack mk-stack--tight">
                        <button class="mk-button" class:mk-button--primary=!is_new type="button"
                            on:click=move |_| app.open_apart()>{words.apart}</button>
                        <p class="mk-small">{words.apart_hint}</p>
                        {(!is_new).then(|| view! { <p class="mk-small">{words.or_merge}</p> })}
                    </div>
                </Notice>
            }
        })
    }
}

/// On every page, until the answer has been given.
#[component]
pub fn Answering() -> impl IntoView {
    let app = use_app();
    let words = &use_text().share;
    let saved = RwSignal::new(None);
    let is_answering =
        Memo::new(move |_| app.settings.with(|settings| !settings.answering.is_empty()));
    let is_apart = Memo::new(move |_| app.save.get() == SaveState::Apart);
    move || {
        is_answering.get().then(|| {
            let by = app.settings.with_untracked(|settings| settings.answers_to.clone());
            let told = if is_apart.get() { words.answering_apart } else { words.answering_text };
            let stop = if is_apart.get() { words.close } else { words.done };
            view! {
                <div class="mk-storage-notice mk-no-print">
                    <Notice tone=NoticeTone::Info title=(words.answering)(&shown(&by)) text=told.to_owned()>
                        <div class="mk-cluster">
                            <button class="mk-button mk-button--primary mk-button--small" type="button"
                                on:click=move |_| saved.set(Some(app.save_answer()))>
                                <Icon glyph=Glyph::Download />
                                {words.save_answer}
                            </button>
                            <button class="mk-button mk-button--small" type="button"
                                on:click=move |_| app.stop_answering()>{stop}</button>
                        </div>
                        <Saved saved />
                    </Notice>
                </div>
            }
        })
    }
}
