//! Whatever a browser's store can hold, its backup brings back: open, locked, or saved by the rescue page.

use std::collections::BTreeMap;

use crate::support::exchange::actor;
use makkerskab::{
    crdt::{Record, merge},
    exchange::{
        Format, Header, IV, Locked, MAX_BYTES, MAX_LOCKED_BYTES, MAX_RECORDS, ROUNDS, SALT, open,
        to_file,
    },
    store::{QUOTA, encode, record_key, units_in},
};
use serde_json::{Value, json};

/// So many records stand for a full store: those of one shape weigh the same.
const SAMPLE: usize = 200;

/// A record whose name, kind and field are as short as any: a store holds most of these.
fn small(place: usize) -> Record {
    record(place, "s", json!(1))
}

fn record(place: usize, field: &str, value: Value) -> Record {
    let mut record = Record::new(&format!("t{place}"), "tick");
    record.set(&actor("a"), field, value);
    record
}

fn deleted(place: usize) -> Record {
    let mut record = small(place);
    record.delete(&actor("b"));
    record
}

/// Each field by somebody else.
fn of_many(place: usize) -> Record {
    let mut record = small(place);
    for by in 0..40 {
        record.set(&actor(&format!("a{by}")), &format!("f{by}"), json!(1));
    }
    record
}

fn disputed(place: usize) -> Record {
    let mut one = small(place);
    let mut other = one.clone();
    one.set(&actor("b"), "s", json!(2));
    other.set(&actor("c"), "s", json!(3));
    merge(&one, &other)
}

/// Each item of a list has a line of its own in a file.
fn short_items(place: usize) -> Record {
    record(place, "list", Value::from(vec![1; 1_000]))
}

/// A theme or a colleague is part of a field's name.
fn long_names(place: usize) -> Record {
    record(place, &format!("themes/{}", "Læselyst ".repeat(200)), json!(true))
}

/// Three bytes in a file, one unit in a store.
fn wide_letters(place: usize) -> Record {
    record(place, "text", Value::from("漢".repeat(2_000)))
}

#[test]
fn the_backup_of_a_full_store_can_be_opened() {
    for make in [small, deleted, of_many, disputed, short_items, wide_letters, long_names] {
        let records: Vec<Record> = (10_000..10_000 + SAMPLE).map(make).collect();
        let stored: BTreeMap<String, String> =
            records.iter().map(|record| (record_key(&record.id), encode(record, 0))).collect();
        let units: usize = stored.iter().map(|(key, text)| units_in(key) + units_in(text)).sum();
        // What weighs this much for the sample, weighs so much when the store is full.
        let full = |amount: usize| amount * QUOTA / units;
        let kind = &records[0];
        assert!(full(SAMPLE) < MAX_RECORDS, "{} records of {kind:?}", full(SAMPLE));

        let file = to_file(&Header::default(), &records, &BTreeMap::new());
        assert!(full(file.len()) < MAX_BYTES, "{} bytes of {kind:?}", full(file.len()));
        let opened = opened(&file);
        assert!(opened == records, "{kind:?}");

        let raw = json!({ "mirror": stored, "storage": stored }).to_string();
        assert!(full(raw.len()) < MAX_BYTES, "{} raw bytes of {kind:?}", full(raw.len()));
    }
}

fn opened(file: &str) -> Vec<Record> {
    let opened = open(file.as_bytes()).unwrap();
    assert!(opened.quarantined.is_empty(), "{:?}", opened.quarantined);
    opened.records
}

#[test]
fn a_record_as_large_as_a_store_can_be_opened_whatever_part_of_it_is_large() {
    let large = "æ".repeat(QUOTA);
    for record in
        [record(1, &format!("themes/{large}"), json!(true)), record(1, "text", json!(large))]
    {
        let file = to_file(&Header::default(), std::slice::from_ref(&record), &BTreeMap::new());
        assert!(opened(&file) == [record]);
    }
}

#[test]
fn the_largest_file_can_be_locked_and_opened() {
    let content = vec![0; MAX_BYTES];
    let file = Locked {
        format: Format::default(),
        rounds: ROUNDS,
        salt: vec![0; SALT],
        iv: vec![0; IV],
        content,
    };
    let text = file.write();
    assert!(text.len() <= MAX_LOCKED_BYTES, "{} bytes", text.len());
    assert!(Locked::read(text.as_bytes()) == Some(file));
}
