//! What a file says of itself.

use serde_json::{Map, Value};

pub(super) const APP: &str = "makkerskab";
/// The format we read and write. Newer minors only add; a newer major is refused.
pub(super) const MAJOR: u64 = 1;
pub(super) const MINOR: u64 = 0;
const PART: &str = "part";

/// Labels: nothing is decided by them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Header {
    pub id: String,
    /// Local time with offset, ISO 8601.
    pub created: String,
    pub by: String,
    /// Version of the program that wrote it.
    pub program: String,
    pub kind: FileKind,
    /// Something was held back: it was saved for others.
    pub is_part: bool,
    /// What a later version put beside these.
    pub extra: Map<String, Value>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FileKind {
    /// A backup.
    #[default]
    Everything,
    Partnerships,
    Share,
    Map,
    /// A map's question, handed out to groups: a map of its own wherever it is opened.
    MapStart,
    /// A round to be answered.
    Invitation,
    Answers,
    /// The raw storage, saved by the rescue screen.
    Rescue,
    /// Of a later version.
    Other(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    pub major: u64,
    pub minor: u64,
}

impl Default for Format {
    fn default() -> Self {
        Self { major: MAJOR, minor: MINOR }
    }
}

impl FileKind {
    pub fn as_str(&self) -> &str {
        match self {
            Self::Everything => "everything",
            Self::Partnerships => "partnerships",
            Self::Share => "share",
            Self::Map => "map",
            Self::MapStart => "map-start",
            Self::Invitation => "invitation",
            Self::Answers => "answers",
            Self::Rescue => "rescue",
            Self::Other(name) => name,
        }
    }

    pub fn parse(name: &str) -> Self {
        match name {
            "everything" => Self::Everything,
            "partnerships" => Self::Partnerships,
            "share" => Self::Share,
            "map" => Self::Map,
            "map-start" => Self::MapStart,
            "invitation" => Self::Invitation,
            "answers" => Self::Answers,
            "rescue" => Self::Rescue,
            other => Self::Other(other.into()),
        }
    }
}

impl Header {
    /// Whether it is of a backup, with nothing held back: whoever opens it where nothing stood has one.
    pub fn is_backup(&self) -> bool {
        self.kind == FileKind::Everything && !self.is_part
    }

    /// The header, and how many records it says there are.
    pub(super) fn read(mut file: Map<String, Value>) -> (Self, Option<u64>) {
        let mut text = |key: &str| match file.remove(key) {
            Some(Value::String(text)) => text,
            _ => String::new(),
        };
        let (id, created, by, program) = (text("id"), text("created"), text("by"), text("program"));
        let kind = FileKind::parse(&text("kind"));
        let is_part = file.remove(PART) == Some(Value::Bool(true));
        file.remove("check");
        let declared = file.remove("records").and_then(|count| count.as_u64());
        (Self { id, created, by, program, kind, is_part, extra: file }, declared)
    }

    pub(super) fn write(&self, records: usize) -> Value {
        let mut file = self.extra.clone();
        for (key, text) in [
            ("id", self.id.as_str()),
            ("created", &self.created),
            ("by", &self.by),
            ("program", &self.program),
            ("kind", self.kind.as_str()),
        ] {
            file.insert(key.into(), text.into());
        }
        if self.is_part {
            file.insert(PART.into(), true.into());
        }
        file.insert("records".into(), records.into());
        Value::Object(file)
    }
}
