//! A network map as a file of our own: with the partners that its actors point at, whole for a
//! colleague of the same library, or as a share copy for everybody else. Whoever gathers several groups' maps gets
//! the map whole, and of the partners what a share copy holds.
//!
//! Partners travel without their people: a map names organisations and roles.
//!
//! Invariant: without being asked, holds back whatever the map's pictures and tables hold back.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    crdt::{Actor, Record, merge},
    domain::{Code, Kind, Node, Partner, same_name_key},
    order::collect,
    workspace::{
        Command, Workspace,
        closure::belonging,
        discretion::{Names, names_of, unnamed},
        held::{Held, held_fields, internal},
        set,
        share::{HeldBack, ShareCopy},
    },
};

/// Whom a map leaves for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// Of the same library: nothing is held back.
    Colleague,
    /// Whoever gathers the groups' maps.
    Gatherer,
    Other,
}

/// The map as it leaves.
pub fn map_copy(workspace: &Workspace, map: &str, receiver: Receiver) -> ShareCopy {
    let mut hidden = match receiver {
        Receiver::Colleague => BTreeSet::new(),
        Receiver::Gatherer | Receiver::Other => unnamed(workspace),
    };
    let ids = along(workspace, map, &hidden);
    let records = ids.iter().filter_map(|id| workspace.record(id));
    let records: Vec<&Record> = records.filter(|record| !record.is_vacant()).collect();
    let mut copy = ShareCopy::default();
    let names = names_of(workspace, &hidden);
    let looked_for = Names::of(&names);
    let is_whole = |record: &&Record| match receiver {
        Receiver::Colleague => true,
        Receiver::Gatherer => record.kind != Kind::Partner.code(),
        Receiver::Other => false,
    };
    let (whole, records): (Vec<&Record>, Vec<&Record>) = records.into_iter().partition(is_whole);
    copy.records = whole.into_iter().cloned().collect();
    if receiver == Receiver::Other {
        hidden.extend(unnamed_actors(workspace, map, &hidden, &names));
    }
    for record in records {
        let why = match Kind::parse(&record.kind) {
            None => Some(Held::Unknown),
            Some(_) if !record.is_shown() => Some(Held::Deleted),
            Some(_) => is_about(record, &hidden).then_some(Held::Unnamed),
        };
        match why {
            Some(why) => {
                copy.held_back.push(HeldBack { why, id: record.id.clone(), field: None });
            }
            None => copy.put(record, &held_fields(record, &hidden, &looked_for, internal_on_map)),
        }
    }
    if receiver == Receiver::Other {
        copy.names = names;
    }
    copy
}

/// The map, all that hangs on it, and the partners that its actors are, with those above them: whom nobody may
/// name leads to none.
fn along(workspace: &Workspace, map: &str, hidden: &BTreeSet<String>) -> BTreeSet<String> {
    let mut ids = belonging(workspace.records(), &BTreeSet::from([map.to_owned()]));
    let mut next: Vec<String> =
        workspace.of::<Node>(map).map(|actor| actor.partner_id.clone()).collect();
    while let Some(id) = next.pop() {
        let Some(own) = workspace.get::<Partner>(&id) else { continue };
        let leads = !hidden.contains(&id);
        if ids.insert(id) && leads {
            next.push(own.parent_partner_id.clone());
        }
    }
    ids
}

/// Actors who are such a partner, or whose name says so.
fn unnamed_actors(
    workspace: &Workspace,
    map: &str,
    unnamed: &BTreeSet<String>,
    names: &[String],
) -> BTreeSet<String> {
    let keys: BTreeSet<String> = collect(names.iter().map(|name| same_name_key(name)));
    let looked_for = Names::of(names);
    let is_unnamed = |actor: &&Node| {
        unnamed.contains(&actor.partner_id)
            || keys.contains(&same_name_key(&actor.name))
            || looked_for.stand_in(&actor.name)
    };
    collect(workspace.of::<Node>(map).filter(is_unnamed).map(|actor| actor.id.clone()))
}

/// Whether it is one of the hidden, or a tie that ends in one.
fn is_about(record: &Record, hidden: &BTreeSet<String>) -> bool {
    let ends = ["from", "to"].map(|field| record.get(field).as_str().unwrap_or_default());
    hidden.contains(&record.id)
        || (record.kind == Kind::Edge.code() && ends.iter().any(|end| hidden.contains(*end)))
}

/// What the map's other exports leave out: notes, dots, and who among the colleagues knows whom.
fn internal_on_map(kind: Kind, field: &str) -> Option<Held> {
    let own = field.split('/').next().unwrap_or(field);
    let is_internal = match kind {
        Kind::Map => matches!(own, "notes" | "participants"),
        Kind::Node => matches!(own, "note" | "wants" | "votes" | "known_by" | "added_by"),
        Kind::Edge => matches!(own, "note" | "trust"),
        _ => return internal(kind, field),
    };
    is_internal.then_some(Held::Internal)
}

/// Partners of a file of maps that stand here under another id, by name or by company number:
/// theirs, and ours. Who could be two of ours is nobody.
pub fn recognised(workspace: &Workspace, incoming: &[Record]) -> BTreeMap<String, String> {
    let text = |record: &Record, field: &str| {
        record.get(field).as_str().unwrap_or_default().trim().to_owned()
    };
    let partners = incoming.iter().filter(|record| {
        let is_partner = record.kind == Kind::Partner.code() && record.is_shown();
        is_partner && workspace.record(&record.id).is_none()
    });
    let mut named: BTreeMap<String, Vec<&Partner>> = BTreeMap::new();
    let mut numbered: BTreeMap<&str, Vec<&Partner>> = BTreeMap::new();
    for own in workspace.all::<Partner>() {
        named.entry(same_name_key(&own.name)).or_default().push(own);
        numbered.entry(own.cvr.trim()).or_default().push(own);
    }
    named.remove("");
    numbered.remove("");
    let known = partners.filter_map(|theirs| {
        let (key, cvr) = (same_name_key(&text(theirs, "name")), text(theirs, "cvr"));
        let found = [named.get(&key), numbered.get(cvr.as_str())];
        let mut ours = found.into_iter().flatten().flatten();
        let first = ours.next()?;
        ours.all(|own| own.id == first.id).then(|| (theirs.id.clone(), first.id.clone()))
    });
    collect(known)
}

/// Which actors of the file are one of the recognised partners: the actor, and ours.
pub fn recognised_actors(
    incoming: &[Record],
    known: &BTreeMap<String, String>,
) -> Vec<(String, String)> {
    let actors = incoming.iter().filter(|record| record.kind == Kind::Node.code());
    let linked = actors.filter_map(|actor| {
        let ours = known.get(actor.get(crate::field!(Node.partner_id)).as_str()?)?;
        Some((actor.id.clone(), ours.clone()))
    });
    linked.collect()
}

/// Merging, with each of those actors pointed at the partner who stands here. What comes in is
/// pointed before it is merged, so that taking the import back takes that along, and doing it again
/// brings it again. `by` writes nothing else: no count of anybody's is used twice.
pub fn linked_import(
    workspace: &Workspace,
    mut incoming: Vec<Record>,
    linked: Vec<(String, String)>,
    by: &Actor,
) -> Command {
    let field = crate::field!(Node.partner_id);
    let mut edits = Vec::new();
    for (id, ours) in linked {
        let held = workspace.record(&id);
        let points =
            |record: &Record| record.get(field) == ours.as_str() && !record.is_disputed(field);
        match (incoming.iter_mut().find(|record| record.id == id), held) {
            (Some(record), _) => {
                let mut whole = held.map_or_else(|| record.clone(), |held| merge(held, record));
                if !points(&whole) {
                    whole.write(by, [(field, vec![ours.into()])]);
                    *record = whole;
                }
            }
            (None, Some(held)) if !points(held) => {
                edits.push(Command::settle(id, [set(field, ours)]));
            }
            (None, _) => {}
        }
    }
    Command::Import { incoming }.and(edits)
}
