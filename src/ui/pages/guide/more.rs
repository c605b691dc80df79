//! Two ways to organise, the communication plan, and questions to the library itself.

use leptos::prelude::*;

use crate::{app::use_text, content::Guide, route::Route};

/// Columns of the communication plan that are left to write in by hand.
const BLANK_COLUMNS: usize = 3;

pub fn organising(guide: &Guide) -> AnyView {
    let text = use_text();
    let words = &text.strategy;
    let list = |name: &'static str, lines: Vec<String>| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <h3>{name}</h3><ul>{lines}</ul> }
    };
    let ways = guide.organising.iter().map(|way| {
        let said = text.lang.of(&way.words).clone();
        view! {
            <section class="mk-card mk-prose">
                <h2 class="mk-card__title">{said.name}</h2>
                {list(words.plus, said.plus)}
                {list(words.minus, said.minus)}
                <h3>{words.tip}</h3>
                <p>{said.tip}</p>
            </section>
        }
    });
    view! {
        <div class="mk-pair">{ways.collect_view()}</div>
        <p class="mk-no-print">
            <a class="mk-button" href=Route::strategy().href()>{words.to_canvas}</a>
        </p>
    }
    .into_any()
}

/// The columns of the plan, for their style.
const COLUMNS: [&str; 7] = ["when", "whom", "what", "how", "who", "approved_by", "done"];

/// The plan as a form: what most need stands there, the rest is written by hand.
pub fn messages(guide: &Guide) -> AnyView {
    let text = use_text();
    let words = &text.strategy;
    let filled = words.plan_columns.len() - BLANK_COLUMNS;
    let heads = words.plan_columns.into_iter().zip(COLUMNS).enumerate();
    let heads = heads.map(|(place, (name, column))| {
        view! {
            <th role="columnheader" scope="col" data-column=column class:mk-plan__blank={place >= filled}>{name}</th>
        }
    });
    let [_, whom, what, how, ..] = words.plan_columns;
    let rows = guide.messages.iter().map(|message| {
        let said = text.lang.of(&message.words).clone();
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{said.when}</th>
                <td role="cell" data-label=whom>{said.whom}</td>
                <td role="cell" data-label=what>{said.message}</td>
                <td role="cell" data-label=how>{said.channel}</td>
                <td role="cell" class="mk-plan__blank"></td>
                <td role="cell" class="mk-plan__blank"></td>
                <td role="cell" class="mk-plan__blank"><span class="mk-box"></span></td>
            </tr>
        }
    });
    view! {
        <div class="mk-table-frame">
            <table role="table" class="mk-table mk-plan">
                <thead role="rowgroup"><tr role="row">{heads.collect_view()}</tr></thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

pub fn reflection(guide: &Guide) -> AnyView {
    let lang = use_text().lang;
    let lines = guide.reflection.iter().map(|question| {
        view! {
            <li class="mk-guide__item" id=question.id.clone() tabindex="-1">
                <p class="mk-guide__text">{lang.of(&question.words).clone()}</p>
                <div class="mk-only-print mk-answer-lines"></div>
            </li>
        }
    });
    view! { <ol class="mk-guide__items mk-guide__items--open">{lines.collect_view()}</ol> }
        .into_any()
}
