//! Lines of the group's own: add one or paste many, move, remove.

use leptos::{ev, prelude::*};

use super::Book;
use crate::{
    app::{browser, use_app, use_text},
    domain::{Code, Kind, Phase},
    guide::{moved, new_own, removed},
    ui::{
        pages::partnership::here::use_here,
        parts::{Glyph, Icon},
    },
};

#[component]
pub fn AddOwn(phase: Phase) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let words = &use_text().guide.checklist;
    let typed = RwSignal::new(String::new());
    let input = format!("own-{}", phase.code());
    let hint = format!("{input}-hint");
    let (field, described) = (input.clone(), hint.clone());
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let writes = here.record.with_untracked(|record| {
            new_own(record, phase, &typed.get_untracked(), || app.new_id(Kind::Partnership))
        });
        let count = writes.len() / 3;
        if count > 0 {
            here.write(app, writes, (words.own_added)(count));
            typed.set(String::new());
        }
        browser::focus(&field);
    };
    view! {
        <form class="mk-addline mk-no-print" on:submit=add>
            <div class="mk-field mk-addline__text">
                <label class="mk-field__label" for=input.clone()>{words.own}</label>
                <p class="mk-field__hint" id=hint>{words.own_hint}</p>
                <div class="mk-grow" data-value=move || typed.get()>
                    <textarea class="mk-input" id=input rows="1" aria-describedby=described
                        prop:value=move || typed.get()
                        on:input=move |event| typed.set(event_target_value(&event))></textarea>
                </div>
            </div>
            <button class="mk-button" type="submit">
                <Icon glyph=Glyph::Plus />
                {words.own_add}
            </button>
        </form>
    }
}

#[component]
pub fn OwnTools(id: String) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let words = &use_text().guide.checklist;
    let book = expect_context::<Book>();
    let own = StoredValue::new(id);
    let text_of = move || {
        let id = own.get_value();
        book.checklist.with_untracked(|checklist| {
            checklist.line(&id).and_then(|line| line.own.clone()).unwrap_or_default()
        })
    };
    let shift = move |up: bool| {
        let writes = here.record.with_untracked(|record| moved(record, &own.get_value(), up));
        if !writes.is_empty() {
            here.write(app, writes, if up { words.own_up } else { words.own_down }.into());
        }
    };
    let remove =
        move |_| here.write(app, removed(&own.get_value()), (words.own_removed)(&text_of()));
    view! {
        <div class="mk-cluster">
            <button class="mk-button mk-button--small" type="button" on:click=move |_| shift(true)>{words.own_up}</button>
            <button class="mk-button mk-button--small" type="button" on:click=move |_| shift(false)>{words.own_down}</button>
            <button class="mk-button mk-button--small" type="button" on:click=remove>
                <Icon glyph=Glyph::Trash />
                {words.own_remove}
            </button>
        </div>
    }
}
