//! What a round shows: first where people differ, then how it stands, then what to do about it.

mod chart;
mod count;
mod goals;
mod ledger;
mod lights;
mod lines;
mod story;
mod weak;
mod words;

pub use count::Withheld;
pub use lines::{Cards, Spread};

use count::Late;

use leptos::prelude::*;

use super::{
    here::{said, use_here},
    out::Out,
};
use crate::{
    app::{use_app, use_text},
    content::Answering,
    domain::{Round, RoundKind, RoundMode, Whose},
    evaluation::{Gate, LEAST, Texts, missing},
    route::Route,
    text::evaluation::verdict,
    ui::parts::{Empty, Notice, NoticeTone},
};

/// What begins with the figures.
const TITLE: &str = "overall-title";

#[component]
pub fn ResultsPart() -> impl IntoView {
    let here = use_here();
    let words = &use_text().evaluation;
    let answer = Route::Answer { round: here.id(), id: String::new() }.href();
    move || {
        let answer = answer.clone();
        match here.gate.get() {
            Gate::Nothing => view! {
                <div class="mk-round">
                    <Empty title=words.nothing_title text=words.nothing>
                        <a class="mk-button mk-button--primary" href=answer>{words.answer_here}</a>
                    </Empty>
                </div>
            }
            .into_any(),
            Gate::OwnFirst => view! {
                <div class="mk-round">
                    <Empty title=words.own_first_title text=words.own_first>
                        <a class="mk-button mk-button--primary" href=answer>{words.answer_here}</a>
                    </Empty>
                </div>
            }
            .into_any(),
            Gate::Open => view! { <Shown /> }.into_any(),
        }
    }
}

#[component]
fn Shown() -> impl IntoView {
    let here = use_here();
    let words = &use_text().evaluation;
    let has_steps = Memo::new(move |_| here.results.with(|read| !read.lines.is_empty()));
    let has_light = here.asks(Answering::Light);
    let is_story = here.has_group("quick");
    let is_whole = here.has_group("tru");
    let kind = here.round.with_untracked(Round::kind);
    let is_end = matches!(kind, Some(RoundKind::End | RoundKind::After));
    view! {
        <div class="mk-stack mk-stack--sections mk-results" id="results">
            <Overall />
            {move || has_steps.get().then(|| view! {
                <Cards />
                {is_whole.then(|| view! { <chart::Chart /> })}
                {has_light.then(|| view! { <lights::Lights /> })}
                <Spread />
                <weak::WeakPoints />
            })}
            <Quotes />
            {is_story.then(|| view! { <story::Stories /> })}
            <goals::GoalTable />
            {is_whole.then(|| view! { <ledger::Ledger /> })}
            {is_end.then(|| view! {
                <section class="mk-section mk-no-print" aria-labelledby="reflect-title">
                    <h2 id="reflect-title">{words.reflect}</h2>
                    <p class="mk-measure">
                        {words.reflect_hint}" "<a href=Route::guide("refleksion").href()>{words.to_reflect}</a>
                    </p>
                </section>
            })}
            <p class="mk-soft mk-small">{words.starters}</p>
            <Out />
        </div>
    }
}

/// How many have answered, and what all of it says.
#[component]
fn Overall() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let earlier = here.earlier(app);
    let total = move || {
        here.results.with(|read| read.total).map(|total| {
            let number = words::tenths(text, total);
            let name = |party: &str| here.party_within(app, text, party);
            let said = here.results.with(|read| verdict(read, total, &name, text.lang));
            let trend = earlier.with(|earlier| {
                let (round, before) = earlier.as_ref()?;
                let change = crate::evaluation::trend(Some(total), before.total)?;
                let day = round.opened_at.map(|day| text.lang.date(day)).unwrap_or_default();
                Some((words.trend_since)(change, &day))
            });
            view! {
                <p class="mk-results__total">
                    <strong class="mk-results__number">{number}</strong>
                    <span>{words.of_five}" "{said}</span>
                </p>
                <p class="mk-soft">{trend}</p>
            }
        })
    };
    let count = move || here.results.with(|read| read.answered());
    let awaited = move || {
        // Where answers are counted together, nobody is told whose they are.
        if here.mode() != RoundMode::Open {
            return None;
        }
        let parties = here.round.with(|round| round.parties.0.keys().cloned().collect::<Vec<_>>());
        let asked = parties.iter().map(String::as_str);
        let asked: Vec<&str> = asked.filter(|id| Whose::of(id) != Whose::Shared).collect();
        let missing = missing(&asked, &here.sheets());
        let answered = asked.len().saturating_sub(missing.len());
        (answered > 0 && !missing.is_empty()).then(|| {
            let names = missing.iter().map(|id| here.party_within(app, text, id));
            let names: Vec<String> = names.collect();
            view! { <p class="mk-soft">{(words.parties_missing)(answered, asked.len(), &names)}</p> }
        })
    };
    let withheld = move || {
        here.results.with(|read| match (read.is_withheld, read.parties_withheld) {
            (true, _) => Some(view! { <Withheld /> }.into_any()),
            (false, true) => {
                let told = words.no_parties.to_owned();
                Some(view! { <Notice tone=NoticeTone::Info text=told /> }.into_any())
            }
            (false, false) => None,
        })
    };
    view! {
        <section class="mk-section" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{move || (words.result_of)(count())}</h2>
            {awaited}
            {total}
            {withheld}
            <Late />
        </section>
    }
}

/// What people wrote, question by question.
#[component]
fn Quotes() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let one = move |texts: Texts| {
        let quotes = texts.quotes.into_iter().map(|quote| {
            let who = match quote.party.is_empty() {
                true => String::new(),
                false => here.party(app, text, &quote.party),
            };
            let who = [who, quote.label].into_iter().filter(|part| !part.is_empty());
            let who = who.collect::<Vec<_>>().join("\u{a0}· ");
            view! {
                <li>
                    <p class="mk-value">{quote.text}</p>
                    {(!who.is_empty()).then(|| view! { <p class="mk-soft mk-small">{who}</p> })}
                </li>
            }
        });
        let withheld = (texts.withheld > 0).then(|| {
            view! {
                <p class="mk-soft">{(words.texts_withheld)(texts.withheld, LEAST)}</p>
            }
        });
        view! {
            <div class="mk-quotes">
                <h3>{said(&texts.asked.text, text)}</h3>
                <ul class="mk-quotes__list">{quotes.collect_view()}</ul>
                {withheld}
            </div>
        }
    };
    move || {
        let texts = here.results.with(|read| read.texts.clone()).into_iter();
        // The five short ones are told as a story of their own.
        let texts = texts.filter(|own| own.asked.group != "quick");
        let texts: Vec<Texts> =
            texts.filter(|own| !own.quotes.is_empty() || own.withheld > 0).collect();
        (!texts.is_empty()).then(|| {
            view! {
                <section class="mk-section" aria-labelledby="quotes-title">
                    <h2 id="quotes-title">{words.quotes}</h2>
                    {texts.into_iter().map(one).collect_view()}
                </section>
            }
        })
    }
}
