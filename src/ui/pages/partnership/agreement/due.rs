//! Agreements that end, or ask for notice: on the overview all of them, on a partnership its own.

use leptos::prelude::*;

use crate::{
    agreement::{About, TermReminder, term_reminders},
    app::{use_app, use_text},
    domain::Day,
    route::{Route, Tab},
    ui::{
        pages::partnership::here::use_here,
        parts::{Notice, NoticeTone, UrgencyTag},
    },
    workspace::Urgency,
};

/// Everything there is to think of, as it changes.
pub fn all_due() -> Memo<Vec<TermReminder>> {
    let app = use_app();
    Memo::new(move |_| app.workspace.with(|workspace| term_reminders(workspace, app.today.get())))
}

#[component]
pub fn Due(due: Memo<Vec<TermReminder>>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().agreement.reminders;
    let row = move |own: TermReminder, today: Day| {
        view! {
            <li>
                <a href=Route::partnership(&own.partnership).href()>{own.title.clone()}</a>
                " " <UrgencyTag urgency=Urgency::of(Some(own.due), today) />
                <p class="mk-small">{(words.about)(own.about, own.due)}</p>
                <a class="mk-small mk-no-print" href=to_agreement(&own)>
                    {words.open} <span class="mk-hidden">" "{own.title.clone()}</span>
                </a>
            </li>
        }
    };
    move || {
        // Another day gives the same reminders other words.
        let (today, due) = (app.today.get(), due.get());
        (!due.is_empty()).then(|| {
            view! {
                <section class="mk-section" aria-labelledby="due-title">
                    <h2 id="due-title">{words.title}</h2>
                    <ul class="mk-rows">{due.into_iter().map(|own| row(own, today)).collect_view()}</ul>
                </section>
            }
        })
    }
}

/// Beside the next step of a partnership.
#[component]
pub fn DueHere() -> impl IntoView {
    let here = use_here();
    let words = &use_text().agreement.reminders;
    let due = all_due();
    let own = Memo::new(move |_| {
        due.with(|due| {
            let own = due.iter().filter(|reminder| reminder.partnership == here.id());
            own.cloned().collect::<Vec<_>>()
        })
    });
    move || {
        let notices = own.get().into_iter().map(|own| {
            let tone = match own.about {
                About::Over { .. } => NoticeTone::Warning,
                About::End | About::Notice { .. } => NoticeTone::Info,
            };
            view! {
                <Notice tone text=(words.about)(own.about, own.due)>
                    <a href=to_agreement(&own)>{words.open}</a>
                </Notice>
            }
        });
        notices.collect_view()
    }
}

fn to_agreement(own: &TermReminder) -> String {
    Route::Partnership { id: own.partnership.clone(), tab: Tab::Agreement }.href()
}
