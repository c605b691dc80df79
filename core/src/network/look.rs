//! How somebody looks at a map: what is highlighted, and what colour and size stand for. The same
//! for the screen and for files.

use std::collections::{BTreeMap, BTreeSet};

use super::{Column, Graph, Line, Order, Tie, dots};
use crate::domain::{Code, Edge, EdgeType, Mood, Node, Sector, codes, fold};

codes! {
    /// What one can ask of an actor.
    Attribute {
        Sector = "sector",
        Ring = "ring",
        KnownBy = "known_by",
        Influence = "influence",
        Affected = "affected",
        GoalFit = "goal_fit",
        Offers = "offers",
        Themes = "themes",
        Kind = "kind",
        Chosen = "chosen",
        Votes = "votes",
    }
}

codes! {
    /// What one can ask of a tie.
    TieAttribute {
        Type = "types",
        Strength = "strength",
        Mood = "mood",
    }
}

codes! {
    /// What colour, and a sign in the mark, stand for.
    Colour {
        Sector = "sector",
        Ring = "ring",
        Influence = "influence",
        Affected = "affected",
        Fit = "fit",
        Known = "known",
    }
}

codes! {
    /// What the size of a mark stands for.
    Size {
        Influence = "influence",
        Known = "known",
        Ties = "ties",
        Votes = "votes",
        Same = "same",
    }
}

/// The value of those of whom nobody has said it.
pub const UNSAID: &str = "-";

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    pub query: String,
    /// What is asked for, by the value's code.
    pub wanted: BTreeMap<Attribute, String>,
    /// The same of ties: an actor is shown for one that is asked for.
    pub ties: BTreeMap<TieAttribute, String>,
    pub is_near: bool,
    pub colour: Option<Colour>,
    pub size: Option<Size>,
    /// In what order the table stands; as written, as long as nobody has asked for another.
    pub order: Option<Order>,
}

/// One mark, as it is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paint {
    pub is_dim: bool,
    /// The number of a colour, and the sign that says the same.
    pub colour: Option<(usize, String)>,
}

/// Numbers up to here stand in their order among the values.
const MOST_DOTS: i64 = 99;

const LOW: usize = 4;
const NEUTRAL: usize = 11;
const HIGH: usize = 7;

impl Attribute {
    /// The codes of what an actor has of it; none where nobody has said.
    pub fn of(self, graph: &Graph, actor: &Node) -> Vec<String> {
        let number =
            |value: Option<i64>| value.map(|value| value.to_string()).into_iter().collect();
        match self {
            Self::Sector => actor.sector.map(|s| s.code().to_owned()).into_iter().collect(),
            Self::Ring => actor.ring_place().map(|ring| ring.to_string()).into_iter().collect(),
            Self::KnownBy => actor.known_by.0.iter().cloned().collect(),
            Self::Influence => number(actor.influence),
            Self::Affected => actor.affected.map(|is| is.to_string()).into_iter().collect(),
            Self::GoalFit => number(actor.goal_fit),
            Self::Offers => actor.offers.0.iter().map(|offer| offer.code().to_owned()).collect(),
            Self::Themes => actor.themes.0.iter().cloned().collect(),
            Self::Kind => Some(actor.kind.trim())
                .filter(|kind| !kind.is_empty())
                .map(str::to_owned)
                .into_iter()
                .collect(),
            Self::Chosen => vec![graph.map.shortlist.0.contains(&actor.id).to_string()],
            Self::Votes => number(Some(dots(actor)).filter(|dots| *dots > 0)),
        }
    }

    /// Every value that somebody on the map has, in order, and last that of those without one.
    pub fn values(self, graph: &Graph) -> Vec<String> {
        let others = graph.actors.iter().filter(|actor| !actor.is_own());
        let all: Vec<Vec<String>> = others.map(|actor| self.of(graph, actor)).collect();
        let has_none = all.iter().any(Vec::is_empty);
        let mut found: BTreeSet<String> = all.into_iter().flatten().collect();
        // Numbers from the lowest: -2 before -1.
        let mut values: Vec<String> = Vec::new();
        for number in -2..=MOST_DOTS {
            values.extend(found.take(&number.to_string()));
        }
        values.extend(found);
        values.extend(has_none.then(|| UNSAID.to_owned()));
        values
    }
}

impl TieAttribute {
    /// The codes of what a tie has of it; none where nobody has said.
    fn of(self, edge: &Edge) -> Vec<String> {
        match self {
            Self::Type => edge.types.0.iter().map(|kind| kind.code().to_owned()).collect(),
            Self::Strength => edge.strength.map(|own| own.to_string()).into_iter().collect(),
            Self::Mood => edge.mood.map(|own| own.code().to_owned()).into_iter().collect(),
        }
    }

    /// Every value that some tie has, in the order of the list that it is of, and last that of those
    /// without one.
    pub fn values(self, graph: &Graph) -> Vec<String> {
        let all: Vec<Vec<String>> = graph.ties.iter().map(|tie| self.of(&tie.edge)).collect();
        let known: Vec<String> = match self {
            Self::Type => EdgeType::ALL.iter().map(|own| own.code().to_owned()).collect(),
            Self::Strength => (1..=3).map(|own: i64| own.to_string()).collect(),
            Self::Mood => Mood::ALL.iter().map(|own| own.code().to_owned()).collect(),
        };
        let is_there = |code: &String| all.iter().any(|own| own.contains(code));
        let lacks = all.iter().any(Vec::is_empty).then(|| UNSAID.to_owned());
        known.into_iter().filter(is_there).chain(lacks).collect()
    }
}

impl Colour {
    fn of(self, actor: &Node) -> Option<(usize, String)> {
        match self {
            Self::Sector => actor.sector.map(|sector| {
                let number = Sector::ALL.iter().position(|own| *own == sector).unwrap_or(0);
                (number, (number + 1).to_string())
            }),
            Self::Ring => actor.ring_place().map(|ring| (ring, ring.to_string())),
            Self::Influence => actor.influence.map(|influence| {
                let colour = match influence {
                    ..=1 => NEUTRAL,
                    2..=3 => 2,
                    _ => LOW,
                };
                (colour, influence.to_string())
            }),
            Self::Affected => {
                actor.affected.map(|is| if is { (HIGH, "+".into()) } else { (NEUTRAL, "−".into()) })
            }
            Self::Fit => actor.goal_fit.map(|fit| {
                let sign = if fit > 0 { format!("+{fit}") } else { fit.to_string() };
                let colour = match fit {
                    ..=-1 => LOW,
                    0 => NEUTRAL,
                    _ => HIGH,
                };
                (colour, sign)
            }),
            Self::Known => {
                let count = actor.known_by.0.len();
                let colour = match count {
                    0 => NEUTRAL,
                    1 => LOW,
                    _ => HIGH,
                };
                Some((colour, count.to_string()))
            }
        }
    }
}

impl Look {
    /// Whether anything is looked for at all.
    pub fn is_on(&self) -> bool {
        !self.query.trim().is_empty()
            || !self.wanted.is_empty()
            || !self.ties.is_empty()
            || self.is_near
    }

    pub fn wants(&self, attribute: Attribute) -> &str {
        self.wanted.get(&attribute).map_or("", String::as_str)
    }

    /// Nothing for all.
    pub fn want(&mut self, attribute: Attribute, value: String) {
        match value.is_empty() {
            true => self.wanted.remove(&attribute),
            false => self.wanted.insert(attribute, value),
        };
    }

    pub fn wants_of_ties(&self, attribute: TieAttribute) -> &str {
        self.ties.get(&attribute).map_or("", String::as_str)
    }

    /// Nothing for all.
    pub fn want_of_ties(&mut self, attribute: TieAttribute, value: String) {
        match value.is_empty() {
            true => self.ties.remove(&attribute),
            false => self.ties.insert(attribute, value),
        };
    }

    /// As files may show it: dots never leave.
    pub fn without_dots(mut self) -> Self {
        self.wanted.remove(&Attribute::Votes);
        self.size = self.size.filter(|size| *size != Size::Votes);
        self.order = self.order.filter(|order| order.column != Column::Votes);
        self
    }

    fn shows_tie(&self, tie: &Tie) -> bool {
        self.ties.iter().all(|(attribute, value)| {
            let own = attribute.of(&tie.edge);
            if value == UNSAID { own.is_empty() } else { own.contains(value) }
        })
    }

    /// Whether a line is one of the ties that are asked for; what only a ring says is none.
    pub fn shows_line(&self, graph: &Graph, line: &Line) -> bool {
        let tie = line.tie.and_then(|number| graph.ties.get(number));
        self.ties.is_empty() || tie.is_some_and(|tie| self.shows_tie(tie))
    }

    pub fn shows(&self, graph: &Graph, place: usize, selected: Option<usize>) -> bool {
        let Some(actor) = graph.actor(place) else { return false };
        let is_found = self.query.trim().is_empty() || {
            let text = format!("{} {} {}", actor.name, actor.kind, actor.wants);
            let known = actor.known_by.0.iter().cloned().collect::<Vec<_>>().join(" ");
            fold(&format!("{text} {known}")).contains(fold(&self.query).trim())
        };
        let is_wanted = self.wanted.iter().all(|(attribute, value)| {
            let own = attribute.of(graph, actor);
            if value == UNSAID { own.is_empty() } else { own.contains(value) }
        });
        let is_near = !self.is_near
            || selected.is_none_or(|selected| {
                selected == place
                    || graph.ties.iter().any(|tie| {
                        (tie.from, tie.to) == (selected, place)
                            || (tie.to, tie.from) == (selected, place)
                    })
            });
        let is_tied = self.ties.is_empty()
            || graph
                .ties
                .iter()
                .any(|tie| (tie.from == place || tie.to == place) && self.shows_tie(tie));
        is_found && is_wanted && is_tied && is_near
    }

    pub fn paint(&self, graph: &Graph, place: usize, selected: Option<usize>) -> Paint {
        Paint {
            is_dim: self.is_on() && !self.shows(graph, place, selected),
            colour: self.colour_of(graph, place),
        }
    }

    /// The number of its colour, and the sign that says the same.
    pub fn colour_of(&self, graph: &Graph, place: usize) -> Option<(usize, String)> {
        self.colour?.of(graph.actor(place).filter(|actor| !actor.is_own())?)
    }
}

impl Size {
    /// From 0 to 5 for each place; nothing where all are alike, or nobody has said.
    pub fn of(self, graph: &Graph) -> Vec<Option<i64>> {
        let mut ties = vec![0_i64; graph.actors.len()];
        if self == Self::Ties {
            for place in graph.real_ties().flat_map(|tie| [tie.from, tie.to]) {
                if let Some(count) = ties.get_mut(place) {
                    *count += 1;
                }
            }
        }
        let most = ties.iter().copied().max().unwrap_or(0).max(5);
        let most_dots = graph.actors.iter().map(dots).max().unwrap_or(0).max(5);
        let sizes = graph.actors.iter().zip(ties);
        let size = |(actor, ties): (&Node, i64)| match self {
            Self::Influence => actor.influence,
            Self::Known => Some(actor.known_by.0.len().min(5) as i64),
            Self::Ties => Some((ties * 5 + most - 1) / most),
            Self::Votes => Some((dots(actor) * 5 + most_dots - 1) / most_dots),
            Self::Same => None,
        };
        sizes.map(size).collect()
    }

    /// Whether anybody but the library has another size than the rest.
    pub fn differs(self, graph: &Graph) -> bool {
        let sizes = self.of(graph).into_iter().zip(&graph.actors);
        let mut sizes = sizes.filter(|(_, actor)| !actor.is_own()).map(|(size, _)| size);
        let first = sizes.next();
        sizes.any(|size| Some(size) != first)
    }
}
