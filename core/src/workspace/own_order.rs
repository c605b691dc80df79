//! What people added of their own, in the order that they gave it: a number of each, `own/<id>/place`.

use std::{cmp::Ordering, collections::BTreeMap};

use serde_json::Value;

use super::{IdOrder, Write, set};

/// The place among the parts of one ([`crate::domain::Paths::by_id`]).
pub fn place_of(parts: &BTreeMap<&str, &Value>) -> f64 {
    parts.get("place").and_then(|place| place.as_f64()).unwrap_or_default()
}

/// Two places with their ids: the smaller one comes first, of equal ones that of the id given first.
pub fn by_place(one: (f64, IdOrder), other: (f64, IdOrder)) -> Ordering {
    one.0.total_cmp(&other.0).then_with(|| one.1.cmp(&other.1))
}

pub fn set_place(id: &str, place: f64) -> Write {
    set(format!("own/{id}/place"), place)
}
