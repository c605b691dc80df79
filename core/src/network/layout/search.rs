//! Where somebody would lie best among those that have joined.

use super::{Spot, ground::Ground};

/// Up to so many that have joined, more than one try is followed a little before it is judged.
const PATIENT: usize = 64;
const FOLLOWED: usize = 2;
/// Eight tries around each of the nearest.
pub(super) const NEAREST: usize = 2;

/// A spot, and what it cost to find.
pub(super) struct Found {
    pub spot: Spot,
    /// How badly it lies there: its stress, of all that have joined.
    pub wrong: f64,
    /// How many pairs were looked at.
    pub pairs: usize,
}

/// The best of some spots for the one at `place`: between those it belongs to, and around so many (`tries`)
/// of the nearest of them. Its `lot` is a direction of its own, which turns the star of tries.
pub(super) fn best(ground: &Ground, place: usize, lot: (f64, f64), tries: usize) -> Found {
    let (between, nearest) = ground.surroundings::<NEAREST>(place);
    let (x, y) = lot;
    // The best so far, the best first.
    let mut held = [(f64::INFINITY, Spot::default()); FOLLOWED];
    let followed = if ground.joined <= PATIENT { FOLLOWED } else { 1 };
    // Looks at a spot, of all that have joined; finding the surroundings is worth three.
    let mut looks = 3;
    let mut look = |spot: Spot| {
        looks += 1;
        let worst = held.get(followed - 1).map_or(f64::INFINITY, |(wrong, _)| *wrong);
        let mut new = (ground.wrong(place, spot, worst), spot);
        for slot in held.iter_mut().take(followed) {
            if new.0 < slot.0 {
                std::mem::swap(slot, &mut new);
            }
        }
    };
    // Not quite between: equals would lie upon each other.
    look(Spot::new(between.x + x * 0.01, between.y + y * 0.01));
    let half = std::f64::consts::FRAC_1_SQRT_2;
    let star = [(x, y), ((x - y) * half, (x + y) * half)];
    for (far, other) in nearest.into_iter().flatten().take(tries) {
        let near = ground.at(other);
        for (x, y) in star.into_iter().flat_map(|(x, y)| [(x, y), (-y, x), (-x, -y), (y, -x)]) {
            look(Spot::new(near.x + x * far, near.y + y * far));
        }
    }
    let (mut best, mut least) = (Spot::default(), f64::INFINITY);
    for (_, spot) in held.iter().filter(|(wrong, _)| wrong.is_finite()) {
        let spot = ground.wanted(place, ground.wanted(place, *spot, 1.0), 1.0);
        let wrong = ground.wrong(place, spot, least);
        looks += 3;
        if wrong < least {
            (best, least) = (spot, wrong);
        }
    }
    Found { spot: best, wrong: least, pairs: ground.joined * looks }
}
