//! A table with a meaning for each column: guessed first, then whatever people say.

use super::read::{MOST_COLUMNS, MOST_ROWS, Rows, rows};
use crate::domain::same_name_key;

/// What a column of a list can mean.
pub trait Meaning: Copy + Default + PartialEq + 'static {
    /// Every meaning in the order in which they are offered, the default (not used) among them.
    const ALL: &'static [Self];

    /// Names that columns of this meaning have: in our own tables, in other programs' and in everyday ones.
    fn names(self) -> &'static [&'static str];

    /// Whether it is a name of a column whose meaning only the other columns tell.
    fn is_open(head: &str) -> bool;

    /// The meaning of each column, as far as names and values tell.
    fn guess(rows: &[Vec<String>], has_head: bool) -> Vec<Self>;

    /// The meaning of a column of that name, however it is spelled.
    fn named(head: &str) -> Option<Self> {
        let key = same_name_key(head);
        let is_it = |own: &Self| own.names().iter().any(|name| same_name_key(name) == key);
        Self::ALL.iter().copied().find(is_it)
    }

    /// Whether a row holds names of columns, not values: at least one of them says something.
    fn has_head(row: &[String]) -> bool {
        row.iter().any(|cell| Self::named(cell).is_some() || Self::is_open(cell))
    }
}

/// Why a text is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableError {
    Empty,
    /// Tags, as of a web page, a picture or a map of another program.
    Markup,
    /// How many it has; [`MOST_ROWS`] are taken at a time.
    TooManyRows(usize),
    /// More than [`MOST_COLUMNS`].
    TooManyColumns,
}

/// Rows, and what their columns mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet<C> {
    /// The first row, when it holds names and not values.
    pub has_head: bool,
    pub rows: Vec<Vec<String>>,
    pub columns: Vec<C>,
    /// The line of a quotation mark behind which rows may stand in one cell.
    pub unclosed: Option<usize>,
}

/// Whether a text is tags, as web pages, pictures (SVG) and maps (GEXF, GraphML) are.
fn is_markup(text: &str) -> bool {
    let tag = text.trim_start().strip_prefix('<').and_then(|rest| rest.chars().next());
    tag.is_some_and(|first| first.is_ascii_alphabetic() || matches!(first, '?' | '!'))
        && text.contains("</")
}

/// Reads a table out of a text.
///
/// # Errors
/// When there is nothing in it, when it is no table, or has more than anybody would look through.
pub fn sheet<C: Meaning>(text: &str) -> Result<Sheet<C>, TableError> {
    let text = text.trim_start_matches('\u{feff}');
    if is_markup(text) {
        return Err(TableError::Markup);
    }
    let Rows { rows, unclosed } = rows(text);
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    if rows.iter().any(|row| row.len() > MOST_COLUMNS) {
        return Err(TableError::TooManyColumns);
    }
    let sheet = Sheet { unclosed, ..Sheet::new(rows) };
    match sheet.body().count() {
        count if count > MOST_ROWS => Err(TableError::TooManyRows(count)),
        _ => Ok(sheet),
    }
}

impl<C: Meaning> Sheet<C> {
    pub fn new(rows: Vec<Vec<String>>) -> Self {
        let has_head = rows.first().is_some_and(|row| C::has_head(row));
        let columns = C::guess(&rows, has_head);
        Self { has_head, rows, columns, unclosed: None }
    }

    /// Takes the first row as names, or as values.
    #[must_use]
    pub fn with_head(&self, has_head: bool) -> Self {
        let columns = C::guess(&self.rows, has_head);
        Self { has_head, columns, ..self.clone() }
    }

    pub fn body(&self) -> impl Iterator<Item = &Vec<String>> {
        self.rows.iter().skip(usize::from(self.has_head))
    }

    pub fn has(&self, column: C) -> bool {
        self.columns.contains(&column)
    }

    /// Everything in a row whose column has that meaning, without what is empty.
    pub fn cells<'r>(&self, row: &'r [String], column: C) -> impl Iterator<Item = &'r str> {
        let of = self.columns.iter().zip(row).filter(move |(own, _)| **own == column);
        of.map(|(_, cell)| cell.trim()).filter(|cell| !cell.is_empty())
    }

    /// The same, each with the name of its column where it has one.
    pub fn headed<'r>(
        &'r self,
        row: &'r [String],
        column: C,
    ) -> impl Iterator<Item = (Option<&'r str>, &'r str)> {
        let of =
            self.columns.iter().zip(row).enumerate().filter(move |(_, (own, _))| **own == column);
        let filled = of.map(|(at, (_, cell))| (at, cell.trim())).filter(|(_, own)| !own.is_empty());
        filled.map(|(at, cell)| (self.head(at), cell))
    }

    /// The first of them, or nothing.
    pub fn cell<'r>(&self, row: &'r [String], column: C) -> &'r str {
        self.cells(row, column).next().unwrap_or_default()
    }

    /// The name of a column.
    pub fn head(&self, column: usize) -> Option<&str> {
        let head = self.rows.first().filter(|_| self.has_head)?.get(column)?.trim();
        (!head.is_empty()).then_some(head)
    }

    /// The first three things in a column.
    pub fn first_in(&self, column: usize) -> Vec<&str> {
        let some = self.body().filter_map(|row| row.get(column)).map(|cell| cell.trim());
        some.filter(|cell| !cell.is_empty()).take(3).collect()
    }
}
