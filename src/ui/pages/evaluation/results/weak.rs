//! What is weak, with the line of the guide that helps, and a next step that can be taken now.

use leptos::{ev, prelude::*};

use super::super::here::{said, use_here};
use crate::{
    app::{browser, use_app, use_text},
    content::Guide,
    domain::{Action, ActionState, Code, Day, Origin, Phase},
    evaluation::{Weak, is_own, weak},
    route::Route,
    text::{Label, evaluation::mean_of},
    ui::parts::{FieldError, Glyph, Icon, WithGuide},
};

/// Days until the step that is suggested.
const DAYS: u64 = 14;

#[component]
pub fn WeakPoints() -> impl IntoView {
    let here = use_here();
    let words = &use_text().evaluation;
    let points = Memo::new(move |_| here.results.with(weak));
    let is_any = Memo::new(move |_| points.with(|points| !points.is_empty()));
    // One more answer takes no step from under the hand that writes it.
    let list = move |guide| {
        view! {
            <ul class="mk-weak">
                <For each=move || points.get() key=told_apart
                    children=move |point| view! { <Point point points guide /> } />
            </ul>
        }
        .into_any()
    };
    move || {
        is_any.get().then(|| {
            view! {
                <section class="mk-section" aria-labelledby="weak-title">
                    <h2 id="weak-title">{words.weak}</h2>
                    <p class="mk-soft mk-measure">{words.weak_hint}</p>
                    <WithGuide render=list />
                </section>
            }
        })
    }
}

/// Of what it is, and what is said of it, but for the figure.
fn told_apart(point: &Weak) -> [String; 3] {
    [point.of.clone(), point.question.clone(), point.item.clone()]
}

#[component]
fn Point(point: Weak, points: Memo<Vec<Weak>>, guide: &'static Guide) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let name = match here.content.group(&point.of) {
        Some(group) => said(&group.words, text),
        None => here.question(&point.of),
    };
    let item = guide.items.iter().find(|item| item.id == point.item);
    let advice = item.map(|item| text.lang.of(&item.words).text.clone()).unwrap_or_default();
    let phase = item.and_then(|item| item.phase());
    let link = phase.map(|phase| {
        let name = (words.guide_phase)(phase as usize + 1, phase.label(text.lang));
        view! { <a href=place_of(phase)>{name}</a> }
    });
    let question = (point.of != point.question && !is_own(&point.question)).then(|| {
        let question = here.question(&point.question);
        view! { <p class="mk-soft">{words.lowest}" "{question}</p> }
    });
    let (said, own) = (name.clone(), point.clone());
    let title = move || {
        let now =
            points.with(|all| all.iter().find(|other| other.of == own.of).map(|now| now.mean));
        mean_of(&said, now.unwrap_or(own.mean), text.lang)
    };
    let what = RwSignal::new(advice.trim_end_matches('.').to_owned());
    let due = RwSignal::new(app.today.get_untracked().plus_days(DAYS).to_string());
    let round = StoredValue::new(here.round.get_untracked());
    let owner = StoredValue::new(here.partnership(app).map(|own| own.owner).unwrap_or_default());
    let (what_id, due_id) = (format!("weak-{}", point.of), format!("weak-due-{}", point.of));
    let field = StoredValue::new(what_id.clone());
    let error = RwSignal::new(None::<&'static str>);
    let error_id = format!("{what_id}-error");
    let described = error_id.clone();
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = what.get_untracked().trim().to_owned();
        if text.is_empty() {
            error.set(Some(words.step_missing));
            return field.with_value(|field| browser::focus(field));
        }
        let (home, origin) =
            round.with_value(|round| (round.partnership.clone(), round.id.clone()));
        let action = Action {
            partnership: home,
            text: text.clone(),
            owner: owner.get_value(),
            due: Day::parse_iso(&due.get_untracked()),
            state: Some(ActionState::Open),
            origin: Some(Origin::Evaluation),
            origin_id: origin,
            ..Action::default()
        };
        app.create_and_tell(&action, &text, words.step_made.into());
        // A second press would make the same step twice.
        what.set(String::new());
    };
    view! {
        <li class="mk-card mk-weak__item">
            <h3>{title}</h3>
            {question}
            <p>{words.helps}" "{advice}" "{link}</p>
            <form class="mk-addline mk-no-print" aria-label=name.clone() on:submit=add>
                <div class="mk-field mk-addline__text">
                    <label class="mk-field__label" for=what_id.clone()>{words.next_step}</label>
                    <FieldError id=error_id error />
                    <input class="mk-input" id=what_id autocomplete="off" prop:value=move || what.get()
                        aria-invalid=move || error.get().map(|_| "true")
                        aria-describedby=move || error.get().map(|_| described.clone())
                        on:input=move |event| {
                            error.set(None);
                            what.set(event_target_value(&event));
                        } />
                </div>
                <div class="mk-field">
                    <label class="mk-field__label" for=due_id.clone()>{words.by_when}</label>
                    <input class="mk-input mk-input--date" type="date" id=due_id prop:value=move || due.get()
                        on:input=move |event| due.set(event_target_value(&event)) />
                </div>
                <button class="mk-button" type="submit"><Icon glyph=Glyph::Plus />{words.make_step}</button>
            </form>
        </li>
    }
}

fn place_of(phase: Phase) -> String {
    Route::guide(phase.code()).href()
}
