//! In what order the table of a map stands, once somebody has pressed a heading.

use std::{cmp::Ordering, collections::BTreeMap};

use super::{Graph, dots};
use crate::{
    domain::{Code, Node, Sector, codes, danish_order},
    order::OrderBy,
};

codes! {
    /// A column of the table.
    Column {
        Name = "name",
        Sector = "sector",
        Ring = "ring",
        KnownBy = "known_by",
        Influence = "influence",
        GoalFit = "goal_fit",
        Ties = "ties",
        Votes = "votes",
    }
}

/// As the rows stood when a heading was pressed: whoever writes in one has it under the hand still.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    pub column: Column,
    pub descending: bool,
    ranks: BTreeMap<String, usize>,
}

impl Column {
    /// What it is ordered by; nothing where nobody has said, and for names.
    fn number(self, graph: &Graph, place: usize, actor: &Node) -> Option<i64> {
        match self {
            Self::Name => None,
            Self::Sector => {
                let sector = actor.sector?;
                Sector::ALL.iter().position(|own| *own == sector).map(|own| own as i64)
            }
            Self::Ring => actor.ring,
            Self::KnownBy => Some(actor.known_by.0.len() as i64),
            Self::Influence => actor.influence,
            Self::GoalFit => actor.goal_fit,
            Self::Ties => Some(graph.tied_to(place).len() as i64),
            Self::Votes => Some(dots(actor)),
        }
    }
}

impl Order {
    /// As after a press on that column's heading.
    pub fn pressed(graph: &Graph, now: Option<&Self>, column: Column) -> Self {
        let descending = now.is_some_and(|now| now.column == column && !now.descending);
        let turn = |order: Ordering| if descending { order.reverse() } else { order };
        let mut rows: Vec<_> = (graph.actors.iter().enumerate())
            .map(|(place, actor)| {
                (column.number(graph, place, actor), danish_order(&actor.name), &actor.id)
            })
            .collect();
        rows.order_by(|(a, name, _), (b, other, _)| {
            let by_name = name.cmp(other);
            match (a, b) {
                (Some(a), Some(b)) => turn(a.cmp(b)).then(by_name),
                // Of whom nobody has said it, stands last either way.
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) if column == Column::Name => turn(by_name),
                (None, None) => by_name,
            }
        });
        let ranks = rows.into_iter().enumerate().map(|(rank, (_, _, id))| (id.clone(), rank));
        Self { column, descending, ranks: ranks.collect() }
    }

    /// Those in this order; who came later stands last.
    pub fn sorted(&self, graph: &Graph, mut places: Vec<usize>) -> Vec<usize> {
        let rank = |place: &usize| {
            let rank = graph.actor(*place).and_then(|actor| self.ranks.get(&actor.id));
            rank.copied().unwrap_or(usize::MAX)
        };
        places.order_by_key(rank);
        places
    }
}
