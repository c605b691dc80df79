//! The journal: how everything was the last ten times somebody merged or went back, and as the last days
//! with changes began; and the ways back.
//!
//! Invariant: going back is itself a step of undo, and keeps the present state in the journal.

use std::collections::{BTreeMap, BTreeSet};

use js_sys::{JSON, Object, Reflect};
use leptos::{prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::mirror::database;
use crate::{
    app::{browser, clock, state::App},
    crdt::{Actor, Record, VersionVector},
    exchange::{self, Counts, FileKind, Plan},
    store::{
        KeyValue, Repository, StoreError, decode, encode, is_of_records, memory::MemoryStore,
        record_key, record_of_key,
    },
    text::called,
    workspace::{
        Command, History, Later, Step, TakingBack, Verb, Workspace, erased_since, going_back,
        taking_back,
    },
};

/// Of imports and goings back so many are kept; older ones fall off.
const KEPT: usize = 10;

/// One import, one going back, or the beginning of a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Import {
    #[serde(skip)]
    pub number: u32,
    /// Local time with offset.
    pub at: String,
    pub by: String,
    pub new: usize,
    pub changed: usize,
    pub disputed: usize,
    pub deleted: usize,
    pub is_going_back: bool,
    pub is_of_day: bool,
}

impl Import {
    /// Whether something was merged: what a day or a going back cannot be asked to take out.
    pub fn is_merge(&self) -> bool {
        !self.is_going_back && !self.is_of_day
    }
}

/// The state before it: the raw storage, and what was merged into it.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct State {
    #[serde(default)]
    storage: BTreeMap<String, String>,
    #[serde(default)]
    received: BTreeMap<String, String>,
    /// What its file had seen of each record that stood here already.
    #[serde(default)]
    seen: BTreeMap<String, BTreeMap<String, u32>>,
    /// The same before it was told how much: by an earlier version of the app.
    #[serde(default, skip_serializing)]
    held: BTreeSet<String>,
}

pub(super) fn note_of(import: &Import) -> String {
    // Strings under string keys always serialise.
    serde_json::to_string(import).unwrap_or_default()
}

impl State {
    fn received(&self) -> Vec<Record> {
        let records = self.received.iter().filter_map(|(key, text)| {
            decode(record_of_key(key)?, text).ok().map(|stored| stored.record)
        });
        records.collect()
    }

    /// An entry that does not say what its file had seen counts for all that stands here.
    fn held(&self, workspace: &Workspace) -> BTreeMap<String, VersionVector> {
        let told = self.seen.iter().map(|(id, counts)| {
            let counts =
                counts.iter().filter_map(|(who, count)| Some((Actor::parse(who)?, *count)));
            (id.clone(), counts.collect())
        });
        let untold = self.held.iter().filter_map(|id| Some((id, workspace.record(id)?)));
        untold.map(|(id, record)| (id.clone(), record.seen().clone())).chain(told).collect()
    }

    fn before(self) -> Option<BTreeMap<String, Record>> {
        let repository = Repository::new(MemoryStore::holding(self.storage));
        repository.open().ok().map(|loaded| loaded.records)
    }
}

impl App {
    /// Keeps the present state before a plan is carried out, and gives its number: to be told to
    /// [`Self::keep_note`]. Without a mirror there is none.
    ///
    /// # Errors
    /// Why the browser would not keep it.
    pub async fn note_import(self, by: &str, plan: &Plan) -> Result<Option<u32>, StoreError> {
        let Counts { new, changed, disputed, deleted, .. } = plan.counts();
        let import = Import {
            at: clock::now(),
            by: by.into(),
            new,
            changed,
            disputed,
            deleted,
            ..Import::default()
        };
        self.note(&import, plan).await
    }

    async fn note(self, import: &Import, plan: &Plan) -> Result<Option<u32>, StoreError> {
        // What is open without being stored here, a share copy for one, leaves no trace either.
        let is_stored = self.session.with_value(|session| session.outbox.shared().is_some());
        let Some(database) = database().filter(|_| is_stored) else { return Ok(None) };
        let mut state = State::default();
        let received = plan.received.iter();
        state.received =
            received.map(|record| (record_key(&record.id), encode(record, 0))).collect();
        let counts = |seen: &VersionVector| {
            seen.iter().map(|(actor, count)| (actor.to_string(), count)).collect()
        };
        state.seen = plan.held.iter().map(|(id, seen)| (id.clone(), counts(seen))).collect();
        let text = self.state_as_text(&state)?;
        database.note(&note_of(import), &text).await.map(Some)
    }

    /// What is stored, and what is known beside it, as one text. The browser puts it together: here it would take
    /// memory that is never given back.
    pub(super) fn state_as_text(self, beside: &State) -> Result<JsValue, StoreError> {
        let held = Object::new();
        let mut keep = |key: &str, text: &str| {
            // A plain object takes any string under any key.
            let _ = is_of_records(key).then(|| Reflect::set(&held, &key.into(), &text.into()));
        };
        self.session.with_value(|session| match session.outbox.shared() {
            Some(repository) => repository.store().each(&mut keep),
            None => Ok(()),
        })?;
        let refused = |error: JsValue| StoreError::Refused { reason: format!("{error:?}") };
        // Strings under string keys always serialise.
        let whole =
            JSON::parse(&serde_json::to_string(beside).unwrap_or_default()).map_err(refused)?;
        Reflect::set(&whole, &"storage".into(), &held).map_err(refused)?;
        JSON::stringify(&whole).map(Into::into).map_err(refused)
    }

    /// Whether the import that was noted came to be: an older state gives way to no merge that did not.
    pub async fn keep_note(self, number: Option<u32>, is_done: bool) {
        let Some((database, number)) = database().zip(number) else { return };
        let going = match is_done {
            true => {
                let all = self.journal().await.into_iter().filter(|own| !own.is_of_day);
                all.skip(KEPT).map(|own| own.number).collect()
            }
            false => vec![number],
        };
        match database.drop_states(&going).await {
            // Whoever shows the journal looks anew.
            Ok(()) => self.save.tell(),
            Err(error) => clock::log(&error.to_string()),
        }
    }

    /// The journal, latest first: of what is stored here, and none of it while something else is open.
    pub async fn journal(self) -> Vec<Import> {
        let is_stored = self.session.with_value(|session| session.outbox.shared().is_some());
        let Some(database) = database().filter(|_| is_stored) else { return Vec::new() };
        let noted = database.journal().await.unwrap_or_default();
        let imports = noted.into_iter().filter_map(|noted| {
            let import: Import = serde_json::from_str(&noted.note).ok()?;
            Some(Import { number: noted.number, ..import })
        });
        imports.collect()
    }

    /// Forgets all of it, in this browser: nothing of what stands now is touched.
    pub async fn forget_journal(self) -> bool {
        let words = &self.text().safety.journal;
        let is_done = match database() {
            Some(database) => database.forget_states().await.is_ok(),
            None => false,
        };
        self.tell(if is_done { words.forgotten } else { words.not_forgotten }.into());
        is_done
    }

    /// Takes out what an import brought; what was written since stays.
    pub fn take_back(self, number: u32, when: String) {
        spawn_local(async move {
            let Some(state) = self.state_before(number).await else { return };
            let received = state.received();
            let Some(before) = state.before() else { return self.tell_unreadable() };
            let mut later = Vec::new();
            let journal = self.journal().await.into_iter().filter(|own| !own.is_of_day);
            for import in journal.filter(|own| own.number > number) {
                let Some(state) = self.state_before(import.number).await else { return };
                let held = self.workspace.with_untracked(|workspace| state.held(workspace));
                later.push(Later { received: state.received(), held });
            }
            let TakingBack { command, back, again, built_on } = self
                .workspace
                .with_untracked(|workspace| taking_back(workspace, &before, received, &later));
            let words = &self.text().safety.journal;
            let told = [
                (back > 0).then(|| (words.taken_back)(back)),
                (built_on > 0).then(|| (words.built_on)(built_on)),
                (again > 0).then(|| (words.brought_again)(again)),
            ];
            let told = told.into_iter().flatten().collect::<Vec<_>>().join(" ");
            match (back, told.is_empty()) {
                (0, true) => self.tell(words.nothing.into()),
                (0, false) => self.tell(told),
                _ => self.go(command, &when, told),
            }
        });
    }

    /// Takes the last step, an import, back: but not what was merged again later, in another tab.
    pub(in crate::app) fn undo_beside_others(self) {
        let next = self
            .history
            .with_untracked(|history| Some((history.latest()?, history.next_inverse()?.clone())));
        let Some((number, inverse)) = next else { return };
        spawn_local(async move {
            let later = self.later_than(&inverse).await;
            // Unless something else was done meanwhile.
            if self.history.with_untracked(History::latest) == Some(number) {
                browser::stay_near(|| self.undo_sparing(&later));
            }
        });
    }

    /// What was merged after what this takes out; nothing, where the journal does not know.
    async fn later_than(self, back: &Command) -> Vec<Later> {
        let brought = back.brought();
        let mut later = Vec::new();
        let Some(database) = database() else { return later };
        for import in self.journal().await.into_iter().filter(|own| !own.is_of_day) {
            let text = database.state(import.number).await.ok().and_then(|text| text.as_string());
            let state = text.and_then(|text| serde_json::from_str::<State>(&text).ok());
            let Some(state) = state else { break };
            let received = state.received();
            if brought.iter().all(|own| received.contains(own)) {
                return later;
            }
            let held = self.workspace.with_untracked(|workspace| state.held(workspace));
            later.push(Later { received, held });
        }
        Vec::new()
    }

    /// Makes everything as it was before an import, by edits; what has been erased since only where that is
    /// asked for.
    pub fn go_back(self, number: u32, when: String, with_erased: bool) {
        spawn_local(async move {
            let Some(state) = self.state_before(number).await else { return };
            let Some(mut before) = state.before() else { return self.tell_unreadable() };
            self.flush();
            let noted = self.workspace.with_untracked(|now| now.records().clone());
            let words = &self.text().safety.journal;
            let erased = match with_erased {
                true => BTreeSet::new(),
                false => erased_since(&noted, &before),
            };
            before.retain(|id, _| !erased.contains(id));
            let stay = (words.stay_erased)(erased.len());
            if going_back(&noted, &noted, &before).is_empty() {
                return self.tell(format!("{}{stay}", words.nothing));
            }
            let present = Import { at: clock::now(), is_going_back: true, ..Import::default() };
            match self.note(&present, &Plan::default()).await {
                Ok(number) => self.keep_note(number, true).await,
                Err(error) => clock::log(&error.to_string()),
            }
            // Planned anew: somebody may have written meanwhile, here or in another tab.
            let commands =
                self.workspace.with_untracked(|now| going_back(&noted, now.records(), &before));
            let told = format!("{}{stay}", (words.gone_back)(commands.len()));
            self.go(Command::Batch(commands), &when, told);
        });
    }

    /// Hands the state before an import to the user's downloads, as a file that opens here.
    pub fn save_state(self, number: u32, at: String) {
        spawn_local(async move {
            let Some(state) = self.state_before(number).await else { return };
            let subject = self.text().safety.journal.title;
            let text = exchange::to_rescue(&at, &state.storage);
            if self.save_text(FileKind::Rescue, subject, self.sender(), text).is_none() {
                self.tell(self.text().file_page.save.failed_text.into());
            }
        });
    }

    async fn state_before(self, number: u32) -> Option<State> {
        let state = match database() {
            Some(database) => database.state(number).await.ok(),
            None => None,
        };
        let state = state.and_then(|text| text.as_string());
        let state = state.and_then(|text| serde_json::from_str(&text).ok());
        if state.is_none() {
            self.tell_unreadable();
        }
        state
    }

    fn go(self, command: Command, when: &str, told: String) {
        let stood = called(|text| (text.safety.journal.step)(when));
        let step = Step::new(Verb::Restored, None, stood);
        self.run_and_tell(step, command, told);
        self.flush();
    }

    fn tell_unreadable(self) {
        self.tell(self.text().safety.journal.unreadable.into());
    }
}
