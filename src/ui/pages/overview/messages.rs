//! What the communication plans want told now.

use leptos::prelude::*;

use super::chosen::Chosen;
use crate::{
    app::{use_app, use_text},
    domain::{Day, Message, Partnership},
    route::Route,
    ui::parts::UrgencyTag,
    workspace::Urgency,
};

#[component]
pub fn Messages(chosen: Chosen) -> impl IntoView {
    let app = use_app();
    let words = &use_text().overview;
    let due = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let title = |message: &Message| {
                workspace.get::<Partnership>(&message.partnership).map(|own| own.title.clone())
            };
            let due = workspace.due_messages(app.today.get());
            due.into_iter()
                .filter(|message| chosen.is_any([message.owner.as_str()]))
                .map(|message| {
                    let is_internal = workspace.is_internal(&message.id);
                    (message.clone(), title(message).unwrap_or_default(), is_internal)
                })
                .collect::<Vec<_>>()
        })
    });
    let row = move |(message, title, is_internal): (Message, String, bool), today: Day| {
        let parts = [message.whom, message.text].into_iter().filter(|part| !part.trim().is_empty());
        view! {
            <li class:mk-no-print=is_internal>
                <a href=Route::partnership(&message.partnership).href()>{title}</a>
                " " <UrgencyTag urgency=Urgency::of(message.due, today) />
                <p class="mk-small">{parts.collect::<Vec<_>>().join(": ")}</p>
            </li>
        }
    };
    move || {
        // Another day gives the same messages other words.
        let (today, due) = (app.today.get(), due.get());
        // What is only for the house is on no paper.
        let is_internal = due.iter().all(|(.., is_internal)| *is_internal);
        (!due.is_empty()).then(|| {
            view! {
                <section class="mk-section" class:mk-no-print=is_internal aria-labelledby="messages-title">
                    <h2 id="messages-title">{words.messages}</h2>
                    <ul class="mk-rows">{due.into_iter().map(|own| row(own, today)).collect_view()}</ul>
                </section>
            }
        })
    }
}
