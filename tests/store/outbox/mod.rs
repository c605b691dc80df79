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

mod anything;
mod saving;
mod secured;
mod tabs;

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
