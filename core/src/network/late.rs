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
    domain::{Edge, Kind, Map, Node, Paths, SetOf},
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
    let mut joined = Joined::of(gathered);
    for (number, graph) in late.iter().enumerate() {
        joined.take(graph, number + 1, new_id);
    }
    joined.command(gathered)
}

/// The gathered map as it grows.
struct Joined {
    map: Map,
    actors: BTreeMap<String, Node>,
    ties: BTreeMap<Run, Edge>,
}

impl Joined {
    fn of(gathered: &Graph) -> Self {
        let actors = gathered.actors.iter().enumerate();
        Self {
            map: gathered.map.clone(),
            actors: collect(
                actors.map(|(place, actor)| (key_of(gathered, actor, 0, place), actor.clone())),
            ),
            ties: collect(gathered.ties.iter().map(|tie| (run_of(&tie.edge), tie.edge.clone()))),
        }
    }

    fn take(&mut self, graph: &Graph, number: usize, new_id: &mut dyn FnMut(Kind) -> String) {
        let ids = self.take_actors(graph, number, new_id);
        self.keep_apart(graph, &ids);
        self.take_ties(graph, &ids, new_id);
        let people = graph.map.participants.0.iter();
        let new: Vec<String> =
            people.filter(|who| !self.map.participants.0.contains(who)).cloned().collect();
        self.map.participants.0.extend(new);
        if !self.has(graph) {
            self.map.merged_from.0.push(graph.map.id.clone());
        }
    }

    /// Whether the map was taken in before: a group that sends it anew has no more dots for that.
    fn has(&self, graph: &Graph) -> bool {
        self.map.merged_from.0.contains(&graph.map.id)
    }

    /// Gives what each actor of theirs is called here.
    fn take_actors(
        &mut self,
        graph: &Graph,
        number: usize,
        new_id: &mut dyn FnMut(Kind) -> String,
    ) -> BTreeMap<String, String> {
        let mut ids = BTreeMap::new();
        let is_known = self.has(graph);
        for (place, actor) in graph.actors.iter().enumerate() {
            let votes = if is_known { Paths::default() } else { actor.votes.clone() };
            let actor = &Node { votes, ..actor.clone() };
            let stands = self.actors.entry(key_of(graph, actor, number, place));
            let stands =
                stands.and_modify(|own| *own = completed(own, actor)).or_insert_with(|| Node {
                    id: new_id(Kind::Node),
                    map: self.map.id.clone(),
                    other_than: SetOf::default(),
                    ..actor.clone()
                });
            ids.insert(actor.id.clone(), stands.id.clone());
            if graph.map.shortlist.0.contains(&actor.id) {
                self.map.shortlist.0.insert(stands.id.clone());
            }
        }
        ids
    }

    /// Whom they called two are two here as well, and so is whom they said not to be a partner.
    fn keep_apart(&mut self, graph: &Graph, ids: &BTreeMap<String, String>) {
        for actor in graph.actors.iter().filter(|actor| !actor.other_than.0.is_empty()) {
            let stands = ids.get(&actor.id);
            let Some(own) = self.actors.values_mut().find(|own| Some(&own.id) == stands) else {
                continue;
            };
            let others = actor.other_than.0.iter().map(|other| ids.get(other).unwrap_or(other));
            let others = others.filter(|other| **other != own.id && **other != own.partner_id);
            own.other_than.0.extend(others.cloned());
        }
    }

    fn take_ties(
        &mut self,
        graph: &Graph,
        ids: &BTreeMap<String, String>,
        new_id: &mut dyn FnMut(Kind) -> String,
    ) {
        for tie in &graph.ties {
            let end = |id: &String| ids.get(id).cloned();
            let (Some(from), Some(to)) = (end(&tie.edge.from), end(&tie.edge.to)) else { continue };
            if from == to {
                continue;
            }
            let edge = Edge { map: self.map.id.clone(), from, to, ..tie.edge.clone() };
            let stands = self.ties.entry(run_of(&edge)).and_modify(|own| said_too(own, &edge));
            stands.or_insert_with(|| Edge { id: new_id(Kind::Edge), ..edge.clone() });
        }
    }

    /// What it takes to make the gathered map this one.
    fn command(&self, gathered: &Graph) -> Command {
        let actors: BTreeMap<&str, &Node> =
            collect(gathered.actors.iter().map(|actor| (actor.id.as_str(), actor)));
        let ties: BTreeMap<&str, &Edge> =
            collect(gathered.ties.iter().map(|tie| (tie.edge.id.as_str(), &tie.edge)));
        let mut commands = vec![Command::update(&gathered.map, &self.map)];
        commands.extend(self.actors.values().map(|node| match actors.get(node.id.as_str()) {
            Some(before) => Command::update(*before, node),
            None => Command::create(&node.id, node),
        }));
        commands.extend(self.ties.values().map(|edge| match ties.get(edge.id.as_str()) {
            Some(before) => Command::update(*before, edge),
            None => Command::create(&edge.id, edge),
        }));
        Command::Batch(commands)
    }
}
