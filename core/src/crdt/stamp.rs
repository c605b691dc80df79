//! What a file says about where a value is from, and the names of edits made by hand.
//!
//! Invariant: a pure function of the file, so that the same file gives the same state on every
//! machine, every time.

use super::{
    dot::{Actor, Dot, base32},
    register::Sibling,
};
use crate::checksum::checksum;

/// The record and field that a stamp stands in.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub id: &'a str,
    pub field: &'a str,
}

/// `k3f9ab7c.14~vakhac`: the edit, and a check that its value still stands as it was written.
/// For a primary value also that the same `beside` it do.
pub(super) fn stamp(place: Place, sibling: &Sibling, beside: &[Dot]) -> String {
    let check = check(place, &sibling.dot, &sibling.value.to_string(), beside);
    format!("{}~{check}", sibling.dot)
}

/// The edit and the check of a stamp.
pub(super) fn read(stamp: &str) -> Option<(Dot, &str)> {
    let (dot, check) = stamp.split_once('~')?;
    Some((Dot::parse(dot)?, check))
}

/// Thirty bits against accidents (a value edited, moved or copied by hand), not against malice.
pub(super) fn check(place: Place, dot: &Dot, value: &str, beside: &[Dot]) -> String {
    let dot = dot.to_string();
    let beside: Vec<String> = beside.iter().map(Dot::to_string).collect();
    let mut parts = vec![place.id, place.field, &dot, value];
    parts.extend(beside.iter().map(String::as_str));
    base32(checksum(&parts), 6)
}

/// The only edit of somebody whom no program knows: named `letter` and sixty bits of `parts`.
pub(super) fn derived(letter: char, parts: &[&str]) -> Dot {
    let bits = checksum(parts);
    let name = format!("{letter}{}", base32(bits, 12));
    // The name is of the token alphabet, so it always parses.
    Dot::new(Actor::parse(&name).unwrap_or_else(|| Actor::from_bits(bits)), 1)
}
