//! Is it a partnership: six signs with what the record says of them, and how close it shall be.

use leptos::prelude::*;
use serde_json::Value;

use super::{Fold, Pick};
use crate::{
    app::{use_app, use_text},
    content::{Chapter, Guide},
    domain::{Code, Kind, Partnership},
    field,
    guide::{Facts, SignOf, Verdict, sign_key, signs, verdict},
    route::Route,
    text::{guide::evidence_words, level_label, level_options},
    ui::{
        pages::partnership::here::use_here,
        parts::{Editor, Field},
    },
};

#[component]
pub fn IsPartnership(guide: &'static Guide) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let words = &text.reading;
    let said = text.lang.of(&guide.definition).clone();
    let count = said.signs.len();
    let found = Memo::new(move |_| {
        let today = app.today.get();
        app.workspace.with(|workspace| {
            let partnership = workspace.get::<Partnership>(&here.id());
            let facts = partnership.map(|own| Facts::new(workspace, own, today));
            facts.map(|facts| signs(&facts, count)).unwrap_or_default()
        })
    });
    let rows = said.signs.into_iter().enumerate().map(|(place, sign)| {
        view! { <Row place sign found /> }
    });
    let rows = rows.collect_view();
    let outcome = Signal::derive(move || (words.verdict)(found.with(|found| verdict(found))));
    let advice = move || match found.with(|found| verdict(found)) {
        Verdict::Unfinished { .. } => None,
        Verdict::Partnership => Some(words.is_partnership),
        Verdict::Not { .. } => Some(words.is_not),
    };
    view! {
        <Fold id="definition-title" title=words.definition outcome>
            <p class="mk-measure">{said.text}</p>
            <ul class="mk-criteria">{rows}</ul>
            <p class="mk-measure" role="status">{advice}</p>
            <p class="mk-no-print"><a href=Route::guide(Chapter::Definition.code()).href()>{words.more_on_definition}</a></p>
        </Fold>
    }
}

#[component]
fn Row(place: usize, sign: String, found: Memo<Vec<SignOf>>) -> impl IntoView {
    let text = use_text();
    let evidence = Memo::new(move |_| {
        found.with(|found| found.get(place).and_then(|sign| sign.evidence.clone()))
    });
    let said = move || {
        let said = (text.choosing.from_record)(&evidence_words(&evidence.get()?, text.lang));
        Some(view! { <span class="mk-small mk-soft">{said}</span> })
    };
    let by_record = Signal::derive(move || match evidence.with(Option::is_some) {
        true => Value::Bool(true),
        false => Value::Null,
    });
    let options = vec![
        (Value::Bool(false), text.shell.no.to_owned()),
        (Value::Bool(true), text.shell.yes.to_owned()),
    ];
    view! {
        <li class="mk-criterion">
            <span class="mk-criterion__name">{sign.clone()} {said}</span>
            <Pick label=sign key=sign_key(place) options otherwise=by_record />
        </li>
    }
}

/// The level of cooperation that the goal needs, each with what tells it.
#[component]
pub fn Level(guide: &'static Guide) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let levels = level_options(text.lang);
    let rows = guide.levels.iter().map(move |level| {
        let (own, said) = (i64::from(level.level), text.lang.of(&level.words).clone());
        let is_chosen = move || here.record.with(|record| record.level == Some(own));
        view! {
            <li class="mk-level" class:mk-level--chosen=is_chosen>
                <strong>{format!("{} {}", level.level, said.name)}</strong>" "{said.sign}
            </li>
        }
    });
    let rows = rows.collect_view();
    let outcome = Signal::derive(move || {
        let level = here.record.with(|record| record.level);
        level.map(|level| level_label(level, text.lang).to_owned()).unwrap_or_default()
    });
    view! {
        <Fold id="level-title" title=text.reading.level outcome>
            <ol class="mk-stack mk-stack--tight">{rows}</ol>
            <Field id=here.id() kind=Kind::Partnership field=field!(Partnership.level)
                editor=Editor::Scale(levels) />
        </Fold>
    }
}
