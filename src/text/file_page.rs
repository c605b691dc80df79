//! Words of the pages Files and Trash; those of the share copy are in `share`.
//!
//! Invariant: promises nothing that the app does not do.

mod da;
mod en;

use std::collections::BTreeMap;

use super::{Lang, network::listed};
use crate::{
    domain::{Code, Kind, LastBackup},
    exchange::{Counts, FileKind},
    store::CodecError,
    workspace::{Contents, held::Held},
};

pub struct FilePage {
    pub title: &'static str,
    pub lead: &'static str,
    pub open: Open,
    pub plan: Plan,
    pub conflict: Conflict,
    pub save: Save,
    pub settings: Settings,
    pub trouble: Trouble,
    pub trash: Trash,
    pub empty: &'static str,
    pub deleted: &'static str,
    /// A goal that all parties share.
    pub shared: &'static str,
    /// `12 logposter`
    pub count: fn(Kind, usize) -> String,
    /// `2 partnerskaber, 3 partnere`
    pub contents: fn(&Contents) -> String,
    /// A name, a day, a time of day; each may be empty.
    pub who: fn(by: &str, day: &str, time: &str) -> String,
    /// `14 kB`
    pub size: fn(usize) -> String,
}

/// Choosing a file.
pub struct Open {
    pub title: &'static str,
    /// For whoever has a mouse.
    pub drag: &'static str,
    pub text: &'static str,
    pub choose: &'static str,
    pub drop_here: &'static str,
    pub paste: &'static str,
    pub paste_label: &'static str,
    pub paste_hint: &'static str,
    pub paste_open: &'static str,
    pub pasted: &'static str,
    pub reading: &'static str,
    pub refused: fn(name: &str) -> String,
    pub not_read: &'static str,
}

/// What a file would change.
pub struct Plan {
    pub merged_now: &'static str,
    /// What came under one place: what is new, and in which fields something changed; either may be empty.
    pub told: fn(new: &str, changed: &str) -> String,
    pub title: fn(files: usize) -> &'static str,
    pub new: fn(usize) -> &'static str,
    /// How many of each kind are new.
    pub new_of: fn(contents: &str) -> String,
    pub changed: fn(usize) -> &'static str,
    pub same: fn(usize) -> &'static str,
    pub disputed: &'static str,
    pub deleted: fn(usize) -> &'static str,
    pub unreadable: &'static str,
    /// What a party says of a section, or would have in its place; the party may be empty.
    pub comment: fn(is_proposal: bool, section: &str, party: &str) -> String,
    pub tag_new: &'static str,
    pub tag_changed: fn(usize) -> String,
    pub tag_disputed: fn(usize) -> String,
    pub tag_deleted: &'static str,
    pub tag_erased: &'static str,
    pub tag_life: &'static str,
    pub tag_unreadable: &'static str,
    pub here: &'static str,
    pub in_file: &'static str,
    pub to_trash: &'static str,
    pub for_good: &'static str,
    pub life: &'static str,
    pub life_for_good: &'static str,
    pub put_aside: &'static str,
    pub no_id: fn(place: usize) -> String,
    pub save_raw: &'static str,
    pub nothing_new_title: &'static str,
    /// With so many records that are newer here.
    pub nothing_new: fn(newer: usize) -> String,
    /// What the file shows and what was deleted here.
    pub in_trash_title: &'static str,
    pub in_trash: fn(usize) -> String,
    pub only_trace: &'static str,
    pub nothing_readable: &'static str,
    pub warnings: &'static str,
    pub hand_edits: fn(usize) -> String,
    pub mass: &'static str,
    pub says_yes_title: &'static str,
    /// Which agreement, and what it is set to.
    pub says_yes: fn(name: &str, state: &str) -> String,
    pub no_room: &'static str,
    pub more: fn(usize) -> String,
    pub merge: &'static str,
    pub from: fn(by: &str, day: &str) -> String,
    /// Empty for a kind of a later version.
    pub kind: fn(&FileKind) -> &'static str,
    /// `2 nye, 1 sted med forskellige svar`; empty where nothing is to be told.
    pub counts: fn(&Counts) -> String,
    /// So many files.
    pub merged: fn(usize, &Counts) -> String,
    /// What undo calls the import: how many files, and who saved them.
    pub step: fn(usize, &[String]) -> String,
}

/// Several answers to one question.
pub struct Conflict {
    pub title: fn(usize) -> String,
    pub note: &'static str,
    pub place: fn(place: usize, of: usize) -> String,
    pub legend: fn(field: &str, record: &str) -> String,
    pub mine: &'static str,
    pub from: fn(name: &str) -> String,
    pub this: &'static str,
    pub both: &'static str,
    pub new: &'static str,
    pub new_label: &'static str,
    pub decide: &'static str,
    pub choose_first: &'static str,
    pub write_first: &'static str,
    pub unknown: &'static str,
    /// Of whoever works here, where they have written no name.
    pub oneself: &'static str,
    pub decided: fn(field: &str) -> String,
    pub all_mine: fn(usize) -> String,
    pub all_theirs: fn(usize) -> String,
    pub all_decided: fn(usize) -> String,
    pub life_title: &'static str,
    pub keep: &'static str,
    pub delete: &'static str,
    pub edited: fn(fields: &str) -> String,
    pub restored: &'static str,
    pub deleted: fn(who: &str) -> String,
    pub erased: fn(who: &str) -> String,
    /// Where nothing is left to keep.
    pub nothing_left: &'static str,
    pub kept_toast: fn(name: &str) -> String,
    pub deleted_toast: fn(name: &str) -> String,
    pub more: fn(usize) -> String,
}

/// Saving files.
pub struct Save {
    pub title: &'static str,
    /// The day of the last copy with its age in days, and the records that have changed since.
    pub last_copy: fn(LastBackup, usize) -> String,
    pub everything: &'static str,
    pub everything_hint: &'static str,
    pub everything_subject: &'static str,
    pub chosen_title: &'static str,
    pub chosen_text: &'static str,
    pub search: &'static str,
    pub list: &'static str,
    pub all: &'static str,
    pub nobody: &'static str,
    pub not_found: &'static str,
    pub none_yet: &'static str,
    pub chosen_subject: fn(usize) -> String,
    pub contains: fn(list: &str) -> String,
    pub nothing_chosen: &'static str,
    pub deleted_too: fn(usize) -> String,
    pub personal_title: &'static str,
    pub personal: fn(contacts: usize, internal: &BTreeMap<Held, usize>) -> String,
    pub chosen: &'static str,
    pub saved: &'static str,
    pub saved_text: &'static str,
    pub failed: &'static str,
    pub failed_text: &'static str,
    /// Under a copy of everything.
    pub keep_it: &'static str,
    pub mail: &'static str,
    pub mail_hint: &'static str,
    pub mail_subject: fn(about: &str) -> String,
    /// The three steps; `address` may be empty.
    pub mail_body: fn(file: &str, address: &str, by: &str) -> String,
}

pub struct Settings {
    pub title: &'static str,
    pub by: &'static str,
    pub by_hint: &'static str,
    pub library_hint: &'static str,
    pub which_library: &'static str,
    pub which_library_hint: &'static str,
}

/// The store, and what could not be read.
pub struct Trouble {
    pub storage: &'static str,
    pub used: fn(percent: usize) -> String,
    pub unreadable: fn(usize) -> String,
    pub why: fn(Option<CodecError>) -> &'static str,
    pub save_raw: &'static str,
    pub fields: fn(usize) -> String,
    pub fields_text: &'static str,
}

pub struct Trash {
    pub title: &'static str,
    pub lead: &'static str,
    pub link: fn(usize) -> String,
    pub empty_title: &'static str,
    pub empty_text: &'static str,
    pub back: &'static str,
    pub with: fn(list: &str) -> String,
    pub under: fn(names: &str) -> String,
    pub deleted_by: fn(who: &str) -> String,
    pub deleted_on: fn(when: &str) -> String,
    pub restore: fn(name: &str) -> String,
    pub erase: &'static str,
    pub erase_named: fn(name: &str) -> String,
    pub erase_all: &'static str,
    pub dialog_title: &'static str,
    pub dialog_text: fn(list: &str) -> String,
    pub dialog_note: &'static str,
    pub restored: fn(name: &str) -> String,
    pub erased: fn(name: &str) -> String,
    /// So much was erased, and so much another tab had restored meanwhile.
    pub came_back: fn(erased: usize, back: usize) -> String,
    pub everything: &'static str,
    /// Above what belongs to something that is not here.
    pub stranded: &'static str,
    pub stranded_text: &'static str,
    pub other_kind: &'static str,
}

pub const DA: FilePage = da::WORDS;
pub const EN: FilePage = en::WORDS;

/// What people look for first.
const ORDER: [Kind; 22] = [
    Kind::Partnership,
    Kind::Partner,
    Kind::Contact,
    Kind::Entry,
    Kind::Action,
    Kind::Goal,
    Kind::Ask,
    Kind::Contribution,
    Kind::Approval,
    Kind::Meeting,
    Kind::Message,
    Kind::Agreement,
    Kind::Version,
    Kind::Risk,
    Kind::Round,
    Kind::Answers,
    Kind::Map,
    Kind::Node,
    Kind::Edge,
    Kind::Member,
    Kind::Person,
    Kind::Library,
];

/// The place of a kind among the others; those of a later version come last.
pub fn kind_order(kind: &str) -> usize {
    let known = Kind::parse(kind).and_then(|kind| ORDER.iter().position(|own| *own == kind));
    known.unwrap_or(ORDER.len())
}

fn contents(contents: &Contents, lang: Lang) -> String {
    let (count, and, own, other): (fn(Kind, usize) -> String, _, _, _) = match lang {
        Lang::Da => (da::count, "og", "biblioteket selv", ["anden ting", "andre ting"]),
        Lang::En => (en::count, "and", "the library itself", ["other thing", "other things"]),
    };
    // What ties a partner to its partnership is no thing of its own beside them.
    let is_tie = |kind: Kind| kind == Kind::Member && contents.count(Kind::Partnership) > 0;
    let known = ORDER.iter().filter(|kind| !is_tie(**kind)).filter_map(|kind| {
        let is_own = *kind == Kind::Node && contents.own_marks > 0;
        match (contents.count(*kind), is_own) {
            (0, false) => None,
            (0, true) => Some(own.to_owned()),
            (n, false) => Some(count(*kind, n)),
            (n, true) => Some(format!("{} {and} {own}", count(*kind, n))),
        }
    });
    let mut parts: Vec<String> = known.collect();
    if contents.unknown > 0 {
        parts.push(lang.counted(contents.unknown, other));
    }
    parts.join(", ")
}

fn counts(counts: &Counts, lang: Lang) -> String {
    let [new, changed, disputed, deleted] = match lang {
        Lang::Da => [
            ["ny", "nye"],
            ["ændret", "ændrede"],
            ["sted med forskellige svar", "steder med forskellige svar"],
            ["slettet", "slettede"],
        ],
        Lang::En => [
            ["new", "new"],
            ["changed", "changed"],
            ["place with different answers", "places with different answers"],
            ["deleted", "deleted"],
        ],
    };
    let parts = [
        (counts.new, new),
        (counts.changed, changed),
        (counts.disputed, disputed),
        (counts.deleted, deleted),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    parts.map(|(count, words)| lang.counted(count, words)).collect::<Vec<_>>().join(", ")
}

/// `Kommentar til Formål (KMD)`.
fn said_of(what: &str, section: &str, party: &str) -> String {
    let by = if party.is_empty() { String::new() } else { format!(" ({party})") };
    format!("{what} {section}{by}")
}

/// Who and what a file of everything tells of, each as what it is.
fn at_stake(contacts: usize, internal: &BTreeMap<Held, usize>, lang: Lang) -> String {
    let words = super::text(lang);
    let people = (contacts > 0).then(|| (words.file_page.count)(Kind::Contact, contacts));
    let internal = internal.iter().map(|(why, count)| (words.share.held)(*why, *count));
    listed(&people.into_iter().chain(internal).collect::<Vec<_>>(), lang)
}

fn joined(parts: &[&str], between: &str) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_can_be_counted() {
        assert_eq!(Kind::ALL.len(), ORDER.len());
        let all = Kind::ALL.iter().map(|kind| (*kind, 2)).collect();
        let contents = Contents { by_kind: all, unknown: 1, ..Contents::default() };
        for words in [DA, EN] {
            // All but the tie between a partner and a partnership, and what is unknown.
            assert_eq!((words.contents)(&contents).split(", ").count(), Kind::ALL.len());
        }
        assert_eq!((DA.count)(Kind::Entry, 12), "12 logposter");
        assert_eq!((DA.conflict.all_mine)(2), "Behold mine svar begge steder");
        assert_eq!((DA.conflict.all_theirs)(3), "Brug de andres svar alle 3 steder");
        assert_eq!((EN.conflict.all_mine)(2), "Keep my answers in both places");
        assert_eq!((DA.contents)(&Contents::default()), "");
        let alone = Contents { by_kind: [(Kind::Member, 1)].into(), ..Contents::default() };
        assert_eq!((DA.contents)(&alone), "1 kobling mellem partner og partnerskab");
        assert!((DA.save.last_copy)(LastBackup::Never, 1).ends_with("1 ting er ny eller ændret."));
        assert!((DA.save.last_copy)(LastBackup::Never, 2).ends_with("2 ting er nye eller ændret."));
        let mut map =
            Contents { by_kind: [(Kind::Map, 1)].into(), own_marks: 1, ..Contents::default() };
        assert_eq!((EN.contents)(&map), "1 network map, the library itself");
        map.by_kind.insert(Kind::Node, 3);
        assert_eq!((DA.contents)(&map), "1 netværkskort, 3 aktører og biblioteket selv");
        assert_eq!((EN.contents)(&map), "1 network map, 3 actors and the library itself");
    }
}
