//! The talk, one screen to each step: written first, read in silence, and only then spoken.

mod decide;
mod pick;
mod tell;

use leptos::prelude::*;

use super::{
    here::use_here,
    results::{Cards, Spread, Withheld},
    whole::Received,
};
use crate::{
    app::{browser, use_app, use_text},
    content::{TalkStep, TalkTool},
    domain::Kind,
    evaluation::Gate,
    field,
    route::{RoundPart, Route, Tab},
    ui::parts::{Editor, Field, Glyph, Group, Icon, Notice, NoticeTone, StepClock},
};

/// Steps before anybody has answered are about asking.
const FIRST_OF_TALK: &str = "s04";

#[component]
pub fn Talk() -> impl IntoView {
    let here = use_here();
    let now = Memo::new(move |_| {
        let step = here.round.with(|round| round.step.clone());
        // Who comes with answers begins at the talk.
        match (step.is_empty(), here.gate.get()) {
            (true, Gate::Open) if !here.is_withheld() => FIRST_OF_TALK.to_owned(),
            _ => step,
        }
    });
    move || {
        let steps = here.content.steps.clone();
        let place = now.with(|now| steps.iter().position(|step| step.id == *now)).unwrap_or(0);
        view! { <Screen steps place /> }
    }
}

#[component]
fn Screen(steps: Vec<TalkStep>, place: usize) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let (words, network) = (&text.evaluation, &text.network);
    let go = move |step: String| {
        app.choose(&here.id(), field!(Round.step), step.into());
        browser::focus("step-title");
    };
    let step = steps.get(place).cloned();
    let before =
        place.checked_sub(1).and_then(|place| steps.get(place)).map(|step| step.id.clone());
    let after = steps.get(place + 1).map(|step| step.id.clone());
    let named = steps.iter().map(|step| (step.id.clone(), text.lang.of(&step.words).title.clone()));
    let named: Vec<(String, String)> = named.collect();
    let titles = named.clone().into_iter().enumerate().map(|(own, (id, title))| {
        view! {
            <li>
                <button class="mk-link-button" type="button" aria-current=(own == place).then_some("step")
                    on:click=move |_| go(id.clone())>{title}</button>
            </li>
        }
    });
    let titles = titles.collect_view();
    let count = steps.len();
    step.map(|step| {
        let said = text.lang.of(&step.words).clone();
        let is_asked = step.id == FIRST_OF_TALK && here.gate.get() == Gate::Open;
        view! {
            <section class="mk-step mk-round" aria-labelledby="step-title">
                <header class="mk-step__head">
                    <div class="mk-step__what">
                        <p class="mk-eyebrow">{(network.step_of)(place + 1, count)}</p>
                        {is_asked.then(|| view! { <p class="mk-soft mk-small">{words.asked_already}</p> })}
                        <h2 id="step-title" tabindex="-1">{said.title}</h2>
                    </div>
                    <StepClock about=here.id() step=step.id minutes=step.minutes steps=named go />
                </header>
                <blockquote class="mk-step__say"><p>{said.say}</p></blockquote>
                <p class="mk-soft mk-measure">{said.act}</p>
                <div class="mk-step__work mk-stack">{tool(step.tool)}</div>
                <nav class="mk-step__nav mk-no-print" aria-label=network.all_steps>
                    {before.map(|id| view! {
                        <button class="mk-button" type="button" id="step-before"
                            on:click=move |_| go(id.clone())>{network.before}</button>
                    })}
                    {match after {
                        Some(id) => view! {
                            <button class="mk-button mk-button--primary" type="button" id="step-after"
                                on:click=move |_| go(id.clone())>
                                {network.after}
                                <Icon glyph=Glyph::Chevron />
                            </button>
                        }.into_any(),
                        None => view! {
                            <a class="mk-button mk-button--primary" href=Route::round(&here.id(), RoundPart::Results).href()>
                                {words.to_results}
                            </a>
                        }.into_any(),
                    }}
                </nav>
                <Group class="mk-group mk-no-print" title=network.all_steps>
                    <ol class="mk-step__list">{titles}</ol>
                </Group>
            </section>
        }
    })
}

fn tool(tool: TalkTool) -> AnyView {
    let here = use_here();
    let words = &use_text().evaluation;
    let round = Route::round(&here.id(), RoundPart::Whole).href();
    let answer = Route::Answer { round: here.id(), id: String::new() }.href();
    match tool {
        TalkTool::Invite => view! {
            <div><a class="mk-button mk-button--primary" href=round>{words.to_invite}</a></div>
        }
        .into_any(),
        TalkTool::Answer => view! {
            <div><a class="mk-button mk-button--primary" href=answer>{words.answer_here}</a></div>
        }
        .into_any(),
        TalkTool::Gather => view! { <Received /> }.into_any(),
        TalkTool::Silence => gated(|| view! { <Cards /><Spread /> }.into_any()),
        TalkTool::Round => view! {
            <Field id=here.id() kind=Kind::Round field=field!(Round.discussion_note) editor=Editor::Text />
        }
        .into_any(),
        TalkTool::Pick => gated(|| view! { <pick::Pick /> }.into_any()),
        TalkTool::Talk => gated(|| view! { <pick::TalkAbout /> }.into_any()),
        TalkTool::Decide => view! { <decide::Decide /> }.into_any(),
        TalkTool::Adjust => adjust(),
        TalkTool::Tell => gated(|| view! { <tell::Tell /> }.into_any()),
    }
}

/// Only when the results may be looked at.
fn gated(show: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let here = use_here();
    let words = &use_text().evaluation;
    let view = move || match here.gate.get() {
        Gate::Open if here.is_withheld() => view! { <Withheld /> }.into_any(),
        Gate::Open => show(),
        Gate::OwnFirst => {
            view! { <Notice tone=NoticeTone::Info text=words.own_first /> }.into_any()
        }
        Gate::Nothing => view! { <Notice tone=NoticeTone::Info text=words.nothing /> }.into_any(),
    };
    view.into_any()
}

fn adjust() -> AnyView {
    let here = use_here();
    let words = &use_text().evaluation;
    let id = here.round.with_untracked(|round| round.partnership.clone());
    let agreement = Route::Partnership { id: id.clone(), tab: Tab::Agreement }.href();
    view! {
        <div class="mk-cluster">
            <a class="mk-button mk-button--primary" href=agreement>{words.to_agreement}</a>
            <a class="mk-button" href=Route::partnership(&id).href()>{words.to_goals}</a>
        </div>
    }
    .into_any()
}
