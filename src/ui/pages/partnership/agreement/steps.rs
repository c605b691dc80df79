//! One question at a time, the others folded above it.

use leptos::prelude::*;

use super::{
    check::MISSING,
    clause::ClauseStep,
    desk::{Desk, Part, QUESTION, STEPS, Step, show_current},
    extra::{LevelStep, MoreStep, OwnStep, PartiesStep},
    open::open_comments,
};
use crate::{
    agreement::{Score, own_clauses, scorecard},
    app::{browser, use_text},
    content::Clauses,
    domain::{Agreement, AgreementLevel},
    text::Text,
    ui::parts::{Disclosure, Glyph, Icon},
};

/// What a step is called.
pub fn name_of(
    step: &Step,
    clauses: &Clauses,
    agreement: &Agreement,
    text: &'static Text,
) -> String {
    let words = &text.agreement.desk;
    match step {
        Step::Level => words.level.into(),
        Step::Parties => words.parties.into(),
        Step::Clause(id) => clauses
            .clause(id)
            .map(|clause| clause.words.of(text.lang.code()).title.clone())
            .unwrap_or_default(),
        Step::Own(id) => {
            let own = own_clauses(agreement).into_iter().find(|own| own.id == *id);
            own.map(|own| own.title)
                .filter(|title| !title.trim().is_empty())
                .unwrap_or_else(|| words.own_untitled.into())
        }
        Step::More => words.more_clauses.into(),
    }
}

/// Where one is among the steps.
#[derive(Clone, PartialEq)]
struct Place {
    /// What is none of the steps stands before this one: a length before the one that was left, wherever
    /// another length has it, and a clause that is not in the text before the first that is and comes after it.
    at: usize,
    is_step: bool,
    /// The last one among the steps that somebody was at, and where it stood.
    left: Step,
    left_at: usize,
}

#[component]
pub fn Interview() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.desk;
    let steps = Memo::new(move |_| desk.steps());
    let step = Memo::new(move |_| desk.step.get());
    let follows = move |left_out: &str| {
        desk.built.with(|built| {
            let mut rest = built.standings.iter().skip_while(|own| own.clause != left_out).skip(1);
            let next = rest.find(|own| own.is_in).map(|own| Step::Clause(own.clause.clone()));
            let next = next.unwrap_or(Step::More);
            steps.with(|steps| steps.iter().position(|own| *own == next))
        })
    };
    let place = Memo::new(move |before: Option<&Place>| {
        let at = |step: &Step| steps.with(|steps| steps.iter().position(|own| own == step));
        let here = step.get();
        if let Some(at) = at(&here) {
            return Place { at, is_step: true, left: here, left_at: at };
        }
        let (left, left_at) =
            before.map_or((Step::Parties, 0), |before| (before.left.clone(), before.left_at));
        let next = match &here {
            Step::Clause(id) => follows(id),
            Step::Level | Step::Parties | Step::Own(_) | Step::More => at(&left),
        };
        Place { at: next.unwrap_or(left_at), is_step: false, left, left_at }
    });
    let turn = move |ahead: bool| {
        let Place { at, is_step, .. } = place.get_untracked();
        let to = match (ahead, is_step) {
            (true, true) => at + 1,
            (true, false) => at,
            (false, _) => at.saturating_sub(1),
        };
        match steps.with_untracked(|steps| steps.get(to).cloned()) {
            Some(step) => desk.go(step, None),
            None => {
                desk.part.set(Part::Check);
                browser::focus(MISSING);
            }
        }
    };
    let open = Memo::new(move |_| desk.built.with(|built| built.open()));
    let is_last = move || {
        let Place { at, is_step, .. } = place.get();
        at + usize::from(is_step) >= steps.with(Vec::len)
    };
    let body = |step: Step| match step {
        Step::Level => view! { <LevelStep /> }.into_any(),
        Step::Parties => view! { <PartiesStep /> }.into_any(),
        Step::Clause(id) => view! { <ClauseStep id /> }.into_any(),
        Step::Own(id) => view! { <OwnStep id /> }.into_any(),
        Step::More => view! { <MoreStep /> }.into_any(),
    };
    let eyebrow = move || {
        let name = desk.record.with(|own| name_of(&step.get(), desk.clauses, own, text));
        // Counted as the text counts its points: a letter has none.
        if desk.level.get() == AgreementLevel::Mail {
            return name;
        }
        let is_point = |own: &&Step| matches!(own, Step::Clause(_) | Step::Own(_));
        let (at, of) = steps.with(|steps| {
            let at = steps.iter().filter(is_point).position(|own| step.with(|step| step == own));
            (at, steps.iter().filter(is_point).count())
        });
        at.map_or(name.clone(), |at| (words.point_of)(at + 1, of, &name))
    };
    view! {
        <div class="mk-card mk-question mk-interview">
            <AllSteps steps step eyebrow=Signal::derive(eyebrow) />
            // Each with elements of its own: what is half written in one form is not another's.
            <For each=move || [step.get()] key=Step::clone children=body />
            <div class="mk-cluster">
                <button class="mk-button" type="button" disabled=move || place.with(|place| place.at == 0)
                    on:click=move |_| turn(false)>{words.back}</button>
                <button class="mk-button mk-button--primary" type="button" on:click=move |_| turn(true)>
                    {move || if is_last() { words.to_check } else { words.next }}
                    <Icon glyph=Glyph::Chevron />
                </button>
                {move || (open.get() > 0).then(|| view! {
                    <button class="mk-button" type="button" on:click=move |_| desk.go_to_missing()>
                        {words.next_missing}
                        <Icon glyph=Glyph::Chevron />
                    </button>
                })}
            </div>
            <p class="mk-hidden" role="status">{move || (words.missing_count)(open.get())}</p>
        </div>
    }
}

/// Which question this is; all of them unfold from it.
#[component]
fn AllSteps(steps: Memo<Vec<Step>>, step: Memo<Step>, eyebrow: Signal<String>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.desk;
    let clauses: &'static Clauses = desk.clauses;
    let scores = Memo::new(move |_| desk.built.with(|built| scorecard(clauses, built)));
    let score_of =
        move |clause: &str| scores.with(|scores| scores.of(clause).unwrap_or(Score::Done));
    let open = open_comments(desk);
    // Most keys change none of this: then the list stays as it stands.
    let lines = Memo::new(move |_| {
        let lines = steps.get().into_iter().map(|own| {
            let name = desk.record.with(|record| name_of(&own, clauses, record, text));
            let (Step::Clause(id) | Step::Own(id)) = &own else { return (own, name, None, 0) };
            let number = desk.built.with(|built| built.number_of(id));
            let score = matches!(own, Step::Clause(_)).then(|| score_of(id));
            let name = number.map_or(name.clone(), |number| format!("{number}. {name}"));
            let said = open.with(|open| open.iter().filter(|own| own.clause == *id).count());
            (own, name, score, said)
        });
        lines.collect::<Vec<_>>()
    });
    // The question comes where the list was.
    let is_open = RwSignal::new(false);
    let items = move || {
        let links = lines.get().into_iter().map(|(own, name, score, said)| {
            let said = (said > 0).then(|| {
                view! {
                    " " <span class="mk-tag mk-tag--plain">{(text.agreement.talk.open)(said)}</span>
                }
            });
            let sign = score.map(|score| {
                view! {
                    <span class="mk-steps__score" data-score=score_code(score)>
                        <span class="mk-hidden">{(text.agreement.check.score)(score)}</span>
                    </span>
                }
            });
            let (to, here) = (own.clone(), own);
            view! {
                <li>
                    <button class="mk-steps__item" type="button"
                        aria-current=move || (step.get() == here).then_some("step")
                        on:click=move |_| {
                            is_open.set(false);
                            desk.go(to.clone(), None);
                        }>
                        {sign} <span>{name} {said}</span>
                    </button>
                </li>
            }
        });
        links.collect_view()
    };
    let toggled = move |now| {
        is_open.set(now);
        show_current();
    };
    let summary = view! {
        <span class="mk-eyebrow">{eyebrow}</span>
        <span class="mk-steps__all">{words.all_steps} <Icon glyph=Glyph::Chevron /></span>
    }
    .into_any();
    view! {
        <Disclosure class="mk-interview__steps" summary_class="mk-steps__title" summary is_open toggled>
            <nav aria-label=words.all_steps><ol class="mk-steps__list" id=STEPS>{items}</ol></nav>
        </Disclosure>
    }
}

pub fn score_code(score: Score) -> &'static str {
    match score {
        Score::Irrelevant => "irrelevant",
        Score::Missing => "missing",
        Score::Partial => "partial",
        Score::Done => "done",
    }
}

/// The question of a step: it takes the focus when the step is turned to.
#[component]
pub fn Question(#[prop(into)] text: String, #[prop(into)] hint: String) -> impl IntoView {
    view! {
        <h3 class="mk-question__text" id=QUESTION tabindex="-1">{text}</h3>
        <p class="mk-soft mk-measure">{hint}</p>
    }
}
