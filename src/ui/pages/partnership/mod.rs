//! One partnership: where it stands, what comes next, and tabs of what is known.

mod actions;
mod again;
mod agreement;
mod approvals;
mod blocks;
mod checklist;
mod choosing;
mod closing;
mod entry;
mod evaluation;
mod exchange;
mod form;
mod goals;
mod header;
mod here;
mod join;
mod after_ended;
mod lists;
mod log;
mod mail;
mod meeting;
mod meetings;
mod members;
mod messages;
mod next;
mod offered;
mod people;
mod periods;
mod phases;
mod print;
mod promise;
mod quick;
mod record;
mod reminder;
mod rows;
mod sections;
mod sheet;
mod tabs;
mod values;
mod whom;
mod write_mail;

use leptos::prelude::*;

pub use agreement::{Due, all_due};
pub use checklist::NextFold;
pub use exchange::Parties;
pub use meeting::MeetingPage;
pub use meetings::{minutes_tag, name_of as name_of_meeting};
pub use next::day_words;
pub use reminder::{ReminderItem, ReminderLink, source_of};
pub use write_mail::go_to_mail;

use crate::{
    app::{use_app, use_text},
    crdt::Life,
    domain::Partnership,
    route::Tab,
    ui::pages::{
        lists::PrintHead,
        nowhere::{Deleted, Nowhere},
    },
};

/// Whether there is something to show at this address.
#[derive(Clone, Copy, PartialEq)]
enum Standing {
    Shown,
    Deleted,
    Nowhere,
}

#[component]
pub fn PartnershipPage(id: String, tab: Tab) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partnership.head;
    let standing = {
        let id = id.clone();
        Memo::new(move |_| {
            app.workspace.with(|workspace| match workspace.get::<Partnership>(&id) {
                Some(_) => Standing::Shown,
                None => match workspace.record(&id) {
                    Some(record) if record.life() == Life::Deleted => Standing::Deleted,
                    _ => Standing::Nowhere,
                },
            })
        })
    };
    move || {
        let id = id.clone();
        match standing.get() {
            Standing::Shown => view! { <Shown id tab /> }.into_any(),
            Standing::Deleted => view! { <Deleted id text=words.deleted_text /> }.into_any(),
            Standing::Nowhere => view! { <Nowhere /> }.into_any(),
        }
    }
}

#[component]
fn Shown(id: String, tab: Tab) -> impl IntoView {
    here::provide_here(id);
    again::provide_again();
    let printing = print::provide_printing();
    // The checklist and the agreement go on paper as they stand, unless the sheet was asked for; all else as one sheet.
    let has_sheet = !matches!(tab, Tab::Checklist | Tab::Agreement);
    let is_sheet = Memo::new(move |_| (has_sheet || printing.asked.get()) && printing.is_on.get());
    let is_agreement = tab == Tab::Agreement;
    // The other tabs begin with their own work: what stands above it is one line that opens.
    let is_first = tab == Tab::Record;
    // The guide's way is walked by those who sent it.
    let is_apart = untrack(|| use_app().is_apart());
    let next_lines = (is_first && !is_apart).then(|| view! { <checklist::NextLines /> });
    let standing =
        move || view! { {(!is_apart).then(|| view! { <phases::Phases /> })} <next::Next /> };
    let standing = match is_first {
        true => standing().into_any(),
        false => {
            // The checklist has its own, with their ticks.
            let fold = (tab != Tab::Checklist && !is_apart).then(|| {
                let here = here::use_here();
                let title = Signal::derive(move || here.record.with(|own| own.title.clone()));
                view! { <NextFold partnership=here.id() title /> }
            });
            view! { <next::NextLine>{standing()}{fold}</next::NextLine> }.into_any()
        }
    };
    let body = match tab {
        Tab::Record => view! { <record::RecordTab /> }.into_any(),
        Tab::Log => view! { <log::LogTab /> }.into_any(),
        Tab::Checklist => view! { <checklist::ChecklistTab /> }.into_any(),
        Tab::Approvals => view! { <approvals::ApprovalsTab /> }.into_any(),
        Tab::Meetings => view! { <meetings::MeetingsTab /> }.into_any(),
        Tab::Choosing => view! { <choosing::ChoosingTab /> }.into_any(),
        Tab::Evaluation => view! { <evaluation::EvaluationTab /> }.into_any(),
        Tab::Agreement => view! { <agreement::AgreementTab /> }.into_any(),
    };
    let head = (tab == Tab::Checklist)
        .then(|| view! { <PrintHead title=Signal::stored(String::new()) /> });
    view! {
        <div class:mk-no-print=is_sheet>
            {head}
            // Of an agreement only the text itself goes on paper.
            <div class:mk-no-print=is_agreement><header::Header is_whole=is_first /></div>
            <div class="mk-stack" class:mk-stack--loose=is_first>
                <div class="mk-stack" class:mk-stack--loose=is_first class:mk-no-print=is_agreement>{standing}</div>
                <div class="mk-no-print"><agreement::DueHere /></div>
                <tabs::Tabs tab />
                {next_lines}
                {body}
            </div>
        </div>
        <again::AgainDialog />
        {move || is_sheet.get().then(|| view! { <sheet::Sheet /> })}
    }
}
