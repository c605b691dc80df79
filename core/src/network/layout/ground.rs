//! Where those stand who have joined, and how much each wants each how near: the sums that stress
//! majorisation is made of. All that takes time is here, so nothing is looked up twice.

use super::Spot;

/// Keeps what lies upon each other from being divided by nothing.
const TINY: f32 = 1e-18;
/// Ties that are longer than this pull, all of one together so much of what everybody pulls. Where
/// ties are shorter fewer of them cross, at the price of some percent more stress.
const SHORT: f64 = 0.4;
const TIES: f64 = 0.3;
/// Pairs between two looks at whether a place is worse already than the best.
const LOOK: usize = 16;

/// Numbers of four bytes: no eye sees the difference, and roots and quotients of them are a third
/// quicker.
pub(super) struct Ground {
    /// How many have joined: the first ones.
    pub joined: usize,
    x: Vec<f32>,
    y: Vec<f32>,
    /// One by the steps from each to each, row by row; 0 to itself.
    near: Vec<Vec<f32>>,
    /// Who is tied to each.
    tied: Vec<Vec<usize>>,
    /// How much those that have joined count for each, in all.
    pulls: Vec<f64>,
}

impl Ground {
    pub fn new(count: usize) -> Self {
        Self {
            joined: 0,
            x: vec![0.0; count],
            y: vec![0.0; count],
            near: Vec::with_capacity(count),
            tied: Vec::with_capacity(count),
            pulls: vec![0.0; count],
        }
    }

    /// The next row: the steps from the next one to all.
    pub fn add_row(&mut self, steps: impl Iterator<Item = u32>) {
        let near = |steps: u32| if steps == 0 { 0.0 } else { 1.0 / steps as f32 };
        let row: Vec<f32> = steps.map(near).collect();
        let ties = row.iter().enumerate().filter(|(_, near)| **near == 1.0);
        self.tied.push(ties.map(|(other, _)| other).collect());
        self.near.push(row);
    }

    /// Those of another ground, in that order.
    pub fn of(other: &Self, order: &[usize]) -> Self {
        let mut ground = Self::new(order.len());
        for place in order {
            let row = other.row(*place);
            let of = |other: &usize| row.get(*other).copied().unwrap_or_default();
            ground.near.push(order.iter().map(of).collect());
        }
        ground
    }

    fn row(&self, place: usize) -> &[f32] {
        self.near.get(place).map_or(&[], Vec::as_slice)
    }

    pub fn at(&self, place: usize) -> Spot {
        match (self.x.get(place), self.y.get(place)) {
            (Some(x), Some(y)) => Spot::new(f64::from(*x), f64::from(*y)),
            _ => Spot::default(),
        }
    }

    pub fn spots(&self) -> impl Iterator<Item = Spot> + '_ {
        self.x.iter().zip(&self.y).map(|(x, y)| Spot::new(f64::from(*x), f64::from(*y)))
    }

    pub fn put(&mut self, place: usize, spot: Spot) {
        if let (Some(x), Some(y)) = (self.x.get_mut(place), self.y.get_mut(place)) {
            (*x, *y) = (spot.x as f32, spot.y as f32);
        }
    }

    /// One more counts from now on.
    pub fn join(&mut self) {
        let row = self.near.get(self.joined).map_or(&[][..], Vec::as_slice);
        for (pull, near) in self.pulls.iter_mut().zip(row) {
            *pull += f64::from(*near) * f64::from(*near);
        }
        self.joined += 1;
    }

    fn joined(&self, place: usize) -> (&[f32], &[f32], &[f32]) {
        let row = self.near.get(place).map_or(&[][..], Vec::as_slice);
        let count = self.joined.min(row.len());
        (
            self.x.get(..count).unwrap_or_default(),
            self.y.get(..count).unwrap_or_default(),
            row.get(..count).unwrap_or_default(),
        )
    }

    /// Where those that have joined want it, seen from `own`; `over`: how far beyond.
    pub fn wanted(&self, place: usize, own: Spot, over: f64) -> Spot {
        let all = self.pulls.get(place).copied().unwrap_or_default();
        gone(own, self.push(place, own), all, over)
    }

    /// The same when all have joined, where ties pull, too.
    pub fn wanted_by_ties(&self, place: usize, own: Spot, over: f64) -> Spot {
        let all = self.pulls.get(place).copied().unwrap_or_default();
        let (mut x, mut y) = self.push(place, own);
        let tied = self.tied.get(place).map_or(&[][..], Vec::as_slice);
        let pull = TIES * all / tied.len().max(1) as f64;
        for other in tied {
            let other = self.at(*other);
            let apart = own.distance(other);
            if apart > SHORT {
                x -= pull * (1.0 - SHORT / apart) * (own.x - other.x);
                y -= pull * (1.0 - SHORT / apart) * (own.y - other.y);
            }
        }
        gone(own, (x, y), all * (1.0 + TIES), over)
    }

    fn push(&self, place: usize, own: Spot) -> (f64, f64) {
        let (xs, ys, row) = self.joined(place);
        let (own_x, own_y) = (own.x as f32, own.y as f32);
        let (mut x, mut y) = (0.0_f32, 0.0_f32);
        for ((a, b), near) in xs.iter().zip(ys).zip(row) {
            let (across, down) = (own_x - a, own_y - b);
            let apart = (across * across + down * down + TINY).sqrt();
            let push = near / apart - near * near;
            x += push * across;
            y += push * down;
        }
        (f64::from(x), f64::from(y))
    }

    /// How badly it would lie there; whatever is worse than `least` is only told to be so.
    pub fn wrong(&self, place: usize, own: Spot, least: f64) -> f64 {
        let (xs, ys, row) = self.joined(place);
        let (own_x, own_y) = (own.x as f32, own.y as f32);
        let mut sum = 0.0_f32;
        for ((xs, ys), row) in xs.chunks(LOOK).zip(ys.chunks(LOOK)).zip(row.chunks(LOOK)) {
            for ((a, b), near) in xs.iter().zip(ys).zip(row) {
                let (across, down) = (own_x - a, own_y - b);
                let off = (across * across + down * down).sqrt() * near - 1.0;
                sum += off * off;
            }
            if f64::from(sum) >= least {
                return f64::INFINITY;
            }
        }
        f64::from(sum)
    }

    /// How badly all that have joined lie.
    pub fn all_wrong(&self) -> f64 {
        (0..self.joined).map(|place| self.wrong(place, self.at(place), f64::INFINITY)).sum()
    }

    /// The middle of those it belongs to, the nearer the more, and the nearest with their steps.
    pub fn surroundings<const N: usize>(&self, place: usize) -> (Spot, [Option<(f64, usize)>; N]) {
        let mut nearest = [(0.0_f32, usize::MAX); N];
        let (mut x, mut y, mut all) = (0.0, 0.0, 0.0);
        let (xs, ys, row) = self.joined(place);
        for (other, ((a, b), near)) in xs.iter().zip(ys).zip(row).enumerate() {
            let pull = f64::from(*near) * f64::from(*near);
            let pull = pull * pull;
            x += pull * f64::from(*a);
            y += pull * f64::from(*b);
            all += pull;
            if nearest.last().is_some_and(|(least, _)| near > least) {
                let mut held = (*near, other);
                for slot in &mut nearest {
                    if held.0 > slot.0 {
                        std::mem::swap(slot, &mut held);
                    }
                }
            }
        }
        let told =
            |(near, other): (f32, usize)| (near > 0.0).then(|| ((1.0 / f64::from(near)), other));
        let between = if all > 0.0 { Spot::new(x / all, y / all) } else { Spot::default() };
        (between, nearest.map(told))
    }
}

/// From there so far as all together push it, and some of the way beyond.
fn gone(own: Spot, (x, y): (f64, f64), all: f64, over: f64) -> Spot {
    match all > 0.0 {
        true => Spot::new(own.x + over * x / all, own.y + over * y / all),
        false => own,
    }
}
