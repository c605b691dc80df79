//! The points of a text in their order, and those that it is built around.

use super::{Standing, own::OwnClause};

/// Whom each party can be reached at. A mail begins with a name, and that is asked there.
pub const CONTACTS: &str = "c07";
/// What goes along with the text.
pub const ANNEXES: &str = "c32";
/// Who signs.
pub const SIGNING: &str = "c33";

/// A point of the text: one of the guide's, or one of the parties' own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Point<'a> {
    Guide(&'a Standing),
    Own(&'a OwnClause),
}

/// What is in the text, in its order: annexes and signatures stand after the parties' own.
pub fn points<'a>(standings: &'a [Standing], own: &'a [OwnClause]) -> Vec<Point<'a>> {
    let is_last = |own: &&Standing| [ANNEXES, SIGNING].contains(&own.clause.as_str());
    let guide = standings.iter().filter(|standing| standing.is_in);
    let (last, first): (Vec<&Standing>, Vec<&Standing>) = guide.partition(is_last);
    let guide = |standings: Vec<&'a Standing>| standings.into_iter().map(Point::Guide);
    guide(first).chain(own.iter().map(Point::Own)).chain(guide(last)).collect()
}
