//! What would come of the sheets on a map: new actors, those that stand there already, ties, and
//! everything that cannot be used, counted.

use std::collections::BTreeMap;

use crate::{
    domain::{ContributionKind, Edge, EdgeType, Formality, Frequency, Kind, Mood, Node, Sector},
    network::{Graph, twins::completed},
    workspace::Command,
};

/// Words for values, beside their codes: what stands in the tables of people.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub sectors: Vec<(String, Sector)>,
    pub types: Vec<(String, EdgeType)>,
    pub moods: Vec<(String, Mood)>,
    pub offers: Vec<(String, ContributionKind)>,
    pub formals: Vec<(String, Formality)>,
    pub frequencies: Vec<(String, Frequency)>,
    pub rings: Vec<(String, i64)>,
    pub fits: Vec<(String, i64)>,
    pub strengths: Vec<(String, i64)>,
}

/// What people can choose before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Equal names are one actor.
    pub join_same: bool,
    /// Names that only stand in ties become actors, too.
    pub make_ends: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { join_same: true, make_ends: true }
    }
}

/// What was found on the way, by how often; names where they help.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub same: Vec<String>,
    pub only_in_ties: Vec<String>,
    /// Names that are hard to read on a map.
    pub long: usize,
    /// Cells too long for the names of colleagues or themes: they go into the note.
    pub noted: usize,
    pub nameless: usize,
    pub self_links: usize,
    pub double_ties: usize,
    pub loose_ties: usize,
    /// Values outside their lists: not used.
    pub unknown: Vec<String>,
    /// Those who would wait for each other's permission.
    pub circle: Vec<String>,
    /// Whether the map would hold more than can be drawn.
    pub is_too_big: bool,
}

/// A plan; nothing is written yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// New actors, in the order of their rows; their `id` is what stood in the file.
    pub actors: Vec<Node>,
    /// Actors of the map, by place, with what the file knows more of them.
    pub filled: Vec<(usize, Node)>,
    pub ties: Vec<(End, End, Edge)>,
    pub found: Found,
}

/// An end of a tie: somebody on the map, or one of the new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    Here(usize),
    New(usize),
}

impl Draft {
    pub fn is_empty(&self) -> bool {
        self.actors.is_empty() && self.ties.is_empty() && self.filled.is_empty()
    }

    /// The map as it would be.
    pub fn whole(&self, graph: &Graph) -> Graph {
        let mut number = 0;
        let (nodes, edges) = self.records(graph, &mut |_| {
            number += 1;
            format!("zz-new-{number}")
        });
        let actors = graph.actors.iter().cloned().chain(nodes);
        let ties = graph.ties.iter().map(|tie| tie.edge.clone()).chain(edges);
        Graph::new(graph.map.clone(), actors.collect(), ties.collect())
    }

    fn records(
        &self,
        graph: &Graph,
        new_id: &mut dyn FnMut(Kind) -> String,
    ) -> (Vec<Node>, Vec<Edge>) {
        let map = &graph.map.id;
        let ids: Vec<String> = self.actors.iter().map(|_| new_id(Kind::Node)).collect();
        let new = self.actors.iter().zip(&ids);
        let nodes = new.map(|(node, id)| Node { id: id.clone(), map: map.clone(), ..node.clone() });
        let end = |end: End| match end {
            End::Here(place) => graph.actor(place).map(|actor| actor.id.clone()),
            End::New(place) => ids.get(place).cloned(),
        };
        let edges = self.ties.iter().map(|(from, to, edge)| Edge {
            id: new_id(Kind::Edge),
            map: map.clone(),
            from: end(*from).unwrap_or_default(),
            to: end(*to).unwrap_or_default(),
            ..edge.clone()
        });
        let edges = edges.collect();
        (nodes.collect(), edges)
    }

    /// Everything as one step.
    pub fn command(
        &self,
        graph: &Graph,
        by: &str,
        new_id: &mut dyn FnMut(Kind) -> String,
    ) -> Command {
        let (nodes, edges) = self.records(graph, new_id);
        let mut commands = Vec::new();
        let mut filled: BTreeMap<usize, Node> = BTreeMap::new();
        for (place, more) in &self.filled {
            let held = filled.get(place).or_else(|| graph.actor(*place)).cloned();
            filled.extend(held.map(|held| (*place, completed(&held, more))));
        }
        for (place, node) in &filled {
            let Some(held) = graph.actor(*place) else { continue };
            if node != held {
                commands.push(Command::update(held, node));
            }
        }
        for node in &nodes {
            let own = Node { added_by: by.into(), ..node.clone() };
            commands.push(Command::create(&node.id, &own));
        }
        commands.extend(edges.iter().map(|edge| Command::create(&edge.id, edge)));
        Command::Batch(commands)
    }
}
