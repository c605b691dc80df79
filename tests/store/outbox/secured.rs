//! What lies behind in the mirror, and when the line may say so.

use super::*;

/// Where the store has no room, the mirror may: whoever closes the page then finds it again.
#[test]
fn what_did_not_fit_comes_back_from_the_mirror() {
    let (store, mut mirror) = (FaultyStore::new(), Mirror::default());
    let mut page = Page::load(&store, "anne");
    page.open_mirror(&mirror);
    page.edit("p-1", 1);
    page.save();
    page.secure(&mut mirror);
    assert_eq!(page.outbox.state(), SaveState::Secured);
    store.inject(full(&store));
    page.edit("p-1", 2_000);
    page.save();
    page.secure(&mut mirror);
    assert!(matches!(page.outbox.state(), SaveState::Failed(StoreError::Full { .. })));
    store.inject(Faults::default());
    let mut page = Page::load(&store, "later");
    assert_eq!(page.title("p-1"), &json!(1));
    page.open_mirror(&mirror);
    assert_eq!(page.title("p-1"), &json!(2_000));
    assert_eq!(title_in(&store, "p-1"), Some(json!(2_000)));
    page.secure(&mut mirror);
    assert_eq!(page.outbox.state(), SaveState::Secured);
}

#[test]
fn nothing_is_called_secured_before_its_transaction_is_done() {
    let (store, mut mirror) = (FaultyStore::new(), Mirror::default());
    let mut page = Page::load(&store, "anne");
    page.edit("p-1", 1);
    page.save();
    // No mirror, no promise.
    assert!(page.next_to_secure().is_empty());
    assert_eq!(page.outbox.state(), SaveState::Saved);
    page.open_mirror(&mirror);
    let first = page.next_to_secure();
    assert!(!first.is_empty());
    assert!(page.next_to_secure().is_empty(), "one transaction at a time");
    // Typed and saved while it runs: what it carries is older.
    page.edit("p-1", 2);
    page.save();
    mirror.take_in(&first);
    page.outbox.secured();
    assert_eq!(page.outbox.state(), SaveState::Saved);
    // Refused: it goes with the next one.
    let second = page.next_to_secure();
    assert!(second.iter().any(|(key, _)| *key == record_key("p-1")));
    page.outbox.not_secured();
    assert_eq!(page.outbox.state(), SaveState::Saved);
    page.secure(&mut mirror);
    assert_eq!(page.outbox.state(), SaveState::Secured);
    assert!(!mirror.lacks(&page.memory["p-1"], &page.actor));
    // A save with nothing to save takes nothing back.
    page.save();
    assert_eq!(page.outbox.state(), SaveState::Secured);
}

/// What is stored beside the records is read when the mirror takes it: that may be refused, too.
#[test]
fn what_cannot_be_read_now_is_secured_later() {
    let (store, mut mirror) = (FaultyStore::new(), Mirror::default());
    let mut page = Page::load(&store, "anne");
    page.open_mirror(&mirror);
    let signed = Signature { by: "Anne".into(), at: "2026-11-23".into() };
    page.outbox.sign(&[(actor("anne"), signed)].into()).unwrap();
    page.save();
    store.inject(Faults { denied: true, ..Faults::default() });
    page.secure(&mut mirror);
    assert_eq!(page.outbox.state(), SaveState::Saved);
    store.inject(Faults::default());
    page.secure(&mut mirror);
    assert_eq!(page.outbox.state(), SaveState::Secured);
    assert!(mirror.0.contains_key(&signature_key(&actor("anne"))));
}
