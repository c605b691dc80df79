//! Another tab writes, undoes or takes an import back meanwhile.

use super::*;

/// Another tab has written over ours without having heard of it, as browsers let it: until that is put
/// right, ours is not saved.
#[test]
fn what_another_tab_wrote_over_is_owed_again() {
    let store = FaultyStore::new();
    let mut page = Page::load(&store, "anne");
    page.edit("p-1", 1);
    page.save();
    let (key, theirs) = (record_key("p-1"), encode(&record("p-1", "theirs"), 0));
    store.set(&key, &theirs).unwrap();
    page.hear(&key, Some(&theirs));
    assert_eq!(page.outbox.state(), SaveState::Saving);
    assert_eq!(page.due, Some(ms(30)));
    page.save();
    assert_eq!(page.outbox.state(), SaveState::Saved);
    assert!(!lacks(store.entries().get(&key), &page.memory["p-1"]));
    // Somebody has removed it from the store: it is written once more.
    store.remove(&key).unwrap();
    page.hear(&key, None);
    assert_eq!(page.outbox.state(), SaveState::Saving);
    page.save();
    assert!(!lacks(store.entries().get(&key), &page.memory["p-1"]));
    // What knows all of ours is taken in, and leaves nothing to do.
    let mut newer = page.memory["p-1"].clone();
    newer.set(&actor("bo"), "title", json!("newer"));
    page.hear(&key, Some(&encode(&newer, 0)));
    assert_eq!((page.title("p-1"), page.outbox.state()), (&json!("newer"), SaveState::Saved));
}

/// Another tab has taken an import back while somebody typed here, and this page is closed before it
/// hears of it: the import stays out, and what was typed is stored by the one save that there is time for.
#[test]
fn closing_while_another_tab_takes_an_import_back_loses_no_letter() {
    let store = FaultyStore::new();
    let held = record("p-1", "held");
    Repository::new(&store).save(&held).unwrap();
    let mut brought = held.clone();
    brought.set(&actor("mail"), "brought", json!("by mail"));
    let [mut other, mut page] = ["other", "anne"].map(|name| Page::load(&store, name));
    for page in [&mut other, &mut page] {
        page.memory.insert("p-1".into(), brought.clone());
    }
    other.outbox.changed(&["p-1".into()], &[], ms(0));
    other.save();
    page.edit("p-1", 7);
    other.roll_back(unmerge(&held, &brought, &brought));
    page.save();
    assert_eq!(page.outbox.state(), SaveState::Saved);
    let stored = Repository::new(&store).open().unwrap().records.remove("p-1").unwrap();
    assert_eq!((stored.get("title"), stored.get("brought")), (&json!(7), &json!(null)));
    assert_eq!(page.memory["p-1"], stored);
}

/// The same, and the store has no room for what is put upon it: the import does not come again.
#[test]
fn a_refused_save_brings_no_import_back() {
    let store = FaultyStore::new();
    let held = record("p-1", "held");
    Repository::new(&store).save(&held).unwrap();
    let mut brought = held.clone();
    brought.set(&actor("mail"), "brought", json!("by mail"));
    let mut page = Page::load(&store, "anne");
    page.memory.insert("p-1".into(), brought.clone());
    page.edit("p-1", 7_000_000);
    Repository::new(&store).replace_all(&[held]).unwrap();
    store.inject(full(&store));
    page.save();
    assert!(matches!(page.outbox.state(), SaveState::Failed(StoreError::Full { .. })));
    store.inject(Faults::default());
    page.save();
    assert_eq!(page.outbox.state(), SaveState::Saved);
    let stored = Repository::new(&store).open().unwrap().records.remove("p-1").unwrap();
    assert_eq!((stored.get("title"), stored.get("brought")), (&json!(7_000_000), &json!(null)));
}

/// Records that go back in time go all or not at all, and what was refused of them stays out of the
/// mirror, which would only join it with what it holds.
#[test]
fn what_goes_back_in_time_waits_whole() {
    let (store, mut mirror) = (FaultyStore::new(), Mirror::default());
    let mut page = Page::load(&store, "anne");
    page.open_mirror(&mirror);
    page.edit("p-1", 1);
    page.save();
    page.secure(&mut mirror);
    let (held, before) = (page.memory["p-1"].clone(), store.entries());
    let mut brought = held.clone();
    brought.set(&actor("mail"), "title", json!("by mail"));
    store.inject(Faults { fail_write: Some(1), ..Faults::default() });
    page.roll_back(unmerge(&held, &brought, &brought));
    assert!(matches!(page.outbox.state(), SaveState::Failed(StoreError::Refused { .. })));
    assert!(page.next_to_secure().is_empty());
    assert_eq!(store.entries(), before);
    // Typing on in it goes along when that is possible.
    page.edit("p-1", 2);
    page.save();
    assert_eq!((page.outbox.state(), title_in(&store, "p-1")), (SaveState::Saved, Some(json!(2))));
}
