//! The guide's questions that may give a no, answered and kept.

use leptos::prelude::*;
use serde_json::Value;

use super::{Fold, Note, Pick};
use crate::{
    app::use_text,
    content::Guide,
    guide::{Doubts, NO_LIST, UNSURE, doubts},
    ui::{
        pages::partnership::here::use_here,
        parts::{Glyph, Icon},
    },
};

#[component]
pub fn NoList(guide: &'static Guide) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.choosing;
    let Some(list) = guide.lists.iter().find(|list| list.id == NO_LIST) else {
        return ().into_any();
    };
    let doubts = Memo::new(move |_| here.record.with(|record| doubts(guide, record)));
    let rows = list.items.iter().map(|item| {
        let question = text.lang.of(&item.words).text.clone();
        view! { <Question id=item.id.clone() question doubts /> }
    });
    let rows = rows.collect_view();
    view! {
        <Fold id="no-title" title=words.no_list
            outcome=Signal::derive(move || doubts.with(words.no_found))>
            <p class="mk-soft mk-measure">{words.no_lead}" "{words.internal}</p>
            <ul class="mk-criteria">{rows}</ul>
        </Fold>
    }
    .into_any()
}

#[component]
fn Question(id: String, question: String, doubts: Memo<Doubts>) -> impl IntoView {
    let text = use_text();
    let words = &text.choosing;
    let options = vec![
        (Value::Bool(false), text.shell.no.to_owned()),
        (Value::Bool(true), text.shell.yes.to_owned()),
        (UNSURE.into(), words.unsure.to_owned()),
    ];
    let own = id.clone();
    let is_open = Memo::new(move |_| doubts.with(|doubts| doubts.open.contains(&own)));
    let (own, about) = (id.clone(), question.clone());
    let note = move || {
        is_open.get().then(|| {
            let (input, key) = (format!("note-{own}"), format!("{own}/note"));
            view! { <Note id=input label=words.no_note about=about.clone() key /> }
        })
    };
    view! {
        <li class="mk-criterion" class:mk-criterion--open=move || is_open.get()>
            <span class="mk-criterion__name">
                {move || is_open.get().then(|| view! { <Icon glyph=Glyph::Warning /> })}
                {question.clone()}
            </span>
            <Pick label=question key=id options />
            {note}
        </li>
    }
}
