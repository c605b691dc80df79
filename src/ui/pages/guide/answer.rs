//! An answer on the strategy canvas: a field of the library's own record, which the first answer
//! creates.

use leptos::{ev, prelude::*};
use serde_json::Value;

use crate::{
    app::{App, use_app, use_text},
    content::{Chapter, Organising},
    domain::{Code, Library},
    field,
    route::Route,
    ui::parts::{Leave, Tick, plain, text_or_null, whole_number},
};

/// What stands in a field of the own library's record.
fn value(field: String) -> Memo<Value> {
    let app = use_app();
    Memo::new(move |_| {
        let id = app.own_library();
        app.workspace.with(|workspace| {
            let record = id.and_then(|id| workspace.record(&id));
            record.map_or(Value::Null, |record| record.get(&field).clone())
        })
    })
}

fn choose(app: App, field: &str, value: Value) {
    app.history.update(|history| history.pause());
    app.write_library(field, value);
    app.history.update(|history| history.pause());
}

#[component]
pub fn Answer(input: String, hint: String, field: String) -> impl IntoView {
    let others = view! { <Elsewhere field=field.clone() /> };
    let control = match field.as_str() {
        "capacity" => view! { <Count input hint field /> }.into_any(),
        "canvas/s-10" => view! { <Date input hint field /> }.into_any(),
        _ => view! { <Words input hint field /> }.into_any(),
    };
    view! { {control}{others} }
}

#[component]
fn Words(input: String, hint: String, field: String) -> impl IntoView {
    let app = use_app();
    let value = value(field.clone());
    let is_list = field == field!(Library.assets);
    let typed = move |event: ev::Event| {
        let text = event_target_value(&event);
        let value = if is_list { text.split('\n').map(Value::from).collect() } else { text.into() };
        app.write_library(&field, value);
    };
    view! {
        <div class="mk-grow" data-value=move || value.with(plain)>
            <textarea class="mk-input" id=input rows="2" aria-describedby=hint
                prop:value=move || value.with(plain) on:input=typed
                on:change=move |_| app.history.update(|history| history.pause())></textarea>
        </div>
        {lines(value)}
    }
}

/// On paper: lines to write on, where nothing stands.
fn lines(value: Memo<Value>) -> impl IntoView {
    move || {
        let is_empty = value.with(|value| plain(value).trim().is_empty());
        is_empty.then(|| view! { <div class="mk-only-print mk-answer-lines"></div> })
    }
}

#[component]
fn Count(input: String, hint: String, field: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().strategy;
    let value = value(field.clone());
    let write: Leave = Box::new(move |count, begun| match untrack(|| app.own_library()) {
        Some(id) => app.leave(&id, &field, count, begun),
        None => choose(app, &field, count),
    });
    view! {
        <div class="mk-field" class:mk-no-print=move || value.with(Value::is_null)>
            {whole_number(value, write, words.whole_number, input, Some(hint).into())}
        </div>
        {lines(value)}
    }
}

#[component]
fn Date(input: String, hint: String, field: String) -> impl IntoView {
    let app = use_app();
    let value = value(field.clone());
    view! {
        <input class="mk-input mk-input--date" type="date" id=input aria-describedby=hint
            class:mk-no-print=move || value.with(Value::is_null)
            prop:value=move || value.with(plain)
            on:change=move |event| choose(app, &field, text_or_null(event_target_value(&event))) />
        {lines(value)}
    }
}

/// Who chooses partners: one of the two ways, or not decided yet.
#[component]
pub fn Governance(ways: Vec<Organising>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.strategy;
    let chosen = value(field!(Library.governance).into());
    let options = ways.into_iter().map(|way| {
        let code = way.code;
        let own = code.clone();
        let name = text.lang.of(&way.words).name.clone();
        view! {
            <Tick one_of="governance" id=format!("governance-{code}")
                checked=move || chosen.with(|chosen| *chosen == own)
                set=move |_: bool| choose(app, field!(Library.governance), code.clone().into())>{name}</Tick>
        }
    });
    view! {
        <fieldset class="mk-fieldset">
            <legend class="mk-fieldset__legend mk-fieldset__legend--field">{words.governance}</legend>
            <div class="mk-choices">{options.collect_view()}</div>
            <a class="mk-small mk-no-print" href=Route::guide(Chapter::Organising.code()).href()>{words.governance_more}</a>
        </fieldset>
    }
}

/// What other records of a library say, as after two people each filled in a canvas of their own.
#[component]
fn Elsewhere(field: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().strategy;
    let others = Memo::new(move |_| {
        let own = app.own_library();
        app.workspace.with(|workspace| {
            let all: Vec<&Library> = workspace.all::<Library>().collect();
            let said = |id: &str| {
                workspace.record(id).map(|record| plain(record.get(&field))).unwrap_or_default()
            };
            let held = own.as_deref().map(said).unwrap_or_default();
            let others = all.iter().filter(|library| own.as_ref() != Some(&library.id));
            let others = others.map(|library| (library.name.clone(), said(&library.id)));
            others.filter(|(_, said)| !said.is_empty() && *said != held).collect::<Vec<_>>()
        })
    });
    move || {
        let lines = others.get().into_iter().map(|(library, said)| {
            view! { <p class="mk-soft mk-small">{(words.elsewhere)(&library, &said)}</p> }
        });
        lines.collect_view()
    }
}
