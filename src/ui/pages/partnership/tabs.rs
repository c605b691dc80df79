//! The places of a partnership.

use std::{cell::Cell, rc::Rc};

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

use super::here::use_here;
use crate::{
    app::{browser, use_app, use_text},
    domain::Entry,
    route::{Route, Tab},
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
        let todos = app.workspace.with(|workspace| workspace.open_actions(&here.id(), today));
        todos.iter().filter(|todo| matches!(todo.urgency, Urgency::Overdue { .. })).count()
    });
    let missing = here.follow(|workspace, id| open_links(&chain(workspace, id)).count());
    let count =
        move |count: usize| (count > 0).then(|| view! { <span class="mk-count">{count}</span> });
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
    let link = move |own: Tab, name: &'static str| {
        let href = Route::Partnership { id: here.id(), tab: own }.href();
        let is_here = own == tab;
        (href, is_here.then_some("page"), is_here.then_some(CURRENT), name)
    };
    let go = move |own: Tab| {
        move |event: ev::MouseEvent| {
            let opens_here = !(event.ctrl_key() || event.meta_key() || event.shift_key());
            if opens_here && own != tab {
                stay_in_place();
            }
        }
    };
    let (record, is_record, record_id, record_name) = link(Tab::Record, words.record_tab);
    let (log, is_log, log_id, log_name) = link(Tab::Log, words.log_tab);
    let (checklist, is_checklist, checklist_id, checklist_name) =
        link(Tab::Checklist, use_text().guide.checklist.tab);
    let (approvals, is_approvals, approvals_id, approvals_name) =
        link(Tab::Approvals, words.approvals_tab);
    let (agreement, is_agreement, agreement_id, agreement_name) =
        link(Tab::Agreement, use_text().agreement.tab);
    let (meetings, is_meetings, meetings_id, meetings_name) =
        link(Tab::Meetings, use_text().meeting.tab);
    let (evaluation, is_evaluation, evaluation_id, evaluation_name) =
        link(Tab::Evaluation, use_text().evaluation.tab);
    let (choosing, is_choosing, choosing_id, choosing_name) =
        link(Tab::Choosing, use_text().choosing.tab);
    view! {
        <nav class="mk-tabs" id=TABS aria-label=words.tabs>
            <ul class="mk-tabs__list">
                <li>
                    <a class="mk-tabs__link" href=record id=record_id aria-current=is_record
                        on:click=go(Tab::Record)>{record_name}</a>
                </li>
                <li>
                    <a class="mk-tabs__link" href=log id=log_id aria-current=is_log
                        on:click=go(Tab::Log)>
                        {log_name} {move || count(entries.get())} {late_count}
                    </a>
                </li>
                <li>
                    <a class="mk-tabs__link" href=checklist id=checklist_id aria-current=is_checklist
                        on:click=go(Tab::Checklist)>{checklist_name}</a>
                </li>
                <li>
                    <a class="mk-tabs__link" href=approvals id=approvals_id aria-current=is_approvals
                        on:click=go(Tab::Approvals)>
                        {approvals_name} {move || count(missing.get())}
                    </a>
                </li>
                <li>
                    <a class="mk-tabs__link" href=agreement id=agreement_id aria-current=is_agreement
                        on:click=go(Tab::Agreement)>{agreement_name}</a>
                </li>
                <li>
                    <a class="mk-tabs__link" href=meetings id=meetings_id aria-current=is_meetings
                        on:click=go(Tab::Meetings)>{meetings_name}</a>
                </li>
                <li>
                    <a class="mk-tabs__link" href=evaluation id=evaluation_id aria-current=is_evaluation
                        on:click=go(Tab::Evaluation)>{evaluation_name}</a>
                </li>
                <li>
                    <a class="mk-tabs__link" href=choosing id=choosing_id aria-current=is_choosing
                        on:click=go(Tab::Choosing)>{choosing_name}</a>
                </li>
            </ul>
        </nav>
    }
}
