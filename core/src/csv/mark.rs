//! A sign before what a spreadsheet would take for a formula, put there and taken off again: what was
//! marked reads as it was, marks of its own included.
//!
//! A formula may begin inside a cell as well: where a spreadsheet cuts at commas, each comma and each
//! line of a cell begins one (OWASP, CSV Injection).

const MARK: char = '\'';

/// Full-width ones as well, which an Excel of East Asia calculates with.
const FIRST_OF_FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

const BREAKS: [char; 3] = [',', '\n', '\r'];

/// The cell with its marks; a number keeps its minus, and a price its dash.
pub(super) fn marked(cell: &str) -> String {
    each(cell, |part| {
        let is_plain = match part.is_first {
            true => is_below_zero(cell),
            false => is_below_zero(part.text) || is_dash(part.text),
        };
        let is_formula = part.begins_formula() && (part.text.starts_with(MARK) || !is_plain);
        if is_formula { format!("{MARK}{}", part.whole) } else { part.whole.to_owned() }
    })
}

/// The cell without its marks.
pub(super) fn unmarked(cell: &str) -> String {
    each(cell, |part| {
        let bare = part.whole.strip_prefix(MARK).filter(|_| part.begins_formula());
        bare.unwrap_or(part.whole).to_owned()
    })
}

/// What may become a cell of its own.
struct Part<'a> {
    is_first: bool,
    /// With the break that ends it.
    whole: &'a str,
    text: &'a str,
}

impl Part<'_> {
    /// As it stands, or behind marks.
    fn begins_formula(&self) -> bool {
        let begins = |sign: char| {
            FIRST_OF_FORMULA.contains(&sign) && (self.is_first || !BREAKS.contains(&sign))
        };
        self.whole.trim_start_matches(MARK).starts_with(begins)
    }
}

/// The parts of a cell written anew, without the quotation marks in which all but the first may stand.
fn each(cell: &str, write: impl Fn(Part<'_>) -> String) -> String {
    let mut written = String::with_capacity(cell.len());
    for (place, part) in cell.split_inclusive(BREAKS).enumerate() {
        let is_first = place == 0;
        let whole = if is_first { part } else { part.trim_start_matches('"') };
        written.extend(part.strip_suffix(whole));
        written.push_str(&write(Part { is_first, whole, text: whole.trim_end_matches(BREAKS) }));
    }
    written
}

/// `-3,5`, but no telephone number, which would lose its plus.
fn is_below_zero(text: &str) -> bool {
    let Some(figure) = text.strip_prefix('-') else { return false };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    figure
        .split_once([',', '.'])
        .map_or(is_digits(figure), |(whole, part)| is_digits(whole) && is_digits(part))
}

/// That of `100,- kr` and of a line of a list: words that call nothing.
fn is_dash(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('-') else { return false };
    let is_word = |sign: char| sign.is_alphanumeric() || sign == ' ' || sign == '.';
    rest.is_empty() || (rest.starts_with(' ') && rest.chars().all(is_word))
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*, sample::select};

    use super::*;

    #[test]
    fn formulas_become_text_and_numbers_stay() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-3,5", "-3,5"),
            ("-1", "-1"),
            ("+4512345678", "'+4512345678"),
            ("-inf", "'-inf"),
            ("-1e5", "'-1e5"),
            ("-ikke et tal", "'-ikke et tal"),
            ("＝1+1", "'＝1+1"),
            ("＠SUM(A1)", "'＠SUM(A1)"),
            ("'=1+1", "''=1+1"),
            ("'ikke'", "'ikke'"),
        ] {
            assert_eq!(marked(cell), expected);
        }
    }

    #[test]
    fn a_formula_that_begins_inside_a_cell_becomes_text() {
        for (cell, expected) in [
            ("Fest,=1+1,", "Fest,'=1+1,"),
            ("Fest,\"=1+1,\"", "Fest,\"'=1+1,\""),
            ("Fest,-cmd|x", "Fest,'-cmd|x"),
            ("Fest,- cmd|x", "Fest,'- cmd|x"),
            ("-1,cmd|x", "'-1,cmd|x"),
            ("Fest\r\n=1+1\n＋1", "Fest\r\n'=1+1\n'＋1"),
            ("Fest, og mere;=1", "Fest, og mere;=1"),
            ("100,- kr, -5,-5", "100,- kr, -5,-5"),
            ("Fest\n- 20 børn\n- to hold", "Fest\n- 20 børn\n- to hold"),
        ] {
            assert_eq!(marked(cell), expected);
        }
    }

    proptest! {
        #[test]
        fn what_was_marked_reads_as_it_was(signs in vec(select("=+-@'\",;\n\r\t a1.＝|(".chars().collect::<Vec<_>>()), 0..12)) {
            let cell: String = signs.into_iter().collect();
            let marked = marked(&cell);
            prop_assert_eq!(unmarked(&marked), cell, "{:?}", marked);
        }
    }
}
