//! All maps as a list shows them, and what tells two apart that were drawn of one question on one day.
//!
//! Invariant: names no actor that is not to be named.

use std::collections::{BTreeMap, BTreeSet};

use super::{Graph, discreet};
use crate::{
    domain::{Day, Map, Node, fold},
    order::OrderBy,
    workspace::{IdOrder, Workspace},
};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    pub id: String,
    pub title: String,
    pub day: Option<Day>,
    /// Without the library itself.
    pub actors: usize,
    /// Which group drew it.
    pub group: String,
    pub people: Vec<String>,
    pub is_going_on: bool,
    /// Several groups' maps in one.
    pub is_gathered: bool,
    /// The map that this one was gathered into, where that stands in the list for itself.
    pub gathered_in: Option<String>,
    /// Another map has this title and day.
    pub has_twin: bool,
    /// Where the count, the group and the people are the same as well.
    pub apart: Option<Apart>,
}

/// What one of several maps has that the others do not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Apart {
    /// Actors that stand on this one only, the nearest first.
    With(Vec<String>),
    /// Its number, and how many there are, where they hold the same.
    Number(usize, usize),
}

/// So many names are enough to know a map by.
const NAMES: usize = 2;

/// Every map, the newest first.
pub fn listed(workspace: &Workspace) -> Vec<Listed> {
    let mut rows: Vec<Listed> = workspace.all::<Map>().map(|map| row(workspace, map)).collect();
    rows.order_by(|a, b| {
        let days = b.day.cmp(&a.day).then_with(|| a.title.cmp(&b.title));
        days.then_with(|| IdOrder::of(&a.id).cmp(&IdOrder::of(&b.id)))
    });
    let into = gathered_into(workspace, &rows);
    for row in &mut rows {
        row.gathered_in = into.get(&row.id).cloned();
    }
    for places in alike(&rows, exercise) {
        for place in places {
            if let Some(row) = rows.get_mut(place) {
                row.has_twin = true;
            }
        }
    }
    for places in alike(&rows, |row| {
        (fold(&row.title), row.day, row.actors, fold(&row.group), row.people.clone())
    }) {
        let ids = places.iter().filter_map(|place| rows.get(*place)).map(|row| row.id.clone());
        let marks = apart(workspace, &ids.collect::<Vec<_>>());
        for (place, mark) in places.into_iter().zip(marks) {
            if let Some(row) = rows.get_mut(place) {
                row.apart = Some(mark);
            }
        }
    }
    rows
}

/// For each map the gathered one that took it in: of several the newest, and none that was gathered
/// again, so that whatever files say of each other no map is out of sight.
fn gathered_into(workspace: &Workspace, rows: &[Listed]) -> BTreeMap<String, String> {
    let parts = |row: &Listed| -> BTreeSet<String> {
        let map = workspace.get::<Map>(&row.id);
        map.map(|map| map.merged_from.0.iter().cloned().collect()).unwrap_or_default()
    };
    let gathered: Vec<(&Listed, BTreeSet<String>)> =
        rows.iter().filter(|row| row.is_gathered).map(|row| (row, parts(row))).collect();
    let is_taken = |id: &str| gathered.iter().any(|(_, parts)| parts.contains(id));
    let mut into = BTreeMap::new();
    for (row, parts) in gathered.iter().filter(|(row, _)| !is_taken(&row.id)) {
        for part in parts {
            into.entry(part.clone()).or_insert_with(|| row.id.clone());
        }
    }
    into
}

/// What was asked, and when.
fn exercise(row: &Listed) -> (String, Option<Day>) {
    (fold(row.title.trim()), row.day)
}

/// These maps and all that were drawn in the same exercise, on the same day about the same question: the group
/// whose computer gathers has opened no file of its own. What is gathered already is no group's, nor is the question
/// alone, which was handed out.
pub fn same_exercise(rows: &[Listed], maps: &BTreeSet<String>) -> BTreeSet<String> {
    let told = rows.iter().filter(|row| maps.contains(&row.id) && row.day.is_some());
    let told: BTreeSet<_> = told.map(exercise).collect();
    let is_drawn = |row: &&Listed| !row.is_gathered && row.actors > 0;
    let drawn = rows.iter().filter(is_drawn).filter(|row| told.contains(&exercise(row)));
    drawn.map(|row| row.id.clone()).chain(maps.iter().cloned()).collect()
}

/// What is meant to be gathered after these maps were opened: the exercise's maps, or, where some of them were
/// gathered before, that map and those that came since.
pub fn to_gather(rows: &[Listed], maps: &BTreeSet<String>) -> BTreeSet<String> {
    let drawn = same_exercise(rows, maps);
    let into: BTreeSet<&String> = rows
        .iter()
        .filter(|row| drawn.contains(&row.id))
        .filter_map(|row| row.gathered_in.as_ref())
        .collect();
    match into.iter().next() {
        Some(gathered) if into.len() == 1 => {
            let is_new = |row: &&Listed| drawn.contains(&row.id) && row.gathered_in.is_none();
            let new = rows.iter().filter(is_new).map(|row| row.id.clone());
            new.chain([(*gathered).clone()]).collect()
        }
        _ => drawn,
    }
}

fn row(workspace: &Workspace, map: &Map) -> Listed {
    Listed {
        id: map.id.clone(),
        title: map.shown_title().to_owned(),
        day: map.date,
        actors: workspace.of::<Node>(&map.id).filter(|node| !node.is_own()).count(),
        group: map.group.trim().to_owned(),
        people: map.participants.0.clone(),
        is_going_on: !map.step.is_empty(),
        is_gathered: !map.merged_from.0.is_empty(),
        ..Listed::default()
    }
}

/// The places of those that share a key with another.
fn alike<K: Ord>(rows: &[Listed], key: impl Fn(&Listed) -> K) -> Vec<Vec<usize>> {
    let mut places: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        places.entry(key(row)).or_default().push(place);
    }
    places.into_values().filter(|places| places.len() > 1).collect()
}

/// By the actors of each, if each has some of its own; else by number.
fn apart(workspace: &Workspace, ids: &[String]) -> Vec<Apart> {
    let names: Vec<Vec<String>> = ids.iter().map(|id| named(workspace, id)).collect();
    let mut standing: BTreeMap<String, usize> = BTreeMap::new();
    for name in names.iter().flatten() {
        *standing.entry(fold(name)).or_default() += 1;
    }
    let own = names.iter().map(|names| {
        let own = names.iter().filter(|name| standing.get(&fold(name)) == Some(&1));
        own.take(NAMES).cloned().collect::<Vec<_>>()
    });
    let own: Vec<Vec<String>> = own.collect();
    match own.iter().any(Vec::is_empty) {
        true => (1..=ids.len()).map(|number| Apart::Number(number, ids.len())).collect(),
        false => own.into_iter().map(Apart::With).collect(),
    }
}

/// Who stands on a map and may be named, once each, the nearest first.
fn named(workspace: &Workspace, id: &str) -> Vec<String> {
    let Some(graph) = Graph::of(workspace, id) else { return Vec::new() };
    let (graph, _) = discreet(workspace, &graph, "");
    let others = graph.others().into_iter().filter_map(|place| graph.actor(place));
    let mut names: Vec<(i64, String)> = others
        .map(|actor| (actor.ring.unwrap_or(i64::MAX), actor.name.trim().to_owned()))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    names.order_by_key(|(ring, name)| (*ring, fold(name)));
    let mut names: Vec<String> = names.into_iter().map(|(_, name)| name).collect();
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(fold(name)));
    names
}
