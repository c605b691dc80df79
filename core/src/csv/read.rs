//! A table as spreadsheets write it (RFC 4180, with the separator that Danish ones use). A hundred lines
//! of our own weigh less than a package that could do far more.

use super::mark::unmarked;

/// More rows than these are no list that anybody keeps by hand.
pub const MOST_ROWS: usize = 5_000;

/// More columns than these are no list either.
pub const MOST_COLUMNS: usize = 500;

/// The rows of a table that are not empty, whichever of `;`, tab and `,` is between the cells.
pub(super) fn rows(text: &str) -> Rows {
    rows_by(text, separator(text))
}

/// The cells of one line, in quotation marks or not. A mark that does not end is a sign like others.
pub fn cells(line: &str, separator: char) -> Vec<String> {
    let Rows { rows, unclosed } = rows_by(line, separator);
    match unclosed {
        Some(_) => line.split(separator).map(str::to_owned).collect(),
        None => rows.into_iter().next().unwrap_or_default(),
    }
}

/// A cell that says yes or no, in Danish or English, as people write it and as spreadsheets do.
pub fn yes_no(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "yes" | "ja" | "true" | "1" | "x" | "sand" => Some(true),
        "no" | "nej" | "false" | "0" | "falsk" => Some(false),
        _ => None,
    }
}

#[derive(Debug, Default)]
pub(super) struct Rows {
    pub rows: Vec<Vec<String>>,
    /// The line, from 1, of a quotation mark that does not end, or ends inside another cell: what
    /// follows may stand in one cell.
    pub unclosed: Option<usize>,
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
        let widths: Vec<usize> = rows_by(&head, sign).rows.iter().take(20).map(Vec::len).collect();
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

fn rows_by(text: &str, separator: char) -> Rows {
    let (mut line, mut begun, mut unclosed) = (1, 0, None);
    let mut rows: Vec<Vec<String>> = Vec::new();
    let (mut row, mut cell) = (Vec::new(), String::new());
    let (mut is_quoted, mut was_quoted) = (false, false);
    let mut letters = text.chars().peekable();
    let mut width = 0;
    let mut put = |row: &mut Vec<String>| {
        let mut row = std::mem::take(row);
        // A spreadsheet writes thousands of empty cells once somebody has touched one far out.
        let filled =
            row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
        width = filled.max(width);
        row.truncate(width.min(MOST_COLUMNS + 1));
        let is_note = rows.is_empty() && row.first().is_some_and(|cell| cell.starts_with("sep="));
        if filled > 0 && !is_note {
            rows.push(row);
        }
    };
    while let Some(letter) = letters.next() {
        line += usize::from(letter == '\n');
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if is_quoted => {
                is_quoted = false;
                let is_end = |next: &char| *next == separator || matches!(next, '\r' | '\n' | ' ');
                if line > begun && !letters.peek().is_none_or(is_end) {
                    unclosed = unclosed.or(Some(begun));
                }
            }
            // Inside a cell a quotation mark is only a sign.
            '"' if cell.is_empty() && !was_quoted => {
                (is_quoted, was_quoted, begun) = (true, true, line);
            }
            letter if is_quoted => cell.push(letter),
            '\r' | '\n' => {
                row.push(unmarked(&std::mem::take(&mut cell)));
                was_quoted = false;
                put(&mut row);
            }
            letter if letter == separator => {
                row.push(unmarked(&std::mem::take(&mut cell)));
                was_quoted = false;
            }
            letter => cell.push(letter),
        }
    }
    row.push(unmarked(&std::mem::take(&mut cell)));
    put(&mut row);
    Rows { rows, unclosed: unclosed.or(is_quoted.then_some(begun)) }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::csv::table;

    proptest! {
        #[test]
        fn a_table_of_ours_comes_back_as_it_left(lines in vec("[-=+@'\",;\n\r\t a1＝]{0,8}", 1..4)) {
            let lines: Vec<Vec<String>> =
                lines.into_iter().map(|cell| vec!["a".into(), cell, "b".into()]).collect();
            let text = table(&lines);
            prop_assert_eq!(rows_by(text.trim_start_matches('\u{feff}'), ';').rows, lines);
        }
    }

    fn read(text: &str) -> Vec<Vec<String>> {
        rows(text).rows
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

    #[test]
    fn empty_cells_behind_all_that_is_written_are_no_columns() {
        let far = ";".repeat(16_383);
        let rows = read(&format!("Navn;Mail{far}\nFDF{far}\nKirken;;x{far}\nSSP{far}\n"));
        let widths: Vec<usize> = rows.iter().map(Vec::len).collect();
        assert_eq!(widths, [2, 2, 3, 3]);
        assert_eq!(rows[2], ["Kirken", "", "x"]);
    }

    #[test]
    fn a_quotation_mark_that_swallows_rows_is_told_by_its_line() {
        for (text, line) in [
            ("a;b\n\"c;d\ne;f\n", Some(2)),
            ("a;b\nc;\"d\ne;f\ng;\"h\"\n", Some(2)),
            ("\"a\";b\n\n\nx;\"c;d", Some(4)),
            ("a;\"to\nlinjer\"\nb;\"en\"\n", None),
            ("a;\"to\nlinjer\" ;b\n", None),
            ("a;5\" skærm\nb;c", None),
            ("a;\"b\"c\n", None),
        ] {
            assert_eq!(rows(text).unclosed, line, "{text:?}");
        }
    }
}
