//! Share copies: saving one, handing it to the system's own sharing, and answering one that came.
//!
//! Invariant: what is held back never leaves, whichever way the copy goes.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::{Incoming, SavedFile, browser, clock, state::App};
use crate::{
    crdt::Record,
    domain::{Code, Kind},
    exchange::{FileKind, Header, MAX_BYTES},
    links::MailLink,
    route::Route,
    settings::{Settings, ToAnswer},
    signature::Signature,
    workspace::{
        Command,
        share::{HeldBack, Share, ShareCopy},
        title_of,
    },
};

impl App {
    /// Hands a share copy to the user's downloads. What has to be sealed for it is sealed first.
    pub fn save_share(self, share: &Share) -> Option<SavedFile> {
        // What somebody else sent is of their library.
        let sent = self.settings.with_untracked(|settings| settings.answering.clone());
        let mut own = share.clone();
        own.partnerships.retain(|id| !sent.contains(id));
        let told = self.workspace.with_untracked(|workspace| own.introductions(workspace));
        if !told.is_empty() && self.apply(&Command::Batch(told)).is_some() {
            self.flush();
        }
        self.save_shared(share, self.text().share.subject)
    }

    fn save_shared(self, share: &Share, subject: fn(&str) -> String) -> Option<SavedFile> {
        self.seal(share);
        let copy = self.workspace.with_untracked(|workspace| share.copy(workspace));
        let title = self.title_of_all(&share.partnerships, &copy);
        self.save_copy(FileKind::Share, &subject(&title), &copy)
    }

    fn seal(self, share: &Share) {
        let sealing = self.workspace.with_untracked(|workspace| share.copy(workspace).sealing);
        self.seal_fields(sealing);
    }

    /// Writes fields once more by actors who write nothing else, each under the name of who wrote them.
    pub(super) fn seal_fields(self, sealing: Vec<Command>) {
        if sealing.is_empty() {
            return;
        }
        // What this page has written is signed once it is stored.
        self.flush();
        let page = self.session.with_value(|session| session.mint.actor().clone());
        for (signature, sealing) in self.by_writer(&sealing) {
            let actor = clock::new_actor();
            self.adopt_signatures([(actor.clone(), signature)].into());
            let sealed = self.workspace.try_update(|workspace| {
                workspace.tell_sealer(&actor, &page, &sealing);
                workspace.apply(&Command::Batch(sealing), &actor)
            });
            if let Some(Ok(change)) = sealed {
                self.remember(&change.touched, &change.rolled_back);
            }
        }
        self.flush();
    }

    /// What is to be sealed, by who wrote it.
    fn by_writer(self, sealing: &[Command]) -> BTreeMap<Signature, Vec<Command>> {
        let mut writers: BTreeMap<Signature, Vec<Command>> = BTreeMap::new();
        for command in sealing {
            let Command::Settle { id, fields } = command else { continue };
            for write in fields {
                let actors = self.workspace.with_untracked(|workspace| {
                    let record = workspace.record(id).into_iter();
                    let said = record.flat_map(|record| record.siblings(&write.0));
                    said.map(|sibling| sibling.dot.actor.clone()).collect::<Vec<_>>()
                });
                let all = actors.iter().map(|actor| untrack(|| self.signature(actor)));
                let own = writers.entry(Signature::together(all)).or_default();
                own.push(Command::settle(id, vec![write.clone()]));
            }
        }
        writers
    }

    fn title_of_all(self, partnerships: &BTreeSet<String>, copy: &ShareCopy) -> String {
        let titles: Vec<String> = self.workspace.with_untracked(|workspace| {
            let records = partnerships.iter().filter_map(|id| workspace.record(id));
            records.map(title_of).collect()
        });
        match titles.as_slice() {
            [title] if !title.is_empty() => copy.on_it(title).chars().take(60).collect(),
            titles => (self.text().file_page.save.chosen_subject)(titles.len()),
        }
    }

    /// Whether what was chosen is a share copy that is new here, and from whom.
    pub fn is_news(self) -> bool {
        self.incoming.with(|incoming| {
            let shared = Self::shared_by(incoming).is_some();
            let ids = of_kind(&incoming.records, Kind::Partnership);
            let known = |id: &String| self.workspace.with(|all| all.record(id).is_some());
            shared && !ids.is_empty() && !ids.iter().any(known)
        })
    }

    /// Who saved the share copies that were chosen, and when. What comes with a backup is one's own, and
    /// what several have sent is answered to nobody at once: else the answer would take all of it along.
    pub fn shared_by(incoming: &Incoming) -> Option<(String, String)> {
        let mut headers = incoming.files.iter().map(|file| &file.header);
        let first = headers.next().filter(|own| own.kind == FileKind::Share)?;
        // Two who give no name may be two.
        let is_alike = |own: &Header| {
            own.kind == FileKind::Share && own.by == first.by && !own.by.trim().is_empty()
        };
        headers.all(is_alike).then(|| (first.by.clone(), first.created.clone()))
    }

    /// After merging a share copy: the answer is asked for on every page until it is given.
    pub(super) fn begin_answering(self, by: String, records: &[Record]) {
        let asked = to_answer(by, records);
        let partnerships = asked.partnerships.clone();
        self.set_settings(|settings| settings.begin_answering(asked));
        self.show_first(&partnerships);
    }

    pub(super) fn show_first(self, partnerships: &[String]) {
        match partnerships {
            [one] => browser::go(&Route::partnership(one)),
            _ => browser::go(&Route::Partnerships),
        }
    }

    /// What the answer to a share copy takes along, and for whom.
    fn answer(self) -> Share {
        self.settings.with(|settings| Share {
            partnerships: settings.answering.iter().cloned().collect(),
            receivers: settings.answer_names.iter().cloned().collect(),
        })
    }

    /// What was written in a copy that is open for itself, and would be in no file: there is nobody
    /// here who could keep it.
    pub fn unanswered(self) -> Vec<HeldBack> {
        match self.is_apart() {
            true => {
                let share = self.answer();
                self.workspace.with(|workspace| {
                    let mut held = self.held_back(&share.copy(workspace));
                    // What was taken away again is missed by nobody.
                    held.retain(|own| workspace.record(&own.id).is_none_or(Record::is_shown));
                    held
                })
            }
            false => Vec::new(),
        }
    }

    /// Saves the answer to a share copy, itself a share copy.
    pub fn save_answer(self) -> Option<SavedFile> {
        let share = untrack(move || self.answer());
        let saved = self.save_shared(&share, self.text().share.answer_subject);
        if saved.is_some() && untrack(move || self.is_apart()) {
            self.note_backup(self.settings.with_untracked(|settings| settings.edits_since_copy));
        }
        saved
    }

    /// Whether a partnership is somebody else's, who waits for the answer to a share copy.
    pub fn answers(self, partnership: &str) -> bool {
        let is_theirs = |id: &String| id == partnership;
        self.is_apart() || self.settings.with(|settings| settings.answering.iter().any(is_theirs))
    }

    /// What a new entry of the log says of whom it is for: in such a copy for who sent it, whatever its kind.
    pub fn says_internal(self) -> Option<bool> {
        untrack(|| self.is_apart()).then_some(false)
    }

    /// Whether what was changed in such a copy is in no file.
    pub fn has_unsaved_answer(self) -> bool {
        self.is_apart() && self.settings.with(|settings| settings.edits_since_copy > 0)
    }

    pub fn stop_answering(self) {
        self.set_settings(Settings::stop_answering);
    }

    /// A mail that says how to open a file.
    pub fn mail_about(self, file: &SavedFile) -> MailLink {
        let (name, about) = (file.name.as_str(), file.subject.as_str());
        self.text().file_mail(&file.kind, (name, about), (&browser::address(), &file.by))
    }

    /// Hands a saved file to the system's own sharing.
    pub fn send(self, file: &SavedFile) {
        let told = self.text().file_page.save.failed_text;
        if !browser::share(&file.name, &file.content, &file.subject) {
            self.tell(told.into());
        }
    }
}

/// Whether the system takes files of this kind; `.json` is refused by many, `.txt` by few.
pub fn can_send(file: &SavedFile) -> bool {
    file.content.len() < MAX_BYTES && browser::sharable(&file.name, &file.content).is_some()
}

/// What the records of a share copy ask of whoever opens it.
pub(super) fn to_answer(by: String, records: &[Record]) -> ToAnswer {
    let partnerships = of_kind(records, Kind::Partnership);
    ToAnswer { by, partnerships, partners: of_kind(records, Kind::Partner) }
}

pub(super) fn of_kind(records: &[Record], kind: Kind) -> Vec<String> {
    let all = records.iter().filter(|record| record.kind == kind.code() && record.is_shown());
    all.map(|record| record.id.clone()).collect()
}
