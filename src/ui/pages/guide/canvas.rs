//! The library's strategy on one sheet: ten questions, answered once for all partnerships.

use leptos::prelude::*;

use super::{
    answer::{Answer, Governance},
    pieces::{PrintButton, eyebrow},
};
use crate::{
    app::{use_app, use_text},
    content::{Guide, Prompt},
    ui::{
        pages::lists::PrintHead,
        parts::{Notice, NoticeTone, PageHeader},
    },
    workspace::Portfolio,
};

/// The question that the two ways of organising answer.
const GOVERNANCE: &str = "s-06";
/// The one that says how many there is room for.
const CAPACITY: &str = "s-07";

#[component]
pub fn Canvas(guide: &'static Guide) -> impl IntoView {
    let text = use_text();
    let words = &text.strategy;
    let cards = guide.canvas.iter().map(|prompt| card(guide, prompt)).collect_view();
    let title = Signal::stored(words.title.to_owned());
    view! {
        <PrintHead title />
        <PageHeader title lead=words.lead eyebrow=eyebrow()><PrintButton /></PageHeader>
        <div class="mk-stack mk-stack--loose">
            <LookAgain />
            <ol class="mk-canvas">{cards}</ol>
        </div>
    }
}

fn card(guide: &Guide, prompt: &Prompt) -> impl IntoView + use<> {
    let said = use_text().lang.of(&prompt.words).clone();
    let governance =
        (prompt.id == GOVERNANCE).then(|| view! { <Governance ways=guide.organising.clone() /> });
    let room = (prompt.id == CAPACITY).then(|| view! { <Room /> });
    let (id, input) = (prompt.id.clone(), format!("canvas-{}", prompt.id));
    let hint = format!("{input}-hint");
    view! {
        <li class="mk-canvas__card" id=id tabindex="-1">
            <label class="mk-canvas__question" for=input.clone()>{said.text}</label>
            <p class="mk-field__hint mk-no-print" id=hint.clone()>{said.hint}</p>
            {governance}
            <Answer input hint field=prompt.field.clone() />
            {room}
        </li>
    }
}

fn follow() -> Memo<Portfolio> {
    let app = use_app();
    Memo::new(move |_| app.workspace.with(|workspace| Portfolio::of(workspace, app.today.get())))
}

/// How many are looked after now, beside how many there is room for.
#[component]
fn Room() -> impl IntoView {
    let words = &use_text().strategy;
    let portfolio = follow();
    view! {
        <p class="mk-canvas__room mk-no-print" class:mk-canvas__room--over=move || portfolio.with(Portfolio::is_over_capacity)
            role="status">
            {move || portfolio.with(|portfolio| (words.room)(portfolio.tended, portfolio.capacity))}
        </p>
    }
}

#[component]
fn LookAgain() -> impl IntoView {
    let text = use_text();
    let portfolio = follow();
    move || {
        let due = portfolio.with(|portfolio| portfolio.canvas_due)?;
        let said = (text.strategy.look_again)(&text.lang.date(due));
        Some(view! { <div class="mk-no-print"><Notice tone=NoticeTone::Info text=said /></div> })
    }
}
