//! Where a promise is written down, and those that are kept.

use leptos::{ev, prelude::*};

use super::here::{entity, use_here};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Action, ActionState, Day, Entity, Origin},
    text::Label,
    workspace::{Step, conversation::reopened},
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
        app.write_and_tell(&own.get_value(), reopened(), words.reopened.into());
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

/// Where a promise is written down: what, and until when.
#[component]
pub fn PromiseForm(
    /// Of the field for the words.
    id: &'static str,
    label: &'static str,
    /// As it stands before anybody has chosen a day.
    #[prop(optional)]
    due: String,
    button: &'static str,
    /// Where to go on once it is written.
    then: &'static str,
    #[prop(optional)] is_inset: bool,
) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().partnership.actions;
    let what = RwSignal::new(String::new());
    let first_due = StoredValue::new(due.clone());
    let due = RwSignal::new(due);
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let written = what.with_untracked(|what| what.trim().to_owned());
        if written.is_empty() {
            return browser::focus(id);
        }
        let action = Action {
            partnership: here.id(),
            text: written,
            owner: here.record.with_untracked(|record| record.owner.clone()),
            due: Day::parse_iso(&due.get_untracked()),
            state: Some(ActionState::Open),
            origin: Some(Origin::Manual),
            ..Action::default()
        };
        let new = app.new_id(Action::KIND);
        let promise = app.workspace.with_untracked(|workspace| workspace.promise(&new, &action));
        app.run(Step::created(Action::KIND, ""), promise);
        // The form may be gone with what it was for.
        let _ = what.try_set(String::new());
        let _ = first_due.try_get_value().map(|first| due.try_set(first));
        browser::focus(then);
    };
    let due_id = format!("{id}-due");
    view! {
        <form class="mk-addline mk-no-print" class:mk-addline--inset=is_inset on:submit=add>
            <div class="mk-field mk-addline__text">
                <label class="mk-field__label" for=id>{label}</label>
                <input class="mk-input" id=id autocomplete="off"
                    prop:value=move || what.get()
                    on:input=move |event| what.set(event_target_value(&event)) />
            </div>
            <div class="mk-field">
                <label class="mk-field__label" for=due_id.clone()>{words.due}</label>
                <input class="mk-input mk-input--date" type="date" id=due_id
                    prop:value=move || due.get()
                    on:input=move |event| due.set(event_target_value(&event)) />
            </div>
            <button class="mk-button" type="submit">{button}</button>
        </form>
    }
}
