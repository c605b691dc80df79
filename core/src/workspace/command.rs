//! What can be done to the user's data.

use serde_json::Value;
use thiserror::Error;

use crate::{crdt::Record, domain::Kind};

/// A field and the values it shall hold: normally one; several keep a disagreement open.
pub type Write = (String, Vec<Value>);

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
    /// Takes an edit back: these values again, but for fields in which somebody else has written since.
    Revert {
        id: String,
        fields: Vec<Write>,
    },
    /// Into the trash.
    Delete {
        ids: Vec<String>,
    },
    /// Out of the trash.
    Restore {
        ids: Vec<String>,
    },
    /// Erases every value; only the memory of having seen them stays.
    Purge {
        ids: Vec<String>,
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
