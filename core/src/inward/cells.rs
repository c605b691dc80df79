//! What several columns of one meaning say, so that none is dropped.

use std::collections::BTreeSet;

use crate::{
    csv::{Meaning, Sheet},
    domain::{is_long_word, on_one_line, words_between_commas},
};

/// What the columns of one meaning say, beside each other, and once where they say the same.
pub(super) fn distinct<C: Meaning>(sheet: &Sheet<C>, row: &[String], column: C) -> String {
    let mut all: Vec<String> = Vec::new();
    for said in sheet.cells(row, column).map(|cell| on_one_line(cell, ", ")) {
        if !all.contains(&said) {
            all.push(said);
        }
    }
    all.join(", ")
}

/// Below each other.
pub(super) fn lines<C: Meaning>(sheet: &Sheet<C>, row: &[String], column: C) -> String {
    sheet.cells(row, column).collect::<Vec<_>>().join("\n")
}

/// What further columns say of what there is but one of: a note keeps it.
pub(super) fn beside_first<'r, C: Meaning>(
    sheet: &'r Sheet<C>,
    row: &'r [String],
    column: C,
) -> impl Iterator<Item = String> {
    let first = sheet.cell(row, column);
    let others = sheet.headed(row, column).filter(move |(_, cell)| *cell != first);
    others.map(|(head, cell)| told_by(head, cell))
}

/// A cell with the name of its column, as a line of a note.
pub(super) fn told_by(head: Option<&str>, cell: &str) -> String {
    let cell = on_one_line(cell, ", ");
    head.map_or(cell.clone(), |head| format!("{}: {cell}", on_one_line(head, " ")))
}

/// Words of a set, and those that are too long to be in one.
pub(super) fn tags<C: Meaning>(
    sheet: &Sheet<C>,
    row: &[String],
    column: C,
) -> (BTreeSet<String>, Vec<String>) {
    let cells = sheet.cells(row, column).flat_map(|cell| cell.split(['|', ';', '\n', '\r']));
    let (long, short): (Vec<String>, Vec<String>) =
        cells.flat_map(words_between_commas).map(str::to_owned).partition(|tag| is_long_word(tag));
    (short.into_iter().collect(), long)
}
