//! Who wishes not to be named, kept up to date so that a text can be cleared letter by letter.
//!
//! Invariant: one "not to be named" among disagreeing answers is enough, and who lies in the trash
//! is as silent as before, or as whom they were joined with: only erasing forgets the wish.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use super::name::Way;
use crate::{
    crdt::Record,
    domain::{Code, Kind, Publicity},
    field,
};

/// The section of an agreement on who may be named (guide C), and its answer that nobody may.
const NAMING: &str = "c13";
const UNNAMED: &str = "D";

#[derive(Clone, Debug, Default)]
pub(in crate::workspace) struct Quiet {
    /// Partners who wish not to be named anywhere.
    pub partners: BTreeSet<String>,
    /// Partnerships in which nobody is to be named, as their records say.
    partnerships: BTreeSet<String>,
    /// The same, by the agreements that say it: a promise before it is signed.
    agreed: BTreeMap<String, BTreeSet<String>>,
    /// Partners that were joined with another and lie in the trash since: by id, whom with. Their names are as
    /// silent as that one is.
    joined: BTreeMap<String, String>,
    /// People and members that the shown ones do not tell of, by partner and partnership: those in
    /// the trash, and where it is disputed whose they are.
    beside: BTreeMap<String, BTreeSet<String>>,
    /// What unnamed partners and their people are told by, once it was asked for: looked up anew with each
    /// letter of an agreement. By partner; whoever is not in it is worked out.
    pub(super) ways: OnceLock<BTreeMap<String, Vec<Way>>>,
}

impl Quiet {
    pub fn insert(&mut self, kind: Kind, record: &Record, is_listed: bool) {
        self.outdate(kind);
        if let Some(stays) = silent_as(kind, record, is_listed) {
            self.joined.insert(record.id.clone(), stays.to_owned());
        }
        if let Some((silent, field)) = self.wishes(kind)
            && is_quiet(record, field)
        {
            silent.insert(record.id.clone());
        }
        for home in promised(kind, record, is_listed) {
            self.agreed.entry(home.into()).or_default().insert(record.id.clone());
        }
        for parent in beside(kind, record, is_listed) {
            self.beside.entry(parent.into()).or_default().insert(record.id.clone());
        }
    }

    /// Only partners and their people say what they are told by.
    fn outdate(&mut self, kind: Kind) {
        if matches!(kind, Kind::Partner | Kind::Contact) {
            self.ways.take();
        }
    }

    pub fn remove(&mut self, kind: Kind, record: &Record, is_listed: bool) {
        self.outdate(kind);
        if let Some((silent, _)) = self.wishes(kind) {
            silent.remove(&record.id);
        }
        self.joined.remove(&record.id);
        for home in promised(kind, record, is_listed) {
            if let Some(agreements) = self.agreed.get_mut(home) {
                agreements.remove(&record.id);
            }
            self.agreed.retain(|_, agreements| !agreements.is_empty());
        }
        for parent in beside(kind, record, is_listed) {
            if let Some(ids) = self.beside.get_mut(parent) {
                ids.remove(&record.id);
            }
        }
    }

    /// Partnerships in which nobody is to be named.
    pub fn partnerships(&self) -> impl Iterator<Item = &String> {
        self.partnerships.iter().chain(self.agreed.keys())
    }

    /// Whether one is among them.
    pub fn has_partnership(&self, id: &str) -> bool {
        self.partnerships.contains(id) || self.agreed.contains_key(id)
    }

    pub fn beside(&self, parent: &str) -> impl Iterator<Item = &String> {
        self.beside.get(parent).into_iter().flatten()
    }

    /// Partners who are not to be named anywhere. `is_known`: whether that partner was not erased.
    pub fn silent(&self, is_known: impl Fn(&str) -> bool) -> BTreeSet<String> {
        let mut all = self.partners.clone();
        for goes in self.joined.keys() {
            let stays = self.last_of(goes);
            match is_known(stays) {
                true if self.partners.contains(stays) => drop(all.insert(goes.clone())),
                true => drop(all.remove(goes)),
                // Whom it was joined with is gone without a trace: it speaks for itself.
                false => {}
            }
        }
        all
    }

    /// The one that stays, of those joined one after the other; in a circle, one of them.
    pub fn last_of<'a>(&'a self, goes: &'a str) -> &'a str {
        let mut last = goes;
        for _ in 0..self.joined.len() {
            match self.joined.get(last) {
                Some(stays) => last = stays,
                None => break,
            }
        }
        last
    }

    /// Of the kinds that can wish for silence: who does, and the field that says so.
    fn wishes(&mut self, kind: Kind) -> Option<(&mut BTreeSet<String>, &'static str)> {
        match kind {
            Kind::Partner => Some((&mut self.partners, field!(Partner.publicity_pref))),
            Kind::Partnership => Some((&mut self.partnerships, field!(Partnership.publicity))),
            Kind::Library
            | Kind::Person
            | Kind::Contact
            | Kind::Member
            | Kind::Goal
            | Kind::Ask
            | Kind::Contribution
            | Kind::Approval
            | Kind::Entry
            | Kind::Action
            | Kind::Meeting
            | Kind::Risk
            | Kind::Agreement
            | Kind::Version
            | Kind::Round
            | Kind::Answers
            | Kind::Map
            | Kind::Node
            | Kind::Edge
            | Kind::Message => None,
        }
    }
}

/// As whom it is silent. Through one that was erased nobody is: their own wish stands.
fn silent_as(kind: Kind, record: &Record, is_listed: bool) -> Option<&str> {
    let is_joined = kind == Kind::Partner && !is_listed;
    let stays = record.get(field!(Partner.same_as)).as_str()?;
    Some(stays).filter(|stays| is_joined && !stays.is_empty())
}

fn is_quiet(record: &Record, field: &str) -> bool {
    let mut wishes = record.texts(field).filter_map(Publicity::parse);
    wishes.any(|wish| !wish.may_be_named())
}

/// The partnership in which an agreement says that nobody is to be named.
fn promised(kind: Kind, record: &Record, is_listed: bool) -> impl Iterator<Item = &str> {
    let is_one = is_listed && kind == Kind::Agreement && keeps_silent(record);
    record.texts(field!(Agreement.partnership)).filter(move |_| is_one)
}

/// Whether its section on being named says so, where that stands in it.
fn keeps_silent(agreement: &Record) -> bool {
    const CLAUSES: &str = field!(Agreement.clause);
    let is_out = agreement.get(&format!("{CLAUSES}/{NAMING}/on")).as_bool() == Some(false);
    !is_out && agreement.texts(&format!("{CLAUSES}/{NAMING}/choice")).any(|own| own == UNNAMED)
}

fn beside(kind: Kind, record: &Record, is_listed: bool) -> impl Iterator<Item = &str> {
    let fields: &[&str] = match kind {
        Kind::Contact => const { &[field!(Contact.partner)] },
        Kind::Member => const { &[field!(Member.partner), field!(Member.partnership)] },
        Kind::Partner
        | Kind::Partnership
        | Kind::Library
        | Kind::Person
        | Kind::Goal
        | Kind::Ask
        | Kind::Contribution
        | Kind::Approval
        | Kind::Entry
        | Kind::Action
        | Kind::Meeting
        | Kind::Risk
        | Kind::Agreement
        | Kind::Version
        | Kind::Round
        | Kind::Answers
        | Kind::Map
        | Kind::Node
        | Kind::Edge
        | Kind::Message => &[],
    };
    fields.iter().flat_map(move |field| {
        record.texts(field).filter(move |id| !is_listed || record.get(field) != *id)
    })
}
