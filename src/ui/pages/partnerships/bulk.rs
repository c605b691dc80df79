//! What is done to the selected rows, in one step.

use std::collections::BTreeSet;

use leptos::{ev, prelude::*};

use super::Listing;
use crate::{
    app::{App, browser, use_app, use_text},
    domain::{Code, Partnership, Status, is_long_word, words_between_commas},
    text::Label,
    ui::{
        pages::lists::{HandOver, notes_of_lead},
        parts::{Glyph, Icon},
    },
    workspace::{BulkEdit, Command, Step, Verb},
};

/// What the form edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Status,
    Owner,
    Theme,
}

/// The rows that are ticked: what the filters hide is not touched.
pub fn chosen(listing: Listing, selected: RwSignal<BTreeSet<String>>) -> Memo<BTreeSet<String>> {
    Memo::new(move |_| {
        listing.shown.with(|shown| {
            selected.with(|selected| {
                let chosen = shown.iter().filter(|id| selected.contains(*id));
                chosen.cloned().collect()
            })
        })
    })
}

#[component]
pub fn Bulk(chosen: Memo<BTreeSet<String>>, selected: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let is_any = Memo::new(move |_| chosen.with(|chosen| !chosen.is_empty()));
    let words = &use_text().partnerships;
    // It stands before anything is ticked: what comes with its words is not heard.
    let told = move || is_any.get().then(|| (words.selected)(chosen.with(BTreeSet::len)));
    view! {
        <p class="mk-hidden" role="status">{told}</p>
        {move || is_any.get().then(|| view! { <Bar chosen selected /> })}
    }
}

#[component]
fn Bar(chosen: Memo<BTreeSet<String>>, selected: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partnerships;
    let what = RwSignal::new(What::Status);
    let value = RwSignal::new(String::new());
    let count = move || chosen.with(BTreeSet::len);
    let send = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = value.get_untracked().trim().to_owned();
        let edit = match what.get_untracked() {
            What::Status => Status::parse(&typed).map(BulkEdit::Status),
            What::Owner => Some(BulkEdit::Owner(typed)),
            What::Theme if words_between_commas(&typed).any(is_long_word) => {
                let text = app.text().shell.long_word.to_owned();
                app.tell(text);
                return browser::focus("bulk-value");
            }
            What::Theme => {
                words_between_commas(&typed).next().map(|_| BulkEdit::Theme(typed.clone()))
            }
        };
        match edit {
            Some(edit) => {
                carry_out(app, &chosen.get_untracked(), &edit);
            }
            None => {
                app.tell(words.bulk_missing.into());
                browser::focus("bulk-value");
            }
        }
    };
    // An empty field takes the name away, and the button says so.
    let apply_word = move |count| {
        let is_nobody = what.get() == What::Owner && value.with(|value| value.trim().is_empty());
        if is_nobody { (words.bulk_unlead)(count) } else { (words.bulk_apply)(count) }
    };
    let delete = move |_| {
        carry_out(app, &chosen.get_untracked(), &BulkEdit::Delete);
        browser::focus("mk-title");
    };
    view! {
        <div class="mk-bulk" role="region" aria-label=words.bulk>
            <span class="mk-bulk__count">{move || (words.selected)(count())}</span>
            <div class="mk-bulk__actions">
                // What was chosen for some rows is not chosen for others.
                <form class="mk-bulk__form" data-no-draft="" on:submit=send>
                    <WhatField what value />
                    <ValueField what value />
                    <button class="mk-button mk-button--small" type="submit">
                        {move || apply_word(count())}
                    </button>
                </form>
                <button class="mk-button mk-button--danger mk-button--small" type="button" on:click=delete>
                    <Icon glyph=Glyph::Trash />
                    {move || (words.bulk_delete)(count())}
                </button>
                <button class="mk-button mk-button--quiet mk-button--small" type="button"
                    on:click=move |_| {
                        selected.update(BTreeSet::clear);
                        browser::focus("mk-title");
                    }>{words.unselect}</button>
            </div>
            <HandOver />
        </div>
    }
    .into_any()
}

#[component]
fn WhatField(what: RwSignal<What>, value: RwSignal<String>) -> impl IntoView {
    let words = &use_text().partnerships;
    let choose = move |event| {
        value.set(String::new());
        what.set(match event_target_value(&event).as_str() {
            "owner" => What::Owner,
            "theme" => What::Theme,
            _ => What::Status,
        });
    };
    view! {
        <label class="mk-hidden" for="bulk-what">{words.bulk_what}</label>
        <select class="mk-input mk-input--small" id="bulk-what" on:change=choose>
            <option value="status">{words.bulk_status}</option>
            <option value="owner">{words.bulk_owner}</option>
            <option value="theme">{words.bulk_theme}</option>
        </select>
    }
}

#[component]
fn ValueField(what: RwSignal<What>, value: RwSignal<String>) -> impl IntoView {
    let text = use_text();
    let words = &text.partnerships;
    let write = move |event| value.set(event_target_value(&event));
    let field = move || match what.get() {
        What::Status => {
            let options = Status::options(text.lang)
                .into_iter()
                .map(|(code, name)| view! { <option value=code>{name}</option> })
                .collect_view();
            view! {
                <select class="mk-input mk-input--small" id="bulk-value" on:change=write>
                    <option value="">{words.bulk_choose}</option>
                    {options}
                </select>
            }
            .into_any()
        }
        What::Owner | What::Theme => view! {
            <input class="mk-input mk-input--small" id="bulk-value" autocomplete="off"
                prop:value=move || value.get() on:input=write />
        }
        .into_any(),
    };
    view! {
        <label class="mk-hidden" for="bulk-value">{words.bulk_value}</label>
        {field}
    }
}

/// Who leads each of them.
fn leads(app: App, chosen: &BTreeSet<String>) -> Vec<(String, String)> {
    app.workspace.with_untracked(|workspace| {
        let all = chosen.iter().filter_map(|id| workspace.get::<Partnership>(id));
        all.map(|own| (own.id.clone(), own.owner.clone())).collect()
    })
}

fn carry_out(app: App, chosen: &BTreeSet<String>, edit: &BulkEdit) {
    let words = &app.text().partnerships;
    let bulk = app.workspace.with_untracked(|workspace| workspace.bulk(chosen, edit));
    let Some((mut command, count)) = bulk else {
        app.tell(words.bulk_same.into());
        return;
    };
    if let BulkEdit::Owner(name) = edit {
        let notes = notes_of_lead(app, &leads(app, chosen), name);
        command = Command::Batch(notes.into_iter().chain([command]).collect());
    }
    let (verb, told) = match edit {
        BulkEdit::Delete => (Verb::Deleted, (words.bulk_deleted)(count)),
        BulkEdit::Owner(name) if name.is_empty() => (Verb::Edited, (words.bulk_unled)(count)),
        _ => (Verb::Edited, (words.bulk_edited)(count)),
    };
    let step = Step::new(verb, None, (words.many)(count));
    app.run_and_tell(step, command, told);
}
