//! A file with three records that hold one of everything.

use std::collections::BTreeMap;

use makkerskab::{
    crdt::{Actor, Record, merge},
    exchange::{FileKind, Header, to_file},
    signature::Signature,
};
use serde_json::{Value, json};

pub fn actor(name: &str) -> Actor {
    Actor::parse(name).unwrap()
}

pub fn record(id: &str, kind: &str, by: &str, fields: &[(&str, Value)]) -> Record {
    let mut record = Record::new(id, kind);
    for (field, value) in fields {
        record.set(&actor(by), field, value.clone());
    }
    record
}

pub struct File {
    pub header: Header,
    pub records: Vec<Record>,
    pub signatures: BTreeMap<Actor, Signature>,
}

impl File {
    pub fn text(&self) -> String {
        to_file(&self.header, &self.records, &self.signatures)
    }

    pub fn held(&self) -> BTreeMap<String, Record> {
        self.records.iter().map(|record| (record.id.clone(), record.clone())).collect()
    }
}

/// A partner, a partnership with a disagreement and a later version's keys, and a purged record.
pub fn three() -> File {
    let partner = record("a-1xw3c9aa", "partner", "k3f9ab7c", &[("name", json!("Øster Å Skole"))]);
    let number: Value = serde_json::from_str("1.50").unwrap();
    let mut anne = record(
        "p-4t8wz0qe",
        "partnership",
        "k3f9ab7c",
        &[
            ("title", json!("Lektier Online")),
            ("status", json!("idea")),
            ("notes", json!("Ring til KMD i uge 49.\n\"Nu\" – ikke før: 😀")),
            ("hours", number),
            ("goals", json!([{"text": "Flere frivillige", "done": false}, null])),
            ("+later", json!({"unknown": [1, 2]})),
        ],
    );
    let mut bo = anne.clone();
    anne.set(&actor("k3f9ab7c"), "status", json!("active"));
    bo.set(&actor("q7d2m1xk"), "status", json!("paused"));
    let mut gone = record("p-9aaaaaaa", "partnership", "k3f9ab7c", &[("title", json!("Væk"))]);
    gone.purge(&actor("q7d2m1xk"));
    let signature = |by: &str, at: &str| Signature { by: by.into(), at: at.into() };
    File {
        header: Header {
            id: "f-7k2m9xq4".into(),
            created: "2026-11-22T10:41:00+01:00".into(),
            by: "Anne, Herning".into(),
            program: "0.1.0".into(),
            kind: FileKind::Partnerships,
            ..Header::default()
        },
        records: vec![partner, merge(&anne, &bo), gone],
        signatures: BTreeMap::from([
            (actor("k3f9ab7c"), signature("Anne, Herning", "2026-11-21T09:00:00+01:00")),
            (actor("q7d2m1xk"), signature("Bo, KMD", "2026-11-20T14:30:00+01:00")),
        ]),
    }
}
