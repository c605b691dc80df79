//! What a deletion writes: what whoever deleted had seen, and whether the values went for good.

use serde_json::{Map, Value};

use super::dot::{Actor, VersionVector};
use crate::order::collect;

/// The key that tells a purge from a deletion.
const PURGED: &str = "purged";
const SEEN: &str = "seen";
/// The id of the record that was thrown away, where others went along with it.
const WITH: &str = "with";
/// The id of the record that stands for what was erased: no word of anybody's.
const STAYS: &str = "same_as";

/// A value of [`super::DELETED`] that says that a record is deleted.
#[derive(Clone, Copy, Debug)]
pub struct Tombstone<'a>(&'a Map<String, Value>);

impl<'a> Tombstone<'a> {
    /// `None` for a value that says that it was restored.
    pub fn of(value: &'a Value) -> Option<Self> {
        value.as_object().map(Self)
    }

    /// The values went for good.
    pub fn is_purge(&self) -> bool {
        self.0.contains_key(PURGED)
    }

    /// What names the stroke that it was deleted at; nothing where an older version wrote it.
    pub fn with(&self) -> Option<&'a str> {
        self.0.get(WITH).and_then(Value::as_str)
    }

    /// The id of the record that stands for it from then on.
    pub fn stays(&self) -> Option<&'a str> {
        self.0.get(STAYS).and_then(Value::as_str)
    }

    /// Of each actor the last edit that whoever deleted had seen. What is no such thing is left out.
    pub fn seen(&self) -> impl Iterator<Item = (Actor, u32)> + use<'a> {
        let seen = self.0.get(SEEN).and_then(Value::as_object).into_iter().flatten();
        seen.filter_map(|(actor, count)| {
            Some((Actor::parse(actor)?, u32::try_from(count.as_u64()?).ok()?))
        })
    }
}

/// Of somebody who has seen that much, at one stroke with others.
pub(super) fn tombstone(seen: &VersionVector, with: Option<&str>) -> Map<String, Value> {
    let seen = seen.iter().map(|(actor, count)| (actor.to_string(), Value::from(count)));
    let with = with.map(|id| (WITH.to_owned(), id.into()));
    std::iter::once((SEEN.into(), Value::Object(collect(seen)))).chain(with).collect()
}

/// The same where the values go for good.
pub(super) fn purging(seen: &VersionVector, stays: Option<&str>) -> Map<String, Value> {
    let mut tombstone = tombstone(seen, None);
    tombstone.insert(PURGED.into(), Value::Bool(true));
    tombstone.extend(stays.map(|id| (STAYS.to_owned(), id.into())));
    tombstone
}
