//! What can be done to the user's data.

use std::collections::BTreeMap;

use serde_json::Value;
use thiserror::Error;

use crate::{
    crdt::{Record, Register, VersionVector},
    domain::{Entity, Kind},
};

/// A field and the values it shall hold: normally one; several keep a disagreement open.
pub type Write = (String, Vec<Value>);

/// A field and all that stood in it.
pub type Stood = (String, Register);

/// A field and the one value that it shall hold.
pub fn set(field: impl Into<String>, value: impl Into<Value>) -> Write {
    (field.into(), vec![value.into()])
}

/// The fields that make a new entity: everything that is not a default.
pub fn fields_of<E: Entity>(entity: &E) -> Vec<Write> {
    difference(&E::default(), entity)
}

fn difference<E: Entity>(old: &E, new: &E) -> Vec<Write> {
    new.edits(old).into_iter().map(|(field, value)| set(field, value)).collect()
}

/// A change that somebody asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    Create {
        id: String,
        kind: Kind,
        fields: Vec<Write>,
    },
    /// Other answers to a field stay beside what is written, until somebody has seen them and chosen.
    Edit {
        id: String,
        fields: Vec<Write>,
    },
    /// These values and no others: the end of a disagreement, by somebody who has seen all of it.
    Settle {
        id: String,
        fields: Vec<Write>,
    },
    /// Takes an edit back: what stood in these fields again, in the name of who said it, but for fields
    /// in which somebody else has written since. Where it goes over words of others that stood there when
    /// it was made, as doing again goes over what taking back had put back, these are `over`.
    Revert {
        id: String,
        fields: Vec<Stood>,
        over: Vec<Stood>,
    },
    /// Into the trash.
    Delete {
        ids: Vec<String>,
    },
    /// Out of the trash.
    Restore {
        ids: Vec<String>,
    },
    /// Takes back that records came to stand here: into the trash, but for those in which somebody else
    /// has written since they were as `seen`.
    Discard {
        seen: BTreeMap<String, VersionVector>,
    },
    /// Erases every value; only the memory of having seen them stays.
    Purge {
        ids: Vec<String>,
    },
    /// Takes a purge back: what stood there is written again, and goes to the trash where it was in it.
    /// Its own way back is to purge once more: words in the names of fields go as well.
    Unpurge {
        id: String,
        fields: Vec<Stood>,
        was_deleted: Option<String>,
    },
    /// Merges records that came from a file.
    Import {
        incoming: Vec<Record>,
    },
    /// Takes an import out again: what we held before, and what it brought.
    Unimport {
        pairs: Vec<(Record, Record)>,
    },
    Batch(Vec<Command>),
}

impl Command {
    /// A new record that says what `entity` says.
    pub fn create<E: Entity>(id: impl Into<String>, entity: &E) -> Self {
        Self::Create { id: id.into(), kind: E::KIND, fields: fields_of(entity) }
    }

    /// Writes fields of one record.
    pub fn edit(id: impl Into<String>, fields: impl IntoIterator<Item = Write>) -> Self {
        Self::Edit { id: id.into(), fields: fields.into_iter().collect() }
    }

    /// [`Self::edit`] of one field.
    pub fn set(id: impl Into<String>, field: impl Into<String>, value: impl Into<Value>) -> Self {
        Self::edit(id, [set(field, value)])
    }

    /// Writes fields of one record, and ends every disagreement about them.
    pub fn settle(id: impl Into<String>, fields: impl IntoIterator<Item = Write>) -> Self {
        Self::Settle { id: id.into(), fields: fields.into_iter().collect() }
    }

    /// Takes an edit back that went over nobody's words but its own.
    pub(super) fn revert(id: impl Into<String>, fields: Vec<Stood>) -> Self {
        Self::Revert { id: id.into(), fields, over: Vec::new() }
    }

    /// This and then more, as one: itself where there is no more.
    #[must_use]
    pub fn and(self, more: impl IntoIterator<Item = Self>) -> Self {
        let mut more = more.into_iter().peekable();
        match more.peek() {
            None => self,
            Some(_) => Self::Batch(std::iter::once(self).chain(more).collect()),
        }
    }

    /// The records that it merges, or takes out again.
    pub fn brought(&self) -> Vec<&Record> {
        match self {
            Self::Import { incoming } => incoming.iter().collect(),
            Self::Unimport { pairs } => pairs.iter().map(|(_, brought)| brought).collect(),
            Self::Batch(commands) => commands.iter().flat_map(Self::brought).collect(),
            Self::Create { .. }
            | Self::Edit { .. }
            | Self::Settle { .. }
            | Self::Revert { .. }
            | Self::Delete { .. }
            | Self::Restore { .. }
            | Self::Discard { .. }
            | Self::Purge { .. }
            | Self::Unpurge { .. } => Vec::new(),
        }
    }

    /// The records that this puts back in time: over whatever the store holds of them by then.
    pub fn turned_back(&self) -> Vec<&str> {
        match self {
            Self::Unimport { pairs } => pairs.iter().map(|(held, _)| held.id.as_str()).collect(),
            Self::Batch(commands) => commands.iter().flat_map(Self::turned_back).collect(),
            Self::Create { .. }
            | Self::Edit { .. }
            | Self::Settle { .. }
            | Self::Revert { .. }
            | Self::Delete { .. }
            | Self::Restore { .. }
            | Self::Discard { .. }
            | Self::Purge { .. }
            | Self::Unpurge { .. }
            | Self::Import { .. } => Vec::new(),
        }
    }

    /// Writes what differs between an entity as it stands in its record and as it shall be.
    pub fn update<E: Entity>(old: &E, new: &E) -> Self {
        Self::edit(old.id(), difference(old, new))
    }
}

/// What a command did.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Ids of the records that are different now, to be saved.
    pub touched: Vec<String>,
    /// Of these, the ones that went back in time: to be written over the stored copy.
    pub rolled_back: Vec<String>,
    /// Something stays as it is, since somebody else has written it meanwhile.
    pub is_partial: bool,
    pub inverse: Command,
}

#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CommandError {
    #[error("no record {0}")]
    Unknown(String),
    #[error("record {0} exists already")]
    Exists(String),
    #[error("`{0}` is no usable id")]
    BadId(String),
}
