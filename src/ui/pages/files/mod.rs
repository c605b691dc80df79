//! Files in and out, what is in disagreement, and what could not be read.

mod open;
mod incoming;
mod maps;
mod plan;
mod round;
mod merged;
mod change;
mod answer;
mod conflicts;
mod card;
mod life;
mod backup;
mod chosen;
mod share;
mod settings;
mod journal;
mod keeping;
mod clear;
mod emptied;
mod lock;
mod trouble;

pub use answer::{Answering, SAVE_ANSWER};
pub use backup::Saved;
pub use clear::{ClearDialog, FirstSaved};
pub use emptied::Emptied;
use leptos::prelude::*;
pub use share::{Outside, PartOrWhole};

use crate::{
    app::{use_app, use_text},
    crdt::{Actor, Dot, Record},
    domain::Day,
    route::Route,
    text::{Reader, shown},
    ui::parts::{Glyph, Icon, PageHeader},
    workspace::discarded,
};

#[component]
pub fn Files() -> impl IntoView {
    let app = use_app();
    let words = &use_text().file_page;
    let trash = Memo::new(move |_| app.workspace.with(|all| discarded(all.records()).len()));
    view! {
        <PageHeader title=Signal::stored(words.title.to_owned()) lead=words.lead>
            <a class="mk-button" href=Route::Trash.href()>
                <Icon glyph=Glyph::Trash />
                {move || (words.trash.link)(trash.get())}
            </a>
        </PageHeader>
        <div class="mk-stack mk-stack--sections">
            <div class="mk-split">
                <open::Drop />
                <backup::Backup />
            </div>
            <incoming::Incoming />
            <merged::Merged />
            <conflicts::Conflicts />
            <chosen::Chosen />
            <div class="mk-pair">
                <settings::Settings />
                <trouble::Storage />
                <keeping::Promise />
                <keeping::SharedComputer />
            </div>
            <journal::Journal />
            <trouble::Unreadable />
        </div>
    }
    .into_any()
}

/// Who made an edit, as far as files tell. When they did so, nobody knows: a page load is signed with its
/// first edit.
pub fn who_wrote(actor: &Actor) -> String {
    let words = &use_text().file_page;
    let (by, _) = signature_of(actor);
    let is_mine = untrack(|| use_app().is_mine(actor));
    let nameless = if is_mine { words.conflict.oneself } else { words.conflict.unknown };
    if by.is_empty() { nameless.to_owned() } else { by }
}

/// The same where there is a name; otherwise since when they were at work.
pub fn signed(actor: &Actor) -> Result<String, String> {
    let (by, when) = signature_of(actor);
    if by.is_empty() { Err(when) } else { Ok(by) }
}

/// The name, and since when, in words.
fn signature_of(actor: &Actor) -> (String, String) {
    let (app, text) = (use_app(), use_text());
    let signature = app.signature(actor);
    let day = signature.at.get(..10).and_then(Day::parse_iso);
    let time = signature.at.get(11..16).filter(|_| day.is_some()).unwrap_or_default();
    let day = day.map(|day| text.lang.date(day)).unwrap_or_default();
    (shown(&signature.by), (text.file_page.who)("", &day, time))
}

/// Everybody who made one of these edits, each once.
fn who_all<'a>(dots: impl IntoIterator<Item = &'a Dot>) -> String {
    let mut names: Vec<String> = Vec::new();
    for dot in dots {
        let name = who_wrote(&dot.actor);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(" · ")
}

/// `Opkald til banken i Læs for mig`: a record by name, and by what it belongs to.
fn place_of(reader: &Reader, record: &Record) -> String {
    beside(reader.name(record), reader.home(record))
}

/// Something, and what it belongs to, where it belongs to anything.
fn beside(name: String, home: String) -> String {
    if home.is_empty() { name } else { format!("{name} · {home}") }
}
