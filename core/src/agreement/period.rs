//! A length of time as people write it: "3 måneders", "two weeks", "30 dage".

use crate::domain::{Day, fold};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    Days(u32),
    Months(u32),
}

/// The words for small numbers, in both languages: a notice is written by either side.
const NUMBERS: &[(&str, u32)] = &[
    ("en", 1),
    ("et", 1),
    ("one", 1),
    ("a", 1),
    ("to", 2),
    ("two", 2),
    ("tre", 3),
    ("three", 3),
    ("fire", 4),
    ("four", 4),
    ("fem", 5),
    ("five", 5),
    ("seks", 6),
    ("six", 6),
    ("tolv", 12),
    ("twelve", 12),
];

/// Words after which it is no longer one length.
const CONDITIONS: [&str; 16] = [
    "plus", "dog", "loebende", "eller", "or", "but", "current", "fra", "from", "efter", "halv",
    "halvt", "halve", "half", "udgangen", "end",
];

/// Before a noun these are no number: "with a written notice".
const ARTICLES: [&str; 3] = ["en", "et", "a"];

/// None where it is not one number and one unit: then nobody is reminded of a wrong day.
pub fn period(text: &str) -> Option<Period> {
    let text = fold(text);
    let mut words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|w| !w.is_empty());
    let (first, unit) = (words.next()?, words.next()?);
    // More than that, and only people can tell what it comes to.
    let is_more = |word: &str| {
        CONDITIONS.contains(&word)
            || word.starts_with(|c: char| c.is_numeric())
            || named(word).is_some() && !ARTICLES.contains(&word)
            || in_units(word, 1).is_some()
    };
    if words.any(is_more) {
        return None;
    }
    let number = first.parse().ok().or(named(first));
    in_units(unit, number.filter(|number| (1..=999).contains(number))?)
}

fn named(word: &str) -> Option<u32> {
    NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}

fn in_units(unit: &str, number: u32) -> Option<Period> {
    const UNITS: [(&str, Period); 8] = [
        ("dag", Period::Days(1)),
        ("day", Period::Days(1)),
        ("uge", Period::Days(7)),
        ("week", Period::Days(7)),
        ("maaned", Period::Months(1)),
        ("month", Period::Months(1)),
        ("aar", Period::Months(12)),
        ("year", Period::Months(12)),
    ];
    let (_, one) = UNITS.iter().find(|(begin, _)| unit.starts_with(begin))?;
    Some(match one {
        Period::Days(days) => Period::Days(days * number),
        Period::Months(months) => Period::Months(months * number),
    })
}

/// So long before a day. The day that a shorter month lacks is its last.
pub fn before(day: Day, period: Period) -> Option<Day> {
    match period {
        Period::Days(days) => Some(day.minus_days(u64::from(days))),
        Period::Months(months) => day.minus_months(months),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notice_is_read_as_people_write_it() {
        for (text, expected) in [
            ("3 måneders", Some(Period::Months(3))),
            ("3 maaneder", Some(Period::Months(3))),
            ("tre måneders varsel", Some(Period::Months(3))),
            ("3 months", Some(Period::Months(3))),
            ("Two weeks", Some(Period::Days(14))),
            ("14 dages", Some(Period::Days(14))),
            ("30 days", Some(Period::Days(30))),
            ("1 år", Some(Period::Months(12))),
            ("one year's", Some(Period::Months(12))),
            ("en uges", Some(Period::Days(7))),
            ("30 dage plus løbende måned", None),
            ("1 måned, dog 3 måneder efter det første år", None),
            ("2 weeks or 1 month", None),
            ("et år og tre måneder", None),
            ("one month and two weeks", None),
            ("a year and a half", None),
            ("3 måneders varsel til udgangen af et kvartal", None),
            ("to måneder og en uge", None),
            ("2 months to the end of a month", None),
            ("et års varsel med et brev", Some(Period::Months(12))),
            ("", None),
            ("aftales nærmere", None),
            ("3", None),
            ("0 dage", None),
            ("løbende måned plus 30 dage", None),
            ("99999999999 dage", None),
        ] {
            assert_eq!(period(text), expected, "{text}");
        }
    }

    #[test]
    fn a_month_before_the_31st_is_a_day_that_there_is() {
        let day = |text| Day::parse_iso(text).unwrap();
        assert_eq!(before(day("2027-05-31"), Period::Months(3)), Some(day("2027-02-28")));
        assert_eq!(before(day("2027-01-15"), Period::Months(2)), Some(day("2026-11-15")));
        assert_eq!(before(day("2027-03-01"), Period::Days(14)), Some(day("2027-02-15")));
    }
}
