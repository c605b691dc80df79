//! Taking records in by merging them, and taking them out again.

use std::collections::BTreeMap;

use crate::crdt::{Actor, Record, Register, Sibling, merge, unmerge};
use crate::workspace::{
    command::{Change, Command, Stood},
    restore::stays,
    reverting::{put_back, stood},
    state::Workspace,
};

impl Workspace {
    pub(in crate::workspace) fn import(&mut self, incoming: &[Record]) -> Change {
        let mut pairs = Vec::new();
        for record in incoming {
            let nothing = Record::new(&record.id, &record.kind);
            let held = self.records.get(&record.id).unwrap_or(&nothing);
            let merged = merge(held, record);
            if merged != *held {
                let held = self.put(merged).unwrap_or(nothing);
                pairs.push((held, record.clone()));
            }
        }
        let touched = pairs.iter().map(|(held, _)| held.id.clone()).collect();
        Change::many(touched, Command::Unimport { pairs })
    }

    /// What was put back meanwhile in the name of who brought it goes as well, by an edit: others may
    /// have heard of it.
    pub(super) fn unimport(&mut self, pairs: &[(Record, Record)], actor: &Actor) -> Change {
        let (mut touched, mut again) = (Vec::new(), Vec::new());
        let mut is_partial = false;
        for (held, incoming) in pairs {
            let Some(now) = self.records.get(&held.id) else { continue };
            let mut back = unmerge(held, incoming, now);
            if back == *now {
                // With all that builds on it.
                is_partial |= stays(now, incoming);
                continue;
            }
            let without = without_brought(&back, held, incoming);
            if !without.is_empty() {
                let before: Vec<Stood> =
                    without.iter().map(|(field, _)| stood(&back, field)).collect();
                put_back(&mut back, &without, actor);
                let is_left = |register: &Register| register.values().iter().any(|v| !v.is_null());
                // It was not here before the import: it is as if it had never been.
                if held.is_vacant() && !back.fields().any(|(_, register)| is_left(register)) {
                    let (fields, seen) = (BTreeMap::new(), back.seen().clone());
                    back = Record::from_parts(&held.id, &held.kind, fields, seen);
                }
                let over = without.iter().map(|(field, _)| stood(&back, field)).collect();
                again.push(Command::Revert { id: held.id.clone(), fields: before, over });
            }
            if !back.is_vacant() && self.has_days(&held.id) {
                back.count_on(now, actor);
            }
            self.put(back);
            touched.push(held.id.clone());
        }
        let incoming = pairs.iter().map(|(_, incoming)| incoming.clone()).collect();
        // What was put back stands again before it is brought again.
        let import = Command::Import { incoming };
        let inverse = match again.is_empty() {
            true => import,
            false => Command::Batch(again.into_iter().chain([import]).collect()),
        };
        let rolled_back = touched.clone();
        Change { rolled_back, is_partial, ..Change::many(touched, inverse) }
    }
}

/// The fields in which words that the import brought were put back, without those.
fn without_brought(record: &Record, held: &Record, incoming: &Record) -> Vec<Stood> {
    let nothing = Register::default();
    let fields = record.fields().filter_map(|(field, register)| {
        let [before, brought] =
            [held, incoming].map(|record| record.register(field).unwrap_or(&nothing));
        let news = brought.siblings().iter().filter(|s| !held.seen().covers(&s.dot));
        let news: Register = news.cloned().collect();
        let is_brought = |s: &&Sibling| s.puts_back_one_of(&news) && !s.puts_back_one_of(before);
        let (going, staying): (Vec<_>, Vec<_>) = register.siblings().iter().partition(is_brought);
        let left = match staying.is_empty() {
            true => before.clone(),
            false => staying.into_iter().cloned().collect(),
        };
        (!going.is_empty()).then(|| (field.to_owned(), left))
    });
    fields.collect()
}
