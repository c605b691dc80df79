//! What belongs together: what goes along into a file, and what was thrown away at one stroke.
//!
//! Works on the records themselves, deleted ones too: a deletion has to travel like any edit.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    crdt::{Actor, DELETED, Life, Record, Sibling, Tombstone},
    domain::{Code, Kind},
    field,
    order::collect,
    workspace::{
        Command, Workspace, Write,
        erasing::keeping,
        held::{Held, internal_in},
        joining::Renamed,
        rejoined::repointed,
        set,
    },
};

type Records = BTreeMap<String, Record>;

/// The partnerships and all that a reader of them needs: what hangs on them, the partners that
/// take part with their contacts, and the organisations that those belong to.
pub fn belonging(records: &Records, partnerships: &BTreeSet<String>) -> BTreeSet<String> {
    reached(records, partnerships, |_| true, |_| true)
}

/// The same where only some records lead on to others, and only some of those that name a partner
/// bring all of its people along.
pub(in crate::workspace) fn reached(
    records: &Records,
    partnerships: &BTreeSet<String>,
    leads: impl Fn(&Record) -> bool,
    brings_people: impl Fn(&Record) -> bool,
) -> BTreeSet<String> {
    let hanging = Hanging::of(records);
    let leading = |id: &str| records.get(id).filter(|record| leads(record));
    let mut found: BTreeSet<String> =
        partnerships.iter().filter(|id| records.contains_key(*id)).cloned().collect();
    hanging.below(&mut found, |id| leading(id).is_some());
    let mut named: BTreeMap<String, bool> = BTreeMap::new();
    for record in found.iter().filter_map(|id| leading(id)) {
        for id in named_by(record) {
            *named.entry(id).or_default() |= brings_people(record);
        }
    }
    let kind_of = |id: &String| records.get(id).and_then(|record| Kind::parse(&record.kind));
    for (id, with_people) in named {
        let kind = kind_of(&id);
        if kind == Some(Kind::Partner) && leading(&id).is_some() {
            let people = hanging.children(&id).filter(|id| kind_of(id) == Some(Kind::Contact));
            found.extend(people.filter(|_| with_people).cloned());
            found.extend(owners(&id, leading).into_iter().filter(|id| records.contains_key(id)));
        }
        if matches!(kind, Some(Kind::Partner | Kind::Contact)) {
            found.insert(id);
        }
    }
    found
}

/// What a file holds, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Records that are shown, by kind, in the order that people read them.
    pub by_kind: BTreeMap<Kind, usize>,
    /// Of maps: the library itself, which is none of the actors, here as in a list of maps.
    pub own_marks: usize,
    /// Records of kinds that this version does not know.
    pub unknown: usize,
    /// In the trash, or erased: the memory of it travels.
    pub deleted: usize,
    /// Fields that are for the library's own eyes, by what they are; a risk or an internal message is one.
    pub internal: BTreeMap<Held, usize>,
}

impl Contents {
    pub fn of<'a>(records: impl IntoIterator<Item = &'a Record>) -> Self {
        let mut contents = Self::default();
        for record in records {
            if record.is_vacant() {
                continue;
            }
            let kind = Kind::parse(&record.kind);
            for why in kind.map(|kind| internal_in(kind, record)).into_iter().flatten() {
                *contents.internal.entry(why).or_default() += 1;
            }
            match record.is_shown() {
                false => contents.deleted += 1,
                true => contents.add(record),
            }
        }
        contents
    }

    /// One more of its kind, shown or not.
    pub fn add(&mut self, record: &Record) {
        let is_own = || record.get(field!(Node.is_library)) == &Value::Bool(true);
        match Kind::parse(&record.kind) {
            Some(Kind::Node) if is_own() => self.own_marks += 1,
            Some(kind) => *self.by_kind.entry(kind).or_default() += 1,
            None => self.unknown += 1,
        }
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub fn count(&self, kind: Kind) -> usize {
        self.by_kind.get(&kind).copied().unwrap_or(0)
    }
}

/// Something in the trash, with what went there together with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discarded {
    pub id: String,
    /// What hangs on it and was deleted at the same stroke.
    pub with: Vec<String>,
    /// What it hangs on and is in the trash as well, nearest first: it comes back along.
    pub under: Vec<String>,
}

impl Discarded {
    /// Everything that restoring brings back.
    pub fn restored(&self) -> Vec<String> {
        let own = std::iter::once(&self.id);
        own.chain(&self.with).chain(&self.under).cloned().collect()
    }

    /// Everything that erasing takes.
    pub fn erased(&self) -> Vec<String> {
        std::iter::once(&self.id).chain(&self.with).cloned().collect()
    }
}

/// The trash, one entry to what was deleted together.
pub fn discarded(records: &Records) -> Vec<Discarded> {
    let hanging = Hanging::of(records);
    let stroke_of = |id: &String| records.get(id).and_then(stroke);
    let mut along: BTreeSet<String> = BTreeSet::new();
    let mut entries = Vec::new();
    for (id, record) in records {
        let Some(own) = stroke(record) else { continue };
        let mut below = BTreeSet::from([id.clone()]);
        hanging.below(&mut below, |_| true);
        let with = below.into_iter().filter(|other| other != id && stroke_of(other) == Some(own));
        let with: Vec<String> = with.collect();
        along.extend(with.iter().cloned());
        let under = hanging.above(id).filter(|id| stroke_of(id).is_some()).collect();
        entries.push(Discarded { id: id.clone(), with, under });
    }
    entries.retain(|entry| !along.contains(&entry.id));
    entries
}

/// Those of them that are in the trash still: meanwhile somebody may have brought the rest back.
pub fn still_discarded(records: &Records, ids: &[String]) -> Vec<String> {
    let is_gone =
        |id: &&String| records.get(*id).is_some_and(|record| record.life() == Life::Deleted);
    ids.iter().filter(is_gone).cloned().collect()
}

/// What was deleted together with this record and hangs on it, whoever of several did so.
pub fn deleted_with(records: &Records, id: &str) -> Vec<String> {
    let deletions = records.get(id).into_iter().flat_map(|record| record.siblings(DELETED));
    let strokes: BTreeSet<Stroke> = deletions.filter_map(Stroke::of).collect();
    let mut below = BTreeSet::from([id.to_owned()]);
    Hanging::of(records).below(&mut below, |_| true);
    let is_along =
        |id: &String| records.get(id).and_then(stroke).is_some_and(|own| strokes.contains(&own));
    below.into_iter().filter(is_along).collect()
}

/// With whom a partner that lies in the trash, or was erased there, was [joined](crate::workspace::Joining).
pub(in crate::workspace) fn joined_into(record: &Record) -> Option<&str> {
    if record.kind != Kind::Partner.code() {
        return None;
    }
    let stays = match record.life() {
        Life::Deleted => record.get(field!(Partner.same_as)).as_str(),
        Life::Purged => record.erased_into(),
        Life::Alive | Life::Disputed => None,
    };
    stays.filter(|id| !id.is_empty())
}

/// The partner that stays, of one that was joined with another.
fn stands_for<'a>(records: &'a Records, id: &'a str) -> &'a str {
    let (mut last, mut stays, mut met) = (id, id, BTreeSet::new());
    while met.insert(last) {
        let Some(next) = records.get(last).and_then(joined_into) else { break };
        last = next;
        // One that was erased in between leads on.
        if records.get(last).is_some_and(|own| own.life() != Life::Purged) {
            stays = last;
        }
    }
    stays
}

/// What makes a partner that was joined with another one of its own again.
pub(in crate::workspace) fn parted(record: &Record) -> Option<Write> {
    let field = field!(Partner.same_as);
    let is_joined = record.get(field).as_str().is_some_and(|id| !id.is_empty());
    is_joined.then(|| set(field, Value::Null))
}

impl Workspace {
    /// Brings them back. What named a partner that was joined with another meanwhile names the one that
    /// stayed; a partner that is brought back itself is no other's double any more. What has been erased here and was
    /// gone on with elsewhere is open again, as only there it is whole.
    pub fn restoring(&self, ids: Vec<String>) -> Command {
        let joined = self.records().keys().filter(|id| !ids.contains(*id)).filter_map(|id| {
            let stays = stands_for(self.records(), id);
            (stays != id).then(|| (id.clone(), stays.to_owned()))
        });
        let renamed: Renamed = collect(joined);
        let moved = ids.iter().filter_map(|id| {
            let record = self.record(id)?;
            let fields = repointed(record, &renamed);
            // Whoever brings back what somebody has erased keeps it.
            let is_kept = record.life() == Life::Deleted && record.outlives_erasing();
            let kept = is_kept.then(|| keeping(record)).into_iter().flatten();
            let fields: Vec<Write> = kept.chain(fields).chain(parted(record)).collect();
            (!fields.is_empty()).then(|| Command::settle(id, fields))
        });
        Command::Restore { ids: ids.clone() }.and(moved)
    }

    /// As it would be if nothing had been deleted: to look at, never to keep.
    pub fn with_trash(&self) -> Self {
        let mut whole = self.clone();
        let nobody = Actor::from_bits(0);
        for record in self.trash() {
            let mut back = record.clone();
            back.restore(&nobody);
            whole.put(back);
        }
        whole
    }
}

/// One time of throwing something away, with all that went along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::workspace) struct Stroke<'a> {
    by: &'a Actor,
    /// What an older version deleted in one page load counts as one.
    pub with: &'a str,
}

impl<'a> Stroke<'a> {
    fn of(deletion: &'a Sibling) -> Option<Self> {
        let by = &deletion.dot.actor;
        let tombstone = Tombstone::of(&deletion.value)?;
        Some(Self { by, with: tombstone.with().unwrap_or(by.as_str()) })
    }
}

/// Who put it into the trash.
pub fn deleted_by(record: &Record) -> Option<&Actor> {
    thrown_away(record).map(|own| &own.dot.actor)
}

/// With what it went there.
pub(in crate::workspace) fn stroke(record: &Record) -> Option<Stroke<'_>> {
    thrown_away(record).and_then(Stroke::of)
}

fn thrown_away(record: &Record) -> Option<&Sibling> {
    let register = record.register(DELETED).filter(|_| record.life() == Life::Deleted)?;
    let all = || register.siblings().iter();
    // Not whoever erased it: it was gone on with after that.
    let thrown_away = all().find(|own| !record.erasures().any(|erasure| *erasure == own.dot));
    thrown_away.or_else(|| all().next())
}

/// Who hangs on whom, in both directions.
struct Hanging<'a> {
    children: BTreeMap<&'a str, BTreeSet<&'a String>>,
    parents: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Hanging<'a> {
    fn of(records: &'a Records) -> Self {
        let mut hanging = Self { children: BTreeMap::new(), parents: BTreeMap::new() };
        for (id, record) in records {
            let Some(kind) = Kind::parse(&record.kind) else { continue };
            let fields = kind.parents().iter();
            let parents =
                fields.flat_map(|field| record.texts(field).map(move |parent| (field, parent)));
            // Only a record of that kind is a home, as in `home`: no chain of them goes on and on, whatever
            // a file says.
            let is_home = |(field, parent): &(&&str, &str)| {
                records.get(*parent).is_some_and(|home| home.kind == ***field)
            };
            let homes: Vec<(&&str, &str)> = parents.filter(is_home).collect();
            // The log of a partnership stays with it, whoever it tells of.
            let is_of_partnership =
                |(field, _): &(&&str, &str)| **field == field!(Entry.partnership);
            let is_log = kind == Kind::Entry && homes.iter().any(is_of_partnership);
            for (_, parent) in homes.into_iter().filter(|home| !is_log || is_of_partnership(home)) {
                hanging.children.entry(parent).or_default().insert(id);
                hanging.parents.entry(id).or_default().insert(stands_for(records, parent));
            }
        }
        hanging
    }

    fn children(&self, id: &str) -> impl Iterator<Item = &'a String> {
        self.children.get(id).into_iter().flatten().copied()
    }

    /// Adds all that hangs on what was found, directly or below something that leads on.
    fn below(&self, found: &mut BTreeSet<String>, leads: impl Fn(&str) -> bool) {
        let mut next: Vec<String> = found.iter().cloned().collect();
        while let Some(id) = next.pop() {
            if !leads(&id) {
                continue;
            }
            for child in self.children(&id) {
                if found.insert(child.clone()) {
                    next.push(child.clone());
                }
            }
        }
    }

    /// What a record hangs on, nearest first.
    fn above(&self, id: &str) -> impl Iterator<Item = String> + use<> {
        let mut found: Vec<String> = vec![id.to_owned()];
        let mut next = 0;
        while let Some(child) = found.get(next).cloned() {
            next += 1;
            for parent in self.parents.get(child.as_str()).into_iter().flatten() {
                if !found.iter().any(|known| known == parent) {
                    found.push((*parent).to_owned());
                }
            }
        }
        found.into_iter().skip(1)
    }
}

/// Partners and contacts that a record of a partnership names.
fn named_by(record: &Record) -> Vec<String> {
    let direct = [field!(Member.partner), field!(Goal.party)].into_iter();
    let direct = direct.flat_map(|field| record.texts(field));
    let sets = record.fields().filter_map(|(field, register)| {
        let (name, id) = field.split_once('/')?;
        let is_set = [field!(Member.contacts), field!(Entry.contact_ids)].contains(&name);
        let is_in = register.values().iter().any(|value| **value == Value::Bool(true));
        (is_set && is_in).then_some(id)
    });
    direct.chain(sets).map(str::to_owned).collect()
}

/// The organisations above a partner, as far as one leads to the next.
fn owners<'a>(id: &str, leading: impl Fn(&str) -> Option<&'a Record>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut next = vec![id.to_owned()];
    while let Some(record) = next.pop().and_then(|id| leading(&id)) {
        for owner in record.texts(field!(Partner.parent_partner_id)) {
            if found.insert(owner.to_owned()) {
                next.push(owner.to_owned());
            }
        }
    }
    found
}
