//! Shown records as structs.

use std::{any::Any, collections::BTreeMap, fmt::Debug, sync::Arc};

use crate::{crdt::Record, domain::*};

/// One map for all kinds, in order of kind and id. A map to each kind would be twenty copies of
/// the same machine code: a tenth of the whole program.
#[derive(Clone, Debug, Default)]
pub struct Tables(BTreeMap<(Kind, String), Arc<dyn Row>>);

/// A struct that has been read from a record.
trait Row: Any + Debug + Send + Sync {
    fn as_any(&self) -> &dyn Any;
}

impl<E: Entity + Debug> Row for E {
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Tables {
    pub(super) fn get<E: Entity>(&self, id: &str) -> Option<&E> {
        self.0.get(&(E::KIND, id.to_owned())).and_then(|row| (**row).as_any().downcast_ref())
    }

    pub(super) fn all<E: Entity>(&self) -> impl Iterator<Item = &E> {
        let rows = self.0.range((E::KIND, String::new())..);
        let of_kind = rows.take_while(|((kind, _), _)| *kind == E::KIND);
        of_kind.filter_map(|(_, row)| (**row).as_any().downcast_ref())
    }

    /// Reads the record into its table; gives back what could not be read.
    pub(super) fn insert(&mut self, kind: Kind, record: &Record) -> Vec<Unreadable> {
        let (row, unreadable) = read(kind, record);
        self.0.insert((kind, record.id.clone()), row);
        unreadable
    }

    pub(super) fn remove(&mut self, kind: Kind, id: &str) {
        self.0.remove(&(kind, id.to_owned()));
    }
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
        Round,
        Answers,
        Map,
        Node,
        Edge,
    )
}
