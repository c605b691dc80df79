//! What people added of their own, in the order that they gave it: a number of each, `own/<id>/place`.

use std::{cmp::Ordering, collections::BTreeMap};

use serde_json::Value;

use super::{IdOrder, Write, set};

/// The place among the parts of one ([`crate::domain::Paths::by_id`]).
pub fn place_of(parts: &BTreeMap<&str, &Value>) -> f64 {
    parts.get("place").and_then(|place| place.as_f64()).unwrap_or_default()
}

/// Two ids with their places: the smaller place comes first, of one place the id that was given first.
pub fn by_place(one: (f64, &str), other: (f64, &str)) -> Ordering {
    one.0.total_cmp(&other.0).then_with(|| IdOrder::of(one.1).cmp(&IdOrder::of(other.1)))
}

pub fn set_place(id: &str, place: f64) -> Write {
    set(format!("own/{id}/place"), place)
}
