//! A line of the checklist or a risk that somebody has put a day on, or the next meeting, among what
//! is to be done.

use leptos::{ev, prelude::*};

use super::{checklist::go_to_line, choosing::go_to_risk};
use crate::{
    app::{GUIDE, browser, use_app, use_text},
    content::{Guide, number_of},
    domain::{CheckState, Partnership},
    guide::set_hand,
    route::{Route, Tab},
    text::Text,
    ui::parts::{Glyph, Icon, UrgencyTag},
    workspace::{Remembered, Reminder, Urgency},
};

/// In the words of whoever wrote it, else in the guide's.
fn name_of(own: &Reminder, guide: Option<&Guide>, text: &Text) -> String {
    let found = match &own.what {
        Remembered::Line { own: Some(said), .. } => Some(said.clone()),
        Remembered::Line { id, own: None } => {
            let said = guide.and_then(|guide| guide.line_words(id));
            Some(match said {
                Some(said) => text.lang.of(said).text.clone(),
                None => (text.overview.line)(&number_of(id)),
            })
        }
        Remembered::Meeting { with, .. } => Some((text.meeting.agreed)(with, own.due)),
        Remembered::Risk { title, .. } if !title.trim().is_empty() => Some(title.clone()),
        Remembered::Risk { catalogue, .. } => guide.and_then(|guide| {
            let about = guide.risks.iter().find(|about| about.id == *catalogue)?;
            Some(text.lang.of(&about.words).name.clone())
        }),
    };
    found.unwrap_or_else(|| text.shell.untitled.to_owned())
}

/// Where it comes from: its number on the checklist, or that it is a risk.
pub fn source_of(own: &Reminder, text: &Text) -> String {
    match &own.what {
        Remembered::Line { id, .. } => (text.overview.line)(&number_of(id)),
        Remembered::Meeting { .. } => text.meeting.title.to_owned(),
        Remembered::Risk { .. } => text.overview.risk.to_owned(),
    }
}

/// Words that lead to where it stands.
fn link(own: Reminder, id: Option<String>, words: AnyView) -> AnyView {
    let home = |tab| Route::Partnership { id: own.partnership.clone(), tab };
    let route = match &own.what {
        Remembered::Line { .. } => home(Tab::Checklist),
        // There it is made, with the points that were left open.
        Remembered::Meeting { .. } => home(Tab::Meetings),
        Remembered::Risk { .. } => home(Tab::Choosing),
    };
    let href = route.href();
    let go = move |event: ev::MouseEvent| {
        if matches!(own.what, Remembered::Meeting { .. }) {
            return;
        }
        browser::follow_here(&event, || match &own.what {
            Remembered::Line { id, .. } => go_to_line(&own.partnership, id),
            Remembered::Meeting { .. } => (),
            Remembered::Risk { id, .. } => go_to_risk(&own.partnership, id),
        });
    };
    view! { <a id=id href=href on:click=go>{words}</a> }.into_any()
}

/// Its name, which leads to where it stands.
#[component]
pub fn ReminderLink(reminder: Reminder) -> impl IntoView {
    let text = use_text();
    let book = GUIDE.book();
    let own = reminder.clone();
    let name = move || name_of(&own, book.get().here(), text);
    link(reminder, None, name.into_any())
}

#[component]
pub fn ReminderItem(
    reminder: Memo<Option<(Reminder, Urgency)>>,
    /// The element that ticks it, or leads to it where nothing is to tick.
    element: String,
    /// Whose it is, where that is not plain.
    #[prop(optional)]
    names_home: bool,
    /// What takes the focus when it goes.
    next: Callback<(), String>,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.overview;
    let book = GUIDE.book();
    let name = Memo::new(move |_| {
        let guide = book.get().here();
        reminder.get().map(|(own, _)| name_of(&own, guide, text)).unwrap_or_default()
    });
    let tick = move |_| {
        let Some((own, _)) = reminder.get_untracked() else { return };
        if let Remembered::Line { id, .. } = own.what {
            let focus = next.run(());
            let writes = set_hand(&id, Some(CheckState::Done), app.today.get_untracked());
            app.write_and_tell(&own.partnership, writes, (words.done)(&name.get_untracked()));
            browser::focus(&focus);
        }
    };
    let is_risk = reminder.with_untracked(|own| {
        own.as_ref().is_some_and(|(own, _)| matches!(own.what, Remembered::Risk { .. }))
    });
    // Nothing is to tick: a risk is looked at, a meeting is made.
    let is_meeting = reminder.with_untracked(|own| {
        own.as_ref().is_some_and(|(own, _)| matches!(own.what, Remembered::Meeting { .. }))
    });
    let place = move |words: AnyView, id: Option<String>| {
        reminder.get_untracked().map(|(own, _)| link(own, id, words))
    };
    let glyph = if is_meeting { Glyph::Meeting } else { Glyph::Warning };
    let said = match is_risk || is_meeting {
        true => view! {
            <Icon glyph />
            <span class="mk-actions__text">{place((move || name.get()).into_any(), Some(element))}</span>
        }
        .into_any(),
        false => view! {
            <input class="mk-tick" type="checkbox" id=element.clone() prop:checked=false on:change=tick />
            <label class="mk-actions__text" for=element>{move || name.get()}</label>
        }
        .into_any(),
    };
    let source = reminder.with_untracked(|own| {
        own.as_ref().map(|(own, _)| source_of(own, text)).unwrap_or_default()
    });
    let kind = match is_risk || is_meeting {
        true => view! { <span>{source}</span> }.into_any(),
        false => place(source.into_any(), None).into_any(),
    };
    let home = move || {
        let id = names_home.then(|| reminder.get().map(|(own, _)| own.partnership)).flatten()?;
        let title = app
            .workspace
            .with(|workspace| workspace.get::<Partnership>(&id).map(|own| own.title.clone()))?;
        Some(view! { <a href=Route::partnership(&id).href()>{title}</a> })
    };
    let owner = move || {
        let owner = reminder.get().map(|(own, _)| own.owner).unwrap_or_default();
        if owner.trim().is_empty() { words.nobody.to_owned() } else { owner }
    };
    let due = move || {
        reminder.get().map(|(own, urgency)| {
            view! {
                <time datetime=own.due.to_string()>{text.lang.date(own.due)}</time>
                <UrgencyTag urgency />
            }
        })
    };
    view! {
        // What may go wrong is for the library's own eyes.
        <li class="mk-actions__item" class:mk-no-print=is_risk>
            {said}
            <div class="mk-actions__meta">{home}{kind}<span>{owner}</span></div>
            <div class="mk-actions__due">{due}</div>
        </li>
    }
}
