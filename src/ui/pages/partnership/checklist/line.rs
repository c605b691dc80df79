//! One line: its tick, why it stands as it does, and everything more behind a button.

use leptos::{ev, prelude::*};

use super::{Book, keep_edition, more::More, own::shift};
use crate::{
    app::{use_app, use_text},
    content::{ItemWords, Repeat},
    domain::CheckState,
    guide::{Standing, set_hand},
    place::line_tick,
    text::{
        Label,
        guide::{evidence_field, evidence_words},
    },
    ui::{
        pages::partnership::here::use_here,
        parts::{Glyph, Icon, UrgencyTag},
    },
    workspace::{Command, Urgency, Verb},
};

/// What the guide says of a line, in the chosen language; of an own line only its text.
pub(super) fn words_of(book: &Book, id: &str) -> (ItemWords, Option<Repeat>) {
    let lang = use_text().lang;
    if let Some(item) = book.guide.item(id) {
        let edition = book.edition.get_untracked();
        return (lang.of(item.words_at(edition)).clone(), item.repeat);
    }
    match book.guide.line_words(id) {
        Some(words) => (lang.of(words).clone(), None),
        None => {
            let own = book.checklist.with_untracked(|checklist| {
                checklist.line(id).and_then(|line| line.own.clone()).unwrap_or_default()
            });
            (ItemWords { text: own, ..ItemWords::default() }, None)
        }
    }
}

/// Chooses how a line stands; `None` lets the record decide.
pub(super) fn choose(
    book: &Book,
    id: &str,
    state: Option<CheckState>,
) -> impl Fn() + Copy + Send + Sync + use<> {
    let (app, here) = (use_app(), use_here());
    let id = StoredValue::new((book.clone(), id.to_owned()));
    move || {
        let fields = id.with_value(|(book, id)| {
            keep_edition(book, here, set_hand(id, state, app.today.get_untracked()))
        });
        let step = app.step(Verb::Edited, &here.id(), Some("check"));
        app.run_unhurried(step, Command::edit(here.id(), fields));
        // Every tick is a step of its own to take back.
        app.history.update(|history| history.pause());
    }
}

#[component]
pub fn ChecklistLine(
    id: String,
    /// In a short list the words around the tick are left out.
    #[prop(optional)]
    is_short: bool,
) -> impl IntoView {
    let book = expect_context::<Book>();
    let text = use_text();
    let words = &text.guide.checklist;
    let line = book.followed.line(&id);
    let standing = Memo::new(move |_| line.get().map(|line| line.standing));
    let state = move || standing.with(|standing| standing.as_ref().map(|s| s.state));
    let (said, repeat) = words_of(&book, &id);
    let is_open = RwSignal::new(false);
    let input = line_tick(&id);
    let (tick, untick) =
        (choose(&book, &id, Some(CheckState::Done)), choose(&book, &id, Some(CheckState::Todo)));
    let follow = choose(&book, &id, None);
    let app = use_app();
    let own_words = said.text.clone();
    let done_words = text.partnership.next.finished;
    let toggle = move |event: ev::Event| {
        let is_done = event_target_checked(&event);
        let has_evidence =
            standing.with_untracked(|s| s.as_ref().is_some_and(|s| s.evidence.is_some()));
        match (is_done, has_evidence) {
            // The record says the same: nothing has to be kept by hand.
            (true, true) | (false, false) => follow(),
            (true, false) => tick(),
            (false, true) => untick(),
        }
        // There the line goes: what became of it is said instead.
        if is_short && is_done {
            app.notify(done_words(&own_words), true);
        }
    };
    let said_of_it = move || standing.with(|standing| standing.as_ref().map(said_of_it));
    let off = move || {
        line.with(|line| line.as_ref().is_some_and(|line| line.is_off))
            .then(|| view! { <span class="mk-tag mk-tag--plain">{words.off_list}</span> })
    };
    let tag = move || {
        let state =
            state().filter(|state| matches!(state, CheckState::Later | CheckState::NotRelevant));
        state.map(
            |state| view! { <span class="mk-tag mk-tag--plain">{state.label(text.lang)}</span> },
        )
    };
    let near = {
        let app = use_app();
        move || {
            let due = standing.with(|standing| {
                let standing = standing.as_ref()?;
                let is_open = matches!(standing.state, CheckState::Todo | CheckState::Later);
                standing.due().filter(|_| is_open)
            });
            due.map(|due| view! { <UrgencyTag urgency=Urgency::of(Some(due), app.today.get()) /> })
        }
    };
    let repeats = repeat.filter(|_| !is_short).map(|repeat| {
        view! { <span class="mk-tag mk-tag--idle">{(words.repeats)(repeat)}</span> }
    });
    let is_own = line.with_untracked(|line| line.as_ref().is_some_and(|line| line.own.is_some()));
    let number = move || line.with(|line| line.as_ref().map(|line| line.number.clone()));
    let text_shown = {
        let fixed = said.text.clone();
        // One's own words may change while they stand here.
        move || match is_own {
            true => line.with(|line| line.as_ref().and_then(|line| line.own.clone())),
            false => Some(fixed.clone()),
        }
    };
    let own = StoredValue::new(id);
    let here = use_here();
    let focus = input.clone();
    let keys = move |event: ev::KeyboardEvent| {
        let up = match event.key().as_str() {
            "ArrowUp" => true,
            "ArrowDown" => false,
            _ => return,
        };
        if is_own && event.alt_key() {
            event.prevent_default();
            shift(app, here, &own.get_value(), up, focus.clone());
        }
    };
    let panel = format!("{input}-more");
    let (panel_id, controls) = (panel.clone(), panel);
    let more = move || {
        is_open.get().then(|| view! {
            <div class="mk-checklist__more mk-no-print" id=panel_id.clone()><More id=own.get_value() /></div>
        })
    };
    let about = (words.more_about)(&said.text);
    view! {
        <li class="mk-checklist__item"
            class:mk-checklist__item--aside=move || state().is_some_and(|s| matches!(s, CheckState::NotRelevant | CheckState::Later))>
            <input class="mk-tick" type="checkbox" id=input.clone()
                prop:checked=move || state() == Some(CheckState::Done)
                on:change=toggle on:keydown=keys />
            <label class="mk-checklist__text" for=input>
                <span class="mk-checklist__number">{number}" "</span>
                {text_shown}
            </label>
            <div class="mk-checklist__end">
                {near}
                {off}
                {tag}
                {repeats}
                <button class="mk-button mk-button--quiet mk-button--small mk-no-print" type="button"
                    aria-expanded=move || is_open.get().to_string()
                    aria-controls=move || is_open.get().then(|| controls.clone())
                    aria-label=about
                    on:click=move |_| is_open.update(|open| *open = !*open)>
                    <span class="mk-checklist__word">{words.more}</span>
                    <Icon glyph=Glyph::Chevron />
                </button>
            </div>
            {said_of_it}
            {more}
        </li>
    }
}

/// Why a line stands as it does, and what somebody wrote at it. The note is the library's own, and
/// stays off paper.
fn said_of_it(standing: &Standing) -> Option<AnyView> {
    let text = use_text();
    let words = &text.guide.checklist;
    let hand = &standing.hand;
    let record = standing.evidence.as_ref().map(|evidence| evidence_words(evidence, text.lang));
    let is_unticked = hand.state == Some(CheckState::Todo);
    let field = standing.evidence.as_ref().and_then(|own| evidence_field(own, text.lang));
    let field = field.filter(|_| is_unticked && standing.is_overruled());
    let why = match (&record, standing.is_due_again, hand.done_at) {
        (_, true, Some(day)) => (words.again_due)(&text.lang.date(day)),
        (Some(_), _, _) if field.is_some() => field.map(words.unticked).unwrap_or_default(),
        (Some(record), _, _) if standing.is_overruled() => (words.overruled)(record),
        (Some(record), _, _) => (words.automatic_why)(record),
        (None, _, _) => String::new(),
    };
    let due = standing.due().map(|day| text.lang.date(day)).unwrap_or_default();
    let joined = |parts: [&str; 4]| {
        let said = parts.into_iter().filter(|part| !part.trim().is_empty());
        said.collect::<Vec<_>>().join(" · ")
    };
    let is_aside = standing.state == CheckState::NotRelevant;
    let reason = match hand.reason.trim() {
        "" if is_aside => words.reason_missing,
        reason => reason,
    };
    let shown = joined([&why, reason, &hand.owner, &due]);
    let note = hand.note.trim();
    let own = (!note.is_empty()).then(|| {
        let between = if shown.is_empty() { "" } else { " · " };
        view! { <span class="mk-no-print">{format!("{between}{note}")}</span> }
    });
    (own.is_some() || !shown.is_empty())
        .then(|| view! { <p class="mk-checklist__note">{shown}{own}</p> }.into_any())
}
