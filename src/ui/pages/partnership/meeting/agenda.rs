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
    guide::{Filled, Point, filled},
    links::mailto,
    text::{Lang, Text, text},
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
    let Text { lang, meeting: words, .. } = use_text();
    let lines = Memo::new(move |_| held.record.with(|meeting| meeting.agenda.0.clone()));
    let suggest = move |_| {
        let meeting = held.record.get_untracked();
        let others = Lang::ALL.iter().filter(|own| *own != lang);
        let langs: Vec<&Lang> = [lang].into_iter().chain(others).collect();
        let said = |point: Point| {
            let said = langs.iter().map(|own| (text(**own).meeting.point)(&point));
            said.collect::<Vec<_>>()
        };
        let points = suggestion(app, here, &meeting).into_iter().map(said);
        let points: Vec<Vec<String>> = points.collect();
        let Filled { agenda, added, reworded } = filled(&meeting.agenda.0, &points);
        if added + reworded == 0 {
            return app.tell(words.nothing_to_suggest.into());
        }
        app.choose(&held.id(), field!(Meeting.agenda), agenda.into());
        app.notify((words.suggested)(added, reworded), true);
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
