//! The stored form of a record: everything is in it, and it is small.

use makkerskab::{
    crdt::{Actor, Record, merge},
    store::{BUDGET, CodecError, Level, QUOTA, Usage, decode, encode},
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn actor(number: usize) -> Actor {
    Actor::from_bits(0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(number as u64 + 1))
}

/// A partnership as they are: 31 fields, some 3,200 characters, edited in so many sessions.
fn typical(sessions: usize) -> Record {
    let mut record = Record::new("p-4t8wz0qe", "partnership");
    for field in 0..31 {
        let text = "Vi mødes på biblioteket i uge 49 og taler om, hvad vi vil. ".repeat(3);
        let length = [12, 30, 60, 140, 140, 140, 140][field % 7];
        let value = Value::from(text.chars().take(length).collect::<String>());
        record.set(&actor(field % sessions), &format!("field-{field:02}"), value);
    }
    for session in 0..sessions {
        for edit in 0..8 {
            let field = format!("field-{:02}", (session * 11 + edit * 3) % 31);
            let value = record.get(&field).clone();
            record.set(&actor(session), &field, value);
        }
    }
    record
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Sync overhead at 20 sessions of one record: at most 15 % (reliability, 5.4).
#[test]
fn what_merging_needs_is_small() {
    for (sessions, at_most) in [(1, 8.0), (5, 10.0), (20, 15.0), (50, 30.0), (100, 50.0)] {
        let record = typical(sessions);
        assert_eq!(record.seen().len(), sessions);
        let plain: Map<String, Value> =
            record.fields().map(|(name, _)| (name.into(), record.get(name).clone())).collect();
        let plain = units(&Value::Object(plain).to_string());
        assert!((3_000..3_500).contains(&plain), "{plain}");
        let stored = units(&encode(&record, 0));
        let percent = (stored as f64 / plain as f64 - 1.0) * 100.0;
        println!("{sessions:3} sessions: {plain} plain, {stored} stored: +{percent:.1} %");
        assert!(percent <= at_most, "{sessions}: {percent}");
        assert_eq!(decode("p-4t8wz0qe", &encode(&record, 7)).unwrap().record, record);
    }
}

#[test]
fn a_store_holds_a_thousand_partnerships() {
    let one = units(&encode(&typical(20), 0)) + units("makkerskab/r/p-4t8wz0qe");
    println!("{} records of 20 sessions in {QUOTA} units", QUOTA / one);
    assert!(QUOTA / one >= 1_250);
}

#[test]
fn every_altered_byte_and_every_truncation_is_noticed() {
    let mut ours = typical(3);
    let mut theirs = ours.clone();
    ours.set(&actor(1), "field-03", json!("en"));
    theirs.set(&actor(2), "field-03", json!("to"));
    let text = encode(&merge(&ours, &theirs), 2);
    for (place, old) in text.char_indices() {
        for new in ['0', 'a', '"', 'ø', ' '].into_iter().filter(|new| *new != old) {
            let mut altered = text.clone();
            altered.replace_range(place..place + old.len_utf8(), &new.to_string());
            assert_eq!(decode("p-4t8wz0qe", &altered), Err(CodecError::Checksum));
        }
        assert_eq!(decode("p-4t8wz0qe", &text[..place]), Err(CodecError::Checksum));
    }
    assert_eq!(decode("p-4t8wz0qf", &text), Err(CodecError::Checksum));
    assert_eq!(decode("P 1", &text), Err(CodecError::Key));
}

#[test]
fn the_meter_has_three_levels() {
    let level = |percent: usize| Usage { units: BUDGET / 100 * percent, limit: BUDGET }.level();
    for (percent, expected) in [
        (0, Level::Fine),
        (59, Level::Fine),
        (60, Level::Amber),
        (79, Level::Amber),
        (80, Level::Red),
        (209, Level::Red),
    ] {
        assert_eq!(level(percent), expected, "{percent}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..Default::default() })]

    #[test]
    fn what_was_stored_is_read(
        edits in prop::collection::vec((0..40_usize, ".{0,4}", ".{0,9}", any::<bool>()), 0..60),
        epoch: u32,
    ) {
        let mut sides = [Record::new("p-1", "partnership"), Record::new("p-1", "partnership")];
        for (by, field, value, is_left) in edits {
            sides[usize::from(is_left)].set(&actor(by * 2 + usize::from(is_left)), &field, json!(value));
        }
        let record = merge(&sides[0], &sides[1]);
        let stored = decode("p-1", &encode(&record, epoch)).unwrap();
        prop_assert_eq!(stored.record, record);
        prop_assert_eq!(stored.epoch, epoch);
    }

    #[test]
    fn random_text_never_panics(text in ".{0,60}") {
        prop_assert!(decode("p-1", &text).is_err());
    }
}
