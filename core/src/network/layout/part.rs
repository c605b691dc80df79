//! One part of the network that hangs together, laid out in small steps.

use super::Spot;
use crate::network::{
    Plain,
    dice::{Dice, circle},
};

/// Sweeps after each round, and after the last.
const SETTLING: usize = 4;
const LAST: usize = 12;
/// How far beyond where it is wanted each goes: it gets there sooner.
const OVER: f64 = 1.6;
/// Up to so many, those who lie badly may jump, and a newcomer tries around more than one.
const JUMPING: usize = 150;
/// Up to so many, each try is followed a little before it is judged.
const PATIENT: usize = 64;
/// Tries around each of the nearest.
const AROUND: usize = 8;
const NEAREST: usize = 3;
/// Worth a jump.
const BETTER: f64 = 0.995;

/// What is to be done next; places are those within the part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Task {
    /// Steps from this one to all.
    Measure(usize),
    Join {
        place: usize,
        end: usize,
    },
    Settle {
        sweep: usize,
        place: usize,
        then: Then,
    },
    Jump {
        place: usize,
    },
    Done,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    Jump,
    NextRound,
}

pub(super) struct Part {
    /// Places in the whole.
    places: Vec<usize>,
    task: Task,
    /// How many have joined.
    joined: usize,
    /// Steps from each to each, row by row.
    rows: Vec<Vec<u16>>,
    /// How much a pair counts, by its steps.
    pulls: Vec<f64>,
    x: Vec<f64>,
    y: Vec<f64>,
    /// In turns: what keeps equals from lying upon each other.
    lots: Vec<f64>,
    is_fixed: Vec<bool>,
    /// Sweeps that are left for those who follow their pins.
    following: usize,
}

impl Part {
    pub fn new<'a>(places: &[usize], names: impl Iterator<Item = &'a str>) -> Self {
        let count = places.len();
        Self {
            places: places.to_vec(),
            task: if count > 1 { Task::Measure(0) } else { Task::Done },
            joined: 0,
            rows: Vec::with_capacity(count),
            pulls: vec![0.0],
            x: vec![0.0; count],
            y: vec![0.0; count],
            lots: names.map(|name| Dice::of(name).unit()).collect(),
            is_fixed: vec![false; count],
            following: 0,
        }
    }

    /// Starts from these places, of which some are fixed.
    pub fn follow(&mut self, starts: impl Iterator<Item = (Spot, Option<Spot>)>, sweeps: usize) {
        let starts: Vec<(Spot, Option<Spot>)> = starts.collect();
        let now = |(spot, pin): &(Spot, Option<Spot>)| pin.unwrap_or(*spot);
        self.x = starts.iter().map(|start| now(start).x).collect();
        self.y = starts.iter().map(|start| now(start).y).collect();
        self.is_fixed = starts.iter().map(|(_, pin)| pin.is_some()).collect();
        self.following = sweeps;
    }

    /// The next small step, and how many pairs it looked at; `None` when there is none left.
    pub fn step(&mut self, graph: &Plain) -> Option<usize> {
        let all = self.places.len();
        let (next, work) = match self.task {
            Task::Done => return None,
            Task::Measure(place) => {
                self.measure(graph, place);
                let next = if place + 1 < all { Task::Measure(place + 1) } else { self.begin() };
                (next, graph.len())
            }
            Task::Join { place, end } => {
                let work = self.join(place);
                self.joined = place + 1;
                let next = match place + 1 < end {
                    true => Task::Join { place: place + 1, end },
                    false => Task::Settle {
                        sweep: 0,
                        place: 0,
                        then: if end <= JUMPING { Then::Jump } else { Then::NextRound },
                    },
                };
                (next, work)
            }
            Task::Settle { sweep, place, then } => {
                self.settle(place);
                (self.after_settling(sweep, place + 1, then), self.joined)
            }
            Task::Jump { place } => {
                let work = self.jump(place);
                let next = match place + 1 < self.joined {
                    true => Task::Jump { place: place + 1 },
                    false => Task::Settle { sweep: 0, place: 0, then: Then::NextRound },
                };
                (next, work)
            }
        };
        self.task = next;
        Some(work)
    }

    /// Everybody by place in the whole, around the middle of the part, but where somebody is fixed.
    pub fn spots(&self) -> impl Iterator<Item = (usize, Spot)> + '_ {
        let many = self.places.len().max(1) as f64;
        let (x, y) = match self.following {
            0 => (self.x.iter().sum::<f64>() / many, self.y.iter().sum::<f64>() / many),
            _ => (0.0, 0.0),
        };
        let spots = self.x.iter().zip(&self.y).map(move |(a, b)| Spot::new(a - x, b - y));
        self.places.iter().copied().zip(spots)
    }

    fn measure(&mut self, graph: &Plain, place: usize) {
        let Some(source) = self.places.get(place) else { return };
        let steps = graph.distances(*source);
        let of = |other: &usize| steps.get(*other).copied().flatten().unwrap_or(1);
        let row = self.places.iter().map(|other| u16::try_from(of(other)).unwrap_or(u16::MAX));
        self.rows.push(row.collect());
    }

    fn begin(&mut self) -> Task {
        let longest = self.rows.iter().flatten().copied().max().unwrap_or(1);
        self.pulls.extend((1..=longest).map(|steps| 1.0 / (f64::from(steps) * f64::from(steps))));
        if self.following > 0 {
            self.joined = self.places.len();
            return Task::Settle { sweep: 0, place: 0, then: Then::NextRound };
        }
        self.joined = 1;
        self.next_round()
    }

    /// Rounds end at the same numbers in every map, so that one more joins the same others.
    fn next_round(&self) -> Task {
        let all = self.places.len();
        if self.joined == all {
            return Task::Done;
        }
        let end = (self.joined * 8 / 5).max(self.joined + 1).min(all);
        Task::Join { place: self.joined, end }
    }

    fn after_settling(&self, sweep: usize, place: usize, then: Then) -> Task {
        let sweeps = match (self.following, self.joined == self.places.len()) {
            (0, true) => LAST,
            (0, false) => SETTLING,
            (sweeps, _) => sweeps,
        };
        match (place < self.joined, sweep + 1 < sweeps, then) {
            (true, _, _) => Task::Settle { sweep, place, then },
            (false, true, _) => Task::Settle { sweep: sweep + 1, place: 0, then },
            (false, false, Then::Jump) => Task::Jump { place: 0 },
            (false, false, Then::NextRound) => self.next_round(),
        }
    }

    fn at(&self, place: usize) -> Spot {
        match (self.x.get(place), self.y.get(place)) {
            (Some(x), Some(y)) => Spot::new(*x, *y),
            _ => Spot::default(),
        }
    }

    fn put(&mut self, place: usize, spot: Spot) {
        if let (Some(x), Some(y)) = (self.x.get_mut(place), self.y.get_mut(place)) {
            (*x, *y) = (spot.x, spot.y);
        }
    }

    fn settle(&mut self, place: usize) {
        if self.is_fixed.get(place) == Some(&true) {
            return;
        }
        let own = self.at(place);
        let to = self.wanted(place, own, self.joined);
        self.put(place, Spot::new(own.x + OVER * (to.x - own.x), own.y + OVER * (to.y - own.y)));
    }

    /// A newcomer begins where it lies best to those that are there.
    fn join(&mut self, place: usize) -> usize {
        let tries = if place < JUMPING { NEAREST } else { 1 };
        let (spot, _, work) = self.best(place, place, tries);
        self.put(place, spot);
        work
    }

    /// Elsewhere, if that is better.
    fn jump(&mut self, place: usize) -> usize {
        let now = self.wrong(place, self.at(place), self.joined);
        let (spot, wrong, work) = self.best(place, self.joined, NEAREST);
        if wrong < now * BETTER {
            self.put(place, spot);
        }
        work
    }

    /// The best of some places: between those it belongs to, and around the nearest of them. With
    /// how badly it lies there, and how many pairs that took to find.
    fn best(&self, place: usize, count: usize, tries: usize) -> (Spot, f64, usize) {
        let (between, nearest) = self.surroundings(place, count);
        let lot = self.lots.get(place).copied().unwrap_or_default();
        // Its own lot turns the star of tries, so that equals do not lie upon each other.
        let (x, y) = circle(lot);
        let mut spots = vec![Spot::new(between.x + x * 0.01, between.y + y * 0.01)];
        for (steps, other) in nearest.into_iter().flatten().take(tries) {
            let (near, far) = (self.at(other), f64::from(steps));
            spots.extend((0..AROUND).map(|step| {
                let (x, y) = circle(lot + step as f64 / AROUND as f64);
                Spot::new(near.x + x * far, near.y + y * far)
            }));
        }
        let looks = spots.len() + 3;
        let follow = |spot: Spot| self.wanted(place, self.wanted(place, spot, count), count);
        let is_patient = count <= PATIENT;
        let (mut best, mut least) = (Spot::default(), f64::INFINITY);
        for spot in spots {
            let spot = if is_patient { follow(spot) } else { spot };
            let wrong = self.wrong(place, spot, count);
            if wrong < least {
                (best, least) = (spot, wrong);
            }
        }
        if !is_patient {
            best = follow(best);
            least = self.wrong(place, best, count);
        }
        (best, least, count * if is_patient { looks * 3 } else { looks + 1 })
    }

    /// The middle of those it belongs to, the nearer the more, and the three nearest.
    fn surroundings(&self, place: usize, count: usize) -> (Spot, [Option<(u16, usize)>; NEAREST]) {
        let mut nearest: [Option<(u16, usize)>; NEAREST] = [None; NEAREST];
        let (mut x, mut y, mut all) = (0.0, 0.0, 0.0);
        let row = self.rows.get(place).map_or(&[][..], Vec::as_slice);
        for (other, steps) in row.iter().enumerate().take(count) {
            if other == place {
                continue;
            }
            let pull = self.pulls.get(usize::from(*steps)).copied().unwrap_or_default();
            let (pull, spot) = (pull * pull, self.at(other));
            x += pull * spot.x;
            y += pull * spot.y;
            all += pull;
            let mut held = Some((*steps, other));
            for slot in &mut nearest {
                if slot.is_none_or(|own| held.is_some_and(|new| new < own)) {
                    std::mem::swap(slot, &mut held);
                }
            }
        }
        (if all > 0.0 { Spot::new(x / all, y / all) } else { Spot::default() }, nearest)
    }

    /// Where the first `count` want it, seen from `own`.
    fn wanted(&self, place: usize, own: Spot, count: usize) -> Spot {
        let row = self.rows.get(place).map_or(&[][..], Vec::as_slice);
        let (mut x, mut y, mut all) = (0.0, 0.0, 0.0);
        for ((a, b), steps) in self.x.iter().zip(&self.y).zip(row).take(count) {
            let pull = self.pulls.get(usize::from(*steps)).copied().unwrap_or_default();
            let (across, down) = (own.x - a, own.y - b);
            let apart = (across * across + down * down).sqrt();
            let scale = if apart > 1e-9 { f64::from(*steps) / apart } else { 0.0 };
            x += pull * (a + across * scale);
            y += pull * (b + down * scale);
            all += pull;
        }
        if all > 0.0 { Spot::new(x / all, y / all) } else { own }
    }

    /// How badly it would lie there to the first `count`.
    fn wrong(&self, place: usize, own: Spot, count: usize) -> f64 {
        let row = self.rows.get(place).map_or(&[][..], Vec::as_slice);
        let mut sum = 0.0;
        for ((a, b), steps) in self.x.iter().zip(&self.y).zip(row).take(count) {
            let pull = self.pulls.get(usize::from(*steps)).copied().unwrap_or_default();
            let (across, down) = (own.x - a, own.y - b);
            let off = (across * across + down * down).sqrt() - f64::from(*steps);
            sum += off * off * pull;
        }
        sum
    }
}
