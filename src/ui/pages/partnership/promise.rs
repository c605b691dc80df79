//! One more promise, and those that are kept.

use leptos::{ev, prelude::*};

use super::here::{entity, use_here, write};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Action, ActionState, Code, Day, Origin},
    field,
    text::Label,
};

/// Done or dropped, with a way back.
#[component]
pub fn PastAction(id: String) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partnership.actions;
    let action = entity::<Action>(&id);
    let own = StoredValue::new(id);
    let reopen = move |_| {
        let writes = vec![
            (field!(Action.state).into(), vec![ActionState::Open.code().into()]),
            (field!(Action.done_at).into(), vec![serde_json::Value::Null]),
        ];
        write(app, &own.get_value(), writes, words.reopened.into());
        browser::focus("actions-title");
    };
    let state = move || {
        let (state, day) = action.with(|action| (action.state, action.done_at));
        let state = state.map(|state| state.label(text.lang)).unwrap_or_default();
        let day = day.map(|day| text.lang.date(day)).unwrap_or_default();
        format!("{state} {day}")
    };
    view! {
        <li class="mk-actions__item mk-actions__item--done">
            <span></span>
            <span class="mk-actions__text">{move || action.with(|action| action.text.clone())}</span>
            <div class="mk-actions__meta">
                <span>{state}</span>
                <button class="mk-link-button" type="button" on:click=reopen>{words.reopen}</button>
            </div>
        </li>
    }
}

#[component]
pub fn AddAction() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.actions;
    let what = RwSignal::new(String::new());
    let due = RwSignal::new(String::new());
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let written = what.with_untracked(|what| what.trim().to_owned());
        if !written.is_empty() {
            app.create(&Action {
                partnership: here.id(),
                text: written,
                owner: here.record.with_untracked(|record| record.owner.clone()),
                due: Day::parse_iso(&due.get_untracked()),
                state: Some(ActionState::Open),
                origin: Some(Origin::Manual),
                ..Action::default()
            });
            what.set(String::new());
            due.set(String::new());
        }
        browser::focus("add-action");
    };
    view! {
        <form class="mk-addline mk-addline--inset mk-no-print" on:submit=add>
            <div class="mk-field mk-addline__text">
                <label class="mk-field__label" for="add-action">{words.add}</label>
                <input class="mk-input" id="add-action" autocomplete="off"
                    prop:value=move || what.get()
                    on:input=move |event| what.set(event_target_value(&event)) />
            </div>
            <div class="mk-field">
                <label class="mk-field__label" for="add-action-due">{words.due}</label>
                <input class="mk-input mk-input--date" type="date" id="add-action-due"
                    prop:value=move || due.get()
                    on:input=move |event| due.set(event_target_value(&event)) />
            </div>
            <button class="mk-button" type="submit">{text.shell.add}</button>
        </form>
    }
}
