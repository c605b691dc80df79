//! Numbers in what people typed.

use std::ops::Range;

/// What may stand between the digits of a number: a space only before three of them.
fn joins(letter: char, next: &str) -> bool {
    let digits = next.chars().take_while(char::is_ascii_digit).count();
    match letter {
        '.' | ',' => digits > 0,
        ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' => digits == 3,
        _ => false,
    }
}

/// Whether thousands may follow after a space: there are at most three digits before it.
fn is_group(line: &str, number: &Range<usize>) -> bool {
    let number = line.get(number.clone()).unwrap_or_default();
    number.chars().rev().take_while(char::is_ascii_digit).count() <= 3
}

/// Each number with its thousands and decimals.
pub(super) fn numbers(line: &str) -> Vec<Range<usize>> {
    let mut found: Vec<(Range<usize>, bool)> = Vec::new();
    let mut before: Option<char> = None;
    for (at, letter) in line.char_indices() {
        let end = at + letter.len_utf8();
        let rest = line.get(end..).unwrap_or_default();
        match found.last_mut().filter(|(own, _)| own.end == at) {
            Some((own, _)) if letter.is_ascii_digit() => own.end = end,
            // A year or a number of a paper is not the beginning of a sum: `2027 500 kr.`
            Some((own, _))
                if joins(letter, rest) && (!letter.is_whitespace() || is_group(line, own)) =>
            {
                own.end = end
            }
            None if letter.is_ascii_digit() => {
                // `A4` and the far end of `10.000-15.000` are no sums.
                let is_sum = !before
                    .is_some_and(|own| own.is_alphanumeric() || matches!(own, '-' | '–' | ':'));
                found.push((at..end, is_sum));
            }
            _ => {}
        }
        before = Some(letter);
    }
    found.into_iter().filter(|(_, is_sum)| *is_sum).map(|(place, _)| place).collect()
}

/// `4.000`, `4,000`, `4 000`, `1.234,50`: nobody writes three decimals of a krone.
pub(super) fn read(number: &str) -> Option<f64> {
    let mut groups = number.split(|own: char| own.is_whitespace() || matches!(own, '.' | ','));
    let mut digits = groups.next()?.to_owned();
    let groups: Vec<&str> = groups.collect();
    let mut decimals = "";
    for (place, group) in groups.iter().enumerate() {
        match group.len() {
            3 => digits.push_str(group),
            1 | 2 if place + 1 == groups.len() => decimals = group,
            _ => return None,
        }
    }
    let is_number = !digits.is_empty() && digits.chars().all(|own| own.is_ascii_digit());
    is_number.then(|| format!("{digits}.{decimals}0").parse().ok()).flatten()
}
