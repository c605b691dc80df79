//! Records as somebody wrote them, for the tests of files.

use makkerskab::{
    crdt::{Actor, Record},
    domain::{Code, Kind},
};
use serde_json::Value;

pub fn actor(name: &str) -> Actor {
    Actor::parse(name).unwrap()
}

/// A record that Anne wrote.
pub fn record(id: &str, kind: Kind, fields: &[(&str, Value)]) -> Record {
    let mut record = Record::new(id, kind.code());
    let edits = fields.iter().map(|(field, value)| (*field, vec![value.clone()]));
    record.write(&actor("anne"), edits);
    record
}
