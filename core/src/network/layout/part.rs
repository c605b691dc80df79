//! One part of the network that hangs together, laid out in small steps, so that a page can answer in
//! between and a map's picture is the same however it is sliced.
//!
//! First the steps from each to all are measured. Then people join in rounds: each newcomer begins where it
//! lies best to those that are there (`search`), all of them settle (stress majorisation, `ground`), and
//! those that lie badly may jump elsewhere before all settle once more. A small map, and a large one once it
//! has its shape, is tried from another start as well, and the better picture goes on (`turning` lays it over
//! the earlier one first). A map that was drawn before follows its places instead, and nobody jumps.
//!
//! Places are numbers within the part, in the order in which people join.

use super::{
    Spot,
    ground::Ground,
    search::{self, NEAREST},
    turning::Turning,
};
use crate::network::{
    Plain,
    dice::{Dice, circle},
};

/// Sweeps (everybody once) after each round.
const SETTLING: usize = 4;
/// Sweeps after the last round.
const LAST: usize = 10;
/// How far beyond where it is wanted each goes: it gets there sooner.
const OVER: f64 = 1.6;
/// Up to so many, those who lie badly may jump, and a newcomer tries around more than one.
const JUMPING: usize = 240;
/// Worth a jump: what is left of how badly somebody lies.
const BETTER: f64 = 0.995;
/// Off by less than this of each distance, squared, somebody lies well.
const FINE: f64 = 0.05;
/// So does who is off by less than so many times what all are on average.
const MORE: f64 = 1.2;
/// With so many the picture has its shape: it is tried from another start, too.
const SHAPE: usize = 56;
/// That start goes on if the picture is off by less than so much of the first one's.
const WORTH: f64 = 0.98;
/// Up to so many are tried from another start when all are there, and ties pull no more than others.
const FEW: usize = 40;

/// What is to be done next; places are those within the part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Task {
    /// Steps from this one to all.
    Measure(usize),
    /// A newcomer, in a round that goes on to before `end`.
    Join {
        place: usize,
        end: usize,
    },
    /// One step of majorisation for one place.
    Settle {
        sweep: usize,
        place: usize,
        then: Then,
    },
    Jump {
        place: usize,
    },
    /// The first ones from another start.
    Start,
    Done,
}

/// What comes after settling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    Jump,
    NextRound,
}

pub(super) struct Part {
    /// Places in the whole.
    places: Vec<usize>,
    task: Task,
    ground: Ground,
    /// A direction for each: what keeps equals from lying upon each other.
    lots: Vec<(f64, f64)>,
    is_fixed: Vec<bool>,
    /// Sweeps for those who begin where they were, some of them pinned; 0 where all join one by one.
    following: usize,
    /// Whoever is off by more than this lies badly; of the sweep of jumps that is under way.
    badly: f64,
    /// Whether it is another's other start.
    is_try: bool,
    /// The first ones from another start, as long as it is tried.
    start: Option<Box<Part>>,
}

impl Part {
    pub fn new<'a>(places: &[usize], names: impl Iterator<Item = &'a str>) -> Self {
        let count = places.len();
        Self {
            places: places.to_vec(),
            task: if count > 1 { Task::Measure(0) } else { Task::Done },
            ground: Ground::new(count),
            lots: names.map(|name| circle(Dice::of(name).unit())).collect(),
            is_fixed: vec![false; count],
            following: 0,
            badly: 0.0,
            is_try: false,
            start: None,
        }
    }

    /// The first ones alone, in another order. Their places are those within this part.
    fn started(&self) -> Self {
        let many = self.ground.joined;
        let order: Vec<usize> = match many <= FEW {
            // Each two the other way round, so that who is new comes late here, too.
            true => (0..many).map(|place| (place ^ 1).min(many - 1)).collect(),
            false => (0..many).rev().collect(),
        };
        let mut start = Self {
            task: Task::Done,
            ground: Ground::of(&self.ground, &order),
            lots: order.iter().filter_map(|place| self.lots.get(*place)).copied().collect(),
            is_fixed: vec![false; order.len()],
            places: order,
            following: 0,
            badly: 0.0,
            is_try: true,
            start: None,
        };
        start.task = start.begin();
        start
    }

    /// Goes on from there, if that is better: turned, or seen in a mirror, so that everybody is as
    /// near as can be to where they were.
    fn take(&mut self, start: &Self) {
        let worth = if self.ground.joined <= FEW { 1.0 } else { WORTH };
        if start.ground.all_wrong() >= self.ground.all_wrong() * worth {
            return;
        }
        let pairs = start.spots().map(|(place, spot)| (self.ground.at(place), spot));
        let turning = Turning::onto(pairs);
        for (place, spot) in start.spots() {
            self.ground.put(place, turning.of(spot));
        }
    }

    /// Starts from these places, of which some are fixed.
    pub fn follow(&mut self, starts: impl Iterator<Item = (Spot, Option<Spot>)>, sweeps: usize) {
        for (place, (spot, pin)) in starts.enumerate() {
            self.ground.put(place, pin.unwrap_or(spot));
            if let Some(is_fixed) = self.is_fixed.get_mut(place) {
                *is_fixed = pin.is_some();
            }
        }
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
            Task::Start => {
                let mut start = self.start.take().unwrap_or_else(|| Box::new(self.started()));
                match start.step(graph) {
                    Some(work) => {
                        self.start = Some(start);
                        (Task::Start, work)
                    }
                    None => {
                        self.take(&start);
                        let is_last = self.ground.joined == all;
                        let next = if is_last { Task::Done } else { self.join_round() };
                        (next, 2 * SHAPE * SHAPE)
                    }
                }
            }
            Task::Settle { sweep, place, then } => {
                self.settle(place);
                (self.after_settling(sweep, place + 1, then), self.ground.joined)
            }
            Task::Jump { place } => {
                let work = self.jump(place);
                let next = match place + 1 < self.ground.joined {
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
        let sum = |(x, y): (f64, f64), spot: Spot| (x + spot.x, y + spot.y);
        let middle = match (self.following, self.ground.spots().fold((0.0, 0.0), sum)) {
            (0, (x, y)) => Spot::new(x / many, y / many),
            _ => Spot::default(),
        };
        let from_middle = move |spot: Spot| Spot::new(spot.x - middle.x, spot.y - middle.y);
        let spots = self.ground.spots().map(from_middle);
        self.places.iter().copied().zip(spots)
    }

    fn measure(&mut self, graph: &Plain, place: usize) {
        let Some(source) = self.places.get(place) else { return };
        let steps = graph.distances(*source);
        let of = |other: &usize| steps.get(*other).copied().flatten().unwrap_or(1);
        self.ground.add_row(self.places.iter().map(of));
    }

    fn begin(&mut self) -> Task {
        if self.following > 0 {
            while self.ground.joined < self.places.len() {
                self.ground.join();
            }
            return Task::Settle { sweep: 0, place: 0, then: Then::NextRound };
        }
        self.ground.join();
        self.next_round()
    }

    fn next_round(&self) -> Task {
        match self.ground.joined {
            all if all == self.places.len() => match all <= FEW && self.following == 0 {
                true if !self.is_try => Task::Start,
                _ => Task::Done,
            },
            SHAPE => Task::Start,
            _ => self.join_round(),
        }
    }

    /// Rounds end at the same numbers in every map, so that one more joins the same others.
    fn join_round(&self) -> Task {
        let (all, joined) = (self.places.len(), self.ground.joined);
        let end = (joined * 8 / 5).max(joined + 1).min(all);
        Task::Join { place: joined, end }
    }

    fn after_settling(&self, sweep: usize, place: usize, then: Then) -> Task {
        let sweeps = match (self.following, self.ground.joined == self.places.len(), then) {
            (0, true, Then::NextRound) => LAST,
            (0, _, _) => SETTLING,
            (sweeps, _, _) => sweeps,
        };
        match (place < self.ground.joined, sweep + 1 < sweeps, then) {
            (true, _, _) => Task::Settle { sweep, place, then },
            (false, true, _) => Task::Settle { sweep: sweep + 1, place: 0, then },
            (false, false, Then::Jump) => Task::Jump { place: 0 },
            (false, false, Then::NextRound) => self.next_round(),
        }
    }

    fn settle(&mut self, place: usize) {
        if self.is_fixed.get(place) == Some(&true) {
            return;
        }
        let own = self.ground.at(place);
        let all = self.places.len();
        let to = match self.ground.joined == all && all > FEW && !self.is_try {
            true => self.ground.wanted_by_ties(place, own, OVER),
            false => self.ground.wanted(place, own, OVER),
        };
        self.ground.put(place, to);
    }

    /// A newcomer begins where it lies best to those that are there.
    fn join(&mut self, place: usize) -> usize {
        let tries = if place < JUMPING { NEAREST } else { 1 };
        let found = search::best(&self.ground, place, self.lot(place), tries);
        self.ground.put(place, found.spot);
        self.ground.join();
        found.pairs
    }

    /// Elsewhere, if that is better.
    fn jump(&mut self, place: usize) -> usize {
        let joined = self.ground.joined;
        if place == 0 {
            let mean = self.ground.all_wrong() / joined as f64;
            self.badly = (mean * MORE).max(joined as f64 * FINE);
        }
        let now = self.ground.wrong(place, self.ground.at(place), f64::INFINITY);
        if now < self.badly {
            return if place == 0 { joined * joined } else { joined };
        }
        let found = search::best(&self.ground, place, self.lot(place), NEAREST);
        if found.wrong < now * BETTER {
            self.ground.put(place, found.spot);
        }
        found.pairs
    }

    fn lot(&self, place: usize) -> (f64, f64) {
        self.lots.get(place).copied().unwrap_or_default()
    }
}
