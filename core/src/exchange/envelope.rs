//! The envelope around the records: whose file it is, of which format, and what it holds.

use std::collections::{BTreeMap, btree_map};

use serde_json::{Map, Value};

use super::{
    MAX_RECORDS,
    error::{FileError, Foreign, Quarantined, Warning},
    header::{APP, Format, Header, MAJOR, MINOR},
    parse::Parsed,
    validate::{self, Checked},
    write::envelope_check,
};
use crate::{
    crdt::{Actor, HandEdit, Record, together},
    order::OrderBy,
    order::collect,
    signature::Signature,
};

const KNOWN_PARTS: [&str; 7] = ["app", "file", "format", "mirror", "records", "storage", "who"];

/// A file, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    pub header: Header,
    pub format: Format,
    /// One for each id, in order of kind and id.
    pub records: Vec<Record>,
    pub signatures: BTreeMap<Actor, Signature>,
    pub quarantined: Vec<Quarantined>,
    pub warnings: Vec<Warning>,
    /// What people changed in the file outside any program, by the id of the record.
    pub hand_edits: Vec<(String, HandEdit)>,
    /// A rescue file's raw storage, or what of it a backup's writer could not read, by key:
    /// `store::Repository` over `store::memory::MemoryStore::holding` reads it.
    pub storage: BTreeMap<String, String>,
    /// What the crash-safe copy held beyond that, likewise.
    pub mirror: BTreeMap<String, String>,
}

pub(super) fn open(parsed: Parsed, warning: Option<Warning>) -> Result<Opened, FileError> {
    let Parsed { value, duplicates } = parsed;
    let mut opened = Opened { warnings: warning.into_iter().collect(), ..Opened::default() };
    opened.warnings.extend(duplicates.into_iter().map(|path| Warning::DuplicateKey { path }));
    let records = match value {
        Value::Object(top) if top.get("app").and_then(Value::as_str) == Some(APP) => {
            opened.read_envelope(top)?
        }
        value => {
            let records = bare(value)?;
            opened.warnings.push(Warning::NoEnvelope);
            records
        }
    };
    if records.len() > MAX_RECORDS {
        return Err(FileError::TooManyRecords { count: records.len() });
    }
    opened.take_records(&records);
    Ok(opened)
}

impl Opened {
    /// Reads all but the records, which it gives back.
    fn read_envelope(&mut self, mut top: Map<String, Value>) -> Result<Vec<Value>, FileError> {
        let format = top.get("format");
        let number = |key| format.and_then(|format| format.get(key)).and_then(Value::as_u64);
        let major = number("major").ok_or(FileError::MissingPart { key: "format" })?;
        let minor = number("minor").ok_or(FileError::MissingPart { key: "format" })?;
        if major > MAJOR {
            return Err(FileError::NewerFormat { major });
        }
        self.format = Format { major, minor };
        if major == MAJOR && minor > MINOR {
            self.warnings.push(Warning::NewerMinor { minor });
        }
        if let Some(key) = ["encrypted", "krypteret"].iter().find(|key| top.contains_key(**key)) {
            top.remove(*key);
            return Err(FileError::Foreign(Foreign::Encrypted));
        }
        let found = top.remove("records");
        let check = top.get("file").and_then(|file| file.get("check")).and_then(Value::as_str);
        if check.is_some_and(|check| check != envelope_check(&top)) {
            self.warnings.push(Warning::Altered);
        }
        let declared = match top.remove("file") {
            Some(Value::Object(file)) => {
                let (header, declared) = Header::read(file);
                self.header = header;
                declared
            }
            _ => {
                self.warnings.push(Warning::Altered);
                None
            }
        };
        self.read_who(top.remove("who"));
        let is_rescue = top.contains_key("storage");
        self.storage = texts(top.remove("storage"));
        self.mirror = texts(top.remove("mirror"));
        let unknown = top.keys().filter(|key| !KNOWN_PARTS.contains(&key.as_str())).cloned();
        let unknown: Vec<String> = match minor > MINOR {
            true => unknown.collect(),
            false => unknown.chain(self.header.extra.keys().cloned()).collect(),
        };
        self.warnings.extend(unknown.into_iter().map(|key| Warning::UnknownPart { key }));
        let records = match found {
            Some(Value::Array(records)) => records,
            None if is_rescue => Vec::new(),
            _ => return Err(FileError::MissingPart { key: "records" }),
        };
        if let Some(declared) = declared.filter(|count| *count != records.len() as u64) {
            self.warnings.push(Warning::Count { declared, found: records.len() });
        }
        Ok(records)
    }

    /// Labels that cannot be read are left out; the envelope's check has told of them.
    fn read_who(&mut self, who: Option<Value>) {
        let Some(Value::Object(who)) = who else { return };
        let signatures = who.into_iter().filter_map(|(actor, signature)| {
            Some((Actor::parse(&actor)?, serde_json::from_value(signature).ok()?))
        });
        self.signatures = collect(signatures);
    }

    fn take_records(&mut self, values: &[Value]) {
        let is_damaged =
            self.warnings.iter().any(|warning| matches!(warning, Warning::DamagedText { .. }));
        let mut found: BTreeMap<String, Record> = BTreeMap::new();
        for (index, value) in values.iter().enumerate() {
            match validate::record(value, is_damaged) {
                Ok(Checked { record, edits, warnings }) => {
                    self.warnings.extend(warnings);
                    self.hand_edits.extend(edits.into_iter().map(|edit| (record.id.clone(), edit)));
                    match found.entry(record.id.clone()) {
                        btree_map::Entry::Vacant(place) => {
                            place.insert(record);
                        }
                        btree_map::Entry::Occupied(mut place) => {
                            self.warnings.push(Warning::Repeated { id: record.id.clone() });
                            let merged = together(place.get(), &record);
                            place.insert(merged);
                        }
                    }
                }
                Err(reason) => self.quarantined.push(Quarantined {
                    index,
                    id: value.get("id").and_then(Value::as_str).map(str::to_owned),
                    reason,
                    text: serde_json::to_string_pretty(value).unwrap_or_default(),
                }),
            }
        }
        self.records = found.into_values().collect();
        self.records.order_by(|a, b| (&a.kind, &a.id).cmp(&(&b.kind, &b.id)));
    }
}

/// The texts of an object, by key.
fn texts(part: Option<Value>) -> BTreeMap<String, String> {
    let Some(Value::Object(part)) = part else { return BTreeMap::new() };
    let texts = part.into_iter().filter_map(|(key, value)| match value {
        Value::String(text) => Some((key, text)),
        _ => None,
    });
    collect(texts)
}

/// Records that somebody copied out of one of our files: an array of them, or one alone.
fn bare(value: Value) -> Result<Vec<Value>, FileError> {
    if let Value::Object(top) = &value
        && let Some(foreign) = other_program(top)
    {
        return Err(FileError::Foreign(foreign));
    }
    let records = match value {
        Value::Array(records) => records,
        one => vec![one],
    };
    let is_ours = |record: &Value| {
        ["id", "kind"].iter().all(|key| record.get(key).is_some_and(Value::is_string))
            && record.get("fields").is_some_and(Value::is_object)
    };
    match !records.is_empty() && records.iter().all(is_ours) {
        true => Ok(records),
        false => Err(FileError::NotOurs),
    }
}

fn other_program(top: &Map<String, Value>) -> Option<Foreign> {
    let has = |keys: &[&str]| keys.iter().all(|key| top.contains_key(*key));
    let kind = top.get("type").and_then(Value::as_str).unwrap_or_default();
    if kind.starts_with("excalidraw") {
        Some(Foreign::Excalidraw)
    } else if has(&["cards", "lists"]) || has(&["idBoard"]) {
        Some(Foreign::Trello)
    } else if has(&["elements", "connections"]) {
        Some(Foreign::Kumu)
    } else {
        None
    }
}
