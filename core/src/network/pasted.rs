//! Names for cards, out of lines that were pasted or written at once.

use std::collections::BTreeSet;

use super::{Graph, MOST_DRAWN, edits::is_long_name};
use crate::domain::{card_name, names_of, same_name_key, without_marks};

/// Why pasted lines make no cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoCards {
    /// More than a map can hold.
    TooMany,
    /// This name, and perhaps others.
    TooLong(String),
}

/// What pasted lines make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    pub names: Vec<String>,
    /// Of each other and of the map: left out.
    pub doubles: Vec<String>,
    /// They were cells of a table, and only one of each row is a name.
    pub has_more_columns: bool,
    /// What stood above the names: no actor. Empty where nothing did.
    pub head: String,
}

/// What a column of names is called.
const HEADS: [&str; 15] = [
    "navn",
    "navne",
    "aktør",
    "aktører",
    "aktørens navn",
    "organisation",
    "organisationer",
    "partnere",
    "name",
    "names",
    "actor",
    "actors",
    "organisations",
    "organization",
    "organizations",
];

/// Names out of pasted lines. A tab stands in no name: what has one is a row of a spreadsheet. So has every line
/// of a table that was saved with semicolons; else semicolons stand between names.
///
/// # Errors
/// When the map would come to hold more than can be drawn, or a name is too long for it.
pub fn pasted(graph: &Graph, text: &str) -> Result<Pasted, NoCards> {
    let (rows, between) = match is_table(text) {
        true => (without_marks(text), ';'),
        false => (names_of(text), '\t'),
    };
    let cells_of = |row: &str| -> Vec<String> { row.split(between).map(card_name).collect() };
    let rows: Vec<Vec<String>> = rows.into_iter().map(cells_of).collect();
    let is_head = |cell: &String| HEADS.contains(&cell.to_lowercase().as_str());
    let column =
        rows.first().filter(|_| rows.len() > 1).and_then(|row| row.iter().position(is_head));
    let head = column.and_then(|column| rows.first()?.get(column)).cloned().unwrap_or_default();
    let mut keys: BTreeSet<String> =
        graph.actors.iter().map(|actor| same_name_key(&actor.name)).collect();
    let mut found = Pasted { head, ..Pasted::default() };
    for row in rows.iter().skip(usize::from(column.is_some())) {
        let (name, has_more) = named_cell(row, column);
        found.has_more_columns |= has_more;
        if name.is_empty() {
            continue;
        }
        if is_long_name(&name) {
            return Err(NoCards::TooLong(name));
        }
        match keys.insert(same_name_key(&name)) {
            true if graph.actors.len() + found.names.len() >= MOST_DRAWN => {
                return Err(NoCards::TooMany);
            }
            true => found.names.push(name),
            false => found.doubles.push(name),
        }
    }
    Ok(found)
}

/// Whether each of several lines has as many semicolons, and none has a space behind it.
fn is_table(text: &str) -> bool {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.collect();
    let counts: BTreeSet<usize> = lines.iter().map(|line| line.matches(';').count()).collect();
    lines.len() > 1 && counts.len() == 1 && !counts.contains(&0) && !text.contains("; ")
}

/// The name in a row of cells, and whether it has another cell worth reading: numbers before it count the rows.
fn named_cell(row: &[String], column: Option<usize>) -> (String, bool) {
    let is_word = |cell: &String| cell.chars().any(char::is_alphabetic);
    let column = column.filter(|column| *column < row.len());
    let column = column.or_else(|| row.iter().position(is_word)).unwrap_or(0);
    let is_more = |(place, cell): (usize, &String)| match place < column {
        true => is_word(cell),
        false => place > column && !cell.is_empty(),
    };
    let name = row.get(column).cloned().unwrap_or_default();
    (name, row.iter().enumerate().any(is_more))
}

/// A name with so many parts between commas may be a list that was written on one line.
const LIST: usize = 3;
/// In letters: so long is no name in a list.
const LONGEST_OF_LIST: usize = 40;

/// The names that may stand in one, with commas between; none where it is a name with a comma in it.
pub fn several(name: &str) -> Vec<String> {
    let parts: Vec<String> = name.split(',').map(card_name).collect();
    let is_name = |part: &String| (1..=LONGEST_OF_LIST).contains(&part.chars().count());
    match parts.len() >= LIST && parts.iter().all(is_name) && !name.contains(['(', ')']) {
        true => parts,
        false => Vec::new(),
    }
}
