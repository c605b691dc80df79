//! Sums of money in what people typed.

use std::ops::Range;

use super::{
    dates::is_time,
    figures::{numbers, read},
};

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
const PARTS: [&str; 40] = [
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
    "á",
    "p.a",
    "årlig",
    "årligt",
    "årlige",
    "halvårlig",
    "halvårligt",
    "månedlig",
    "månedligt",
    "månedlige",
    "ugentlig",
    "ugentligt",
    "ugentlige",
    "kvartalsvis",
    "kvartalsvist",
    "daglig",
    "dagligt",
    "quarterly",
    "hourly",
    "apiece",
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

/// What comes again and again: `i måneden`, `om ugen`.
const OFTEN: [&str; 9] =
    ["timen", "dagen", "døgnet", "ugen", "måneden", "kvartalet", "halvåret", "året", "semesteret"];

/// Behind these a sum is only a limit, or near.
const BOUNDS: [&str; 21] = [
    "op til",
    "indtil",
    "up to",
    "at most",
    "at least",
    "about",
    "around",
    "fra",
    "from",
    "over",
    "under",
    "mellem",
    "between",
    "omkring",
    "omtrent",
    "minimum",
    "maksimalt",
    "maximum",
    "more than",
    "less than",
    "mere end",
];

/// Behind a number and before a sum, that is the price of one: `3 talks at 500 kr.`
const PRICES: [&str; 2] = ["a", "at"];

/// Words between the ends of a range.
const BETWEEN: [&str; 6] = ["og", "til", "eller", "and", "to", "or"];

/// The sum of money in a line.
pub(super) fn find(line: &str) -> Money {
    let numbers = numbers(line);
    let mut sums = numbers.iter().filter_map(|place| with_currency(line, place.clone()));
    let words = words(line);
    let has = |known: &[&str]| has(&words, known);
    let is_part = is_part(&words);
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
        Some((before, after)) if found == Money::None && !is_part(&words(line)) => {
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

fn has(words: &[&str], known: &[&str]) -> bool {
    words.iter().any(|word| known.contains(&word.to_lowercase().as_str()))
}

/// Whether something is paid more than once.
fn is_part(words: &[&str]) -> bool {
    let is_often = |pair: &[&str]| matches!(pair, ["i" | "om", often] if OFTEN.contains(often));
    has(words, &PARTS)
        || words.iter().any(|word| SMALL_PARTS.contains(word))
        || words.windows(2).any(is_often)
}

/// Whether neither a range nor a part of one stands around it: `10.000 - 15.000 kr.`, `500 kr./time`, `op til 500 kr.`
fn is_whole(line: &str, place: &Range<usize>) -> bool {
    let around = |part: Option<&str>| part.unwrap_or_default().trim().to_lowercase();
    let before = around(line.get(..place.start));
    let after = around(line.get(place.end..));
    let ends_with = |text: &str, word: &&str| ends(text, word);
    let is_digit = |own: char| own.is_ascii_digit();
    let is_bound = BOUNDS.iter().any(|word| ends_with(&before, word))
        || before.contains(is_digit) && PRICES.iter().any(|word| ends_with(&before, word))
        || before.ends_with(['*', '×', '@']);
    let is_part =
        ["om ", "/", "a ", "an ", "-", "–", "*", "×"].iter().any(|word| after.starts_with(word));
    let from = BETWEEN.iter().find(|word| ends_with(&before, word));
    let from = from.and_then(|word| before.strip_suffix(word));
    let from = from.unwrap_or(before.trim_end_matches(['-', '–', '/']));
    let goes_up = from.len() < before.len() && from.trim_end().ends_with(is_digit);
    // `kr. 500 til 1.000`, and not `kr. 500 til 20 plakater`.
    let has_end = |rest: &str| {
        let rest = rest.trim_start();
        let behind = rest.trim_start_matches(|own: char| is_digit(own) || ".,".contains(own));
        rest.starts_with(is_digit) && !behind.trim_start().starts_with(char::is_alphanumeric)
    };
    let is_open = line.get(place.clone()).is_some_and(|own| own.ends_with(is_digit));
    let goes_on =
        is_open && BETWEEN.iter().filter_map(|word| after.strip_prefix(word)).any(has_end);
    !is_bound && !is_part && !goes_up && !goes_on
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
            ("Plakater og bøger til 500 kr.", Some(500.0)),
            ("kr. 500 til 20 plakater", Some(500.0)),
            ("Kaffe mellem møderne, 500 kr.", Some(500.0)),
            ("A 5,000 kr. grant", Some(5000.0)),
            ("En gave fra KMD: 5.000 kr. i december", Some(5000.0)),
            ("Cover 500 kr.", Some(500.0)),
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
            "3 foredrag á 5.000 kr.",
            "3 foredrag a 5.000 kr.",
            "3 talks at DKK 5,000",
            "3 @ 5.000 kr.",
            "Mellem 5.000 og 10.000 kr.",
            "Between DKK 5,000 and 10,000",
            "5.000 til 10.000 kr.",
            "5.000 eller 10.000 kr.",
            "5.000/10.000 kr.",
            "from 5,000 to 10,000 kr.",
            "DKK 5,000 to 10,000.",
            "over 5.000 kr.",
            "500 kr. i måneden",
            "2.000 kr. i kvartalet",
            "Kaffe om ugen, 200 kr.",
            "5.000 kr. p.a.",
            "500 kr. an hour",
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
            ("Husleje pr. måned: 4000", None),
            ("3 foredrag á: 4000", None),
        ] {
            assert_eq!(behind_colon(line).sum(), expected, "{line}");
        }
    }
}
