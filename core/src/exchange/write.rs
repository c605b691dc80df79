//! Records to a file: equal states give equal bytes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::{
    header::{APP, FileKind, Header, MAJOR, MINOR},
    seal::seal,
};
use crate::{
    checksum::short_checksum,
    crdt::{Actor, Record, to_portable},
    order::OrderBy,
    signature::Signature,
};

/// The file as text: UTF-8, two-space indent, sorted keys, a line break at the end. The order of
/// `records` does not matter.
pub fn to_file(
    header: &Header,
    records: &[Record],
    signatures: &BTreeMap<Actor, Signature>,
) -> String {
    to_backup(header, records, signatures, &BTreeMap::new())
}

/// As [`to_file`], with what a store held under these keys and could not be read, as it is.
pub fn to_backup(
    header: &Header,
    records: &[Record],
    signatures: &BTreeMap<Actor, Signature>,
    unreadable: &BTreeMap<String, String>,
) -> String {
    let mut sorted: Vec<&Record> = records.iter().collect();
    sorted.order_by(|a, b| (&a.kind, &a.id).cmp(&(&b.kind, &b.id)));
    let portable: Vec<Value> = sorted
        .into_iter()
        .map(|record| {
            let mut portable = to_portable(record);
            seal(&mut portable);
            portable
        })
        .collect();
    let mut top = Map::new();
    top.insert("app".into(), APP.into());
    top.insert("format".into(), json!({ "major": MAJOR, "minor": MINOR }));
    top.insert("file".into(), header.write(portable.len()));
    top.insert("who".into(), who(signatures));
    if !unreadable.is_empty() {
        top.insert("storage".into(), json!(unreadable));
    }
    let check = envelope_check(&top);
    if let Some(Value::Object(file)) = top.get_mut("file") {
        file.insert("check".into(), check.into());
    }
    top.insert("records".into(), Value::Array(portable));
    // Values with text keys always serialise.
    let mut text = serde_json::to_string_pretty(&Value::Object(top)).unwrap_or_default();
    text.push('\n');
    text
}

/// What a store holds, as it is: nothing in it is read.
pub fn to_rescue(created: &str, storage: &BTreeMap<String, String>) -> String {
    let file = json!({
        "app": APP,
        "file": { "created": created, "kind": FileKind::Rescue.as_str() },
        "format": { "major": MAJOR, "minor": MINOR },
        "storage": storage,
    });
    format!("{file:#}\n")
}

/// The labels of those whose edits stand in these records: nobody else's name needs to travel.
pub fn signatures_of(
    records: &[Record],
    all: &BTreeMap<Actor, Signature>,
) -> BTreeMap<Actor, Signature> {
    let actors: BTreeSet<Actor> =
        records.iter().flat_map(Record::dots).map(|dot| dot.actor.page()).collect();
    all.iter()
        .filter(|(actor, _)| actors.contains(actor))
        .map(|(actor, signature)| (actor.clone(), signature.clone()))
        .collect()
}

/// The labels without the names that are not to be told; the day stays.
pub fn unsigned(
    mut signatures: BTreeMap<Actor, Signature>,
    is_silent: &dyn Fn(&str) -> bool,
) -> BTreeMap<Actor, Signature> {
    for signature in signatures.values_mut().filter(|own| is_silent(&own.by)) {
        signature.by.clear();
    }
    signatures
}

/// A check of all that stands around the records, so that an altered label is noticed. Records
/// are checked one by one.
pub(super) fn envelope_check(top: &Map<String, Value>) -> String {
    let parts = top.iter().filter(|(key, _)| *key != "records").map(|(key, part)| {
        let mut part = part.clone();
        if let Some(file) = part.as_object_mut().filter(|_| key == "file") {
            file.remove("check");
        }
        format!("{key}\u{1f}{part}")
    });
    let parts: Vec<String> = parts.collect();
    short_checksum(&[&parts.join("\u{1e}")])
}

fn who(signatures: &BTreeMap<Actor, Signature>) -> Value {
    let entries = signatures.iter().map(|(actor, signature)| {
        (actor.to_string(), json!({ "at": signature.at, "by": signature.by }))
    });
    Value::Object(entries.collect())
}
