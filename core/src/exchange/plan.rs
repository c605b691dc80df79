//! What opening a file would change: a dry run, to be shown before anything is written.
//!
//! Invariant: writes nothing, and importing what was imported before changes nothing.

use crate::order::OrderBy;
use std::{borrow::Cow, collections::BTreeMap};

use serde_json::Value;

use crate::crdt::{
    Breach, DELETED, Life, Record, VersionVector, merge, receive, together, undecided,
};

/// More deletions than this at once make a person look twice (as Joplin's fail-safe).
const MASS: usize = 20;
const MASS_PERCENT: usize = 20;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// One for each incoming record, in its order.
    pub entries: Vec<Entry>,
    /// Records to save: those that differ from what is held, bookkeeping included.
    pub merged: Vec<Record>,
    /// What was merged into each of `merged`, in the same order: `crdt::unmerge` takes it out.
    pub received: Vec<Record>,
    /// What the file had seen of each record that stands here already, as it is in it or newer.
    pub held: BTreeMap<String, VersionVector>,
    /// Records that the file shows and that lie in the trash here.
    pub in_trash: usize,
    /// Records that show something newer here, or that were erased here.
    pub newer: usize,
    /// Records that are not taken in (guard G1), by id.
    pub refused: Vec<(String, Breach)>,
    /// Records held that are shown now: what a mass deletion is measured against.
    pub shown: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub id: String,
    pub kind: String,
    pub status: Status,
    /// Fields whose value or disagreement is not what we have, in order of name.
    pub changes: Vec<FieldChange>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    New,
    Changed,
    /// Nothing that is shown changes.
    Same,
    /// Their edits and ours meet in a field, and both stand.
    Disputed,
    /// The file deletes what we show.
    Deleted,
    /// The file erases what we show: it does not even go to the trash.
    Erased,
    /// One deleted it, the other edited without having heard of it.
    DisputedDeletion,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    pub field: String,
    /// What is shown now; null where nothing is.
    pub ours: Value,
    /// What the file's own copy shows.
    pub theirs: Value,
    /// What would be shown.
    pub merged: Value,
    pub is_disputed: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub new: usize,
    /// Records in which something changes that is not disputed, whatever else in them is.
    pub changed: usize,
    pub same: usize,
    /// Places that have several answers: not records but fields, as everywhere else.
    pub disputed: usize,
    pub deleted: usize,
}

/// So many of the records shown would be deleted at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MassChange {
    pub deleted: usize,
    pub shown: usize,
}

/// Merges `incoming` into `held` without writing. Of several records with one id, all are taken.
pub fn plan(held: &BTreeMap<String, Record>, incoming: &[Record]) -> Plan {
    let mut plan =
        Plan { shown: held.values().filter(|r| r.is_shown()).count(), ..Plan::default() };
    let mut copies: BTreeMap<&str, Cow<Record>> = BTreeMap::new();
    for record in incoming {
        copies
            .entry(&record.id)
            .and_modify(|all| *all = Cow::Owned(together(all, record)))
            .or_insert(Cow::Borrowed(record));
    }
    for record in incoming {
        let Some(whole) = copies.remove(record.id.as_str()) else { continue };
        plan.add(held.get(&record.id), whole);
    }
    plan
}

impl Entry {
    /// Whether something comes in that nobody here has written otherwise.
    fn brings_more(&self) -> bool {
        self.changes.iter().any(|own| !own.is_disputed && own.field != DELETED)
    }

    /// In how many places of the record there are several answers: that one deleted it and another
    /// went on with it is one of them.
    pub fn disputed(&self) -> usize {
        let fields = self.changes.iter().filter(|own| own.is_disputed && own.field != DELETED);
        match self.status {
            Status::Same | Status::Deleted | Status::Erased => 0,
            Status::New | Status::Changed | Status::Disputed => fields.count(),
            Status::DisputedDeletion => fields.count() + 1,
        }
    }
}

impl Plan {
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for entry in &self.entries {
            counts.disputed += entry.disputed();
            match entry.status {
                Status::New => counts.new += 1,
                Status::Changed => counts.changed += 1,
                Status::Same => counts.same += 1,
                Status::Deleted | Status::Erased => counts.deleted += 1,
                Status::Disputed | Status::DisputedDeletion => {
                    counts.changed += usize::from(entry.brings_more());
                }
            }
        }
        counts
    }

    /// More than 20 records, or more than 20 % of those shown, would be deleted.
    pub fn mass_change(&self) -> Option<MassChange> {
        let (deleted, shown) = (self.counts().deleted, self.shown);
        let is_mass = deleted > MASS || deleted * 100 > shown * MASS_PERCENT;
        is_mass.then_some(MassChange { deleted, shown })
    }

    /// What the file says otherwise of one field, in records of a kind that stand here: the id, and
    /// the file's own answer.
    pub fn said_otherwise(&self, kind: &str, field: &str) -> impl Iterator<Item = (&str, &Value)> {
        let stands = move |own: &&Entry| {
            own.kind == kind && matches!(own.status, Status::Changed | Status::Disputed)
        };
        self.entries.iter().filter(stands).filter_map(move |own| {
            let change = own.changes.iter().find(|change| change.field == field)?;
            (change.theirs != change.ours).then_some((own.id.as_str(), &change.theirs))
        })
    }

    fn add(&mut self, held: Option<&Record>, incoming: Cow<Record>) {
        let (id, kind) = (incoming.id.clone(), incoming.kind.clone());
        // Most of a file that travels to and fro is what we sent.
        if held == Some(incoming.as_ref()) {
            let (status, changes) = (Status::Same, Vec::new());
            self.held.insert(id.clone(), incoming.seen().clone());
            return self.entries.push(Entry { id, kind, status, changes });
        }
        let incoming = match held {
            Some(held) => undecided(held, incoming.into_owned()),
            None => incoming.into_owned(),
        };
        let received = match receive(held, incoming) {
            Ok(received) => received,
            Err(breach) => return self.refused.push((id, breach)),
        };
        let nothing = Record::new(&id, &kind);
        let before = held.unwrap_or(&nothing);
        let merged = merge(before, &received);
        let changes = changes(before, &received, &merged);
        let status = status(held, &merged, &changes);
        self.entries.push(Entry { id, kind: merged.kind.clone(), status, changes });
        let was_in_trash = held.is_some_and(|own| own.life() == Life::Deleted);
        let stays = was_in_trash && merged.life() == Life::Deleted && received.is_shown();
        self.in_trash += usize::from(stays);
        match held == Some(&merged) {
            true => {
                let is_newer = merged.life() != Life::Deleted
                    && merged.fields().any(|(field, _)| merged.get(field) != received.get(field));
                self.newer += usize::from(is_newer);
                self.held.insert(received.id.clone(), received.seen().clone());
            }
            false => {
                self.merged.push(merged);
                self.received.push(received);
            }
        }
    }
}

fn status(held: Option<&Record>, merged: &Record, changes: &[FieldChange]) -> Status {
    let before = held.map(Record::life);
    let was_shown = held.is_some_and(Record::is_shown);
    match merged.life() {
        Life::Disputed if before != Some(Life::Disputed) => Status::DisputedDeletion,
        Life::Deleted if was_shown => Status::Deleted,
        Life::Purged if was_shown => Status::Erased,
        Life::Deleted | Life::Purged => Status::Same,
        Life::Alive | Life::Disputed if held.is_none_or(Record::is_vacant) => Status::New,
        Life::Alive | Life::Disputed if changes.iter().any(|change| change.is_disputed) => {
            Status::Disputed
        }
        Life::Alive | Life::Disputed if !changes.is_empty() => Status::Changed,
        Life::Alive | Life::Disputed => Status::Same,
    }
}

fn changes(before: &Record, received: &Record, merged: &Record) -> Vec<FieldChange> {
    let values = |record: &Record, field: &str| -> Vec<Value> {
        let values = record.values(field);
        values.into_iter().cloned().collect()
    };
    merged
        .fields()
        .filter(|(field, register)| before.register(field) != Some(register))
        .filter(|(field, register)| {
            let (mut old, mut new) = (values(before, field), values(merged, field));
            old.order_by_key(Value::to_string);
            new.order_by_key(Value::to_string);
            let is_news = *field != DELETED || register.values().iter().any(|v| !v.is_null());
            old != new && (is_news || before.register(field).is_some())
        })
        .map(|(field, register)| FieldChange {
            field: field.into(),
            ours: before.get(field).clone(),
            theirs: received.get(field).clone(),
            merged: merged.get(field).clone(),
            is_disputed: register.is_disputed(),
        })
        .collect()
}
