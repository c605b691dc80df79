//! Where the rings are named: at the top of each, or wherever nobody stands.

use super::{
    layout::{LINE, Room, Spot, on_circle, widest},
    letters::{circle, name},
    picture::Picture,
    readable::sector_room,
};

/// How far below its line a name is centred, and beside it.
const INSIDE: f64 = 11.0;
const AIR: f64 = 3.0;
/// Its letters beside those of an actor's name.
const SMALLER: f64 = 12.0 / 13.0;
/// Places that are tried around a ring.
const AROUND: i32 = 48;

impl Picture {
    /// The middle of each ring's name, from the first ring on; the innermost has none. On one spoke for
    /// all where there is one that is free.
    pub fn ring_names(&self, names: &[&str], letters: f64) -> Vec<Spot> {
        let taken: Vec<Room> = self
            .marks
            .iter()
            .flat_map(|mark| {
                let name = (!mark.name.is_empty()).then(|| name(mark, letters));
                std::iter::once(circle(mark)).chain(name)
            })
            .chain(self.wedges.iter().map(|wedge| sector_room(&wedge.label, letters)))
            .collect();
        let rings: Vec<(f64, f64)> = self
            .rings
            .iter()
            .zip(names)
            .skip(1)
            .map(|(radius, said)| (*radius, widest(&[(*said).to_owned()]) * SMALLER * letters))
            .collect();
        let spot = |radius: f64, turns: f64| on_circle(radius - INSIDE * letters, turns);
        let room = |spot: Spot, wide: f64| Room {
            left: spot.x - wide / 2.0 - AIR,
            right: spot.x + wide / 2.0 + AIR,
            top: spot.y - LINE * letters / 2.0,
            bottom: spot.y + LINE * letters / 2.0,
        };
        let is_free = |spot: Spot, wide: f64, named: &[Room]| {
            let own = room(spot, wide);
            !taken.iter().chain(named).any(|other| other.overlaps(&own))
        };
        // From the top to both sides.
        let ways: Vec<f64> = (0..=AROUND)
            .map(|step| {
                f64::from((step + 1) / 2 * if step % 2 == 0 { -1 } else { 1 }) / f64::from(AROUND)
            })
            .collect();
        let spoke = ways.iter().find(|turns| {
            let mut named: Vec<Room> = Vec::new();
            rings.iter().all(|(radius, wide)| {
                let spot = spot(*radius, **turns);
                let is_free = is_free(spot, *wide, &named);
                named.push(room(spot, *wide));
                is_free
            })
        });
        let mut named: Vec<Room> = Vec::new();
        rings
            .iter()
            .map(|(radius, wide)| {
                let own = spoke.copied().or_else(|| {
                    let free = |turns: &f64| is_free(spot(*radius, *turns), *wide, &named);
                    ways.iter().copied().find(free)
                });
                let spot = spot(*radius, own.unwrap_or(0.0));
                named.push(room(spot, *wide));
                spot
            })
            .collect()
    }
}
