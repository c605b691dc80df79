//! Dots for everybody, put in silence (guide d11), and the order that comes of them.

use std::cmp::Reverse;

use serde_json::Value;

use super::{Graph, colleague};
use crate::{
    domain::{Node, is_long_word},
    order::OrderBy,
};

/// Dots to each person.
const DOTS: i64 = 3;
/// No workshop has as many dots: what a forged file claims can be reckoned with.
const MOST_COUNTED: i64 = 1_000_000;

/// Dots that everybody together has put on an actor, at most a million.
pub fn dots(actor: &Node) -> i64 {
    let all = actor.votes.0.values().filter_map(Value::as_i64);
    all.fold(0, i64::saturating_add).clamp(0, MOST_COUNTED)
}

/// Those of one person. Nobody has more: what a forged file claims is not added up.
pub fn dots_of(actor: &Node, who: &str) -> i64 {
    actor.votes.0.get(who).and_then(Value::as_i64).unwrap_or(0).clamp(0, DOTS)
}

/// How many one person may still put.
pub fn dots_left(graph: &Graph, who: &str) -> i64 {
    let put: i64 = graph.actors.iter().map(|actor| dots_of(actor, who)).sum();
    (DOTS - put).max(0)
}

/// Whose dots they are, by what was typed: nobody votes twice, so `mh` is MH, by the spelling of those who
/// have voted before that of the staff. Nobody's under a name that is too long to be part of a field's.
pub fn voter(graph: &Graph, staff: &[String], typed: &str) -> Option<String> {
    let typed = typed.trim().replace('/', "-");
    if typed.is_empty() || is_long_word(&typed) {
        return None;
    }
    let votes = graph.actors.iter().flat_map(|actor| &actor.votes.0);
    let voted = votes.filter(|(_, dots)| dots.as_i64().unwrap_or(0) > 0);
    let voted: Vec<String> = voted.map(|(who, _)| who.clone()).collect();
    let known = colleague(&voted, &typed).or_else(|| colleague(staff, &typed)).cloned();
    Some(known.unwrap_or(typed))
}

/// Whether somebody still has dots to put, and others have put theirs: whom they would follow.
pub fn would_follow(graph: &Graph, who: &str) -> bool {
    let is_other = |actor: &Node| dots(actor) > dots_of(actor, who);
    dots_left(graph, who) > 0 && graph.actors.iter().any(is_other)
}

/// Actors by their dots, most first; where there are as many, as they stood.
pub fn by_dots(graph: &Graph, mut ids: Vec<String>) -> Vec<String> {
    let dots = |id: &String| graph.actor(graph.place(id)?).map(dots);
    ids.order_by_key(|id| Reverse(dots(id)));
    ids
}
