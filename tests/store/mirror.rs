//! The crash-safe copy: whatever either side lost, what was shown as secured comes back.

use std::collections::BTreeMap;

use makkerskab::{
    crdt::{Actor, Record, merge, unmerge},
    store::{
        FORMAT_KEY, KeyValue, Repository, StoreError, decode, is_mirrored, joined,
        memory::MemoryStore, record_key,
    },
};
use serde_json::json;

fn actor(name: &str) -> Actor {
    Actor::parse(name).unwrap()
}

/// The mirror as the browser's part drives it: each transaction whole or not at all.
#[derive(Clone, Default)]
struct Mirror(BTreeMap<String, String>);

impl Mirror {
    fn take_in(&mut self, entries: &[(String, String)]) {
        for (key, text) in entries {
            if let Some(text) = joined(key, self.0.get(key).map(String::as_str), text) {
                self.0.insert(key.clone(), text);
            }
        }
    }
}

/// A page load: memory, the store, and an actor of its own.
struct Page {
    repository: Repository<MemoryStore>,
    memory: BTreeMap<String, Record>,
    actor: Actor,
}

impl Page {
    fn load(entries: BTreeMap<String, String>, name: &str) -> Self {
        let repository = Repository::new(MemoryStore::holding(entries));
        let memory = repository.open().unwrap().records;
        Self { repository, memory, actor: actor(name) }
    }

    fn edit(&mut self, id: &str, field: &str, value: usize) {
        let record = self.memory.entry(id.into()).or_insert(Record::new(id, "partnership"));
        record.set(&self.actor, field, json!(value));
        let saved = self.repository.save(record).unwrap();
        *record = saved;
    }

    fn text(&self, id: &str) -> (String, String) {
        (record_key(id), self.repository.text_of(&self.memory[id]))
    }

    /// What the start does once the first screen stands.
    fn recall(&mut self, mirror: &Mirror) {
        for (key, kept) in &mirror.0 {
            let Some(id) = key.strip_prefix("makkerskab/r/") else { continue };
            let memory = self.memory.get(id);
            if let Some(record) = self.repository.recalled(id, kept, memory, &self.actor) {
                self.memory.insert(id.into(), record);
            }
            if let Some(record) = self.memory.get(id) {
                let saved = self.repository.save(record).unwrap();
                self.memory.insert(id.into(), saved);
            }
        }
    }

    fn entries(&self) -> BTreeMap<String, String> {
        self.repository.store().entries()
    }
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// Killed at any moment, with a store that falls back to any earlier moment and a mirror that
/// holds just what its last complete transaction left: everything secured is there again.
#[test]
fn nothing_secured_is_lost_wherever_the_store_falls_back_to() {
    let mut points = 0;
    for seed in 0..60 {
        let mut dice = Dice(seed);
        let mut page = Page::load(BTreeMap::new(), "one");
        let mut mirror = Mirror::default();
        let mut moments = vec![page.entries()];
        let mut unsecured: Vec<String> = Vec::new();
        let mut secured: BTreeMap<String, Record> = BTreeMap::new();
        for step in 0..24 {
            let id = format!("p-{}", dice.roll(3));
            page.edit(&id, ["need", "title"][dice.roll(2)], step);
            unsecured.push(id);
            moments.push(page.entries());
            if dice.roll(3) == 0 {
                let entries: Vec<_> = unsecured.drain(..).map(|id| page.text(&id)).collect();
                mirror.take_in(&entries);
                secured = page.memory.clone();
            }
            let back = dice.roll(moments.len());
            let mut again = Page::load(moments[back].clone(), "two");
            if dice.roll(2) == 0 {
                again.edit("p-0", "typed-before-the-mirror-was-read", step);
            }
            again.recall(&mirror);
            for (id, record) in &secured {
                let now = &again.memory[id];
                assert!(now.seen().covers_all(record.seen()), "seed {seed}, step {step}");
                assert_eq!(merge(now, record), *now);
                let stored = again.repository.store().get(&record_key(id)).unwrap().unwrap();
                assert_eq!(decode(id, &stored).unwrap().record, *now);
            }
            points += 1;
        }
    }
    assert!(points >= 1_000, "{points}");
}

/// Two tabs secure at once, each from a view of the store that lacks the other's last edit.
#[test]
fn tabs_that_see_old_copies_take_nothing_from_the_mirror() {
    let mut one = Page::load(BTreeMap::new(), "one");
    one.edit("p-1", "title", 0);
    let mut two = Page::load(one.entries(), "two");
    let mut mirror = Mirror::default();
    for step in 0..100 {
        one.edit("p-1", &format!("a{step}"), step);
        mirror.take_in(&[one.text("p-1")]);
        two.edit("p-1", &format!("b{step}"), step);
        mirror.take_in(&[two.text("p-1")]);
    }
    let kept = decode("p-1", &mirror.0[&record_key("p-1")]).unwrap().record;
    assert_eq!(kept, merge(&one.memory["p-1"], &two.memory["p-1"]));
}

/// An import that was taken back stays taken back, though the store fell back to before it was.
#[test]
fn an_undone_import_does_not_come_back_from_either_side() {
    let mut page = Page::load(BTreeMap::new(), "one");
    page.edit("p-1", "title", 1);
    let held = page.memory["p-1"].clone();
    let mut theirs = held.clone();
    theirs.set(&actor("bo"), "need", json!("theirs"));
    let merged = page.repository.save(&theirs).unwrap();
    page.memory.insert("p-1".into(), merged.clone());
    let before = page.entries();
    let mut mirror = Mirror::default();
    mirror.take_in(&[page.text("p-1")]);
    let stale = page.text("p-1");

    let back = unmerge(&held, &theirs, &merged);
    page.repository.replace_all(std::slice::from_ref(&back)).unwrap();
    page.memory.insert("p-1".into(), back.clone());
    mirror.take_in(&[page.text("p-1")]);
    // A slow tab that still writes what it knew from before changes nothing.
    mirror.take_in(&[stale]);

    let mut again = Page::load(before.clone(), "two");
    assert_eq!(again.memory["p-1"], merged);
    again.recall(&mirror);
    assert_eq!(again.memory["p-1"], back);
    assert_eq!(Page::load(again.entries(), "three").memory["p-1"], back);

    // Somebody typed before the mirror was read: that stays, and so does what it was typed into.
    let mut hasty = Page::load(before, "four");
    hasty.edit("p-1", "owner", 7);
    hasty.recall(&mirror);
    assert_eq!(hasty.memory["p-1"].get("owner"), &json!(7));
}

/// A mirror of an earlier moment brings nothing old back into a store that went on.
#[test]
fn a_mirror_that_is_behind_changes_nothing() {
    let mut page = Page::load(BTreeMap::new(), "one");
    page.edit("p-1", "title", 1);
    let mut mirror = Mirror::default();
    mirror.take_in(&[page.text("p-1")]);
    page.edit("p-1", "title", 2);
    let before = page.entries();
    let mut again = Page::load(before.clone(), "two");
    again.recall(&mirror);
    assert_eq!(again.entries(), before);
    mirror.take_in(&[again.text("p-1")]);
    assert_eq!(mirror.0[&record_key("p-1")], before[&record_key("p-1")]);
}

/// The store's value was damaged, or all of it is gone: the mirror has the record.
#[test]
fn what_the_store_cannot_read_comes_back_from_the_mirror() {
    let mut page = Page::load(BTreeMap::new(), "one");
    page.edit("p-1", "title", 1);
    let mut mirror = Mirror::default();
    mirror.take_in(&[page.text("p-1")]);
    let whole = page.memory["p-1"].clone();
    let key = record_key("p-1");
    for damage in [Some("{\"half"), None] {
        let mut entries = page.entries();
        match damage {
            Some(text) => drop(entries.insert(key.clone(), text.into())),
            None => entries.clear(),
        }
        let mut again = Page::load(entries, "two");
        assert!(again.memory.is_empty());
        again.recall(&mirror);
        assert_eq!(again.memory["p-1"], whole);
        let aside = again.entries().into_iter().find(|(key, _)| key.contains("quarantine"));
        assert_eq!(aside.map(|(_, text)| text), damage.map(Into::into));
    }
    // And what is damaged does not reach the mirror.
    assert_eq!(joined(&key, mirror.0.get(&key).map(String::as_str), "{\"half"), None);
    assert_eq!(joined(&key, None, "{\"half"), None);
    // A damaged mirror is mended by the store.
    assert_eq!(joined(&key, Some("rubbish"), &page.text("p-1").1), Some(page.text("p-1").1));
}

#[test]
fn a_newer_program_s_mirror_is_left_alone() {
    let page = Page::load(BTreeMap::new(), "one");
    let newer = r#"{"major":9}"#;
    assert_eq!(
        page.repository.accepts_mirror(Some(newer)),
        Err(StoreError::NewerFormat { major: 9 })
    );
    assert_eq!(page.repository.accepts_mirror(None), Ok(()));
    for (key, is) in [
        (FORMAT_KEY, true),
        ("makkerskab/r/p-1", true),
        ("makkerskab/w/anne", true),
        ("makkerskab/settings", true),
        ("makkerskab/quarantine/makkerskab/r/p-1/1", false),
    ] {
        assert_eq!(is_mirrored(key), is, "{key}");
    }
}

/// Without the mirror the same crash does lose acknowledged edits: the test above can fail.
#[test]
fn without_a_mirror_a_fallen_back_store_loses_edits() {
    let mut page = Page::load(BTreeMap::new(), "one");
    page.edit("p-1", "title", 1);
    let early = page.entries();
    page.edit("p-1", "title", 2);
    let again = Page::load(early, "two");
    assert!(!again.memory["p-1"].seen().covers_all(page.memory["p-1"].seen()));
}
