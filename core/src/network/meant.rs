//! Whom a reading is about.

use std::collections::BTreeSet;

use super::{Graph, Measures, OUTSIDE, Tie};
use crate::domain::Node;

/// The others whom we have a tie to, by what is drawn or by the rings.
pub(super) fn known_to_us(graph: &Graph) -> Vec<usize> {
    let (whole, library) = (graph.whole(), graph.library().unwrap_or(graph.actors.len()));
    let near = whole.neighbours(library);
    graph.others().into_iter().filter(|place| near.contains(place)).collect()
}

/// The others' islands that we reach: somebody on it stands in a ring of ours, or has a tie to us.
pub(super) fn reached_islands<'m>(graph: &Graph, measures: &'m Measures) -> Vec<&'m Vec<usize>> {
    let (whole, library) = (graph.whole(), graph.library().unwrap_or(graph.actors.len()));
    let near = whole.neighbours(library);
    let is_reached = |place: &usize| {
        let ring = graph.actor(*place).and_then(Node::ring_place);
        near.contains(place) || ring.is_some_and(|ring| ring < OUTSIDE)
    };
    measures.islands.iter().filter(|island| island.iter().any(is_reached)).collect()
}

/// Whom these ties are with, each once, without the library.
pub(super) fn ends<'g>(graph: &Graph, ties: impl Iterator<Item = &'g Tie>) -> Vec<usize> {
    let own = graph.library();
    let places: BTreeSet<usize> = ties.flat_map(|tie| [tie.from, tie.to]).collect();
    places.into_iter().filter(|place| own != Some(*place)).collect()
}

/// Those to whom an arrow goes that none comes back for.
pub(super) fn unanswered(graph: &Graph) -> Vec<usize> {
    let arrows: BTreeSet<(usize, usize)> = graph
        .real_ties()
        .filter(|tie| tie.edge.has_direction())
        .map(|tie| (tie.from, tie.to))
        .collect();
    let open = arrows.iter().filter(|(from, to)| !arrows.contains(&(*to, *from)));
    let places: BTreeSet<usize> = open.map(|(_, to)| *to).collect();
    places.into_iter().collect()
}

/// Those with the highest value, at most three, if it is above the least that counts.
pub(super) fn top(values: &[f64], least: f64) -> Option<(Vec<usize>, f64)> {
    let most = values.iter().copied().fold(0.0_f64, f64::max);
    let same = |value: f64| (value - most).abs() < 1e-9;
    let actors: Vec<usize> = values
        .iter()
        .enumerate()
        .filter(|(_, value)| same(**value))
        .map(|(place, _)| place)
        .collect();
    (most > least && actors.len() <= 3).then_some((actors, most))
}
