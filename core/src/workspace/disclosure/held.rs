//! What stays at home when somebody outside the library gets a copy, and why.
//!
//! Invariant: what is not known to be harmless is held back.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    crdt::{DELETED, Record, Register},
    domain::{self, *},
    field,
    order::collect,
    workspace::{Workspace, cleared::CLEARED, discretion::Names},
};

/// What people say about the clauses of an agreement.
const COMMENTS: &str = field!(Agreement.comments);

/// Why something stays at home, in the order in which people are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Held {
    /// Notes and plans for the library's own eyes.
    Internal,
    /// Answers and worries from a meeting: whether they go into its minutes is chosen there.
    Meeting,
    /// How the partner was chosen.
    Screening,
    Risk,
    /// A partner who is not to be named, and what is about them.
    Unnamed,
    /// A text in which such a name stands.
    NamesThem,
    /// Such a name among those of who wrote what.
    Signed,
    /// Whoever is no longer at the partner, but for the partner itself.
    Left,
    /// Answers to an evaluation are for those who asked.
    Answers,
    Deleted,
    /// Written by a later version: nobody here knows whether it is internal.
    Unknown,
}

/// Why a record stays at home as a whole.
pub(super) fn held_whole(record: &Record, unnamed: &BTreeSet<String>) -> Option<Held> {
    let Some(kind) = Kind::parse(&record.kind) else { return Some(Held::Unknown) };
    if !record.is_shown() {
        return Some(Held::Deleted);
    }
    if let Some(why) = held_by_kind(kind, record) {
        return Some(why);
    }
    let names = |field: &str| record.texts(field).any(|id| unnamed.contains(id));
    let is_about =
        unnamed.contains(&record.id) || names(field!(Member.partner)) || names(field!(Goal.party));
    is_about.then_some(Held::Unnamed)
}

/// What a whole kind of record is for: some are nobody else's.
fn held_by_kind(kind: Kind, record: &Record) -> Option<Held> {
    match kind {
        Kind::Risk => Some(Held::Risk),
        Kind::Answers => Some(Held::Answers),
        Kind::Message => {
            (flagged(record, field!(Message.internal)) == Some(true)).then_some(Held::Internal)
        }
        Kind::Entry => is_internal_entry(record).then_some(Held::Internal),
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

/// A step that was promised in an entry for the library's own eyes is for them as well.
pub(super) fn held_with_entry(records: &BTreeMap<String, Record>, record: &Record) -> Option<Held> {
    let is_action = Kind::parse(&record.kind) == Some(Kind::Action);
    let mut origins = record.texts(field!(Action.origin_id)).filter_map(|id| records.get(id));
    let is_internal =
        |own: &Record| Kind::parse(&own.kind) == Some(Kind::Entry) && is_internal_entry(own);
    (is_action && origins.any(is_internal)).then_some(Held::Internal)
}

/// A contact who has left, as far as anybody says, is nobody else's to call. `reads`: whether it is for that partner.
pub(super) fn held_as_left(record: &Record, reads: impl Fn(&str) -> bool) -> Option<Held> {
    if Kind::parse(&record.kind) != Some(Kind::Contact) {
        return None;
    }
    let has_left = says_something(record, field!(Contact.left_at))
        || record.values(field!(Contact.active)).contains(&&Value::Bool(false));
    let mut partners = record.texts(field!(Contact.partner)).peekable();
    let is_own = partners.peek().is_some() && partners.all(reads);
    (has_left && !is_own).then_some(Held::Left)
}

impl Workspace {
    /// Whether an entry of the log or a line of the communication plan is for the library's own people only:
    /// what was found out about a partner, and notes, unless somebody has said otherwise; and a step that
    /// was promised in such an entry.
    pub fn is_internal(&self, id: &str) -> bool {
        let why = |record: &Record| {
            held_by_kind(Kind::parse(&record.kind)?, record)
                .or_else(|| held_with_entry(self.records(), record))
        };
        self.record(id).and_then(why) == Some(Held::Internal)
    }
}

/// Whether it is said to be internal: of several disagreeing answers one is enough.
fn flagged(record: &Record, field: &str) -> Option<bool> {
    let said = record.values(field);
    let says = |answer: bool| said.contains(&&Value::Bool(answer)).then_some(answer);
    says(true).or_else(|| says(false))
}

/// Where nobody has said, its kind says it.
fn is_internal_entry(record: &Record) -> bool {
    flagged(record, field!(Entry.internal)).unwrap_or_else(|| {
        let kinds = record.values(field!(Entry.entry_kind));
        let is_internal = |kind: &&Value| {
            let kind = kind.as_str().and_then(EntryKind::parse);
            kind.unwrap_or(EntryKind::Note).is_internal()
        };
        kinds.is_empty() || kinds.iter().any(is_internal)
    })
}

/// A comment on an agreement that somebody has said may leave.
fn is_open_comment(kind: Kind, record: &Record, field: &str) -> bool {
    let comment = below(field, COMMENTS).and_then(|path| path.split('/').next());
    let is_open = |id| flagged(record, &format!("{COMMENTS}/{id}/internal")) == Some(false);
    kind == Kind::Agreement && comment.is_some_and(is_open)
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
            .filter(|_| !is_open_comment(kind, record, field))
            // A day that was taken out is gone for whoever never saw it, and so is what stood at an own line.
            .or_else(|| is_cleared.then_some(Held::Deleted))
            .or_else(|| is_of_removed_line(kind, record, field).then_some(Held::Deleted))
            .or_else(|| (!is_known(kind, field)).then_some(Held::Unknown))
            // What stands about them in somebody else's record: `values/partner.gives/pa-2`.
            .or_else(|| {
                field.split('/').any(|part| unnamed.contains(part)).then_some(Held::Unnamed)
            })
            .or_else(|| {
                let is_silent = |word: &str| names.stand_in(word).then_some(Held::NamesThem);
                let word = kind.written_word(field)?;
                // A word that was taken away again is nobody's to read.
                if anybody_has_it_in(register) { is_silent(word) } else { Some(Held::Deleted) }
            })
            .or_else(|| {
                let texts = register.values().into_iter().flat_map(texts_in);
                texts.into_iter().any(|text| names.stand_in(text)).then_some(Held::NamesThem)
            });
        Some((field, why?))
    });
    collect(held)
}

/// Whether it stands at a line of one's own that was taken away: its ticks stay in the record, unseen.
fn is_of_removed_line(kind: Kind, record: &Record, field: &str) -> bool {
    let line = below(field, field!(Partnership.check)).and_then(|path| path.split('/').next());
    let is_removed = |id| {
        let text = record.register(&format!("{}/{id}/text", field!(Partnership.own)));
        text.is_some_and(|own| !own.values().into_iter().any(domain::says_something))
    };
    kind == Kind::Partnership && line.is_some_and(is_removed)
}

/// What follows a field's name and a slash: `invite` of `check/invite`.
fn below<'a>(field: &'a str, own: &str) -> Option<&'a str> {
    field.strip_prefix(own)?.strip_prefix('/')
}

/// Fields for the library's own eyes (guide G2).
pub fn internal(kind: Kind, field: &str) -> Option<Held> {
    let is_below = |own: &str| below(field, own).is_some();
    let is_internal = match kind {
        Kind::Partnership => match below(field, field!(Partnership.screening)) {
            // How much is to be written down is no secret: clauses of the agreement stand on it.
            Some(point) if point.starts_with("av") => return None,
            Some(_) => return Some(Held::Screening),
            None => is_internal_of_partnership(field),
        },
        Kind::Partner => [
            field!(Partner.pressures),
            field!(Partner.csr_note),
            field!(Partner.red_flags),
            field!(Partner.notes),
        ]
        .contains(&field),
        Kind::Contact => field == field!(Contact.notes),
        Kind::Entry => [field!(Entry.mood), field!(Entry.reason)].contains(&field),
        // Of a comment as a whole, see `is_open_comment`.
        Kind::Agreement => is_below(COMMENTS),
        Kind::Version => field == field!(Version.note),
        Kind::Meeting if field == field!(Meeting.concerns) || is_below(field!(Meeting.notes)) => {
            return Some(Held::Meeting);
        }
        Kind::Meeting => false,
        Kind::Round => {
            [field!(Round.invited), field!(Round.discussion_note)].contains(&field)
                || is_below(field!(Round.notes))
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
        | Kind::Action => false,
        // A map leaves in a file of its own, with rules of its own.
        Kind::Map | Kind::Node | Kind::Edge => false,
    };
    is_internal.then_some(Held::Internal)
}

fn is_internal_of_partnership(field: &str) -> bool {
    const OWN: [&str; 5] = [
        field!(Partnership.notes),
        field!(Partnership.internal_plan),
        field!(Partnership.max_attempts),
        // What the library can spend at most is settled before anybody is called (guide P01).
        field!(Partnership.budget_hours),
        field!(Partnership.budget_dkk),
    ];
    let is_below = |own: &str| below(field, own).is_some();
    let is_ending = is_below(field!(Partnership.closing)) || is_below(field!(Partnership.periods));
    OWN.contains(&field)
        || (is_below(field!(Partnership.check)) && field.ends_with("/note"))
        || (is_ending && field.ends_with("/would_partner_again"))
        // Who has left is nobody's outside.
        || is_below(field!(Partnership.led_before))
}

/// What of a record is for the library's own eyes: what a share copy holds back of it as such.
/// A record that is internal as a whole is one.
pub(in crate::workspace) fn internal_in(kind: Kind, record: &Record) -> Vec<Held> {
    if let Some(whole @ (Held::Risk | Held::Internal)) = held_by_kind(kind, record) {
        return vec![whole];
    }
    let fields = record.fields().filter(|(field, _)| !is_open_comment(kind, record, field));
    let fields = fields.filter_map(|(field, _)| Some((field, internal(kind, field)?)));
    fields.filter(|(field, _)| says_something(record, field)).map(|(_, why)| why).collect()
}

/// Whether a member of a set is in it, as far as anybody says.
pub(super) fn anybody_has_it_in(register: &Register) -> bool {
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

pub(in crate::workspace) fn says_something(record: &Record, field: &str) -> bool {
    let values = record.values(field);
    // Who said it, of what and when is part of what was said.
    let is_aside = below(field, COMMENTS).is_some() && !field.ends_with("/text");
    !is_aside && values.into_iter().any(domain::says_something)
}
