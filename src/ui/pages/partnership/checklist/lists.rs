//! Lists beside the phases: short ones of the guide taken into use, and the group's own.

use leptos::{ev, prelude::*};

use super::{Book, line::ChecklistLine, own::AddOwn};
use crate::{
    app::{browser, use_app, use_text},
    domain::Kind,
    guide::{
        Checklist, Home, ListLines, SHORT, count_of, list_of, moved_list, new_list, removed_list,
        used_list,
    },
    ui::{
        pages::partnership::here::use_here,
        parts::{FieldError, Glyph, Group, Icon},
    },
};

/// Questions that may give a no are answered among the choices, not ticked.
const NOT_TO_TICK: [&str; 2] = [SHORT, crate::guide::NO_LIST];

#[component]
pub fn Lists() -> impl IntoView {
    let words = &use_text().lists;
    let checklist = expect_context::<Book>().checklist;
    let ids = Memo::new(move |_| {
        checklist.with(|checklist| {
            checklist.lists.iter().map(|list| list.head.id.clone()).collect::<Vec<_>>()
        })
    });
    view! {
        <section class="mk-section" class:mk-no-print=move || ids.with(Vec::is_empty) aria-labelledby="lists-title">
            <h2 id="lists-title" tabindex="-1">{words.title}</h2>
            <p class="mk-measure mk-no-print">{words.lead}</p>
            <div class="mk-groups">
                <For each=move || ids.get() key=Clone::clone let:id>
                    <OneList id />
                </For>
            </div>
            {move || ids.with(Vec::is_empty).then(|| view! { <p class="mk-soft mk-no-print">{words.none}</p> })}
            <div class="mk-pair mk-no-print">
                <TakeList />
                <NewList />
            </div>
        </section>
    }
}

/// What a list is called.
fn name_of(book: &Book, list: &ListLines) -> String {
    let lang = use_text().lang;
    let guides = || book.guide.list(&list.head.id).map(|own| lang.of(&own.words).name.clone());
    let given = list.head.name.clone().filter(|name| !name.trim().is_empty());
    given.or_else(guides).unwrap_or_else(|| use_text().lists.nameless.into())
}

#[component]
fn OneList(id: String) -> impl IntoView {
    let text = use_text();
    let words = &text.guide.checklist;
    let book = expect_context::<Book>();
    let checklist = book.checklist;
    let own = StoredValue::new(id.clone());
    let list = Memo::new(move |_| {
        checklist.with(|checklist| own.with_value(|id| checklist.of_list(id).cloned()))
    });
    let held = book.clone();
    let name = Memo::new(move |_| {
        list.with(|list| list.as_ref().map(|list| name_of(&held, list)).unwrap_or_default())
    });
    let ids = Memo::new(move |_| {
        let ids = |list: &ListLines| list.lines.iter().map(|line| line.id.clone()).collect();
        list.with(|list| -> Vec<String> { list.as_ref().map(ids).unwrap_or_default() })
    });
    let progress = move || {
        let progress = |list: &ListLines| (words.progress)(Checklist::progress(&list.lines));
        list.with(|list| list.as_ref().map(progress).unwrap_or_default())
    };
    let is_own = book.guide.list(&id).is_none();
    view! {
        <Group id=format!("list-{id}") title=name level=3 hint=progress hint_stays=true>
            <ul class="mk-checklist">
                <For each=move || ids.get() key=Clone::clone let:id>
                    <ChecklistLine id />
                </For>
            </ul>
            <AddOwn home=Home::List(id.clone()) input=format!("own-{id}") />
            <ListTools id=id.clone() is_own list name />
        </Group>
    }
}

#[component]
fn ListTools(
    id: String,
    is_own: bool,
    list: Memo<Option<ListLines>>,
    name: Memo<String>,
) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let (words, moves) = (&text.lists, &text.guide.checklist);
    let book = expect_context::<Book>();
    let own = StoredValue::new(id.clone());
    let texts = move || {
        let said = |id: &String| super::line::words_of(&book, id).0.text;
        list.with_untracked(|list| {
            let lines = list.iter().flat_map(|list| &list.lines);
            lines.map(|line| said(&line.id)).collect::<Vec<_>>()
        })
    };
    let copied = texts.clone();
    let double = move |_| {
        let name = (words.copy_of)(&name.get_untracked());
        let writes = here.record.with_untracked(|record| {
            let texts = texts();
            let texts = texts.iter().map(String::as_str);
            list_of(record, &name, texts, || app.new_id(Kind::Partnership))
        });
        here.write(app, writes, (words.doubled)(&name));
    };
    let copy = move |_| {
        let lines = copied();
        app.copy_and_tell(&lines.join("\n"), (words.copied)(lines.len()));
    };
    let shift = move |up: bool| {
        let writes = here.record.with_untracked(|record| moved_list(record, &own.get_value(), up));
        if !writes.is_empty() {
            here.write(app, writes, if up { moves.own_up } else { moves.own_down }.into());
        }
    };
    let remove = move |_| {
        let told = (words.removed)(&name.get_untracked());
        let writes = here.record.with_untracked(|record| removed_list(record, &own.get_value()));
        here.write(app, writes, told);
        browser::focus("lists-title");
    };
    let may_remove = untrack(|| app.wrote(&here.id(), &format!("own/{id}/")));
    let input = format!("name-{id}");
    let rename = is_own.then(|| {
        let path = format!("own/{id}/name");
        view! {
            <div class="mk-field">
                <label class="mk-field__label" for=input.clone()>{words.rename}</label>
                <input class="mk-input mk-input--medium" id=input.clone() autocomplete="off"
                    prop:value=move || list.with(|list| list.as_ref().and_then(|list| list.head.name.clone()))
                    on:input=move |event| app.edit(&here.id(), &path, event_target_value(&event).into())
                    on:change=move |_| app.history.update(|history| history.pause()) />
            </div>
        }
    });
    view! {
        <div class="mk-no-print">
            <div class="mk-stack mk-stack--tight">
            {rename}
            <div class="mk-cluster">
                <button class="mk-button mk-button--small" type="button" on:click=double>{words.double}</button>
                <button class="mk-button mk-button--small" type="button" on:click=copy>{words.copy}</button>
                <button class="mk-button mk-button--small" type="button" on:click=move |_| shift(true)>{moves.own_up}</button>
                <button class="mk-button mk-button--small" type="button" on:click=move |_| shift(false)>{moves.own_down}</button>
                {may_remove.then(|| view! {
                    <button class="mk-button mk-button--small" type="button" on:click=remove>
                        <Icon glyph=Glyph::Trash />
                        {words.remove}
                    </button>
                })}
            </div>
            </div>
        </div>
    }
}

/// A short list of the guide that is not in use yet.
#[component]
fn TakeList() -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let words = &text.lists;
    let Book { guide, checklist, .. } = expect_context::<Book>();
    let free = Memo::new(move |_| {
        let may_be_taken = |id: &str| {
            !NOT_TO_TICK.contains(&id)
                && checklist.with(|checklist| checklist.of_list(id).is_none())
        };
        let ids = guide.lists.iter().map(|list| list.id.clone());
        ids.filter(|id| may_be_taken(id)).collect::<Vec<_>>()
    });
    let options = move || {
        let free = free.get().into_iter().filter_map(|id| guide.list(&id));
        free.map(|list| {
            view! { <option value=list.id.clone()>{text.lang.of(&list.words).name.clone()}</option> }
        })
        .collect_view()
    };
    let chosen = NodeRef::<leptos::html::Select>::new();
    let take = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let id = chosen.get_untracked().map(|select| select.value()).unwrap_or_default();
        let Some(list) = guide.list(&id) else { return };
        let name = text.lang.of(&list.words).name.clone();
        let writes = here.record.with_untracked(|record| used_list(record, &id));
        here.write(app, writes, (words.taken)(&name));
        browser::go_to(&app.route.get_untracked(), format!("list-{id}"));
    };
    view! {
        <form class="mk-add" on:submit=take>
            <div class="mk-field">
                <label class="mk-field__label" for="take-list">{words.take_label}</label>
                <div class="mk-add__line">
                    <select class="mk-input" id="take-list" node_ref=chosen>{options}</select>
                    <button class="mk-button" type="submit">{words.take}</button>
                </div>
            </div>
        </form>
    }
}

#[component]
fn NewList() -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let words = &use_text().lists;
    let name = RwSignal::new(String::new());
    let lines = RwSignal::new(String::new());
    let error = RwSignal::new(None);
    let make = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let called = name.get_untracked().trim().to_owned();
        if called.is_empty() {
            error.set(Some(words.name_missing));
            return browser::focus("list-name");
        }
        let writes = here.record.with_untracked(|record| {
            new_list(record, &called, &lines.get_untracked(), || app.new_id(Kind::Partnership))
        });
        let count = count_of(&writes);
        here.write(app, writes, (words.made)(&called, count));
        error.set(None);
        name.set(String::new());
        lines.set(String::new());
    };
    view! {
        <form class="mk-add mk-stack mk-stack--tight" on:submit=make novalidate aria-label=words.new>
            <div class="mk-field">
                <label class="mk-field__label" for="list-name">{words.name}</label>
                <FieldError id="list-name-error" error />
                <input class="mk-input" id="list-name" autocomplete="off"
                    aria-invalid=move || error.get().map(|_| "true")
                    aria-describedby=move || error.get().map(|_| "list-name-error")
                    prop:value=move || name.get() on:input=move |event| name.set(event_target_value(&event)) />
            </div>
            <div class="mk-field">
                <label class="mk-field__label" for="list-lines">{words.lines}</label>
                <p class="mk-field__hint" id="list-lines-hint">{words.lines_hint}</p>
                <div class="mk-grow" data-value=move || lines.get()>
                    <textarea class="mk-input" id="list-lines" rows="3" aria-describedby="list-lines-hint"
                        prop:value=move || lines.get() on:input=move |event| lines.set(event_target_value(&event))></textarea>
                </div>
            </div>
            <div><button class="mk-button" type="submit">{words.make}</button></div>
        </form>
    }
}
