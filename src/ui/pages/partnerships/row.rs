//! One row of the table.

use leptos::prelude::*;

use super::Listing;
use crate::{
    app::use_text,
    domain::{Care, Day},
    route::{Route, Tab},
    text::{Label, Text},
    ui::{
        pages::{
            lists::{Tick, Ticks, names},
            partnership::{NextFold, ReminderLink, source_of},
        },
        parts::{Tag, Tone, UrgencyTag, tag_of},
    },
    workspace::{Column, Matter, Reminder, Row, Todo, Urgency},
};

#[component]
pub fn TableRow(id: String, listing: Listing, ticks: Ticks) -> impl IntoView {
    let text = use_text();
    let row = listing.row(id.clone());
    let title = move || row.with(|row| row.as_ref().map(|row| titled(row, text)));
    view! {
        <tr role="row">
            <Tick id ticks title=Signal::derive(move || title().unwrap_or_default()) />
            {move || row.get().map(|row| cells(row, text))}
        </tr>
    }
}

pub fn titled(row: &Row, text: &Text) -> String {
    match row.title.trim() {
        "" => text.shell.untitled.into(),
        title => title.into(),
    }
}

fn cells(row: Row, text: &'static Text) -> AnyView {
    let words = &text.partnerships;
    let label = words.column;
    let title = titled(&row, text);
    let nothing = |said: &'static str| view! { <span class="mk-table__empty">{said}</span> };
    let partners = match row.partners.is_empty() {
        true => nothing(words.no_partner).into_any(),
        false => names(&row.partners),
    };
    let phase = row.phase.map(|phase| phase.label(text.lang));
    let fold = next_fold(&row, text);
    let (has_line, has_risk) = (row.has(Matter::Step), row.has(Matter::Risk));
    let promised = match row.has_no_step() {
        true => Some(nothing(words.no_next).into_any()),
        false => row.next.filter(|_| !has_line).map(|todo| next(todo, text)),
    };
    let next = match row.sooner.is_empty() {
        false => sooner(row.sooner, promised, has_risk, text),
        true => promised.into_any(),
    };
    let log = Route::Partnership { id: row.id.clone(), tab: Tab::Log }.href();
    view! {
        <th role="rowheader" scope="row" class="mk-table__title">
            <a href=Route::partnership(&row.id).href()>{title}</a>
        </th>
        <td role="cell" data-label=label(Column::Status)>{tag_of(row.status)}</td>
        <td role="cell" data-label=label(Column::Phase)>{phase}</td>
        <td role="cell" data-column="owner" data-label=label(Column::Owner)>
            {if row.owner.is_empty() { nothing(text.shell.none).into_any() } else { row.owner.into_any() }}
        </td>
        <td role="cell" data-column="partners" data-label=label(Column::Partners)>{partners}</td>
        <td role="cell" data-column="next" data-label=label(Column::Next)>
            <div class="mk-table__next"><div>{next}</div>{fold}</div>
        </td>
        <td role="cell" data-label=label(Column::LastContact) class="mk-table__date">
            <a class="mk-table__quiet" href=log>
                {row.last_contact.map_or(words.never.to_owned(), |day| text.lang.date(day))}
            </a>
            {silence(row.care, text)}
        </td>
    }
    .into_any()
}

/// A line of the checklist and a risk that come first, and what is waited for. What may go wrong is for the
/// library's own eyes: on paper the line stands without it, or the promise in the place of a lone risk.
fn sooner(
    all: Vec<(Reminder, Urgency)>,
    promised: Option<AnyView>,
    has_risk: bool,
    text: &'static Text,
) -> AnyView {
    let all = all.into_iter().map(|(own, urgency)| {
        let (source, due) = (source_of(&own, text), on(own.due, text));
        let is_risk = own.what.matter() == Matter::Risk;
        view! {
            <div class:mk-no-print=is_risk>
                <ReminderLink reminder=own />
                <span class="mk-table__sub">{source}" · "{due}<UrgencyTag urgency /></span>
            </div>
        }
    });
    view! {
        {all.collect_view()}
        {promised.map(|promised| view! { <div class:mk-only-print=has_risk>{promised}</div> })}
    }
    .into_any()
}

fn on(day: Day, text: &Text) -> impl IntoView + use<> {
    view! { <time datetime=day.to_string()>{text.lang.date(day)}</time>" " }
}

fn next(todo: Todo, text: &'static Text) -> AnyView {
    let due = todo.action.due.map(|day| on(day, text));
    view! {
        <span>
            {todo.action.text}
            <span class="mk-table__sub">{due}<UrgencyTag urgency=todo.urgency /></span>
        </span>
    }
    .into_any()
}

/// What the checklist has next; nothing for what is over.
pub fn next_fold(row: &Row, text: &Text) -> Option<impl IntoView + use<>> {
    let title = Signal::stored(titled(row, text));
    let id = row.id.clone();
    (!row.status.is_over()).then(|| view! { <NextFold partnership=id title /> })
}

/// A word where somebody has been silent for longer than agreed.
pub fn silence(care: Care, text: &'static Text) -> Option<impl IntoView> {
    let Care::Silent { days, .. } = care else { return None };
    let label = (text.partnerships.silent_days)(days);
    Some(view! { <span class="mk-table__sub"><Tag tone=Tone::Waiting label /></span> })
}
