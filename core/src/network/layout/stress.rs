//! The network: everybody as far apart on paper as they are in steps, as well as paper allows.
//!
//! Everybody joins in the order of the map, in rounds that grow by more than half: a newcomer where
//! it lies best to those that are there, then all settle by stress majorisation (Gansner, Koren,
//! North, «Graph Drawing by Stress Majorization», GD 2004), one at a time and over-relaxed. In
//! small maps whoever still lies badly may jump to where it would lie better. Once 56 have joined
//! the picture has its shape, for better or worse: they are laid out in another order, too, and the
//! better of the two goes on. (After 22 or 35 it was too early to tell; a third order gained less
//! than one percent more.) Up to 40 are laid out twice as a whole. In larger maps ties that are long
//! pull more than the rest in the end: a sixth fewer of them cross. Only then do those that somebody put down go to their places, and the
//! others follow as far as they must.
//!
//! It always goes downhill, has no schedule, and remembers no place: the picture depends on the map
//! alone, and one who joins last moves the others little. Beside it stochastic gradient descent
//! (Zheng, Pawar, Goodman 2019) over all pairs was as good and as quick, but one actor more turned
//! the whole picture; pivots (Brandes, Pich, «Eigensolver Methods for Progressive Multidimensional
//! Scaling», GD 2006) are not needed below the number that a map may have to be drawn.

use super::{Spot, pack::pack, part::Part};
use crate::network::Plain;

/// Sweeps that bring the others to those that are put down.
const FOLLOWING: usize = 4;

/// A layout in the making. It gives the same whatever the steps it is made in.
pub struct Stress {
    graph: Plain,
    /// What each draws its lots from, so that the order of the records does not matter.
    names: Vec<String>,
    pinned: Vec<Option<Spot>>,
    islands: Vec<Vec<usize>>,
    /// The island that is being laid out, and after the last the one that follows its pins.
    turn: usize,
    is_following: bool,
    part: Option<Part>,
    spots: Vec<Spot>,
}

impl Stress {
    /// A tie is about 1 long. `pinned` stay where somebody put them.
    pub fn new(graph: &Plain, names: &[&str], pinned: &[Option<Spot>]) -> Self {
        let name = |place: usize| names.get(place).copied().unwrap_or_default().to_owned();
        Self {
            names: (0..graph.len()).map(name).collect(),
            pinned: pinned.to_vec(),
            islands: graph.islands(),
            turn: 0,
            is_following: false,
            part: None,
            spots: vec![Spot::default(); graph.len()],
            graph: graph.clone(),
        }
    }

    /// Works on for about so many pairs. Says whether everybody has a place.
    pub fn step(&mut self, work: usize) -> bool {
        let mut left = work;
        while left > 0 {
            let Some(part) = &mut self.part else {
                if !self.next_part() {
                    return true;
                }
                continue;
            };
            match part.step(&self.graph) {
                Some(done) => left = left.saturating_sub(done.max(1)),
                None => {
                    for (place, spot) in part.spots() {
                        // To the last bit, where somebody put it.
                        let pin = self.pinned.get(place).copied().flatten();
                        if let Some(slot) = self.spots.get_mut(place) {
                            *slot = pin.filter(|_| self.is_following).unwrap_or(spot);
                        }
                    }
                    self.part = None;
                    self.turn += 1;
                }
            }
        }
        false
    }

    /// Where everybody is.
    pub fn spots(self) -> Vec<Spot> {
        self.spots
    }

    /// Says whether there is one.
    fn next_part(&mut self) -> bool {
        loop {
            let Some(island) = self.islands.get(self.turn) else {
                if self.is_following {
                    return false;
                }
                pack(&self.graph, &self.islands, &mut self.spots);
                (self.turn, self.is_following) = (0, true);
                continue;
            };
            let pin = |place: &usize| self.pinned.get(*place).copied().flatten();
            if self.is_following && !island.iter().any(|place| pin(place).is_some()) {
                self.turn += 1;
                continue;
            }
            let names =
                island.iter().map(|place| self.names.get(*place).map_or("", String::as_str));
            let mut part = Part::new(island, names);
            if self.is_following {
                let spot = |place: &usize| self.spots.get(*place).copied().unwrap_or_default();
                part.follow(island.iter().map(|place| (spot(place), pin(place))), FOLLOWING);
            }
            self.part = Some(part);
            return true;
        }
    }
}

/// The layout in one go.
pub fn stress(graph: &Plain, names: &[&str], pinned: &[Option<Spot>]) -> Vec<Spot> {
    let mut layout = Stress::new(graph, names, pinned);
    while !layout.step(usize::MAX) {}
    layout.spots()
}

/// How far a drawing is from the steps between all who have a way to each other: normalised, at its
/// best size, so that drawings of different programs can be compared. 0 is perfect.
pub fn stress_of(graph: &Plain, spots: &[Spot]) -> f64 {
    let (mut both, mut drawn, mut all) = (0.0, 0.0, 0.0);
    for (a, one) in spots.iter().enumerate() {
        let steps = graph.distances(a);
        for (two, steps) in spots.iter().zip(steps).skip(a + 1) {
            let Some(steps) = steps else { continue };
            let ratio = one.distance(*two) / f64::from(steps);
            both += ratio;
            drawn += ratio * ratio;
            all += 1.0;
        }
    }
    if drawn == 0.0 { 0.0 } else { 1.0 - both * both / (drawn * all) }
}
