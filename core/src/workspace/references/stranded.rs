//! What belongs to something that is not here: deleted while somebody wrote under it, or never come along.
//! What it belongs to is shown nowhere, so it would not be either.

use std::collections::BTreeMap;

use crate::{
    crdt::Record,
    domain::{Code, Kind},
    workspace::{
        Workspace,
        closure::discarded,
        home::homes,
        state::{is_listed, parents},
    },
};

type Records = BTreeMap<String, Record>;

/// A record whose home is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stranded {
    pub id: String,
    /// What would bring its home back, its home first; empty where that was erased, or never came.
    pub restored: Vec<String>,
}

/// Whether the record is there, and nothing of what it belongs to is. Who takes part in a partnership is seen
/// nowhere without it.
pub fn is_stranded(records: &Records, record: &Record) -> bool {
    let Some(kind) = Kind::parse(&record.kind).filter(|_| is_listed(record)) else { return false };
    let is_seen = |home: &&Record| is_seen_in(kind, home);
    let mut named = parents(record, kind);
    named.next().is_some() && !homes(record, |id| records.get(id)).filter(is_seen).any(is_listed)
}

fn is_seen_in(kind: Kind, home: &Record) -> bool {
    kind != Kind::Member || home.kind == Kind::Partnership.code()
}

impl Workspace {
    /// Whether a record is there and not [stranded](is_stranded). One that never had a home is.
    pub fn is_at_home(&self, id: &str) -> bool {
        self.record(id).is_some_and(|record| !is_stranded(self.records(), record))
    }
}

/// All such records, in order of id.
pub fn stranded(records: &Records) -> Vec<Stranded> {
    let lost: Vec<&Record> =
        records.values().filter(|record| is_stranded(records, record)).collect();
    if lost.is_empty() {
        return Vec::new();
    }
    let trash = discarded(records);
    let restored = |record: &Record| {
        let entry_of = |home: &str| {
            trash.iter().find(|entry| entry.id == home || entry.with.iter().any(|id| id == home))
        };
        let kind = Kind::parse(&record.kind)?;
        let is_seen = |home: &&str| records.get(*home).is_none_or(|home| is_seen_in(kind, home));
        let (home, entry) =
            parents(record, kind).filter(is_seen).find_map(|home| Some((home, entry_of(home)?)))?;
        let others = entry.restored().into_iter().filter(|id| id != home);
        Some(std::iter::once(home.to_owned()).chain(others).collect())
    };
    lost.into_iter()
        .map(|record| Stranded {
            id: record.id.clone(),
            restored: restored(record).unwrap_or_default(),
        })
        .collect()
}
