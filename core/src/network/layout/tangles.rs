//! How often the ties of a ring map cross, and run over those whom they do not concern.

use super::{Spot, ring::Cell};

/// A tie that runs over somebody is as bad as so many crossings.
const OVER: usize = 2;
/// Nearer than this to the middle of a mark it runs over it.
const MARK: f64 = 11.0;

/// Who is tied to whom, among those on the rings.
pub(super) struct Ties {
    pairs: Vec<(usize, usize)>,
    /// Of each, the places of its ties in `pairs`.
    of: Vec<Vec<usize>>,
    placed: Vec<usize>,
    middle: Option<usize>,
}

impl Ties {
    pub fn new(ties: &[(usize, usize)], cells: &[Option<Cell>], middle: Option<usize>) -> Self {
        let is_placed =
            |actor: usize| Some(actor) == middle || cells.get(actor).is_some_and(Option::is_some);
        let is_drawn = |(a, b): &(usize, usize)| a != b && is_placed(*a) && is_placed(*b);
        let pairs: Vec<_> = ties.iter().copied().filter(is_drawn).collect();
        let mut of = vec![Vec::new(); cells.len()];
        for (place, (a, b)) in pairs.iter().enumerate() {
            for end in [*a, *b] {
                if let Some(list) = of.get_mut(end) {
                    list.push(place);
                }
            }
        }
        let placed = (0..cells.len()).filter(|actor| is_placed(*actor)).collect();
        Self { pairs, of, placed, middle }
    }

    fn of(&self, actor: usize) -> impl Iterator<Item = (usize, (usize, usize))> + '_ {
        let places = self.of.get(actor).into_iter().flatten();
        places.filter_map(|place| Some((*place, *self.pairs.get(*place)?)))
    }

    /// Ties to the middle are as long wherever one stands.
    pub fn length(&self, actor: usize, at: &[Spot]) -> f64 {
        let ends =
            self.of(actor).filter(|(_, (a, b))| Some(*a) != self.middle && Some(*b) != self.middle);
        ends.map(|(_, (a, b))| spot(at, a).distance(spot(at, b))).sum()
    }

    /// How often the ties of these two are crossed, or run over somebody, or others' over them; not
    /// much more than `most` is counted. With how many pairs were looked at.
    pub fn tangles(&self, one: usize, two: usize, at: &[Spot], most: usize) -> (usize, usize) {
        let is_own = |place: usize| place == one || place == two;
        let own = self.of(one).chain(self.of(two).filter(|(_, (a, b))| *a != one && *b != one));
        let (mut sum, mut work) = (0, 0);
        let mut asides = vec![0.0; at.len()];
        for (place, (a, b)) in own {
            if sum >= most {
                return (sum, work);
            }
            work += self.pairs.len() + self.placed.len();
            let line = Line::new(spot(at, a), spot(at, b));
            for other in &self.placed {
                let mark = spot(at, *other);
                let aside = line.aside(mark);
                if let Some(slot) = asides.get_mut(*other) {
                    *slot = aside;
                }
                if !is_own(*other) && line.is_over(aside, mark) {
                    sum += OVER;
                }
            }
            let aside = |place: usize| asides.get(place).copied().unwrap_or_default();
            for (other, (c, d)) in self.pairs.iter().enumerate() {
                // Each pair of their own once. A common end is not aside at all.
                let is_new = other > place || !(is_own(*c) || is_own(*d));
                if is_new && aside(*c) * aside(*d) < 0.0 {
                    let across = Line::new(spot(at, *c), spot(at, *d));
                    sum += usize::from(across.aside(line.from) * across.aside(line.to) < 0.0);
                }
            }
        }
        for actor in [one, two].iter().take(if one == two { 1 } else { 2 }) {
            work += self.pairs.len();
            let mark = spot(at, *actor);
            let is_over = |(a, b): &&(usize, usize)| {
                let line = Line::new(spot(at, *a), spot(at, *b));
                line.is_over(line.aside(mark), mark)
            };
            sum += self.pairs.iter().filter(is_over).count() * OVER;
        }
        (sum, work)
    }

    /// All that stands around one that tries many places.
    pub fn around(&self, actor: usize, at: &[Spot]) -> Around {
        let mut around = Around::default();
        // Where each stands among the marks.
        let mut number = vec![usize::MAX; at.len()];
        for other in self.placed.iter().filter(|other| **other != actor) {
            if let Some(slot) = number.get_mut(*other) {
                *slot = around.marks.len();
            }
            around.marks.push(spot(at, *other));
        }
        let number = |place: usize| number.get(place).copied().unwrap_or(usize::MAX);
        for (a, b) in self.pairs.iter().filter(|(a, b)| *a != actor && *b != actor) {
            around.ties.push(([number(*a), number(*b)], Line::new(spot(at, *a), spot(at, *b))));
        }
        for (_, (a, b)) in self.of(actor) {
            let end = spot(at, if a == actor { b } else { a });
            let asides = around.ties.iter().map(|(_, tie)| tie.aside(end)).collect();
            around.ends.push((end, asides));
        }
        around.mark_asides = vec![0.0; around.marks.len()];
        around.own_asides = vec![0.0; around.ties.len()];
        around
    }
}

/// What stands around one actor.
#[derive(Default)]
pub(super) struct Around {
    /// Those it is tied to, and how far aside of each of the others' ties they are.
    ends: Vec<(Spot, Vec<f64>)>,
    /// Others' ties, with the places of their ends among the marks.
    ties: Vec<([usize; 2], Line)>,
    marks: Vec<Spot>,
    /// While a place is tried: how far aside of its tie each mark is, and it of each tie.
    mark_asides: Vec<f64>,
    own_asides: Vec<f64>,
}

impl Around {
    /// As [`Ties::tangles`], if it stood there.
    pub fn tangles(&mut self, own: Spot, most: usize) -> (usize, usize) {
        let (mut sum, mut work) = (0, self.ties.len());
        for (slot, (_, tie)) in self.own_asides.iter_mut().zip(&self.ties) {
            *slot = tie.aside(own);
            sum += usize::from(tie.is_over(*slot, own)) * OVER;
        }
        for (end, end_asides) in &self.ends {
            if sum >= most {
                break;
            }
            work += self.ties.len() + self.marks.len();
            let line = Line::new(own, *end);
            for (slot, mark) in self.mark_asides.iter_mut().zip(&self.marks) {
                *slot = line.aside(*mark);
                sum += usize::from(line.is_over(*slot, *mark)) * OVER;
            }
            let aside = |place: usize| self.mark_asides.get(place).copied().unwrap_or_default();
            let sides = self.own_asides.iter().zip(end_asides);
            for (([a, b], _), (own, end)) in self.ties.iter().zip(sides) {
                // What ends where it ends is not aside of it at all.
                sum += usize::from(own * end < 0.0 && aside(*a) * aside(*b) < 0.0);
            }
        }
        (sum, work)
    }
}

/// From one spot to another.
struct Line {
    from: Spot,
    to: Spot,
}

impl Line {
    fn new(from: Spot, to: Spot) -> Self {
        Self { from, to }
    }

    /// How far beside it, on one side or the other, times its length; 0 for its own ends.
    fn aside(&self, spot: Spot) -> f64 {
        let Self { from, to } = self;
        (to.x - from.x) * (spot.y - from.y) - (to.y - from.y) * (spot.x - from.x)
    }

    /// Whether it runs over a mark that is so far aside; over its own ends it does not.
    fn is_over(&self, aside: f64, mark: Spot) -> bool {
        let (x, y) = (self.to.x - self.from.x, self.to.y - self.from.y);
        let square = x * x + y * y;
        aside * aside < MARK * MARK * square && {
            let along = x * (mark.x - self.from.x) + y * (mark.y - self.from.y);
            along > 0.0 && along < square
        }
    }
}

pub(super) fn spot(at: &[Spot], place: usize) -> Spot {
    at.get(place).copied().unwrap_or_default()
}
