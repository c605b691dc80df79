//! One question on many computers: a map that is handed out becomes a map of its own on each, and what several
//! groups drew on one map stands apart.
//!
//! Invariant: equal files get equal ids on every computer, and no group's map is merged into another group's.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Command, Workspace, map_copy::map_copy, share::ShareCopy};
use crate::{
    checksum::{checksum, short_checksum},
    crdt::{Actor, Life, Record, Register, is_token},
    domain::{Code, Kind, Map, Node, fold},
    field,
};

/// The map's question for groups to draw on: nobody's initials, and of its actors those with a place, where they
/// are wanted. `by` writes nothing else. `None` where there is no such map.
pub fn start_copy(
    workspace: &Workspace,
    map: &str,
    with_placed: bool,
    by: &Actor,
) -> Option<ShareCopy> {
    let copy = map_copy(workspace, map, false);
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
    let mut groups: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for map in files.iter().flat_map(|file| maps_in(file)) {
        groups.entry(map.id.clone()).or_default().insert(group_of(map));
    }
    let mut new: BTreeSet<String> = BTreeSet::new();
    for file in files {
        let others = maps_in(file).filter_map(|map| {
            let group = group_of(map);
            let stamp = short_checksum(&[&map.id, &group]);
            let id = own_id(Kind::Map, &map.id, &stamp);
            let is_another = !group.is_empty()
                && match standing(workspace, &map.id) {
                    Some(own) => group_of(own) != group && !has_heard(own, map),
                    None => {
                        standing(workspace, &id).is_some()
                            || groups.get(&map.id).is_some_and(|all| all.len() > 1)
                    }
                };
            is_another.then(|| (map.id.clone(), id, stamp))
        });
        for (map, id, stamp) in others.collect::<Vec<_>>() {
            **file = with_own_ids(std::mem::take(file), &map, &stamp);
            new.extend(workspace.record(&id).is_none().then_some(id));
        }
    }
    new.len()
}

fn maps_in(records: &[Record]) -> impl Iterator<Item = &Record> {
    records.iter().filter(|record| record.kind == Kind::Map.code())
}

/// What is erased here stays so.
fn standing<'w>(workspace: &'w Workspace, id: &str) -> Option<&'w Record> {
    let own = workspace.record(id).filter(|own| !own.is_vacant());
    own.filter(|own| own.life() != Life::Purged)
}

/// The group's name as people mean it; empty where it has none.
fn group_of(map: &Record) -> String {
    let name = map.get(field!(Map.group)).as_str().unwrap_or_default();
    fold(&name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether whoever wrote here knew the name in the file: it was the name of this one before.
fn has_heard(own: &Record, theirs: &Record) -> bool {
    let said = theirs.register(field!(Map.group)).map(Register::siblings).unwrap_or_default();
    said.iter().all(|sibling| own.seen().covers(&sibling.dot))
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
