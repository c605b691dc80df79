//! The way from idea to goodbye: twelve phases in six steps. Choosing one goes there.

use leptos::{ev, prelude::*};

use super::{
    closing::{Choice, Date, Part},
    here::{Here, use_here},
};
use crate::{
    app::{App, GUIDE, browser, use_app, use_text},
    domain::{ClosingPart, Code, EndingReason, Kind, Partnership, Phase, Status},
    field,
    guide::{Behind, Checklist, Facts, behind},
    route::{Route, Tab},
    text::{Label, closing::ended, step_label},
    ui::parts::{Editor, Field},
    workspace::dossier::{enter_phase, entered, status_in},
};

/// How each phase stands that lies behind.
type Passed = Memo<Vec<(Phase, Behind)>>;

/// Counts open lines where the guide is here; until then it tells what it knows.
fn passed() -> Passed {
    let app = use_app();
    let here = use_here();
    let book = GUIDE.book();
    // A tick is painted before the whole list is looked through.
    let unhurried = app.workspace.unhurried();
    Memo::new(move |_| {
        let today = app.today.get();
        unhurried.with(|workspace| {
            let Some(own) = workspace.get::<Partnership>(&here.id()) else { return Vec::new() };
            let facts = Facts::new(workspace, own, today);
            let checklist = book.get().here().map(|guide| Checklist::of(guide, &facts));
            let stands = |phase: Phase| {
                let lines = checklist.as_ref().map(|list| list.of_phase(phase));
                Some((phase, behind(&facts, phase, lines.map(Checklist::progress))?))
            };
            Phase::ALL.iter().copied().filter_map(stands).collect()
        })
    })
}

#[component]
pub fn Phases() -> impl IntoView {
    const STATUS: &str = field!(Partnership.status);
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let words = &text.partnership.phases;
    let phase = Memo::new(move |_| here.record.with(|record| record.phase));
    // Nothing here is drawn anew while a field is written in: a browser that sees a node go takes the
    // next letter for a new line of its undo.
    let since = Memo::new(move |_| {
        let day = phase.get().and_then(|phase| here.record.with(|record| entered(record, phase)));
        day.map(|day| (words.since)(&text.lang.long_date(day)))
    });
    let ended = Memo::new(move |_| here.record.with(|own| ended(own, text)));
    let is_over = Memo::new(move |_| here.record.with(Partnership::is_over));
    let passed = passed();
    // Each status has consequences: in the calendar, on the lists, in what still asks for something.
    let choosing = Callback::new(move |status| app.choose(&here.id(), STATUS, status));
    // What has ended is in no phase, wherever it was.
    let now = Memo::new(move |_| phase.get().filter(|_| ended.with(Option::is_none)));
    let came_to = RwSignal::new(None::<Phase>);
    // Of the whole row one is a stop for the tab key.
    let stop = Memo::new(move |_| came_to.get().or(phase.get()).unwrap_or(Phase::P01));
    let steps = (1..=6_usize)
        .map(|step| view! { <Step step phase now passed came_to stop /> })
        .collect_view();
    view! {
        <section class="mk-phases" aria-label=words.label>
            <div class="mk-phases__now">
                {move || match phase.get() {
                    _ if ended.with(Option::is_some) => view! { <strong>{move || ended.get()}</strong> }.into_any(),
                    Some(phase) => view! {
                        <strong>{phase.label(text.lang)}</strong>
                        <span class="mk-phases__of">
                            {(words.of)(phase as usize + 1, phase.step(), step_label(phase.step(), text.lang))}
                            {move || since.get()}
                        </span>
                    }.into_any(),
                    None => view! { <strong>{words.none}</strong> }.into_any(),
                }}
            </div>
            <div role="toolbar" aria-label=words.choose_one on:keydown=move |event| go_along(&event, stop)>
                <ol class="mk-phases__steps">{steps}</ol>
            </div>
            <LeftOpen passed />
            <div class="mk-phases__foot">
                <p class="mk-phases__intro">
                    {move || match (ended.get(), phase.get()) {
                        (Some(_), _) => "",
                        (None, phase) => phase.map_or(words.choose, |phase| (words.intro)(phase)),
                    }}
                </p>
                <Field id=here.id() kind=Kind::Partnership field=STATUS
                    editor=Editor::Choice(Status::options(text.lang)) choosing />
                {move || is_over.get().then(ended_when)}
            </div>
        </section>
    }
}

/// Leads the focus from phase to phase; an arrow chooses nothing.
fn go_along(event: &ev::KeyboardEvent, stop: Memo<Phase>) {
    let is_other = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    let (place, last) = (stop.get_untracked() as usize, Phase::ALL.len() - 1);
    let next = match event.key().as_str() {
        _ if is_other => return,
        "ArrowRight" => (place + 1).min(last),
        "ArrowLeft" => place.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    if let Some(phase) = Phase::ALL.get(next) {
        browser::focus(&button_of(*phase));
    }
}

fn button_of(phase: Phase) -> String {
    format!("phase-{}", phase.code())
}

/// The day and the reason, where somebody has just said that it is over.
fn ended_when() -> impl IntoView {
    let text = use_text();
    let words = &text.closing;
    let reasons = EndingReason::options(text.lang);
    view! {
        <Date part=Part::at_status(ClosingPart::Date) label=words.date hint="" />
        <Choice part=Part::at_status(ClosingPart::Reason) label=words.reason options=reasons />
    }
}

/// Says where something is open, and which phases nobody entered: behind is not done.
#[component]
fn LeftOpen(passed: Passed) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.phases;
    let told = Memo::new(move |_| {
        passed.with(|passed| {
            let all = passed.iter().map(|(phase, state)| (phase.label(text.lang), *state));
            (words.left)(&all.collect::<Vec<_>>())
        })
    });
    let is_over = Memo::new(move |_| here.record.with(Partnership::is_over));
    let href = Route::Partnership { id: here.id(), tab: Tab::Checklist }.href();
    move || {
        let told = Some(told.get()).filter(|told| !(told.is_empty() || is_over.get()))?;
        Some(view! {
            <p class="mk-small mk-soft">
                {told} " "
                <a class="mk-no-print" href=href.clone()>{text.guide.checklist.next_all}</a>
            </p>
        })
    }
}

/// A step with its two phases.
#[component]
fn Step(
    step: usize,
    phase: Memo<Option<Phase>>,
    /// The same while it goes on.
    now: Memo<Option<Phase>>,
    passed: Passed,
    came_to: RwSignal<Option<Phase>>,
    stop: Memo<Phase>,
) -> impl IntoView {
    let text = use_text();
    let own = Phase::ALL.iter().copied().filter(move |phase| phase.step() == step);
    let is_now = move || now.get().is_some_and(|phase| phase.step() == step);
    view! {
        <li class="mk-phases__step" class:mk-phases__step--now=is_now>
            <span class="mk-phases__name">
                {step}<span class="mk-phases__title">" "{step_label(step, text.lang)}</span>
            </span>
            <ol class="mk-phases__pair">
                {own.map(|own| view! { <PhaseButton own phase now passed came_to stop /> }).collect_view()}
            </ol>
        </li>
    }
}

#[component]
fn PhaseButton(
    own: Phase,
    phase: Memo<Option<Phase>>,
    now: Memo<Option<Phase>>,
    passed: Passed,
    /// Which of them has or had the focus, and which the tab key comes to.
    came_to: RwSignal<Option<Phase>>,
    stop: Memo<Phase>,
) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.phases;
    let behind = Memo::new(move |_| {
        passed
            .with(|passed| passed.iter().find(|(phase, _)| *phase == own).map(|(_, state)| *state))
    });
    // Filled only where nothing is open: behind is not done.
    let is_done = move || matches!(behind.get(), Some(Behind::Done | Behind::Passed));
    let is_open = move || matches!(behind.get(), Some(Behind::Left { .. } | Behind::Begun { .. }));
    let is_now = move || now.get() == Some(own);
    let state = move || match behind.get() {
        _ if is_now() => words.now.to_owned(),
        _ if phase.get() == Some(own) => words.ended_here.to_owned(),
        Some(state) => (words.behind)(state),
        // What has ended waits for nothing.
        None if phase.get() != now.get() => String::new(),
        None => words.ahead.to_owned(),
    };
    let title = move || match state() {
        state if state.is_empty() => own.label(text.lang).to_owned(),
        state => format!("{}, {state}", own.label(text.lang)),
    };
    let choose = move |_| {
        if here.record.with_untracked(|record| record.phase) != Some(own) {
            enter(app, here, own);
        }
    };
    view! {
        <li>
            <button class="mk-phases__phase" type="button" id=button_of(own) title=title
                class:mk-phases__phase--done=is_done
                class:mk-phases__phase--open=is_open
                class:mk-phases__phase--skipped=move || behind.get().is_some_and(Behind::is_skipped)
                aria-current=move || is_now().then_some("step")
                tabindex=move || if stop.get() == own { "0" } else { "-1" }
                on:focus=move |_| came_to.set(Some(own)) on:click=choose>
                <span class="mk-phases__label">
                    {own.label(text.lang)}<span class="mk-hidden">" "{state}</span>
                </span>
            </button>
        </li>
    }
}

/// Goes to a phase, and to the status that goes with it.
pub fn enter(app: App, here: Here, phase: Phase) {
    let text = app.text();
    let record = here.record.get_untracked();
    let writes = enter_phase(&record, phase, app.today.get_untracked());
    let status = status_in(&record, phase);
    let told = (text.partnership.phases.entered)(phase.label(text.lang), status.label(text.lang));
    here.write(app, writes, told);
}
