//! What each has put in against what was promised, and whether it feels fair.

use leptos::{ev, prelude::*};
use serde_json::Value;

use super::super::here::use_here;
use crate::{
    app::{use_app, use_text},
    domain::Whose,
    evaluation::ledger,
    text::{Label, partnership::amount},
};

#[component]
pub fn Ledger() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let home = here.round.with_untracked(|round| round.partnership.clone());
    let lines = Memo::new(move |_| app.workspace.with(|workspace| ledger(workspace, &home)));
    let rows = move || {
        let rows = lines.get().into_iter().map(|line| {
            let amount = move |number: Option<f64>| match number {
                Some(number) => amount(number, line.unit, text.lang),
                None => "\u{2013}".to_owned(),
            };
            view! {
                <tr>
                    <th scope="row" class="mk-table__title">{here.party(app, text, &line.party)}</th>
                    <td data-label=words.sort>{line.kind.map(|kind| kind.label(text.lang))}</td>
                    <td class="mk-table__number" data-label=words.planned>{amount(line.planned)}</td>
                    <td class="mk-table__number" data-label=words.actual>{amount(line.actual)}</td>
                    <td class="mk-table__number" data-label=words.entries>{line.count}</td>
                </tr>
            }
        });
        rows.collect_view()
    };
    let sliders = move || {
        let parties =
            here.parties(app, text).into_iter().filter(|(id, _)| Whose::of(id) != Whose::Shared);
        parties.map(|(id, name)| view! { <Slider id name /> }).collect_view()
    };
    view! {
        <section class="mk-section mk-ledger" aria-labelledby="ledger-title">
            <h2 id="ledger-title">{words.ledger}</h2>
            {move || match lines.with(Vec::is_empty) {
                true => view! { <p class="mk-soft mk-measure">{words.ledger_empty}</p> }.into_any(),
                false => view! {
                    <div class="mk-table-frame">
                        <table class="mk-table">
                            <caption class="mk-table__caption">{words.ledger_caption}</caption>
                            <thead>
                                <tr>
                                    <th scope="col">{words.giver}</th>
                                    <th scope="col">{words.sort}</th>
                                    <th scope="col" class="mk-table__number">{words.planned}</th>
                                    <th scope="col" class="mk-table__number">{words.actual}</th>
                                    <th scope="col" class="mk-table__number">{words.entries}</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                }.into_any(),
            }}
            <div class="mk-stack mk-fairness">
                <h3>{words.fairness}</h3>
                <p class="mk-soft mk-measure">{words.fairness_hint}</p>
                <div class="mk-record">{sliders}</div>
            </div>
        </section>
    }
}

/// How fair it feels to one party; not moved is not answered.
#[component]
fn Slider(id: String, name: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().evaluation;
    let input = format!("fair-{id}");
    let own = id.clone();
    let step = Memo::new(move |_| here.round.with(|round| round.fairness_of(&own)));
    let said = move || match step.get() {
        Some(step) => words.fair.get(usize::from(step) - 1).copied().unwrap_or_default(),
        None => words.not_asked,
    };
    let path = StoredValue::new(format!("fairness/{id}"));
    let set = move |event: ev::Event| {
        if let Ok(step) = event_target_value(&event).parse::<i64>() {
            app.choose(&here.id(), &path.get_value(), step.into());
        }
    };
    let clear = move |_| app.choose(&here.id(), &path.get_value(), Value::Null);
    let label = name.clone();
    view! {
        <div class="mk-field mk-fair">
            <label class="mk-field__label" for=input.clone()>{name}</label>
            <input type="range" min="1" max="5" step="1" id=input
                prop:value=move || step.get().unwrap_or(3).to_string()
                aria-valuetext=said on:change=set />
            <p class="mk-small">
                {said}
                {move || step.get().is_some().then(|| view! {
                    " " <button class="mk-link-button" type="button" on:click=clear>
                        {words.clear}<span class="mk-hidden">" "{label.clone()}</span>
                    </button>
                })}
            </p>
        </div>
    }
}
