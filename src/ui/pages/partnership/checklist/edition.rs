//! A later edition of the guide, offered as a difference.

use leptos::prelude::*;

use super::Book;
use crate::{
    app::{use_app, use_text},
    content::Item,
    guide::{Difference, declined, difference, is_declined, taken},
    ui::{
        pages::partnership::here::use_here,
        parts::{Disclosure, Notice, NoticeTone},
    },
};

#[component]
pub fn NewEdition() -> impl IntoView {
    let here = use_here();
    let words = &use_text().lists;
    let book = StoredValue::new(expect_context::<Book>());
    let found = Memo::new(move |_| {
        here.record.with(|record| book.with_value(|book| difference(book.guide, record)))
    });
    let is_quiet = Memo::new(move |_| {
        here.record.with(|record| book.with_value(|book| is_declined(book.guide, record)))
    });
    move || {
        let found = found.get()?;
        Some(match is_quiet.get() {
            false => view! { <Offer found /> }.into_any(),
            true => view! {
                <Disclosure class="mk-disclosure mk-no-print" summary=words.edition_again.into_any()>
                    <div class="mk-disclosure__body"><Offer found /></div>
                </Disclosure>
            }
            .into_any(),
        })
    }
}

#[component]
fn Offer(found: Difference) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let words = &text.lists;
    let book = StoredValue::new(expect_context::<Book>());
    let (from, to) = (found.from, found.to);
    let part = move |name: String, items: Vec<Item>, at: u32, with_before: bool| {
        let lines = items.into_iter().map(|item| {
            let said = text.lang.of(item.words_at(at)).text.clone();
            let before = with_before.then(|| {
                let before = text.lang.of(item.words_at(from)).text.clone();
                view! { <p class="mk-soft mk-small">{words.was}": "{before}</p> }
            });
            view! { <li>{format!("{} ", item.number())}{said}{before}</li> }
        });
        let lines: Vec<_> = lines.collect();
        (!lines.is_empty()).then(|| {
            view! {
                <p><strong>{name}</strong></p>
                <ul class="mk-criteria__because">{lines}</ul>
            }
        })
    };
    let (added, reworded, dropped) = (found.added.len(), found.reworded.len(), found.dropped.len());
    let take = move |_| {
        let writes = book.with_value(|book| taken(book.guide));
        here.write(app, writes, words.edition_taken.into());
    };
    let keep = move |_| {
        let writes = here
            .record
            .with_untracked(|record| book.with_value(|book| declined(book.guide, record)));
        here.write(app, writes, words.edition_kept.into());
    };
    view! {
        <Notice tone=NoticeTone::Info title=words.edition text=words.edition_lead>
            <div class="mk-stack mk-stack--tight">
                {part((words.added)(added), found.added, to, false)}
                {part((words.reworded)(reworded), found.reworded, to, true)}
                {part((words.dropped)(dropped), found.dropped, from, false)}
                <div class="mk-cluster">
                    <button class="mk-button mk-button--small" type="button" on:click=take>{words.edition_take}</button>
                    <button class="mk-button mk-button--small" type="button" on:click=keep>{words.edition_keep}</button>
                </div>
            </div>
        </Notice>
    }
}
