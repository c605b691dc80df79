//! People who edit a file in a text editor, and what the oracle makes of it.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::oracle::{DELETED, Known, Oracle};

/// The kinds of change, by number.
pub const KINDS: usize = 6;

/// The values of a field in a file, the main one first; none when the file has no such line.
fn lines(file: &Value, field: &str) -> Vec<Value> {
    let main = match field.strip_prefix('+') {
        Some(key) => file.get(key),
        None => file["fields"].get(field),
    };
    let beside = file["siblings"][field].as_array().into_iter().flatten();
    main.into_iter().chain(beside.map(|entry| &entry["v"])).cloned().collect()
}

fn names(file: &Value) -> Vec<String> {
    let known = ["id", "kind", "fields", "siblings", "trace"];
    let beside = file.as_object().into_iter().flat_map(Map::keys);
    let beside = beside.filter(|key| !known.contains(&key.as_str())).map(|key| format!("+{key}"));
    let parts = [&file["fields"], &file["siblings"]];
    let fields = parts.into_iter().filter_map(Value::as_object).flat_map(Map::keys).cloned();
    beside.chain(fields).collect::<BTreeSet<String>>().into_iter().collect()
}

/// All that stands in a file, in the order it is read.
pub fn content(file: &Value) -> Vec<(String, Vec<Value>)> {
    names(file).into_iter().map(|name| (name.clone(), lines(file, &name))).collect()
}

/// Changes one line of the file.
pub fn change(file: &mut Value, kind: usize, field: &str, value: Value) {
    let has_field = file["fields"].get(field).is_some();
    let has_siblings = file["siblings"].get(field).is_some();
    match kind {
        0 | 1 if has_field => file["fields"][field] = value,
        2 if has_siblings => file["siblings"][field][0]["v"] = value,
        3 if has_siblings => {
            file["siblings"].as_object_mut().unwrap().remove(field);
        }
        4 if has_field => {
            file["fields"].as_object_mut().unwrap().remove(field);
        }
        5 => file["later"] = value,
        _ => file["fields"][field] = value,
    }
}

/// What the oracle makes of a file that was changed from `before`, which knew `known`, to `after`.
pub fn heard(oracle: &mut Oracle, known: &Known, before: &Value, after: &Value) -> Known {
    let mut heard = known.clone();
    let mut all = names(before);
    all.extend(names(after));
    all.sort();
    all.dedup();
    for field in all {
        let (old, new) = (lines(before, &field), lines(after, &field));
        let standing = oracle.standing(known, &field);
        if old.len() > 1 && after["siblings"].get(&field).is_none() {
            let value = new.first().unwrap_or(&Value::Null);
            heard.add(oracle.write_by_hand(known, &field, &standing, value));
            continue;
        }
        // A line that is gone stands as cleared; its siblings stay where they were.
        let is_gone = new.len() < old.len();
        let new = if is_gone { [vec![Value::Null], new].concat() } else { new };
        for (place, value) in new.iter().enumerate() {
            let was = old.get(place);
            if was != Some(value) {
                let of = |edit: &&usize| Some(&oracle.edits[**edit].value) == was;
                let replaced: Vec<usize> = standing.iter().filter(of).copied().collect();
                heard.add(oracle.write_by_hand(known, &field, &replaced, value));
            }
        }
    }
    heard
}

/// Whether each line of the field can be told from the others by its value.
pub fn is_plain(oracle: &Oracle, known: &Known, before: &Value, field: &str) -> bool {
    let standing = oracle.standing(known, field).len();
    field != DELETED
        && standing == oracle.values(known, field).len()
        && standing == lines(before, field).len()
}
