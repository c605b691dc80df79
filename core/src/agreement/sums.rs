//! Sums of money in what people typed.

use std::ops::Range;

/// A sum of kroner in a line, and where it stands with its currency: `Trykning, 4.000 kr.`, `DKK 4,000`.
/// `None` where there is none, or more than one; what comes each year or each time is no sum.
pub(super) fn find(line: &str) -> Option<(f64, Range<usize>)> {
    let mut sums = numbers(line).into_iter().filter_map(|place| with_currency(line, place));
    let found = sums.next()?;
    sums.next().is_none().then_some(found)
}

/// The same, where only a number may stand behind a colon: `Trykning: 4.000`.
pub(super) fn behind_colon(line: &str) -> Option<(f64, Range<usize>)> {
    find(line).or_else(|| {
        let (before, last) = line.rsplit_once(':')?;
        Some((read(last.trim())?, before.len()..line.len()))
    })
}

/// Each number with its thousands and decimals.
fn numbers(line: &str) -> Vec<Range<usize>> {
    let mut found: Vec<(Range<usize>, bool)> = Vec::new();
    let mut before: Option<char> = None;
    let mut letters = line.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let joins = matches!(letter, '.' | ',' | '\u{a0}')
            && next.is_some_and(|next| next.is_ascii_digit());
        let is_digit = letter.is_ascii_digit();
        match found.last_mut().filter(|(own, _)| own.end == at) {
            Some((own, _)) if is_digit || joins => own.end = at + letter.len_utf8(),
            None if is_digit => {
                // `A4` and the far end of `10.000-15.000` are no sums.
                let is_sum =
                    !before.is_some_and(|own| own.is_alphanumeric() || matches!(own, '-' | '–'));
                found.push((at..at + letter.len_utf8(), is_sum));
            }
            _ => {}
        }
        before = Some(letter);
    }
    found.into_iter().filter(|(_, is_sum)| *is_sum).map(|(place, _)| place).collect()
}

fn with_currency(line: &str, place: Range<usize>) -> Option<(f64, Range<usize>)> {
    let sum = read(line.get(place.clone())?)?;
    let (before, after) = (line.get(..place.start)?, line.get(place.end..)?);
    let lead = after.len() - after.trim_start().len();
    let behind = ["kroner", "kr.", "kr", "dkk"].into_iter().find(|word| starts(after, lead, word));
    let (start, end) = match behind {
        Some(word) => (place.start, place.end + lead + word.len()),
        None => {
            let stem = before.trim_end();
            let word = ["kr.", "kr", "DKK", "dkk"].into_iter().find(|word| stem.ends_with(word))?;
            (stem.len() - word.len(), place.end)
        }
    };
    let rest = line.get(end..)?.trim_start().to_lowercase();
    let is_each = ["pr.", "pr ", "per ", "om ", "/", "a ", "hver", "each", "every", "-", "–"];
    (!is_each.iter().any(|word| rest.starts_with(word))).then_some((sum, start..end))
}

/// Whether the word stands there, and ends there.
fn starts(text: &str, at: usize, word: &str) -> bool {
    let here = text.get(at..at + word.len()).is_some_and(|own| own.eq_ignore_ascii_case(word));
    let next = text.get(at + word.len()..).and_then(|rest| rest.chars().next());
    here && !next.is_some_and(char::is_alphabetic)
}

/// `4.000`, `4,000`, `1.234,50`: nobody writes three decimals of a krone.
fn read(number: &str) -> Option<f64> {
    let mut groups = number.split(['.', ',', '\u{a0}']);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_found_as_people_type_them() {
        for (line, expected) in [
            ("10.000 kr.", Some(10000.0)),
            ("DKK 10,000", Some(10000.0)),
            ("Penge, 92.000 kr.", Some(92000.0)),
            ("kr. 500 til kage", Some(500.0)),
            ("1.234,50 kroner til 200 plakater", Some(1234.5)),
            ("4000kr", Some(4000.0)),
            ("5.000 kr. pr. år", None),
            ("10.000 kr. om året", None),
            ("10.000-15.000 kr.", None),
            ("10.000 - 15.000 kr.", Some(15000.0)),
            ("4.000 kr. og 2.000 kr.", None),
            ("20 computere", None),
            ("200 kritiske læsere", None),
            ("A4 kr", None),
            ("", None),
        ] {
            assert_eq!(find(line).map(|(sum, _)| sum), expected, "{line}");
        }
        let (sum, place) = find("Trykning: 4.000 kr.").unwrap();
        assert_eq!((sum, &"Trykning: 4.000 kr."[..place.start]), (4000.0, "Trykning: "));
        assert_eq!(behind_colon("Trykning: 4000").map(|(sum, _)| sum), Some(4000.0));
        assert_eq!(behind_colon("Plakater 2027"), None);
        assert_eq!(behind_colon("Åbning: fest"), None);
    }
}
