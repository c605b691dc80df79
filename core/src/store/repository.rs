//! Records in a key-value store, merged on every write.

use std::{cell::RefCell, collections::BTreeMap};

use super::{
    codec::{Stored, decode, encode},
    opening::{newer, read_format},
    port::{KeyValue, StoreError},
    quarantine::put_aside,
    usage::Usage,
};
use crate::{
    crdt::{Actor, Record, merge},
    signature::Signature,
};

/// Everything of ours is stored under keys that begin so.
pub const PREFIX: &str = "makkerskab/";
pub const FORMAT_KEY: &str = "makkerskab/format";
pub const SETTINGS_KEY: &str = "makkerskab/settings";
/// Set for a moment while this browser is cleared, so that other tabs stop writing.
pub const CLEARED_KEY: &str = "makkerskab/cleared";
/// When this browser was last cleared: it stays, for a page that comes back later and heard nothing of it. Begins
/// otherwise than what is cleared.
pub const CLEARED_AT_KEY: &str = "makkerskab-cleared";
pub(super) const RECORD: &str = "makkerskab/r/";
pub(super) const WHO: &str = "makkerskab/w/";

/// The store's records, and what this page last knew of their epochs.
#[derive(Debug)]
pub struct Repository<S> {
    pub(super) store: S,
    pub(super) epochs: RefCell<BTreeMap<String, u32>>,
}

/// What a change by another tab means for this one.
#[derive(Clone, Debug, PartialEq)]
pub struct Absorbed {
    /// What memory should hold now.
    pub memory: Option<Record>,
    /// The store lacks something that memory has: save it again, after 20-50 ms.
    pub repair: bool,
}

pub(super) enum Step {
    /// The store holds a copy that was put back in time: memory follows it.
    Adopt(Stored),
    Write {
        key: String,
        old: Option<String>,
        /// The old value has to be put aside first.
        unreadable: bool,
        stored: Stored,
        text: String,
    },
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Merge,
    Replace,
}

impl<S: KeyValue> Repository<S> {
    pub fn new(store: S) -> Self {
        Self { store, epochs: RefCell::default() }
    }

    pub fn store(&self) -> &S {
        &self.store
    }

    /// Merges with what is stored, writes and reads back. Gives what memory should hold now.
    ///
    /// # Errors
    /// Whatever the store reports, and [`StoreError::NotKept`] when it gives back something else.
    pub fn save(&self, record: &Record) -> Result<Record, StoreError> {
        self.ready_to_write()?;
        let step = self.step(record, Mode::Merge)?;
        self.take(step)
    }

    /// What a `storage` event or a mirror's value means for what memory holds. `None` for
    /// `new_value` says that the key is gone. Writes nothing.
    ///
    /// # Errors
    /// [`StoreError::NewerFormat`] when the event tells of a newer program's format.
    pub fn absorb(
        &self,
        key: &str,
        new_value: Option<&str>,
        memory: Option<&Record>,
    ) -> Result<Absorbed, StoreError> {
        if key == FORMAT_KEY {
            newer(new_value.and_then(read_format))?;
        }
        let kept = |repair| Ok(Absorbed { memory: memory.cloned(), repair });
        let Some(id) = key.strip_prefix(RECORD) else { return kept(false) };
        let Some(Ok(theirs)) = new_value.map(|text| decode(id, text)) else {
            return kept(memory.is_some());
        };
        let known = self.epoch(id);
        let Some(ours) = memory.filter(|_| theirs.epoch <= known) else {
            self.epochs.borrow_mut().insert(id.into(), theirs.epoch.max(known));
            return Ok(Absorbed { memory: Some(theirs.record), repair: false });
        };
        if theirs.epoch < known {
            return kept(true);
        }
        let merged = merge(ours, &theirs.record);
        let repair = merged != theirs.record;
        Ok(Absorbed { memory: Some(merged), repair })
    }

    /// Remembers who an actor was.
    ///
    /// # Errors
    /// As [`Self::save`].
    pub fn sign(&self, actor: &Actor, signature: &Signature) -> Result<(), StoreError> {
        self.ready_to_write()?;
        // A struct of two strings always serialises.
        let text = serde_json::to_string(signature).unwrap_or_default();
        self.put(&signature_key(actor), &text)
    }

    /// The interface's own settings, opaque to the store.
    ///
    /// # Errors
    /// Whatever the store reports.
    pub fn settings(&self) -> Result<Option<String>, StoreError> {
        self.store.get(SETTINGS_KEY)
    }

    /// Writes them over what is stored.
    ///
    /// # Errors
    /// As [`Self::save`].
    pub fn set_settings(&self, text: &str) -> Result<(), StoreError> {
        self.ready_to_write()?;
        self.put(SETTINGS_KEY, text)
    }

    /// How full the store is.
    ///
    /// # Errors
    /// Whatever the store reports.
    pub fn usage(&self) -> Result<Usage, StoreError> {
        Usage::of(&self.store)
    }

    pub(super) fn step(&self, record: &Record, mode: Mode) -> Result<Step, StoreError> {
        let key = record_key(&record.id);
        let old = self.store.get(&key)?;
        let found = old.as_deref().map(|text| decode(&record.id, text));
        let unreadable = matches!(found, Some(Err(_)));
        let known = self.epoch(&record.id);
        let stored = match (found, mode) {
            (Some(Ok(stored)), Mode::Merge) if stored.epoch > known => {
                return Ok(Step::Adopt(stored));
            }
            (Some(Ok(stored)), Mode::Merge) if stored.epoch == known => {
                Stored { record: merge(record, &stored.record), epoch: known }
            }
            (_, Mode::Merge) => Stored { record: record.clone(), epoch: known },
            (found, Mode::Replace) => {
                let there = found.and_then(Result::ok).map_or(0, |stored| stored.epoch);
                Stored { record: record.clone(), epoch: known.max(there).saturating_add(1) }
            }
        };
        let text = encode(&stored.record, stored.epoch);
        Ok(Step::Write { key, old, unreadable, stored, text })
    }

    pub(super) fn take(&self, step: Step) -> Result<Record, StoreError> {
        let stored = match step {
            Step::Adopt(stored) => stored,
            Step::Write { key, old, unreadable, stored, text } => {
                if let Some(old) = old.as_deref().filter(|_| unreadable) {
                    put_aside(&self.store, &key, old)?;
                }
                if old.as_deref() != Some(&text) {
                    self.put(&key, &text)?;
                }
                stored
            }
        };
        self.epochs.borrow_mut().insert(stored.record.id.clone(), stored.epoch);
        Ok(stored.record)
    }

    pub(super) fn put(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.store.set(key, value)?;
        match self.store.get(key)?.as_deref() == Some(value) {
            true => Ok(()),
            false => Err(StoreError::NotKept { key: key.into() }),
        }
    }

    pub(super) fn epoch(&self, id: &str) -> u32 {
        self.epochs.borrow().get(id).copied().unwrap_or(0)
    }
}

/// The key under which the record of that id is stored.
pub fn record_key(id: &str) -> String {
    format!("{RECORD}{id}")
}

/// The id of the record that stands under a key; `None` for a key of something else.
pub fn record_of_key(key: &str) -> Option<&str> {
    key.strip_prefix(RECORD)
}

/// The actor whose name stands under a key.
pub fn actor_of_key(key: &str) -> Option<Actor> {
    Actor::parse(key.strip_prefix(WHO)?)
}

/// The key under which an actor's name stands.
pub fn signature_key(actor: &Actor) -> String {
    format!("{WHO}{actor}")
}
