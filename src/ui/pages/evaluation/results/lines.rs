//! Every question with its figures, the largest difference first, and what parties see differently.

use leptos::prelude::*;

use super::{
    super::here::{said, use_here},
    words::mean,
};
use crate::{
    app::{use_app, use_text},
    content::Answering,
    evaluation::{Line, talk_cards, trend},
    text::{
        capitalised,
        evaluation::{ends_said, party_bare, party_said},
    },
    ui::pages::lists::NarrowFold,
};

/// What parties see differently: one card to a question.
#[component]
pub fn Cards() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    move || {
        let cards = here.results.with(talk_cards);
        (!cards.is_empty()).then(|| {
            let items = cards.into_iter().map(|card| {
                let line = here.results.with(|read| read.line(&card.id).cloned());
                let sides = card.parties.iter().map(|(party, _)| {
                    let said = line.as_ref().and_then(|line| party_said(line, party, text.lang));
                    view! { <li>{here.party(app, text, party)}": "<strong>{said}</strong></li> }
                });
                view! {
                    <li class="mk-card mk-card--tight mk-talkcard">
                        <h3 class="mk-talkcard__text">{here.question(&card.id)}</h3>
                        <ul class="mk-talkcard__sides">{sides.collect_view()}</ul>
                    </li>
                }
            });
            view! {
                <section class="mk-section" aria-labelledby="cards-title">
                    <h2 id="cards-title">{words.cards}</h2>
                    <p class="mk-soft mk-measure">{words.cards_hint}</p>
                    <ul class="mk-grid">{items.collect_view()}</ul>
                </section>
            }
        })
    }
}

/// So many questions are shown at first; paper has them all.
const SHOWN: usize = 8;

/// All questions that can be counted, in a table.
#[component]
pub fn Spread() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let earlier = here.earlier(app);
    let shows_all = RwSignal::new(false);
    let unknown_head = StoredValue::new(capitalised(words.dont_know));
    let row = move |place: usize, line: Line, parties: &[String], has_range: bool| {
        let cells = parties.iter().map(|party| {
            let mean = party_bare(&line, party, text.lang).unwrap_or_else(|| "\u{2013}".into());
            view! { <td role="cell" class="mk-table__number" data-label=here.party(app, text, party)>{mean}</td> }
        });
        let cells = cells.collect_view();
        let change = earlier.with(|earlier| {
            let before = earlier.as_ref().and_then(|(_, read)| read.same(&line.asked)?.tenths());
            trend(line.tenths(), before).map(words.trend)
        });
        let range = ends_said(&line, text.lang)
            .map(|(low, high)| if low == high { low } else { format!("{low}\u{2013}{high}") });
        let unknown = match line.is_unknown {
            true => (words.many_unknown)(line.unknown, line.unknown + line.n),
            false => line.unknown.to_string(),
        };
        // None, or too few to tell how many.
        let count = if line.n == 0 { "\u{2013}".to_owned() } else { text.lang.count(line.n) };
        view! {
            <tr role="row" class:mk-rest={place >= SHOWN}>
                <th role="rowheader" scope="row" class="mk-table__title">{said(&line.asked.text, text)}</th>
                {has_range.then(|| view! { <td role="cell" data-label=words.range>{range}</td> })}
                <td role="cell" class="mk-table__number" data-label=words.mean>{mean(text, &line)}</td>
                {cells}
                <td role="cell" class="mk-table__number" data-label=words.n>{count}</td>
                <td role="cell" class:mk-table__number=!line.is_unknown data-label=unknown_head.get_value()>{unknown}</td>
                {earlier.with(Option::is_some).then(|| view! { <td role="cell" data-label=words.since>{change}</td> })}
            </tr>
        }
    };
    move || {
        let read = here.results.get();
        let mut lines: Vec<Line> = read.by_spread().into_iter().cloned().collect();
        let rest =
            read.lines.iter().filter(|line| !lines.iter().any(|own| own.asked.id == line.asked.id));
        let rest: Vec<Line> = rest.cloned().collect();
        lines.extend(rest);
        let parties = if read.parties.len() > 1 { read.parties.clone() } else { Vec::new() };
        let has_range = lines.iter().any(|line| line.range.is_some());
        let asks = |answering| lines.iter().any(|line| line.asked.answering == answering);
        let hints = [
            (lines.iter().any(|line| line.asked.answering.has_steps()), words.scale_hint),
            (read.is_by_party(), words.mean_of_parties),
            (asks(Answering::Partly), words.partly_hint),
            (asks(Answering::Light), words.light_hint),
        ];
        let hints = hints.into_iter().filter(|(is_needed, _)| *is_needed).map(|(_, hint)| hint);
        let hint = hints.collect::<Vec<_>>().join(" ");
        let heads = parties.iter().map(|party| {
            view! { <th role="columnheader" scope="col" class="mk-table__number mk-results__party"><span>{here.party(app, text, party)}</span></th> }
        });
        let heads = heads.collect_view();
        let title = if has_range { words.spread } else { words.by_mean };
        let count = lines.len();
        let rows = lines.into_iter().enumerate();
        let rows = rows.map(|(place, line)| row(place, line, &parties, has_range)).collect_view();
        let more = move || {
            (count > SHOWN && !shows_all.get()).then(|| view! {
            <button class="mk-button mk-no-print" type="button" on:click=move |_| shows_all.set(true)>
                {words.show_all}
            </button>
        })
        };
        view! {
            <section class="mk-section" aria-labelledby="spread-title">
                <h2 id="spread-title">{title}</h2>
                {(!hint.is_empty()).then(|| view! { <p class="mk-soft mk-measure">{hint}</p> })}
                <NarrowFold name=words.as_table><div class="mk-table-frame">
                    <table role="table" class="mk-table mk-table--questions" class:mk-table--first=move || !shows_all.get()>
                        <caption class="mk-table__caption">{words.spread_caption}</caption>
                        <thead role="rowgroup">
                            <tr role="row">
                                <th role="columnheader" scope="col">{words.question}</th>
                                {has_range.then(|| view! { <th role="columnheader" scope="col">{words.range}</th> })}
                                <th role="columnheader" scope="col" class="mk-table__number">{words.mean}</th>
                                {heads}
                                <th role="columnheader" scope="col" class="mk-table__number">{words.n}</th>
                                <th role="columnheader" scope="col" class="mk-table__number">{unknown_head.get_value()}</th>
                                {earlier.with(Option::is_some).then(|| view! { <th role="columnheader" scope="col">{words.since}</th> })}
                            </tr>
                        </thead>
                        <tbody role="rowgroup">{rows}</tbody>
                    </table>
                </div>{more}</NarrowFold>
            </section>
        }
    }
}
