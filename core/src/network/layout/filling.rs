//! Filling the rings, one actor after the other.

use super::{
    Spot,
    bodies::{Body, Room},
    ring::{Cell, Frame, Seat},
    room::Taken,
};

/// Nobody's.
const NONE: usize = usize::MAX;
/// So near to where a hand has put them people find an actor again.
const NEAR: f64 = 90.0;

/// Rings being filled, cell by cell.
pub(super) struct Filling {
    pub spots: Vec<Spot>,
    pub is_free: bool,
    pub taken: Taken,
    /// Who belongs where, the last cell first, and in it the last actor first; those whom a hand has
    /// put there are the last.
    cells: Vec<(Cell, Vec<usize>)>,
    /// Spots that are left in the cell, and how many have found theirs by themselves.
    free: Option<Vec<Spot>>,
    turn: usize,
}

impl Filling {
    pub fn new(
        frame: &Frame,
        bodies: &[Body],
        cells: &[Option<Cell>],
        seats: &[Option<Seat>],
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
        let mut filled: Vec<(Cell, Vec<usize>)> = Vec::new();
        for ring in (0..frame.radii.len()).rev() {
            for wedge in (0..frame.wedges.len()).rev() {
                let here = Cell { ring, wedge };
                let places = (0..cells.len()).rev().filter(|place| {
                    cells.get(*place) == Some(&Some(here)) && Some(*place) != middle
                });
                let (first, then): (Vec<usize>, Vec<usize>) =
                    places.partition(|place| seats.get(*place).copied().flatten().is_some());
                filled.push((here, [then, first].concat()));
            }
        }
        filled.retain(|(_, places)| !places.is_empty());
        let spots = vec![Spot::default(); bodies.len()];
        Self { spots, is_free: true, taken, cells: filled, free: None, turn: 0 }
    }

    /// One more actor; how many spots were looked at, `None` when all have theirs, or the ring that
    /// is too narrow. `anyhow`: rather one upon the other than not at all.
    pub fn step(
        &mut self,
        frame: &Frame,
        bodies: &[Body],
        seats: &[Option<Seat>],
        anyhow: bool,
    ) -> Result<Option<usize>, usize> {
        let Some((cell, places)) = self.cells.last_mut() else { return Ok(None) };
        let cell = *cell;
        let Some(place) = places.pop() else {
            self.cells.pop();
            (self.free, self.turn) = (None, 0);
            return Ok(Some(1));
        };
        let free = self.free.get_or_insert_with(|| frame.candidates(cell.ring, cell.wedge));
        let Some(body) = bodies.get(place) else { return Ok(Some(1)) };
        let seat = seats.get(place).copied().flatten().and_then(|seat| frame.seat(cell, seat));
        let wanted = seat.unwrap_or_else(|| {
            self.turn += 1;
            frame.wanted(cell, self.turn)
        });
        let fits = |spot: &Spot| {
            let reach = spot.distance(Spot::default());
            reach + body.radius <= frame.radius(cell.ring)
                && self.taken.is_free(&body.at(*spot), [NONE; 2])
        };
        let mut best: Option<(usize, f64)> = None;
        let stays = seat.is_some() && fits(&wanted);
        for (at, spot) in free.iter().enumerate().filter(|_| !stays) {
            let far = spot.distance(wanted);
            if best.is_none_or(|(_, least)| far < least) && fits(spot) {
                best = Some((at, far));
            }
        }
        let work = free.len();
        // Rather a wider ring than somebody far from where a hand has put them.
        let best = best.filter(|(_, far)| seat.is_none() || *far < NEAR || anyhow);
        let spot = match best {
            Some((at, _)) => free.swap_remove(at),
            None if stays => wanted,
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
