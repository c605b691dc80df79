//! Who has to say yes before the next: the order that permissions run in.

use petgraph::{
    algo::{kosaraju_scc, toposort},
    graph::{DiGraph, NodeIndex},
};

use super::Graph;
use crate::{domain::EdgeType, order::OrderBy};

/// The chain of permissions on a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// The longest way from the first giver to the one at the end, by place. Empty when nobody
    /// gives permission to anybody, or when they wait for each other in a circle.
    pub path: Vec<usize>,
    /// Everybody that has a part in it, those who are asked first come first.
    pub order: Vec<usize>,
    /// Those who wait for each other, so that nobody can begin.
    pub circle: Vec<usize>,
}

impl Chain {
    /// Links between the first and the last: as many yeses as are needed.
    pub fn links(&self) -> usize {
        self.path.len().saturating_sub(1)
    }
}

/// The longest path to `target`, or to wherever it is longest. A permission runs from the one who
/// gives it; who belongs under somebody waits for them.
pub fn chain(graph: &Graph, target: Option<usize>) -> Chain {
    let arrows = arrows(graph);
    let mut drawn: DiGraph<(), ()> = DiGraph::new();
    for _ in &graph.actors {
        drawn.add_node(());
    }
    for (giver, taker) in &arrows {
        drawn.update_edge(NodeIndex::new(*giver), NodeIndex::new(*taker), ());
    }
    let Ok(sorted) = toposort(&drawn, None) else {
        let circles = kosaraju_scc(&drawn).into_iter().filter(|part| part.len() > 1);
        let mut circle: Vec<usize> = circles.flatten().map(NodeIndex::index).collect();
        circle.order_by(|a, b| a.cmp(b));
        return Chain { circle, ..Chain::default() };
    };
    let mut takes_part = vec![false; graph.actors.len()];
    for place in arrows.iter().flat_map(|(giver, taker)| [giver, taker]) {
        if let Some(slot) = takes_part.get_mut(*place) {
            *slot = true;
        }
    }
    let places = sorted.into_iter().map(NodeIndex::index);
    let order: Vec<usize> =
        places.filter(|place| takes_part.get(*place).copied().unwrap_or_default()).collect();
    // By order: how long the longest way to each is, and where it comes from.
    let mut longest = vec![(0_usize, None::<usize>); graph.actors.len()];
    for place in &order {
        let reached = longest.get(*place).map_or(0, |(length, _)| *length);
        let first = arrows.partition_point(|(giver, _)| giver < place);
        for (_, taker) in arrows.iter().skip(first).take_while(|(giver, _)| giver == place) {
            if let Some(slot) = longest.get_mut(*taker).filter(|slot| slot.0 < reached + 1) {
                *slot = (reached + 1, Some(*place));
            }
        }
    }
    let length = |place: &usize| longest.get(*place).map_or(0, |(length, _)| *length);
    let most = graph
        .actors
        .iter()
        .enumerate()
        .map(|(place, _)| place)
        .max_by_key(|place| (length(place), std::cmp::Reverse(*place)));
    let mut end = target.or(most).filter(|place| length(place) > 0);
    let mut path = Vec::new();
    while let Some(place) = end {
        path.push(place);
        end = longest.get(place).and_then(|(_, before)| *before);
    }
    path.reverse();
    Chain { path, order: by_length(order, &length), circle: Vec::new() }
}

/// Each giver with the one who waits for them, once.
fn arrows(graph: &Graph) -> Vec<(usize, usize)> {
    let mut arrows = Vec::new();
    for tie in graph.real_ties() {
        if tie.edge.types.0.contains(&EdgeType::Permission) {
            arrows.push((tie.from, tie.to));
        } else if tie.edge.types.0.contains(&EdgeType::Hierarchy) {
            arrows.push((tie.to, tie.from));
        }
    }
    arrows.order_by(|a, b| a.cmp(b));
    arrows.dedup();
    arrows
}

fn by_length(mut order: Vec<usize>, length: &dyn Fn(&usize) -> usize) -> Vec<usize> {
    order.order_by(|a, b| (length(a), a).cmp(&(length(b), b)));
    order
}
