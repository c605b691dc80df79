//! Power and interest: how much they can move the goal, and whether it touches them. Who was not
//! asked about both stands beside, and in no quadrant.

use super::Graph;
use crate::{domain::Node, order::OrderBy, workspace::IdOrder};

/// From here on, influence is great.
const GREAT: i64 = 3;

/// Places on the map, the most influence first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quadrants {
    /// Great and affected, great and not, small and affected, small and not.
    pub boxes: [Vec<usize>; 4],
    /// With what is lacking.
    pub unsaid: Vec<(usize, Lacks)>,
}

/// What nobody has said of an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    Influence,
    Affected,
    Both,
}

/// Of those in `places`.
pub fn quadrants(graph: &Graph, places: &[usize]) -> Quadrants {
    let mut found = Quadrants::default();
    let mut sorted: Vec<(usize, &Node)> =
        places.iter().filter_map(|place| Some((*place, graph.actor(*place)?))).collect();
    sorted.order_by(|(_, a), (_, b)| {
        let more = b.influence.unwrap_or(0).cmp(&a.influence.unwrap_or(0));
        more.then_with(|| IdOrder::of(&a.id).cmp(&IdOrder::of(&b.id)))
    });
    let [first, second, third, fourth] = &mut found.boxes;
    for (place, actor) in sorted {
        match (actor.influence, actor.affected) {
            (Some(GREAT..), Some(true)) => first.push(place),
            (Some(GREAT..), Some(false)) => second.push(place),
            (Some(_), Some(true)) => third.push(place),
            (Some(_), Some(false)) => fourth.push(place),
            (None, Some(_)) => found.unsaid.push((place, Lacks::Influence)),
            (Some(_), None) => found.unsaid.push((place, Lacks::Affected)),
            (None, None) => found.unsaid.push((place, Lacks::Both)),
        }
    }
    found
}
