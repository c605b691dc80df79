//! Partners that were joined on two computers at once, and what was written meanwhile under one that was joined away:
//! looked at again wherever records come together.
//!
//! Invariant: what is written depends on the records alone, so that every computer comes to the same.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    crdt::{Actor, Life, Record},
    domain::{Code, Kind},
    field,
    order::collect,
    workspace::{
        Change, Command, CommandError, Workspace, Write,
        closure::{deleted_with, joined_into, parted},
        joining::{Renamed, pointing},
        set,
    },
};

type Records = BTreeMap<String, Record>;

/// What comes in, with what follows from it for partners that were joined: so taking it out again takes that along.
/// `by` writes nothing else.
pub fn rejoined(workspace: &Workspace, incoming: Vec<Record>, by: &Actor) -> Vec<Record> {
    let is_joined = |record: &Record| joined_into(record).is_some();
    if !incoming.iter().chain(workspace.records().values()).any(is_joined) {
        return incoming;
    }
    let mut whole = workspace.clone();
    whole.import(&incoming);
    let mut written: Records = collect(incoming.iter().map(|own| (own.id.clone(), own.clone())));
    let everywhere: fn(&Records) -> Vec<Command> = |records| pointed(records, |_| true);
    for commands in [brought_back, everywhere] {
        let command = Command::Batch(commands(whole.records()));
        let Ok(change) = whole.apply(&command, by) else { return incoming };
        let touched = change.touched.into_iter();
        written.extend(touched.filter_map(|id| Some((id.clone(), whole.record(&id)?.clone()))));
    }
    let mut all: Vec<Record> = incoming.iter().filter_map(|own| written.remove(&own.id)).collect();
    all.extend(written.into_values());
    all
}

impl Workspace {
    /// Takes a step back, or does it again, as [`Workspace::apply`] does. Another tab may have joined partners
    /// meanwhile: what comes back and names one that was joined away names the one that stays, and a partner that
    /// comes back itself is no other's double any more.
    ///
    /// # Errors
    /// As [`Workspace::apply`].
    pub fn turn(&mut self, command: &Command, actor: &Actor) -> Result<Change, CommandError> {
        let done = self.apply(command, actor)?;
        let touched: BTreeSet<&String> = collect(&done.touched);
        let mut follows = pointed(&self.records, |own| touched.contains(&own.id));
        let back = touched.into_iter().filter_map(|id| self.record(id));
        let back = back.filter(|own| own.kind == Kind::Partner.code() && own.life() == Life::Alive);
        follows.extend(back.filter_map(|own| Some(Command::settle(&own.id, [parted(own)?]))));
        if follows.is_empty() {
            return Ok(done);
        }
        let then = self.apply(&Command::Batch(follows), actor)?;
        let inverse = Command::Batch(vec![then.inverse, done.inverse]);
        Ok(Change { inverse, ..done })
    }
}

/// The partners that one was joined into, one after the other, itself first; each once.
fn chain<'a>(records: &'a Records, id: &'a str) -> Vec<&'a str> {
    let mut chain = vec![id];
    let next = |id: &str| records.get(id).and_then(joined_into);
    while let Some(stays) = chain.last().and_then(|last| next(last)) {
        if chain.contains(&stays) {
            break;
        }
        chain.push(stays);
    }
    chain
}

/// Each joined into another, around in a circle: none is left, so the first of them by id comes back.
fn brought_back(records: &Records) -> Vec<Command> {
    // What was erased leads on to where it went, and does not come back itself.
    let can_come = |own: &&Record| joined_into(own).is_some() && own.life() == Life::Deleted;
    let firsts = records.values().filter(can_come).filter(|own| {
        let chain = chain(records, &own.id);
        let last = chain.last().and_then(|last| records.get(*last)).and_then(joined_into);
        let mut others = chain.iter().filter_map(|id| records.get(*id)).filter(can_come);
        last == Some(own.id.as_str()) && others.all(|other| other.id >= own.id)
    });
    let back = firsts.flat_map(|own| {
        let alone = set(field!(Partner.same_as), Value::Null);
        // Its people and its places in partnerships went with it, and those of the other one with that.
        let ids = deleted_with(records, &own.id);
        [Command::Restore { ids }, Command::settle(&own.id, [alone])]
    });
    back.collect()
}

/// What names one that was joined away names the one that stays, of those `among` says yes to.
fn pointed(records: &Records, among: impl Fn(&Record) -> bool) -> Vec<Command> {
    let joined = records.values().filter(|own| joined_into(own).is_some());
    let renamed: Renamed = collect(joined.filter_map(|own| {
        let stays = chain(records, &own.id).last().and_then(|id| records.get(*id))?;
        let is_there = stays.kind == Kind::Partner.code() && stays.is_shown();
        is_there.then(|| (own.id.clone(), stays.id.clone()))
    }));
    if renamed.is_empty() {
        return Vec::new();
    }
    let shown = records.values().filter(|own| own.is_shown() && among(own));
    let commands = shown.filter_map(|record| {
        let fields = repointed(record, &renamed);
        (!fields.is_empty()).then(|| Command::settle(&record.id, fields))
    });
    commands.collect()
}

/// What to write so that a record names those that stay.
pub(in crate::workspace) fn repointed(record: &Record, renamed: &Renamed) -> Vec<Write> {
    // The one that stays does not belong to itself.
    let others = renamed.iter().filter(|(_, to)| **to != record.id);
    let renamed: Renamed = collect(others.map(|(from, to)| (from.clone(), to.clone())));
    let named = record.get(field!(Node.partner_id)).as_str().unwrap_or_default();
    let stays = renamed.get(named).map_or(named, String::as_str);
    let (mut fields, otherwise) = pointing(record, &renamed, stays);
    // What stands there otherwise stands beside it: people see both.
    for (field, value) in otherwise {
        beside(record, &mut fields, field, value);
    }
    fields
}

fn beside(record: &Record, fields: &mut Vec<Write>, field: String, value: Value) {
    match fields.iter_mut().find(|(own, _)| *own == field) {
        Some((_, values)) => values.push(value),
        None => {
            let held = record.values(&field);
            let values = held.into_iter().cloned().chain([value]).collect();
            fields.push((field, values));
        }
    }
}
