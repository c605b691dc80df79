//! What a record's trace claims, sealed: the kind, the edits seen, and which fields there are.
//! Values and what stands beside them need no seal: each has a check of its own.
//!
//! Invariant: a broken seal never costs a value. The record is read as if it claimed nothing.

use serde_json::Value;

use crate::checksum::short_checksum;

const CHECK: &str = "check";

/// Adds the seal to a portable record.
pub(super) fn seal(portable: &mut Value) {
    let check = format!("{}-{}", kind_check(portable), claims_check(portable));
    if let Some(Value::Object(trace)) = portable.get_mut("trace") {
        trace.insert(CHECK.into(), check.into());
    }
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// As it was written, or never sealed.
    Intact,
    /// The kind is another: nobody edits that by hand.
    KindAltered,
    /// The id, `seen` or the list of fields is another.
    Distrusted,
}

pub(super) fn verdict(portable: &Value) -> Verdict {
    let Some(check) = portable.get("trace").and_then(|trace| trace.get(CHECK)) else {
        return Verdict::Intact;
    };
    let Some((kind, claims)) = check.as_str().and_then(|check| check.split_once('-')) else {
        return Verdict::Distrusted;
    };
    match (kind == kind_check(portable), claims == claims_check(portable)) {
        (true, true) => Verdict::Intact,
        (false, _) => Verdict::KindAltered,
        (true, false) => Verdict::Distrusted,
    }
}

/// The same values without any claim: each is heard as if from somebody who had seen nothing.
pub(super) fn without_claims(portable: &Value) -> Value {
    let mut plain = portable.clone();
    if let Some(top) = plain.as_object_mut() {
        top.remove("trace");
    }
    plain
}

fn kind_check(portable: &Value) -> String {
    short_checksum(&[&text_at(portable, "kind")])
}

fn claims_check(portable: &Value) -> String {
    let trace = portable.get("trace");
    let seen = trace.and_then(|trace| trace.get("seen")).map(Value::to_string).unwrap_or_default();
    let names: Vec<&str> = trace
        .and_then(|trace| trace.get("from"))
        .and_then(Value::as_object)
        .map(|from| from.keys().map(String::as_str).collect())
        .unwrap_or_default();
    short_checksum(&[&text_at(portable, "id"), &seen, &names.join("\u{1f}")])
}

fn text_at(object: &Value, key: &str) -> String {
    object.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}
