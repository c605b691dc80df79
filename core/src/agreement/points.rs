//! The points of a text in their order, and those that it is built around.

use super::{Standing, own::OwnClause};
use crate::field;

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

/// The point of an agreement that a field is part of; of comments it is enough that there are any.
pub fn point_of(field: &str) -> &str {
    let mut cuts = field.match_indices('/').map(|(at, _)| at);
    let at = match field.starts_with(field!(Agreement.comments)) {
        true => cuts.next(),
        false => cuts.nth(1),
    };
    at.and_then(|at| field.get(..at)).unwrap_or(field)
}

#[cfg(test)]
mod tests {
    use super::point_of;

    #[test]
    fn a_field_is_told_by_its_point() {
        for (field, point) in [
            ("state", "state"),
            ("clauses/c07", "clauses/c07"),
            ("clauses/c07/text/da", "clauses/c07"),
            ("comments", "comments"),
            ("comments/k1/text", "comments"),
            ("", ""),
        ] {
            assert_eq!(point_of(field), point, "{field}");
        }
    }
}
