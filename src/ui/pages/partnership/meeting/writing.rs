//! What is agreed, typed while it is said: decisions, open points, and tasks with a name and a day.

use leptos::{ev, prelude::*};

use super::{Held, Switch};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Action, ActionState, Day, Kind, Origin},
    field,
    text::called,
    ui::{
        pages::partnership::{
            here::{entity, use_here},
            rows::Row,
        },
        parts::{Editor, Field, fields},
    },
    workspace::{Command, Step, Verb, meetings::tasks},
};

const ADD: &str = "add-task";

#[component]
pub fn Writing() -> impl IntoView {
    let held = expect_context::<Held>();
    let words = &use_text().meeting;
    let is_apart = untrack(|| use_app().is_apart());
    let is_told =
        Memo::new(move |_| held.record.with(|meeting| meeting.concerns_told == Some(true)));
    let lines = move |field: &'static str| {
        view! { <Field id=held.id() kind=Kind::Meeting field editor=Editor::Lines /> }
    };
    view! {
        <section class="mk-section" aria-labelledby="writing-title">
            <h2 id="writing-title">{words.writing}</h2>
            <p class="mk-soft mk-meeting__host">{words.writing_hint}</p>
            <div class="mk-meeting__writing">
                {lines(field!(Meeting.decisions))}
                {lines(field!(Meeting.open_points))}
                // On the wall stands only what was said aloud.
                {(!is_apart).then(|| view! {
                    <div class:mk-meeting__host=move || !is_told.get()>
                        {lines(field!(Meeting.concerns))}
                        <Switch field=field!(Meeting.concerns_told) label=words.concerns_told
                            is_on=|meeting| meeting.concerns_told == Some(true) />
                    </div>
                })}
            </div>
            <h3>{words.tasks}</h3>
            <Tasks />
            <div class="mk-record">
                <Field id=held.id() kind=Kind::Meeting field=field!(Meeting.next_at) editor=Editor::Date />
            </div>
        </section>
    }
}

#[component]
fn Tasks() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let held = expect_context::<Held>();
    let text = use_text();
    let words = &text.meeting;
    let ids = Memo::new(move |_| {
        let meeting = held.record.get();
        app.workspace.with(|workspace| {
            tasks(workspace, &meeting).into_iter().map(|task| task.id.clone()).collect::<Vec<_>>()
        })
    });
    let what = RwSignal::new(String::new());
    let owner = RwSignal::new(String::new());
    let due = RwSignal::new(String::new());
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let written = what.with_untracked(|what| what.trim().to_owned());
        if !written.is_empty() {
            let task = Action {
                partnership: here.id(),
                text: written.clone(),
                owner: owner.with_untracked(|owner| owner.trim().to_owned()),
                due: Day::parse_iso(&due.get_untracked()),
                state: Some(ActionState::Open),
                origin: Some(Origin::Meeting),
                origin_id: held.id(),
                ..Action::default()
            };
            // On this page it is a task, and so it is in what undo says.
            let task_named = called(|text| (text.meeting.task_named)(&written));
            let step = Step::new(Verb::Created, None, task_named);
            let command = Command::create(app.new_id(Kind::Action), &task);
            app.run_and_tell(step, command, (words.task_added)(&written));
            what.set(String::new());
            owner.set(String::new());
            due.set(String::new());
        }
        browser::focus(ADD);
    };
    let input = move |id: &'static str,
                      label: &'static str,
                      kind: &'static str,
                      value: RwSignal<String>| {
        view! {
            <div class="mk-field" class:mk-addline__text=id == ADD>
                <label class="mk-field__label" for=id>{label}</label>
                <input class="mk-input" class:mk-input--date=kind == "date" type=kind id=id
                    autocomplete="off" prop:value=move || value.get()
                    on:input=move |event| value.set(event_target_value(&event)) />
            </div>
        }
    };
    view! {
        {move || ids.with(Vec::is_empty).then(|| view! { <p class="mk-soft">{words.no_tasks}</p> })}
        <div class="mk-rowlist">
            <For each=move || ids.get() key=Clone::clone children=|id| view! { <TaskRow id /> } />
        </div>
        <form class="mk-addline" aria-label=words.task on:submit=add>
            {input(ADD, words.task, "text", what)}
            {input("add-task-owner", words.owner, "text", owner)}
            {input("add-task-due", words.due, "date", due)}
            <button class="mk-button" type="submit">{text.shell.add}</button>
        </form>
    }
}

#[component]
fn TaskRow(id: String) -> impl IntoView {
    let text = use_text();
    let words = &text.meeting;
    let task = entity::<Action>(&id);
    let end = move || {
        let (owner, due) = task.with(|task| (task.owner.clone(), task.due));
        let due = due.map_or(words.due_missing.to_owned(), |due| text.lang.date(due));
        view! { <span>{owner}</span> <span class="mk-soft">{due}</span> }
    };
    let own = id.clone();
    view! {
        <Row id title=Signal::derive(move || task.with(|task| task.text.clone())) end after=ADD>
            {fields::<Action>(&own, vec![
                (field!(Action.text), Editor::Text),
                (field!(Action.owner), Editor::Line),
                (field!(Action.due), Editor::Date),
            ])}
        </Row>
    }
}
