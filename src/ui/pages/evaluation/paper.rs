//! The form on paper, blank or filled: what is seen is what is printed.

use leptos::prelude::*;

use super::{
    here::{said, use_here},
    question::options,
};
use crate::{
    app::{browser, use_app, use_text},
    content::Answering,
    domain::{Answers, Round, RoundKind, RoundMode},
    evaluation::{Asked, Given, given},
    route::Route,
    text::Text,
    ui::parts::{Glyph, Icon, Select},
};

/// Slips to a page of A4.
const SLIPS: usize = 2;

/// Citizens are asked one by one, on slips.
fn is_slip(round: &Round) -> bool {
    round.kind() == Some(RoundKind::Citizens)
}

#[component]
pub fn Paper() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let chosen = RwSignal::new(String::new());
    let readable = Memo::new(move |_| {
        let all = here.answers.get().into_iter();
        all.filter(|own| here.withheld(app, own).is_none()).collect::<Vec<_>>()
    });
    let filled = Memo::new(move |_| {
        let all = readable.get();
        chosen.with(|chosen| all.into_iter().find(|own| own.id == *chosen))
    });
    let sheets = move || {
        let names = readable.get().into_iter().map(|own| {
            let name = here.party(app, text, &own.party);
            let name = format!("{name} {}", own.respondent_label);
            (own.id, name)
        });
        names.collect::<Vec<_>>()
    };
    let is_slip = move || here.round.with(is_slip);
    let count = move || if is_slip() && filled.with(Option::is_none) { SLIPS } else { 1 };
    let pages = move || {
        let form = here.form.get();
        let own = filled.get();
        (0..count()).map(|_| sheet(&form, own.as_ref(), text)).collect_view()
    };
    let answer = Route::Answer { round: here.id(), id: String::new() }.href();
    view! {
        <div class="mk-round mk-stack">
            <div class="mk-cluster mk-no-print">
                <button class="mk-button mk-button--primary" type="button" on:click=|_| browser::print()>
                    <Icon glyph=Glyph::Print />
                    {words.print}
                </button>
                <a class="mk-button" href=answer>{words.type_back}</a>
                <div class="mk-cluster">
                    <label class="mk-field__label" for="paper-which">{words.paper_which}</label>
                    <Select class="mk-input mk-input--medium" id="paper-which" options=Signal::derive(sheets)
                        chosen choose=move |id| chosen.set(id) none=words.blank />
                </div>
            </div>
            <p class="mk-soft mk-small mk-measure mk-no-print">{words.paper_hint}</p>
            {pages}
        </div>
    }
}

fn sheet(form: &crate::evaluation::Form, own: Option<&Answers>, text: &'static Text) -> AnyView {
    let app = use_app();
    let here = use_here();
    let words = &text.evaluation;
    let is_pooled = here.mode() == RoundMode::Pooled;
    let who = own.map(|own| here.party(app, text, &own.party)).unwrap_or_default();
    let day = own.and_then(|own| own.submitted_at).map(|day| text.lang.date(day));
    let mut number = 0;
    let parts = form.parts.iter().map(|part| {
        let name = part.name.as_ref().map_or(words.own_part.to_owned(), |name| said(name, text));
        let asked = part.asked.iter().map(|asked| {
            number += 1;
            line(number, asked, own, text)
        });
        let asked = asked.collect_view();
        view! { <section class="mk-blank__part mk-paperpart"><h2>{name}</h2>{asked}</section> }
    });
    let parts = parts.collect_view();
    let rule = if is_pooled { words.pooled_rule } else { words.open_rule };
    let has_scale = form.asked().any(|asked| asked.answering == Answering::Agree);
    let key = has_scale.then_some(words.paper_key);
    let is_slip = here.round.with(is_slip);
    let asks = if is_slip { words.asks_you } else { words.asked_by };
    let asker = here.round.with(|round| round.asker.clone());
    let asker = Some(asker).filter(|asker| !asker.is_empty());
    let asker = asker.map(|asker| view! { <p class="mk-soft">{asks(&asker)}</p> });
    // Cut apart, each slip says itself what it is about.
    let title = is_slip.then(|| {
        let due = here.round.with(|round| round.due);
        let due = due.map(|due| view! { <p>{(words.due_by)(&text.lang.date(due))}</p> });
        view! { <header class="mk-paperform__about"><h2>{here.title()}</h2>{due}</header> }
    });
    view! {
        <div class="mk-blank mk-paperform" class:mk-paperform--slip=is_slip>
            {title}
            {asker}
            {(!is_pooled).then(|| view! {
                <dl class="mk-blank__head" data-named="">
                    <div><dt>{words.paper_who}</dt><dd>{who}</dd></div>
                    <div><dt>{words.paper_date}</dt><dd>{day}</dd></div>
                </dl>
            })}
            <p class="mk-small">{rule}" "{key}</p>
            {parts}
        </div>
    }
    .into_any()
}

fn line(number: usize, asked: &Asked, own: Option<&Answers>, text: &'static Text) -> AnyView {
    let value = own.and_then(|own| own.values.0.get(&asked.id));
    let answered = value.and_then(|value| given(asked.answering, value));
    let question = format!("{number}. {}", said(&asked.text, text));
    let code = value.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    let choices = options(text, asked.answering);
    if choices.is_empty() {
        let written = match answered {
            Some(Given::Text(written)) => view! { <p class="mk-value">{written}</p> }.into_any(),
            Some(Given::Number(number)) => view! { <p>{text.lang.number(number)}</p> }.into_any(),
            _ => {
                let count = if asked.answering == Answering::Number { 1 } else { 3 };
                (0..count)
                    .map(|_| view! { <div class="mk-blank__line"></div> })
                    .collect_view()
                    .into_any()
            }
        };
        return view! { <div class="mk-paperask"><p>{question}</p>{written}</div> }.into_any();
    }
    let is_numbered = asked.answering == Answering::Agree;
    let unknown = [(crate::evaluation::DONT_KNOW, "?", text.evaluation.dont_know)];
    let boxes = choices.into_iter().chain(unknown).map(|(own, sign, name)| {
        let is_on = code.as_deref() == Some(own);
        let label = if is_numbered && sign != "?" { sign } else { name };
        let shape = (asked.answering == Answering::Light && sign != "?").then_some(sign);
        view! {
            <span class="mk-paperbox">
                <span class="mk-box">{is_on.then_some("\u{2715}")}</span>
                {shape}" "{label}
            </span>
        }
    });
    view! {
        <div class="mk-paperask mk-paperask--row">
            <p>{question}</p>
            <p class="mk-paperboxes">{boxes.collect_view()}</p>
        </div>
    }
    .into_any()
}
