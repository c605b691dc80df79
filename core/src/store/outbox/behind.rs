//! What is written behind: saved, and not in the mirror yet.

use std::collections::BTreeSet;

use super::{Outbox, Place};
use crate::{
    crdt::Record,
    store::{port::KeyValue, repository::record_of_key},
};

/// Keys that the mirror lacks, or may lack.
#[derive(Debug, Default)]
pub(super) struct Behind {
    /// Whether there is a mirror, and what it held was taken in.
    is_open: bool,
    unsecured: BTreeSet<String>,
    /// Those that the transaction carries which is running.
    under_way: BTreeSet<String>,
}

impl Behind {
    pub(super) fn owes(&mut self, key: String) {
        self.unsecured.insert(key);
    }

    /// No crash takes anything that the store holds.
    pub(super) fn is_whole(&self) -> bool {
        self.is_open && self.unsecured.is_empty() && self.under_way.is_empty()
    }
}

impl<S: KeyValue> Outbox<S> {
    /// What the mirror held has been taken in, and these keys of the store it lacks.
    pub fn mirror_opened(&mut self, lacking: impl IntoIterator<Item = String>) {
        self.behind.is_open = true;
        self.behind.unsecured.extend(lacking);
    }

    /// The keys to carry into the mirror next, with what memory or else the store holds for them; `at_most`
    /// so many. Empty where there are none, or where a transaction is running already: one at a time.
    ///
    /// Whoever takes them reports with [`Self::secured`] or [`Self::not_secured`].
    pub fn next_to_secure<'a>(
        &mut self,
        at_most: usize,
        held: impl Fn(&str) -> Option<&'a Record>,
    ) -> Vec<(String, String)> {
        let mut entries = Vec::new();
        let Place::Shared(repository) = &self.place else { return entries };
        if !(self.behind.is_open && self.behind.under_way.is_empty()) {
            return entries;
        }
        let mut unread = BTreeSet::new();
        while entries.len() < at_most {
            let Some(key) = self.behind.unsecured.pop_first() else { break };
            let text = match record_of_key(&key).and_then(&held) {
                Some(record) => Ok(Some(repository.text_of(record))),
                None => repository.store().get(&key),
            };
            match text {
                Ok(Some(text)) => {
                    self.behind.under_way.insert(key.clone());
                    entries.push((key, text));
                }
                // Gone from both: there is nothing to secure.
                Ok(None) => {}
                Err(_) => drop(unread.insert(key)),
            }
        }
        self.behind.unsecured.append(&mut unread);
        entries
    }

    /// The transaction has completed, on disk.
    pub fn secured(&mut self) {
        self.behind.under_way.clear();
    }

    /// It was refused, whole: what it carried goes with the next one.
    pub fn not_secured(&mut self) {
        let mut back = std::mem::take(&mut self.behind.under_way);
        self.behind.unsecured.append(&mut back);
    }
}
