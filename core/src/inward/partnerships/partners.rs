//! Whom a cell names: one partner, or several beside each other.

use crate::{
    domain::{card_name, same_name_key},
    inward::known::Known,
};

/// The names in a cell: a line or what stands between semicolons is one, and so is what stands between
/// commas where none of these parts them, unless somebody who is here has a comma in the name.
pub(super) fn names_in(cell: &str, here: &Known) -> Vec<String> {
    const SIGNS: [char; 4] = [';', '|', '\n', '\r'];
    let names = match cell.contains(SIGNS) {
        true => cell.split(SIGNS).map(str::to_owned).collect(),
        false => between_commas(cell, here),
    };
    let names = names.iter().map(|name| card_name(name));
    names.filter(|name| !same_name_key(name).is_empty()).collect()
}

/// The longest run of pieces that is somebody's name, else each piece.
fn between_commas(cell: &str, here: &Known) -> Vec<String> {
    /// A name with more commas is a sentence.
    const LONGEST: usize = 4;
    let pieces: Vec<&str> = cell.split(',').collect();
    let mut names = Vec::new();
    let mut rest = pieces.as_slice();
    while let [first, others @ ..] = rest {
        let runs =
            (2..=rest.len().min(LONGEST)).rev().filter_map(|count| rest.split_at_checked(count));
        let known = runs.map(|(run, after)| (run.join(","), after));
        let known = known.into_iter().find(|(run, _)| !here.called(&same_name_key(run)).is_empty());
        let (name, after) = known.unwrap_or_else(|| ((*first).to_owned(), others));
        names.push(name);
        rest = after;
    }
    names
}
