//! Sums of money in what people typed.

use std::ops::Range;

use super::dates::is_time;

/// What a line says of money.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Money {
    None,
    /// Kroner, and where they stand with their currency: `Trykning, 4.000 kr.`, `DKK 4,000`.
    Sum(f64, Range<usize>),
    /// No one sum of kroner: what comes each year or to each school, a range, two sums, other money.
    Unclear,
}

impl Money {
    pub(super) fn sum(&self) -> Option<f64> {
        match self {
            Self::Sum(sum, _) => Some(*sum),
            Self::None | Self::Unclear => None,
        }
    }
}

const KRONER: [&str; 4] = ["kroner", "kr.", "kr", "dkk"];
const OTHER: [&str; 12] =
    ["eur", "euro", "usd", "gbp", "sek", "nok", "mio", "mia", "mill", "million", "tkr", "t.kr"];
/// Words by which a sum is not what is paid in all.
const PARTS: [&str; 31] = [
    "pr",
    "hver",
    "hvert",
    "each",
    "every",
    "stk",
    "gange",
    "times",
    "x",
    "à",
    "årlig",
    "årligt",
    "halvårlig",
    "halvårligt",
    "månedlig",
    "månedligt",
    "ugentlig",
    "ugentligt",
    "kvartalsvis",
    "daglig",
    "dagligt",
    "yearly",
    "annually",
    "monthly",
    "weekly",
    "daily",
    "ca",
    "cirka",
    "maks",
    "højst",
    "mindst",
];

/// These too, but where they are names: `Per`, `Max`.
const SMALL_PARTS: [&str; 2] = ["per", "max"];

/// The sum of money in a line.
pub(super) fn find(line: &str) -> Money {
    let numbers = numbers(line);
    let mut sums = numbers.iter().filter_map(|place| with_currency(line, place.clone()));
    let words = words(line);
    let has =
        |known: &[&str]| words.iter().any(|word| known.contains(&word.to_lowercase().as_str()));
    let is_part = has(&PARTS) || words.iter().any(|word| SMALL_PARTS.contains(word));
    let is_other = has(&OTHER) || line.contains(['€', '$', '£']);
    match (sums.next(), sums.next()) {
        (None, _) if numbers.is_empty() || !(is_other || has(&KRONER)) => Money::None,
        (Some((sum, place)), None) if !is_other && !is_part && is_whole(line, &place) => {
            Money::Sum(sum, place)
        }
        _ => Money::Unclear,
    }
}

/// The same, where only a number may stand behind a colon: `Trykning: 4.000`.
pub(super) fn behind_colon(line: &str) -> Money {
    let found = find(line);
    match line.rsplit_once(':').filter(|(before, after)| !is_time(before, after)) {
        Some((before, after)) if found == Money::None => {
            read(after.trim()).map_or(found, |sum| Money::Sum(sum, before.len()..line.len()))
        }
        _ => found,
    }
}

/// The words of a line, `kr.` with its full stop or without.
fn words(line: &str) -> Vec<&str> {
    let words = line.split(|own: char| own.is_whitespace() || own.is_ascii_digit());
    words.map(|word| word.trim_matches(|own: char| !own.is_alphanumeric())).collect()
}

/// Whether neither a range nor a part of one stands around it: `10.000 - 15.000 kr.`, `500 kr./time`, `op til 500 kr.`
fn is_whole(line: &str, place: &Range<usize>) -> bool {
    let around = |part: Option<&str>| part.unwrap_or_default().trim().to_lowercase();
    let before = around(line.get(..place.start));
    let after = around(line.get(place.end..));
    let digits_before_dash = before.trim_end_matches(['-', '–']).trim_end();
    let is_range = digits_before_dash.len() < before.len()
        && digits_before_dash.ends_with(|own: char| own.is_ascii_digit());
    let is_bound = ["op til", "indtil", "up to", "at most", "at least", "about", "*", "×"]
        .iter()
        .any(|word| before.ends_with(word));
    let is_part = ["om ", "i timen", "/", "a ", "-", "–", "*", "×"]
        .iter()
        .any(|word| after.starts_with(word));
    !is_range && !is_bound && !is_part
}

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
fn numbers(line: &str) -> Vec<Range<usize>> {
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

/// A number with its currency before or behind it; `,-` is one, too.
fn with_currency(line: &str, place: Range<usize>) -> Option<(f64, Range<usize>)> {
    let sum = read(line.get(place.clone())?)?;
    let (before, after) = (line.get(..place.start)?, line.get(place.end..)?);
    let dash =
        [",-", ",–", ".-"].into_iter().find(|dash| after.starts_with(dash)).map_or(0, str::len);
    let lead = after.len() - after.get(dash..)?.trim_start().len();
    let behind = KRONER.into_iter().find(|word| starts(after, lead, word));
    let stem = before.trim_end();
    let ahead = KRONER.into_iter().find(|word| ends(stem, word));
    match (behind, ahead) {
        (Some(word), _) => Some((sum, place.start..place.end + lead + word.len())),
        (None, Some(word)) => Some((sum, stem.len() - word.len()..place.end + dash)),
        (None, None) => (dash > 0).then_some((sum, place.start..place.end + dash)),
    }
}

/// Whether the word stands there, and ends there.
fn starts(text: &str, at: usize, word: &str) -> bool {
    let here = text.get(at..at + word.len()).is_some_and(|own| own.eq_ignore_ascii_case(word));
    let next = text.get(at + word.len()..).and_then(|rest| rest.chars().next());
    here && !next.is_some_and(char::is_alphabetic)
}

/// Whether the text ends with that word.
fn ends(text: &str, word: &str) -> bool {
    let Some(at) = text.len().checked_sub(word.len()) else { return false };
    let here = text.get(at..).is_some_and(|own| own.eq_ignore_ascii_case(word));
    let before = text.get(..at).and_then(|rest| rest.chars().next_back());
    here && !before.is_some_and(char::is_alphabetic)
}

/// `4.000`, `4,000`, `4 000`, `1.234,50`: nobody writes three decimals of a krone.
fn read(number: &str) -> Option<f64> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_found_as_people_type_them() {
        for (line, expected) in [
            ("10.000 kr.", Some(10000.0)),
            ("DKK 10,000", Some(10000.0)),
            ("Penge, 92.000 kr.", Some(92000.0)),
            ("Penge, 12 500 kr.", Some(12500.0)),
            ("Lokaler 1 012\u{a0}500 kr. i 2027", Some(1_012_500.0)),
            ("I 2027 500 kr.", Some(500.0)),
            ("Bilag 12345 678 kr.", Some(678.0)),
            ("kr. 500 til kage", Some(500.0)),
            ("Rejser: kr. 4 000,-", Some(4000.0)),
            ("Rejser 4.000,-", Some(4000.0)),
            ("Rejser 4.000,- kr.", Some(4000.0)),
            ("1.234,50 kroner til 200 plakater", Some(1234.5)),
            ("4000kr", Some(4000.0)),
            ("Per Holm, 4000 kr", Some(4000.0)),
            ("Plakater til 5 skoler, 4000 kr", Some(4000.0)),
        ] {
            assert_eq!(find(line).sum(), expected, "{line}");
        }
        for line in [
            "20 computere",
            "200 kritiske læsere",
            "A4 kr",
            "Kroner på loftet",
            "kl. 10:30",
            "Uge 40",
            "",
        ] {
            assert_eq!(find(line), Money::None, "{line}");
        }
        let place = |found: Money| match found {
            Money::Sum(_, place) => place,
            found => panic!("{found:?}"),
        };
        for line in ["Trykning: 4.000 kr.", "Trykning: kr. 4 000,-", "Trykning: 4 000,- kr."] {
            assert_eq!(place(find(line)), "Trykning: ".len()..line.len(), "{line}");
        }
    }

    #[test]
    fn what_is_no_one_sum_of_kroner_is_none() {
        for line in [
            "5.000 kr. pr. år",
            "5.000 kr. årligt",
            "10.000 kr. om året",
            "500 kr./time",
            "Honorar: 1.000 kr. månedligt",
            "Penge: 2.000 kr. til hver af 5 skoler",
            "Leje: 3 x 2.000 kr.",
            "Leje: 3 × 2.000 kr.",
            "Leje: 3 à 2.000 kr.",
            "Max 500 kr. pr. gang",
            "500 kr. per gang",
            "max. 500 kr.",
            "10.000-15.000 kr.",
            "10.000 - 15.000 kr.",
            "4.000 kr. og 2.000 kr.",
            "op til 5.000 kr.",
            "ca. 5.000 kr.",
            "1,5 mio. kr.",
            "500 EUR",
            "€ 500",
        ] {
            assert_eq!(find(line), Money::Unclear, "{line}");
            assert_eq!(behind_colon(line), Money::Unclear, "{line}");
        }
    }

    #[test]
    fn a_number_behind_a_colon_is_a_sum_and_a_time_is_none() {
        for (line, expected) in [
            ("Trykning: 4000", Some(4000.0)),
            ("Trykning: 10 000 kr.", Some(10000.0)),
            ("Trykning i 2027: 4 000", Some(4000.0)),
            ("Plakater 2027", None),
            ("Åbning: fest", None),
            ("Forplejning kl. 10:30", None),
        ] {
            assert_eq!(behind_colon(line).sum(), expected, "{line}");
        }
    }
}
