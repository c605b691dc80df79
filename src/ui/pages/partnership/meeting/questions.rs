//! The guide's questions as cards: one at a time, with room for what is answered.

use leptos::prelude::*;
use serde_json::Value;

use super::{Held, Switch};
use crate::{
    app::{browser, use_app, use_text},
    content::Guide,
    field,
    guide::question_groups,
    place::ANSWER,
    ui::{
        pages::partnership::here::use_here,
        parts::{Glyph, Icon, Segment, WithGuide},
    },
};

#[component]
pub fn Questions() -> impl IntoView {
    let words = &use_text().meeting;
    // Answers are for whoever held the meeting; a share copy takes none along, there or back.
    if untrack(|| use_app().is_apart()) {
        return ().into_any();
    }
    view! {
        <section class="mk-section" aria-labelledby="questions-title">
            <h2 id="questions-title">{words.questions}</h2>
            <p class="mk-soft mk-meeting__host">{words.questions_hint}</p>
            <WithGuide render=|guide| view! { <Cards guide /> }.into_any() />
            <Switch field=field!(Meeting.answers_internal) label=words.answers_internal
                is_on=|meeting| meeting.answers_internal == Some(true) />
        </section>
    }
    .into_any()
}

#[component]
fn Cards(guide: &'static Guide) -> impl IntoView {
    let held = expect_context::<Held>();
    let text = use_text();
    let words = &text.meeting;
    let here = use_here();
    let fitting = Memo::new(move |_| {
        held.record.with(|meeting| here.record.with(|own| question_groups(meeting, own)))
    });
    let chosen = RwSignal::new(String::new());
    let group = Memo::new(move |_| {
        let (chosen, groups) = (chosen.get(), fitting.get());
        match groups.contains(&chosen.as_str()) {
            true => chosen,
            false => groups.first().map(|group| (*group).to_owned()).unwrap_or_default(),
        }
    });
    let place = RwSignal::new(0_usize);
    let questions = {
        Memo::new(move |_| {
            let group = group.get();
            let own = guide.questions.iter().filter(|question| question.group == group);
            own.map(|question| (question.id.clone(), text.lang.of(&question.words).clone()))
                .collect::<Vec<_>>()
        })
    };
    Effect::new(move |_| {
        let Some(id) = browser::sought(ANSWER) else { return };
        let of_group = |group: &&str| {
            let mut own = guide.questions.iter().filter(|question| question.group == **group);
            own.position(|question| question.id == id).map(|at| ((*group).to_owned(), at))
        };
        if let Some((own, at)) = fitting.with_untracked(|groups| groups.iter().find_map(of_group)) {
            chosen.set(own);
            place.set(at);
        }
    });
    let count = move || questions.with(Vec::len);
    // Another sort of meeting may have fewer, and be chosen elsewhere.
    let at = Memo::new(move |_| place.get().min(count().saturating_sub(1)));
    let current = Memo::new(move |_| questions.with(|questions| questions.get(at.get()).cloned()));
    let groups = move || {
        let named = |id: &&str| guide.question_groups.iter().find(|group| group.id == **id);
        let fitting = fitting.get();
        let groups = fitting.iter().filter_map(named);
        let options =
            groups.map(|named| (named.id.clone(), text.lang.of(&named.words).clone())).collect();
        let choose = move |id| {
            chosen.set(id);
            place.set(0);
        };
        view! { <Segment label=words.group options chosen=group choose /> }
    };
    let is_last = move || at.get() + 1 >= count();
    let turn = move |ahead: bool| {
        let at = at.get_untracked();
        place.set(if ahead { at + 1 } else { at.saturating_sub(1) });
        browser::focus("question");
    };
    view! {
        {groups}
        <div class="mk-card mk-question">
            <p class="mk-eyebrow">{move || (words.question_of)(at.get() + 1, count())}</p>
            <h3 class="mk-question__text" id="question" tabindex="-1">{move || current.get().map(|(_, words)| words)}</h3>
            {move || current.get().map(|(question, _)| view! { <Answer question /> })}
            <div class="mk-cluster">
                <button class="mk-button" type="button" disabled=move || at.get() == 0
                    on:click=move |_| turn(false)>{words.before}</button>
                <button class="mk-button mk-button--primary" type="button"
                    disabled=is_last on:click=move |_| turn(true)>
                    {words.after}
                    <Icon glyph=Glyph::Chevron />
                </button>
                <Dots questions at place />
            </div>
        </div>
    }
}

/// Which of the questions have an answer.
#[component]
fn Dots(
    questions: Memo<Vec<(String, String)>>,
    at: Memo<usize>,
    place: RwSignal<usize>,
) -> impl IntoView {
    let held = expect_context::<Held>();
    let words = &use_text().meeting;
    let dots = move || {
        let answered = |id: &str| {
            held.record.with(|meeting| {
                let answer = meeting.notes.0.get(id).and_then(Value::as_str);
                answer.is_some_and(|answer| !answer.trim().is_empty())
            })
        };
        let dots = questions.get().into_iter().enumerate().map(|(own, (id, question))| {
            let is_answered = answered(&id);
            let note = is_answered.then(|| format!(", {}", words.answered));
            view! {
                <button class="mk-question__dot" class:mk-question__dot--answered=is_answered
                    type="button" aria-current=move || (at.get() == own).then_some("step")
                    on:click=move |_| place.set(own)>
                    <span class="mk-hidden">{question}{note}</span>
                </button>
            }
        });
        dots.collect_view()
    };
    view! { <div class="mk-question__dots">{dots}</div> }
}

#[component]
fn Answer(question: String) -> impl IntoView {
    let app = use_app();
    let held = expect_context::<Held>();
    let words = &use_text().meeting;
    let field = StoredValue::new(format!("notes/{question}"));
    let input = format!("{ANSWER}{question}");
    let value = Memo::new(move |_| {
        held.record.with(|meeting| {
            let answer = meeting.notes.0.get(&question).and_then(Value::as_str);
            answer.unwrap_or_default().to_owned()
        })
    });
    let write = move |event| {
        field.with_value(|field| app.edit(&held.id(), field, event_target_value(&event).into()));
    };
    // Kept to those who asked, it is not for the wall either.
    let is_kept = move || held.record.with(|meeting| meeting.answers_internal == Some(true));
    view! {
        {move || (is_kept() && held.on_screen.get())
            .then(|| view! { <p class="mk-soft">{words.answers_kept}</p> })}
        <div class="mk-field" class:mk-meeting__host=is_kept>
            <label class="mk-field__label" for=input.clone()>{words.answer}</label>
            <div class="mk-grow" data-value=move || value.get()>
                <textarea class="mk-input" id=input rows="2" prop:value=move || value.get()
                    on:input=write
                    on:change=move |_| app.history.update(|history| history.pause())></textarea>
            </div>
        </div>
    }
}
