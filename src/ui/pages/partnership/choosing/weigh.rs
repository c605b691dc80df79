//! How much must be written: eleven questions, the answer, and what it rests on.

use leptos::prelude::*;
use serde_json::Value;

use super::{Fold, Pick};
use crate::{
    app::{use_app, use_text},
    content::Guide,
    domain::{Kind, Partnership},
    field,
    guide::{Evidence, Facts, Weighed, Weighing, weigh},
    text::{Label, guide::evidence_words},
    ui::{
        pages::partnership::here::{Here, use_here},
        parts::{Disclosure, Notice, NoticeTone},
    },
    workspace::set,
};

/// The heading over the questions.
pub const WEIGH: &str = "weigh-title";

#[component]
pub fn Weigh(guide: &'static Guide) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.choosing;
    let weighing = follow(here, guide);
    let options = || {
        vec![
            (Value::Bool(false), text.shell.no.to_owned()),
            (true.into(), text.shell.yes.to_owned()),
        ]
    };
    let rows = guide.chooser.iter().map(|question| {
        let id = question.id.clone();
        let told = Memo::new(move |_| {
            weighing.with(|weighing| {
                let own = weighing.as_ref()?.questions.iter().find(|question| question.id == id)?;
                Some((own.says, own.evidence.clone()?))
            })
        });
        let said = move || {
            told.get().map(|(says, evidence)| {
                let said = match evidence {
                    Evidence::Field { kind: Kind::Agreement, .. } => {
                        (words.from_agreement)(says).to_owned()
                    }
                    evidence => (words.from_record)(&evidence_words(&evidence, text.lang)),
                };
                view! { <span class="mk-small mk-soft">{said}</span> }
            })
        };
        let name = text.lang.of(&question.words).clone();
        let by_record = Signal::derive(move || {
            told.with(|told| told.as_ref().map_or(Value::Null, |(says, _)| (*says).into()))
        });
        view! {
            <li class="mk-criterion">
                <span class="mk-criterion__name">{name.clone()} {said}</span>
                <Pick label=name key=question.id.clone()
                    options=options() otherwise=by_record />
            </li>
        }
    });
    let rows = rows.collect_view();
    let outcome = Signal::derive(move || {
        weighing.with(|weighing| weighing.as_ref().map(words.level).unwrap_or_default())
    });
    let answer = move || {
        let weighing = weighing.get().filter(|weighing| weighing.answered() > 0)?;
        Some(view! {
            <Notice tone=NoticeTone::Info title=(words.level)(&weighing)>
                <div class="mk-stack mk-stack--tight">
                    <Reasons guide weighing=weighing.clone() />
                    <UseTrack weighing />
                </div>
            </Notice>
        })
    };
    view! {
        <Fold id=WEIGH title=words.weigh outcome>
            <p class="mk-soft mk-measure">{words.weigh_lead}</p>
            <ul class="mk-criteria">{rows}</ul>
            {answer}
        </Fold>
    }
}

/// What speaks for a length, and what nobody has answered yet.
#[component]
pub fn Reasons(guide: &'static Guide, weighing: Weighing) -> impl IntoView {
    let text = use_text();
    let words = &text.choosing;
    let named = |question: &Weighed| {
        let own = guide.chooser.iter().find(|other| other.id == question.id)?;
        Some(view! { <li>{text.lang.of(&own.words).clone()}</li> })
    };
    let yes = weighing.questions.iter().filter(|question| question.is_yes());
    let yes: Vec<_> = yes.filter_map(named).collect();
    let open: Vec<_> = weighing.unanswered().filter_map(named).collect();
    let because = (!yes.is_empty())
        .then(|| view! { <p>{words.because}</p> <ul class="mk-criteria__because">{yes}</ul> });
    let unanswered = (!open.is_empty()).then(|| {
        view! {
            <Disclosure summary=(words.unanswered)(&weighing).into_any()>
                <ul class="mk-criteria__because">{open}</ul>
            </Disclosure>
        }
    });
    view! { {because} {unanswered} }
}

fn follow(here: Here, guide: &'static Guide) -> Memo<Option<Weighing>> {
    let app = use_app();
    Memo::new(move |_| {
        let today = app.today.get();
        app.workspace.with(|workspace| {
            let partnership = workspace.get::<Partnership>(&here.id())?;
            Some(weigh(guide, &Facts::new(workspace, partnership, today)))
        })
    })
}

/// Takes the track that goes with the answer, where it is not the partnership's own yet.
#[component]
fn UseTrack(weighing: Weighing) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.choosing;
    let track = weighing.track;
    let is_used = move || here.record.with(|record| record.track == Some(track));
    let take = move |_| {
        here.write(
            app,
            [set(field!(Partnership.track), track)],
            (words.track_set)(track.label(text.lang)),
        );
    };
    move || {
        (!is_used()).then(|| {
            view! {
                <div>
                    <button class="mk-button mk-button--small" type="button" on:click=take>
                        {(words.track)(track.label(text.lang))}
                    </button>
                </div>
            }
        })
    }
}
