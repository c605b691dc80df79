//! Untangling the ties of a ring map, within the cells, which are hard.
//!
//! First those of one cell change places where that makes their ties shorter: it is quick, and shorter ties
//! cross less. Then, in maps of a size that has the time, where fewer ties cross or run over somebody, and
//! everybody may go to a free spot of their cell, but nobody far for little: otherwise one actor more would turn
//! the map.

use super::{Spot, ring::Rings, tangles::spot};

/// Up to so many actors, crossings are counted.
const COUNTED: usize = 120;
/// So many pairs are looked at, at most: a map with one cell for everybody would take seconds.
const ENOUGH: usize = 9_000_000;
/// So many times around its cell and through it is far, for each of a hundred: the fewer they are, the freer.
const FAR: f64 = 2.0;
const HUNDRED: f64 = 100.0;
/// How often everybody's turn comes, at most.
const SHORTENING: usize = 4;
const UNCROSSING: usize = 4;

/// Whose turn it is.
#[derive(Clone, Copy, Default)]
pub(super) struct Turn {
    round: usize,
    place: usize,
    has_moved: bool,
    is_counting: bool,
    /// So much has been looked at for crossings.
    work: usize,
}

impl Rings {
    /// The turn of the next; how much was looked at, `None` when nobody gains any more.
    pub(super) fn untangle(&mut self, turn: &mut Turn) -> Option<usize> {
        let all = self.bodies.len();
        if turn.place < all {
            let (moved, work) = self.change_places(turn.place, turn.is_counting);
            turn.place += 1;
            turn.has_moved |= moved;
            turn.work += work;
            return (!turn.is_counting || turn.work < ENOUGH).then_some(work);
        }
        let rounds = if turn.is_counting { UNCROSSING } else { SHORTENING };
        let (round, is_counting) = match turn.has_moved && turn.round + 1 < rounds {
            true => (turn.round + 1, turn.is_counting),
            false if turn.is_counting || all > COUNTED => return None,
            false => {
                self.homes = self.filling.spots.clone();
                (0, true)
            }
        };
        *turn = Turn { round, is_counting, work: turn.work, ..Turn::default() };
        Some(1)
    }

    /// With each later one of the same cell, where that is better. Whether any was, and the work.
    fn change_places(&mut self, a: usize, is_counting: bool) -> (bool, usize) {
        // Whoever was put there by hand stays.
        let is_held = |place: usize| self.seats.get(place).copied().flatten().is_some();
        let cell =
            |place: usize| self.cells.get(place).copied().flatten().filter(|_| !is_held(place));
        let Some(own) = cell(a).filter(|_| Some(a) != self.middle) else { return (false, 1) };
        let same: Vec<usize> = (a + 1..self.bodies.len())
            .filter(|b| cell(*b) == Some(own) && Some(*b) != self.middle)
            .collect();
        let (mut moved, mut work) = (false, self.bodies.len());
        for b in same {
            let (is_better, looked) = self.swap(a, b, is_counting);
            moved |= is_better;
            work += looked;
        }
        if is_counting {
            let (is_better, looked) = self.elsewhere(a);
            moved |= is_better;
            work += looked;
        }
        (moved, work)
    }

    /// To the free spot of its cell where its ties are crossed least. Whether it moved, and the work.
    fn elsewhere(&mut self, a: usize) -> (bool, usize) {
        let cell = self.cells.get(a).copied().flatten();
        let (Some(cell), Some(body)) = (cell, self.bodies.get(a).copied()) else {
            return (false, 1);
        };
        let mut around = self.ties.around(a, &self.filling.spots);
        let home = spot(&self.homes, a);
        let share = self.bodies.len() as f64 / HUNDRED;
        let far = self.frame.reach(cell) * FAR / (share * share);
        let way = |to: Spot| 1.0 + to.distance(home) / far;
        let start = spot(&self.filling.spots, a);
        let (crossings, mut work) = around.tangles(start, usize::MAX);
        let (mut best, mut least) = (start, (1.0 + crossings as f64) * way(start));
        let edge = self.frame.radius(cell.ring) - body.radius;
        for candidate in self.frame.candidates(cell.ring, cell.wedge) {
            let most = least / way(candidate) - 1.0;
            let fits = most > 0.0
                && candidate.distance(Spot::default()) <= edge
                && self.filling.taken.is_free(&body.at(candidate), [a, a]);
            if !fits {
                continue;
            }
            let (crossings, looked) = around.tangles(candidate, most.ceil() as usize);
            work += looked;
            let then = (1.0 + crossings as f64) * way(candidate);
            if then < least {
                (best, least) = (candidate, then);
            }
        }
        if best != start {
            if let Some(slot) = self.filling.spots.get_mut(a) {
                *slot = best;
            }
            self.filling.taken.leave(a, &body.at(start));
            self.filling.taken.take(a, body.at(best));
        }
        (best != start, work)
    }

    /// Whether it was better to change places, and the work.
    fn swap(&mut self, a: usize, b: usize, is_counting: bool) -> (bool, usize) {
        let (Some(one), Some(two)) = (self.bodies.get(a).copied(), self.bodies.get(b).copied())
        else {
            return (false, 1);
        };
        let at = &mut self.filling.spots;
        let (spot_a, spot_b) = (spot(at, a), spot(at, b));
        let (room_a, room_b) = (one.at(spot_b), two.at(spot_a));
        let taken = &mut self.filling.taken;
        let fits = !room_a.overlaps(&room_b)
            && taken.is_free(&room_a, [a, b])
            && taken.is_free(&room_b, [a, b]);
        if !fits {
            return (false, 1);
        }
        let ties = &self.ties;
        let length = |at: &[Spot]| ties.length(a, at) + ties.length(b, at);
        let count = |at: &[Spot], most| match is_counting {
            true => ties.tangles(a, b, at, most),
            false => (0, 1),
        };
        let (now, before) = (count(at, usize::MAX), length(at));
        at.swap(a, b);
        let (then, after) = (count(at, now.0 + 1), length(at));
        let is_better = then.0 < now.0 || (then.0 == now.0 && after < before - 1e-6);
        if is_better {
            taken.leave(a, &one.at(spot_a));
            taken.leave(b, &two.at(spot_b));
            taken.take(a, room_a);
            taken.take(b, room_b);
        } else {
            at.swap(a, b);
        }
        (is_better, now.1 + then.1)
    }
}
