//! What a page owes to its store: nothing is lost, and nothing is called saved that is not.

use std::{collections::BTreeMap, time::Duration};

use crate::support::store::{Faults, FaultyStore, actor, record};
use makkerskab::{
    crdt::{Actor, Record, unmerge},
    signature::Signature,
    store::{
        FORMAT_KEY, KeyValue, Outbox, Outcome, Preferences, Repository, SETTINGS_KEY, SaveState,
        StoreError, Usage, When, decode, encode, joined, memory::MemoryStore, record_key,
        signature_key,
    },
};
use serde_json::json;

fn ms(number: u64) -> Duration {
    Duration::from_millis(number)
}

/// A page as the app drives it: memory, its timer, and an actor of its own.
struct Page<S> {
    outbox: Outbox<S>,
    memory: BTreeMap<String, Record>,
    actor: Actor,
    now: Duration,
    /// When the timer goes off.
    due: Option<Duration>,
}

impl<S: KeyValue> Page<S> {
    fn load(store: S, name: &str) -> Self {
        let opened = Ok(Repository::new(store))
            .and_then(|own| own.open().map(|loaded| (own, loaded.records)));
        let (opened, memory) = match opened {
            Ok((repository, records)) => (Ok(repository), records),
            Err(error) => (Err(error), BTreeMap::new()),
        };
        let outbox = Outbox::opened(opened);
        Self { outbox, memory, actor: actor(name), now: ms(0), due: None }
    }

    fn edit(&mut self, id: &str, value: usize) {
        let record = self.memory.entry(id.into()).or_insert(Record::new(id, "partnership"));
        record.set(&self.actor, "title", json!(value));
        match self.outbox.changed(&[id.into()], &[], self.now) {
            Some(When::After(pause)) => self.due = Some(self.now + pause),
            Some(When::Now) => self.save(),
            None => {}
        }
    }

    /// As on taking an import back.
    fn roll_back(&mut self, earlier: Record) {
        let id = earlier.id.clone();
        self.memory.insert(id.clone(), earlier);
        let ids = [id];
        let when = self.outbox.changed(&ids, &ids, self.now);
        assert_eq!(when, Some(When::Now));
        self.save();
    }

    fn save(&mut self) {
        let memory = &self.memory;
        let outcome = self.outbox.save(&self.actor, self.now, |id| memory.get(id));
        self.due = None;
        self.take(outcome);
    }

    fn hear(&mut self, key: &str, text: Option<&str>) {
        let memory = key.strip_prefix("makkerskab/r/").and_then(|id| self.memory.get(id));
        let outcome = self.outbox.hear(key, text, memory, &self.actor, self.now);
        self.take(outcome);
    }

    fn take(&mut self, outcome: Outcome) {
        self.memory.extend(outcome.news.into_iter().map(|own| (own.id.clone(), own)));
        self.due = outcome.again.map(|pause| self.now + pause).or(self.due);
    }

    /// What the start does once the first screen stands.
    fn open_mirror(&mut self, mirror: &Mirror) {
        for (key, kept) in &mirror.0 {
            let Some(id) = key.strip_prefix("makkerskab/r/") else { continue };
            let news = self.outbox.recall(id, kept, self.memory.get(id), &self.actor);
            self.memory.extend(news.map(|own| (own.id.clone(), own)));
        }
        let lacks = |key: &String| !mirror.0.contains_key(key);
        let keys = self.outbox.shared().unwrap().store().keys().unwrap();
        self.outbox.mirror_opened(keys.into_iter().filter(lacks));
        self.save();
    }

    fn next_to_secure(&mut self) -> Vec<(String, String)> {
        let memory = &self.memory;
        self.outbox.next_to_secure(2, |id| memory.get(id))
    }

    fn secure(&mut self, mirror: &mut Mirror) {
        loop {
            let entries = self.next_to_secure();
            if entries.is_empty() {
                break;
            }
            mirror.take_in(&entries);
            self.outbox.secured();
        }
    }

    fn title(&self, id: &str) -> &serde_json::Value {
        self.memory[id].get("title")
    }
}

/// The mirror as the browser's part drives it: each transaction whole or not at all.
#[derive(Default)]
struct Mirror(BTreeMap<String, String>);

impl Mirror {
    fn take_in(&mut self, entries: &[(String, String)]) {
        for (key, text) in entries {
            if let Some(text) = joined(key, self.0.get(key).map(String::as_str), text) {
                self.0.insert(key.clone(), text);
            }
        }
    }

    /// Whether it does not know what that actor has written in the record.
    fn lacks(&self, record: &Record, by: &Actor) -> bool {
        let kept = self.0.get(&record_key(&record.id));
        let kept = kept.and_then(|text| decode(&record.id, text).ok());
        kept.map_or(0, |kept| kept.record.seen().get(by)) < record.seen().get(by)
    }
}

/// Whether what is kept under its key does not know all of that record.
fn lacks(kept: Option<&String>, record: &Record) -> bool {
    let kept = kept.and_then(|text| decode(&record.id, text).ok());
    !kept.is_some_and(|kept| kept.record.seen().covers_all(record.seen()))
}

fn title_in(store: &FaultyStore, id: &str) -> Option<serde_json::Value> {
    let text = store.entries().remove(&record_key(id))?;
    Some(decode(id, &text).unwrap().record.get("title").clone())
}

fn full(store: &FaultyStore) -> Faults {
    Faults {
        quota: Usage::of(&MemoryStore::holding(store.entries())).unwrap().units,
        ..Faults::default()
    }
}

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

/// Two tabs, a mirror, and everything that can go wrong, in any order: whenever the line says saved, the
/// store has all that stands in memory, and whenever it says secured, the mirror has all that was typed
/// there. Once nothing goes wrong any more the store has whatever was ever called saved.
#[test]
fn the_line_is_true_whatever_happens() {
    let (mut saved, mut secured, mut refused) = (0, 0, 0);
    for seed in 0..150 {
        let (store, mut mirror) = (FaultyStore::new(), Mirror::default());
        let mut roll = dice(seed);
        let mut pages = [0, 1].map(|number| Page::load(&store, &format!("page-{number}")));
        let mut running: [Option<Vec<(String, String)>>; 2] = [None, None];
        let mut promised: BTreeMap<String, Record> = BTreeMap::new();
        for step in 0..120 {
            let number = roll(2);
            let page = &mut pages[number];
            page.now += ms(100);
            match roll(12) {
                0..=3 => page.edit(&format!("p-{}", roll(3)), step),
                4..=5 => page.save(),
                6 => store.inject(full(&store)),
                7 => {
                    let fail_write = Some(1 + roll(2));
                    store.inject(Faults { fail_write, denied: roll(4) == 0, ..Faults::default() });
                }
                8 => store.inject(Faults::default()),
                9 => match running[number].take() {
                    // What the transaction carries was taken when it began.
                    Some(entries) if roll(3) > 0 => {
                        mirror.take_in(&entries);
                        page.outbox.secured();
                    }
                    Some(_) => page.outbox.not_secured(),
                    None => {
                        let entries = page.next_to_secure();
                        running[number] = (!entries.is_empty()).then_some(entries);
                    }
                },
                10 => {
                    for (key, text) in store.entries() {
                        page.hear(&key, Some(&text));
                    }
                }
                // Closed, or killed in the middle of a transaction, and loaded anew.
                _ => {
                    page.save();
                    store.inject(Faults::default());
                    running[number] = None;
                    *page = Page::load(&store, &format!("page-{seed}-{step}"));
                    page.open_mirror(&mirror);
                }
            }
            for page in &pages {
                let is_secured = match page.outbox.state() {
                    SaveState::Saved => false,
                    SaveState::Secured => true,
                    SaveState::Failed(_) => {
                        refused += 1;
                        continue;
                    }
                    _ => continue,
                };
                (saved, secured) = (saved + 1, secured + usize::from(is_secured));
                let entries = store.entries();
                for record in page.memory.values() {
                    assert!(!lacks(entries.get(&record_key(&record.id)), record), "{seed}, {step}");
                    let is_safe = !is_secured || !mirror.lacks(record, &page.actor);
                    assert!(is_safe, "{seed}, {step}");
                    let kept = promised.entry(record.id.clone()).or_insert_with(|| record.clone());
                    *kept = makkerskab::crdt::merge(kept, record);
                }
            }
        }
        store.inject(Faults::default());
        for page in &mut pages {
            page.outbox.not_secured();
            page.edit("last", 1);
            page.save();
            assert_eq!(page.outbox.state(), SaveState::Saved, "{seed}");
        }
        let entries = store.entries();
        let all = pages.iter().flat_map(|page| page.memory.values()).chain(promised.values());
        assert!(
            all.into_iter().all(|own| !lacks(entries.get(&record_key(&own.id)), own)),
            "{seed}"
        );
    }
    assert!(saved > 1_000 && secured > 100 && refused > 1_000, "{saved}, {secured}, {refused}");
}

fn dice(mut seed: u64) -> impl FnMut(usize) -> usize {
    move |sides| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % sides
    }
}
