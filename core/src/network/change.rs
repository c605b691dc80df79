//! Two dated maps beside each other: who is new, who is gone, who moved, and the same of ties.

use std::collections::BTreeMap;

use super::Graph;
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

impl Moved {
    /// Whether it came closer.
    pub fn is_closer(&self) -> bool {
        match (self.from, self.to) {
            (Some(from), Some(to)) => to < from,
            (None, Some(_)) => true,
            (_, None) => false,
        }
    }
}

/// The same actor is known by its name, as in [`same_name_key`]: two maps share no ids.
pub fn changes(earlier: &Graph, later: &Graph) -> Changes {
    let before = keyed(earlier);
    let after = keyed(later);
    let find = |list: &[(String, usize)], key: &str| {
        list.iter().find(|(own, _)| own == key).map(|(_, place)| *place)
    };
    let mut found = Changes::default();
    for (key, place) in &after {
        let to = later.actor(*place).and_then(|actor| actor.ring_place());
        match find(&before, key) {
            None => found.new.push(*place),
            Some(old) => match earlier.actor(old).and_then(|actor| actor.ring_place()) {
                from if from == to => found.same += 1,
                from => found.moved.push(Moved { place: *place, from, to }),
            },
        }
    }
    let gone = before.iter().filter(|(key, _)| find(&after, key).is_none());
    found.gone = gone.map(|(_, place)| *place).collect();
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

/// Actors by their key, each key once, the library left out.
fn keyed(graph: &Graph) -> Vec<(String, usize)> {
    let mut keyed: Vec<(String, usize)> = graph
        .others()
        .into_iter()
        .map(|place| (same_name_key(graph.name(place)), place))
        .filter(|(key, _)| !key.is_empty())
        .collect();
    keyed.order_by(|a, b| a.cmp(b));
    keyed.dedup_by(|later, first| later.0 == first.0);
    keyed
}
