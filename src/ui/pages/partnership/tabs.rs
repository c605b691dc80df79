//! The places of a partnership.

use std::{cell::Cell, rc::Rc};

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

use super::here::use_here;
use crate::{
    app::{browser, use_app, use_text},
    domain::Entry,
    guide::{duties, reminders},
    route::{Route, Tab},
    ui::parts::name_page,
    workspace::{
        Urgency,
        approvals::{chain, open_links},
    },
};

/// The link of the tab that is shown.
const CURRENT: &str = "tab-current";

/// All tabs together.
const TABS: &str = "partnership-tabs";

/// How far down the page the tabs are.
fn height() -> Option<f64> {
    let tabs = document().get_element_by_id(TABS)?;
    Some(tabs.unchecked_into::<web_sys::HtmlElement>().offset_top().into())
}

/// From tab to tab the tabs stay where they are in the window, whatever comes or goes above them,
/// and the focus on them; an ordinary change of address begins at the top.
fn stay_in_place() {
    let Some(before) = height() else { return };
    let top = window().scroll_y().unwrap_or_default();
    let listener = Rc::new(Cell::new(None::<WindowListenerHandle>));
    let heard = listener.clone();
    listener.set(Some(window_event_listener(ev::hashchange, move |_| {
        if let Some(listener) = heard.take() {
            listener.remove();
        }
        browser::focus(CURRENT);
        request_animation_frame(move || {
            let moved = height().map_or(0.0, |now| now - before);
            window().scroll_to_with_x_and_y(0.0, top + moved);
        });
    })));
}

#[component]
pub fn Tabs(tab: Tab) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().partnership.head;
    let entries = here.follow(|workspace, id| workspace.of::<Entry>(id).count());
    let late = Memo::new(move |_| {
        let today = app.today.get();
        let due = app.workspace.with(|workspace| {
            let todos = workspace.open_actions(&here.id(), today);
            duties(&todos, reminders(workspace, Some(&here.id()), today), today)
        });
        due.iter().filter(|duty| matches!(duty.urgency(), Urgency::Overdue { .. })).count()
    });
    let missing = here.follow(|workspace, id| open_links(&chain(workspace, id)).count());
    let count = move |count: usize| {
        (count > 0).then(|| view! { " " <span class="mk-count">{count}</span> })
    };
    let late_count = move || {
        let late = late.get();
        (late > 0).then(|| {
            view! {
                <span class="mk-count mk-count--late">
                    {late}<span class="mk-hidden">{words.late}</span>
                </span>
            }
        })
    };
    let text = use_text();
    let tabs = [
        (Tab::Record, words.record_tab),
        (Tab::Log, words.log_tab),
        (Tab::Checklist, text.guide.checklist.tab),
        (Tab::Approvals, words.approvals_tab),
        (Tab::Agreement, text.agreement.tab),
        (Tab::Meetings, text.meeting.tab),
        (Tab::Evaluation, text.evaluation.tab),
        (Tab::Choosing, text.choosing.tab),
    ];
    let named = tabs.iter().find(|(own, _)| *own == tab).map(|(_, name)| *name);
    name_page(Signal::derive(move || {
        let title = here.record.with(|own| own.title.clone());
        let parts = [named.filter(|_| tab != Tab::Record), Some(title.trim())];
        let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" · ")
    }));
    let links = tabs.map(|(own, name)| {
        let is_here = own == tab;
        let go = move |event: ev::MouseEvent| {
            let opens_here = !(event.ctrl_key() || event.meta_key() || event.shift_key());
            if opens_here && !is_here {
                stay_in_place();
            }
        };
        let counts = match own {
            Tab::Log => view! { {move || count(entries.get())} {late_count} }.into_any(),
            Tab::Approvals => (move || count(missing.get())).into_any(),
            Tab::Record
            | Tab::Checklist
            | Tab::Agreement
            | Tab::Meetings
            | Tab::Evaluation
            | Tab::Choosing => ().into_any(),
        };
        let href = Route::Partnership { id: here.id(), tab: own }.href();
        view! {
            <li>
                <a class="mk-tabs__link" href=href id=is_here.then_some(CURRENT)
                    aria-current=is_here.then_some("page") on:click=go>{name} " " {counts}</a>
            </li>
        }
    });
    view! {
        <nav class="mk-tabs" id=TABS aria-label=words.tabs>
            <ul class="mk-tabs__list">{links.collect_view()}</ul>
        </nav>
    }
}
