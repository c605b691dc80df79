//! The share copy: chosen partnerships for people outside the library, without what is internal.
//!
//! Invariant: everything held back is told.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    crdt::Record,
    domain::{Agreement, Code, Kind, LibraryFact, Partnership},
    field,
    order::collect,
    workspace::{
        Command, Workspace,
        closure::{belonging, reached},
        command::set,
        discretion::{
            Mention, Names, has_name, is_one_of, mentions_in, names_of, short_names, to_others,
            unnamed_in, without_names,
        },
        held::{
            Held, held_as_left, held_fields, held_whole, held_with_entry, internal, says_something,
        },
        sealing::{unsealed, without},
    },
};

/// What to share, and with whom: those partners may read their own names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub partnerships: BTreeSet<String>,
    pub receivers: BTreeSet<String>,
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
        let records = workspace.records();
        let why = |record: &Record| {
            held_whole(record, &unnamed)
                .or_else(|| held_with_entry(records, record))
                .or_else(|| held_as_left(record, |id| is_one_of(workspace, &self.receivers, id)))
                .or_else(|| workspace.is_only_of(&record.id, &unnamed).then_some(Held::Unnamed))
        };
        // What only something that stays at home leads to, such as a partner who was taken out, does
        // not belong here; a partner whom the log alone names comes without its people.
        let leaves = |record: &Record| !record.is_vacant() && why(record).is_none();
        let along = reached(records, &self.partnerships, leaves, takes_part);
        for id in belonging(records, &self.partnerships) {
            let Some(record) = records.get(&id).filter(|own| !own.is_vacant()) else { continue };
            if let Some(why) = why(record) {
                copy.held_back.push(HeldBack { why, id, field: None });
            } else if along.contains(&id) {
                copy.put(record, &held_fields(record, &unnamed, &looked_for, internal));
            }
        }
        copy.names = names;
        copy
    }

    /// What the library is to say of itself in the agreements that leave: no copy has its record. Those that
    /// came from another library are that one's; where a colleague's record of this library was told, what it says
    /// stands, or each of the two would take out what the other put in.
    pub fn introductions(&self, workspace: &Workspace) -> Vec<Command> {
        let partnerships = self.partnerships.iter().filter_map(|id| workspace.get(id));
        let all = partnerships.flat_map(|own: &Partnership| {
            workspace.of::<Agreement>(&own.id).map(move |agreement| (own, agreement))
        });
        let mut commands = Vec::new();
        for (partnership, agreement) in all {
            if agreement.is_of_another(workspace.own_library()) {
                continue;
            }
            let by = agreement.told_of_library(LibraryFact::Id);
            let is_colleagues = workspace.own_libraries().iter().any(|own| own.id == by)
                && workspace.own_library().is_none_or(|own| own.id != by);
            let facts = LibraryFact::ALL.iter().filter_map(|fact| {
                let now = workspace.fact_of_library(*fact, partnership);
                let key = format!("{}/{}", field!(Agreement.library), fact.code());
                // Who leads it, both have the same record of.
                let is_of_lead = matches!(fact, LibraryFact::LeadEmail | LibraryFact::LeadPhone);
                let stands = is_colleagues && !is_of_lead;
                let is_news = !stands && agreement.told_of_library(*fact) != now;
                is_news.then(|| (key, now.to_owned()))
            });
            let facts: Vec<_> = facts.map(|(key, now)| set(&key, now)).collect();
            if !facts.is_empty() {
                commands.push(Command::edit(&agreement.id, facts));
            }
        }
        commands
    }

    /// What would go along and may hold a short form of a name that is held back.
    pub fn doubtful(&self, workspace: &Workspace, copy: &ShareCopy) -> Vec<Mention> {
        let short = short_names(workspace, &self.unnamed(workspace));
        mentions_in(&copy.records, &Names::of(&short))
    }

    /// Partners of these partnerships who may not be named to those who receive the copy.
    pub fn unnamed(&self, workspace: &Workspace) -> BTreeSet<String> {
        let here = self.partnerships.iter().flat_map(|id| unnamed_in(workspace, id));
        to_others(workspace, collect(here), &self.receivers)
    }
}

/// Whether it says that a partner takes part.
fn takes_part(record: &Record) -> bool {
    matches!(Kind::parse(&record.kind), Some(Kind::Member | Kind::Goal))
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
    pub(in crate::workspace) fn put(&mut self, record: &Record, held: &BTreeMap<&str, Held>) {
        let fields = unsealed(record, held);
        if !fields.is_empty() {
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
