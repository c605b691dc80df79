//! Tables as Danish spreadsheets read them: semicolons, a mark that says UTF-8, lines that end as
//! Windows ends them.

use super::mark::marked;

const MARK: char = '\u{FEFF}';

/// The table as text; nothing in it can act as a formula.
pub fn table(lines: &[Vec<String>]) -> String {
    let mut text = String::from(MARK);
    for line in lines {
        let cells: Vec<String> = line.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text
}

fn quoted(cell: &str) -> String {
    let cell = marked(cell);
    match cell.contains([';', '"', '\n', '\r', ',']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_parts_cells_stands_in_quotation_marks() {
        for (cell, expected) in [
            ("-3,5", "\"-3,5\""),
            ("to; tre", "\"to; tre\""),
            ("han sagde \"ja\"", "\"han sagde \"\"ja\"\"\""),
            ("Fest,=1+1,", "\"Fest,'=1+1,\""),
        ] {
            assert_eq!(quoted(cell), expected);
        }
    }
}
