//! What one tab makes of another's writes, and of an undone import.

use crate::support::store::{edited, record};
use makkerskab::{
    crdt::{Record, merge},
    store::{KeyValue, Repository, encode, memory::MemoryStore, record_key},
};

#[test]
fn what_other_tabs_write_is_taken_in() {
    let store = MemoryStore::new();
    let repository = Repository::new(&store);
    let base = record("p-1", "base");
    let (ours, theirs) = (edited(&base, "anne", "ours"), edited(&base, "bo", "theirs"));
    let key = record_key("p-1");
    let absorb = |value: Option<&str>, memory: Option<&Record>| {
        let absorbed = repository.absorb(&key, value, memory).unwrap();
        (absorbed.memory, absorbed.repair)
    };
    let (text, both) = (encode(&theirs, 0), merge(&ours, &theirs));
    assert_eq!(absorb(Some(&text), None), (Some(theirs.clone()), false));
    assert_eq!(absorb(Some(&text), Some(&base)), (Some(theirs.clone()), false));
    assert_eq!(absorb(Some(&text), Some(&ours)), (Some(both), true));
    assert_eq!(absorb(None, Some(&ours)), (Some(ours.clone()), true));
    assert_eq!(absorb(None, None), (None, false));
    assert_eq!(absorb(Some("damaged"), Some(&ours)), (Some(ours.clone()), true));
    assert_eq!(absorb(Some("damaged"), None), (None, false));
    let other = repository.absorb("another program's", Some("x"), None).unwrap();
    assert_eq!((other.memory, other.repair), (None, false));
    assert!(store.entries().is_empty(), "absorbing writes nothing");
}

#[test]
fn an_undone_import_does_not_come_back() {
    let store = MemoryStore::new();
    let (ours, theirs) = (Repository::new(&store), Repository::new(&store));
    let before = ours.save(&record("p-1", "before")).unwrap();
    let imported = ours.save(&edited(&before, "stranger", "imported")).unwrap();
    let in_other_tab = theirs.open().unwrap().records.remove("p-1").unwrap();
    assert_eq!(in_other_tab, imported);
    ours.replace_all(std::slice::from_ref(&before)).unwrap();
    let value = store.get(&record_key("p-1")).unwrap();
    let absorbed =
        theirs.absorb(&record_key("p-1"), value.as_deref(), Some(&in_other_tab)).unwrap();
    assert_eq!((absorbed.memory, absorbed.repair), (Some(before.clone()), false));
    // A tab that had not heard of it yet may have written the old state once more.
    let late = encode(&imported, 0);
    let absorbed = ours.absorb(&record_key("p-1"), Some(&late), Some(&before)).unwrap();
    assert_eq!((absorbed.memory, absorbed.repair), (Some(before.clone()), true));
    // A tab that slept through the event learns of it at its next save.
    let asleep = Repository::new(&store);
    assert_eq!(asleep.save(&imported).unwrap(), before);
    assert_eq!(ours.open().unwrap().records["p-1"], before);
}

#[test]
fn a_record_that_came_with_an_undone_import_is_not_shown() {
    let store = MemoryStore::new();
    let repository = Repository::new(&store);
    repository.save(&record("p-1", "imported")).unwrap();
    let nothing = Record::new("p-1", "partnership");
    assert!(nothing.is_vacant());
    repository.replace_all(std::slice::from_ref(&nothing)).unwrap();
    assert!(Repository::new(&store).open().unwrap().records.is_empty());
    let again = record("p-1", "imported again");
    assert_eq!(repository.save(&again).unwrap(), again);
}
