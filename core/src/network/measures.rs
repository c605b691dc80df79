//! The measures of the guide (D7), exact, but for what has changed since an earlier map: that is in
//! `change`. `n` leaves the library out where the guide says so; ties that are only wished for never
//! count as ties.

use std::collections::{BTreeMap, BTreeSet};

use super::{Chain, Graph, OUTSIDE, RINGS, chain};
use crate::domain::{Code, Sector};

/// A part of a whole, in counts: small maps are told in counts only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub count: usize,
    pub of: usize,
}

impl Share {
    /// `None` where there is nothing to be a part of.
    pub fn value(self) -> Option<f64> {
        (self.of > 0).then(|| self.count as f64 / self.of as f64)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rings {
    pub counts: [usize; RINGS],
    pub unplaced: usize,
}

impl Rings {
    pub fn outer(self) -> usize {
        let [.., far, outside] = self.counts;
        far + outside
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// n-size
    pub size: usize,
    /// n-ringdist
    pub rings: Rings,
    /// n-sector: all sectors, in the order that people read them.
    pub sectors: Vec<(Sector, usize)>,
    pub unsorted: usize,
    /// n-bal: the sector with the most, and its share of those that have one.
    pub skew: Option<(Sector, Share)>,
    /// Pairs of others that are tied.
    pub pairs: usize,
    /// n-density, among the others.
    pub density: Option<f64>,
    /// n-central, the library included.
    pub centralisation: Option<f64>,
    /// n-degree and n-between among the others, by place; 0 for the library.
    pub degree: Vec<usize>,
    pub between: Vec<f64>,
    /// n-comp: the others' islands, by place.
    pub islands: Vec<Vec<usize>>,
    /// n-weak; of all ties. `None` while no tie says how close or strong it is.
    pub weak: Option<Share>,
    /// n-bus: known by exactly one, of those that somebody knows.
    pub alone: Share,
    /// n-unknown
    pub unknown: Vec<usize>,
    /// n-wish: wished for, and there.
    pub wishes: usize,
    pub ties: usize,
    /// n-rec: arrows that are answered, of all arrows.
    pub mutual: Share,
    /// n-level: how many ties have each level, from 0 to 5.
    pub levels: [usize; 6],
    /// n-fit
    pub overlooked: Vec<usize>,
    /// n-risk
    pub against: Vec<usize>,
    /// n-chain
    pub chain: Chain,
}

impl Measures {
    /// n-level: the mean; `None` while no tie has a level.
    pub fn mean_level(&self) -> Option<f64> {
        let of: usize = self.levels.iter().sum();
        let sum: usize = self.levels.iter().enumerate().map(|(level, count)| level * count).sum();
        Share { count: sum, of }.value()
    }

    /// Sectors that nobody on the map belongs to.
    pub fn empty_sectors(&self) -> Vec<Sector> {
        let empty = self.sectors.iter().filter(|(sector, count)| *count == 0 && counts(*sector));
        empty.map(|(sector, _)| *sector).collect()
    }
}

/// "Other" is no part of society that could be missing.
fn counts(sector: Sector) -> bool {
    sector != Sector::Other
}

pub fn measures(graph: &Graph) -> Measures {
    let others = graph.others();
    let plain = graph.without_library(&others);
    let between = plain.betweenness();
    let spread = |small: usize| others.get(small).copied();
    let mut by_place = (vec![0; graph.actors.len()], vec![0.0; graph.actors.len()]);
    for (small, place) in others.iter().enumerate() {
        if let (Some(degree), Some(sum)) = (by_place.0.get_mut(*place), by_place.1.get_mut(*place))
        {
            *degree = plain.degree(small);
            *sum = between.get(small).copied().unwrap_or(0.0);
        }
    }
    let islands = plain.islands();
    let actors = || others.iter().filter_map(|place| Some((*place, graph.actor(*place)?)));
    let places = |wanted: &dyn Fn(&crate::domain::Node) -> bool| {
        let found = actors().filter(|(_, actor)| wanted(actor));
        found.map(|(place, _)| place).collect::<Vec<usize>>()
    };

    let mut rings = Rings::default();
    let mut sectors: BTreeMap<Sector, usize> = BTreeMap::new();
    for (_, actor) in actors() {
        match actor.ring_place().and_then(|ring| rings.counts.get_mut(ring)) {
            Some(count) => *count += 1,
            None => rings.unplaced += 1,
        }
        if let Some(sector) = actor.sector {
            *sectors.entry(sector).or_default() += 1;
        }
    }
    let sorted: usize = sectors.values().sum();
    let count = |sector: Sector| sectors.get(&sector).copied().unwrap_or(0);
    let sectors: Vec<(Sector, usize)> =
        Sector::ALL.iter().map(|sector| (*sector, count(*sector))).collect();
    // Of equals, the first in the order that people read them.
    let most = sectors.iter().rev().max_by_key(|(_, count)| *count);
    let skew = most.filter(|(_, count)| *count > 0);
    let known = places(&|actor| !actor.known_by.0.is_empty());
    let (ties, wishes) = {
        let wishes = graph.ties.iter().filter(|tie| tie.edge.is_wish()).count();
        (graph.ties.len() - wishes, wishes)
    };

    Measures {
        size: others.len(),
        rings,
        unsorted: others.len() - sorted,
        skew: skew.map(|(sector, count)| (*sector, Share { count: *count, of: sorted })),
        sectors,
        pairs: plain.edges(),
        density: plain.density(),
        centralisation: graph.whole().centralisation(),
        degree: by_place.0,
        between: by_place.1,
        islands: islands
            .into_iter()
            .map(|island| island.into_iter().filter_map(spread).collect())
            .collect(),
        weak: weak(graph),
        alone: Share { count: places(&|actor| actor.known_by.0.len() == 1).len(), of: known.len() },
        unknown: places(&|actor| actor.known_by.0.is_empty()),
        wishes,
        ties,
        mutual: mutual(graph),
        levels: levels(graph),
        overlooked: places(&|actor| {
            actor.influence.is_some_and(|influence| influence >= 3)
                && actor.goal_fit.is_some_and(|fit| fit >= 1)
                && actor.ring.is_some_and(|ring| (2..=OUTSIDE as i64).contains(&ring))
        }),
        against: places(&|actor| {
            actor.influence.is_some_and(|influence| influence >= 4)
                && actor.goal_fit.is_some_and(|fit| fit <= -1)
        }),
        chain: chain(graph, None),
    }
}

/// By how close, or by how strong somebody has said it is.
pub(super) fn is_weak(edge: &crate::domain::Edge) -> bool {
    edge.level.is_some_and(|level| level <= 1) || edge.strength == Some(1)
}

fn weak(graph: &Graph) -> Option<Share> {
    let says = graph.real_ties().any(|tie| tie.edge.level.or(tie.edge.strength).is_some());
    let count = graph.real_ties().filter(|tie| is_weak(&tie.edge)).count();
    says.then(|| Share { count, of: graph.real_ties().count() })
}

fn mutual(graph: &Graph) -> Share {
    let arrows: BTreeSet<(usize, usize)> = graph
        .real_ties()
        .filter(|tie| tie.edge.has_direction())
        .map(|tie| (tie.from, tie.to))
        .collect();
    let answered = arrows.iter().filter(|(from, to)| arrows.contains(&(*to, *from)));
    Share { count: answered.count(), of: arrows.len() }
}

fn levels(graph: &Graph) -> [usize; 6] {
    let mut levels = [0; 6];
    for level in graph.real_ties().filter_map(|tie| tie.edge.level) {
        if let Some(count) = usize::try_from(level).ok().and_then(|level| levels.get_mut(level)) {
            *count += 1;
        }
    }
    levels
}

/// What would be different if an actor went: who would lose their last way to the others.
pub fn without(graph: &Graph, gone: usize) -> (usize, Vec<usize>) {
    let others = graph.others();
    let before = graph.without_library(&others).islands().len();
    let left: Vec<usize> = others.iter().copied().filter(|place| *place != gone).collect();
    let plain = graph.without_library(&left);
    let alone = left.iter().enumerate().filter(|(small, place)| {
        let had_ties = graph.real_ties().any(|tie| {
            (tie.from == gone && tie.to == **place) || (tie.to == gone && tie.from == **place)
        });
        had_ties && plain.degree(*small) == 0
    });
    let alone = alone.map(|(_, place)| *place).collect();
    ((plain.islands().len() + 1).saturating_sub(before), alone)
}
