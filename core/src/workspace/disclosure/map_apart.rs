//! One question on many computers: a map that is handed out becomes a map of its own on each, and what several
//! groups drew on one map stands apart.
//!
//! Invariant: equal files get equal ids on every computer, but for the map of a group that has another name by then and
//! stands under the one that it had; and no group's map is merged into another group's.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{
    checksum::{checksum, short_checksum},
    crdt::{Actor, Life, Record, is_token},
    domain::{Code, Kind, Map, Node, fold},
    field,
    workspace::{
        Command, Workspace,
        map_copy::{Receiver, map_copy},
        share::ShareCopy,
    },
};

/// The map's question for groups to draw on: nobody's initials, and of its actors those with a place, where they
/// are wanted. `by` writes nothing else. `None` where there is no such map.
pub fn start_copy(
    workspace: &Workspace,
    map: &str,
    with_placed: bool,
    by: &Actor,
) -> Option<ShareCopy> {
    let copy = map_copy(workspace, map, Receiver::Other);
    let told = Workspace::new(copy.records);
    let own: &Map = told.get(map)?;
    let new_id = |kind, id: &str| own_id(kind, id, by.as_str());
    let start = Map {
        title: own.title.clone(),
        question: own.question.clone(),
        date: own.date,
        variant: own.variant.clone(),
        step: own.step.clone(),
        ..Map::default()
    };
    let id = new_id(Kind::Map, map);
    let mut commands = vec![Command::create(&id, &start)];
    let goes = |node: &&Node| node.is_own() || (with_placed && node.ring.is_some());
    for node in told.in_order::<Node>(map).into_iter().filter(goes) {
        let mark = Node {
            map: id.clone(),
            name: node.name.clone(),
            sector: node.sector,
            kind: node.kind.clone(),
            is_library: node.is_library,
            ring: node.ring,
            around: node.around,
            outward: node.outward,
            ..Node::default()
        };
        commands.push(Command::create(new_id(Kind::Node, &node.id), &mark));
    }
    let mut start = Workspace::default();
    start.apply(&Command::Batch(commands), by).ok()?;
    let records = start.records().values().cloned().collect();
    Some(ShareCopy { records, names: copy.names, ..ShareCopy::default() })
}

/// The maps of a file that was handed out, as maps of this computer. `stamp` is new at every opening.
pub fn with_new_ids(records: Vec<Record>, stamp: &str) -> Vec<Record> {
    let maps: Vec<String> = maps_in(&records).map(|map| map.id.clone()).collect();
    maps.iter().fold(records, |all, map| with_own_ids(all, map, stamp))
}

/// Gives another group's map ids of its own, whether one stands here under its ids or comes along in another of
/// the files: always the same ones, so that a later file of that group meets it. How many maps became their own.
pub fn keep_groups_apart(workspace: &Workspace, files: &mut [&mut Vec<Record>]) -> usize {
    let told: Vec<Record> = files.iter().flat_map(|file| maps_in(&**file)).cloned().collect();
    let mut new: BTreeSet<String> = BTreeSet::new();
    for file in files {
        let others = maps_in(&**file)
            .filter_map(|map| Some((map.id.clone(), stamp_of(workspace, &told, map)?)));
        for (map, stamp) in others.collect::<Vec<_>>() {
            **file = with_own_ids(std::mem::take(file), &map, &stamp);
            let id = own_id(Kind::Map, &map, &stamp);
            new.extend(workspace.record(&id).is_none().then_some(id));
        }
    }
    new.len()
}

/// What goes into the ids of another group's map; `None` for one that is the map of its own id.
fn stamp_of(workspace: &Workspace, told: &[Record], map: &Record) -> Option<String> {
    let group = group_of(map);
    let own = standing(workspace, &map.id);
    let apart = maps_in(workspace.records().values())
        .filter(stands)
        .filter_map(|one| Some((stamp_in(&one.id, &map.id)?, one)));
    let apart: Vec<(&str, &Record)> = apart.collect();
    let beside: Vec<&Record> = told.iter().filter(|one| one.id == map.id).collect();
    let all: Vec<&Record> =
        own.into_iter().chain(apart.iter().map(|(_, one)| *one)).chain(beside.clone()).collect();
    let is_own =
        |own: &Record| group_of(own) == group || has_heard(own, map) || is_renamed(map, own, &all);
    if group.is_empty() || own.is_some_and(is_own) {
        return None;
    }
    let named = short_checksum(&[&map.id, &group]);
    let is_its = |one: &Record| is_same_group(one, map, &all);
    // Where it stands under the name that it has, it stands; else under the one that it had.
    let held = apart.iter().find(|(stamp, _)| *stamp == named);
    let held = held.or_else(|| apart.iter().find(|(_, one)| is_its(one)));
    let stamp = held.map(|(stamp, _)| (*stamp).to_owned());
    if stamp.is_none() && own.is_none() && beside.iter().all(|one| is_its(one)) {
        return None;
    }
    let first = || {
        let is_first = |one: &&&Record| beside.iter().all(|other| !is_renamed(one, other, &all));
        let first = beside.iter().filter(|one| is_its(one)).find(is_first);
        first.map_or_else(|| named.clone(), |one| short_checksum(&[&map.id, &group_of(one)]))
    };
    Some(stamp.unwrap_or_else(first))
}

fn maps_in<'a>(records: impl IntoIterator<Item = &'a Record>) -> impl Iterator<Item = &'a Record> {
    records.into_iter().filter(|record| record.kind == Kind::Map.code())
}

fn standing<'w>(workspace: &'w Workspace, id: &str) -> Option<&'w Record> {
    workspace.record(id).filter(stands)
}

/// What is erased here stays so.
fn stands(own: &&Record) -> bool {
    !own.is_vacant() && own.life() != Life::Purged
}

/// The group's name as people mean it; empty where it has none.
fn group_of(map: &Record) -> String {
    let name = map.get(field!(Map.group)).as_str().unwrap_or_default();
    fold(&name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether whoever wrote this one knew the name of the other: it may be what this one was called before.
fn has_heard(own: &Record, other: &Record) -> bool {
    let said = other.siblings(field!(Map.group));
    !said.is_empty() && said.iter().all(|sibling| own.seen().covers(&sibling.dot))
}

fn is_same_group(one: &Record, other: &Record, all: &[&Record]) -> bool {
    group_of(one) == group_of(other) || is_renamed(one, other, all) || is_renamed(other, one, all)
}

/// Whether it was called like the earlier one before. A name that other groups' maps have heard of as well came
/// with the map that was handed out; where there are none to tell by, two names are two groups.
fn is_renamed(later: &Record, earlier: &Record, all: &[&Record]) -> bool {
    let is_other = |own: &&&Record| {
        let is_heard = has_heard(own, later) || has_heard(later, own);
        group_of(own) != group_of(later) && !is_heard
    };
    let others: Vec<&&Record> = all.iter().filter(is_other).collect();
    has_heard(later, earlier)
        && group_of(later) != group_of(earlier)
        && !others.is_empty()
        && !others.iter().any(|own| has_heard(own, earlier))
}

/// One map's records under ids of their own. Every edit stays the one that it was, so that two files of one group
/// merge here as they would have merged there.
fn with_own_ids(records: Vec<Record>, map: &str, stamp: &str) -> Vec<Record> {
    let retold = records.into_iter().map(|record| {
        let mut kinds = [Kind::Map, Kind::Node, Kind::Edge].into_iter();
        let kind = kinds.find(|kind| record.kind == kind.code());
        let is_own = |kind: &Kind| match *kind == Kind::Map {
            true => record.id == map,
            false => record.get(field!(Node.map)) == map,
        };
        match kind.filter(is_own) {
            Some(kind) => retold(&record, kind, map, stamp),
            None => record,
        }
    });
    retold.collect()
}

fn retold(record: &Record, kind: Kind, map: &str, stamp: &str) -> Record {
    let is_partner = |id: &str| id.split('-').next() == Some(Kind::Partner.prefix());
    let of_actors = [field!(Map.shortlist), field!(Node.other_than)];
    let ends = [field!(Edge.from), field!(Edge.to)];
    let name = |name: &str| match name.split_once('/') {
        Some((set, id)) if of_actors.contains(&set) && !is_partner(id) => {
            format!("{set}/{}", own_id(Kind::Node, id, stamp)).into()
        }
        _ => name.into(),
    };
    let value = |name: &str, value: &Value| {
        let own = match value.as_str() {
            Some(id) if name == field!(Node.map) && id == map => own_id(Kind::Map, id, stamp),
            Some(id) if kind == Kind::Edge && ends.contains(&name) && !id.is_empty() => {
                own_id(Kind::Node, id, stamp)
            }
            _ => return value.clone(),
        };
        own.into()
    };
    record.retold(&own_id(kind, &record.id, stamp), name, value)
}

/// The id with the stamp in it, in the same place among the others as before.
fn own_id(kind: Kind, id: &str, stamp: &str) -> String {
    let own = match id.rsplit_once('-') {
        Some((load, count)) if !load.is_empty() => format!("{load}-{stamp}-{count}"),
        _ => format!("{id}-{stamp}"),
    };
    match is_token(&own) {
        true => own,
        false => format!("{}-{:016x}-{stamp}", kind.prefix(), checksum(&[id])),
    }
}

/// What went into a map's id beside that of the map that it came of.
fn stamp_in<'a>(own: &'a str, map: &str) -> Option<&'a str> {
    own.split('-').find(|part| own_id(Kind::Map, map, part) == own)
}
