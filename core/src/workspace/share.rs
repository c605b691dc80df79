//! The share copy: chosen partnerships for people outside the library, without what is internal.
//!
//! A copy that lacks a field must not claim to have seen it, or merging it back would read as
//! taking the field out. So what is internal by its nature is written by a page load's inner actor,
//! who writes nothing else, and whom the copy leaves out of what it has seen. What else stays at home
//! (a name, what an older version wrote) is *sealed* first: written once more by such an actor.
//! Whoever gets the whole record later, from us or from others, gets the fields as if for the first
//! time.
//!
//! Invariant: what is not known to be harmless is held back, and everything held back is told.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    Command, Workspace,
    apply::values_of,
    cleared::CLEARED,
    closure::belonging,
    discretion::{Names, has_name, names_of, said, unnamed_in, without_names},
};
use crate::{
    crdt::{Actor, DELETED, FieldName, Record, Register, VersionVector},
    domain::*,
    order::collect,
};

/// What to share, and with whom: those partners may read their own names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub partnerships: BTreeSet<String>,
    pub receivers: BTreeSet<String>,
}

/// Why something stays at home, in the order in which people are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Held {
    /// Notes and plans for the library's own eyes.
    Internal,
    /// How the partner was chosen.
    Screening,
    Risk,
    /// A partner who is not to be named, and what is about them.
    Unnamed,
    /// A text in which such a name stands.
    NamesThem,
    /// Such a name among those of who wrote what.
    Signed,
    /// Answers to an evaluation are for those who asked.
    Answers,
    Deleted,
    /// Written by a later version: nobody here knows whether it is internal.
    Unknown,
}

/// A record that stays at home, or one field of a record that goes along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBack {
    pub why: Held,
    /// Of a signature: the name itself.
    pub id: String,
    pub field: Option<String>,
}

/// A share copy as it would leave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShareCopy {
    pub records: Vec<Record>,
    pub held_back: Vec<HeldBack>,
    /// What has to be carried out first, by an actor of its own.
    pub sealing: Vec<Command>,
    /// Names that may not stand anywhere in it, nor on it: the file's own name, and who wrote what.
    pub names: Vec<String>,
}

impl Share {
    pub fn copy(&self, workspace: &Workspace) -> ShareCopy {
        let unnamed = self.unnamed(workspace);
        let names = names_of(workspace, &unnamed);
        let looked_for = Names::of(&names);
        let mut copy = ShareCopy::default();
        for id in belonging(workspace.records(), &self.partnerships) {
            let Some(record) = workspace.record(&id) else { continue };
            if record.is_vacant() {
                continue;
            }
            if let Some(why) = held_whole(record, &unnamed) {
                copy.held_back.push(HeldBack { why, id, field: None });
                continue;
            }
            copy.put(record, &held_fields(record, &unnamed, &looked_for, internal));
        }
        copy.names = names;
        copy
    }

    /// Partners of these partnerships who may not be named to those who receive the copy.
    pub fn unnamed(&self, workspace: &Workspace) -> BTreeSet<String> {
        let here = self.partnerships.iter().flat_map(|id| unnamed_in(workspace, id));
        let mut unnamed: BTreeSet<String> = collect(here);
        unnamed.retain(|id| !self.receivers.contains(id));
        unnamed
    }
}

impl ShareCopy {
    /// Whether one of those names stands in a text that would go along.
    pub fn is_silent(&self, text: &str) -> bool {
        has_name(text, &self.names)
    }

    /// The text as it may stand on the file.
    pub fn on_it(&self, text: &str) -> String {
        without_names(text, &self.names, "…")
    }

    /// Takes a record in without the held fields, which are sealed and told.
    pub(super) fn put(&mut self, record: &Record, held: &BTreeMap<&str, Held>) {
        if let Some(fields) = unsealed(record, held) {
            self.sealing.push(Command::settle(&record.id, fields));
        }
        self.records.push(without(record, held));
        let stands =
            |why: &Held, field: &str| *why != Held::Deleted && says_something(record, field);
        let told = held.iter().filter(|(field, why)| stands(why, field));
        self.held_back.extend(told.map(|(field, why)| HeldBack {
            why: *why,
            id: record.id.clone(),
            field: Some((*field).to_owned()),
        }));
    }
}

/// Why a record stays at home as a whole.
fn held_whole(record: &Record, unnamed: &BTreeSet<String>) -> Option<Held> {
    let Some(kind) = Kind::parse(&record.kind) else { return Some(Held::Unknown) };
    if !record.is_shown() {
        return Some(Held::Deleted);
    }
    if let Some(why) = held_by_kind(kind, record) {
        return Some(why);
    }
    let names = |field: &str| said(record, field).any(|id| unnamed.contains(id));
    let is_about = unnamed.contains(&record.id) || names("partner") || names("party");
    is_about.then_some(Held::Unnamed)
}

/// What a whole kind of record is for: some are nobody else's.
fn held_by_kind(kind: Kind, record: &Record) -> Option<Held> {
    match kind {
        Kind::Risk => Some(Held::Risk),
        Kind::Answers => Some(Held::Answers),
        Kind::Message => is_internal_message(record).then_some(Held::Internal),
        Kind::Library
        | Kind::Person
        | Kind::Partner
        | Kind::Contact
        | Kind::Partnership
        | Kind::Member
        | Kind::Goal
        | Kind::Ask
        | Kind::Contribution
        | Kind::Approval
        | Kind::Entry
        | Kind::Action
        | Kind::Meeting
        | Kind::Agreement
        | Kind::Version
        | Kind::Round
        | Kind::Map
        | Kind::Node
        | Kind::Edge => None,
    }
}

/// One of several disagreeing answers is enough.
fn is_internal_message(record: &Record) -> bool {
    let said = record.register("internal").map(Register::values).unwrap_or_default();
    said.contains(&&Value::Bool(true))
}

/// The fields of a record that stay at home, whether or not anything stands in them now.
pub(super) fn held_fields<'a>(
    record: &'a Record,
    unnamed: &BTreeSet<String>,
    names: &Names,
    internal: fn(Kind, &str) -> Option<Held>,
) -> BTreeMap<&'a str, Held> {
    let Some(kind) = Kind::parse(&record.kind) else { return BTreeMap::new() };
    let fields = record.fields().filter(|(field, _)| *field != DELETED);
    let held = fields.filter_map(|(field, register)| {
        let is_cleared = field.split('/').next() == Some(CLEARED);
        let why = internal(kind, field)
            // A day that was taken out is gone for whoever never saw it.
            .or_else(|| is_cleared.then_some(Held::Deleted))
            .or_else(|| (!is_known(kind, field)).then_some(Held::Unknown))
            // What stands about them in somebody else's record: `values/partner.gives/pa-2`.
            .or_else(|| {
                field.split('/').any(|part| unnamed.contains(part)).then_some(Held::Unnamed)
            })
            .or_else(|| {
                let is_silent = |word: &str| names.stand_in(word).then_some(Held::NamesThem);
                let word = kind.written_word(field)?;
                // A word that was taken away again is nobody's to read.
                if is_in(register) { is_silent(word) } else { Some(Held::Deleted) }
            })
            .or_else(|| {
                let texts = register.values().into_iter().flat_map(texts_in);
                texts.into_iter().any(|text| names.stand_in(text)).then_some(Held::NamesThem)
            });
        Some((field, why?))
    });
    collect(held)
}

/// Fields for the library's own eyes (guide G2).
pub fn internal(kind: Kind, field: &str) -> Option<Held> {
    let is_internal = match kind {
        Kind::Partnership if field.starts_with("screening/") => return Some(Held::Screening),
        Kind::Partnership => {
            let is_note = field.starts_with("check/") && field.ends_with("/note");
            // What the library can spend at most is settled before anybody is called (guide P01).
            let is_ceiling = matches!(field, "budget_hours" | "budget_dkk");
            is_note
                || is_ceiling
                || matches!(field, "notes" | "internal_plan" | "closing/would_partner_again")
        }
        Kind::Partner => matches!(field, "pressures" | "csr_note" | "red_flags" | "notes"),
        Kind::Contact => field == "notes",
        Kind::Entry => field == "mood",
        Kind::Meeting => field == "concerns" || field.starts_with("notes/"),
        Kind::Round => {
            matches!(field, "invited" | "discussion_note") || field.starts_with("notes/")
        }
        // Nothing in them is internal, or all of it is: a risk, an answer, a message that says so.
        Kind::Risk | Kind::Answers | Kind::Message => false,
        Kind::Library
        | Kind::Person
        | Kind::Member
        | Kind::Goal
        | Kind::Ask
        | Kind::Contribution
        | Kind::Approval
        | Kind::Action
        | Kind::Agreement
        | Kind::Version => false,
        // A map leaves in a file of its own, with rules of its own.
        Kind::Map | Kind::Node | Kind::Edge => false,
    };
    is_internal.then_some(Held::Internal)
}

/// How much of a record is for the library's own eyes: what a share copy holds back of it as such.
/// A record that is internal as a whole is one.
pub(super) fn internal_in(kind: Kind, record: &Record) -> usize {
    let is_whole = matches!(held_by_kind(kind, record), Some(Held::Risk | Held::Internal));
    if is_whole {
        return 1;
    }
    let fields = record.fields().filter(|(field, _)| internal(kind, field).is_some());
    fields.filter(|(field, _)| says_something(record, field)).count()
}

/// Whether a member of a set is in it, as far as anybody says.
fn is_in(register: &Register) -> bool {
    register.values().into_iter().any(|value| !matches!(value, Value::Null | Value::Bool(false)))
}

fn is_known(kind: Kind, field: &str) -> bool {
    let own = field.split('/').next().unwrap_or(field);
    kind.fields().contains(&own)
}

pub(super) fn texts_in(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(list) => list.iter().flat_map(texts_in).collect(),
        Value::Object(map) => map.values().flat_map(texts_in).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

pub(super) fn says_something(record: &Record, field: &str) -> bool {
    let values = record.register(field).map(Register::values).unwrap_or_default();
    values.into_iter().any(|value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => true,
    })
}

/// The held fields, to be written once more, where an actor of theirs wrote anything else.
pub(super) fn unsealed(record: &Record, held: &BTreeMap<&str, Held>) -> Option<Vec<super::Write>> {
    let actors = actors_of(record, held);
    // An inner actor has never written anything else; of others that shows only while all they wrote stands.
    let standing = |actor: &Actor| {
        if actor.is_inner() {
            return true;
        }
        let dots = record.fields().filter(|(field, _)| held.contains_key(field));
        let siblings = dots.flat_map(|(_, register)| register.siblings());
        let counts: BTreeSet<u32> =
            siblings.filter(|s| s.dot.actor == *actor).map(|s| s.dot.count).collect();
        counts.len() == record.seen().get(actor) as usize
    };
    let elsewhere: BTreeSet<&Actor> = record
        .fields()
        .filter(|(field, _)| !held.contains_key(field))
        .flat_map(|(_, register)| register.siblings())
        .map(|sibling| &sibling.dot.actor)
        .collect();
    let is_sealed = actors.iter().all(|actor| standing(actor) && !elsewhere.contains(actor));
    (!is_sealed).then(|| held.keys().map(|field| values_of(record, field)).collect())
}

fn actors_of<'a>(record: &'a Record, held: &BTreeMap<&str, Held>) -> BTreeSet<&'a Actor> {
    let fields = record.fields().filter(|(field, _)| held.contains_key(field));
    fields.flat_map(|(_, register)| register.siblings()).map(|sibling| &sibling.dot.actor).collect()
}

/// The record as it leaves: without the held fields, and without having heard of who wrote them.
pub(super) fn without(record: &Record, held: &BTreeMap<&str, Held>) -> Record {
    let actors = actors_of(record, held);
    let fields = record
        .fields()
        .filter(|(field, _)| !held.contains_key(field))
        .map(|(field, register)| (FieldName::new(field), register.clone()));
    let seen = record.seen().iter().filter(|(actor, _)| !actors.contains(actor));
    let seen: VersionVector = seen.map(|(actor, count)| (actor.clone(), count)).collect();
    Record::from_parts(&record.id, &record.kind, collect(fields), seen)
}
