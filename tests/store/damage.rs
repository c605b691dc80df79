//! Values and keys that cannot be read: nothing is lost, and nothing that we do not understand is
//! written over.

use std::collections::BTreeMap;

use crate::support::store::{Faults, FaultyStore, actor, record};
use makkerskab::{
    signature::Signature,
    store::{FORMAT_KEY, KeyValue, Repository, StoreError, Usage, record_key},
};

type Entries = BTreeMap<String, String>;

fn records_of(entries: &Entries) -> Entries {
    let is_record = |key: &String| key.starts_with("makkerskab/r/");
    entries.iter().filter(|(key, _)| is_record(key)).map(|(k, v)| (k.clone(), v.clone())).collect()
}

fn small_store() -> Entries {
    let store = FaultyStore::new();
    let repository = Repository::new(&store);
    for id in ["p-1", "p-2", "p-3"] {
        repository.save(&record(id, "Øl & brød")).unwrap();
    }
    let signature = Signature { by: "Anne".into(), at: "2026-11-22".into() };
    repository.sign(&actor("anne"), &signature).unwrap();
    repository.set_settings("{\"lang\":\"da\"}").unwrap();
    store.entries()
}

fn damaged(text: &str) -> impl Iterator<Item = String> {
    text.char_indices().flat_map(move |(place, old)| {
        ["", "0", "x", "\"", "}"].into_iter().filter(move |new| *new != old.to_string()).map(
            move |new| {
                let mut damaged = text.to_owned();
                damaged.replace_range(place..place + old.len_utf8(), new);
                damaged
            },
        )
    })
}

#[test]
fn a_damaged_value_is_put_aside_and_the_others_are_read() {
    let entries = small_store();
    for (key, value) in &records_of(&entries) {
        for bad in damaged(value) {
            let store = FaultyStore::holding(entries.clone());
            store.set(key, &bad).unwrap();
            let loaded = Repository::new(&store).open().unwrap();
            assert_eq!(loaded.records.len(), 2);
            let [unreadable] = &loaded.quarantined[..] else { panic!("{loaded:?}") };
            assert_eq!((&unreadable.key, &unreadable.value), (key, &bad));
            let copy = unreadable.copy.as_deref().unwrap();
            assert_eq!(store.get(copy).unwrap().as_deref(), Some(&*bad));
            assert_eq!(store.get(key).unwrap().as_deref(), Some(&*bad), "the original stands");
            // Once, not again at each start.
            let before = store.entries();
            assert_eq!(Repository::new(&store).open().unwrap(), loaded);
            assert_eq!(store.entries(), before);
        }
    }
}

#[test]
fn a_damaged_key_costs_no_other_record() {
    let entries = small_store();
    for key in records_of(&entries).keys() {
        for bad in damaged(key) {
            let mut entries = entries.clone();
            let value = entries.remove(key).unwrap();
            let hidden = entries.insert(bad.clone(), value.clone());
            let store = FaultyStore::holding(entries.clone());
            let loaded = Repository::new(&store).open().unwrap();
            let expected = if hidden.is_some() { 1 } else { 2 };
            assert_eq!(loaded.records.len(), expected, "{bad}");
            for (key, value) in entries {
                assert_eq!(store.get(&key).unwrap(), Some(value), "nothing is overwritten");
            }
        }
    }
}

#[test]
fn a_damaged_format_costs_no_record() {
    let entries = small_store();
    for bad in damaged(&entries[FORMAT_KEY]) {
        let store = FaultyStore::holding(entries.clone());
        store.set(FORMAT_KEY, &bad).unwrap();
        let repository = Repository::new(&store);
        match repository.open() {
            Ok(loaded) => assert_eq!(loaded.records.len(), 3),
            Err(error) => assert!(matches!(error, StoreError::NewerFormat { .. }), "{error}"),
        }
        let saved = repository.save(&record("p-4", "a"));
        let newer = matches!(saved, Err(StoreError::NewerFormat { .. }));
        assert!(newer || store.entries().values().any(|value| *value == bad), "lost: {bad}");
    }
}

#[test]
fn an_unreadable_value_is_put_aside_before_it_is_written_over() {
    let store = FaultyStore::holding(small_store());
    store.set(&record_key("p-1"), "damaged").unwrap();
    let repository = Repository::new(&store);
    let new = record("p-1", "new");
    assert_eq!(repository.save(&new).unwrap(), new);
    assert!(store.entries().values().any(|value| value == "damaged"));
    let loaded = repository.open().unwrap();
    assert_eq!(loaded.records["p-1"], new);
    assert_eq!(loaded.quarantined.len(), 1, "still shown");
}

#[test]
fn without_room_to_put_it_aside_it_is_not_written_over() {
    let store = FaultyStore::holding(small_store());
    store.set(&record_key("p-1"), "damaged").unwrap();
    let used = Usage::of(&store).unwrap().units;
    store.inject(Faults { quota: used, ..Faults::default() });
    let repository = Repository::new(&store);
    let loaded = repository.open().unwrap();
    assert_eq!((loaded.records.len(), &loaded.quarantined[0].copy), (2, &None));
    assert!(matches!(repository.save(&record("p-1", "x")), Err(StoreError::Full { .. })));
    assert_eq!(store.get(&record_key("p-1")).unwrap().as_deref(), Some("damaged"));
}

#[test]
fn a_newer_program_s_store_is_neither_read_nor_written() {
    let mut entries = small_store();
    entries.insert(FORMAT_KEY.into(), r#"{"major":2,"minor":0,"writer":"9.0","new":[]}"#.into());
    let store = FaultyStore::holding(entries.clone());
    let repository = Repository::new(&store);
    let newer = StoreError::NewerFormat { major: 2 };
    assert_eq!(repository.open(), Err(newer.clone()));
    assert_eq!(repository.save(&record("p-1", "a")), Err(newer.clone()));
    assert_eq!(repository.save_all(&[record("p-1", "a")]).unwrap_err(), newer);
    assert_eq!(repository.replace_all(&[record("p-1", "a")]), Err(newer.clone()));
    assert_eq!(repository.set_settings(""), Err(newer.clone()));
    assert_eq!(repository.sign(&actor("a"), &Signature::default()), Err(newer.clone()));
    let event = entries[FORMAT_KEY].as_str();
    assert_eq!(repository.absorb(FORMAT_KEY, Some(event), None).unwrap_err(), newer);
    assert_eq!(store.entries(), entries);
}
