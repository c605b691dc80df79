//! A new round: which sort, until when, how answers are shown, and questions of one's own.

use leptos::{ev, prelude::*};

use crate::{
    app::{App, EVALUATION, browser, use_app, use_text},
    content::{Answering, Evaluation, RoundGuide},
    domain::{Code, Day, Kind, Partnership, RoundKind, RoundMode},
    evaluation::{
        LEAST, NewRound, OwnQuestion, first_choice, first_questions, for_another_kind, new_round,
        parties_of, suggest,
    },
    route::{RoundPart, Route},
    text::{Label, Text, evaluation::first_title},
    ui::parts::{FieldError, Glyph, Group, Icon, SelectField, Shelved, Tick},
    workspace::Step,
};

/// Days that people get to answer.
pub const DAYS: u64 = 14;
/// Rows of own questions that are looked for where somebody comes back.
const MOST_ROWS: usize = 50;

#[component]
pub fn StartRound(partnership: String) -> impl IntoView {
    view! {
        <Shelved shelf=&EVALUATION render=move |content| {
            view! { <Form partnership=partnership.clone() content /> }.into_any()
        } />
    }
}

#[component]
fn Form(partnership: String, content: &'static Evaluation) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.evaluation;
    let id = StoredValue::new(partnership);
    let fits = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let own = workspace.get::<Partnership>(&id.get_value())?;
            suggest(workspace, own, app.today.get())
        })
    });
    let first = app.workspace.with_untracked(|workspace| {
        let own = workspace.get::<Partnership>(&id.get_value());
        let choice = |own| first_choice(workspace, own, app.today.get_untracked());
        own.map_or(RoundKind::Midway, choice)
    });
    let mode_of = |kind| content.kind(kind).map_or(RoundMode::Open, |own| own.mode);
    let questions = move |kind| {
        let partnership = id.get_value();
        app.workspace.with_untracked(|workspace| {
            first_questions(workspace, &partnership, kind, words.goal_question)
        })
    };
    let parties = Memo::new(move |_| {
        let id = id.get_value();
        app.workspace.with(|workspace| parties_of(workspace, &id).len())
    });
    let kind = RwSignal::new(first);
    let due = RwSignal::new(app.today.get_untracked().plus_days(DAYS).to_string());
    let mode = RwSignal::new(mode_of(first));
    let own = RwSignal::new(with_half_written(questions(first)));
    let error = RwSignal::new(None::<&'static str>);
    let choose = {
        Callback::new(move |chosen| {
            mode.set(mode_of(chosen));
            own.update(|own| {
                *own = for_another_kind(own, &questions(kind.get_untracked()), questions(chosen));
            });
            error.set(None);
            kind.set(chosen);
        })
    };
    let has_begun = StoredValue::new(false);
    let create = {
        move |event: ev::SubmitEvent| {
            event.prevent_default();
            let asked = own.get_untracked();
            let is_empty = asked.iter().all(|own| own.text.trim().is_empty());
            if kind.get_untracked() == RoundKind::Baseline && is_empty {
                error.set(Some(words.own_needed));
                return browser::focus("own-question-0");
            }
            let chosen = NewRound {
                partnership: id.get_value(),
                kind: kind.get_untracked(),
                due: Day::parse_iso(&due.get_untracked()),
                mode: Some(mode.get_untracked()),
                own: asked,
                title: String::new(),
                asker: String::new(),
            };
            // Another page comes; a second press is none of a second round.
            if !has_begun.get_value() {
                has_begun.set_value(true);
                start(app, text, content, chosen);
            }
        }
    };
    let why = move || fits.get().map(|fits| (words.why)(fits.why));
    let kinds = content.kinds.iter().map(|own| kind_choice(own, kind, choose, text)).collect_view();
    view! {
        <form class="mk-card mk-rounds__new mk-no-print" aria-labelledby="new-round-title" on:submit=create>
            <h2 id="new-round-title">{words.new_title}</h2>
            {move || why().map(|why| view! { <p class="mk-measure">{why}</p> })}
            <fieldset class="mk-fieldset">
                <legend class="mk-fieldset__legend mk-fieldset__legend--field">{words.which}</legend>
                <div class="mk-choices mk-choices--wide">{kinds}</div>
            </fieldset>
            <div class="mk-record">
                <div class="mk-field">
                    <label class="mk-field__label" for="new-round-due">{words.due}</label>
                    <p class="mk-field__hint" id="new-round-due-hint">{words.due_hint}</p>
                    <input class="mk-input mk-input--date" type="date" id="new-round-due"
                        aria-describedby="new-round-due-hint" prop:value=move || due.get()
                        on:input=move |event| due.set(event_target_value(&event)) />
                </div>
                <Modes mode parties />
            </div>
            <OwnQuestions own error />
            <button class="mk-button mk-button--primary" type="submit">
                <Icon glyph=Glyph::Plus />
                {words.start}
            </button>
        </form>
    }
}

fn kind_choice(
    own: &RoundGuide,
    kind: RwSignal<RoundKind>,
    choose: Callback<RoundKind>,
    text: &'static Text,
) -> AnyView {
    let words = text.lang.of(&own.words).clone();
    let own = own.kind;
    view! {
        <Tick one_of="round-kind" id=format!("kind-{}", own.code())
            checked=move || kind.get() == own set=move |_: bool| choose.run(own)
            hint=format!("{} {}. {}.", words.about, words.when, words.takes)>{words.name}</Tick>
    }
    .into_any()
}

#[component]
fn Modes(
    mode: RwSignal<RoundMode>,
    /// How many parties there are to answer.
    parties: Memo<usize>,
) -> impl IntoView {
    let text = use_text();
    let few = move || {
        let is_few = mode.get() == RoundMode::Pooled && parties.get() < LEAST;
        is_few.then(|| (text.evaluation.few_parties)(parties.get(), LEAST))
    };
    let choices = RoundMode::ALL.iter().copied().map(|own| {
        view! {
            <Tick one_of="round-mode" id=format!("mode-{}", own.code())
                checked=move || mode.get() == own set=move |_: bool| mode.set(own)>
                {own.label(text.lang)}
            </Tick>
        }
    });
    view! {
        <fieldset class="mk-fieldset">
            <legend class="mk-fieldset__legend mk-fieldset__legend--field">{text.evaluation.mode}</legend>
            <div class="mk-choices">{choices.collect_view()}</div>
            <p class="mk-field__hint" role="status">{few}</p>
        </fieldset>
    }
}

#[component]
fn OwnQuestions(
    own: RwSignal<Vec<OwnQuestion>>,
    error: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    let words = &use_text().evaluation;
    let count = Memo::new(move |_| own.with(Vec::len));
    // It opens by itself, and never closes under the hand.
    let is_open = RwSignal::new(false);
    Effect::new(move |_| {
        let is_written = own.with(|own| own.iter().any(|own| !own.text.is_empty()));
        if error.get().is_some() || is_written {
            is_open.set(true);
        }
    });
    let rows = move || (0..count.get()).map(|place| own_row(own, place)).collect_view();
    let more = move |_| {
        own.update(|own| own.push(OwnQuestion::blank()));
        browser::focus(&format!("own-question-{}", own.with_untracked(Vec::len) - 1));
    };
    view! {
        <Group body="mk-group__body mk-stack" is_open toggled=move |now| is_open.set(now) title=words.own_questions>
            <p class="mk-soft mk-measure">{words.own_hint}</p>
            <FieldError id="own-question-error" error />
            {rows}
            <div>
                // One more row sends nothing: what is half written in the others stays a draft.
                <button class="mk-button mk-button--small" type="button" data-aside="" on:click=more>
                    <Icon glyph=Glyph::Plus />
                    {words.own_more}
                </button>
            </div>
        </Group>
    }
}

/// With a row for each question that is half written: `public/drafts.js` brings back what its field holds.
fn with_half_written(mut own: Vec<OwnQuestion>) -> Vec<OwnQuestion> {
    let is_begun = |place: &usize| browser::has_draft(&format!("own-question-{place}"));
    if let Some(last) = (own.len()..MOST_ROWS).rev().find(is_begun) {
        own.resize_with(last + 1, OwnQuestion::blank);
    }
    own
}

fn own_row(own: RwSignal<Vec<OwnQuestion>>, place: usize) -> AnyView {
    let words = &use_text().evaluation;
    let (text_id, kind_id) = (format!("own-question-{place}"), format!("own-answer-{place}"));
    let written =
        move || own.with(|own| own.get(place).map(|own| own.text.clone()).unwrap_or_default());
    let chosen = move || {
        let chosen = own.with(|own| own.get(place).map(|own| own.answering));
        chosen.map_or("", Code::code).to_owned()
    };
    let change = move |change: &dyn Fn(&mut OwnQuestion)| {
        own.update(|own| {
            if let Some(own) = own.get_mut(place) {
                change(own);
            }
        });
    };
    let options = words.own_answers.iter().map(|(own, name)| (own.code().into(), (*name).into()));
    let options: Vec<(String, String)> = options.collect();
    let choose = move |code: String| {
        let known = Answering::parse(&code).unwrap_or(Answering::Agree);
        change(&|own| own.answering = known);
    };
    view! {
        <div class="mk-addline">
            <div class="mk-field mk-addline__text">
                <label class="mk-field__label" for=text_id.clone()>{(words.own_question)(place + 1)}</label>
                <input class="mk-input" id=text_id autocomplete="off" prop:value=written
                    on:input=move |event| {
                        let written = event_target_value(&event);
                        change(&|own| own.text.clone_from(&written));
                    } />
            </div>
            <SelectField id=kind_id label=words.own_answer options chosen=Signal::derive(chosen) choose />
        </div>
    }
    .into_any()
}

/// Creates the round, and goes to it.
fn start(app: App, text: &'static Text, content: &Evaluation, mut chosen: NewRound) {
    let words = &text.evaluation;
    let (title, library, parties) = app.workspace.with_untracked(|workspace| {
        let title = workspace
            .record(&chosen.partnership)
            .map(crate::workspace::title_of)
            .unwrap_or_default();
        let own = workspace.own_library_name().unwrap_or_default().to_owned();
        (title, own, parties_of(workspace, &chosen.partnership))
    });
    chosen.title = first_title(chosen.kind, title.trim(), text.lang);
    chosen.asker = match library.is_empty() {
        true => app.settings.with_untracked(|settings| settings.by.clone()),
        false => library,
    };
    let id = app.new_id(Kind::Round);
    let today = app.today.get_untracked();
    let Some(command) = new_round(content, &chosen, &parties, today, &id) else { return };
    let step = Step::created(Kind::Round, &chosen.title);
    app.run_and_tell(step, command, (words.started)(&chosen.title));
    browser::go(&Route::round(&id, RoundPart::Whole));
}
