//! What leaves of each actor and each tie, the same for every format.

use crate::{
    domain::{Code, Edge, Node},
    network::Graph,
};

/// A value that the formats write as text or as a number.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Text(String),
    Number(i64),
    Nothing,
}

impl Cell {
    pub(super) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Nothing => String::new(),
        }
    }
}

fn number(value: Option<i64>) -> Cell {
    value.map_or(Cell::Nothing, Cell::Number)
}

fn text(value: &str) -> Cell {
    if value.trim().is_empty() { Cell::Nothing } else { Cell::Text(clean(value)) }
}

fn yes_no(value: Option<bool>) -> Cell {
    value.map_or(Cell::Nothing, |is| Cell::Text(if is { "yes" } else { "no" }.into()))
}

/// Control characters are illegal in XML, and older readers stop at them.
pub(super) fn clean(text: &str) -> String {
    text.chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .filter(|letter| !matches!(letter, '\u{FFFE}' | '\u{FFFF}'))
        .collect()
}

/// Attributes of an actor beside id and name, in a fixed order: name, whether it is a number, value.
pub(super) fn actor_cells(actor: &Node) -> Vec<(&'static str, bool, Cell)> {
    let set = |values: Vec<String>| text(&values.join("|"));
    vec![
        ("sector", false, text(actor.sector.map_or("", Code::code))),
        ("kind", false, text(&actor.kind)),
        ("library", false, yes_no(actor.is_library)),
        ("ring", true, number(actor.ring)),
        ("influence", true, number(actor.influence)),
        ("affected", false, yes_no(actor.affected)),
        ("goal_fit", true, number(actor.goal_fit)),
        ("known_by", false, set(actor.known_by.0.iter().cloned().collect())),
        ("themes", false, set(actor.themes.0.iter().cloned().collect())),
        ("offers", false, set(actor.offers.0.iter().map(|offer| offer.code().into()).collect())),
    ]
}

pub(super) fn tie_cells(edge: &Edge) -> Vec<(&'static str, bool, Cell)> {
    let types: Vec<&str> = edge.types.0.iter().map(|kind| kind.code()).collect();
    vec![
        ("types", false, text(&types.join("|"))),
        ("level", true, number(edge.level)),
        ("strength", true, number(edge.strength)),
        ("mood", false, text(edge.mood.map_or("", Code::code))),
        ("formal", false, text(edge.formal.map_or("", Code::code))),
        ("frequency", false, text(edge.frequency.map_or("", Code::code))),
        ("wished", false, yes_no(edge.wished)),
    ]
}

/// The names of the columns, whatever the map holds.
pub(super) fn actor_columns() -> Vec<(&'static str, bool)> {
    actor_cells(&Node::default())
        .into_iter()
        .map(|(name, is_number, _)| (name, is_number))
        .collect()
}

pub(super) fn tie_columns() -> Vec<(&'static str, bool)> {
    tie_cells(&Edge::default()).into_iter().map(|(name, is_number, _)| (name, is_number)).collect()
}

pub(super) fn id_of(graph: &Graph, place: usize) -> &str {
    graph.actor(place).map_or("", |actor| actor.id.as_str())
}
