//! Shown records as structs.

use std::{
    any::Any,
    collections::BTreeMap,
    fmt::Debug,
    sync::{Arc, OnceLock},
};

use crate::{crdt::Record, domain::*, order::collect};

/// One map to each kind, all of one type: rows of their own type would be twenty copies of the same
/// machine code, a tenth of the whole program. A struct is read when somebody first looks.
#[derive(Clone, Debug, Default)]
pub(super) struct Tables([Rows; Kind::ALL.len()]);

/// By id.
type Rows = BTreeMap<String, OnceLock<Arc<dyn Row>>>;

/// A struct that has been read from a record.
trait Row: Any + Debug + Send + Sync {
    fn as_any(&self) -> &dyn Any;
}

impl<E: Entity + Debug> Row for E {
    fn as_any(&self) -> &dyn Any {
        self
    }
}

type Records = BTreeMap<String, Record>;

impl Tables {
    /// The tables of these records, all at once.
    pub(super) fn of(shown: Vec<(Kind, String)>) -> Self {
        let mut by_kind: [Vec<String>; Kind::ALL.len()] = Default::default();
        for (kind, id) in shown {
            if let Some(ids) = by_kind.get_mut(kind as usize) {
                ids.push(id);
            }
        }
        Self(by_kind.map(|ids| collect(ids.into_iter().map(|id| (id, OnceLock::new())))))
    }

    pub(super) fn get<'a, E: Entity>(&'a self, records: &Records, id: &str) -> Option<&'a E> {
        entity(self.rows(E::KIND)?.get(id)?, records, id)
    }

    pub(super) fn all<'a, E: Entity>(
        &'a self,
        records: &'a Records,
    ) -> impl Iterator<Item = &'a E> {
        let rows = self.rows(E::KIND).into_iter().flatten();
        rows.filter_map(|(id, row)| entity(row, records, id))
    }

    pub(super) fn insert(&mut self, kind: Kind, id: &str) {
        if let Some(rows) = self.0.get_mut(kind as usize) {
            rows.insert(id.to_owned(), OnceLock::new());
        }
    }

    pub(super) fn remove(&mut self, kind: Kind, id: &str) {
        if let Some(rows) = self.0.get_mut(kind as usize) {
            rows.remove(id);
        }
    }

    /// What could not be read, by record. Reads every record.
    pub(super) fn mistyped(&self, records: &Records) -> BTreeMap<String, Vec<Mistyped>> {
        let tables = Kind::ALL.iter().filter_map(|kind| Some((*kind, self.rows(*kind)?)));
        let shown = tables.flat_map(|(kind, rows)| rows.keys().map(move |id| (kind, id)));
        let known = shown.filter_map(|(kind, id)| Some((kind, records.get(id)?)));
        let all = known.map(|(kind, record)| (record.id.clone(), mistyped(kind, record)));
        collect(all.filter(|(_, mistyped)| !mistyped.is_empty()))
    }

    fn rows(&self, kind: Kind) -> Option<&Rows> {
        self.0.get(kind as usize)
    }
}

fn entity<'a, E: Entity>(
    row: &'a OnceLock<Arc<dyn Row>>,
    records: &Records,
    id: &str,
) -> Option<&'a E> {
    let row = match row.get() {
        Some(row) => row,
        None => {
            let record = records.get(id)?;
            row.get_or_init(|| read(E::KIND, record).0)
        }
    };
    (**row).as_any().downcast_ref()
}

/// Fields that hold something of an unexpected type.
pub(super) fn mistyped(kind: Kind, record: &Record) -> Vec<Mistyped> {
    read(kind, record).1
}

fn read(kind: Kind, record: &Record) -> (Arc<dyn Row>, Vec<Mistyped>) {
    fn row<E: Entity + Debug>(record: &Record) -> (Arc<dyn Row>, Vec<Mistyped>) {
        let (entity, mistyped) = E::read(record);
        (Arc::new(entity), mistyped)
    }
    macro_rules! rows {
        ($($entity:ident),+ $(,)?) => {
            match kind { $(Kind::$entity => row::<$entity>(record)),+ }
        };
    }
    rows!(
        Library,
        Person,
        Partner,
        Contact,
        Partnership,
        Member,
        Goal,
        Ask,
        Contribution,
        Approval,
        Entry,
        Action,
        Meeting,
        Risk,
        Agreement,
        Version,
        Round,
        Answers,
        Map,
        Node,
        Edge,
        Message,
    )
}
