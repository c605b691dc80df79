//! What may go wrong: the list that the partnership keeps.

use leptos::prelude::*;

use super::suggested::Suggestions;
use crate::{
    app::{use_app, use_text},
    content::Guide,
    domain::{Risk, RiskState},
    field,
    guide::{Severity, new_risk, ranked_risks, severity},
    text::{Label, choosing::risk_name},
    ui::{
        pages::partnership::{
            here::{entity, use_here},
            rows::{AddLine, Row},
        },
        parts::{Editor, Tag, Tone, UrgencyTag, fields, tag_of},
    },
    workspace::{Urgency, conversation::steady},
};

pub const ADD: &str = "add-risk";

#[component]
pub fn Risks(guide: &'static Guide) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.choosing;
    // The most severe first, once; nothing moves while a hand is on it.
    let ids = Memo::new(move |before: Option<&Vec<String>>| {
        app.workspace.with(|workspace| {
            let risks = ranked_risks(workspace, &here.id());
            steady(before, risks.into_iter().map(|risk| risk.id.clone()).collect(), true)
        })
    });
    let add = Callback::new(move |titles: Vec<String>| {
        let risk = |title| Risk { partnership: here.id(), ..new_risk(guide, title) };
        let told = (text.partnership.record.added)(titles.len());
        app.create_each(&titles.iter().map(|title| risk(title)).collect::<Vec<_>>(), told);
    });
    // The guide knows what to do about these.
    let known = guide.risks.iter().map(|about| text.lang.of(&about.words).name.clone()).collect();
    view! {
        <section class="mk-section" aria-labelledby="risks-title">
            <h2 id="risks-title" tabindex="-1">{words.risks}</h2>
            <p class="mk-soft mk-measure">{words.risks_lead}" "{words.internal}</p>
            {move || ids.with(Vec::is_empty).then(|| view! { <p class="mk-soft">{words.no_risks}</p> })}
            <div class="mk-rowlist">
                <For each=move || ids.get() key=Clone::clone
                    children=move |id| view! { <RiskRow id guide /> } />
            </div>
            <AddLine id=ADD label=words.add_risk on_add=add names=known />
            <Suggestions guide />
        </section>
    }
}

#[component]
fn RiskRow(id: String, guide: &'static Guide) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.choosing;
    let risk = entity::<Risk>(&id);
    let end = move || {
        let (owner, due, rated, state, is_open) = risk.with(|risk| {
            (risk.owner.clone(), risk.due, severity(risk), risk.state, risk.is_open())
        });
        let tone = match rated {
            Severity::Unrated | Severity::Low => Tone::Plain,
            Severity::Middle => Tone::Waiting,
            Severity::High => Tone::Late,
        };
        let due = due.filter(|_| is_open).map(|due| {
            view! {
                <span class="mk-small mk-soft">{text.lang.date(due)}</span>
                <UrgencyTag urgency=Urgency::of(Some(due), app.today.get()) />
            }
        });
        let state = state.filter(|state| *state != RiskState::Open).map(tag_of);
        view! {
            <span class="mk-small mk-soft">{owner}</span>
            {due}
            <Tag tone label=(words.severity)(rated) />
            {state}
        }
    };
    let sign = move || {
        let id = risk.with(|risk| risk.catalogue.clone());
        let about = guide.risks.iter().find(|about| about.id == id)?;
        let sign = text.lang.of(&about.words).sign.clone();
        Some(view! { <p class="mk-small mk-soft">{words.early}": "{sign}</p> })
    };
    let title = Signal::derive(move || risk.with(|risk| risk_name(risk, Some(guide), text)));
    let rating = words.rating.iter().copied().zip(1..).map(|(name, step)| (step, name));
    let rating: Vec<(i64, &str)> = rating.collect();
    let own = id.clone();
    view! {
        <Row id title end after=ADD>
            {sign}
            {fields::<Risk>(&own, vec![
                (field!(Risk.title), Editor::Line),
                (field!(Risk.likelihood), Editor::Scale(rating.clone())),
                (field!(Risk.impact), Editor::Scale(rating.clone())),
                (field!(Risk.countermeasure), Editor::Text),
                (field!(Risk.owner), Editor::Line),
                (field!(Risk.due), Editor::Date),
                (field!(Risk.state), Editor::Choice(RiskState::options(text.lang))),
            ])}
        </Row>
    }
}
