//! The ring map: how close by distance from the middle, which part of society by wedge. Both are
//! hard; where there is not room enough, the rings grow.

use super::{
    Spot,
    bodies::{Body, Room},
    room::Taken,
};
use crate::network::dice::circle;

/// Where an actor belongs: a ring from 0 to 4, and a wedge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    pub ring: usize,
    pub wedge: usize,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct RingMap {
    /// The outer edge of each ring.
    pub radii: [f64; 5],
    /// Where each wedge begins and ends, in turns from the top, clockwise.
    pub wedges: Vec<(f64, f64)>,
    /// By place; those without a cell stand in rows below.
    pub spots: Vec<Spot>,
    /// Where the rows below begin, if there are any.
    pub tray: Option<f64>,
    /// Whether everybody found free room.
    pub is_free: bool,
}

/// Nobody's.
const NONE: usize = usize::MAX;
const STEP: f64 = 15.0;
const CENTRE: f64 = 62.0;
const ATTEMPTS: usize = 60;
const POLISH: usize = 4;

/// Places actors with their bodies in their cells. `middle` is the place of the library, if it is
/// among them; `ties` pull those that are tied towards each other.
pub fn ring_map(
    bodies: &[Body],
    cells: &[Option<Cell>],
    wedges: usize,
    middle: Option<usize>,
    ties: &[(usize, usize)],
) -> RingMap {
    let mut frame = Frame::new(bodies, cells, wedges.max(1), middle);
    let mut best = None;
    for attempt in 0..ATTEMPTS {
        match frame.fill(bodies, cells, middle, attempt + 1 == ATTEMPTS) {
            Ok(filled) => {
                best = Some(filled);
                break;
            }
            Err(ring) => frame.grow(ring),
        }
    }
    let (mut spots, mut taken, is_free) = best.unwrap_or_default();
    spots.resize(bodies.len(), Spot::default());
    untangle(&mut spots, &mut taken, bodies, cells, middle, ties);
    let tray = rows_below(&mut spots, bodies, cells, middle, frame.radius(4) + 70.0);
    RingMap { radii: frame.radii, wedges: frame.wedges, spots, tray, is_free }
}

struct Frame {
    radii: [f64; 5],
    wedges: Vec<(f64, f64)>,
}

type Filled = (Vec<Spot>, Taken, bool);

impl Frame {
    /// Wedges by how many they hold, rings by how much room those need.
    fn new(bodies: &[Body], cells: &[Option<Cell>], wedges: usize, middle: Option<usize>) -> Self {
        let placed: Vec<(usize, Cell)> = cells
            .iter()
            .enumerate()
            .filter(|(place, _)| Some(*place) != middle)
            .filter_map(|(place, cell)| Some((place, (*cell)?)))
            .collect();
        let held = |wedge: usize| placed.iter().filter(|(_, cell)| cell.wedge == wedge).count();
        // Empty wedges stay wide enough for their name.
        let spare = 1.0 + placed.len() as f64 / 20.0;
        let all = placed.len() as f64 + spare * wedges as f64;
        let mut end = 0.0;
        let bounds: Vec<(f64, f64)> = (0..wedges)
            .map(|wedge| {
                let start = end;
                end = start + (held(wedge) as f64 + spare) / all;
                (start, end)
            })
            .collect();
        let mut radii = [CENTRE; 5];
        let mut inner = 0.0;
        for (ring, radius) in radii.iter_mut().enumerate() {
            let need = |wedge: usize| -> f64 {
                let here = placed.iter().filter(|(_, c)| c.ring == ring && c.wedge == wedge);
                here.filter_map(|(place, _)| bodies.get(*place)).map(Body::area).sum()
            };
            let needs = bounds.iter().enumerate().map(|(wedge, (from, to))| {
                need(wedge) * 1.5 / (std::f64::consts::PI * (to - from))
            });
            let most = needs.fold(0.0, f64::max);
            let least = match (ring, most > 0.0) {
                (0, _) => CENTRE,
                (_, true) => inner + 74.0,
                (_, false) => inner + 46.0,
            };
            *radius = (inner * inner + most).sqrt().max(least);
            inner = *radius;
        }
        Self { radii, wedges: bounds }
    }

    fn radius(&self, ring: usize) -> f64 {
        self.radii.get(ring).copied().unwrap_or_default()
    }

    fn inner(&self, ring: usize) -> f64 {
        ring.checked_sub(1).map_or(0.0, |inner| self.radius(inner))
    }

    /// Makes one ring wider, and moves those outside it outwards.
    fn grow(&mut self, ring: usize) {
        let more = (self.radius(ring) - self.inner(ring)) * 0.09 + 6.0;
        self.radii.iter_mut().skip(ring).for_each(|radius| *radius += more);
    }

    /// The ring that is too narrow, or everybody's spot. `anyhow`: rather one upon the other than
    /// not at all.
    fn fill(
        &self,
        bodies: &[Body],
        cells: &[Option<Cell>],
        middle: Option<usize>,
        anyhow: bool,
    ) -> Result<Filled, usize> {
        let mut spots = vec![Spot::default(); bodies.len()];
        let mut taken = Taken::default();
        let mut is_free = true;
        let centre = middle.and_then(|place| bodies.get(place)).copied();
        taken.take(NONE - 1, centre.unwrap_or(Body::bare(30.0)).at(Spot::default()));
        // The names of the rings stand at their tops.
        for radius in self.radii.iter().skip(1) {
            let (left, right) = (-56.0, 56.0);
            taken.take(NONE - 1, Room { left, right, top: -radius, bottom: 20.0 - radius });
        }
        for ring in 0..self.radii.len() {
            for wedge in 0..self.wedges.len() {
                let here = Some(Cell { ring, wedge });
                let of_cell = cells
                    .iter()
                    .enumerate()
                    .filter(|(place, cell)| **cell == here && Some(*place) != middle);
                let of_cell: Vec<usize> = of_cell.map(|(place, _)| place).collect();
                if of_cell.is_empty() {
                    continue;
                }
                let mut free = self.candidates(ring, wedge);
                for (turn, place) in of_cell.into_iter().enumerate() {
                    let Some(body) = bodies.get(place) else { continue };
                    let wanted = self.wanted(ring, wedge, turn + 1);
                    let fits = |spot: &Spot| {
                        let reach = spot.distance(Spot::default());
                        reach + body.radius <= self.radius(ring)
                            && taken.is_free(&body.at(*spot), [NONE; 2])
                    };
                    let nearest = |a: &(usize, f64), b: &(usize, f64)| a.1.total_cmp(&b.1);
                    let best = free
                        .iter()
                        .enumerate()
                        .filter(|(_, spot)| fits(spot))
                        .map(|(at, spot)| (at, spot.distance(wanted)))
                        .min_by(nearest);
                    let spot = match best {
                        Some((at, _)) => free.swap_remove(at),
                        None if anyhow => {
                            is_free = false;
                            wanted
                        }
                        None => return Err(ring),
                    };
                    taken.take(place, body.at(spot));
                    if let Some(slot) = spots.get_mut(place) {
                        *slot = spot;
                    }
                }
            }
        }
        Ok((spots, taken, is_free))
    }

    /// Points of a grid that follows the ring, well inside the cell.
    fn candidates(&self, ring: usize, wedge: usize) -> Vec<Spot> {
        let (from, to) = self.wedges.get(wedge).copied().unwrap_or((0.0, 1.0));
        let (inner, outer) = (self.inner(ring), self.radius(ring));
        let whole = to - from > 0.999;
        let mut spots = Vec::new();
        let mut radius = inner + 14.0;
        while radius <= outer - 8.0 {
            let around = std::f64::consts::TAU * radius;
            // A circle's breadth from the border, where the wedge is wide enough.
            let margin = if whole { 0.0 } else { (11.0 / around).min((to - from) * 0.4) };
            let arc = (to - from) - 2.0 * margin;
            let steps = (arc * around / STEP).floor().max(1.0);
            let mut step = 0.0;
            while step <= steps {
                spots.push(on_circle(radius, from + margin + arc * step / steps));
                step += 1.0;
            }
            radius += STEP;
        }
        spots
    }

    /// Where the n-th of a cell would like to be: spread evenly whatever their number, so that one
    /// more moves none of the others (van der Corput's sequences).
    fn wanted(&self, ring: usize, wedge: usize, turn: usize) -> Spot {
        let (from, to) = self.wedges.get(wedge).copied().unwrap_or((0.0, 1.0));
        let (inner, outer) = (self.inner(ring), self.radius(ring));
        let out = if ring == 0 { 0.5 } else { 0.3 + 0.4 * corput(turn, 3) };
        on_circle(inner + (outer - inner) * out, from + (to - from) * corput(turn, 2))
    }
}

/// A point on a circle, by turns from the top, clockwise.
pub fn on_circle(radius: f64, turns: f64) -> Spot {
    let (cosine, sine) = circle(turns - 0.25);
    Spot::new(radius * cosine, radius * sine)
}

fn corput(mut turn: usize, base: usize) -> f64 {
    let (mut value, mut unit) = (0.0, 1.0);
    while turn > 0 {
        unit /= base as f64;
        value += unit * (turn % base) as f64;
        turn /= base;
    }
    value
}

/// Two of one cell change places where that makes the ties shorter; shorter ties cross less.
fn untangle(
    spots: &mut [Spot],
    taken: &mut Taken,
    bodies: &[Body],
    cells: &[Option<Cell>],
    middle: Option<usize>,
    ties: &[(usize, usize)],
) {
    let mut near: Vec<Vec<usize>> = vec![Vec::new(); spots.len()];
    for (a, b) in ties {
        // Ties to the middle are as long wherever one stands.
        if Some(*a) == middle || Some(*b) == middle {
            continue;
        }
        for (one, other) in [(*a, *b), (*b, *a)] {
            if let Some(list) = near.get_mut(one) {
                list.push(other);
            }
        }
    }
    let at = |spots: &[Spot], place: usize| spots.get(place).copied().unwrap_or_default();
    let length = |spots: &[Spot], place: usize, spot: Spot, but: usize| -> f64 {
        let others = near.get(place).into_iter().flatten().filter(|other| **other != but);
        others.map(|other| at(spots, *other).distance(spot)).sum()
    };
    for _ in 0..POLISH {
        let mut moved = false;
        for a in 0..spots.len() {
            for b in a + 1..spots.len() {
                let same = cells
                    .get(a)
                    .copied()
                    .flatten()
                    .is_some_and(|cell| cells.get(b).copied().flatten() == Some(cell))
                    && Some(a) != middle
                    && Some(b) != middle;
                if !same {
                    continue;
                }
                let (Some(one), Some(two)) = (bodies.get(a), bodies.get(b)) else { continue };
                let (spot_a, spot_b) = (at(spots, a), at(spots, b));
                let now = length(spots, a, spot_a, b) + length(spots, b, spot_b, a);
                let then = length(spots, a, spot_b, b) + length(spots, b, spot_a, a);
                let (room_a, room_b) = (one.at(spot_b), two.at(spot_a));
                let is_free = taken.is_free(&room_a, [a, b])
                    && taken.is_free(&room_b, [a, b])
                    && !room_a.overlaps(&room_b);
                if then < now - 1e-6 && is_free {
                    taken.leave(a, &one.at(spot_a));
                    taken.leave(b, &two.at(spot_b));
                    taken.take(a, room_a);
                    taken.take(b, room_b);
                    spots.swap(a, b);
                    moved = true;
                }
            }
        }
        if !moved {
            break;
        }
    }
}

/// Those without a cell, in rows below the rings.
fn rows_below(
    spots: &mut [Spot],
    bodies: &[Body],
    cells: &[Option<Cell>],
    middle: Option<usize>,
    top: f64,
) -> Option<f64> {
    let half = top.max(360.0);
    let (mut x, mut y) = (-half, top + 40.0);
    let mut tray = None;
    for (place, body) in bodies.iter().enumerate() {
        if cells.get(place).copied().flatten().is_some() || Some(place) == middle {
            continue;
        }
        let room = body.at(Spot::default());
        if x + room.right - room.left > half {
            (x, y) = (-half, y + 74.0);
        }
        if let Some(slot) = spots.get_mut(place) {
            *slot = Spot::new(x - room.left, y);
        }
        x += room.right - room.left;
        tray = Some(top);
    }
    tray
}
