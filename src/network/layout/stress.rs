//! The network: everybody as far apart on paper as they are in steps, as well as paper allows.
//!
//! The first few find their places by stochastic gradient descent (Zheng, Pawar, Goodman 2019).
//! The others join them in rounds, each where it fits best, and all settle by stress majorisation
//! (Gansner, Koren, North, «Graph Drawing by Stress Majorization», GD 2004), one at a time: it has
//! no dice and only ever goes downhill. So one who joins last moves the others little, and no
//! place is remembered anywhere: the picture depends on the map alone.

use super::Spot;
use crate::network::{
    Plain,
    dice::{Dice, circle},
};

/// More than these are laid out in one round.
const MANY: usize = 320;
const FIRST: usize = 6;
const ROUNDS: usize = 30;
/// How much the nearest still move at the end.
const LAST_STEP: f64 = 0.01;
/// How often all are set anew after some have joined.
const SETTLING: usize = 12;

/// A pair that should be that far apart.
struct Pair {
    a: u32,
    b: u32,
    distance: f64,
}

/// Spots in steps: a tie is about 1 long. `names` are what keeps the result the same whatever
/// order the records came in; `pinned` stay where somebody put them.
pub fn stress(graph: &Plain, names: &[&str], pinned: &[Option<Spot>]) -> Vec<Spot> {
    let count = graph.len();
    let mut spots: Vec<Spot> = (0..count)
        .map(|place| {
            let mut dice = Dice::of(names.get(place).copied().unwrap_or_default());
            let side = (count.min(40) as f64).sqrt();
            Spot::new((dice.unit() - 0.5) * side, (dice.unit() - 0.5) * side)
        })
        .collect();
    let fixed = |place: usize| pinned.get(place).copied().flatten();
    for (place, spot) in spots.iter_mut().enumerate() {
        *spot = fixed(place).unwrap_or(*spot);
    }
    let is_fixed: Vec<bool> = (0..count).map(|place| fixed(place).is_some()).collect();
    let distances: Vec<Vec<f64>> = lengths(graph);
    let mut joined = 0;
    while joined < count {
        let next = match joined {
            _ if count > MANY => count,
            0 => FIRST.min(count),
            joined => (joined + joined * 6 / 10).min(count),
        };
        if joined == 0 {
            scatter(&mut spots, &is_fixed, &distances, next);
        }
        for place in if joined == 0 { 0..0 } else { joined..next } {
            join(place, graph, &mut spots, &is_fixed, &distances);
        }
        settle(&mut spots, &is_fixed, &distances, next);
        joined = next;
    }
    spots
}

/// Steps between all pairs. Parts without a way to each other stand a little more apart than the
/// longest way within.
fn lengths(graph: &Plain) -> Vec<Vec<f64>> {
    let steps: Vec<Vec<Option<u32>>> =
        (0..graph.len()).map(|place| graph.distances(place)).collect();
    let longest = steps.iter().flatten().flatten().copied().max().unwrap_or(1);
    let apart = f64::from(longest.min(6)) + 1.0;
    let length = |steps: Option<u32>| steps.map_or(apart, f64::from);
    steps.into_iter().map(|row| row.into_iter().map(length).collect()).collect()
}

/// A newcomer begins where it lies best to those that are there: around one of its own.
fn join(
    place: usize,
    graph: &Plain,
    spots: &mut [Spot],
    is_fixed: &[bool],
    distances: &[Vec<f64>],
) {
    if is_fixed.get(place) == Some(&true) {
        return;
    }
    let Some(row) = distances.get(place) else { return };
    let own = graph.neighbours(place).iter().filter(|other| **other < place).take(6);
    let mut own: Vec<Spot> = own.filter_map(|other| spots.get(*other)).copied().collect();
    if own.is_empty() {
        own.push(Spot::default());
    }
    let wrong = |spot: Spot| -> f64 {
        let pairs = spots.iter().zip(row).take(place);
        pairs.map(|(other, length)| spot.distance(*other) / length - 1.0).map(|off| off * off).sum()
    };
    // Its own dice turn the star of tries, so that equals do not lie upon each other.
    let turn = spots.get(place).map_or(0.0, |spot| spot.x);
    let tries = own.iter().flat_map(|near| {
        (0..10).map(move |step| {
            let (x, y) = circle(turn + f64::from(step) / 10.0);
            Spot::new(near.x + x, near.y + y)
        })
    });
    let best = tries.map(|spot| (spot, wrong(spot))).min_by(|a, b| a.1.total_cmp(&b.1));
    if let (Some(slot), Some((spot, _))) = (spots.get_mut(place), best) {
        *slot = spot;
    }
}

/// Sets each of the first `count` where the others want it, again and again.
fn settle(spots: &mut [Spot], is_fixed: &[bool], distances: &[Vec<f64>], count: usize) {
    for _ in 0..SETTLING {
        for (place, row) in distances.iter().enumerate().take(count) {
            let Some(own) = spots.get(place).copied() else { continue };
            if is_fixed.get(place) == Some(&true) {
                continue;
            }
            let (mut x, mut y, mut weight) = (0.0, 0.0, 0.0);
            for (other, (spot, length)) in spots.iter().zip(row).enumerate().take(count) {
                let apart = own.distance(*spot);
                if other == place || apart < 1e-9 {
                    continue;
                }
                let pull = 1.0 / (length * length);
                let scale = length / apart;
                x += pull * (spot.x + (own.x - spot.x) * scale);
                y += pull * (spot.y + (own.y - spot.y) * scale);
                weight += pull;
            }
            if let Some(slot) = spots.get_mut(place).filter(|_| weight > 0.0) {
                *slot = Spot::new(x / weight, y / weight);
            }
        }
    }
}

/// Moves the first `count` of them, pair by pair, by less and less.
fn scatter(spots: &mut [Spot], is_fixed: &[bool], distances: &[Vec<f64>], count: usize) {
    let mut pairs = Vec::with_capacity(count * count.saturating_sub(1) / 2);
    let mut longest = 1.0_f64;
    for (a, row) in distances.iter().enumerate().take(count) {
        for (b, distance) in row.iter().enumerate().take(count).skip(a + 1) {
            longest = longest.max(*distance);
            pairs.push(Pair { a: a as u32, b: b as u32, distance: *distance });
        }
    }
    let start = longest * longest;
    let shrink = root(LAST_STEP / start, ROUNDS - 1);
    let mut step = start;
    let mut dice = Dice::new(20_261_125);
    for _ in 0..ROUNDS {
        dice.shuffle(&mut pairs);
        for pair in &pairs {
            let (a, b) = (pair.a as usize, pair.b as usize);
            let (Some(one), Some(two)) = (spots.get(a).copied(), spots.get(b).copied()) else {
                continue;
            };
            let push = (step / (pair.distance * pair.distance)).min(1.0);
            let (mut x, mut y) = (one.x - two.x, one.y - two.y);
            let mut apart = (x * x + y * y).sqrt();
            if apart < 1e-9 {
                (x, y, apart) = (1e-3, 1e-3 * (1.0 + a as f64 / count as f64), 1e-3);
            }
            let move_by = push * (apart - pair.distance) / 2.0 / apart;
            let fixed = |place: usize| is_fixed.get(place) == Some(&true);
            let (for_one, for_two) = match (fixed(a), fixed(b)) {
                (false, false) => (move_by, move_by),
                (true, false) => (0.0, move_by * 2.0),
                (false, true) => (move_by * 2.0, 0.0),
                (true, true) => continue,
            };
            if let Some(spot) = spots.get_mut(a) {
                *spot = Spot::new(one.x - x * for_one, one.y - y * for_one);
            }
            if let Some(spot) = spots.get_mut(b) {
                *spot = Spot::new(two.x + x * for_two, two.y + y * for_two);
            }
        }
        step *= shrink;
    }
}

/// The n-th root of something between 0 and 1, by halving: the same bits everywhere.
fn root(value: f64, n: usize) -> f64 {
    let (mut low, mut high) = (0.0_f64, 1.0_f64.max(value));
    for _ in 0..80 {
        let middle = (low + high) / 2.0;
        let power = (0..n).fold(1.0, |power, _| power * middle);
        if power < value { low = middle } else { high = middle }
    }
    (low + high) / 2.0
}

/// How far a drawing is from the steps between all: normalised, at its best size, so that drawings
/// of different programs can be compared. 0 is perfect.
pub fn stress_of(graph: &Plain, spots: &[Spot]) -> f64 {
    let distances = lengths(graph);
    let (mut both, mut drawn, mut all) = (0.0, 0.0, 0.0);
    for (a, row) in distances.iter().enumerate() {
        for (b, distance) in row.iter().enumerate().skip(a + 1) {
            let (Some(one), Some(two)) = (spots.get(a), spots.get(b)) else { continue };
            let ratio = one.distance(*two) / distance;
            both += ratio;
            drawn += ratio * ratio;
            all += 1.0;
        }
    }
    if drawn == 0.0 { 0.0 } else { 1.0 - both * both / (drawn * all) }
}
