//! Opening a store: reading everything in it, unless a newer program wrote it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    codec::decode,
    port::{KeyValue, StoreError},
    quarantine::{QuarantinedValue, put_aside, put_aside_from},
    repository::{FORMAT_KEY, RECORD, Repository, WHO},
};
use crate::{
    crdt::{Actor, Record},
    signature::Signature,
};

/// The format we read and write. Newer minors only add; a newer major is left alone.
pub const MAJOR: u64 = 1;
pub const MINOR: u64 = 0;

/// What a store held when it was opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    pub records: BTreeMap<String, Record>,
    pub signatures: BTreeMap<Actor, Signature>,
    /// Everything that could not be read, now or earlier.
    pub quarantined: Vec<QuarantinedValue>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Format {
    major: u64,
    #[serde(default)]
    minor: u64,
    #[serde(default)]
    writer: String,
}

impl<S: KeyValue> Repository<S> {
    /// Reads everything. Unreadable values are copied to the quarantine, where there is room.
    ///
    /// # Errors
    /// [`StoreError::NewerFormat`] before anything is read; whatever the store itself reports.
    pub fn open(&self) -> Result<Loaded, StoreError> {
        let mut loaded = Loaded::default();
        let mut unreadable = Vec::new();
        if let (Some(text), None) = self.format()? {
            unreadable.push((FORMAT_KEY.to_owned(), text));
        }
        self.store.each(&mut |key, text| {
            let is_read = if let Some(id) = key.strip_prefix(RECORD) {
                self.load_record(id, text, &mut loaded)
            } else if let Some(name) = key.strip_prefix(WHO) {
                load_signature(name, text, &mut loaded)
            } else if let Some(found_under) = put_aside_from(key) {
                loaded.quarantined.push(QuarantinedValue {
                    key: found_under.to_owned(),
                    value: text.to_owned(),
                    copy: Some(key.to_owned()),
                });
                return;
            } else {
                return;
            };
            if is_read.is_none() {
                unreadable.push((key.to_owned(), text.to_owned()));
            }
        })?;
        for (key, value) in unreadable {
            let copy = put_aside(&self.store, &key, &value).ok();
            if !loaded.quarantined.iter().any(|kept| kept.copy.is_some() && kept.copy == copy) {
                loaded.quarantined.push(QuarantinedValue { key, value, copy });
            }
        }
        Ok(loaded)
    }

    /// Refuses to write beside a newer program, and leaves the note that an older one would need.
    pub(super) fn ready_to_write(&self) -> Result<(), StoreError> {
        let (text, format) = self.format()?;
        if format.is_some() {
            return Ok(());
        }
        if let Some(text) = text {
            put_aside(&self.store, FORMAT_KEY, &text)?;
        }
        let ours =
            Format { major: MAJOR, minor: MINOR, writer: env!("CARGO_PKG_VERSION").to_owned() };
        self.put(FORMAT_KEY, &serde_json::to_string(&ours).unwrap_or_default())
    }

    /// The stored text, and its format if it can be read.
    fn format(&self) -> Result<(Option<String>, Option<Format>), StoreError> {
        let text = self.store.get(FORMAT_KEY)?;
        let format = newer(text.as_deref().and_then(read_format))?;
        Ok((text, format))
    }

    fn load_record(&self, id: &str, text: &str, loaded: &mut Loaded) -> Option<()> {
        let stored = decode(id, text).ok()?;
        // Hardly any was ever put back in time.
        if stored.epoch > 0 {
            self.epochs.borrow_mut().insert(id.into(), stored.epoch);
        }
        if !stored.record.is_vacant() {
            loaded.records.insert(id.into(), stored.record);
        }
        Some(())
    }
}

fn load_signature(name: &str, text: &str, loaded: &mut Loaded) -> Option<()> {
    let signature = serde_json::from_str(text).ok()?;
    loaded.signatures.insert(Actor::parse(name)?, signature);
    Some(())
}

pub(super) fn read_format(text: &str) -> Option<Format> {
    serde_json::from_str(text).ok()
}

pub(super) fn newer(format: Option<Format>) -> Result<Option<Format>, StoreError> {
    match format {
        Some(format) if format.major > MAJOR => {
            Err(StoreError::NewerFormat { major: format.major })
        }
        format => Ok(format),
    }
}
