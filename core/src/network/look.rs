//! How somebody looks at a map: what is highlighted, and what colour and size stand for. The same
//! for the screen and for files.

use std::collections::{BTreeMap, BTreeSet};

use super::Graph;
use crate::domain::{Code, Node, Sector, codes, fold};

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
    pub is_near: bool,
    pub colour: Option<Colour>,
    pub size: Option<Size>,
}

/// One mark, as it is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paint {
    pub is_dim: bool,
    /// The number of a colour, and the sign that says the same.
    pub colour: Option<(usize, String)>,
}

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
        for number in -2..=5 {
            values.extend(found.take(&number.to_string()));
        }
        values.extend(found);
        values.extend(has_none.then(|| UNSAID.to_owned()));
        values
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
        !self.query.trim().is_empty() || !self.wanted.is_empty() || self.is_near
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
        is_found && is_wanted && is_near
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
        let sizes = graph.actors.iter().zip(ties);
        let size = |(actor, ties): (&Node, i64)| match self {
            Self::Influence => actor.influence,
            Self::Known => Some(actor.known_by.0.len().min(5) as i64),
            Self::Ties => Some((ties * 5 + most - 1) / most),
            Self::Same => None,
        };
        sizes.map(size).collect()
    }
}
