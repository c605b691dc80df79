//! What a deletion writes: what whoever deleted had seen, and whether the values went for good.

use serde_json::{Map, Value};

use super::dot::{Actor, VersionVector};
use crate::order::collect;

/// The key that tells a purge from a deletion.
const PURGED: &str = "purged";
const SEEN: &str = "seen";

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

    /// Of each actor the last edit that whoever deleted had seen. What is no such thing is left out.
    pub fn seen(&self) -> impl Iterator<Item = (Actor, u32)> + use<'a> {
        let seen = self.0.get(SEEN).and_then(Value::as_object).into_iter().flatten();
        seen.filter_map(|(actor, count)| {
            Some((Actor::parse(actor)?, u32::try_from(count.as_u64()?).ok()?))
        })
    }
}

/// Of somebody who has seen that much.
pub(super) fn tombstone(seen: &VersionVector, is_purge: bool) -> Value {
    let seen = seen.iter().map(|(actor, count)| (actor.to_string(), Value::from(count)));
    let mut tombstone = Map::new();
    if is_purge {
        tombstone.insert(PURGED.into(), Value::Bool(true));
    }
    tombstone.insert(SEEN.into(), Value::Object(collect(seen)));
    Value::Object(tombstone)
}
