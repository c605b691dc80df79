//! Records as they travel in files, for the tests of what people and bad luck do to them.

use makkerskab::crdt::{Actor, HandEdit, Record, from_portable, receive};
use serde_json::{Value, json};

use super::checked::join;

pub fn by(name: &str) -> Actor {
    Actor::parse(name).unwrap()
}

/// A record that Anne wrote and everybody has.
pub fn shared() -> Record {
    let mut record = Record::new("p-1", "partnership");
    record.write(
        &by("anne"),
        [("title", vec![json!("Lektier Online")]), ("status", vec![json!("aktiv")])],
    );
    record
}

pub fn edited(record: &Record, who: &str, field: &str, value: &str) -> Record {
    let mut record = record.clone();
    record.set(&by(who), field, json!(value));
    record
}

pub fn values(record: &Record, field: &str) -> Vec<Value> {
    let register = record.register(field);
    register.map(|r| r.values().into_iter().cloned().collect()).unwrap_or_default()
}

pub fn read(file: &Value) -> (Record, Vec<HandEdit>) {
    from_portable(&serde_json::from_str(&file.to_string()).unwrap()).unwrap()
}

/// Takes a file in as the app does, where no guard has anything to say.
pub fn open(held: &Record, file: &Value) -> Record {
    let (incoming, _) = read(file);
    assert_eq!(receive(Some(held), incoming.clone()).as_ref(), Ok(&incoming));
    join(held, &incoming)
}
