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
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_below_zero(cell);
    let cell = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    match cell.contains([';', '"', '\n', '\r', ',']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    }
}

/// `-3,5`, but no telephone number, which would lose its plus.
fn is_below_zero(cell: &str) -> bool {
    let Some(figure) = cell.strip_prefix('-') else { return false };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    figure
        .split_once([',', '.'])
        .map_or(is_digits(figure), |(whole, part)| is_digits(whole) && is_digits(part))
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
            ("-1", "-1"),
            ("+4512345678", "'+4512345678"),
            ("-inf", "'-inf"),
            ("-1e5", "'-1e5"),
            ("-ikke et tal", "'-ikke et tal"),
            ("to; tre", "\"to; tre\""),
            ("han sagde \"ja\"", "\"han sagde \"\"ja\"\"\""),
        ] {
            assert_eq!(quoted(cell), expected);
        }
    }
}
