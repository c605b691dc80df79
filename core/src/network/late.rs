//! A group that comes late: its map joins the gathered one, on which people have gone on meanwhile.
//!
//! Invariant: whatever stands on the gathered map stays.

use std::collections::BTreeMap;

use super::{
    Graph,
    gather::{Run, key_of, run_of, said_too},
    twins::completed,
};
use crate::{
    domain::{Edge, Kind, Node, Paths, SetOf},
    order::collect,
    workspace::Command,
};

/// Takes these maps into the gathered one: their actors, ties and people, and what they know more of those
/// that stand there.
pub fn join_in(
    gathered: &Graph,
    late: &[Graph],
    new_id: &mut dyn FnMut(Kind) -> String,
) -> Command {
    let mut map = gathered.map.clone();
    let mut all: BTreeMap<String, Node> = collect(
        gathered
            .actors
            .iter()
            .enumerate()
            .map(|(place, actor)| (key_of(gathered, actor, 0, place), actor.clone())),
    );
    let known: BTreeMap<&str, &Node> =
        collect(gathered.actors.iter().map(|actor| (actor.id.as_str(), actor)));
    let mut ties: BTreeMap<Run, Edge> =
        collect(gathered.ties.iter().map(|tie| (run_of(&tie.edge), tie.edge.clone())));
    let was: BTreeMap<&str, &Edge> =
        collect(gathered.ties.iter().map(|tie| (tie.edge.id.as_str(), &tie.edge)));
    for (number, graph) in late.iter().enumerate() {
        // Counted already: a group that sends its map anew has no more dots for that.
        let is_known = map.merged_from.0.contains(&graph.map.id);
        // What each actor of theirs is called here.
        let mut ids: BTreeMap<String, String> = BTreeMap::new();
        for (place, actor) in graph.actors.iter().enumerate() {
            let votes = if is_known { Paths::default() } else { actor.votes.clone() };
            let actor = &Node { votes, ..actor.clone() };
            let stands = all.entry(key_of(graph, actor, number + 1, place));
            let stands =
                stands.and_modify(|own| *own = completed(own, actor)).or_insert_with(|| Node {
                    id: new_id(Kind::Node),
                    map: map.id.clone(),
                    other_than: SetOf::default(),
                    ..actor.clone()
                });
            ids.insert(actor.id.clone(), stands.id.clone());
            if graph.map.shortlist.0.contains(&actor.id) {
                map.shortlist.0.insert(stands.id.clone());
            }
        }
        // Whom they called two are two here as well, and so is whom they said not to be a partner.
        for actor in graph.actors.iter().filter(|actor| !actor.other_than.0.is_empty()) {
            let stands = ids.get(&actor.id);
            let Some(own) = all.values_mut().find(|own| Some(&own.id) == stands) else { continue };
            let others = actor.other_than.0.iter().map(|other| ids.get(other).unwrap_or(other));
            let others = others.filter(|other| **other != own.id && **other != own.partner_id);
            own.other_than.0.extend(others.cloned());
        }
        for tie in &graph.ties {
            let end = |id: &String| ids.get(id).cloned();
            let (Some(from), Some(to)) = (end(&tie.edge.from), end(&tie.edge.to)) else { continue };
            if from == to {
                continue;
            }
            let edge = Edge { map: map.id.clone(), from, to, ..tie.edge.clone() };
            let stands = ties.entry(run_of(&edge)).and_modify(|own| said_too(own, &edge));
            stands.or_insert_with(|| Edge { id: new_id(Kind::Edge), ..edge.clone() });
        }
        let people = graph.map.participants.0.iter();
        let new: Vec<String> =
            people.filter(|who| !map.participants.0.contains(who)).cloned().collect();
        map.participants.0.extend(new);
        map.merged_from.0.extend((!is_known).then(|| graph.map.id.clone()));
    }
    let mut commands = vec![Command::update(&gathered.map, &map)];
    commands.extend(all.values().map(|node| match known.get(node.id.as_str()).copied() {
        Some(before) => Command::update(before, node),
        None => Command::create(&node.id, node),
    }));
    commands.extend(ties.values().map(|edge| match was.get(edge.id.as_str()).copied() {
        Some(before) => Command::update(before, edge),
        None => Command::create(&edge.id, edge),
    }));
    Command::Batch(commands)
}
