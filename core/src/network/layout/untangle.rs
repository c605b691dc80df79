//! Untangling the ties of a ring map, within the cells, which are hard.
//!
//! First those of one cell change places where that makes their ties shorter: it is quick, and shorter ties
//! cross less. Then, in maps of a size that has the time, where fewer ties cross or run over somebody, and
//! everybody may go to a free spot of their cell, but nobody far for little: otherwise one actor more would turn
//! the map.

use super::{
    Spot,
    ring::{Cell, Rings},
};

/// Up to so many actors, crossings are counted.
const COUNTED: usize = 120;
/// So many pairs are looked at, at most: a map with one cell for everybody would take seconds.
const ENOUGH: usize = 6_000_000;
/// A tie that runs over somebody is as bad as so many crossings.
const OVER: usize = 2;
/// Nearer than this to the middle of a mark it runs over it.
const MARK: f64 = 11.0;
/// How far is far, for each of a hundred: the fewer they are, the freer.
const FAR: f64 = 400.0;
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

/// Who is tied to whom, among those on the rings.
pub(super) struct Ties {
    pairs: Vec<(usize, usize)>,
    /// Of each, the places of its ties in `pairs`.
    of: Vec<Vec<usize>>,
    placed: Vec<usize>,
    middle: Option<usize>,
}

impl Ties {
    pub fn new(ties: &[(usize, usize)], cells: &[Option<Cell>], middle: Option<usize>) -> Self {
        let is_placed =
            |actor: usize| Some(actor) == middle || cells.get(actor).is_some_and(Option::is_some);
        let is_drawn = |(a, b): &(usize, usize)| a != b && is_placed(*a) && is_placed(*b);
        let pairs: Vec<_> = ties.iter().copied().filter(is_drawn).collect();
        let mut of = vec![Vec::new(); cells.len()];
        for (place, (a, b)) in pairs.iter().enumerate() {
            for end in [*a, *b] {
                if let Some(list) = of.get_mut(end) {
                    list.push(place);
                }
            }
        }
        let placed = (0..cells.len()).filter(|actor| is_placed(*actor)).collect();
        Self { pairs, of, placed, middle }
    }

    fn of(&self, actor: usize) -> impl Iterator<Item = (usize, (usize, usize))> + '_ {
        let places = self.of.get(actor).into_iter().flatten();
        places.filter_map(|place| Some((*place, *self.pairs.get(*place)?)))
    }

    /// Ties to the middle are as long wherever one stands.
    fn length(&self, actor: usize, at: &[Spot]) -> f64 {
        let ends =
            self.of(actor).filter(|(_, (a, b))| Some(*a) != self.middle && Some(*b) != self.middle);
        ends.map(|(_, (a, b))| spot(at, a).distance(spot(at, b))).sum()
    }

    /// How often the ties of these two are crossed, or run over somebody, or others' over them; not
    /// much more than `most` is counted. With how many pairs were looked at.
    fn tangles(&self, one: usize, two: usize, at: &[Spot], most: usize) -> (usize, usize) {
        let own = self.of(one).chain(self.of(two).filter(|(_, (a, b))| *a != one && *b != one));
        let is_own = |(a, b): (usize, usize)| [a, b].iter().any(|end| *end == one || *end == two);
        let (mut sum, mut work) = (0, 0);
        for (place, tie) in own {
            work += self.pairs.len() + self.placed.len();
            for (other, ends) in self.pairs.iter().enumerate() {
                // Each pair of their own once.
                let is_new = other > place || !is_own(*ends);
                sum += usize::from(is_new && cross(tie, *ends, at));
            }
            let others = self.placed.iter().filter(|other| **other != one && **other != two);
            sum += others.filter(|other| runs_over(tie, **other, at)).count() * OVER;
            if sum >= most {
                return (sum, work);
            }
        }
        for actor in [one, two].iter().take(if one == two { 1 } else { 2 }) {
            work += self.pairs.len();
            sum += self.pairs.iter().filter(|tie| runs_over(**tie, *actor, at)).count() * OVER;
        }
        (sum, work)
    }
}

fn spot(at: &[Spot], place: usize) -> Spot {
    at.get(place).copied().unwrap_or_default()
}

fn cross((a, b): (usize, usize), (c, d): (usize, usize), at: &[Spot]) -> bool {
    if a == c || a == d || b == c || b == d {
        return false;
    }
    let (a, b, c, d) = (spot(at, a), spot(at, b), spot(at, c), spot(at, d));
    let is_apart = a.x.max(b.x) < c.x.min(d.x)
        || c.x.max(d.x) < a.x.min(b.x)
        || a.y.max(b.y) < c.y.min(d.y)
        || c.y.max(d.y) < a.y.min(b.y);
    let side = |p: Spot, q: Spot, r: Spot| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    !is_apart && side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// Whether the tie runs over the mark of somebody whom it does not concern.
fn runs_over((a, b): (usize, usize), actor: usize, at: &[Spot]) -> bool {
    if actor == a || actor == b {
        return false;
    }
    let (start, end, mark) = (spot(at, a), spot(at, b), spot(at, actor));
    let (x, y) = (end.x - start.x, end.y - start.y);
    let (to_x, to_y) = (mark.x - start.x, mark.y - start.y);
    let length = x * x + y * y;
    let along = x * to_x + y * to_y;
    let aside = x * to_y - y * to_x;
    along > 0.0 && along < length && aside * aside < MARK * MARK * length
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
        let cell = |place: usize| self.cells.get(place).copied().flatten();
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
        let ties = &self.ties;
        let at = &mut self.filling.spots;
        let home = spot(&self.homes, a);
        let share = self.bodies.len() as f64 / HUNDRED;
        let way = |to: Spot| 1.0 + to.distance(home) * share * share / FAR;
        let start = spot(at, a);
        let (crossings, mut work) = ties.tangles(a, a, at, usize::MAX);
        let (mut best, mut least) = (start, (1.0 + crossings as f64) * way(start));
        let edge = self.frame.radius(cell.ring) - body.radius;
        for candidate in self.frame.candidates(cell.ring, cell.wedge) {
            let fits = candidate.distance(Spot::default()) <= edge
                && self.filling.taken.is_free(&body.at(candidate), [a, a]);
            let most = least / way(candidate) - 1.0;
            if !fits || most <= 0.0 {
                continue;
            }
            if let Some(slot) = at.get_mut(a) {
                *slot = candidate;
            }
            let (crossings, looked) = ties.tangles(a, a, at, most.ceil() as usize);
            work += looked;
            let then = (1.0 + crossings as f64) * way(candidate);
            if then < least {
                (best, least) = (candidate, then);
            }
        }
        if let Some(slot) = at.get_mut(a) {
            *slot = best;
        }
        if best != start {
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
