//! Erasing a record so that no word is left of it, and writing it once more when that is taken back.

use serde_json::Value;

use crate::{
    crdt::{Actor, DELETED, Dot, Record, Register, Sibling},
    domain::{Code, Kind},
    workspace::{
        closure::stroke,
        command::{Command, Write, set},
        reverting::stood,
    },
};

/// Erasing forgets the names of fields that hold no more than who is in a set. Where more stands beside a
/// word that somebody wrote, as dots beside a name, it is emptied first.
pub(super) fn empty_words(record: &mut Record, actor: &Actor) {
    let Some(kind) = Kind::parse(&record.kind) else { return };
    let words = record.fields().filter(|(field, _)| kind.written_word(field).is_some());
    let words: Vec<String> = words.map(|(field, _)| field.to_owned()).collect();
    if !words.is_empty() {
        record.write(actor, words.iter().map(|field| (field.as_str(), Vec::new())));
    }
}

/// Writes everything that stands in the record once more. What was in the trash goes back there:
/// its old tombstone knows nothing of values that are written now.
pub(super) fn rewriting(record: &Record) -> Command {
    let was_deleted = stroke(record).map(|own| own.with.to_owned());
    let deleted = match was_deleted {
        Some(_) => (DELETED.to_owned(), Register::default()),
        None => stood(record, DELETED),
    };
    let fields = record.fields().filter(|(field, _)| *field != DELETED);
    let fields = fields.map(|(field, register)| (field.to_owned(), register.clone()));
    let fields = fields.chain([deleted]).collect();
    Command::Unpurge { id: record.id.clone(), fields, was_deleted }
}

/// What to write so that it is there for everybody: where somebody has erased it, all that stands here once more.
pub(in crate::workspace) fn keeping(record: &Record) -> Vec<Write> {
    let erasures: Vec<&Dot> = record.erasures().collect();
    let erases = |s: &&Sibling| s.value.is_null() && erasures.contains(&&s.dot);
    let said = record.fields().filter(|(field, _)| !erasures.is_empty() && *field != DELETED);
    let said = said.filter_map(|(field, register)| {
        let said: Register = register.siblings().iter().filter(|s| !erases(s)).cloned().collect();
        let values: Vec<Value> = said.values().into_iter().cloned().collect();
        values.iter().any(|value| !value.is_null()).then(|| (field.to_owned(), values))
    });
    said.chain([set(DELETED, Value::Null)]).collect()
}
