//! One partnership on the board.

use std::collections::BTreeSet;

use leptos::{ev, prelude::*};

use super::{
    Listing,
    row::{next_fold, silence, titled},
};
use crate::{
    app::{App, browser, use_app, use_text},
    domain::{Code, Status},
    field,
    route::Route,
    text::{Label, Text},
    ui::{
        pages::{
            lists::names,
            partnership::{ReminderLink, source_of},
        },
        parts::{UrgencyTag, tag_of},
    },
    workspace::{BulkEdit, LANES, Matter, Row, Verb, lane_of},
};

#[component]
pub fn Card(id: String, listing: Listing, dragged: RwSignal<Option<String>>) -> impl IntoView {
    let text = use_text();
    let row = listing.row(id.clone());
    let own = id.clone();
    let is_moving = move || dragged.with(|dragged| dragged.as_deref() == Some(own.as_str()));
    let start = {
        let id = id.clone();
        move |event: ev::DragEvent| {
            // Firefox drags nothing that carries no data.
            if let Some(data) = event.data_transfer() {
                let _ = data.set_data("text/plain", &id);
            }
            dragged.set(Some(id.clone()));
        }
    };
    view! {
        <li class="mk-board-card" class:mk-board-card--moving=is_moving draggable="true"
            on:dragstart=start on:dragend=move |_| dragged.set(None)>
            {move || row.get().map(|row| face(row, text))}
            <Move id row />
        </li>
    }
}

fn face(row: Row, text: &'static Text) -> AnyView {
    let words = &text.partnerships;
    let partners = match row.partners.is_empty() {
        true => words.no_partner.into_any(),
        false => names(&row.partners),
    };
    let promised = row.next.as_ref().map(|todo| {
        let due = todo.action.due.map(|day| format!(", {}", text.lang.date(day)));
        format!("{}{}", todo.action.text, due.unwrap_or_default())
    });
    let promised = match row.has_no_step() {
        true => Some(words.no_next.to_owned()),
        false => promised.filter(|_| !row.has(Matter::Step)),
    };
    let fold = next_fold(&row, text);
    // On a screen the choice below says it; on paper the lane does, where it has one status.
    let is_told = LANES.get(lane_of(row.status)).is_some_and(|lane| lane.len() == 1);
    let status =
        (!is_told).then(|| view! { <span class="mk-only-print">{tag_of(row.status)}</span> });
    let urgency = row.urgency().map(|urgency| view! { <UrgencyTag urgency /> });
    // What may go wrong is for the library's own eyes: on paper the promise stands in its place.
    let has_risk = row.has(Matter::Risk);
    let promised = promised.map(|promised| {
        view! { <p class="mk-board-card__next" class:mk-only-print=has_risk>{promised}</p> }
    });
    let sooner = row.sooner.clone().into_iter().map(|(own, _)| {
        let is_risk = own.what.matter() == Matter::Risk;
        let told = format!(" · {} · {}", source_of(&own, text), text.lang.date(own.due));
        view! {
            <p class="mk-board-card__next" class:mk-no-print=is_risk>
                <ReminderLink reminder=own />{told}
            </p>
        }
    });
    let next = view! { {sooner.collect_view()}{promised} };
    view! {
        <h3 class="mk-board-card__title">
            <a href=Route::partnership(&row.id).href() draggable="false">{titled(&row, text)}</a>
        </h3>
        <p class="mk-board-card__partner">{partners}</p>
        <div class="mk-board-card__tags">{status}{urgency}{silence(row.care, text)}</div>
        {next}
        {fold}
    }
    .into_any()
}

/// The status as a choice: every card moves without dragging.
#[component]
fn Move(id: String, row: Memo<Option<Row>>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let title = move || row.with(|row| row.as_ref().map(|row| titled(row, text)));
    let status = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.status)));
    let options = Status::ALL
        .iter()
        .map(|option| {
            let is_it = move || status.get() == Some(*option);
            view! { <option value=option.code() prop:selected=is_it>{option.label(text.lang)}</option> }
        })
        .collect_view();
    let select = format!("move-{id}");
    let change = move |event| {
        if let Some(status) = Status::parse(&event_target_value(&event)) {
            move_to(app, &id, status);
            browser::focus_unless_elsewhere(format!("move-{id}"));
        }
    };
    let is_apart = untrack(|| app.is_apart());
    view! {
        <label class="mk-board-card__move">
            <span class="mk-small mk-soft" aria-hidden="true">{text.partnerships.move_word}</span>
            <span class="mk-hidden">
                {move || (text.partnerships.move_to)(&title().unwrap_or_default())}
            </span>
            <select class="mk-input mk-input--small mk-input--quiet" id=select data-firm=""
                disabled=is_apart on:change=change>{options}</select>
        </label>
    }
}

/// Gives a partnership another status, with a way back.
pub fn move_to(app: App, id: &str, status: Status) {
    // In a share copy where it stands is for those who sent it.
    if untrack(|| app.is_apart()) {
        return app.tell(app.text().shell.not_yours.into());
    }
    let one = BTreeSet::from([id.to_owned()]);
    let edit = BulkEdit::Status(status);
    let change = app.workspace.with_untracked(|workspace| workspace.bulk(&one, &edit));
    if let Some((command, _)) = change {
        let text = app.text();
        let step = app.step(Verb::Edited, id, Some(field!(Partnership.status)));
        let told = (text.partnerships.moved)(&app.title(id), status.label(text.lang));
        app.run_and_tell(step, command, told);
    }
}
