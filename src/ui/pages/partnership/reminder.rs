//! A line of the checklist or a risk that somebody has put a day on, the next meeting, or what others are
//! waited for, among what is to be done.

use leptos::{ev, prelude::*};

use super::{checklist::go_to_line, choosing::go_to_risk};
use crate::{
    app::{GUIDE, browser, use_app, use_text},
    content::{Guide, number_of},
    domain::{CheckState, Kind, Partnership},
    field,
    guide::set_hand,
    route::{Route, Tab},
    text::{Label, Text, capitalised},
    ui::parts::{Glyph, Icon, UrgencyTag},
    workspace::{Matter, Remembered, Reminder, Urgency},
};

/// In the words of whoever wrote it, else in the guide's.
fn name_of(own: &Reminder, guide: Option<&Guide>, text: &Text) -> String {
    let words = &text.overview;
    let found = match &own.what {
        Remembered::Line { own: Some(said), .. } => Some(said.clone()),
        Remembered::Line { id, own: None } => {
            let said = guide.and_then(|guide| guide.line_words(id));
            Some(match said {
                Some(said) => text.lang.of(said).text.clone(),
                None => (words.line)(&number_of(id)),
            })
        }
        Remembered::Meeting { with, .. } => Some((text.meeting.agreed)(with, own.due)),
        Remembered::Approval { who, days, .. } => Some((words.awaits_yes)(who, *days)),
        Remembered::Ask { gift, .. } => Some((text.partnership.record.gift)(gift)),
        Remembered::Goal { text, .. } => Some(text.clone()),
        Remembered::Review => Some(words.review.to_owned()),
        Remembered::Risk { title, .. } if !title.trim().is_empty() => Some(title.clone()),
        Remembered::Risk { catalogue, .. } => guide.and_then(|guide| {
            let about = guide.risks.iter().find(|about| about.id == *catalogue)?;
            Some(text.lang.of(&about.words).name.clone())
        }),
    };
    let found = found.filter(|name| !name.trim().is_empty());
    found.unwrap_or_else(|| text.shell.untitled.to_owned())
}

/// Where it comes from: its number on the checklist, or what it is.
pub fn source_of(own: &Reminder, text: &Text) -> String {
    match &own.what {
        Remembered::Line { id, .. } => (text.overview.line)(&number_of(id)),
        Remembered::Meeting { .. } => text.meeting.title.to_owned(),
        Remembered::Approval { .. } => capitalised(Kind::Approval.label(text.lang)),
        Remembered::Ask { .. } => capitalised(Kind::Ask.label(text.lang)),
        Remembered::Goal { .. } => capitalised(Kind::Goal.label(text.lang)),
        Remembered::Review => text.evaluation.tab.to_owned(),
        Remembered::Risk { .. } => text.overview.risk.to_owned(),
    }
}

/// The page that it stands on.
fn route_of(own: &Reminder) -> Route {
    let tab = match &own.what {
        Remembered::Line { .. } => Tab::Checklist,
        // There it is made, with the points that were left open.
        Remembered::Meeting { .. } => Tab::Meetings,
        Remembered::Approval { .. } => Tab::Approvals,
        Remembered::Ask { .. } | Remembered::Goal { .. } | Remembered::Review => Tab::Record,
        Remembered::Risk { .. } => Tab::Choosing,
    };
    Route::Partnership { id: own.partnership.clone(), tab }
}

/// Words that lead to where it stands.
fn link(own: Reminder, id: Option<String>, words: AnyView) -> AnyView {
    let route = route_of(&own);
    let href = route.href();
    let go = move |event: ev::MouseEvent| {
        if matches!(own.what, Remembered::Meeting { .. }) {
            return;
        }
        browser::follow_here(&event, || match &own.what {
            Remembered::Line { id, .. } => go_to_line(&own.partnership, id),
            Remembered::Meeting { .. } => (),
            Remembered::Approval { id, .. }
            | Remembered::Ask { id, .. }
            | Remembered::Goal { id, .. } => browser::go_to(&route, format!("row-{id}")),
            Remembered::Review => {
                let field = field!(Partnership.review_dates);
                browser::go_to(&route, format!("{}-{field}", own.partnership));
            }
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
            let told = (text.partnership.next.finished)(&name.get_untracked());
            app.write_and_tell(&own.partnership, writes, told);
            browser::focus(&focus);
        }
    };
    let what = reminder.with_untracked(|own| own.as_ref().map(|(own, _)| own.what.clone()));
    let is_risk = what.as_ref().is_some_and(|what| what.matter() == Matter::Risk);
    // All else is looked at, asked about or made.
    let is_ticked = matches!(what, None | Some(Remembered::Line { .. }));
    let place = move |words: AnyView, id: Option<String>| {
        reminder.get_untracked().map(|(own, _)| link(own, id, words))
    };
    let glyph = match what {
        Some(Remembered::Meeting { .. }) => Glyph::Meeting,
        Some(Remembered::Approval { .. }) => Glyph::Person,
        Some(Remembered::Ask { .. }) => Glyph::Handshake,
        Some(Remembered::Goal { .. } | Remembered::Review) => Glyph::Calendar,
        None | Some(Remembered::Line { .. } | Remembered::Risk { .. }) => Glyph::Warning,
    };
    let said = match is_ticked {
        false => view! {
            <Icon glyph />
            <span class="mk-actions__text">{place((move || name.get()).into_any(), Some(element))}</span>
        }
        .into_any(),
        true => view! {
            <input class="mk-tick" type="checkbox" id=element.clone() aria-labelledby=format!("{element}-name") prop:checked=false on:change=tick />
            <span class="mk-actions__text" id=format!("{element}-name")>{place((move || name.get()).into_any(), None)}</span>
        }
        .into_any(),
    };
    let source = reminder.with_untracked(|own| {
        own.as_ref().map(|(own, _)| source_of(own, text)).unwrap_or_default()
    });
    let kind = match is_ticked {
        false => view! { <span>{source}</span> }.into_any(),
        true => place(source.into_any(), None).into_any(),
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
