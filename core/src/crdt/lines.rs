//! The values of a file line by line, and which of them are edits by hand.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{
    dot::{Dot, MAX_COUNT},
    portable::{BESIDE, KNOWN_KEYS},
    stamp::{self, Place, derived},
};

/// Something a person changed in the file, outside any program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandEdit {
    /// No trace at all: the record claims to have seen nothing.
    Stripped,
    /// A value, or which values stand beside one another.
    Changed {
        field: String,
    },
    Added {
        field: String,
    },
    /// The line is gone while its trace stands: read as cleared.
    Removed {
        field: String,
    },
}

/// A value as it stands in the file; a line that is gone stands as null.
pub(super) struct Line<'a> {
    pub value: &'a Value,
    pub from: Option<&'a str>,
    is_gone: bool,
}

/// The lines of each field, primary first.
pub(super) type Lines<'a> = BTreeMap<String, Vec<Line<'a>>>;

impl Line<'_> {
    /// The edit that the value is from, or the edit by hand that put it there. What the file has
    /// seen is part of an edit by hand: the same words written later are another edit.
    pub(super) fn edit(&self, place: Place, beside: &[Dot], seen: &str) -> (Dot, Option<HandEdit>) {
        let text = self.value.to_string();
        let field = place.field.to_owned();
        let stamp = self.from.and_then(stamp::read);
        let old = match stamp {
            Some((dot, check)) if check == stamp::check(place, &dot, &text, beside) => {
                return (dot, None);
            }
            Some((dot, _)) => dot.to_string(),
            None => String::new(),
        };
        let names: Vec<String> = beside.iter().map(Dot::to_string).collect();
        let mut parts = vec![place.id, &field, &old, &text, seen];
        parts.extend(names.iter().map(String::as_str));
        // What the file shows first is shown, though it was changed there.
        let latest = beside.iter().map(|own| own.count).max().unwrap_or(0);
        let dot = Dot { count: latest.saturating_add(1).min(MAX_COUNT), ..derived('h', &parts) };
        let edit = match (self.is_gone, old.is_empty()) {
            (true, _) => HandEdit::Removed { field },
            (false, true) => HandEdit::Added { field },
            (false, false) => HandEdit::Changed { field },
        };
        (dot, Some(edit))
    }
}

/// All lines of a portable record, and those that its trace (`from`) still knows of.
pub(super) fn lines<'a>(
    top: &'a Map<String, Value>,
    fields: &'a Map<String, Value>,
    siblings: &'a Map<String, Value>,
    from: &'a Map<String, Value>,
) -> Lines<'a> {
    let mut lines = Lines::new();
    let beside = top.iter().filter(|(key, _)| !KNOWN_KEYS.contains(&key.as_str()));
    let beside = beside.map(|(key, value)| (format!("{BESIDE}{key}"), value));
    for (name, value) in beside.chain(fields.iter().map(|(key, value)| (key.clone(), value))) {
        let from = from.get(&name).and_then(Value::as_str);
        let field = lines.entry(name).or_default();
        // A second value under one name is a hand-made one, whatever the stamp of the first.
        let from = from.filter(|_| field.is_empty());
        field.push(Line { value, from, is_gone: false });
    }
    for (name, from) in from {
        let gone = || vec![Line { value: &Value::Null, from: from.as_str(), is_gone: true }];
        lines.entry(name.clone()).or_insert_with(gone);
    }
    for (name, list) in siblings {
        let list = list.as_array().map_or(std::slice::from_ref(list), Vec::as_slice);
        lines.entry(name.clone()).or_default().extend(list.iter().map(sibling));
    }
    lines
}

/// `{"from": .., "v": ..}`, or the bare value that somebody made of it.
fn sibling(entry: &Value) -> Line<'_> {
    let from = entry.get("from").and_then(Value::as_str);
    match (entry.get("v"), from) {
        (None, None) => Line { value: entry, from, is_gone: false },
        (value, _) => Line { value: value.unwrap_or(&Value::Null), from, is_gone: value.is_none() },
    }
}
