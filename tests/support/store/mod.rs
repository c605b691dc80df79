//! Records with nothing but a title, and a store that fails as browsers do, for the tests of the store.

mod faulty;

pub use faulty::{Faults, FaultyStore};
use makkerskab::crdt::{Actor, Record};
use serde_json::json;

pub fn actor(name: &str) -> Actor {
    Actor::parse(name).unwrap()
}

/// A record that Anne wrote.
pub fn record(id: &str, title: &str) -> Record {
    edited(&Record::new(id, "partnership"), "anne", title)
}

pub fn edited(record: &Record, by: &str, title: &str) -> Record {
    let mut record = record.clone();
    record.set(&actor(by), "title", json!(title));
    record
}
