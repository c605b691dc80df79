//! The way from idea to goodbye: twelve phases in six steps. Choosing one goes there.

use leptos::prelude::*;

use super::here::use_here;
use crate::{
    app::{use_app, use_text},
    domain::{Code, Kind, Phase, Status},
    field,
    text::{Label, step_label},
    ui::parts::{Editor, Field},
    workspace::dossier::{enter_phase, entered},
};

#[component]
pub fn Phases() -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.phases;
    let phase = Memo::new(move |_| here.record.with(|record| record.phase));
    let since = move || {
        let day = phase.get().and_then(|phase| here.record.with(|record| entered(record, phase)));
        day.map(|day| (words.since)(&text.lang.long_date(day)))
    };
    let steps = (1..=6_usize).map(|step| view! { <Step step phase /> }).collect_view();
    view! {
        <section class="mk-phases" aria-label=words.label>
            <div class="mk-phases__now">
                {move || match phase.get() {
                    Some(phase) => view! {
                        <strong>{phase.label(text.lang)}</strong>
                        <span class="mk-phases__of">
                            {(words.of)(phase as usize + 1, phase.step(), step_label(phase.step(), text.lang))}
                            {since}
                        </span>
                    }.into_any(),
                    None => view! { <strong>{words.none}</strong> }.into_any(),
                }}
            </div>
            <ol class="mk-phases__steps">{steps}</ol>
            <div class="mk-phases__foot">
                <p class="mk-phases__intro">
                    {move || phase.get().map_or(words.choose, |phase| (words.intro)(phase))}
                </p>
                <Field id=here.id() kind=Kind::Partnership field=field!(Partnership.status)
                    editor=Editor::Choice(Status::options(text.lang)) />
            </div>
        </section>
    }
}

/// A step with its two phases.
#[component]
fn Step(step: usize, phase: Memo<Option<Phase>>) -> impl IntoView {
    let text = use_text();
    let own = Phase::ALL.iter().copied().filter(move |phase| phase.step() == step);
    let is_now = move || phase.get().is_some_and(|phase| phase.step() == step);
    view! {
        <li class="mk-phases__step" class:mk-phases__step--now=is_now>
            <span class="mk-phases__name">
                {step}<span class="mk-phases__title">" "{step_label(step, text.lang)}</span>
            </span>
            <ol class="mk-phases__pair">
                {own.map(|own| view! { <PhaseButton own phase /> }).collect_view()}
            </ol>
        </li>
    }
}

#[component]
fn PhaseButton(own: Phase, phase: Memo<Option<Phase>>) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.phases;
    let is_done = move || phase.get().is_some_and(|now| own < now);
    let is_now = move || phase.get() == Some(own);
    let state = move || match () {
        () if is_now() => words.now,
        () if is_done() => words.done,
        () => words.ahead,
    };
    let choose = move |_| {
        let record = here.record.get_untracked();
        if record.phase != Some(own) {
            let writes = enter_phase(&record, own, app.today.get_untracked());
            let status = match record.status {
                Some(Status::Paused) => Status::Paused,
                _ => Status::of(own),
            };
            let told = (words.entered)(own.label(text.lang), status.label(text.lang));
            here.write(app, writes, told);
        }
    };
    view! {
        <li>
            <button class="mk-phases__phase" type="button" title=own.label(text.lang)
                class:mk-phases__phase--done=is_done
                aria-current=move || is_now().then_some("step") on:click=choose>
                <span class="mk-phases__label">
                    {own.label(text.lang)}<span class="mk-hidden">{state}</span>
                </span>
            </button>
        </li>
    }
}
