//! Meetings of today, those of the next days, and those whose minutes nobody has sent yet. Says nothing
//! where there are none.

use leptos::prelude::*;

use super::chosen::Chosen;
use crate::{
    app::{use_app, use_text},
    domain::{Day, Meeting, Partnership},
    route::Route,
    ui::{
        pages::partnership::{day_words, minutes_tag, name_of_meeting},
        parts::UrgencyTag,
    },
    workspace::{Urgency, meetings::at_hand},
};

/// So many are shown here; the others stand with their partnership.
const SHOWN: usize = 6;

#[component]
pub fn Meetings(
    chosen: Chosen,
    /// Those of today alone; without it all others.
    #[prop(optional)]
    of_today: bool,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let (id, name) = match of_today {
        true => ("meetings-today", text.overview.today),
        false => ("meetings-title", text.overview.meetings),
    };
    let near = Memo::new(move |_| {
        let today = app.today.get();
        app.workspace.with(|workspace| {
            let title = |meeting: &Meeting| {
                workspace.get::<Partnership>(&meeting.partnership).map(|own| own.title.clone())
            };
            let is_shown =
                |own: &&Meeting| (own.at == Some(today)) == of_today && chosen.is_any(own.people());
            let near = at_hand(workspace, today).into_iter().filter(is_shown).take(SHOWN);
            near.map(|own| (own.clone(), title(own).unwrap_or_default())).collect::<Vec<_>>()
        })
    });
    let row = move |(meeting, title): (Meeting, String), today: Day| {
        let is_coming = meeting.at.is_some_and(|at| at >= today);
        let day = meeting.at.map(|at| day_words(text.lang, at)).unwrap_or_default();
        let urgency = Urgency::of(meeting.at, today);
        // On the day itself the hour is what matters.
        let (time, day) = match urgency {
            Urgency::Today => (meeting.time.clone(), day),
            _ => (String::new(), text.lang.with_hours(day, &meeting.time)),
        };
        let state = match is_coming {
            true => view! { <UrgencyTag urgency time /> }.into_any(),
            false => minutes_tag(&meeting, today, text),
        };
        let name = name_of_meeting(&meeting, text);
        let href = Route::Meeting { partnership: meeting.partnership, id: meeting.id }.href();
        view! {
            <li>
                <a href=href>{name}</a> " " {state}
                <p class="mk-small mk-soft">{day}" · "{title}</p>
            </li>
        }
    };
    move || {
        // Another day gives the same meetings other words.
        let (today, near) = (app.today.get(), near.get());
        (!near.is_empty()).then(|| {
            view! {
                <section class="mk-section" aria-labelledby=id>
                    <h2 id=id>{name}</h2>
                    <ul class="mk-rows">{near.into_iter().map(|own| row(own, today)).collect_view()}</ul>
                </section>
            }
        })
    }
}
