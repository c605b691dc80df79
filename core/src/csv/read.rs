//! A table as spreadsheets write it (RFC 4180, with the separator that Danish ones use). Sixty lines
//! of our own weigh less than a package that could do far more.

/// More rows than these are no list that anybody keeps by hand.
pub const MOST_ROWS: usize = 5_000;

/// The rows of a table that are not empty, whichever of `;`, tab and `,` is between the cells.
pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
    rows_by(text, separator(text))
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
        let widths: Vec<usize> = rows_by(&head, sign).iter().take(20).map(Vec::len).collect();
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

fn rows_by(text: &str, separator: char) -> Vec<Vec<String>> {
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

    #[test]
    fn tables_are_read_as_spreadsheets_write_them() {
        let expected = [["Navn", "Sektor"], ["Bog & Idé", "Erhverv; detail"], ["A \"B\" C", ""]];
        for sign in [";", "\t", ","] {
            let text = format!(
                "Navn{sign}Sektor\r\nBog & Idé{sign}\"Erhverv; detail\"\r\n\r\n\"A \"\"B\"\" C\"{sign}\r\n"
            );
            assert_eq!(rows(&text), expected, "{sign:?}");
        }
        assert_eq!(rows("sep=|\na|b\n"), [["a", "b"]]);
        assert_eq!(rows("Røde Kors, Randers\nFDF"), [vec!["Røde Kors", " Randers"], vec!["FDF"]]);
        assert_eq!(rows("a;\"to\nlinjer\"\n"), [["a", "to\nlinjer"]]);
        assert_eq!(rows("5\" skærm;x"), [["5\" skærm", "x"]]);
        assert_eq!(rows("'=1+1;x"), [["=1+1", "x"]]);
        assert_eq!(rows("\"uden slut;x"), [["uden slut;x"]]);
        assert!(rows(" \n;;\n").is_empty());
    }
}
