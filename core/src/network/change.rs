//! Two dated maps beside each other: who is new, who is gone, who moved, and the same of ties.

use std::collections::BTreeMap;

use super::{Graph, OUTSIDE};
use crate::{domain::same_name_key, order::OrderBy};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Places on the later map.
    pub new: Vec<usize>,
    /// Places on the earlier map.
    pub gone: Vec<usize>,
    pub moved: Vec<Moved>,
    /// On both, in the same ring.
    pub same: usize,
    /// Between whom there is a tie now, by places on the later map.
    pub new_ties: Vec<(usize, usize)>,
    /// Between whom there is none any more, by places on the earlier map.
    pub gone_ties: Vec<(usize, usize)>,
}

/// An actor that stands in another ring than before; `None` is not placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Its place on the later map.
    pub place: usize,
    pub from: Option<usize>,
    pub to: Option<usize>,
}

/// Which way an actor has moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Closer,
    Farther,
}

impl Moved {
    /// `None` where it only came to be placed outside, or is placed no more.
    pub fn way(&self) -> Option<Way> {
        match (self.from, self.to) {
            (Some(from), Some(to)) if to < from => Some(Way::Closer),
            (Some(_), Some(_)) => Some(Way::Farther),
            (None, Some(to)) => (to < OUTSIDE).then_some(Way::Closer),
            (_, None) => None,
        }
    }
}

/// The same actor is known by its name, as in [`same_name_key`]: two maps share no ids. Of several of one name
/// those in the same ring are the same, then the closest of both.
pub fn changes(earlier: &Graph, later: &Graph) -> Changes {
    let (mut before, after) = (named(earlier), named(later));
    let mut found = Changes::default();
    for (key, mut now) in after {
        let mut then = before.remove(&key).unwrap_or_default();
        now.retain(|(ring, _)| {
            let stood = then.iter().position(|(own, _)| own == ring);
            stood.map(|at| then.remove(at)).inspect(|_| found.same += 1).is_none()
        });
        let mut then = then.into_iter();
        for (to, place) in now {
            match then.next() {
                Some((from, _)) => {
                    let [from, to] = [from, to].map(|ring| (ring < UNPLACED).then_some(ring));
                    found.moved.push(Moved { place, from, to });
                }
                None => found.new.push(place),
            }
        }
        found.gone.extend(then.map(|(_, place)| place));
    }
    found.gone.extend(before.into_values().flatten().map(|(_, place)| place));
    found.new.order_by(|a, b| a.cmp(b));
    found.gone.order_by(|a, b| a.cmp(b));
    found.moved.order_by_key(|moved| moved.place);
    let (ties_before, ties_after) = (tied(earlier), tied(later));
    let only = |own: &BTreeMap<_, _>, other: &BTreeMap<_, _>| {
        let only = own.iter().filter(|(pair, _)| !other.contains_key(*pair));
        let mut only: Vec<(usize, usize)> = only.map(|(_, places)| *places).collect();
        only.order_by(|a, b| a.cmp(b));
        only
    };
    found.new_ties = only(&ties_after, &ties_before);
    found.gone_ties = only(&ties_before, &ties_after);
    found
}

/// Between whom there are ties that are more than a wish; `None` is the library, whatever it is called.
fn tied(graph: &Graph) -> BTreeMap<[Option<String>; 2], (usize, usize)> {
    let key = |place: usize| {
        let is_own = graph.actor(place).is_some_and(|actor| actor.is_own());
        (!is_own).then(|| same_name_key(graph.name(place)))
    };
    let is_named = |ends: &[Option<String>; 2]| ends.iter().all(|end| end.as_deref() != Some(""));
    let pairs = graph.real_ties().map(|tie| {
        let (one, other) = (key(tie.from), key(tie.to));
        let ends = if one <= other { [one, other] } else { [other, one] };
        (ends, (tie.from, tie.to))
    });
    pairs.filter(|(ends, _)| is_named(ends)).collect()
}

/// Behind all rings.
const UNPLACED: usize = usize::MAX;

/// The actors of each name with their rings, the closest first; the library left out.
fn named(graph: &Graph) -> BTreeMap<String, Vec<(usize, usize)>> {
    let mut named: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
    for place in graph.others() {
        let key = same_name_key(graph.name(place));
        let ring = graph.actor(place).and_then(|actor| actor.ring_place());
        if !key.is_empty() {
            named.entry(key).or_default().push((ring.unwrap_or(UNPLACED), place));
        }
    }
    named.values_mut().for_each(|own| own.order_by(|a, b| a.cmp(b)));
    named
}
