//! The file that asks somebody to answer, and the file that comes back.
//!
//! An invitation is the round and nothing else: its heading, who asks, the form, and the names of
//! the library and of the one who is asked. It is made as a share copy is, so that whoever holds
//! the whole round can open it without losing anything. What comes back is answer sets alone: the
//! round does not travel home, and so nothing of it can be changed by answering.
//!
//! Invariant: nothing of the partnership leaves, and no answer set leaves before it was sent.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use serde_json::Value;

use crate::{
    crdt::{DELETED, Record, Register},
    domain::{Answers, Code, Kind, Partnership, Round},
    field,
    order::{OrderBy, collect},
    workspace::{
        Command, IdOrder, Workspace,
        discretion::{has_name, names_of},
        held::{Held, says_something, texts_in},
        sealing::{unsealed, without},
        share::{HeldBack, Share, ShareCopy},
    },
};

/// What of a round those who are asked get to see.
const OPEN: [&str; 7] = [
    field!(Round.title),
    field!(Round.asker),
    field!(Round.round_kind),
    field!(Round.form_id),
    field!(Round.opened_at),
    field!(Round.due),
    field!(Round.mode),
];

/// The round as it leaves for one party; an empty party stands for somebody who is no partner.
/// `None` where there is no such round.
pub fn invitation(workspace: &Workspace, round: &str, party: &str) -> Option<ShareCopy> {
    let (record, own) = (workspace.record(round)?, workspace.get::<Round>(round)?);
    let share = Share {
        partnerships: BTreeSet::from([own.partnership.clone()]),
        receivers: BTreeSet::from([party.to_owned()]),
    };
    let names = names_of(workspace, &share.unnamed(workspace));
    let held = held_fields(record, party, &names);
    let mut copy = ShareCopy { records: vec![without(record, &held)], ..ShareCopy::default() };
    let fields = unsealed(record, &held);
    if !fields.is_empty() {
        copy.sealing.push(Command::settle(round, fields));
    }
    // That a talk or another party stays at home goes without saying; a question does not.
    let told = held
        .iter()
        .filter(|(field, why)| **why == Held::NamesThem && says_something(record, field));
    copy.held_back = told
        .map(|(field, why)| HeldBack { why: *why, id: round.into(), field: Some((*field).into()) })
        .collect();
    copy.names = names;
    Some(copy)
}

fn held_fields<'a>(record: &'a Record, party: &str, names: &[String]) -> BTreeMap<&'a str, Held> {
    let fields = record.fields().filter(|(field, _)| *field != DELETED);
    let held = fields.filter_map(|(field, register)| {
        let is_open = OPEN.contains(&field)
            || field.starts_with("own/")
            || field == "parties/library"
            || field.strip_prefix("parties/") == Some(party);
        match is_open {
            false => Some((field, Held::Internal)),
            true => is_named(register, names).then_some((field, Held::NamesThem)),
        }
    });
    collect(held)
}

fn is_named(register: &Register, names: &[String]) -> bool {
    let texts = register.values().into_iter().flat_map(|value: &Value| texts_in(value));
    texts.into_iter().any(|text| has_name(text, names))
}

/// The answer sets of a round that were sent here.
pub fn reply(workspace: &Workspace, round: &str) -> Vec<Record> {
    let sent = workspace.of::<Answers>(round).filter(|own| own.submitted_at.is_some());
    sent.filter_map(|own| workspace.record(&own.id)).cloned().collect()
}

/// Somebody else asks: the partnership that the round belongs to is not here.
pub fn is_guest(workspace: &Workspace, round: &Round) -> bool {
    round.partnership.is_empty() || workspace.get::<Partnership>(&round.partnership).is_none()
}

/// Whether nothing is here, nor in the trash, but that round of somebody else's and answers to it
/// that were sent: whoever holds the file with the answers loses nothing by clearing the browser.
pub fn is_all_there_is(workspace: &Workspace, round: &str) -> bool {
    let is_about = |record: &Record| match record.id == round {
        true => workspace.get::<Round>(round).is_some_and(|own| is_guest(workspace, own)),
        false => workspace
            .get::<Answers>(&record.id)
            .is_some_and(|own| own.round == round && own.submitted_at.is_some()),
    };
    let holds_something = |record: &Record| {
        let mut values = record.fields().filter(|(field, _)| *field != DELETED);
        values.any(|(_, register)| register.values().iter().any(|value| !value.is_null()))
    };
    workspace.records().values().filter(|record| holds_something(record)).all(is_about)
}

/// The rounds that others asked us to answer, the newest first.
pub fn asked_of_us(workspace: &Workspace) -> Vec<&Round> {
    let mut rounds = newest_rounds(workspace);
    rounds.retain(|round| is_guest(workspace, round));
    rounds
}

/// All rounds, the newest first.
pub fn newest_rounds(workspace: &Workspace) -> Vec<&Round> {
    let mut rounds: Vec<&Round> = workspace.all().collect();
    rounds.order_by_key(|round| Reverse((round.opened_at, IdOrder::of(&round.id))));
    rounds
}

/// What a file brings: the round it invites to, or the rounds that its answers belong to.
pub fn rounds_in(records: &[Record]) -> BTreeSet<String> {
    let rounds = records.iter().filter_map(|record| {
        let answers_of = || record.get(field!(Answers.round)).as_str().map(str::to_owned);
        let kind = Kind::parse(&record.kind);
        let round = (kind == Some(Kind::Round)).then(|| record.id.clone());
        round.or_else(|| answers_of().filter(|_| kind == Some(Kind::Answers)))
    });
    collect(rounds)
}
