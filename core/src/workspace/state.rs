//! The records, and the views on them that are kept up to date.

use std::collections::{BTreeMap, BTreeSet};

use super::{Command, IdOrder, discretion::Quiet, search::Index, tables::Tables};
use crate::{
    crdt::{Actor, Life, Record, Register, Sibling},
    domain::{Code, Entity, Entry, Kind, Mistyped},
    order::{OrderBy, collect},
};

/// All records by id, with typed tables, a search index, and who belongs to whom.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    pub(super) records: BTreeMap<String, Record>,
    tables: Tables,
    pub(super) index: Index,
    /// By the record that they hang on.
    children: BTreeMap<String, BTreeMap<String, Kind>>,
    pub(super) quiet: Quiet,
    own_library: Option<String>,
    /// What stood in fields that this page had written, when it sealed them under another name: by whom,
    /// in which record, which field.
    sealed: BTreeMap<(Actor, String, String), Register>,
}

impl Workspace {
    pub fn new(records: impl IntoIterator<Item = Record>) -> Self {
        Self::holding(collect(records.into_iter().map(|record| (record.id.clone(), record))))
    }

    /// The same for records that stand by id already.
    pub fn holding(records: BTreeMap<String, Record>) -> Self {
        let mut quiet = Quiet::default();
        let mut children: BTreeMap<String, BTreeMap<String, Kind>> = BTreeMap::new();
        let mut shown = Vec::new();
        for record in records.values() {
            let Some(kind) = Kind::parse(&record.kind) else { continue };
            let is_listed = is_listed(record);
            quiet.insert(kind, record, is_listed);
            if !is_listed {
                continue;
            }
            for parent in parents(record, kind) {
                children.entry(parent.into()).or_default().insert(record.id.clone(), kind);
            }
            shown.push((kind, record.id.clone()));
        }
        Self {
            tables: Tables::of(shown),
            records,
            index: Index::default(),
            children,
            quiet,
            own_library: None,
            sealed: BTreeMap::new(),
        }
    }

    /// The records themselves, deleted ones too, in order of id.
    pub fn records(&self) -> &BTreeMap<String, Record> {
        &self.records
    }

    pub fn record(&self, id: &str) -> Option<&Record> {
        self.records.get(id)
    }

    /// The id of the own library, as it was told.
    pub fn own_library_id(&self) -> Option<&str> {
        self.own_library.as_deref()
    }

    /// Tells, before it is done, that `page` writes these fields once more under the sealer's name: what
    /// is its own there it can still take back.
    pub fn tell_sealer(&mut self, sealer: &Actor, page: &Actor, sealing: &[Command]) {
        for command in sealing {
            let Command::Settle { id, fields } = command else { continue };
            for (field, _) in fields {
                let said = self.record(id).into_iter().flat_map(|record| record.siblings(field));
                let said = said.map(|own| self.before_sealing(own, id, field).clone());
                let said: Register = said.collect();
                if said.siblings().iter().all(|own| own.dot.actor.is_of(page)) {
                    self.sealed.insert((sealer.clone(), id.clone(), field.clone()), said);
                }
            }
        }
    }

    /// What stands there, as it was before this page sealed it under another name.
    pub(super) fn before_sealing<'a>(
        &'a self,
        said: &'a Sibling,
        id: &str,
        field: &str,
    ) -> &'a Sibling {
        let sealed = self.sealed.get(&(said.dot.actor.clone(), id.into(), field.into()));
        let stood = sealed.map(Register::siblings).unwrap_or_default();
        stood.iter().find(|own| own.value == said.value).unwrap_or(said)
    }

    /// Tells which library keeps these records.
    pub fn tell_own_library(&mut self, id: Option<String>) {
        self.own_library = id;
    }

    /// A shown record as its struct.
    pub fn get<E: Entity>(&self, id: &str) -> Option<&E> {
        self.tables.get(&self.records, id)
    }

    /// All shown records of a kind, in order of id.
    pub fn all<E: Entity>(&self) -> impl Iterator<Item = &E> {
        self.tables.all(&self.records)
    }

    /// The shown records of a kind that belong to `parent`.
    pub fn of<'a, E: Entity>(&'a self, parent: &str) -> impl Iterator<Item = &'a E> {
        self.ids_of(parent, E::KIND).filter_map(|id| self.tables.get(&self.records, id))
    }

    /// The same in the order they were written, as lists are shown to people and printed.
    pub fn in_order<'a, E: Entity>(&'a self, parent: &str) -> Vec<&'a E> {
        let mut found: Vec<&E> = self.of(parent).collect();
        found.order_by_key(|own| IdOrder::of(own.id()));
        found
    }

    /// Those records as they are, for whoever needs a field or two of very many.
    pub(super) fn records_of<E: Entity>(&self, parent: &str) -> impl Iterator<Item = &Record> {
        self.ids_of(parent, E::KIND).filter_map(|id| self.records.get(id))
    }

    fn ids_of(&self, parent: &str, kind: Kind) -> impl Iterator<Item = &String> {
        let children = self.children.get(parent).into_iter().flatten();
        children.filter(move |(_, own)| **own == kind).map(|(id, _)| id)
    }

    /// The shown records that hang on this one.
    pub(super) fn children_of(&self, id: &str) -> impl Iterator<Item = &String> {
        self.children.get(id).into_iter().flat_map(BTreeMap::keys)
    }

    /// The record and all that goes along when it is deleted, each once, the record first. The log of a
    /// partnership stays with it, whoever it tells of.
    pub fn with_descendants(&self, id: &str) -> Vec<String> {
        let mut found = vec![id];
        let mut met = BTreeSet::from([id]);
        let mut next = 0;
        while let Some(parent) = found.get(next).copied() {
            next += 1;
            let goes_along = |child: &&str| {
                let entry = self.get::<Entry>(child);
                entry.is_none_or(|own| own.partnership.is_empty() || own.partnership == parent)
            };
            let children = self.children_of(parent).map(String::as_str).filter(goes_along);
            found.extend(children.filter(|child| met.insert(child)));
        }
        found.into_iter().map(str::to_owned).collect()
    }

    /// Deleted records that can be restored.
    pub fn trash(&self) -> impl Iterator<Item = &Record> {
        self.records.values().filter(|record| record.life() == Life::Deleted)
    }

    /// Shown records with fields that hold more than one value.
    pub fn disputed(&self) -> impl Iterator<Item = &Record> {
        self.records
            .values()
            .filter(|record| record.is_shown() && record.disputed().next().is_some())
    }

    /// Fields that hold something of an unexpected type, by record. Looks at every record.
    pub fn mistyped(&self) -> BTreeMap<String, Vec<Mistyped>> {
        self.tables.mistyped(&self.records)
    }

    /// The one place where a record enters, in the place of what stood there, which is given back:
    /// everything derived follows.
    pub fn put(&mut self, record: Record) -> Option<Record> {
        self.forget(&record.id);
        if let Some(kind) = Kind::parse(&record.kind) {
            let is_listed = is_listed(&record);
            if is_listed {
                self.show(kind, &record);
            }
            self.quiet.insert(kind, &record, is_listed);
        }
        self.records.insert(record.id.clone(), record)
    }

    /// Takes back the creation of a record in a batch that failed.
    pub(super) fn drop_record(&mut self, id: &str) -> Option<Record> {
        self.forget(id);
        self.records.remove(id)
    }

    fn show(&mut self, kind: Kind, record: &Record) {
        for parent in parents(record, kind) {
            self.children.entry(parent.into()).or_default().insert(record.id.clone(), kind);
        }
        self.tables.insert(kind, &record.id);
        self.index.insert(&record.id);
    }

    fn forget(&mut self, id: &str) {
        let Some(record) = self.records.get(id) else { return };
        let Some(kind) = Kind::parse(&record.kind) else { return };
        self.quiet.remove(kind, record, is_listed(record));
        for parent in parents(record, kind) {
            if let Some(children) = self.children.get_mut(parent) {
                children.remove(id);
            }
        }
        self.tables.remove(kind, id);
        self.index.remove(id);
    }
}

/// Whether a record is seen anywhere: what undoing an import leaves has no field at all.
pub(super) fn is_listed(record: &Record) -> bool {
    record.is_shown() && !record.is_vacant()
}

pub(super) fn parents(record: &Record, kind: Kind) -> impl Iterator<Item = &str> {
    kind.parents().iter().filter_map(|field| record.get(field).as_str()).filter(|id| !id.is_empty())
}
