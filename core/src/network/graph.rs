//! A map's records as a graph: actors by place, ties between places.

use std::collections::BTreeMap;

use super::{Plain, layout::Seat};
use crate::{
    domain::{Edge, EdgeType, Map, Node, is_unnamed},
    order::OrderBy,
    workspace::{IdOrder, Workspace},
};

/// The rings around the library, from 0 (the middle) to 4 (outside: not yet).
pub const RINGS: usize = 5;
/// Those we would like to know.
pub const OUTSIDE: usize = 4;
/// The ring of those that we work with.
pub const CLOSE: usize = 1;
/// More than this can be listed, but no longer be read as a drawing.
pub const MOST_DRAWN: usize = 1_500;

/// One map with all its actors and ties. Both stand in order of id, so that nothing depends on
/// the order in which files were opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    pub map: Map,
    pub actors: Vec<Node>,
    pub ties: Vec<Tie>,
    /// Ties that cannot be drawn, from an actor to itself or without one of their ends on this map; they stay in
    /// the records as they are.
    pub odd: Vec<Edge>,
    places: BTreeMap<String, usize>,
}

/// A tie between two different actors of the map, by their places.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    pub from: usize,
    pub to: usize,
    pub edge: Edge,
}

impl Graph {
    /// `None` when there is no such map.
    pub fn of(workspace: &Workspace, map: &str) -> Option<Self> {
        let nodes = workspace.of::<Node>(map).cloned().collect();
        let edges = workspace.of::<Edge>(map).cloned().collect();
        Some(Self::new(workspace.get::<Map>(map)?.clone(), nodes, edges))
    }

    /// With that word for the library's own mark where nobody has given it a name: what stands there is the word
    /// of the page that the map was made on.
    pub fn with_own_mark(mut self, word: &str) -> Self {
        for own in self.actors.iter_mut().filter(|own| own.is_own() && is_unnamed(&own.name)) {
            own.name = word.into();
        }
        self
    }

    pub fn new(map: Map, mut actors: Vec<Node>, mut edges: Vec<Edge>) -> Self {
        actors.order_by(|a, b| IdOrder::of(&a.id).cmp(&IdOrder::of(&b.id)));
        edges.order_by(|a, b| IdOrder::of(&a.id).cmp(&IdOrder::of(&b.id)));
        let places: BTreeMap<String, usize> =
            actors.iter().enumerate().map(|(place, actor)| (actor.id.clone(), place)).collect();
        let (mut ties, mut odd) = (Vec::new(), Vec::new());
        for edge in edges {
            match (places.get(&edge.from), places.get(&edge.to)) {
                (Some(from), Some(to)) if from != to => {
                    ties.push(Tie { from: *from, to: *to, edge });
                }
                _ => odd.push(edge),
            }
        }
        Self { map, actors, ties, odd, places }
    }

    /// How many ties cannot be drawn: from an actor to itself, and without one of their ends.
    pub fn odd_counts(&self) -> (usize, usize) {
        let selves = self.odd.iter().filter(|odd| odd.from == odd.to).count();
        (selves, self.odd.len() - selves)
    }

    /// Whom somebody is tied to, each once, in the order of the ties.
    pub fn tied_to(&self, place: usize) -> Vec<usize> {
        let mut others = Vec::new();
        for tie in &self.ties {
            let other = match (tie.from, tie.to) {
                (from, to) if from == place => to,
                (from, to) if to == place => from,
                _ => continue,
            };
            if !others.contains(&other) {
                others.push(other);
            }
        }
        others
    }

    pub fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// A tie that can be drawn, by the id of its record.
    pub fn tie(&self, id: &str) -> Option<&Tie> {
        let own = IdOrder::of(id);
        let found = self.ties.binary_search_by(|tie| IdOrder::of(&tie.edge.id).cmp(&own));
        self.ties.get(found.ok()?)
    }

    pub fn actor(&self, place: usize) -> Option<&Node> {
        self.actors.get(place)
    }

    pub fn name(&self, place: usize) -> &str {
        self.actors.get(place).map_or("", |actor| actor.name.as_str())
    }

    /// The library's own place on the map, where it has one.
    pub fn library(&self) -> Option<usize> {
        self.actors.iter().position(Node::is_own)
    }

    /// Everybody but the library, by place.
    pub fn others(&self) -> Vec<usize> {
        let places = self.actors.iter().enumerate().filter(|(_, actor)| !actor.is_own());
        places.map(|(place, _)| place).collect()
    }

    /// Ties that are there, not wished for.
    pub fn real_ties(&self) -> impl Iterator<Item = &Tie> {
        self.ties.iter().filter(|tie| !tie.edge.is_wish())
    }

    /// Ties that something runs along: two who are only in conflict carry nothing between others.
    fn carrying_ties(&self) -> impl Iterator<Item = &Tie> {
        self.real_ties().filter(|tie| !tie.edge.is_conflict())
    }

    /// Without what is written about actors and ties in whole sentences, which no picture shows.
    pub fn without_prose(&self) -> Self {
        let mut graph = self.clone();
        for actor in &mut graph.actors {
            actor.wants.clear();
            actor.note.clear();
        }
        for tie in &mut graph.ties {
            tie.edge.note.clear();
        }
        graph
    }

    /// Only what the measures read: the same figures, and equal as long as those are.
    pub fn measured(&self) -> Self {
        let actors = self.actors.iter().map(|actor| Node {
            sector: actor.sector,
            is_library: actor.is_library,
            ring: actor.ring,
            known_by: actor.known_by.clone(),
            influence: actor.influence,
            goal_fit: actor.goal_fit,
            ..Node::default()
        });
        let edge = |edge: &Edge| Edge {
            directed: edge.directed,
            types: edge.types.clone(),
            level: edge.level,
            strength: edge.strength,
            wished: edge.wished,
            ..Edge::default()
        };
        let ties = self.ties.iter().map(|tie| Tie { edge: edge(&tie.edge), ..*tie });
        Self { actors: actors.collect(), ties: ties.collect(), ..Self::default() }
    }

    /// Ties among the others: who would still be joined without the library. Places in the result
    /// are places in `others`.
    pub fn without_library(&self, others: &[usize]) -> Plain {
        let mut compact = vec![None; self.actors.len()];
        for (small, place) in others.iter().enumerate() {
            if let Some(slot) = compact.get_mut(*place) {
                *slot = Some(small);
            }
        }
        let small = |place: usize| compact.get(place).copied().flatten();
        let pairs = self.carrying_ties().filter_map(|tie| Some((small(tie.from)?, small(tie.to)?)));
        Plain::new(others.len(), pairs)
    }

    /// Everybody with everybody, the library too. As long as no tie to the library is drawn, the
    /// rings say whom it has ties with: all but those outside. Without the library's own mark, it
    /// takes the place after the last.
    pub fn whole(&self) -> Plain {
        let library = self.library();
        let centre = library.unwrap_or(self.actors.len());
        let touches = |tie: &Tie| library == Some(tie.from) || library == Some(tie.to);
        let is_drawn = self.real_ties().any(touches);
        let near = self.actors.iter().enumerate().filter(|(place, actor)| {
            !is_drawn && *place != centre && actor.ring.is_some_and(|ring| (0..4).contains(&ring))
        });
        let near: Vec<(usize, usize)> = near.map(|(place, _)| (centre, place)).collect();
        let count = match (library, near.is_empty()) {
            (None, false) => self.actors.len() + 1,
            (Some(_), _) | (None, true) => self.actors.len(),
        };
        Plain::new(count, self.carrying_ties().map(|tie| (tie.from, tie.to)).chain(near))
    }
}

impl Node {
    /// Whether it stands for the library itself.
    pub fn is_own(&self) -> bool {
        self.is_library == Some(true)
    }

    /// The ring as a place in a list of five; a ring that does not exist counts as not placed.
    pub fn ring_place(&self) -> Option<usize> {
        self.ring.and_then(|ring| usize::try_from(ring).ok()).filter(|ring| *ring < RINGS)
    }

    /// Where in its cell of the ring map a hand has put it.
    pub fn seat(&self) -> Option<Seat> {
        let (around, outward) = self.around.zip(self.outward)?;
        let is_there = around.is_finite() && outward.is_finite();
        is_there.then(|| Seat { around: around.clamp(0.0, 1.0), outward: outward.clamp(0.0, 1.0) })
    }
}

impl Edge {
    /// Whether it is another tie the other way round: a permission goes from one to the other, said
    /// or not.
    pub fn has_direction(&self) -> bool {
        let of_itself = [EdgeType::Permission, EdgeType::Hierarchy];
        self.directed == Some(true) || of_itself.iter().any(|own| self.types.0.contains(own))
    }

    /// Wished for, and not there yet.
    pub fn is_wish(&self) -> bool {
        self.wished == Some(true) || self.types.0.contains(&EdgeType::Wish)
    }

    /// Nothing else than a conflict.
    fn is_conflict(&self) -> bool {
        !self.types.0.is_empty() && self.types.0.iter().all(|own| *own == EdgeType::Conflict)
    }
}
