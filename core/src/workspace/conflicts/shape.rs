//! What sort of answer each field takes, so that two answers can be shown and joined as such.

use serde_json::Value;

use crate::{
    crdt::{Actor, Record},
    domain::{Code, Kind},
    workspace::tables::mistyped,
};

/// What sort of answer a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Text {
        one_line: bool,
    },
    /// Lines in an order that matters.
    Lines,
    Number,
    Date,
    YesNo,
    /// One of a closed list.
    Choice,
    /// The id of another record.
    Link,
    /// A field of a later version, or a value that is not of its type.
    Other,
}

/// Texts that are one line where people write them.
const ONE_LINE: [&str; 22] = [
    "title",
    "name",
    "owner",
    "deputy",
    "leader",
    "email",
    "phone",
    "cvr",
    "web",
    "initials",
    "by",
    "who",
    "place",
    "time",
    "chair",
    "record_keeper",
    "channel",
    "response_time",
    "press_contact",
    "municipality",
    "journal_ref",
    "decision_ref",
];

/// Texts that are ids of other records.
pub(super) const LINKS: [&str; 13] = [
    "partnership",
    "partner",
    "party",
    "round",
    "map",
    "parent_partner_id",
    "partner_id",
    "same_as",
    "backup_for",
    "origin_id",
    "from",
    "to",
    "catalogue",
];

/// Numbers that each have a name.
const LEVELS: [&str; 2] = ["level", "relation_level"];

/// What sort of answer a field takes, from how its kind reads it.
pub fn shape(kind: &str, field: &str, values: &[&Value]) -> Shape {
    let fits = |value: &Value| value.is_null() || value.is_string();
    let text = match values.iter().all(|value| fits(value)) {
        true => Shape::Text { one_line: ONE_LINE.contains(&field) },
        false => Shape::Other,
    };
    let Some(kind) = Kind::parse(kind) else { return Shape::Other };
    if LINKS.contains(&field) {
        return Shape::Link;
    }
    if field.contains('/') {
        let is_yes_no = values.iter().all(|value| value.is_null() || value.is_boolean());
        return if is_yes_no { Shape::YesNo } else { text };
    }
    let reads = |probe: Value| {
        let mut record = Record::new("probe", kind.code());
        if let Some(actor) = Actor::parse("probe") {
            record.set(&actor, field, probe);
        }
        mistyped(kind, &record).is_empty()
    };
    match () {
        // Only a field that this version does not know takes anything.
        () if reads(serde_json::json!({ "probe": 1 })) => Shape::Other,
        () if reads("probe\nprobe".into()) && reads(serde_json::json!(["probe"])) => {
            match values.iter().all(|value| value.is_null() || value.is_array()) {
                true => Shape::Lines,
                false => text,
            }
        }
        () if reads("probe\nprobe".into()) => text,
        () if reads(1.into()) && LEVELS.contains(&field) => Shape::Choice,
        () if reads(1.into()) => Shape::Number,
        () if reads("2026-11-22".into()) => Shape::Date,
        () if reads(true.into()) => Shape::YesNo,
        () if reads(serde_json::json!([])) => Shape::Other,
        () => Shape::Choice,
    }
}
