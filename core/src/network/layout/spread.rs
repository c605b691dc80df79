//! Moving boxes apart after the layout, as little as it takes.

use super::{Spot, bodies::Body};

/// Rounds of pushing before everything grows, and how often it may grow.
const ROUNDS: usize = 30;
const GROWTH: usize = 14;
const STEP: f64 = 1.12;
/// How much more room than their own the boxes need to stand beside each other.
const ROOM: f64 = 2.6;

/// Boxes on their way apart.
pub struct Spread {
    spots: Vec<Spot>,
    bodies: Vec<Body>,
    pinned: Vec<bool>,
    /// By how much everything has grown.
    pub factor: f64,
    rounds: usize,
    /// Whether none lies upon another.
    pub is_free: bool,
}

impl Spread {
    /// Makes the picture large enough for its boxes, and pushes those apart that still overlap,
    /// along the shorter way. Those that are pinned stay.
    pub fn new(spots: Vec<Spot>, bodies: &[Body], pinned: &[bool]) -> Self {
        let factor = needed(&spots, bodies);
        let (bodies, pinned) = (bodies.to_vec(), pinned.to_vec());
        let mut spread = Self { spots, bodies, pinned, factor: 1.0, rounds: 0, is_free: false };
        spread.grow(factor);
        spread
    }

    fn grow(&mut self, by: f64) {
        self.factor *= by;
        for spot in &mut self.spots {
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
        let (is_free, work) = push(&mut self.spots, &self.bodies, &self.pinned);
        self.is_free = is_free;
        Some(work)
    }

    pub fn spots(self) -> Vec<Spot> {
        self.spots
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

/// Whether all were free already, and how many pairs were looked at.
fn push(spots: &mut [Spot], bodies: &[Body], pinned: &[bool]) -> (bool, usize) {
    let is_pinned = |place: usize| pinned.get(place) == Some(&true);
    let mut work = spots.len();
    {
        let mut is_free = true;
        // From left to right: only those whose boxes can meet are compared.
        let mut order: Vec<usize> = (0..spots.len()).collect();
        let left = |place: &usize| -> f64 {
            match (spots.get(*place), bodies.get(*place)) {
                (Some(spot), Some(body)) => body.at(*spot).left,
                _ => 0.0,
            }
        };
        let edges: Vec<f64> = (0..spots.len()).map(|place| left(&place)).collect();
        let edge = |place: &usize| edges.get(*place).copied().unwrap_or_default();
        crate::order::OrderBy::order_by(&mut order, |a, b| {
            edge(a).total_cmp(&edge(b)).then(a.cmp(b))
        });
        for (turn, a) in order.iter().enumerate() {
            for b in order.iter().skip(turn + 1) {
                let (Some(one), Some(two)) = (spots.get(*a).copied(), spots.get(*b).copied())
                else {
                    continue;
                };
                let (Some(body_a), Some(body_b)) = (bodies.get(*a), bodies.get(*b)) else {
                    continue;
                };
                let (room_a, room_b) = (body_a.at(one), body_b.at(two));
                work += 1;
                // What has been moved this round may be off by a little: a margin of a box.
                if edge(b) > room_a.right + 200.0 {
                    break;
                }
                if !room_a.overlaps(&room_b) || (is_pinned(*a) && is_pinned(*b)) {
                    continue;
                }
                is_free = false;
                let across = (room_a.right - room_b.left).min(room_b.right - room_a.left) + 0.5;
                let down = (room_a.bottom - room_b.top).min(room_b.bottom - room_a.top) + 0.5;
                let side =
                    |a: f64, b: f64| if a < b || (a == b && turn % 2 == 0) { -1.0 } else { 1.0 };
                let (x, y) = match across < down * 1.6 {
                    true => (across * side(one.x, two.x), 0.0),
                    false => (0.0, down * side(one.y, two.y)),
                };
                let (share_a, share_b) = match (is_pinned(*a), is_pinned(*b)) {
                    (true, _) => (0.0, 1.0),
                    (_, true) => (1.0, 0.0),
                    _ => (0.5, 0.5),
                };
                if let Some(spot) = spots.get_mut(*a) {
                    *spot = Spot::new(one.x + x * share_a, one.y + y * share_a);
                }
                if let Some(spot) = spots.get_mut(*b) {
                    *spot = Spot::new(two.x - x * share_b, two.y - y * share_b);
                }
            }
        }
        (is_free, work)
    }
}
