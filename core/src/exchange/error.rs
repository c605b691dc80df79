//! Everything that can be wrong with a file. `text::files` has the words for each.

use thiserror::Error;

use crate::crdt::Breach;

/// Why a whole file is refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileError {
    #[error("empty")]
    Empty,
    #[error("{bytes} bytes are too many")]
    TooLarge { bytes: usize },
    #[error("another kind of file: {0:?}")]
    Foreign(Foreign),
    #[error("not text")]
    NotText,
    /// It does not begin as JSON does.
    #[error("not JSON")]
    NotJson,
    /// Both count from 1.
    #[error("not valid JSON at line {line}, column {column}: {cause:?}")]
    Broken { line: usize, column: usize, cause: Cause },
    #[error("cut off in line {line}")]
    Truncated { line: usize },
    #[error("nested too deeply")]
    TooDeep,
    /// A key that the JSON library keeps for itself, and would read as something else.
    #[error("a reserved key")]
    Reserved,
    #[error("valid JSON, but no file of ours")]
    NotOurs,
    #[error("format {major} is newer than ours")]
    NewerFormat { major: u64 },
    #[error("`{key}` is missing or unusable")]
    MissingPart { key: &'static str },
    #[error("{count} records are too many")]
    TooManyRecords { count: usize },
}

/// What a file is instead of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    Zip,
    /// Word, Excel or PowerPoint.
    Office,
    Gzip,
    Pdf,
    Rtf,
    Image,
    /// A sign-in page or a viewer saved instead of the file.
    Html,
    Mail,
    /// Encoded for mail: the attachment itself was not saved.
    Base64,
    Encrypted,
    Excalidraw,
    Trello,
    Kumu,
}

/// What seems to have broken the JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Curly quotation marks in the line: a word processor made them.
    SmartQuotes,
    /// A non-breaking space in the line.
    NonBreakingSpace,
    /// The JSON is complete, and something follows it.
    TextAfter,
    Other,
}

/// Something to know about a file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Not UTF-8: read as Windows-1252.
    Windows1252,
    /// UTF-8 with damage, first in this line, counted from 1.
    DamagedText {
        line: usize,
    },
    /// The same key twice in one object; the last one was read.
    DuplicateKey {
        path: String,
    },
    /// No envelope around the records.
    NoEnvelope,
    NewerMinor {
        minor: u64,
    },
    /// The file's own description (who, when, what) is not what the program wrote.
    Altered,
    /// A part that this version does not know, and does not pass on.
    UnknownPart {
        key: String,
    },
    /// The file says how many records it has, and has another number.
    Count {
        declared: u64,
        found: usize,
    },
    /// The same record more than once: its copies were merged.
    Repeated {
        id: String,
    },
    /// `Ã¦` for `æ`: somebody's program read UTF-8 as something else.
    Mojibake {
        id: String,
        field: String,
    },
    /// Characters were lost before the file was written (U+FFFD).
    LostCharacters {
        id: String,
        field: String,
    },
}

/// A record that was put aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
    /// Its place in the file, from 0.
    pub index: usize,
    pub id: Option<String>,
    pub reason: Reason,
    /// As it stood in the file, so that a person can still save it.
    pub text: String,
}

/// Why a record was put aside.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Reason {
    #[error("not an object")]
    NotAnObject,
    #[error("no usable id")]
    NoId,
    #[error("no usable kind")]
    NoKind,
    #[error("no usable fields")]
    NoFields,
    /// The kind is not the one it was written with.
    #[error("the kind was altered")]
    KindAltered,
    #[error("a field name beginning with + or used by the file format: {field}")]
    BadName { field: String },
    #[error("{limit:?} exceeded at {at}")]
    Exceeds { limit: Limit, at: String },
    /// The file is damaged just here, and the value is not what was written.
    #[error("characters were lost in {field}")]
    LostCharacters { field: String },
    /// It lay in a browser's storage, which a rescue file carries as it was, and nobody can read it.
    #[error("a stored value that is no record")]
    Stored,
    #[error(transparent)]
    Breach(#[from] Breach),
}

/// Bounds that no honest record comes near.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// 32 levels of nesting.
    Depth,
    /// In a key, as many characters as in a text: names of fields hold words that people wrote.
    Key,
    /// A quarter of the bytes that a file may have.
    Text,
}
