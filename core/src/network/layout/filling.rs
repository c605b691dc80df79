//! Filling the rings, one actor after the other.

use super::{
    Spot,
    bodies::{Body, Room},
    ring::{Cell, Frame},
    room::Taken,
};

/// Nobody's.
const NONE: usize = usize::MAX;

/// Rings being filled, cell by cell.
pub(super) struct Filling {
    pub spots: Vec<Spot>,
    pub is_free: bool,
    pub taken: Taken,
    /// Who belongs where, the last cell first, and in it the last actor first.
    cells: Vec<(Cell, Vec<usize>)>,
    /// Spots that are left in the cell, and how many have found theirs.
    free: Vec<Spot>,
    turn: usize,
}

impl Filling {
    pub fn new(
        frame: &Frame,
        bodies: &[Body],
        cells: &[Option<Cell>],
        middle: Option<usize>,
    ) -> Self {
        let mut taken = Taken::default();
        let centre = middle.and_then(|place| bodies.get(place)).copied();
        taken.take(NONE - 1, centre.unwrap_or(Body::bare(30.0)).at(Spot::default()));
        // The names of the rings stand at their tops.
        for radius in frame.radii.iter().skip(1) {
            let (left, right) = (-56.0, 56.0);
            taken.take(NONE - 1, Room { left, right, top: -radius, bottom: 20.0 - radius });
        }
        let mut held: Vec<(Cell, Vec<usize>)> = Vec::new();
        for ring in (0..frame.radii.len()).rev() {
            for wedge in (0..frame.wedges.len()).rev() {
                let here = Cell { ring, wedge };
                let places = (0..cells.len()).rev().filter(|place| {
                    cells.get(*place) == Some(&Some(here)) && Some(*place) != middle
                });
                held.push((here, places.collect()));
            }
        }
        held.retain(|(_, places)| !places.is_empty());
        let spots = vec![Spot::default(); bodies.len()];
        Self { spots, is_free: true, taken, cells: held, free: Vec::new(), turn: 0 }
    }

    /// One more actor; how many spots were looked at, `None` when all have theirs, or the ring that
    /// is too narrow. `anyhow`: rather one upon the other than not at all.
    pub fn step(
        &mut self,
        frame: &Frame,
        bodies: &[Body],
        anyhow: bool,
    ) -> Result<Option<usize>, usize> {
        let Some((cell, places)) = self.cells.last_mut() else { return Ok(None) };
        let cell = *cell;
        let Some(place) = places.pop() else {
            self.cells.pop();
            (self.free, self.turn) = (Vec::new(), 0);
            return Ok(Some(1));
        };
        if self.turn == 0 {
            self.free = frame.candidates(cell.ring, cell.wedge);
        }
        self.turn += 1;
        let Some(body) = bodies.get(place) else { return Ok(Some(1)) };
        let wanted = frame.wanted(cell.ring, cell.wedge, self.turn);
        let fits = |spot: &Spot| {
            let reach = spot.distance(Spot::default());
            reach + body.radius <= frame.radius(cell.ring)
                && self.taken.is_free(&body.at(*spot), [NONE; 2])
        };
        let mut best: Option<(usize, f64)> = None;
        for (at, spot) in self.free.iter().enumerate() {
            let far = spot.distance(wanted);
            if best.is_none_or(|(_, least)| far < least) && fits(spot) {
                best = Some((at, far));
            }
        }
        let work = self.free.len();
        let spot = match best {
            Some((at, _)) => self.free.swap_remove(at),
            None if anyhow => {
                self.is_free = false;
                wanted
            }
            None => return Err(cell.ring),
        };
        self.taken.take(place, body.at(spot));
        if let Some(slot) = self.spots.get_mut(place) {
            *slot = spot;
        }
        Ok(Some(work))
    }
}
