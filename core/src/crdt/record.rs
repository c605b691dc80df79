//! A record: an id, a kind, and fields that merge.

use std::collections::BTreeMap;

use serde_json::Value;
use smol_str::SmolStr;

use super::{
    dot::{Actor, Dot, MAX_COUNT, VersionVector},
    register::{Register, Sibling},
    tombstone::{Tombstone, purging, tombstone},
};
use crate::order::collect;

/// The field that says a record is deleted: what its deleter had seen, or null when restored.
pub const DELETED: &str = "deleted";
/// Short names stand in their place, without an allocation.
pub type FieldName = SmolStr;

/// The unit of storage, exchange and merge.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    pub id: String,
    pub kind: String,
    pub(super) fields: BTreeMap<FieldName, Register>,
    pub(super) seen: VersionVector,
}

/// What an edit does with the answers of others in a field, beside the one that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// Each as its own edit, by whoever gave it: who replaces it or erases it elsewhere is heard here.
    Stay,
    Go,
}

/// Whether a record is alive, as far as this copy knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    Alive,
    Deleted,
    /// Deleted by one who had not seen every edit that stands: shown until somebody decides.
    Disputed,
    /// Deleted for good: no value is left, only the memory of having seen them.
    Purged,
}

impl Record {
    pub fn new(id: &str, kind: &str) -> Self {
        Self { id: id.into(), kind: kind.into(), ..Self::default() }
    }

    /// Puts a record together from its stored parts: fields without a sibling are left out, and
    /// `seen` is raised to cover every sibling.
    pub fn from_parts(
        id: &str,
        kind: &str,
        mut fields: BTreeMap<FieldName, Register>,
        mut seen: VersionVector,
    ) -> Self {
        fields.retain(|_, register| !register.is_empty());
        for sibling in fields.values().flat_map(Register::siblings) {
            seen.add(&sibling.dot);
        }
        Self { id: id.into(), kind: kind.into(), fields, seen }
    }

    /// The same edits, of a record with another id: what it is called in, and what it says, as these tell.
    pub fn retold(
        &self,
        id: &str,
        name: impl Fn(&str) -> FieldName,
        value: impl Fn(&str, &Value) -> Value,
    ) -> Self {
        let fields = self.fields.iter().map(|(field, register)| {
            let said = register.siblings().iter();
            let said =
                said.map(|own| Sibling { dot: own.dot.clone(), value: value(field, &own.value) });
            (name(field), said.collect())
        });
        Self::from_parts(id, &self.kind, collect(fields), self.seen.clone())
    }

    /// The value to show, with null for a field that was cleared or never written.
    pub fn get(&self, field: &str) -> &Value {
        self.fields.get(field).and_then(Register::primary).unwrap_or(&Value::Null)
    }

    /// The other answers to a field in disagreement, beside the one to show.
    pub fn beside(&self, field: &str) -> Vec<Value> {
        self.values(field).into_iter().skip(1).cloned().collect()
    }

    pub fn register(&self, field: &str) -> Option<&Register> {
        self.fields.get(field)
    }

    /// Every answer to a field with the edit that gave it, the one to show first.
    pub fn siblings(&self, field: &str) -> &[Sibling] {
        self.register(field).map(Register::siblings).unwrap_or_default()
    }

    /// The distinct answers to a field, the one to show first.
    pub fn values(&self, field: &str) -> Vec<&Value> {
        self.register(field).map(Register::values).unwrap_or_default()
    }

    /// Every text that stands in a field: while people disagree, all of them count. An empty one says
    /// nothing.
    pub fn texts<'a>(&'a self, field: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let texts = self.siblings(field).iter().filter_map(|said| said.value.as_str());
        texts.filter(|text| !text.is_empty())
    }

    /// Whether a field holds more than one distinct answer.
    pub fn is_disputed(&self, field: &str) -> bool {
        self.register(field).is_some_and(Register::is_disputed)
    }

    /// All fields in order of name, [`DELETED`] among them.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Register)> {
        self.fields.iter().map(|(name, register)| (name.as_str(), register))
    }

    /// The fields `name/...` in order, by what follows the slash. Looks at no other field: a record
    /// can hold hundreds.
    pub fn under<'a>(
        &'a self,
        name: &str,
    ) -> impl Iterator<Item = (&'a str, &'a Register)> + use<'a> {
        let start = FieldName::from_iter([name, "/"]);
        let from = self.fields.range(start.clone()..);
        from.map_while(move |(field, register)| {
            Some((field.strip_prefix(start.as_str())?, register))
        })
    }

    /// Without a single field: what undoing an import leaves of a record that came with it. Such a
    /// one is kept, so that no other tab writes it back, and not shown.
    pub fn is_vacant(&self) -> bool {
        self.fields.is_empty()
    }

    pub fn seen(&self) -> &VersionVector {
        &self.seen
    }

    /// Has seen one edit more than `newer`, by this actor's count: whoever goes by their number, as
    /// calendars do, takes this copy, which went back in time, for the later one.
    pub fn count_on(&mut self, newer: &Self, actor: &Actor) {
        let edits = |record: &Self| {
            record.seen.iter().fold(0_u32, |sum, (_, count)| sum.saturating_add(count))
        };
        let missing = edits(newer).saturating_add(1).saturating_sub(edits(self));
        let count = self.seen.get(actor).saturating_add(missing).min(MAX_COUNT);
        self.seen.add(&Dot::new(actor.clone(), count));
    }

    /// One edit: every field named gets these values, and beside them the other answers where they stay.
    /// Several values keep a disagreement open; none clears the field.
    /// All fields written together share a dot, so that they were one edit to everybody; the first
    /// value is the one to show.
    pub fn edit<'a>(
        &mut self,
        actor: &Actor,
        edits: impl IntoIterator<Item = (&'a str, Vec<Value>, Others)>,
    ) {
        let (mut written, mut latest) = (Vec::new(), 0);
        for (field, values, others) in edits {
            let mut said = match others {
                Others::Stay => self.others(field, &values),
                Others::Go => Vec::new(),
            };
            latest = said.iter().map(|own| own.dot.count).fold(latest, u32::max);
            let mut values = values.into_iter();
            let shown = values.next().unwrap_or(Value::Null);
            said.extend(values.map(|value| Sibling { dot: self.seen.next(actor), value }));
            written.push((field, shown, said));
        }
        // The latest dot is shown, so the shared one comes last.
        let shared = self.seen.next_after(actor, latest);
        for (field, shown, mut said) in written {
            said.push(Sibling { dot: shared.clone(), value: shown });
            self.fields.insert(field.into(), said.into_iter().collect());
        }
    }

    /// One edit in which nothing else stays in these fields.
    pub fn write<'a>(
        &mut self,
        actor: &Actor,
        edits: impl IntoIterator<Item = (&'a str, Vec<Value>)>,
    ) {
        self.edit(actor, edits.into_iter().map(|(field, values)| (field, values, Others::Go)));
    }

    /// What stands in a field beside what is shown, and is none of these values.
    fn others(&self, field: &str, values: &[Value]) -> Vec<Sibling> {
        let said = self.siblings(field);
        let shown = self.get(field);
        let others = said.iter().filter(|own| own.value != *shown && !values.contains(&own.value));
        others.cloned().collect()
    }

    /// Puts back what stood in these fields: what was shown is written once more, and what does not stand beside it
    /// any more, each answer in the name of who gave it: taking an edit back makes nobody's words one's own.
    /// What nobody had filled in is cleared.
    pub fn put_back<'a>(
        &mut self,
        actor: &Actor,
        stood: impl IntoIterator<Item = (&'a str, &'a Register)>,
    ) {
        let mut written = Vec::new();
        for (field, register) in stood {
            let now = self.siblings(field).to_vec();
            let [shown, beside @ ..] = register.siblings() else {
                written.push((field, actor.clone(), Value::Null, Vec::new()));
                continue;
            };
            if now == register.siblings() {
                continue;
            }
            let beside = beside.iter().rev().map(|said| match now.contains(said) {
                true => said.clone(),
                false => Sibling {
                    dot: self.seen.next(&actor.putting_back(&said.dot.actor)),
                    value: said.value.clone(),
                },
            });
            let beside: Vec<Sibling> = beside.collect();
            let by = actor.putting_back(&shown.dot.actor);
            written.push((field, by, shown.value.clone(), beside));
        }
        // The latest dot is shown, so what was shown comes last.
        let beside = written.iter().flat_map(|(.., beside)| beside);
        let latest = beside.map(|said| said.dot.count).max().unwrap_or(0);
        let mut shared = BTreeMap::new();
        for (field, by, value, beside) in written {
            let dot = shared.entry(by);
            let dot = dot.or_insert_with_key(|by| self.seen.next_after(by, latest)).clone();
            let shown = Sibling { dot, value };
            self.fields.insert(field.into(), beside.into_iter().chain([shown]).collect());
        }
    }

    pub fn set(&mut self, actor: &Actor, field: &str, value: Value) {
        self.write(actor, [(field, vec![value])]);
    }

    /// Into the trash. The values stay, and whoever edits without having heard of it is heard.
    pub fn delete(&mut self, actor: &Actor) {
        self.write(actor, [(DELETED, vec![tombstone(&self.seen, None).into()])]);
    }

    /// [`Self::delete`], at one stroke with others: what has the same `with` of the same author went together.
    pub fn delete_with(&mut self, actor: &Actor, with: &str) {
        self.write(actor, [(DELETED, vec![tombstone(&self.seen, Some(with)).into()])]);
    }

    /// Out of the trash, or kept in spite of somebody's deleting it.
    pub fn restore(&mut self, actor: &Actor) {
        self.set(actor, DELETED, Value::Null);
    }

    /// Deletes or restores it, while that somebody has erased it stays said beside, until it is kept.
    pub fn beside_erasing(&mut self, write: impl FnOnce(&mut Self)) {
        let erased: Vec<Sibling> = self.erased_by().cloned().collect();
        write(self);
        if let Some(life) = self.fields.get_mut(DELETED).filter(|_| !erased.is_empty()) {
            *life = life.siblings().iter().cloned().chain(erased).collect();
        }
    }

    /// Forgets every value (erasing personal data). The emptied fields stay, so that no older copy
    /// brings a value back, and so that nobody lacks a field but from whom it was held back; but for members of sets,
    /// whose words stand in their names.
    pub fn purge(&mut self, actor: &Actor) {
        self.purge_into(actor, None);
    }

    /// [`Self::purge`], remembering the id of the record that stands for it from now on.
    pub fn purge_into(&mut self, actor: &Actor, stays: Option<&str>) {
        let tombstone = purging(&self.seen, stays).into();
        self.fields.retain(|name, register| !is_member(name.as_str(), register));
        let names: Vec<FieldName> = self.fields.keys().cloned().collect();
        let emptied = names.iter().map(|name| (name.as_str(), Vec::new()));
        self.write(actor, emptied.chain([(DELETED, vec![tombstone])]));
    }

    /// A deletion holds against what its author had seen; a value written by others is heard.
    pub fn life(&self) -> Life {
        let deleted = self.values(DELETED);
        let tombstones: Vec<Tombstone> =
            deleted.iter().filter_map(|value| Tombstone::of(value)).collect();
        if tombstones.is_empty() {
            return Life::Alive;
        }
        let known: VersionVector = tombstones.iter().flat_map(Tombstone::seen).collect();
        let values: Vec<&Sibling> = self
            .fields
            .iter()
            .filter(|(name, _)| *name != DELETED)
            .flat_map(|(_, register)| register.siblings())
            .filter(|sibling| !sibling.value.is_null())
            .collect();
        let is_restored = tombstones.len() < deleted.len();
        if is_restored || values.iter().any(|sibling| !known.covers(&sibling.dot)) {
            return Life::Disputed;
        }
        match values.is_empty() && tombstones.iter().any(Tombstone::is_purge) {
            true => Life::Purged,
            false => Life::Deleted,
        }
    }

    /// Alive, or deleted by somebody who had not seen all of it.
    pub fn is_shown(&self) -> bool {
        matches!(self.life(), Life::Alive | Life::Disputed)
    }

    /// Fields that hold more than one distinct value; a disputed life is the field [`DELETED`].
    pub fn disputed(&self) -> impl Iterator<Item = &str> {
        let life = (self.life() == Life::Disputed).then_some(DELETED);
        let fields = self
            .fields
            .iter()
            .filter(|(name, register)| *name != DELETED && register.is_disputed())
            .map(|(name, _)| name.as_str());
        life.into_iter().chain(fields)
    }

    /// The edits that erased it and have not been replaced since.
    pub fn erasures(&self) -> impl Iterator<Item = &Dot> {
        self.erased_by().map(|own| &own.dot)
    }

    /// The record that stands for it since it was erased.
    pub fn erased_into(&self) -> Option<&str> {
        self.erased_by().find_map(|own| Tombstone::of(&own.value)?.stays())
    }

    /// Whether words stand that were known when it was erased. Where it was erased none do, whatever others have
    /// written since: the rest of the record may stand with them.
    pub fn outlives_erasing(&self) -> bool {
        let erased: Vec<Tombstone> =
            self.erased_by().filter_map(|own| Tombstone::of(&own.value)).collect();
        let known: VersionVector = erased.iter().flat_map(Tombstone::seen).collect();
        let said = self.fields().filter(|(field, _)| *field != DELETED);
        let mut said = said.flat_map(|(_, register)| register.siblings());
        said.any(|own| !own.value.is_null() && known.covers(&own.dot))
    }

    fn erased_by(&self) -> impl Iterator<Item = &Sibling> {
        let deleted = self.siblings(DELETED);
        let is_purge =
            |own: &&Sibling| Tombstone::of(&own.value).is_some_and(|tomb| tomb.is_purge());
        deleted.iter().filter(is_purge)
    }

    /// Whether what stands in a field was written after what stands in the other one, as far as
    /// edits tell: two by different hands were never one.
    pub fn is_written_after(&self, field: &str, other: &str) -> bool {
        let last = |field: &str| self.register(field).and_then(|own| own.siblings().first());
        last(field).zip(last(other)).is_some_and(|(own, other)| {
            own.dot.actor != other.dot.actor || own.dot.count > other.dot.count
        })
    }

    /// The fields in which what is shown came in the same edit as what is shown in this one, itself
    /// among them.
    pub fn written_with(&self, field: &str) -> impl Iterator<Item = &str> {
        let last = |register: &Register| register.siblings().first().map(|own| own.dot.clone());
        let edit = self.register(field).and_then(last);
        let along = self.fields().filter(move |(_, own)| edit.is_some() && last(own) == edit);
        along.map(|(field, _)| field)
    }

    /// The edits that still stand.
    pub fn dots(&self) -> impl Iterator<Item = &Dot> {
        self.fields.values().flat_map(Register::siblings).map(|sibling| &sibling.dot)
    }
}

/// Whether it holds no more than who is in a set (`themes/reading`): to be absent is the same there as
/// not to be in it, and what it is called may be what somebody wrote.
pub(super) fn is_member(name: &str, register: &Register) -> bool {
    let is_tick = |sibling: &Sibling| matches!(sibling.value, Value::Bool(_) | Value::Null);
    name.contains('/') && register.siblings().iter().all(is_tick)
}
