//! Moving boxes apart after the layout, as little as it takes.

use super::{
    Spot,
    bodies::{Body, Room},
};
use crate::order::OrderBy;

/// Rounds of pushing before everything grows, and how often it may grow.
const ROUNDS: usize = 30;
const GROWTH: usize = 14;
const STEP: f64 = 1.12;
/// How much more room than their own the boxes need to stand beside each other.
const ROOM: f64 = 2.6;

/// Boxes on their way apart.
pub struct Spread {
    boxes: Vec<Boxed>,
    /// By how much everything has grown.
    pub factor: f64,
    rounds: usize,
    /// Whether none lies upon another.
    pub is_free: bool,
}

struct Boxed {
    place: usize,
    spot: Spot,
    /// As it is around nothing.
    room: Room,
    is_pinned: bool,
    /// Its left edge when the round began.
    edge: f64,
}

impl Spread {
    /// Makes the picture large enough for its boxes, and pushes those apart that still overlap,
    /// along the shorter way. Those that are pinned stay.
    pub fn new(spots: Vec<Spot>, bodies: &[Body], pinned: &[bool]) -> Self {
        let factor = needed(&spots, bodies);
        let made = spots.into_iter().zip(bodies).enumerate();
        let boxes = made.map(|(place, (spot, body))| {
            let is_pinned = pinned.get(place) == Some(&true);
            Boxed { place, spot, room: body.at(Spot::default()), is_pinned, edge: 0.0 }
        });
        let mut spread = Self { boxes: boxes.collect(), factor: 1.0, rounds: 0, is_free: false };
        spread.grow(factor);
        spread
    }

    fn grow(&mut self, by: f64) {
        self.factor *= by;
        for Boxed { spot, .. } in &mut self.boxes {
            *spot = Spot::new(spot.x * by, spot.y * by);
        }
    }

    /// One round; how many pairs it looked at, `None` when nothing more can be done.
    pub fn step(&mut self) -> Option<usize> {
        if self.is_free || self.rounds >= ROUNDS * GROWTH {
            return None;
        }
        if self.rounds > 0 && self.rounds.is_multiple_of(ROUNDS) {
            self.grow(STEP);
        }
        self.rounds += 1;
        Some(self.push())
    }

    pub fn spots(mut self) -> Vec<Spot> {
        self.boxes.order_by(|a, b| a.place.cmp(&b.place));
        self.boxes.into_iter().map(|held| held.spot).collect()
    }

    /// How many pairs were looked at.
    fn push(&mut self) -> usize {
        let mut work = self.boxes.len();
        self.is_free = true;
        // From left to right: only those whose boxes can meet are compared.
        for held in &mut self.boxes {
            held.edge = held.spot.x + held.room.left;
        }
        self.boxes.order_by(|a, b| a.edge.total_cmp(&b.edge).then(a.place.cmp(&b.place)));
        for turn in 0..self.boxes.len() {
            let (earlier, later) = self.boxes.split_at_mut(turn + 1);
            let Some(one) = earlier.last_mut() else { continue };
            for two in later {
                // Whoever moves in this round may be missed; then there is another one.
                if two.edge >= one.spot.x + one.room.right {
                    break;
                }
                work += 1;
                if part(one, two, turn % 2 == 0) {
                    self.is_free = false;
                }
            }
        }
        work
    }
}

/// By how much the picture must grow so that all boxes together find room in it.
fn needed(spots: &[Spot], bodies: &[Body]) -> f64 {
    let many = spots.len().max(1) as f64;
    let (x, y) = spots.iter().fold((0.0, 0.0), |(x, y), spot| (x + spot.x, y + spot.y));
    let middle = Spot::new(x / many, y / many);
    let reach = |spot: &Spot| spot.distance(middle) * spot.distance(middle);
    // Of a round field the mean square is half the square of its radius.
    let square = 2.0 * spots.iter().map(reach).sum::<f64>() / many;
    let area: f64 = bodies.iter().map(Body::area).sum();
    let ratio = ROOM * area / (std::f64::consts::PI * square.max(1.0));
    ratio.sqrt().clamp(1.0, 40.0)
}

/// Moves two apart, if they meet and either may move. Says whether it did.
fn part(one: &mut Boxed, two: &mut Boxed, is_even: bool) -> bool {
    let (a, b) = (one.spot, two.spot);
    let right = (a.x + one.room.right) - (b.x + two.room.left);
    let left = (b.x + two.room.right) - (a.x + one.room.left);
    let below = (a.y + one.room.bottom) - (b.y + two.room.top);
    let above = (b.y + two.room.bottom) - (a.y + one.room.top);
    let is_apart = right <= 0.0 || left <= 0.0 || below <= 0.0 || above <= 0.0;
    if is_apart || (one.is_pinned && two.is_pinned) {
        return false;
    }
    let across = if right < left { right } else { left } + 0.5;
    let down = if below < above { below } else { above } + 0.5;
    let side = |a: f64, b: f64| if a < b || (a == b && is_even) { -1.0 } else { 1.0 };
    let (x, y) = match across < down * 1.6 {
        true => (across * side(a.x, b.x), 0.0),
        false => (0.0, down * side(a.y, b.y)),
    };
    let (share_a, share_b) = match (one.is_pinned, two.is_pinned) {
        (true, _) => (0.0, 1.0),
        (_, true) => (1.0, 0.0),
        _ => (0.5, 0.5),
    };
    one.spot = Spot::new(a.x + x * share_a, a.y + y * share_a);
    two.spot = Spot::new(b.x - x * share_b, b.y - y * share_b);
    true
}
