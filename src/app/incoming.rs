//! Files in: reading what was chosen, and merging it in one step that is saved before it is shown.
//!
//! Invariant: nothing of a file reaches the user's data before [`App::merge`].

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use leptos::{prelude::*, task::spawn_local};
use web_sys::{File, FileList};

use super::{browser, clock, state::App};
use crate::{
    crdt::{Actor, Record},
    exchange::{
        self, Entry, FileError, FileKind, Header, Locked, MAX_LOCKED_BYTES, Opened, Plan,
        Quarantined, Status,
    },
    order::collect,
    route::Route,
    signature::Signature,
    store::{Repository, StoreError, memory::MemoryStore},
    text::called,
    workspace::{Step, Verb, map_apart::with_new_ids},
};

/// How long one waits between two looks whether the files before are done.
const LOOK: Duration = Duration::from_millis(50);

/// Files that were chosen, read and not yet merged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incoming {
    pub is_reading: bool,
    pub refused: Vec<(String, Refusal)>,
    pub files: Vec<Arrived>,
    /// Files that wait for their passphrase.
    pub locked: Vec<LockedFile>,
    /// Of all files, in their order.
    pub records: Vec<Record>,
    /// Maps that stand apart from one that is here, being another group's.
    pub apart: usize,
    pub signatures: BTreeMap<Actor, Signature>,
    /// Why merging failed, if it did.
    pub failed: Option<StoreError>,
    /// From the press until all of it is done: the state before is being kept meanwhile.
    pub is_merging: bool,
    /// The state before could not be kept: the next asking goes without.
    pub is_uncopied: bool,
    /// What the last merge brought or changed.
    pub merged: Vec<Came>,
}

/// A record that a merge brought, or in which it changed something.
#[derive(Clone, Debug, PartialEq)]
pub struct Came {
    pub id: String,
    pub is_new: bool,
    /// The fields that changed, of one that stood here.
    pub fields: Vec<String>,
}

impl Came {
    fn of(entry: &Entry) -> Option<Self> {
        let is_new = match entry.status {
            Status::Same => return None,
            Status::New => true,
            Status::Changed
            | Status::Disputed
            | Status::Deleted
            | Status::Erased
            | Status::DisputedDeletion => false,
        };
        let fields = entry.changes.iter().map(|change| change.field.clone());
        let fields = if is_new { Vec::new() } else { fields.collect() };
        Some(Self { id: entry.id.clone(), is_new, fields })
    }
}

/// A file that waits for its passphrase; two of them may have one name.
#[derive(Clone, Debug, PartialEq)]
pub struct LockedFile {
    pub number: usize,
    pub name: String,
    pub locked: Locked,
}

/// A file that was read; its records stand in [`Incoming`].
#[derive(Clone, Debug, PartialEq)]
pub struct Arrived {
    pub name: String,
    pub bytes: usize,
    pub header: Header,
    /// How many of the records are of it.
    pub records: usize,
    pub quarantined: Vec<Quarantined>,
    pub warnings: Vec<exchange::Warning>,
    pub hand_edits: Vec<(String, crate::crdt::HandEdit)>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    File(FileError),
    /// The browser did not hand over its content.
    NotRead,
}

impl Incoming {
    fn ask_words(&mut self, name: String, locked: Locked) {
        let number = self.locked.len();
        self.locked.push(LockedFile { number, name, locked });
    }

    pub(super) fn take(&mut self, name: String, bytes: usize, opened: Result<Opened, FileError>) {
        let mut opened = match opened {
            Ok(opened) => opened,
            Err(error) => return self.refused.push((name, Refusal::File(error))),
        };
        if let Err(error) = rescue(&mut opened) {
            return self.refused.push((name, Refusal::File(error)));
        }
        if opened.header.kind == FileKind::MapStart {
            opened.records = with_new_ids(opened.records, clock::new_actor().as_str());
        }
        let records = opened.records.len();
        self.records.append(&mut opened.records);
        self.signatures.append(&mut opened.signatures);
        self.files.push(Arrived {
            name,
            bytes,
            header: opened.header,
            records,
            quarantined: opened.quarantined,
            warnings: opened.warnings,
            hand_edits: opened.hand_edits,
        });
    }

    /// Who saved the files, as far as they tell.
    fn by(&self) -> Vec<String> {
        let names: BTreeSet<&str> = self
            .files
            .iter()
            .map(|file| file.header.by.as_str())
            .filter(|by| !by.is_empty())
            .collect();
        names.into_iter().map(str::to_owned).collect()
    }
}

/// Takes the records out of the raw storage that a rescue file carries.
///
/// # Errors
/// When a later version of the program stored them.
fn rescue(opened: &mut Opened) -> Result<(), FileError> {
    for storage in [std::mem::take(&mut opened.storage), std::mem::take(&mut opened.mirror)] {
        if !storage.is_empty() {
            take_storage(opened, storage)?;
        }
    }
    Ok(())
}

fn take_storage(opened: &mut Opened, storage: BTreeMap<String, String>) -> Result<(), FileError> {
    let loaded = match Repository::new(MemoryStore::holding(storage)).open() {
        Ok(loaded) => loaded,
        Err(StoreError::NewerFormat { major }) => return Err(FileError::NewerFormat { major }),
        // A store in memory fails in no other way.
        Err(_) => return Ok(()),
    };
    opened.records.extend(loaded.records.into_values());
    opened.signatures.extend(loaded.signatures);
    let lost = loaded.quarantined.into_iter().map(|lost| Quarantined {
        index: 0,
        id: Some(lost.key),
        reason: exchange::Reason::Stored,
        text: lost.value,
    });
    opened.quarantined.extend(lost);
    Ok(())
}

impl App {
    /// Reads the files that were chosen or dropped. What was read before is put away.
    pub fn open_files(self, list: &FileList) {
        let files: Vec<File> = (0..list.length()).filter_map(|place| list.get(place)).collect();
        if !files.is_empty() {
            self.once_free(move || self.read_files(files));
        }
    }

    fn read_files(self, files: Vec<File>) {
        self.incoming.set(Incoming { is_reading: true, ..Incoming::default() });
        spawn_local(async move {
            let mut incoming = Incoming::default();
            for file in files {
                let (name, bytes) = (file.name(), file.size() as usize);
                if bytes > MAX_LOCKED_BYTES {
                    incoming.take(name, bytes, Err(FileError::TooLarge { bytes }));
                    continue;
                }
                match browser::read_file(&file).await {
                    Some(content) => match Locked::read(&content) {
                        Some(locked) => incoming.ask_words(name, locked),
                        None => incoming.take(name, bytes, exchange::open(&content)),
                    },
                    None => incoming.refused.push((name, Refusal::NotRead)),
                }
            }
            self.keep_apart(&mut incoming);
            self.incoming.set(incoming);
            browser::focus_at_top("incoming");
        });
    }

    /// Reads text that was pasted.
    pub fn open_pasted(self, text: String) {
        self.once_free(move || {
            let mut incoming = Incoming::default();
            let name = self.text().file_page.open.pasted.to_owned();
            match Locked::read_text(&text) {
                Some(locked) => incoming.ask_words(name, locked),
                None => incoming.take(name, text.len(), exchange::open_text(&text)),
            }
            self.keep_apart(&mut incoming);
            self.incoming.set(incoming);
            browser::focus_at_top("incoming");
        });
    }

    /// What comes while others are read waits for them, or they would end in its place; and while one
    /// merges, or it would be merged with what was looked at, unseen.
    fn once_free(self, then: impl FnOnce() + 'static) {
        let is_busy = move || {
            self.incoming.with_untracked(|incoming| incoming.is_reading || incoming.is_merging)
        };
        if !is_busy() {
            return then();
        }
        spawn_local(async move {
            while is_busy() {
                browser::pause(LOOK).await;
            }
            then();
        });
    }

    pub fn put_incoming_away(self) {
        self.incoming.set(Incoming::default());
        browser::focus("open-file");
    }

    /// What merging would do, by what is held now.
    pub fn plan(self) -> Plan {
        self.incoming.with(|incoming| {
            self.workspace.with(|workspace| {
                exchange::plan(workspace.records(), &Self::wanted(workspace, incoming))
            })
        })
    }

    /// Merges what was read: the state before is kept, then it is saved, then shown, as one step of
    /// undo. Where the store refuses, nothing changes, here or there.
    pub fn merge(self) {
        let is_merging =
            self.incoming.try_update(|incoming| std::mem::replace(&mut incoming.is_merging, true));
        if is_merging != Some(false) {
            return;
        }
        self.remember_library();
        self.flush();
        self.hear_of_incoming();
        spawn_local(async move {
            // Named before the state is kept: what is kept beside it is what is merged.
            let linker = clock::new_actor();
            let mut plan = untrack(move || self.plan());
            let command = self.import(std::mem::take(&mut plan.received), &linker);
            plan.received = command.brought().into_iter().cloned().collect();
            let (by, goes_without) =
                self.incoming.with_untracked(|incoming| (incoming.by(), incoming.is_uncopied));
            let number = match self.note_import(&by.join(", "), &plan).await {
                Ok(number) => number,
                Err(error) => {
                    clock::log(&error.to_string());
                    if !goes_without {
                        self.incoming.update(|incoming| {
                            incoming.is_uncopied = true;
                            incoming.is_merging = false;
                        });
                        return browser::focus_at_top("incoming");
                    }
                    None
                }
            };
            let is_merged = self.merge_now(by, &linker);
            self.incoming.update(|incoming| incoming.is_merging = false);
            self.keep_note(number, is_merged).await;
        });
    }

    /// What another tab has taken back is not merged over.
    fn hear_of_incoming(self) {
        let ids = self.incoming.with_untracked(|incoming| {
            incoming.records.iter().map(|record| record.id.clone()).collect::<BTreeSet<_>>()
        });
        self.hear_now(ids.iter().map(String::as_str));
    }

    /// Whether anything was merged.
    fn merge_now(self, by: Vec<String>, linker: &Actor) -> bool {
        let words = &self.text().file_page;
        self.hear_of_incoming();
        let mut plan = untrack(move || self.plan());
        // Chosen for gathering even where all of it is here already.
        let are_maps = self.incoming.with_untracked(Self::are_maps);
        if are_maps {
            self.remember_opened();
        }
        if plan.merged.is_empty() {
            return false;
        }
        if let Err(error) = self.store_first(&plan.merged) {
            self.incoming.update(|incoming| incoming.failed = Some(error));
            browser::focus_at_top("incoming");
            return false;
        }
        let signatures = self
            .incoming
            .with_untracked(|incoming| exchange::signatures_of(&plan.merged, &incoming.signatures));
        let files = self.incoming.with_untracked(|incoming| incoming.files.len());
        let told = (words.plan.merged)(files, &plan.counts());
        let files = called(|text| (text.file_page.plan.step)(files, &by));
        let step = Step::new(Verb::Imported, None, files);
        self.adopt_signatures(signatures);
        let shared = self.incoming.with_untracked(Self::shared_by);
        let round = self.incoming.with_untracked(Self::round_in);
        let start = self.incoming.with_untracked(Self::start_in);
        let backup = self.backup_opened(&plan);
        let is_first = self.front.is_new.get_untracked();
        let merged = plan.entries.iter().filter_map(Came::of).collect();
        let command = self.import(std::mem::take(&mut plan.received), linker);
        self.incoming.set(Incoming { merged, ..Incoming::default() });
        let merging = browser::timed("merge");
        self.run_and_tell(step, command, told);
        self.note_opened_backup(backup);
        drop(merging);
        let is_disputed = self.workspace.with_untracked(|w| w.disputed().next().is_some());
        match shared {
            Some((by, _)) if is_first => self.begin_answering(by, &plan.merged),
            _ if let Some(page) = round.and_then(|id| self.page_of_round(&id)) => {
                browser::go(&page)
            }
            // Whoever was handed a question goes on with it.
            _ if let Some(id) = start.filter(|_| !is_disputed) => {
                browser::go(&Route::NetworkMap { id, is_exercise: true });
            }
            // Several groups' maps are there to be gathered.
            _ if are_maps && !is_disputed && self.has_to_gather() => {
                browser::go_to(&Route::Network, "gather-title".into());
            }
            _ if are_maps && !is_disputed => browser::go(&Route::Network),
            _ if is_disputed => browser::focus("conflicts"),
            _ => browser::focus_at_top("merged-title"),
        }
        true
    }

    fn store_first(self, records: &[Record]) -> Result<(), StoreError> {
        self.session.with_value(|session| match session.outbox.shared() {
            Some(repository) => repository.save_all(records).map(|_| ()),
            None => Ok(()),
        })
    }

    /// Remembers who wrote what came in. Of two labels the later one stands; ours stay ours.
    pub(super) fn adopt_signatures(self, incoming: BTreeMap<Actor, Signature>) {
        let own = self.session.with_value(|session| session.mint.actor().clone());
        let news: BTreeMap<Actor, Signature> = self.signatures.with_untracked(|held| {
            let is_news = |actor: &Actor, new: &Signature| {
                let old = held.get(actor);
                *actor != own && old.is_none_or(|old| (&old.at, &old.by) < (&new.at, &new.by))
            };
            collect(incoming.into_iter().filter(|(actor, new)| is_news(actor, new)))
        });
        if news.is_empty() {
            return;
        }
        self.store_signatures(&news);
        self.signatures.update(|held| held.extend(news));
    }
}
