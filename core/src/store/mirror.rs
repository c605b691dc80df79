//! The crash-safe copy of the store: what it holds for each key, and what it gives back.
//!
//! Browsers may lose the last minute of what local storage acknowledged; a second copy, written
//! behind with strict durability, does not. Either may be ahead of the other, and other tabs write
//! to both: so nothing is ever copied over, only joined. `indexed` is the browser's part.
//!
//! Invariant: a value that the mirror has acknowledged is never replaced by one that knows less.

use super::{
    codec::{Stored, decode, encode},
    port::{KeyValue, StoreError},
    repository::{FORMAT_KEY, RECORD, Repository, SETTINGS_KEY, WHO},
};
use crate::crdt::{Actor, Record, merge};

/// Whether a key is copied to the mirror: what is of the records, and the settings.
pub fn is_mirrored(key: &str) -> bool {
    is_of_records(key) || key == SETTINGS_KEY
}

/// Records, who wrote them, and the format.
pub fn is_of_records(key: &str) -> bool {
    key.starts_with(RECORD) || key.starts_with(WHO) || key == FORMAT_KEY
}

/// What the mirror shall hold when it holds `kept` and the store `stored`; `None` when it may
/// stay as it is.
pub fn joined(key: &str, kept: Option<&str>, stored: &str) -> Option<String> {
    let Some(id) = key.strip_prefix(RECORD) else {
        return (kept != Some(stored)).then(|| stored.to_owned());
    };
    // What cannot be read says nothing that the mirror should take over.
    let ours = decode(id, stored).ok()?;
    let Some(theirs) = kept.and_then(|kept| decode(id, kept).ok()) else {
        return Some(stored.to_owned());
    };
    let text = match ours.epoch.cmp(&theirs.epoch) {
        std::cmp::Ordering::Less => return None,
        std::cmp::Ordering::Greater => stored.to_owned(),
        std::cmp::Ordering::Equal => encode(&merge(&ours.record, &theirs.record), ours.epoch),
    };
    (kept != Some(&text)).then_some(text)
}

impl<S: KeyValue> Repository<S> {
    /// The text under which the record is stored, for the mirror.
    pub fn text_of(&self, record: &Record) -> String {
        encode(record, self.epoch(&record.id))
    }

    /// What memory should hold when the mirror holds `kept` for the record of that id; `None`
    /// when memory knows all of it. Writes nothing: a difference is for the next save.
    ///
    /// `own` is the actor of this page load: what it wrote before the mirror was read stays, even
    /// where the mirror's copy was put back in time.
    pub fn recalled(
        &self,
        id: &str,
        kept: &str,
        memory: Option<&Record>,
        own: &Actor,
    ) -> Option<Record> {
        let Stored { record: theirs, epoch } = decode(id, kept).ok()?;
        let known = self.epoch(id);
        if epoch < known || (memory.is_none() && theirs.is_vacant()) {
            return None;
        }
        let is_edited = |record: &Record| record.seen().iter().any(|(actor, _)| actor.is_of(own));
        let record = match memory {
            None => theirs,
            Some(ours) if epoch == known || is_edited(ours) => merge(ours, &theirs),
            Some(_) => theirs,
        };
        self.epochs.borrow_mut().insert(id.into(), epoch);
        (memory != Some(&record)).then_some(record)
    }

    /// Refuses a mirror that a newer program wrote.
    ///
    /// # Errors
    /// [`StoreError::NewerFormat`].
    pub fn accepts_mirror(&self, format: Option<&str>) -> Result<(), StoreError> {
        super::opening::newer(format.and_then(super::opening::read_format)).map(|_| ())
    }
}
