//! The agenda: written beforehand, read by all at the meeting.

use leptos::prelude::*;

use super::{
    Held,
    minutes::{WithoutAddress, follow},
};
use crate::{
    app::{use_app, use_text},
    domain::Kind,
    field,
    links::mailto,
    text::Lang,
    ui::{
        pages::partnership::{here::use_here, meetings::suggestion},
        parts::{Editor, Field, Glyph, Icon, MailButton, MailFits},
    },
};

#[component]
pub fn Agenda() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let held = expect_context::<Held>();
    let words = &use_text().meeting;
    let lines = Memo::new(move |_| held.record.with(|meeting| meeting.agenda.0.clone()));
    let suggest = move |_| {
        let meeting = held.record.get_untracked();
        let mut agenda = meeting.agenda.0.clone();
        let lang = app.text().lang;
        let points = suggestion(app, here, &meeting, lang);
        // A point that stands in another language is the same point.
        for other in Lang::ALL.iter().filter(|own| **own != lang) {
            let theirs = suggestion(app, here, &meeting, *other);
            for (ours, theirs) in points.iter().zip(theirs) {
                let same = agenda.iter_mut().filter(|line| **line == theirs);
                same.for_each(|line| line.clone_from(ours));
            }
        }
        let news = points.into_iter().filter(|point| !agenda.contains(point));
        let news: Vec<String> = news.collect();
        let count = news.len();
        agenda.extend(news);
        let text = match count {
            0 => words.nothing_to_suggest.to_owned(),
            count => (words.suggested)(count),
        };
        app.choose(&held.id(), field!(Meeting.agenda), agenda.into());
        app.notify(text, count > 0);
    };
    let read = move || {
        let points = lines.get().into_iter().filter(|line| !line.trim().is_empty());
        let points = points.map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ol class="mk-meeting__points">{points}</ol> }
    };
    let write = move || {
        view! {
            <p class="mk-soft">{words.agenda_hint}</p>
            <Field id=held.id() kind=Kind::Meeting field=field!(Meeting.agenda) editor=Editor::Lines
                hide_label=true />
            <div>
                <button class="mk-button mk-button--small" type="button" on:click=suggest>
                    <Icon glyph=Glyph::Plus />
                    {words.suggest}
                </button>
            </div>
            <Send />
        }
    };
    view! {
        <section class="mk-section" aria-labelledby="agenda-title">
            <h2 id="agenda-title">{words.agenda}</h2>
            {move || match (held.on_screen.get(), lines.with(Vec::is_empty)) {
                (true, true) => view! { <p class="mk-soft">{words.no_agenda}</p> }.into_any(),
                (true, false) => read().into_any(),
                (false, _) => write().into_any(),
            }}
        </section>
    }
}

/// To those who come, as the minutes go out afterwards.
#[component]
fn Send() -> impl IntoView {
    let app = use_app();
    let held = expect_context::<Held>();
    let words = &use_text().meeting;
    let minutes = follow(held);
    let body = Memo::new(move |_| minutes.with(words.agenda_body));
    let link = Memo::new(move |_| {
        minutes.with(|own| mailto(&own.addresses, &(words.agenda_subject)(own), &body.get()))
    });
    let has_points = Memo::new(move |_| minutes.with(|own| !own.agenda.is_empty()));
    let copy = move |_| body.with_untracked(|body| app.copy_and_tell(body, words.agenda_copied));
    move || {
        has_points.get().then(|| {
            view! {
                <MailFits link />
                <WithoutAddress minutes />
                <div class="mk-cluster">
                    <button class="mk-button mk-button--small" type="button" on:click=copy>
                        {words.copy_agenda}
                    </button>
                    <MailButton body link label=words.mail_agenda is_small=true />
                </div>
            }
        })
    }
}
