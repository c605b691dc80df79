//! A map for others' eyes: names that are not to be named are taken out, notes stay at home.

use std::collections::BTreeSet;

use super::Graph;
use crate::{
    domain::{Paths, SetOf, same_name_key},
    order::collect,
    workspace::{Workspace, discretion},
};

/// The map as it may leave, and how many actors stand in it without their name.
pub fn discreet(workspace: &Workspace, graph: &Graph, instead: &str) -> (Graph, usize) {
    let unnamed = discretion::unnamed(workspace);
    let names = discretion::names_of(workspace, &unnamed);
    let keys: BTreeSet<String> = collect(names.iter().map(|name| same_name_key(name)));
    let mut copy = graph.clone();
    let mut count = 0;
    for actor in &mut copy.actors {
        let is_kept =
            unnamed.contains(&actor.partner_id) || keys.contains(&same_name_key(&actor.name));
        let without = discretion::without_names(&actor.name, &names, instead);
        if is_kept || without != actor.name {
            actor.name = if is_kept { instead.into() } else { without };
            actor.kind.clear();
            count += 1;
        }
        actor.kind = discretion::without_names(&actor.kind, &names, instead);
        actor.themes.0.retain(|theme| !discretion::has_name(theme, &names));
        actor.note.clear();
        actor.wants.clear();
        actor.votes = Paths::default();
    }
    copy.ties.iter_mut().for_each(|tie| tie.edge.note.clear());
    copy.map.question = discretion::without_names(&copy.map.question, &names, instead);
    copy.map.title = discretion::without_names(&copy.map.title, &names, instead);
    copy.map.notes = Paths::default();
    (copy, count)
}

/// Without who of the library's people knows whom: initials say something about colleagues.
pub fn without_initials(graph: &Graph) -> Graph {
    let mut copy = graph.clone();
    copy.actors.iter_mut().for_each(|actor| actor.known_by = SetOf::default());
    copy
}
