//! Parts of the network that do not hang together, side by side: the largest in the middle, each
//! other as near to it as there is room, by the squares that it covers (after Freivalds, Dogrusoz,
//! Kikusts, «Disconnected Graph Layout and the Polyomino Packing Approach», GD 2001).

use std::collections::BTreeSet;

use super::Spot;
use crate::{network::Plain, order::OrderBy};

/// Steps to a square.
const SIDE: f64 = 0.6;

type Square = (i32, i32);

/// Moves each part, which lies around its own middle, to its place; all lie around the middle then.
pub fn pack(graph: &Plain, parts: &[Vec<usize>], spots: &mut [Spot]) {
    if parts.len() > 1 {
        side_by_side(graph, parts, spots);
    }
    let many = spots.len().max(1) as f64;
    let (x, y) = spots.iter().fold((0.0, 0.0), |(x, y), spot| (x + spot.x, y + spot.y));
    for spot in spots {
        *spot = Spot::new(spot.x - x / many, spot.y - y / many);
    }
}

fn side_by_side(graph: &Plain, parts: &[Vec<usize>], spots: &mut [Spot]) {
    let mut order: Vec<&Vec<usize>> = parts.iter().collect();
    order.order_by_key(|part| (std::cmp::Reverse(part.len()), part.first().copied()));
    let around = nearest_first(graph, parts, spots);
    let mut taken: BTreeSet<Square> = BTreeSet::new();
    // What was too narrow for one shape is too narrow for the same shape later.
    let (mut last, mut from) = (Vec::new(), 0);
    for part in order {
        let (own, needed) = squares(graph, part, spots);
        if needed != last {
            from = 0;
        }
        let is_free = |(right, down): &Square| {
            needed.iter().all(|(x, y)| !taken.contains(&(x + right, y + down)))
        };
        let found = around.iter().enumerate().skip(from).find(|(_, by)| is_free(by));
        let Some((turn, (right, down))) = found else { continue };
        from = turn;
        taken.extend(own.iter().map(|(x, y)| (x + right, y + down)));
        last = needed;
        for place in part {
            if let Some(spot) = spots.get_mut(*place) {
                *spot =
                    Spot::new(spot.x + f64::from(*right) * SIDE, spot.y + f64::from(*down) * SIDE);
            }
        }
    }
}

/// The squares that a part covers, and those around it that must be free as well.
fn squares(graph: &Plain, part: &[usize], spots: &[Spot]) -> (Vec<Square>, Vec<Square>) {
    let square = |spot: Spot| ((spot.x / SIDE).round() as i32, (spot.y / SIDE).round() as i32);
    let mut own = BTreeSet::new();
    for place in part {
        let Some(spot) = spots.get(*place) else { continue };
        own.insert(square(*spot));
        for other in graph.neighbours(*place).iter().filter(|other| *other > place) {
            let Some(end) = spots.get(*other) else { continue };
            let steps = (spot.distance(*end) / SIDE).ceil().max(1.0);
            let mut step = 1.0;
            while step < steps {
                let along = step / steps;
                let (x, y) = (end.x - spot.x, end.y - spot.y);
                own.insert(square(Spot::new(spot.x + x * along, spot.y + y * along)));
                step += 1.0;
            }
        }
    }
    let mut needed = BTreeSet::new();
    for (x, y) in &own {
        // Names are wider than they are high.
        for right in -2..=2 {
            for down in -1..=1 {
                needed.insert((x + right, y + down));
            }
        }
    }
    (own.into_iter().collect(), needed.into_iter().collect())
}

/// Ways to go from the middle, the shortest first, as far as room can be needed.
fn nearest_first(graph: &Plain, parts: &[Vec<usize>], spots: &[Spot]) -> Vec<Square> {
    let (mut area, mut reach) = (0, 0);
    for part in parts {
        let (own, needed) = squares(graph, part, spots);
        area += own.len() + needed.len() / 2;
        reach = own.iter().fold(reach, |reach, (x, y)| reach.max(x.abs()).max(y.abs()));
    }
    let half = (1..).find(|half: &i32| (half * half) as usize >= area).unwrap_or(1) + reach + 3;
    let mut ways: Vec<Square> =
        (-half..=half).flat_map(|right| (-half..=half).map(move |down| (right, down))).collect();
    ways.order_by_key(|(right, down)| (right * right + 4 * down * down, *down, *right));
    ways
}
