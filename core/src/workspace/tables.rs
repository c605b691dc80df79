//! Shown records as structs.

use std::{
    any::Any,
    collections::BTreeMap,
    fmt::Debug,
    sync::{Arc, OnceLock},
};

use crate::{crdt::Record, domain::*, order::gather};

/// One map for all kinds, in order of kind and id. A map to each kind would be twenty copies of
/// the same machine code: a tenth of the whole program. A struct is read when somebody first looks.
#[derive(Clone, Debug, Default)]
pub(super) struct Tables(BTreeMap<(Kind, String), OnceLock<Arc<dyn Row>>>);

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
        Self(gather(shown.into_iter().map(|key| (key, OnceLock::new()))))
    }

    pub(super) fn get<'a, E: Entity>(&'a self, records: &Records, id: &str) -> Option<&'a E> {
        let row = self.0.get(&(E::KIND, id.to_owned()))?;
        entity(row, records, id)
    }

    pub(super) fn all<'a, E: Entity>(
        &'a self,
        records: &'a Records,
    ) -> impl Iterator<Item = &'a E> {
        let rows = self.0.range((E::KIND, String::new())..);
        let of_kind = rows.take_while(|((kind, _), _)| *kind == E::KIND);
        of_kind.filter_map(|((_, id), row)| entity(row, records, id))
    }

    pub(super) fn insert(&mut self, kind: Kind, id: &str) {
        self.0.insert((kind, id.to_owned()), OnceLock::new());
    }

    pub(super) fn remove(&mut self, kind: Kind, id: &str) {
        self.0.remove(&(kind, id.to_owned()));
    }

    /// What could not be read, by record. Reads every record.
    pub(super) fn unreadable(&self, records: &Records) -> BTreeMap<String, Vec<Unreadable>> {
        let shown = self.0.keys().filter_map(|(kind, id)| Some((*kind, records.get(id)?)));
        let all = shown.map(|(kind, record)| (record.id.clone(), unreadable(kind, record)));
        gather(all.filter(|(_, unreadable)| !unreadable.is_empty()))
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
pub(super) fn unreadable(kind: Kind, record: &Record) -> Vec<Unreadable> {
    read(kind, record).1
}

fn read(kind: Kind, record: &Record) -> (Arc<dyn Row>, Vec<Unreadable>) {
    fn row<E: Entity + Debug>(record: &Record) -> (Arc<dyn Row>, Vec<Unreadable>) {
        let (entity, unreadable) = E::read(record);
        (Arc::new(entity), unreadable)
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
