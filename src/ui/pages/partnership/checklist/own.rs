//! Lines of the group's own: add one or paste many, move, copy, reword, remove.

use leptos::{ev, html, prelude::*};

use super::{Book, keep_edition};
use crate::{
    app::{App, browser, use_app, use_text},
    domain::Kind,
    guide::{Home, count_of, doubled, moved, new_own, removed},
    ui::{
        pages::partnership::here::{Here, use_here},
        parts::{FieldError, Glyph, Icon},
    },
};

#[component]
pub fn AddOwn(
    home: Home,
    /// What the field's id begins with.
    input: String,
) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let words = &use_text().guide.checklist;
    let typed = RwSignal::new(String::new());
    let hint = format!("{input}-hint");
    let (field, described) = (input.clone(), hint.clone());
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let writes = here.record.with_untracked(|record| {
            new_own(record, &home, &typed.get_untracked(), || app.new_id(Kind::Partnership))
        });
        let count = count_of(&writes);
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

/// Moves an own line and keeps the focus on its tick, which the browser drops when a line moves.
pub(super) fn shift(app: App, here: Here, id: &str, up: bool, focus: String) {
    let words = &app.text().guide.checklist;
    let writes = here.record.with_untracked(|record| moved(record, id, up));
    if !writes.is_empty() {
        here.write(app, writes, if up { words.own_up } else { words.own_down }.into());
        browser::focus(&focus);
    }
}

#[component]
pub fn OwnTools(id: String) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let words = &text.guide.checklist;
    let book = expect_context::<Book>();
    let own = StoredValue::new(id.clone());
    let line = book.followed.line(&id);
    let text_of = move || line.with(|line| line.as_ref().and_then(|line| line.own.clone()));
    let now = move || untrack(text_of).unwrap_or_default();
    let buttons = [(true, words.own_up), (false, words.own_down)].map(|(up, name)| {
        let button = format!("move-{id}-{up}");
        let focus = button.clone();
        view! {
            <button class="mk-button mk-button--small" type="button" id=button
                on:click=move |_| shift(app, here, &own.get_value(), up, focus.clone())>{name}</button>
        }
    });
    let may_remove = move || app.wrote(&here.id(), &format!("own/{}/", own.get_value()));
    let double = move |_| {
        let new_id = app.new_id(Kind::Partnership);
        let writes =
            here.record.with_untracked(|record| doubled(record, &own.get_value(), &new_id));
        here.write(app, writes, (text.lists.doubled)(&now()));
    };
    let remove = move |_| here.write(app, removed(&own.get_value()), (words.own_removed)(&now()));
    let input = format!("text-{id}");
    let error = RwSignal::new(None::<&'static str>);
    let error_id = format!("text-{id}-error");
    let described = error_id.clone();
    let field = NodeRef::<html::Input>::new();
    let before = StoredValue::new(String::new());
    let put = move |text: String| {
        let path = own.with_value(|id| format!("own/{id}/text"));
        app.edit(&here.id(), &path, text.into());
    };
    let reword = move |event| {
        let typed = event_target_value(&event);
        // An empty line would be gone from under the hand.
        if !typed.trim().is_empty() {
            error.set(None);
            put(typed);
        }
    };
    // Whoever leaves the field empty has the line as it was, and not its last letter.
    let leave = move |event| {
        let typed = event_target_value(&event);
        if typed.trim().is_empty() {
            let before = before.get_value();
            field.get_untracked().inspect(|field| field.set_value(&before));
            put(before);
            error.set(Some(words.own_blank));
        } else {
            before.set_value(typed);
        }
        app.history.update(|history| history.pause());
    };
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for=input.clone()>{text.lists.text}</label>
            <FieldError id=error_id error />
            <input class="mk-input" id=input.clone() autocomplete="off" node_ref=field
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby=move || error.get().map(|_| described.clone())
                prop:value=move || text_of().unwrap_or_default() on:input=reword
                on:focus=move |_| before.set_value(now()) on:change=leave />
        </div>
        <div class="mk-cluster">
            {buttons}
            <button class="mk-button mk-button--small" type="button" on:click=double>{text.lists.double}</button>
            {move || may_remove().then(|| view! {
                <button class="mk-button mk-button--small" type="button" on:click=remove>
                    <Icon glyph=Glyph::Trash />
                    {words.own_remove}
                </button>
            })}
        </div>
        <p class="mk-soft mk-small">{text.lists.keys}</p>
    }
}

/// Ticks several lines in one step.
pub(super) fn write_ticks(
    app: App,
    here: Here,
    book: &Book,
    fields: Vec<crate::workspace::Write>,
    told: String,
) {
    here.write(app, keep_edition(book, here, fields), told);
}
