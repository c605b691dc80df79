//! What belongs together: what goes along into a file, and what was thrown away at one stroke.
//!
//! Works on the records themselves, deleted ones too: a deletion has to travel like any edit.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    crdt::{Actor, DELETED, Life, Record},
    domain::{Code, Kind},
};

type Records = BTreeMap<String, Record>;

/// The partnerships and all that a reader of them needs: what hangs on them, the partners that
/// take part with their contacts, and the organisations that those belong to.
pub fn belonging(records: &Records, partnerships: &BTreeSet<String>) -> BTreeSet<String> {
    let hanging = Hanging::of(records);
    let mut found: BTreeSet<String> =
        partnerships.iter().filter(|id| records.contains_key(*id)).cloned().collect();
    hanging.below(&mut found);
    let partners: BTreeSet<String> =
        found.iter().filter_map(|id| records.get(id)).flat_map(named_by).collect();
    let kind_of = |id: &String| records.get(id).and_then(|record| Kind::parse(&record.kind));
    for id in partners {
        match kind_of(&id) {
            Some(Kind::Partner) => {
                let people = hanging.children(&id).filter(|id| kind_of(id) == Some(Kind::Contact));
                found.extend(people.cloned());
                found.extend(owners(records, &id));
                found.insert(id);
            }
            Some(Kind::Contact) => {
                found.insert(id);
            }
            _ => {}
        }
    }
    found
}

/// What a file holds, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Records that are shown, by kind, in the order that people read them.
    pub by_kind: BTreeMap<Kind, usize>,
    /// Records of kinds that this version does not know.
    pub unknown: usize,
    /// In the trash, or erased: the memory of it travels.
    pub deleted: usize,
    /// Fields that are for the library's own eyes.
    pub internal: usize,
}

impl Contents {
    pub fn of<'a>(records: impl IntoIterator<Item = &'a Record>) -> Self {
        let mut contents = Self::default();
        for record in records {
            if record.fields().next().is_none() {
                continue;
            }
            let kind = Kind::parse(&record.kind);
            contents.internal += kind.map_or(0, |kind| internal_fields(kind, record));
            match (record.is_shown(), kind) {
                (false, _) => contents.deleted += 1,
                (true, Some(kind)) => *contents.by_kind.entry(kind).or_default() += 1,
                (true, None) => contents.unknown += 1,
            }
        }
        contents
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
    /// What hangs on it and was deleted during the same page load.
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
    let deleter = |id: &String| records.get(id).and_then(deleted_by);
    let mut along: BTreeSet<String> = BTreeSet::new();
    let mut entries = Vec::new();
    for (id, record) in records {
        let Some(actor) = deleted_by(record) else { continue };
        let mut below = BTreeSet::from([id.clone()]);
        hanging.below(&mut below);
        let with = below.into_iter().filter(|other| other != id && deleter(other) == Some(actor));
        let with: Vec<String> = with.collect();
        along.extend(with.iter().cloned());
        let under = hanging.above(id).filter(|id| deleter(id).is_some()).collect();
        entries.push(Discarded { id: id.clone(), with, under });
    }
    entries.retain(|entry| !along.contains(&entry.id));
    entries
}

/// What was deleted together with this record and hangs on it.
pub fn deleted_with(records: &Records, id: &str, by: &BTreeSet<&Actor>) -> Vec<String> {
    let mut below = BTreeSet::from([id.to_owned()]);
    Hanging::of(records).below(&mut below);
    let deleter = |id: &String| records.get(id).and_then(deleted_by);
    below.into_iter().filter(|other| deleter(other).is_some_and(|by_| by.contains(by_))).collect()
}

/// Who put it into the trash.
pub fn deleted_by(record: &Record) -> Option<&Actor> {
    let register = record.register(DELETED).filter(|_| record.life() == Life::Deleted)?;
    register.siblings().first().map(|sibling| &sibling.dot.actor)
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
            for parent in kind.parents().iter().flat_map(|field| texts(record, field)) {
                hanging.children.entry(parent).or_default().insert(id);
                hanging.parents.entry(id).or_default().insert(parent);
            }
        }
        hanging
    }

    fn children(&self, id: &str) -> impl Iterator<Item = &'a String> {
        self.children.get(id).into_iter().flatten().copied()
    }

    /// Adds all that hangs on what was found, directly or not.
    fn below(&self, found: &mut BTreeSet<String>) {
        let mut next: Vec<String> = found.iter().cloned().collect();
        while let Some(id) = next.pop() {
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
    let direct = ["partner", "party"].into_iter().flat_map(|field| texts(record, field));
    let sets = record.fields().filter_map(|(field, register)| {
        let (name, id) = field.split_once('/')?;
        let is_set = matches!(name, "contacts" | "contact_ids");
        let is_in = register.values().iter().any(|value| **value == Value::Bool(true));
        (is_set && is_in).then_some(id)
    });
    direct.chain(sets).map(str::to_owned).collect()
}

/// The organisations above a partner.
fn owners(records: &Records, id: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut next = vec![id.to_owned()];
    while let Some(id) = next.pop() {
        let Some(record) = records.get(&id) else { continue };
        for owner in texts(record, "parent_partner_id") {
            if records.contains_key(owner) && found.insert(owner.to_owned()) {
                next.push(owner.to_owned());
            }
        }
    }
    found
}

/// Every text that stands in a field: while people disagree, both count.
fn texts<'a>(record: &'a Record, field: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let values = record.register(field).map(|register| register.values()).unwrap_or_default();
    values.into_iter().filter_map(Value::as_str).filter(|text| !text.is_empty())
}

/// Fields that never leave in a share copy, as far as something stands in them.
fn internal_fields(kind: Kind, record: &Record) -> usize {
    let is_internal = |field: &str| match kind {
        Kind::Partnership => field == "notes" || field.starts_with("screening/"),
        Kind::Partner => matches!(field, "pressures" | "csr_note" | "red_flags" | "notes"),
        Kind::Contact => field == "notes",
        Kind::Entry => field == "mood",
        Kind::Risk => field == "title",
        _ => false,
    };
    let holds = |value: &&Value| !value.is_null() && **value != Value::String(String::new());
    let fields = record.fields().filter(|(field, _)| is_internal(field));
    fields.filter(|(_, register)| register.values().iter().any(holds)).count()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::crdt::Actor;

    fn actor(name: &str) -> Actor {
        Actor::parse(name).unwrap()
    }

    fn record(id: &str, kind: Kind, fields: &[(&str, Value)]) -> Record {
        let mut record = Record::new(id, kind.code());
        let edits = fields.iter().map(|(field, value)| (*field, vec![value.clone()]));
        record.write(&actor("anne"), edits);
        record
    }

    fn library() -> Records {
        let records = [
            record("ps-1", Kind::Partnership, &[("title", json!("Læs for mig"))]),
            record("ps-2", Kind::Partnership, &[("title", json!("Nordbyen"))]),
            record("pa-1", Kind::Partner, &[("parent_partner_id", json!("pa-9"))]),
            record("pa-2", Kind::Partner, &[("notes", json!("Ring om formiddagen"))]),
            record("pa-9", Kind::Partner, &[("name", json!("Moderfirma"))]),
            record("ct-1", Kind::Contact, &[("partner", json!("pa-1"))]),
            record("ct-2", Kind::Contact, &[("partner", json!("pa-2"))]),
            record("ct-9", Kind::Contact, &[("partner", json!("pa-9"))]),
            record(
                "mb-1",
                Kind::Member,
                &[("partnership", json!("ps-1")), ("partner", json!("pa-1"))],
            ),
            record(
                "lg-1",
                Kind::Entry,
                &[("partnership", json!("ps-1")), ("contact_ids/ct-2", json!(true))],
            ),
            record(
                "lg-2",
                Kind::Entry,
                &[("partnership", json!("ps-2")), ("partner", json!("pa-1"))],
            ),
            record("ev-1", Kind::Round, &[("partnership", json!("ps-1"))]),
            record("an-1", Kind::Answers, &[("round", json!("ev-1"))]),
        ];
        records.into_iter().map(|record| (record.id.clone(), record)).collect()
    }

    fn ids(found: BTreeSet<String>) -> Vec<String> {
        found.into_iter().collect()
    }

    #[test]
    fn what_belongs_to_a_partnership_goes_along_and_nothing_else() {
        let found = belonging(&library(), &BTreeSet::from(["ps-1".to_owned()]));
        // Not the other partnership's log with the same partner, not the owner's people.
        assert_eq!(
            ids(found),
            ["an-1", "ct-1", "ct-2", "ev-1", "lg-1", "mb-1", "pa-1", "pa-9", "ps-1"]
        );
        assert!(belonging(&library(), &BTreeSet::from(["ps-none".to_owned()])).is_empty());
    }

    #[test]
    fn a_deletion_travels_and_a_disagreement_takes_both_partners_along() {
        let mut records = library();
        records.get_mut("lg-1").unwrap().delete(&actor("bo"));
        let mut theirs = records["mb-1"].clone();
        theirs.set(&actor("bo"), "partner", json!("pa-2"));
        records.get_mut("mb-1").unwrap().set(&actor("eva"), "partner", json!("pa-1"));
        let merged = crate::crdt::merge(&records["mb-1"], &theirs);
        records.insert("mb-1".into(), merged);
        let found = belonging(&records, &BTreeSet::from(["ps-1".to_owned()]));
        for id in ["lg-1", "pa-1", "pa-2", "ct-2"] {
            assert!(found.contains(id), "{id}");
        }
        let contents = Contents::of(found.iter().filter_map(|id| records.get(id)));
        assert_eq!((contents.count(Kind::Partner), contents.deleted), (3, 1));
        assert_eq!(contents.internal, 1);
    }

    #[test]
    fn what_was_deleted_together_is_one_entry() {
        let mut records = library();
        records.get_mut("an-1").unwrap().delete(&actor("eva"));
        for id in ["ps-1", "lg-1", "ev-1", "mb-1"] {
            records.get_mut(id).unwrap().delete(&actor("bo"));
        }
        let trash = discarded(&records);
        let shown: Vec<&str> = trash.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(shown, ["an-1", "ps-1"]);
        assert_eq!(trash[1].with, ["ev-1", "lg-1", "mb-1"]);
        // An answer sheet is of no use without its round and its partnership.
        assert_eq!(trash[0].under, ["ev-1", "ps-1"]);
        assert_eq!(trash[0].restored(), ["an-1", "ev-1", "ps-1"]);
        assert_eq!(trash[1].erased(), ["ps-1", "ev-1", "lg-1", "mb-1"]);
        assert_eq!(deleted_with(&records, "ps-1", &BTreeSet::from([&actor("eva")])), ["an-1"]);
    }

    #[test]
    fn erasing_from_the_trash_can_be_undone_into_the_trash() {
        use crate::workspace::{Command, Workspace};

        let mut records = library();
        for id in ["ps-1", "lg-1"] {
            records.get_mut(id).unwrap().delete(&actor("bo"));
        }
        let mut workspace = Workspace::new(records.into_values());
        let before = discarded(workspace.records());
        let ids = before[0].erased();
        let change = workspace.apply(&Command::Purge { ids }, &actor("eva")).unwrap();
        assert!(discarded(workspace.records()).is_empty());
        workspace.apply(&change.inverse, &actor("eva")).unwrap();
        assert_eq!(discarded(workspace.records()), before);
        assert_eq!(workspace.record("ps-1").unwrap().get("title"), &json!("Læs for mig"));
        assert_eq!(workspace.disputed().count(), 0);
    }
}
