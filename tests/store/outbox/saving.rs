//! When a page saves, what waits, and what is said where nothing can be kept.

use super::*;

#[test]
fn typing_on_is_one_save_and_none_waits_longer_than_two_seconds() {
    let store = FaultyStore::new();
    let mut page = Page::load(&store, "anne");
    assert_eq!(page.outbox.state(), SaveState::Saved);
    let mut due = Vec::new();
    for typed in 0..10 {
        page.now = ms(1_000 + typed * 300);
        page.edit("p-1", typed as usize);
        assert_eq!(page.outbox.state(), SaveState::Saving);
        due.push(page.due.unwrap());
    }
    let mut expected: Vec<Duration> = (0..6).map(|typed| ms(1_400 + typed * 300)).collect();
    expected.extend([3_000, 3_100, 3_400, 3_700].map(ms));
    assert_eq!(due, expected);
    page.save();
    assert_eq!((page.outbox.state(), page.due), (SaveState::Saved, None));
    assert_eq!(title_in(&store, "p-1"), Some(json!(9)));
    // The next one waits for itself.
    page.now = ms(60_000);
    page.edit("p-1", 11);
    assert_eq!(page.due, Some(ms(60_400)));
}

/// Full, denied, forgetful or refusing once: it is told, kept, and saved as soon as that goes.
#[test]
fn what_the_store_refused_goes_with_the_next_try() {
    let ways: [fn(&FaultyStore) -> Faults; 4] = [
        full,
        |_| Faults { denied: true, ..Faults::default() },
        |_| Faults { not_kept: true, ..Faults::default() },
        |_| Faults { fail_write: Some(1), ..Faults::default() },
    ];
    for fault in ways {
        let store = FaultyStore::new();
        let mut page = Page::load(&store, "anne");
        page.edit("p-1", 1);
        page.save();
        store.inject(fault(&store));
        page.edit("p-1", 2_000);
        page.save();
        assert!(matches!(page.outbox.state(), SaveState::Failed(_)), "{:?}", fault(&store));
        assert_eq!(page.title("p-1"), &json!(2_000));
        let stands = decode("p-1", &store.entries()[&record_key("p-1")]).unwrap().record;
        assert_eq!(stands.get("title"), &json!(1), "the old value stands");
        // It stays told while the next one is on its way, and after a save that tries it in vain.
        store.inject(fault(&store));
        page.save();
        assert!(matches!(page.outbox.state(), SaveState::Failed(_)));
        // Something else is typed, and the browser has room again: both are saved.
        store.inject(Faults::default());
        page.edit("p-2", 3);
        assert_eq!(page.outbox.state(), SaveState::Saving);
        page.save();
        assert_eq!(page.outbox.state(), SaveState::Saved);
        let stored = ["p-1", "p-2"].map(|id| title_in(&store, id));
        assert_eq!(stored, [Some(json!(2_000)), Some(json!(3))]);
    }
}

/// One record is too large for the room that is left: the others are saved, and the line says no.
#[test]
fn one_record_that_does_not_fit_holds_up_no_other() {
    let store = FaultyStore::new();
    let mut page = Page::load(&store, "anne");
    page.edit("a", 1);
    page.edit("b", 1);
    page.save();
    store.inject(full(&store));
    page.edit("a", 1_000_000);
    page.edit("b", 2);
    page.save();
    assert!(matches!(page.outbox.state(), SaveState::Failed(StoreError::Full { .. })));
    assert_eq!(title_in(&store, "b"), Some(json!(2)));
}

#[test]
fn a_name_that_was_refused_goes_with_the_next_save() {
    let store = FaultyStore::new();
    let mut page = Page::load(&store, "anne");
    page.edit("p-1", 1);
    page.save();
    let signed = Signature { by: "Anne".into(), at: "2026-11-23".into() };
    store.inject(full(&store));
    assert!(page.outbox.sign(&[(actor("anne"), signed.clone())].into()).is_err());
    assert!(matches!(page.outbox.state(), SaveState::Failed(StoreError::Full { .. })));
    page.save();
    assert!(matches!(page.outbox.state(), SaveState::Failed(StoreError::Full { .. })));
    store.inject(Faults::default());
    page.save();
    assert_eq!(page.outbox.state(), SaveState::Saved);
    let loaded = Repository::new(&store).open().unwrap();
    assert_eq!(loaded.signatures[&actor("anne")], signed);
    // So it does where somebody signs anew.
    let signed = Signature { by: "Anne Berg".into(), ..signed };
    store.inject(full(&store));
    assert!(page.outbox.sign(&[(actor("anne"), signed.clone())].into()).is_err());
    store.inject(Faults::default());
    page.outbox.sign(&[(actor("anne"), signed)].into()).unwrap();
    assert_eq!(page.outbox.state(), SaveState::Saved);
}

#[test]
fn settings_that_were_refused_stay_owed() {
    let store = FaultyStore::new();
    let mut page = Page::load(&store, "anne");
    let mut preferences = Preferences::<BTreeMap<String, String>>::opened(&actor("anne"), "");
    let ours: BTreeMap<String, String> = [("by".into(), "Anne".into())].into();
    store.inject(Faults { denied: true, ..Faults::default() });
    assert!(page.outbox.write_settings(&mut preferences, &ours).is_err());
    store.inject(Faults::default());
    let written = page.outbox.write_settings(&mut preferences, &ours).unwrap();
    assert_eq!(written.map(|own| own["by"].clone()), Some("Anne".into()));
    assert!(store.entries()[SETTINGS_KEY].contains("Anne"));
    assert_eq!(page.outbox.write_settings(&mut preferences, &ours), Ok(None));
}

/// A newer program's tab has taken the store over: it is said at once, and a save that has nothing to
/// save makes nothing better.
#[test]
fn a_newer_programs_store_is_left_alone() {
    let store = FaultyStore::new();
    let mut page = Page::load(&store, "anne");
    let newer = r#"{"major": 9}"#;
    let failed = SaveState::Failed(StoreError::NewerFormat { major: 9 });
    page.edit("p-1", 1);
    store.set(FORMAT_KEY, newer).unwrap();
    page.hear(FORMAT_KEY, Some(newer));
    assert_eq!(page.outbox.state(), failed);
    page.save();
    assert_eq!(page.outbox.state(), failed);
    page.save();
    assert_eq!(page.outbox.state(), failed);
    assert_eq!(store.entries().len(), 1);
    let later = Page::load(&store, "bo");
    assert_eq!((later.outbox.state(), later.outbox.has_store()), (failed, false));
}

#[test]
fn where_nothing_is_kept_nothing_is_called_saved() {
    let store = FaultyStore::new();
    store.inject(Faults { denied: true, ..Faults::default() });
    let mut page = Page::load(&store, "anne");
    page.edit("p-1", 1);
    page.save();
    assert_eq!((page.outbox.state(), page.due), (SaveState::MemoryOnly, None));
    // Cleared in another tab: whatever was still waiting is not written.
    store.inject(Faults::default());
    let mut page = Page::load(&store, "anne");
    page.edit("p-1", 1);
    page.outbox.close(StoreError::Cleared);
    page.edit("p-1", 2);
    page.save();
    assert_eq!(page.outbox.state(), SaveState::Failed(StoreError::Cleared));
    assert!(store.entries().is_empty());
}

/// A share copy that is open for itself lives in the tab's own store, whole or not at all.
#[test]
fn a_share_copy_that_the_tab_cannot_keep_is_given_up() {
    let store = FaultyStore::new();
    let memory: BTreeMap<String, Record> =
        ["a", "b"].map(|id| (id.to_owned(), record(id, "copy"))).into();
    let outbox = Outbox::apart(Some(Repository::new(&store)), memory.keys().cloned());
    let mut page = Page { outbox, memory, actor: actor("anne"), now: ms(0), due: None };
    page.save();
    assert_eq!(page.outbox.state(), SaveState::Apart { is_kept: true });
    assert!(page.outbox.shared().is_none());
    assert_eq!(title_in(&store, "b"), Some(json!("copy")));
    page.edit("a", 1);
    store.inject(Faults { fail_write: Some(1), ..Faults::default() });
    let memory = &page.memory;
    let outcome = page.outbox.save(&page.actor, ms(0), |id| memory.get(id));
    assert_eq!(outcome.given_up, Some(StoreError::Refused { reason: "injected".into() }));
    assert_eq!(page.outbox.state(), SaveState::Apart { is_kept: false });
    assert_eq!(page.outbox.changed(&["a".into()], &[], ms(0)), None);
}
