//! The places of a partnership.

use leptos::{ev, prelude::*};

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

#[component]
pub fn Tabs(tab: Tab) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().partnership.head;
    let entries = here.follow(|workspace, id| workspace.of::<Entry>(id).count());
    let late = Memo::new(move |_| {
        let today = app.today.get();
        let due = app.workspace.with(|workspace| {
            let mut todos = workspace.open_actions(&here.id(), today);
            todos.retain(|todo| workspace.asks(&todo.action));
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
    // What a share copy never holds has no place in one: screening and risks, and anybody's answers.
    let is_apart = untrack(|| app.is_apart());
    let is_held = |tab: &Tab| is_apart && matches!(tab, Tab::Evaluation | Tab::Choosing);
    let links = tabs.into_iter().filter(|(own, _)| !is_held(own)).map(|(own, name)| {
        let is_here = own == tab;
        let go = move |event: ev::MouseEvent| {
            if browser::opens_here(&event) && !is_here {
                browser::stay_in_place(TABS, CURRENT);
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
