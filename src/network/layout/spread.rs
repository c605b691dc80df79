//! Moving boxes apart after the layout, as little as it takes.

use super::{Spot, bodies::Body};

/// Rounds of pushing, and how often everything grows when that was not enough.
const ROUNDS: usize = 90;
const GROWTH: usize = 10;
/// How much more room than their own the boxes need to stand beside each other.
const ROOM: f64 = 2.6;

/// Makes the picture large enough for its boxes, and pushes those apart that still overlap, along
/// the shorter way. Those that are pinned stay. Says by how much everything grew, and whether all
/// are free.
pub fn spread(spots: &mut [Spot], bodies: &[Body], pinned: &[bool]) -> (f64, bool) {
    let start = spots.to_vec();
    let mut factor = needed(&start, bodies);
    for _ in 0..GROWTH {
        for (spot, from) in spots.iter_mut().zip(&start) {
            *spot = Spot::new(from.x * factor, from.y * factor);
        }
        if push(spots, bodies, pinned) {
            return (factor, true);
        }
        factor *= 1.15;
    }
    (factor / 1.15, false)
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

fn push(spots: &mut [Spot], bodies: &[Body], pinned: &[bool]) -> bool {
    let is_pinned = |place: usize| pinned.get(place) == Some(&true);
    for _ in 0..ROUNDS {
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
        if is_free {
            return true;
        }
    }
    false
}
