//! One record of a file: within bounds, sound, and what people changed in it.

use std::borrow::Cow;

use serde_json::Value;

use super::{
    MAX_BYTES,
    error::{Limit, Reason, Warning},
    flaws::MOJIBAKE,
    seal::{self, Verdict},
};
use crate::crdt::{Breach, HandEdit, Record, from_portable, is_oversized, is_token, receive};

const MAX_DEPTH: usize = 32;
/// In characters, of names as of texts: more than any store holds, so that whatever can be written
/// can be read again. A theme or a colleague is part of a field's name.
const MAX_TEXT: usize = MAX_BYTES / 4;
/// So much of a path is told.
const MAX_TOLD: usize = 200;

#[derive(Debug)]
pub(super) struct Checked {
    pub record: Record,
    pub edits: Vec<HandEdit>,
    pub warnings: Vec<Warning>,
}

/// `is_damaged`: bytes of the file were unreadable, so that a lost character in a value that is
/// not what was written is the damage itself, and no edit of anybody's.
pub(super) fn record(value: &Value, is_damaged: bool) -> Result<Checked, Reason> {
    shape(value)?;
    bounds(value, 1, &mut Vec::new())?;
    let claimed = match trust(value)? {
        Some(trusted) => Cow::Borrowed(trusted),
        None => Cow::Owned(seal::without_claims(value)),
    };
    if is_oversized(&claimed) {
        return Err(Breach::TooManyActors.into());
    }
    let (record, edits) = from_portable(&claimed).map_err(|_| Reason::NoFields)?;
    let record = receive(None, record)?;
    let mut warnings = Vec::new();
    for (field, register) in record.fields() {
        let values = register.values();
        let has = |mark: &str| values.iter().any(|value| contains(value, mark));
        let (id, field) = (|| record.id.clone(), || field.to_owned());
        if has("\u{fffd}") {
            if is_damaged && !edits.is_empty() {
                return Err(Reason::LostCharacters { field: field() });
            }
            warnings.push(Warning::LostCharacters { id: id(), field: field() });
        } else if MOJIBAKE.iter().any(|mark| has(mark)) {
            warnings.push(Warning::Mojibake { id: id(), field: field() });
        }
    }
    Ok(Checked { record, edits, warnings })
}

/// The value whose claims may be believed; `None` when they may not.
fn trust(value: &Value) -> Result<Option<&Value>, Reason> {
    match seal::verdict(value) {
        Verdict::Intact => Ok(Some(value)),
        Verdict::KindAltered => Err(Reason::KindAltered),
        Verdict::Distrusted => Ok(None),
    }
}

fn shape(value: &Value) -> Result<(), Reason> {
    let top = value.as_object().ok_or(Reason::NotAnObject)?;
    let is_named = |key| top.get(key).and_then(Value::as_str).is_some_and(is_token);
    if !is_named("id") {
        return Err(Reason::NoId);
    }
    if !is_named("kind") {
        return Err(Reason::NoKind);
    }
    let fields = top.get("fields").and_then(Value::as_object).ok_or(Reason::NoFields)?;
    // The merge core marks keys that stood beside `fields` with a plus.
    if let Some(field) = fields.keys().find(|name| name.starts_with('+')) {
        return Err(Reason::BadName { field: field.clone() });
    }
    let is_sibling = |sibling: &Value| sibling.get("v").is_some();
    let is_list = |list: &Value| list.as_array().is_some_and(|list| list.iter().all(is_sibling));
    match top.get("siblings") {
        None => Ok(()),
        Some(Value::Object(lists)) if lists.values().all(is_list) => Ok(()),
        Some(_) => Err(Reason::NoFields),
    }
}

/// Recursion is bounded by the parser's own limit of 128 levels.
fn bounds<'a>(value: &'a Value, depth: usize, path: &mut Vec<&'a str>) -> Result<(), Reason> {
    let exceeds = |limit, path: &[&str]| {
        let at: String = path.join(".").chars().take(MAX_TOLD).collect();
        Err(Reason::Exceeds { limit, at })
    };
    if depth > MAX_DEPTH {
        return exceeds(Limit::Depth, path);
    }
    match value {
        Value::String(text) if longer(text, MAX_TEXT) => exceeds(Limit::Text, path),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Ok(()),
        Value::Array(items) => items.iter().try_for_each(|item| bounds(item, depth + 1, path)),
        Value::Object(entries) => entries.iter().try_for_each(|(key, item)| {
            path.push(key);
            if longer(key, MAX_TEXT) {
                return exceeds(Limit::Key, path);
            }
            bounds(item, depth + 1, path)?;
            path.pop();
            Ok(())
        }),
    }
}

fn longer(text: &str, characters: usize) -> bool {
    text.len() > characters && text.chars().count() > characters
}

fn contains(value: &Value, mark: &str) -> bool {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
        Value::String(text) => text.contains(mark),
        Value::Array(items) => items.iter().any(|item| contains(item, mark)),
        Value::Object(entries) => {
            entries.iter().any(|(key, item)| key.contains(mark) || contains(item, mark))
        }
    }
}
