//! The exercise, one screen to each step: what to say, a clock, and only the tools of this step.

mod approvals;
mod call;
mod card;
mod choose;
mod paste;
mod permits;
mod question;
mod reach;
mod read;
mod scales;
mod sorting;
mod ties;
mod write;

use leptos::prelude::*;

use super::{
    here::use_here,
    map::{PictureOf, Use, begin_with_chain},
};
use crate::{
    app::{EXERCISE, browser, use_app, use_text},
    content::{Exercise, StepGuide, Tool, Turn},
    field,
    network::{Colour, Drawing},
    route::Route,
    ui::parts::{Glyph, Group, Icon, PageHeader, Shelved, StepClock, end_clocks, follow_screen},
};

#[component]
pub fn ExercisePage() -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    follow_screen(here.on_screen);
    let question = Signal::derive(move || {
        here.graph.with(|graph| match graph.map.question.trim() {
            "" => text.shell.untitled.to_owned(),
            question => question.to_owned(),
        })
    });
    let eyebrow = view! { <a href=Route::Network.href()>{words.back}</a> }.into_any();
    let is_big = move || here.on_screen.get();
    view! {
        <div class="mk-exercise" class:mk-meeting--screen=is_big>
            <PageHeader title=question eyebrow>
                <a class="mk-button mk-meeting__host" href=Route::map(&here.id()).href()>{words.to_map}</a>
                <button class="mk-button" type="button"
                    on:click=move |_| here.on_screen.update(|on| *on = !*on)>
                    <Icon glyph=Glyph::Screen />
                    {move || if is_big() { words.projector_off } else { words.projector }}
                </button>
            </PageHeader>
            <Shelved shelf=&EXERCISE render=|exercise| view! { <Steps exercise /> }.into_any() />
        </div>
    }
}

/// The steps of the chosen variant, and the one that stands now.
#[component]
fn Steps(exercise: &'static Exercise) -> impl IntoView {
    let here = use_here();
    let now = Memo::new(move |_| {
        here.graph.with(|graph| (graph.map.variant.clone(), graph.map.step.clone()))
    });
    move || {
        let (variant, step) = now.get();
        let variant = exercise.variant(&variant).or_else(|| exercise.variants.first());
        let is_alone = variant.is_some_and(|variant| variant.is_alone);
        let turns = variant.map(|variant| variant.steps.clone()).unwrap_or_default();
        let place = turns.iter().position(|turn| turn.id == step).unwrap_or(0);
        let guide = turns.get(place).and_then(|turn| exercise.guide(turn));
        let minutes = turns.get(place).map_or(5, |turn| turn.minutes);
        guide.map(|guide| {
            view! { <Screen exercise turns place guide minutes is_alone /> }
        })
    }
}

#[component]
fn Screen(
    exercise: &'static Exercise,
    turns: Vec<Turn>,
    place: usize,
    guide: StepGuide,
    minutes: u32,
    is_alone: bool,
) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let said = text.lang.of(&guide.words).clone();
    let go = move |step: String| {
        app.mark_place(&here.id(), field!(Map.step), &step);
        browser::focus("step-title");
    };
    let before = place.checked_sub(1).and_then(|place| turns.get(place)).cloned();
    let after = turns.get(place + 1).cloned();
    let title_of = |turn: &Turn| {
        let guide = exercise.guide(turn);
        guide.map(|step| text.lang.of(&step.words).title.clone()).unwrap_or_default()
    };
    let steps: Vec<(String, String)> =
        turns.iter().map(|turn| (turn.id.clone(), title_of(turn))).collect();
    let titles = turns.iter().enumerate().map(|(own, turn)| {
        let (id, title) = (turn.id.clone(), title_of(turn));
        view! {
            <li>
                <button class="mk-link-button" type="button"
                    aria-current=(own == place).then_some("step") on:click=move |_| go(id.clone())>
                    {title}
                </button>
                <span class="mk-soft">" "{(words.minutes)(turn.minutes as usize)}</span>
            </li>
        }
    });
    let titles = titles.collect_view();
    let is_chain = guide.tool == Tool::Approvals;
    let half = call::HalfCalls::provide();
    let end = move |_| {
        // Who stands beside an actor calls it: nobody has to press there as well.
        if !half.finish() {
            return;
        }
        app.mark_place(&here.id(), field!(Map.step), "");
        end_clocks(&here.id());
        // What this way of doing it made is seen at once.
        if is_chain {
            begin_with_chain(&here.id());
        }
        browser::go(&Route::map(&here.id()));
    };
    // How much they want the same is seen in the figure as well.
    here.look.update(|look| look.colour = (guide.tool == Tool::Weigh).then_some(Colour::Fit));
    let beside = map_beside(guide.tool);
    let with_map = beside.is_some();
    let picture = move || {
        beside.map(|(drawing, use_of)| view! { <PictureOf drawing is_small=true use_of /> })
    };
    // Whoever reads the map looks at it first.
    let is_read = guide.tool == Tool::Read;
    view! {
        <section class="mk-step" class:mk-step--map=with_map aria-labelledby="step-title">
            <header class="mk-step__head">
                <div class="mk-step__what">
                    <p class="mk-eyebrow">{(words.step_of)(place + 1, turns.len())}</p>
                    <h2 id="step-title" tabindex="-1">{said.title}</h2>
                </div>
                <StepClock about=here.id() step=guide.id minutes steps go />
            </header>
            <blockquote class="mk-step__say">
                {(!is_alone).then(|| view! { <p class="mk-hidden">{words.says}</p> })}
                <p>{said.say}</p>
            </blockquote>
            <p class="mk-soft mk-measure">{said.act}</p>
            <div class="mk-step__work" class:mk-step__work--map=with_map>
                {is_read.then(picture)}
                <div class="mk-stack">{tool(guide.tool, exercise)}</div>
                {(!is_read).then(picture)}
            </div>
            <nav class="mk-step__nav" aria-label=words.all_steps>
                {before.map(|turn| view! {
                    <button class="mk-button" type="button" id="step-before"
                        on:click=move |_| go(turn.id.clone())>{words.before}</button>
                })}
                {match after {
                    Some(turn) => view! {
                        <button class="mk-button mk-button--primary" type="button" id="step-after"
                            on:click=move |_| go(turn.id.clone())>
                            {words.after}
                            <Icon glyph=Glyph::Chevron />
                        </button>
                    }.into_any(),
                    None => view! {
                        <button class="mk-button mk-button--primary" type="button" on:click=end>{words.finish}</button>
                    }.into_any(),
                }}
            </nav>
            <Group class="mk-group mk-meeting__host" title=words.all_steps>
                <ol class="mk-step__list">{titles}</ol>
            </Group>
        </section>
    }
}

/// How the map beside a tool is drawn, and what a hand on it does; most tools have none.
fn map_beside(tool: Tool) -> Option<(Drawing, Use)> {
    match tool {
        Tool::Sectors | Tool::Weigh | Tool::Read => Some((Drawing::Rings, Use::Look)),
        Tool::Rings => Some((Drawing::Rings, Use::Place)),
        Tool::Ties => Some((Drawing::Network, Use::Tie)),
        Tool::Feel => Some((Drawing::Network, Use::Look)),
        Tool::Question
        | Tool::Rules
        | Tool::Write
        | Tool::Givers
        | Tool::Known
        | Tool::Vote
        | Tool::Call
        | Tool::Permits
        | Tool::Approvals => None,
    }
}

fn tool(tool: Tool, exercise: &'static Exercise) -> AnyView {
    match tool {
        Tool::Question => view! { <question::Question exercise /> }.into_any(),
        Tool::Rules => view! { <question::Rules /> }.into_any(),
        Tool::Write => view! { <write::Write exercise=Some(exercise) /> }.into_any(),
        Tool::Givers => view! { <write::Write exercise=None /> }.into_any(),
        Tool::Sectors => view! { <sorting::Sectors /> }.into_any(),
        Tool::Rings => view! { <sorting::Rings /> }.into_any(),
        Tool::Known => view! { <sorting::Known /> }.into_any(),
        Tool::Ties => view! { <ties::Ties exercise=Some(exercise) /> }.into_any(),
        Tool::Feel => view! { <scales::Feel /> }.into_any(),
        Tool::Weigh => view! { <scales::Weigh /> }.into_any(),
        Tool::Read => view! { <read::Read exercise /> }.into_any(),
        Tool::Vote => view! { <choose::Vote /> }.into_any(),
        Tool::Call => view! { <call::Calls /> }.into_any(),
        Tool::Permits => view! { <permits::Permits /> }.into_any(),
        Tool::Approvals => view! { <approvals::Approvals /> }.into_any(),
    }
}

pub use call::CallCard;
pub use choose::ChooseTick;
pub use permits::ChainList;
pub use question::Participants;
pub use reach::{Same, SamePartner};
pub use read::{InWords, Readings};
pub use scales::{Feelings, Weights};
pub use sorting::Matrix;
pub use ties::{AddTie, TieList, Ties};
pub use write::QuickEntry;
