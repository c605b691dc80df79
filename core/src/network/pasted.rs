//! Names for cards, out of lines that were pasted or written at once.

use std::collections::BTreeSet;

use super::{Graph, MOST_DRAWN, edits::is_long_name, import::Column};
use crate::{
    csv::{self, Meaning},
    domain::{card_name, names_in, same_name_key, without_marks},
};

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

/// What a column of names may be called, and what somebody on a map may be.
const SORTS: &[&str] = &["partner", "element", "virksomhed", "forening"];
/// What stands above a table, besides what a map's own columns are called.
const OTHER_HEADS: &[&str] = &[
    "nr",
    "nr.",
    "no.",
    "by",
    "kommune",
    "adresse",
    "telefon",
    "mail",
    "e-mail",
    "kontaktperson",
    "city",
    "town",
    "address",
    "phone",
    "email",
];

/// Names out of pasted lines. A tab stands in no name: what has one is a row of a spreadsheet. So has every line
/// of a table that was saved with semicolons, or with commas below a row of headings; else semicolons stand between
/// names, and a comma in one.
///
/// # Errors
/// When the map would come to hold more than can be drawn, or a name is too long for it.
pub fn pasted(graph: &Graph, text: &str) -> Result<Pasted, NoCards> {
    let Named { names, has_more_columns, head } = named(text);
    let mut found = Pasted { has_more_columns, head, ..Pasted::default() };
    let mut keys: BTreeSet<String> =
        graph.actors.iter().map(|actor| same_name_key(&actor.name)).collect();
    for name in names.into_iter().filter(|name| !name.is_empty()) {
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

/// What was read, before anybody asks who stands on the map.
#[derive(Default)]
struct Named {
    names: Vec<String>,
    has_more_columns: bool,
    head: String,
}

fn named(text: &str) -> Named {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let between = match lines.first() {
        _ if is_table(text) => ';',
        Some(first) if !text.contains('\t') && are_headings(&cells(first, ',')) => ',',
        _ => '\t',
    };
    let first = lines.first().filter(|_| lines.len() > 1).map(|line| cells(line, between));
    let headed = first.and_then(|row| Some((heading(&row)?, row)));
    let Some((column, row)) = headed else { return unheaded(text, between) };
    let mut found =
        Named { head: row.get(column).cloned().unwrap_or_default(), ..Named::default() };
    let rest = lines.get(1..).unwrap_or_default();
    if !rest.iter().any(|line| line.contains(between)) {
        let names = rest.join("\n");
        return Named { names: names_in(&names).into_iter().map(card_name).collect(), ..found };
    }
    for line in rest {
        let row = cells(line, between);
        // A row without a name is nobody's; a line that is no row is a name.
        let name = match row.as_slice() {
            [only] => only.clone(),
            row => row.get(column).cloned().unwrap_or_default(),
        };
        found.names.push(name);
        found.has_more_columns |= row.iter().filter(|cell| !cell.is_empty()).count() > 1;
    }
    found
}

/// As it stands in the row: an empty cell is one, too.
fn cells(row: &str, between: char) -> Vec<String> {
    // A line without cells is a name, with whatever marks it has.
    match row.contains(between) {
        true => csv::cells(row, between).iter().map(|cell| card_name(cell)).collect(),
        false => vec![card_name(row)],
    }
}

/// The column of names, where a row tells what the columns are. Beside somebody's name `Organisation` says what
/// sort they are.
fn heading(row: &[String]) -> Option<usize> {
    let is_name =
        |cell: &String| Column::named(cell) == Some(Column::Name) && !is_one_of(SORTS, cell);
    let column = row.iter().position(is_name)?;
    let is_head = column == 0 || row.iter().take(column).all(|cell| cell.is_empty() || tells(cell));
    is_head.then_some(column)
}

/// Whether a row is nothing but headings: of several columns, since many a name has a comma.
fn are_headings(row: &[String]) -> bool {
    row.len() > 1 && heading(row).is_some() && row.iter().all(|cell| tells(cell))
}

fn tells(cell: &str) -> bool {
    Column::named(cell).is_some() || is_one_of(OTHER_HEADS, cell)
}

fn is_one_of(heads: &[&str], cell: &str) -> bool {
    heads.contains(&cell.to_lowercase().as_str())
}

fn unheaded(text: &str, between: char) -> Named {
    let rows = match between {
        ';' => without_marks(text),
        _ => names_in(text),
    };
    let rows: Vec<(String, bool)> =
        rows.into_iter().map(|row| first_cell(&cells(row, between))).collect();
    let has_more_columns = rows.iter().any(|(_, has_more)| *has_more);
    let names = rows.into_iter().map(|(name, _)| name).collect();
    Named { names, has_more_columns, ..Named::default() }
}

/// Whether each of several lines has as many semicolons, and none has a space behind it.
fn is_table(text: &str) -> bool {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.collect();
    let counts: BTreeSet<usize> = lines.iter().map(|line| line.matches(';').count()).collect();
    lines.len() > 1 && counts.len() == 1 && !counts.contains(&0) && !text.contains("; ")
}

/// The name in a row of cells, and whether more follows: numbers before it count the rows.
fn first_cell(row: &[String]) -> (String, bool) {
    let is_word = |cell: &String| cell.chars().any(char::is_alphabetic);
    let column = row.iter().position(is_word).unwrap_or(0);
    let name = row.get(column).cloned().unwrap_or_default();
    (name, row.iter().skip(column + 1).any(|cell| !cell.is_empty()))
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
