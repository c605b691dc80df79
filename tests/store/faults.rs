//! Everything a browser does to storage: killed, full, denied, silently forgetful, damaged.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::store::{Faults, FaultyStore, actor, edited, record};
use makkerskab::{
    crdt::{Record, merge},
    store::{FORMAT_KEY, KeyValue, Repository, StoreError, Usage, encode, record_key, units_in},
};
use serde_json::json;

/// A small generator, so that every run is the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// Units that this record takes in the store: its key and its text.
fn units_of(record: &Record) -> usize {
    units_in(&record_key(&record.id)) + units_in(&encode(record, 0))
}

/// Some edits, a batch and an undo, as a page does them. Tells each state that came about.
fn work<S: KeyValue>(store: S, seed: u64, mut happened: impl FnMut(&Record, bool)) {
    let repository = Repository::new(store);
    let mut dice = Dice(seed);
    let mut memory: BTreeMap<String, Record> = BTreeMap::new();
    for step in 0..12 {
        let id = format!("p-{}", dice.roll(4));
        let old = memory.get(&id).cloned().unwrap_or_else(|| Record::new(&id, "partnership"));
        let new = edited(&old, "anne", &format!("step {step}"));
        let (records, is_undo) = match dice.roll(6) {
            0 => {
                let more = memory.values().filter(|other| other.id != id).take(2);
                let more = more.map(|other| edited(other, "bo", &format!("batch {step}")));
                (std::iter::once(new).chain(more).collect::<Vec<_>>(), false)
            }
            1 => (vec![old], true),
            _ => (vec![new], false),
        };
        // The states exist in memory from here on, whatever becomes of them in the store.
        for record in &records {
            happened(record, false);
        }
        let saved = match (is_undo, records.len()) {
            (true, _) => repository.replace_all(&records).map(|()| records.clone()),
            (false, 1) => repository.save(&records[0]).map(|record| vec![record]),
            (false, _) => repository.save_all(&records),
        };
        for record in saved.unwrap_or(records) {
            happened(&record, true);
            memory.insert(record.id.clone(), record);
        }
    }
}

/// Killed after any operation: every record is whole, and equal to a state that it had.
#[test]
fn killed_at_any_moment_every_record_is_whole() {
    let mut points = 0;
    for seed in 0..40 {
        let whole = FaultyStore::new();
        let mut states: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        work(&whole, seed, |record, _| {
            states.entry(record.id.clone()).or_default().insert(encode(record, 0));
        });
        for stop in 0..whole.operations() {
            let store = FaultyStore::new();
            store.inject(Faults { stop_after: Some(stop), ..Faults::default() });
            work(&store, seed, |_, _| {});
            let after = FaultyStore::holding(store.entries());
            let loaded = Repository::new(&after).open().unwrap();
            assert!(loaded.quarantined.is_empty());
            for record in loaded.records.values() {
                assert!(states[&record.id].contains(&encode(record, 0)), "{seed}, {stop}");
            }
            points += 1;
        }
    }
    println!("{points} points");
    assert!(points >= 1_000);
}

/// What `save` has acknowledged is there after the kill (as far as the store keeps its word).
#[test]
fn killed_at_any_moment_acknowledged_edits_stay() {
    let mut last = edited(&record("p-1", "0"), "anne", "1");
    for stop in 0..80 {
        let store = FaultyStore::new();
        store.inject(Faults { stop_after: Some(stop), ..Faults::default() });
        let repository = Repository::new(&store);
        let mut acknowledged = None;
        for step in 0..15 {
            last = edited(&last, "anne", &step.to_string());
            acknowledged = repository.save(&last).ok().or(acknowledged);
        }
        let after = FaultyStore::holding(store.entries());
        let loaded = Repository::new(&after).open().unwrap();
        let Some(acknowledged) = acknowledged else { continue };
        assert!(loaded.records["p-1"].seen().covers_all(acknowledged.seen()));
    }
}

/// A crash takes the store back to an earlier moment. The file that was mailed in between brings
/// everything back, and what was typed since stays.
#[test]
fn after_a_rollback_one_s_own_file_brings_everything_back() {
    let store = FaultyStore::new();
    let mut moments = Vec::new();
    let mut last = Record::new("p-1", "partnership");
    for step in 0..20 {
        last.set(&actor("before"), &format!("field-{}", step % 5), json!(step));
        Repository::new(&store).save(&last).unwrap();
        moments.push(store.entries());
    }
    for moment in moments {
        let store = FaultyStore::holding(moment);
        let repository = Repository::new(&store);
        let mut now = repository.open().unwrap().records.remove("p-1").unwrap();
        now.set(&actor("after"), "typed-since", json!(true));
        repository.save(&now).unwrap();
        let whole = repository.save(&last).unwrap();
        assert_eq!(whole, merge(&now, &last));
        assert_eq!(whole.get("typed-since"), true);
        assert!(last.fields().all(|(field, _)| whole.get(field) == last.get(field)));
    }
}

#[test]
fn a_full_store_keeps_the_old_value() {
    let store = FaultyStore::new();
    let repository = Repository::new(&store);
    let old = repository.save(&record("p-1", "short")).unwrap();
    let before = store.entries();
    let used = repository.usage().unwrap().units;
    let new = edited(&old, "anne", &"long ".repeat(100));
    let growth = units_of(&new) - units_of(&old);
    for room in 0..growth {
        store.inject(Faults { quota: used + room, ..Faults::default() });
        assert!(matches!(repository.save(&new), Err(StoreError::Full { .. })));
        assert_eq!(store.entries(), before);
        assert_eq!(repository.open().unwrap().records["p-1"], old);
    }
    store.inject(Faults { quota: used + growth, ..Faults::default() });
    assert_eq!(repository.save(&new).unwrap(), new);
    assert_eq!(repository.usage().unwrap().units, used + growth);
}

#[test]
fn a_batch_is_saved_as_a_whole_or_not_at_all() {
    let old = [record("p-1", "a"), record("p-2", "b")];
    let new = [edited(&old[0], "bo", "x"), edited(&old[1], "bo", "y"), record("p-3", "z")];
    for write in 1..=3 {
        for is_quota in [false, true] {
            let store = FaultyStore::new();
            let repository = Repository::new(&store);
            repository.save_all(&old).unwrap();
            let before = store.entries();
            let used = repository.usage().unwrap().units;
            store.inject(match is_quota {
                false => Faults { fail_write: Some(write), ..Faults::default() },
                true => Faults { quota: used + write * 20, ..Faults::default() },
            });
            assert!(repository.save_all(&new).is_err());
            assert_eq!(store.entries(), before, "write {write}");
            store.inject(Faults::default());
            assert_eq!(repository.save_all(&new).unwrap()[2], new[2]);
        }
    }
}

/// Putting back begins with the latest, or a full store would have no room for the first.
#[test]
fn a_failed_batch_is_put_back_in_a_full_store() {
    let store = FaultyStore::new();
    let repository = Repository::new(&store);
    let (long, short) = ("x".repeat(500), "x");
    repository.save_all(&[record("p-1", &long), record("p-2", short), record("p-3", "c")]).unwrap();
    let before = store.entries();
    let used = Usage::of(&store).unwrap().units;
    store.inject(Faults { quota: used + 40, fail_write: Some(3), ..Faults::default() });
    let batch = [record("p-1", short), record("p-2", &long), record("p-3", "d")];
    assert!(matches!(repository.replace_all(&batch), Err(StoreError::Refused { .. })));
    assert_eq!(store.entries(), before);
}

#[test]
fn what_would_not_fit_is_refused_beforehand() {
    let store = FaultyStore::new();
    let repository = Repository::new(&store);
    repository.save(&record("p-1", "a")).unwrap();
    store.set("another program's", &"x".repeat(5_200_000)).unwrap();
    let before = store.entries();
    let big = [record("p-2", &"y".repeat(50_000))];
    let Err(StoreError::Full { needed, free }) = repository.save_all(&big) else { panic!() };
    assert_eq!(needed, units_of(&big[0]));
    assert_eq!(free, 5_242_880 - Usage::of(&store).unwrap().units);
    // Whatever the browser would still take: beforehand means by our own count.
    store.inject(Faults { quota: usize::MAX, ..Faults::default() });
    assert_eq!(repository.save_all(&big), Err(StoreError::Full { needed, free }));
    assert_eq!(store.entries(), before);
    assert!(repository.save_all(&[edited(&record("p-1", "a"), "bo", "bb")]).is_ok());
}

/// Full to the last unit: still readable, and what does not grow is still saved.
#[test]
fn usable_when_full_to_the_last_unit() {
    let store = FaultyStore::new();
    let repository = Repository::new(&store);
    let old = repository.save(&record("p-1", "aaaa")).unwrap();
    let room = 5_242_880 - Usage::of(&store).unwrap().units - 1;
    store.set("x", &"x".repeat(room)).unwrap();
    assert_eq!(Usage::of(&store).unwrap().units, 5_242_880);
    let new = edited(&old, "anne", "bbbb");
    assert_eq!(repository.save(&new).unwrap(), new);
    assert!(repository.save(&edited(&new, "anne", "ccccc")).is_err());
    assert_eq!(repository.open().unwrap().records["p-1"], new);
}

#[test]
fn denied_forgetful_and_refusing_stores_are_told() {
    let store = FaultyStore::new();
    let repository = Repository::new(&store);
    store.inject(Faults { denied: true, ..Faults::default() });
    assert_eq!(repository.open(), Err(StoreError::Blocked));
    assert_eq!(repository.save(&record("p-1", "a")), Err(StoreError::Blocked));
    store.inject(Faults { not_kept: true, ..Faults::default() });
    assert_eq!(
        repository.save(&record("p-1", "a")),
        Err(StoreError::NotKept { key: FORMAT_KEY.into() })
    );
    store.inject(Faults::default());
    repository.save(&record("p-1", "a")).unwrap();
    store.inject(Faults { not_kept: true, ..Faults::default() });
    let key = record_key("p-2");
    assert_eq!(repository.save(&record("p-2", "a")), Err(StoreError::NotKept { key }));
    store.inject(Faults { fail_write: Some(1), ..Faults::default() });
    assert!(matches!(repository.save(&record("p-3", "a")), Err(StoreError::Refused { .. })));
}
