//! What is promised: what is due first on top, what has no date last; what is done folds away.

use leptos::prelude::*;

use super::{
    here::{entity, use_here},
    promise::{PastAction, PromiseForm},
    reminder::ReminderItem,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::Action,
    field,
    guide::reminders,
    order::OrderBy,
    place::done_tick,
    ui::parts::{Disclosure, Editor, UrgencyTag, fields},
    workspace::{Reminder, Urgency, conversation::steady},
};

#[component]
pub fn Actions() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().partnership.actions;
    let is_editing = RwSignal::new(None::<String>);
    let open = Memo::new(move |before: Option<&Vec<String>>| {
        let today = app.today.get();
        let todos = app.workspace.with(|workspace| workspace.open_actions(&here.id(), today));
        let now = todos.into_iter().map(|todo| todo.action.id).collect();
        steady(before, now, is_editing.with(Option::is_some))
    });
    let reminded = Memo::new(move |_| {
        let today = app.today.get();
        let all = app.workspace.with(|workspace| reminders(workspace, Some(&here.id()), today));
        let open = all.into_iter().filter(|own| own.is_open);
        open.map(|own| (Urgency::of(Some(own.due), today), own)).collect::<Vec<_>>()
    });
    let over = here.follow(|workspace, id| {
        let is_over = |action: &&Action| !action.is_open();
        let mut over: Vec<&Action> = workspace.of::<Action>(id).filter(is_over).collect();
        over.order_by_key(|action| std::cmp::Reverse((action.done_at, action.due)));
        over.into_iter().map(|action| action.id.clone()).collect::<Vec<_>>()
    });
    let count = move || over.with(Vec::len);
    let is_empty = move || open.with(Vec::is_empty) && reminded.with(Vec::is_empty);
    view! {
        <h2 id="actions-title" tabindex="-1">{words.title}</h2>
        <div class="mk-card mk-card--flush">
            {move || is_empty().then(|| view! {
                <p class="mk-actions__item mk-soft">{words.empty}</p>
            })}
            <ul class="mk-actions">
                <For each=move || open.get() key=Clone::clone
                    children=move |id| view! { <OpenAction id open is_editing /> } />
            </ul>
            <Reminders open=reminded />
            <PromiseForm id="add-action" label=words.add button=use_text().shell.add then="add-action" is_inset=true />
        </div>
        {move || (count() > 0).then(|| view! {
            <Disclosure title=words.over summary=view! { <span class="mk-count">{count}</span> }.into_any()>
                <ul class="mk-actions">
                    <For each=move || over.get() key=Clone::clone
                        children=|id| view! { <PastAction id /> } />
                </ul>
            </Disclosure>
        })}
    }
}

/// Lines of the checklist and risks that somebody has put a day on.
#[component]
fn Reminders(open: Memo<Vec<(Urgency, Reminder)>>) -> impl IntoView {
    let keys = Memo::new(move |_| {
        open.with(|open| open.iter().map(|(_, own)| own.key()).collect::<Vec<_>>())
    });
    let item = move |key: String| {
        let element = format!("done-{key}");
        let reminder = Memo::new(move |_| {
            let found = |(_, own): &&(Urgency, _)| -> bool { Reminder::key(own) == key };
            open.with(|open| open.iter().find(found).map(|(urgency, own)| (own.clone(), *urgency)))
        });
        let next = Callback::new(|()| "actions-title".to_owned());
        view! { <ReminderItem reminder element next /> }
    };
    view! {
        <ul class="mk-actions mk-actions--more" class:mk-gone=move || keys.with(Vec::is_empty)>
            <For each=move || keys.get() key=Clone::clone children=item />
        </ul>
    }
}

#[component]
fn OpenAction(
    id: String,
    open: Memo<Vec<String>>,
    is_editing: RwSignal<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partnership.actions;
    let action = entity::<Action>(&id);
    let tick = done_tick(&id);
    let own = StoredValue::new(id);
    let due = move || action.with(|action| action.due);
    // What waits to be dropped or kept is not late.
    let asks = Memo::new(move |_| app.workspace.with(|all| action.with(|own| all.asks(own))));
    let is_open = move || is_editing.with(|id| id.as_deref() == Some(&own.get_value()));
    // The next one to tick takes the focus.
    let done = move |_| {
        let id = own.get_value();
        let next = open.with_untracked(|open| {
            let rest = open.iter().skip_while(|other| **other != id).skip(1);
            rest.chain(open).find(|other| **other != id).map(|other| done_tick(other))
        });
        is_editing.set(None);
        app.finish(&id);
        browser::focus(next.as_deref().unwrap_or("actions-title"));
    };
    let delete = move |_| {
        is_editing.set(None);
        app.delete(&own.get_value());
        browser::focus("actions-title");
    };
    let may_delete = move || own.with_value(|id| app.may_delete(id));
    let edit = move |_| {
        let open = untrack(is_open);
        is_editing.set((!open).then(|| own.get_value()));
    };
    let meta = move || action.with(|action| (words.meta)(&action.owner));
    view! {
        <li class="mk-actions__item">
            <input class="mk-tick" type="checkbox" id=tick.clone() prop:checked=false on:change=done />
            <label class="mk-actions__text" for=tick>
                <span class="mk-hidden">{words.tick}" "</span>
                {move || action.with(|action| action.text.clone())}
            </label>
            <div class="mk-actions__due">
                {move || due().map(|due| text.lang.date(due))}
                {move || asks.get().then(|| view! { <UrgencyTag urgency=Urgency::of(due(), app.today.get()) /> })}
            </div>
            <div class="mk-actions__meta">
                <span>{meta}</span>
                <button class="mk-link-button" type="button" on:click=edit
                    aria-expanded=move || is_open().to_string()>
                    {move || if is_open() { text.shell.close } else { text.shell.edit }}
                    <span class="mk-hidden">{move || action.with(|own| format!(" {}", own.text))}</span>
                </button>
            </div>
            {move || is_open().then(|| view! {
                <div class="mk-actions__more mk-record">
                    {fields::<Action>(&own.get_value(), vec![
                        (field!(Action.text), Editor::Text),
                        (field!(Action.owner), Editor::Line),
                        (field!(Action.due), Editor::Date),
                    ])}
                    {move || may_delete().then(|| view! {
                        <button class="mk-button mk-button--small mk-button--danger" type="button" on:click=delete>
                            {text.shell.delete}
                            <span class="mk-hidden">{move || action.with(|own| format!(" {}", own.text))}</span>
                        </button>
                    })}
                </div>
            })}
        </li>
    }
}
