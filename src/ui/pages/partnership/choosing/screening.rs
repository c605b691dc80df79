//! The eight criteria, with points and reasons, and what they say together.

use leptos::prelude::*;

use super::{Fold, Note, Pick};
use crate::{
    app::{use_app, use_text},
    content::Guide,
    domain::MailTemplate,
    guide::{Advice, score, screening_key, stops},
    ui::{
        pages::partnership::{here::use_here, write_mail::go_to_mail},
        parts::{Glyph, Icon, Notice, NoticeTone},
    },
};

#[component]
pub fn Screening(guide: &'static Guide) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let words = &text.choosing;
    let score = Memo::new(move |_| here.record.with(score));
    let stopping = Memo::new(move |_| {
        let named = |id: &str| {
            let criterion = guide.criteria.iter().find(|own| own.id == id);
            let question = || guide.line_words(id).map(|own| text.lang.of(own).text.clone());
            criterion.map(|own| text.lang.of(&own.words).clone()).or_else(question)
        };
        here.record.with(|own| stops(own).into_iter().filter_map(named).collect::<Vec<_>>())
    });
    let outcome = Signal::derive(move || match stopping.with(Vec::is_empty) {
        true => (words.score)(score.get()),
        false => (words.stopped)(&stopping.get().join("; ")),
    });
    let rows = guide.criteria.iter().map(|criterion| {
        let name = text.lang.of(&criterion.words).clone();
        let key = screening_key(&criterion.id);
        let points = (0_u32..=3).map(|points| (points.into(), points.to_string())).collect();
        view! {
            <li class="mk-criterion">
                <span class="mk-criterion__name">{name.clone()}</span>
                <Pick label=format!("{}: {name}", words.points)
                    key=key.clone() options=points />
                <Note id=format!("why-{}", criterion.id) label=words.why about=name
                    key=format!("{key}/why") />
            </li>
        }
    });
    let rows = rows.collect_view();
    let advice = move || {
        let advice = score.get().advice;
        let tone = match advice {
            Advice::Stop => NoticeTone::Error,
            Advice::Unfinished => NoticeTone::Info,
            Advice::ThinkAgain => NoticeTone::Warning,
            Advice::TrySmall => NoticeTone::Info,
            Advice::GoForIt => NoticeTone::Ok,
        };
        let title = match advice {
            Advice::Stop => (words.stopped)(&stopping.get().join("; ")),
            _ => (words.score)(score.get()),
        };
        // What leaves a share copy is written by those who sent it.
        let is_no = matches!(advice, Advice::Stop | Advice::ThinkAgain);
        let may_decline = is_no && !app.is_apart();
        let decline = move |_| go_to_mail(app, &here.id(), MailTemplate::Decline, None);
        let text = (words.advice)(advice);
        match may_decline {
            true => view! {
                <Notice tone title text>
                    <button class="mk-button mk-button--small" type="button" on:click=decline>
                        <Icon glyph=Glyph::Mail />
                        {words.say_no}
                    </button>
                </Notice>
            }
            .into_any(),
            false => view! { <Notice tone title text /> }.into_any(),
        }
    };
    view! {
        <Fold id="screening-title" title=words.screening
            outcome>
            <p class="mk-soft mk-measure">{words.screening_lead}" "{words.internal}</p>
            <ul class="mk-criteria">{rows}</ul>
            <progress class="mk-bar" max=move || score.get().of value=move || score.get().points
                aria-label=words.points></progress>
            {advice}
        </Fold>
    }
}
