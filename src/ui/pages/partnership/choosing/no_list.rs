//! The guide's questions that may give a no, answered and kept.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::Value;

use super::{Note, Pick, screened};
use crate::{
    app::use_text,
    content::Guide,
    guide::NO_LIST,
    ui::{
        pages::partnership::here::use_here,
        parts::{Glyph, Icon},
    },
};

#[component]
pub fn NoList(guide: Arc<Guide>) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.choosing;
    let Some(list) = guide.lists.iter().find(|list| list.id == NO_LIST) else {
        return ().into_any();
    };
    let ids: Vec<String> = list.items.iter().map(|item| item.id.clone()).collect();
    let found = move || {
        here.record.with(|record| {
            let answers = ids.iter().filter_map(|id| record.screening.0.get(id)?.as_bool());
            let answers: Vec<bool> = answers.collect();
            let yes = answers.iter().filter(|answer| **answer).count();
            (words.no_found)(yes, answers.len())
        })
    };
    let rows = list.items.iter().map(|item| {
        let question = text.lang.of(&item.words).text.clone();
        view! { <Question id=item.id.clone() question /> }
    });
    view! {
        <section class="mk-section" aria-labelledby="no-title">
            <div class="mk-section__header">
                <h2 id="no-title">{words.no_list}</h2>
                <p class="mk-soft" role="status">{found}</p>
            </div>
            <p class="mk-soft mk-measure">{words.no_lead}" "{words.internal}</p>
            <ul class="mk-criteria">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn Question(id: String, question: String) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.choosing;
    let answer = screened(here, &id);
    let options = vec![
        (Value::Bool(false), text.shell.no.to_owned()),
        (Value::Bool(true), text.shell.yes.to_owned()),
    ];
    let is_yes = Memo::new(move |_| answer.get() == Value::Bool(true));
    let own = id.clone();
    let note = move || {
        is_yes.get().then(|| {
            let (input, key) = (format!("note-{own}"), format!("{own}/note"));
            view! { <Note id=input label=words.no_note key /> }
        })
    };
    view! {
        <li class="mk-criterion" class:mk-criterion--yes=move || is_yes.get()>
            <span class="mk-criterion__name">
                {move || is_yes.get().then(|| view! { <Icon glyph=Glyph::Warning /> })}
                {question.clone()}
            </span>
            <Pick id=format!("answer-{id}") label=question key=id options />
            {note}
        </li>
    }
}
