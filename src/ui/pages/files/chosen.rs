//! Saving chosen partnerships, with what belongs to them.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{
    backup::Saved,
    share::{Held, What},
};
use crate::{
    app::{App, use_app, use_text},
    domain::{Kind, Partnership, danish_order, fold},
    order::OrderBy,
    ui::parts::{FieldAlert, Glyph, Icon, Notice, NoticeTone, Tick},
    workspace::{Contents, belonging, share::Share},
};

#[component]
pub fn Chosen() -> impl IntoView {
    let app = use_app();
    let words = &use_text().file_page.save;
    let save_words = &use_text().share;
    let chosen = RwSignal::new(BTreeSet::new());
    let saved = RwSignal::new(None);
    let is_empty_handed = RwSignal::new(false);
    let is_whole = RwSignal::new(false);
    let receivers = RwSignal::new(BTreeSet::new());
    let share =
        Memo::new(move |_| Share { partnerships: chosen.get(), receivers: receivers.get() });
    let contents = Memo::new(move |_| contents(app, chosen));
    let has_any = Memo::new(move |_| {
        app.workspace.with(|workspace| workspace.all::<Partnership>().next().is_some())
    });
    let save = move |_| {
        let ids = chosen.get_untracked();
        is_empty_handed.set(ids.is_empty());
        if !ids.is_empty() {
            saved.set(Some(match is_whole.get_untracked() {
                true => app.save_partnerships(&ids),
                false => app.save_share(&share.get_untracked()),
            }));
        }
    };
    let form = move || {
        view! {
            <PickList chosen />
            <What is_whole />
            {move || match is_whole.get() {
                true => view! { <Preview contents /> }.into_any(),
                false => view! { <Held share receivers /> }.into_any(),
            }}
            <FieldAlert is_shown=move || is_empty_handed.get() && chosen.with(BTreeSet::is_empty)>{words.nothing_chosen}</FieldAlert>
            <button class="mk-button" type="button" id="save-chosen" on:click=save>
                <Icon glyph=Glyph::Download />
                {move || if is_whole.get() { words.chosen } else { save_words.save }}
            </button>
            <Saved saved />
        }
    };
    view! {
        <section class="mk-section" aria-labelledby="chosen-title">
            <h2 id="chosen-title" tabindex="-1">{words.chosen_title}</h2>
            <p class="mk-measure">{words.chosen_text}</p>
            {move || match has_any.get() {
                true => form().into_any(),
                false => view! { <p class="mk-soft">{words.none_yet}</p> }.into_any(),
            }}
        </section>
    }
    .into_any()
}

fn contents(app: App, chosen: RwSignal<BTreeSet<String>>) -> Contents {
    app.workspace.with(|workspace| {
        let ids = chosen.with(|chosen| belonging(workspace.records(), chosen));
        Contents::of(ids.iter().filter_map(|id| workspace.record(id)))
    })
}

#[component]
fn PickList(chosen: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.save;
    let query = RwSignal::new(String::new());
    let listed = Memo::new(move |_| query.with(|query| listed(app, query)));
    let choose_all = move |_| {
        chosen.update(|chosen| chosen.extend(listed.get_untracked().into_iter().map(|(id, _)| id)));
    };
    let row = move |(id, title): (String, String)| {
        let own = id.clone();
        let is_chosen = move || chosen.with(|chosen| chosen.contains(&own));
        let change = move |on: bool| {
            chosen.update(|chosen| match on {
                true => drop(chosen.insert(id.clone())),
                false => drop(chosen.remove(&id)),
            });
        };
        let title = if title.is_empty() { text.shell.untitled.to_owned() } else { title };
        view! { <Tick checked=is_chosen set=change>{title}</Tick> }
    };
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for="pick-search">{words.search}</label>
            <input class="mk-input mk-input--medium" id="pick-search" type="search" autocomplete="off"
                on:input=move |event| query.set(event_target_value(&event)) />
        </div>
        <div class="mk-cluster">
            <button class="mk-link-button" type="button" on:click=choose_all>{words.all}</button>
            <button class="mk-link-button" type="button"
                on:click=move |_| chosen.update(BTreeSet::clear)>{words.nobody}</button>
        </div>
        <div class="mk-pick" role="group" aria-label=words.list>
            <For each=move || listed.get() key=|(id, title)| format!("{id} {title}") children=row />
            {move || listed.with(Vec::is_empty).then(|| view! {
                <p class="mk-soft" role="status">{words.not_found}</p>
            })}
        </div>
    }
}

/// Partnerships whose title holds every word, in Danish order.
fn listed(app: App, query: &str) -> Vec<(String, String)> {
    let query = fold(query);
    let mut listed: Vec<(String, String)> = app.workspace.with(|workspace| {
        let all = workspace.all::<Partnership>().map(|p| (p.id.clone(), p.title.clone()));
        let holds = |(_, title): &(String, String)| {
            let title = fold(title);
            query.split_whitespace().all(|word| title.contains(word))
        };
        all.filter(holds).collect()
    });
    listed.order_by_key(|(_, title)| danish_order(title));
    listed
}

/// What leaves with the file.
#[component]
fn Preview(contents: Memo<Contents>) -> impl IntoView {
    let text = use_text();
    let words = &text.file_page.save;
    move || {
        let contents = contents.get();
        if contents.is_empty() {
            return ().into_any();
        }
        let holds = (words.contains)(&(text.file_page.contents)(&contents));
        let deleted = (contents.deleted > 0).then(|| {
            view! { <p class="mk-small mk-soft">{(words.deleted_too)(contents.deleted)}</p> }
        });
        let contacts = contents.count(Kind::Contact);
        let personal = (contacts > 0 || !contents.internal.is_empty()).then(|| {
            let sentence = (words.personal)(contacts, &contents.internal);
            view! { <Notice tone=NoticeTone::Warning title=words.personal_title text=sentence /> }
        });
        view! {
            <div class="mk-stack mk-stack--tight" role="status">
                <p>{holds}</p>
                {deleted}
                {personal}
            </div>
        }
        .into_any()
    }
}
