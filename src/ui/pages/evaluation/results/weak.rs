//! What is weak, with the line of the guide that helps, and a next step that can be taken now.

use leptos::{ev, prelude::*};

use super::{
    super::here::{said, use_here},
    words::tenths,
};
use crate::{
    app::{use_app, use_text},
    content::Guide,
    domain::{Action, ActionState, Code, Day, Origin, Phase},
    evaluation::{Weak, is_own, weak},
    route::Route,
    text::Label,
    ui::parts::{Glyph, Icon, WithGuide},
};

/// Days until the step that is suggested.
const DAYS: u64 = 14;

#[component]
pub fn WeakPoints() -> impl IntoView {
    let here = use_here();
    let words = &use_text().evaluation;
    let points = Memo::new(move |_| here.results.with(weak));
    move || {
        let points = points.get();
        (!points.is_empty()).then(|| {
            view! {
                <section class="mk-section" aria-labelledby="weak-title">
                    <h2 id="weak-title">{words.weak}</h2>
                    <p class="mk-soft mk-measure">{words.weak_hint}</p>
                    <WithGuide render=move |guide| {
                        let items = points.clone().into_iter().map(|point| {
                            view! { <Point point guide /> }
                        });
                        view! { <ul class="mk-weak">{items.collect_view()}</ul> }.into_any()
                    } />
                </section>
            }
        })
    }
}

#[component]
fn Point(point: Weak, guide: &'static Guide) -> impl IntoView {
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
    let what = RwSignal::new(advice.trim_end_matches('.').to_owned());
    let due = RwSignal::new(app.today.get_untracked().plus_days(DAYS).to_string());
    let round = StoredValue::new(here.round.get_untracked());
    let owner = StoredValue::new(here.partnership(app).map(|own| own.owner).unwrap_or_default());
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = what.get_untracked().trim().to_owned();
        if text.is_empty() {
            return;
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
    };
    let (what_id, due_id) = (format!("weak-{}", point.of), format!("weak-due-{}", point.of));
    view! {
        <li class="mk-card mk-weak__item">
            <h3>{format!("{name}: {}", tenths(text, point.mean))}</h3>
            {question}
            <p>{words.helps}" "{advice}" "{link}</p>
            <form class="mk-addline mk-no-print" aria-label=name.clone() on:submit=add>
                <div class="mk-field mk-addline__text">
                    <label class="mk-field__label" for=what_id.clone()>{words.next_step}</label>
                    <input class="mk-input" id=what_id autocomplete="off" prop:value=move || what.get()
                        on:input=move |event| what.set(event_target_value(&event)) />
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
