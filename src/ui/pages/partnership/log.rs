//! The log: a line while it is fresh, a mail, what is promised, and what happened, newest first.

use leptos::prelude::*;

use super::{
    actions::Actions,
    entry::{TimelineEntry, VersionLine},
    here::use_here,
    quick::QuickLog,
    write_mail::WriteMail,
};
use crate::{
    app::{use_app, use_text},
    ui::parts::Empty,
    workspace::{
        conversation::steady,
        timeline::{Happened, happened},
    },
};

#[component]
pub fn LogTab() -> impl IntoView {
    let words = &use_text().partnership.log;
    view! {
        <div class="mk-stack mk-stack--loose">
            <section class="mk-section" aria-labelledby="quick-title">
                <h2 class="mk-hidden" id="quick-title">{words.write}</h2>
                <QuickLog />
                <WriteMail />
            </section>
            <div class="mk-split mk-split--log">
                <aside class="mk-section" aria-labelledby="actions-title"><Actions /></aside>
                <section class="mk-section" aria-labelledby="timeline-title"><Timeline /></section>
            </div>
        </div>
    }
}

#[component]
fn Timeline() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().partnership.log;
    let is_editing = RwSignal::new(None::<String>);
    let lines = Memo::new(move |before: Option<&Vec<Happened>>| {
        let now = app.workspace.with(|workspace| happened(workspace, &here.id()));
        steady(before, now, is_editing.with(Option::is_some))
    });
    let is_empty = Memo::new(move |_| lines.with(Vec::is_empty));
    view! {
        <h2 id="timeline-title" tabindex="-1">{words.title}</h2>
        {move || match is_empty.get() {
            true => view! { <Empty title=words.empty_title text=words.empty /> }.into_any(),
            false => view! {
                <ol class="mk-log">
                    <For each=move || lines.get() key=Clone::clone
                        children=move |line| match line {
                            Happened::Entry(id) => view! { <TimelineEntry id is_editing /> }.into_any(),
                            Happened::Version { number, came, at, .. } => {
                                view! { <VersionLine number came at /> }.into_any()
                            }
                        } />
                </ol>
            }.into_any(),
        }}
    }
}
