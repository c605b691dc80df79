//! Tables as Danish spreadsheets read them: semicolons, a mark that says UTF-8, lines that end as
//! Windows ends them.

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

/// What a spreadsheet would take for a formula gets a sign before it; a number keeps its minus.
fn quoted(cell: &str) -> String {
    let is_number = cell.replacen(',', ".", 1).parse::<f64>().is_ok();
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
    let cell = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    match cell.contains([';', '"', '\n', '\r', ',']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text_and_numbers_stay() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-3,5", "\"-3,5\""),
            ("-ikke et tal", "'-ikke et tal"),
            ("to; tre", "\"to; tre\""),
            ("han sagde \"ja\"", "\"han sagde \"\"ja\"\"\""),
        ] {
            assert_eq!(quoted(cell), expected);
        }
    }
}
