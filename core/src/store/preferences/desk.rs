//! One page's hold on the settings that it shares with other tabs.

use std::collections::VecDeque;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use super::{added, members, merged, read, three_way};
use crate::crdt::Actor;

/// Who wrote the settings, and how often, the last one last: `[["page", 3], ...]`.
const WRITTEN: &str = "written";
/// So many pages stand there, of those that wrote last.
const WRITERS: usize = 32;
/// What a page has changed by so many of its last writes can be put in again.
const REMEMBERED: u64 = 64;

/// Settings as one page load knows them. Of two tabs that write in the same moment neither has read
/// what the other wrote, and the later write takes the earlier one's place. So whoever writes tells
/// which writes it had seen, and a page that was passed over puts its own changes in again.
#[derive(Debug)]
pub struct Preferences<T> {
    page: String,
    /// As memory held them after this page last read or wrote.
    held: T,
    /// The store lacks some of it.
    is_owed: bool,
    writes: u64,
    /// Who stood there when this page had written last.
    beside: Vec<(String, u64)>,
    /// Who stood there when it had last read or written: whose writes it has seen.
    known: Vec<(String, u64)>,
    changes: VecDeque<Change>,
}

/// A setting that this page has changed, by which of its writes. Of a list what went and what came.
#[derive(Debug)]
struct Change {
    write: u64,
    name: String,
    from: Value,
    to: Value,
}

/// What the store's settings mean for this page.
#[derive(Debug, PartialEq)]
pub struct Heard<T> {
    /// What memory should hold now.
    pub settings: T,
    /// This page was passed over: write them again.
    pub is_owed: bool,
}

impl<T: Clone + Default + PartialEq + Serialize + DeserializeOwned> Preferences<T> {
    /// A page that has read what is `stored`.
    pub fn opened(page: &Actor, stored: &str) -> Self {
        let (page, held, known) = (page.to_string(), read(stored), writers(&parsed(stored)));
        let (beside, changes) = (Vec::new(), VecDeque::new());
        Self { page, held, is_owed: false, writes: 0, beside, known, changes }
    }

    /// Writes what has changed in `ours` over what is `stored` now, by `put`, and gives what memory
    /// should hold; `None` where there is nothing to write.
    ///
    /// # Errors
    /// What `put` reports. Then it is still owed.
    pub fn write<E>(
        &mut self,
        ours: &T,
        stored: Option<&str>,
        put: impl FnOnce(&str) -> Result<(), E>,
    ) -> Result<Option<T>, E> {
        if *ours == self.held && !self.is_owed {
            return Ok(None);
        }
        let stored = parsed(stored.unwrap_or_default());
        let put_in = self.put_in(&stored);
        let mut all = merged(&map(&self.held), &map(ours), &put_in, added);
        let write = self.writes.saturating_add(1);
        let mut written = writers(&stored);
        if written.is_empty() {
            // The text is gone, as where a browser was cleared in part: what was in it was seen.
            written.clone_from(&self.known);
        }
        written.retain(|(page, _)| *page != self.page);
        written.push((self.page.clone(), write));
        let dropped = written.len().saturating_sub(WRITERS);
        let written = written.split_off(dropped);
        let pair = |(page, write): (String, u64)| {
            Value::from_iter([Value::String(page), Value::from(write)])
        };
        all.insert(WRITTEN.into(), written.iter().cloned().map(pair).collect());
        let text = Value::Object(all).to_string();
        put(&text)?;
        self.note_changes(ours, write);
        self.known.clone_from(&written);
        (self.writes, self.beside) = (write, written);
        self.is_owed = false;
        self.held = read(&text);
        Ok(Some(self.held.clone()))
    }

    /// Takes in what is `stored` now.
    pub fn hear(&mut self, ours: &T, stored: &str) -> Heard<T> {
        let heard = parsed(stored);
        self.known = writers(&heard);
        let put_in = self.put_in(&heard);
        let settings = typed(merged(&map(&self.held), &map(ours), &put_in, added));
        self.held = typed(put_in);
        self.is_owed = self.held != read(stored);
        Heard { settings, is_owed: self.is_owed }
    }

    /// What is stored, with what this page wrote and whoever wrote there last had not seen.
    fn put_in(&mut self, stored: &Map<String, Value>) -> Map<String, Value> {
        let written = writers(stored);
        // Where nobody is left of those who stood beside it, a page has dropped out by age.
        let is_passed_over =
            || written.len() < WRITERS || written.iter().any(|own| self.beside.contains(own));
        let seen = match written.iter().find(|(page, _)| *page == self.page) {
            Some((_, write)) => *write,
            None if is_passed_over() => 0,
            None => {
                self.changes.clear();
                self.writes
            }
        };
        let mut all = stored.clone();
        for Change { name, from, to, .. } in self.changes.iter().filter(|own| own.write > seen) {
            let Some(value) = all.get_mut(name) else { continue };
            // Some of what was counted may stand there already: put in twice it is the same.
            *value = three_way(from, to, value, |_, ours, stored| ours.max(stored));
        }
        all
    }

    fn note_changes(&mut self, ours: &T, write: u64) {
        let (mut before, ours) = (map(&self.held), map(ours));
        for (name, to) in ours {
            let from = before.remove(&name).unwrap_or_default();
            if from != to {
                let (from, to) = differing(from, to);
                self.changes.push_back(Change { write, name, from, to });
            }
        }
        self.changes.retain(|own| own.write.saturating_add(REMEMBERED) > write);
    }
}

/// What was and what is, of two lists only what differs.
fn differing(from: Value, to: Value) -> (Value, Value) {
    match (from, to) {
        (Value::Array(from), Value::Array(to)) => {
            let lacks = |list: &[Value], other: &[Value]| {
                let stands = members(other);
                list.iter().filter(|item| !stands(item)).cloned().collect()
            };
            (lacks(&from, &to), lacks(&to, &from))
        }
        other => other,
    }
}

fn parsed(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).unwrap_or_default()
}

fn typed<T: DeserializeOwned + Default>(settings: Map<String, Value>) -> T {
    read(&Value::Object(settings).to_string())
}

fn map<T: Serialize>(settings: &T) -> Map<String, Value> {
    match serde_json::to_value(settings) {
        Ok(Value::Object(map)) => map,
        Ok(_) | Err(_) => Map::new(),
    }
}

fn writers(settings: &Map<String, Value>) -> Vec<(String, u64)> {
    let written = settings.get(WRITTEN).cloned().unwrap_or_default();
    serde_json::from_value(written).unwrap_or_default()
}
