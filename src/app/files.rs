//! Files out: handing everything, or what was chosen, to the user's downloads.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use leptos::prelude::*;

use super::{browser, clock, incoming::Arrived, state::App};
use crate::{
    crdt::{Actor, Record},
    domain::Day,
    exchange::{self, FileKind, Header, Plan},
    order::collect,
    signature::Signature,
    store::Usage,
    workspace::{
        belonging,
        held::Held,
        share::{HeldBack, ShareCopy},
        title_of,
    },
};

const JSON: &str = "application/json";
const TEXT: &str = "text/plain";

/// A file that the browser has taken.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedFile {
    pub name: String,
    /// What it is about, for a mail.
    pub subject: String,
    /// Who hands it over; empty where that is nobody's business.
    pub by: String,
    pub kind: FileKind,
    pub content: Arc<str>,
    /// Among the browser's downloads, or where the user chose.
    pub is_download: bool,
}

/// Everything, as a file that is still to be saved.
pub(super) struct Backup {
    pub name: String,
    pub text: String,
    /// Edits since the last backup, all of which it holds.
    pub edits: u32,
}

/// Whom a file is from, as it says inside and in its name. The default is nobody.
#[derive(Clone, Default)]
pub(super) struct Sender {
    pub by: String,
    pub library: String,
}

impl App {
    /// Hands everything to the user's downloads.
    pub fn save_backup(self) -> Option<SavedFile> {
        let subject = self.text().file_page.save.everything_subject;
        let backup = self.backup();
        let saved = self.save_text(FileKind::Everything, subject, self.sender(), backup.text)?;
        self.note_backup(backup.edits);
        Some(saved)
    }

    pub(super) fn backup(self) -> Backup {
        let subject = self.text().file_page.save.everything_subject;
        let records = self.workspace.with_untracked(|workspace| {
            let kept = workspace.records().values().filter(|record| !record.is_vacant());
            kept.cloned().collect::<Vec<_>>()
        });
        let sender = self.sender();
        let who = self.signatures.with_untracked(|all| exchange::signatures_of(&records, all));
        // A browser that is cleared loses this, too.
        let unreadable = self.unreadable();
        let header = header(&sender, FileKind::Everything);
        Backup {
            name: name_of_file(&sender, subject),
            text: exchange::to_backup(&header, &records, &who, &unreadable),
            edits: self.settings.with_untracked(|settings| settings.edits_since_copy),
        }
    }

    /// What is stored here and cannot be read, by key.
    pub(super) fn unreadable(self) -> BTreeMap<String, String> {
        let unreadable = self.quarantined.get_untracked().into_iter();
        collect(unreadable.map(|one| (one.copy.unwrap_or(one.key), one.value)))
    }

    /// A backup has just been saved that holds so many of the edits since the last one: there may be
    /// more by now.
    pub(super) fn note_backup(self, edits: u32) {
        self.set_settings(|settings| settings.note_backup(clock::today(), edits));
    }

    /// The day of the backup that is opened, where it will be all that is here.
    pub(super) fn backup_opened(self, plan: &Plan) -> Option<Day> {
        let is_bare = self.workspace.with_untracked(|workspace| workspace.records().is_empty());
        let is_taken_in = plan.refused.is_empty();
        self.incoming.with_untracked(|incoming| match incoming.files.as_slice() {
            [only] if is_bare && is_taken_in && only.is_whole_backup() => {
                only.header.created.get(..10).and_then(Day::parse_iso)
            }
            _ => None,
        })
    }

    /// The backup of that day has just been opened, and is all that is here.
    pub(super) fn note_opened_backup(self, day: Option<Day>) {
        let Some(day) = day else { return };
        self.set_settings(|settings| settings.note_opened_backup(day));
    }

    /// Hands the partnerships, and what belongs to them, to the user's downloads.
    pub fn save_partnerships(self, chosen: &BTreeSet<String>) -> Option<SavedFile> {
        let words = &self.text().file_page.save;
        let (records, titles) = self.workspace.with_untracked(|workspace| {
            let ids = belonging(workspace.records(), chosen);
            let records = ids.iter().filter_map(|id| workspace.record(id));
            let records: Vec<Record> =
                records.filter(|record| !record.is_vacant()).cloned().collect();
            let titles = chosen.iter().filter_map(|id| workspace.record(id)).map(title_of);
            (records, titles.collect::<Vec<_>>())
        });
        let subject = match titles.as_slice() {
            [title] if !title.is_empty() => title.chars().take(60).collect(),
            titles => (words.chosen_subject)(titles.len()),
        };
        self.save_records(FileKind::Partnerships, &subject, &records)
    }

    pub(super) fn save_records(
        self,
        kind: FileKind,
        subject: &str,
        records: &[Record],
    ) -> Option<SavedFile> {
        let who = self.signatures.with_untracked(|all| exchange::signatures_of(records, all));
        let sender = self.sender();
        let text = text_by(&sender, kind.clone(), records, &who);
        self.save_text(kind, subject, sender, text)
    }

    /// Saves a copy for others: nobody who is silent in it is named on it either.
    pub(super) fn save_copy(
        self,
        kind: FileKind,
        subject: &str,
        copy: &ShareCopy,
    ) -> Option<SavedFile> {
        let mut sender = self.sender();
        for name in [&mut sender.by, &mut sender.library] {
            if copy.is_silent(name) {
                name.clear();
            }
        }
        let who = self.signatures.with_untracked(|all| exchange::signatures_of(&copy.records, all));
        let who = exchange::unsigned(who, &|by| copy.is_silent(by));
        // Whoever gathers maps has to know; a share copy says so by its kind.
        let is_part = kind == FileKind::Map && !copy.held_back.is_empty();
        let header = Header { is_part, ..header(&sender, kind.clone()) };
        let text = exchange::to_file(&header, &copy.records, &who);
        self.save_text(kind, subject, sender, text)
    }

    /// What a copy for others holds back, with the names among those of who wrote what.
    pub fn held_back(self, copy: &ShareCopy) -> Vec<HeldBack> {
        let own = self.settings.with(|settings| settings.by.clone());
        let who = self.signatures.with(|all| exchange::signatures_of(&copy.records, all));
        let signed = who.into_values().map(|signature| signature.by);
        let silent: BTreeSet<String> =
            signed.chain([own]).filter(|by| copy.is_silent(by)).collect();
        let silent = silent.into_iter().map(|id| HeldBack { why: Held::Signed, id, field: None });
        copy.held_back.iter().cloned().chain(silent).collect()
    }

    pub(super) fn sender(self) -> Sender {
        let by = self.settings.with_untracked(|settings| settings.by.clone());
        Sender { by, library: self.library_name() }
    }

    /// Hands a file's text to the user's downloads, under a name that says what it is.
    pub(super) fn save_text(
        self,
        kind: FileKind,
        subject: &str,
        sender: Sender,
        text: String,
    ) -> Option<SavedFile> {
        let name = name_of_file(&sender, subject);
        browser::save_file(&name, JSON, &text)?;
        let (subject, content) = (subject.into(), text.into());
        Some(SavedFile { name, subject, by: sender.by, kind, content, is_download: true })
    }

    /// Hands text that could not be read to the user's downloads, as it is.
    pub fn save_raw(self, about: &str, content: &str) {
        let day = clock::today().to_string();
        let name = exchange::file_name("", about, &day).replace(".json", ".txt");
        if browser::save_file(&name, TEXT, content).is_none() {
            let text = self.text().file_page.save.failed_text.into();
            self.tell(text);
        }
    }

    /// Puts another name beside what is edited from now on.
    pub fn sign_as(self, by: String) {
        self.set_settings(|settings| settings.by = by.trim().into());
        if self.session.with_value(|session| session.is_signed) {
            self.sign_again();
        }
    }

    /// Whether this page load said it, one of this share copy before it, or somebody of the same name.
    pub fn is_mine(self, actor: &Actor) -> bool {
        let page = actor.page();
        let own = self.session.with_value(|session| {
            page == *session.mint.actor() || session.pages_before.contains(&page)
        });
        let by = self.settings.with(|settings| settings.by.clone());
        own || (!by.is_empty() && self.signature(actor).by == by)
    }

    /// Whether that record may be taken away here: in a share copy what others wrote is theirs.
    pub fn may_delete(self, id: &str) -> bool {
        self.wrote(id, "")
    }

    /// The same of those of its fields that begin so.
    pub fn wrote(self, id: &str, fields: &str) -> bool {
        !self.is_apart()
            || self.workspace.with(|all| {
                let own = all.record(id).into_iter().flat_map(|record| record.fields());
                let mut said = own
                    .filter(|(name, _)| name.starts_with(fields))
                    .flat_map(|(_, register)| register.siblings());
                said.all(|sibling| self.is_mine(&sibling.dot.actor))
            })
    }

    /// How full the browser's store is; `None` without one.
    pub fn usage(self) -> Option<Usage> {
        self.session.with_value(|session| session.outbox.shared()?.usage().ok())
    }
}

/// A file that carries those names of who wrote what.
pub(super) fn text_by(
    sender: &Sender,
    kind: FileKind,
    records: &[Record],
    who: &BTreeMap<Actor, Signature>,
) -> String {
    exchange::to_file(&header(sender, kind), records, who)
}

fn header(sender: &Sender, kind: FileKind) -> Header {
    Header {
        id: format!("f-{}", clock::new_actor()),
        created: clock::now(),
        by: sender.by.clone(),
        program: env!("CARGO_PKG_VERSION").into(),
        kind,
        ..Header::default()
    }
}

fn name_of_file(sender: &Sender, subject: &str) -> String {
    exchange::file_name(&sender.library, subject, &clock::today().to_string())
}

impl Arrived {
    /// Whether it is a backup of which all was read as it was written.
    fn is_whole_backup(&self) -> bool {
        self.header.is_backup()
            && self.quarantined.is_empty()
            && self.warnings.is_empty()
            && self.hand_edits.is_empty()
    }
}
