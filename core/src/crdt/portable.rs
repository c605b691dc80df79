//! A record as people can read and edit it in a file.
//!
//! `fields` holds plain values, and `siblings` the values that stand beside them. `trace` holds
//! what the merge needs: which edit each value is `from`, with a check of the value, and what the
//! copy has `seen`.

use serde_json::{Map, Value};

use super::{
    dot::Dot,
    record::Record,
    register::Sibling,
    stamp::{Place, stamp},
};
use crate::order::collect;

/// Marks a key that stood beside `fields`: it belongs to a later version, and is kept as it is.
pub(super) const BESIDE: char = '+';
pub(super) const KNOWN_KEYS: [&str; 5] = ["id", "kind", "fields", "siblings", "trace"];

/// The record as JSON with sorted keys: equal states give equal text.
pub fn to_portable(record: &Record) -> Value {
    let mut top = Map::new();
    let mut fields = Map::new();
    let mut siblings = Map::new();
    let mut from = Map::new();
    for (name, register) in record.fields() {
        let Some((first, rest)) = register.siblings().split_first() else { continue };
        match name.strip_prefix(BESIDE).filter(|key| !KNOWN_KEYS.contains(key)) {
            Some(key) => top.insert(key.into(), first.value.clone()),
            None => fields.insert(name.into(), first.value.clone()),
        };
        let place = Place { id: &record.id, field: name };
        let beside: Vec<Dot> = rest.iter().map(|sibling| sibling.dot.clone()).collect();
        from.insert(name.into(), stamp(place, first, &beside).into());
        if !rest.is_empty() {
            siblings.insert(name.into(), rest.iter().map(|one| entry(place, one)).collect());
        }
    }
    let seen = record.seen().iter().map(|(actor, count)| (actor.to_string(), count.into()));
    let mut trace = Map::new();
    trace.insert("from".into(), Value::Object(from));
    trace.insert("seen".into(), Value::Object(collect(seen)));
    top.insert("id".into(), record.id.clone().into());
    top.insert("kind".into(), record.kind.clone().into());
    top.insert("fields".into(), Value::Object(fields));
    if !siblings.is_empty() {
        top.insert("siblings".into(), Value::Object(siblings));
    }
    top.insert("trace".into(), Value::Object(trace));
    Value::Object(top)
}

fn entry(place: Place, sibling: &Sibling) -> Value {
    let mut entry = Map::new();
    entry.insert("from".into(), stamp(place, sibling, &[]).into());
    entry.insert("v".into(), sibling.value.clone());
    Value::Object(entry)
}
