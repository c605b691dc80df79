//! The ring map: how close by distance from the middle, which part of society by wedge. Both are
//! hard; where there is not room enough, the rings grow.

use super::{Spot, bodies::Body, filling::Filling, tangles::Ties, untangle::Turn};
use crate::network::dice::circle;

/// Where an actor belongs: a ring from 0 to 4, and a wedge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    pub ring: usize,
    pub wedge: usize,
}

/// Where a hand has put an actor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seat {
    /// In turns from the top, clockwise: it stays there when wedges change their width.
    pub around: f64,
    /// Through its ring, from 0 to 1: it stays in it when rings grow.
    pub outward: f64,
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

const STEP: f64 = 15.0;
const CENTRE: f64 = 62.0;
const ATTEMPTS: usize = 60;
/// How far from the edges of its cell an actor stands, at least.
const INNER: f64 = 14.0;
const OUTER: f64 = 8.0;
const BORDER: f64 = 11.0;
/// The golden angle, in turns: so far apart, the rings begin in all directions.
const GOLDEN: f64 = 0.381_966;
/// In turns: a wedge's border has moved over whoever is nearer, as others changed their sector.
const FAR: f64 = 0.08;

/// A ring map in the making.
pub struct Rings {
    pub(super) frame: Frame,
    pub(super) bodies: Vec<Body>,
    pub(super) cells: Vec<Option<Cell>>,
    /// Where hands have put them.
    pub(super) seats: Vec<Option<Seat>>,
    pub(super) middle: Option<usize>,
    pub(super) ties: Ties,
    pub(super) homes: Vec<Spot>,
    attempt: usize,
    pub(super) filling: Filling,
    /// None while it is filled.
    untangling: Option<Turn>,
}

impl Rings {
    /// `middle` is the place of the library, if it is among them; `ties` pull those that are tied
    /// towards each other, but for those who have a seat where a hand has put them.
    pub fn new(
        bodies: &[Body],
        cells: &[Option<Cell>],
        seats: &[Option<Seat>],
        wedges: usize,
        middle: Option<usize>,
        ties: &[(usize, usize)],
    ) -> Self {
        let frame = Frame::new(bodies, cells, wedges.max(1), middle);
        let filling = Filling::new(&frame, bodies, cells, seats, middle);
        Self {
            frame,
            bodies: bodies.to_vec(),
            cells: cells.to_vec(),
            seats: seats.to_vec(),
            middle,
            ties: Ties::new(ties, cells, middle),
            homes: Vec::new(),
            attempt: 0,
            filling,
            untangling: None,
        }
    }

    /// The next small step, and how many spots it looked at; `None` when there is none left.
    pub fn step(&mut self) -> Option<usize> {
        let Some(mut turn) = self.untangling else { return Some(self.fill()) };
        let work = self.untangle(&mut turn);
        self.untangling = Some(turn);
        work
    }

    /// One more finds its spot. Where there is no room, a ring grows and all begin anew.
    fn fill(&mut self) -> usize {
        let anyhow = self.attempt + 1 == ATTEMPTS;
        match self.filling.step(&self.frame, &self.bodies, &self.seats, anyhow) {
            Ok(Some(work)) => work,
            Ok(None) => {
                self.untangling = Some(Turn::default());
                1
            }
            Err(ring) => {
                self.frame.grow(ring);
                self.attempt += 1;
                let Self { frame, bodies, cells, seats, .. } = &*self;
                self.filling = Filling::new(frame, bodies, cells, seats, self.middle);
                self.bodies.len()
            }
        }
    }

    pub fn map(self) -> RingMap {
        let Self { frame, bodies, cells, middle, filling, .. } = self;
        let mut spots = filling.spots;
        let tray = rows_below(&mut spots, &bodies, &cells, middle, frame.radius(4) + 70.0);
        let Frame { radii, wedges } = frame;
        RingMap { radii, wedges, spots, tray, is_free: filling.is_free }
    }
}

pub(super) struct Frame {
    pub radii: [f64; 5],
    pub wedges: Vec<(f64, f64)>,
}

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

    pub fn radius(&self, ring: usize) -> f64 {
        self.radii.get(ring).copied().unwrap_or_default()
    }

    fn inner(&self, ring: usize) -> f64 {
        ring.checked_sub(1).map_or(0.0, |inner| self.radius(inner))
    }

    /// How far it is around a cell and through it.
    pub fn reach(&self, cell: Cell) -> f64 {
        let (from, to) = self.wedge(cell.wedge);
        let outer = self.radius(cell.ring);
        (to - from) * std::f64::consts::TAU * outer + outer - self.inner(cell.ring)
    }

    /// Makes one ring wider, and moves those outside it outwards.
    fn grow(&mut self, ring: usize) {
        let more = (self.radius(ring) - self.inner(ring)) * 0.09 + 6.0;
        self.radii.iter_mut().skip(ring).for_each(|radius| *radius += more);
    }

    /// Points of a grid that follows the ring, well inside the cell.
    pub fn candidates(&self, ring: usize, wedge: usize) -> Vec<Spot> {
        let (from, to) = self.wedge(wedge);
        let (inner, outer) = (self.inner(ring), self.radius(ring));
        let mut spots = Vec::new();
        let mut radius = inner + INNER;
        while radius <= outer - OUTER {
            let margin = self.margin(wedge, radius);
            let arc = (to - from) - 2.0 * margin;
            let steps = (arc * (std::f64::consts::TAU * radius) / STEP).floor().max(1.0);
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
    pub fn wanted(&self, cell: Cell, turn: usize) -> Spot {
        let (from, to) = self.wedge(cell.wedge);
        let (inner, outer) = (self.inner(cell.ring), self.radius(cell.ring));
        let outward = if cell.ring == 0 { 0.5 } else { 0.3 + 0.4 * corput(turn, 3) };
        // Without wedges each ring begins elsewhere: the first of each would else stand in one line.
        let begin = if self.wedges.len() < 2 { cell.ring.saturating_sub(1) as f64 } else { 0.0 };
        let around = (corput(turn, 2) + begin * GOLDEN).fract();
        on_circle(inner + (outer - inner) * outward, from + (to - from) * around)
    }

    /// Where a hand has put it, well inside the cell; `None` where that is far from its wedge.
    pub fn seat(&self, cell: Cell, seat: Seat) -> Option<Spot> {
        let (inner, outer) = (self.inner(cell.ring), self.radius(cell.ring));
        let radius = inner + (outer - inner) * seat.outward;
        let radius = radius.max(inner + INNER).min(outer - OUTER);
        let ((from, to), margin) = (self.wedge(cell.wedge), self.margin(cell.wedge, radius));
        let around = seat.around.max(from + margin).min(to - margin);
        ((seat.around - around).abs() < FAR).then(|| on_circle(radius, around))
    }

    fn wedge(&self, wedge: usize) -> (f64, f64) {
        self.wedges.get(wedge).copied().unwrap_or((0.0, 1.0))
    }

    /// In turns, what is kept free at each border of a wedge so far from the middle: a circle's breadth
    /// where it is wide enough.
    fn margin(&self, wedge: usize, radius: f64) -> f64 {
        let (from, to) = self.wedge(wedge);
        let around = std::f64::consts::TAU * radius;
        if to - from > 0.999 { 0.0 } else { (BORDER / around).min((to - from) * 0.4) }
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
