//! What came of the files that were chosen: refused, or a plan.

use leptos::prelude::*;

use super::{answer::ShareArrived, maps::MapsArrived, plan::PlanCard, round::RoundArrived};
use crate::{
    app::{Refusal, use_app, use_text},
    text::shown,
    ui::parts::{Disclosure, Notice, NoticeTone},
};

#[component]
pub fn Incoming() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.open;
    let has_any = Memo::new(move |_| {
        app.incoming.with(|incoming| {
            incoming.is_reading
                || !incoming.refused.is_empty()
                || !incoming.files.is_empty()
                || !incoming.locked.is_empty()
        })
    });
    let has_plan = Memo::new(move |_| app.incoming.with(|incoming| !incoming.files.is_empty()));
    let is_invited = Memo::new(move |_| app.invited_to().is_some_and(|own| !own.is_home));
    let is_stopped = Memo::new(move |_| {
        app.incoming.with(|incoming| incoming.failed.is_some() || incoming.is_uncopied)
    });
    // Where the focus comes says what came.
    let named = move || match app.incoming.with(|incoming| incoming.files.len()) {
        0 => words.title,
        files => (text.file_page.plan.title)(files),
    };
    let refused = move || {
        let refused = app.incoming.with(|incoming| incoming.refused.clone());
        let notices = refused.into_iter().map(|(name, refusal)| {
            let why = match refusal {
                Refusal::File(error) => (text.files.file_error)(&error),
                Refusal::NotRead => words.not_read.to_owned(),
            };
            let sentence = format!("{why} {}", text.files.nothing_changed);
            view! {
                <Notice tone=NoticeTone::Error title=(words.refused)(&shown(&name)) text=sentence />
            }
        });
        notices.collect_view()
    };
    view! {
        <div class="mk-section" id="incoming" role="group" tabindex="-1" aria-label=named
            hidden=move || !has_any.get()>
            {move || app.incoming.with(|incoming| incoming.is_reading).then(|| view! {
                <p class="mk-soft" role="status">{words.reading}</p>
            })}
            <div class="mk-stack" role="alert">{refused}</div>
            <super::lock::Unlock />
            {move || has_plan.get().then(|| view! { <ShareArrived /> <RoundArrived /> <MapsArrived /> })}
            {move || match (has_plan.get(), is_invited.get()) {
                (false, _) => ().into_any(),
                (true, false) => view! { <PlanCard /> }.into_any(),
                // Whoever is asked answers: what the file holds is for those who want to know.
                (true, true) => view! {
                    <Disclosure is_open=is_stopped title=text.evaluation.arrived_plan>
                        <div class="mk-disclosure__body mk-stack"><PlanCard /></div>
                    </Disclosure>
                }.into_any(),
            }}
        </div>
    }
}
