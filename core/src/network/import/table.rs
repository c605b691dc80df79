//! A table as spreadsheets write it (RFC 4180, with the separator that Danish ones use). Sixty lines
//! of our own weigh less than a package that could do far more.

use super::{Column, Refusal, guess, has_head};

/// More rows than these are no map of a library's partners.
pub const MOST_ROWS: usize = 5_000;

/// A table with a meaning for each column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The first row, when it holds names and not values.
    pub has_head: bool,
    pub rows: Vec<Vec<String>>,
    pub columns: Vec<Column>,
}

impl Sheet {
    pub fn new(rows: Vec<Vec<String>>) -> Self {
        let has_head = rows.first().is_some_and(|row| has_head(row));
        let columns = guess(&rows, has_head);
        Self { has_head, rows, columns }
    }

    /// Takes the first row as names, or as values.
    pub fn with_head(&self, has_head: bool) -> Self {
        let columns = guess(&self.rows, has_head);
        Self { has_head, columns, ..self.clone() }
    }

    pub fn body(&self) -> impl Iterator<Item = &Vec<String>> {
        self.rows.iter().skip(usize::from(self.has_head))
    }

    /// Whether it holds ties, by what its columns mean.
    pub fn is_ties(&self) -> bool {
        self.columns.contains(&Column::From) && self.columns.contains(&Column::To)
    }

    /// Whether enough is known to read anything from it.
    pub fn is_usable(&self) -> bool {
        self.is_ties() || self.columns.contains(&Column::Name)
    }

    /// The name of a column, and the first things in it.
    pub fn told(&self, column: usize) -> (Option<&str>, Vec<&str>) {
        let cell = |row: &'_ Vec<String>| row.get(column).map(String::len);
        let head = self.rows.first().filter(|row| self.has_head && cell(row).is_some());
        let head = head.and_then(|row| row.get(column)).map(|name| name.trim());
        let some = self.body().filter_map(|row| row.get(column)).map(|cell| cell.trim());
        (
            head.filter(|name| !name.is_empty()),
            some.filter(|cell| !cell.is_empty()).take(3).collect(),
        )
    }
}

pub(super) fn sheet(text: &str) -> Result<Sheet, Refusal> {
    let rows = rows(text, separator(text));
    if rows.is_empty() {
        return Err(Refusal::Empty);
    }
    if rows.len() > MOST_ROWS + 1 {
        return Err(Refusal::TooManyRows(rows.len()));
    }
    Ok(Sheet::new(rows))
}

/// The sign that cuts the first rows into the most columns, as equally as can be.
fn separator(text: &str) -> char {
    // Excel writes it down, when it is asked to.
    let line = text.lines().next().unwrap_or_default().trim();
    if let Some(sign) = line.strip_prefix("sep=").and_then(|rest| rest.chars().next()) {
        return sign;
    }
    let head: String = text.chars().take(20_000).collect();
    let fit = |sign: char| {
        let widths: Vec<usize> = rows(&head, sign).iter().take(20).map(Vec::len).collect();
        let most = widths.iter().copied().max().unwrap_or(1);
        let first = widths.first().copied().unwrap_or(1);
        let alike = widths.iter().filter(|width| **width == first).count();
        if most < 2 || first < 2 { (0, 0) } else { (alike * 100 / widths.len().max(1), first) }
    };
    let mut best = (';', (0, 0));
    for sign in [';', '\t', ','] {
        let own = fit(sign);
        if own > best.1 {
            best = (sign, own);
        }
    }
    best.0
}

/// Rows without the empty ones.
fn rows(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let (mut row, mut cell) = (Vec::new(), String::new());
    let (mut is_quoted, mut was_quoted) = (false, false);
    let mut letters = text.chars().peekable();
    let mut put = |row: &mut Vec<String>| {
        let row = std::mem::take(row);
        let is_note = rows.is_empty() && row.first().is_some_and(|cell| cell.starts_with("sep="));
        if row.iter().any(|cell| !cell.trim().is_empty()) && !is_note {
            rows.push(row);
        }
    };
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            // Inside a cell a quotation mark is only a sign.
            '"' if cell.is_empty() && !was_quoted => (is_quoted, was_quoted) = (true, true),
            letter if is_quoted => cell.push(letter),
            '\r' | '\n' => {
                row.push(plain(&mut cell));
                was_quoted = false;
                put(&mut row);
            }
            letter if letter == separator => {
                row.push(plain(&mut cell));
                was_quoted = false;
            }
            letter => cell.push(letter),
        }
    }
    row.push(plain(&mut cell));
    put(&mut row);
    rows
}

/// The cell without the sign that keeps a spreadsheet from calculating.
fn plain(cell: &mut String) -> String {
    let cell = std::mem::take(cell);
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest.into(),
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Vec<String>> {
        rows(text, separator(text))
    }

    #[test]
    fn tables_are_read_as_spreadsheets_write_them() {
        let expected = [["Navn", "Sektor"], ["Bog & Idé", "Erhverv; detail"], ["A \"B\" C", ""]];
        for sign in [";", "\t", ","] {
            let text = format!(
                "Navn{sign}Sektor\r\nBog & Idé{sign}\"Erhverv; detail\"\r\n\r\n\"A \"\"B\"\" C\"{sign}\r\n"
            );
            assert_eq!(read(&text), expected, "{sign:?}");
        }
        assert_eq!(read("sep=|\na|b\n"), [["a", "b"]]);
        assert_eq!(read("Røde Kors, Randers\nFDF"), [vec!["Røde Kors", " Randers"], vec!["FDF"]]);
        assert_eq!(read("a;\"to\nlinjer\"\n"), [["a", "to\nlinjer"]]);
        assert_eq!(read("5\" skærm;x"), [["5\" skærm", "x"]]);
        assert_eq!(read("'=1+1;x"), [["=1+1", "x"]]);
        assert_eq!(read("\"uden slut;x"), [["uden slut;x"]]);
        assert!(read(" \n;;\n").is_empty());
    }
}
