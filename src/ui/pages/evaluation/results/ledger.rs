//! What each gives and gets, what was put in against what was promised, and whether it feels fair.

use leptos::prelude::*;
use serde_json::Value;

use super::super::here::use_here;
use crate::{
    app::{use_app, use_text},
    domain::Whose,
    evaluation::ledger,
    text::{Label, partnership::amount},
    ui::{pages::partnership::Parties, parts::Segment},
    workspace::dossier::{PartyGifts, gifts_by_party},
};

#[component]
pub fn Ledger() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let home = here.round.with_untracked(|round| round.partnership.clone());
    let own = home.clone();
    let lines = Memo::new(move |_| app.workspace.with(|workspace| ledger(workspace, &own)));
    let gifts =
        Memo::new(move |_| app.workspace.with(|workspace| gifts_by_party(workspace, &home)));
    let has_gifts = Memo::new(move |_| !gifts.with(|all| all.iter().all(PartyGifts::is_empty)));
    let rows = move || {
        let rows = lines.get().into_iter().map(|line| {
            let amount = move |number: Option<f64>| match number {
                Some(number) => amount(number, line.unit, text.lang),
                None => "\u{2013}".to_owned(),
            };
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row" class="mk-table__title">{here.party(app, text, &line.party)}</th>
                    <td role="cell" data-label=words.sort>{line.kind.map(|kind| kind.label(text.lang))}</td>
                    <td role="cell" class="mk-table__number" data-label=words.planned>{amount(line.planned)}</td>
                    <td role="cell" class="mk-table__number" data-label=words.actual>{amount(line.actual)}</td>
                    <td role="cell" class="mk-table__number" data-label=words.entries>{line.count}</td>
                </tr>
            }
        });
        rows.collect_view()
    };
    let asked = move || {
        let parties =
            here.parties(app).into_iter().filter(|(id, _)| Whose::of(id) != Whose::Shared);
        let fair = parties.map(|(id, _)| {
            let name = here.party(app, text, &id);
            view! { <Fair id name /> }
        });
        fair.collect_view()
    };
    view! {
        <section class="mk-section mk-ledger" aria-labelledby="ledger-title">
            <h2 id="ledger-title">{words.ledger}</h2>
            {move || has_gifts.get().then(|| view! { <Parties all=gifts /> })}
            {move || match lines.with(Vec::is_empty) {
                true if has_gifts.get() => ().into_any(),
                true => view! { <p class="mk-soft mk-measure">{words.ledger_empty}</p> }.into_any(),
                false => view! {
                    <div class="mk-table-frame">
                        <table role="table" class="mk-table">
                            <caption class="mk-table__caption">{words.ledger_caption}</caption>
                            <thead role="rowgroup">
                                <tr role="row">
                                    <th role="columnheader" scope="col">{words.giver}</th>
                                    <th role="columnheader" scope="col">{words.sort}</th>
                                    <th role="columnheader" scope="col" class="mk-table__number">{words.planned}</th>
                                    <th role="columnheader" scope="col" class="mk-table__number">{words.actual}</th>
                                    <th role="columnheader" scope="col" class="mk-table__number">{words.entries}</th>
                                </tr>
                            </thead>
                            <tbody role="rowgroup">{rows}</tbody>
                        </table>
                    </div>
                }.into_any(),
            }}
            <div class="mk-stack mk-fairness">
                <h3>{words.fairness}</h3>
                <p class="mk-soft mk-measure">{words.fairness_hint}</p>
                <div class="mk-record">{asked}</div>
            </div>
        </section>
    }
}

/// How fair it feels to one party; what nobody has pressed is not answered.
#[component]
fn Fair(id: String, name: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().evaluation;
    let own = id.clone();
    let step = Memo::new(move |_| here.round.with(|round| round.fairness_of(&own)));
    let said = move || match step.get() {
        Some(step) => words.fair.get(usize::from(step) - 1).copied().unwrap_or_default(),
        None => words.not_asked,
    };
    let path = format!("fairness/{id}");
    let choose = move |step: String| {
        app.choose(&here.id(), &path, step.parse::<i64>().map_or(Value::Null, Value::from));
    };
    let options = words.fair.iter().zip(1..).map(|(name, step)| (step.to_string(), (*name).into()));
    let chosen = Signal::derive(move || step.get().map(|own| own.to_string()).unwrap_or_default());
    view! {
        <div class="mk-field mk-fair">
            <p class="mk-field__label">{name.clone()}</p>
            <Segment label=name options=options.collect() chosen choose none=String::new() />
            <p class="mk-small" class:mk-only-print=move || step.get().is_some()>{said}</p>
        </div>
    }
}
