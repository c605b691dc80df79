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
const CONDITIONS: [&str; 10] =
    ["plus", "dog", "loebende", "eller", "or", "but", "current", "fra", "from", "efter"];

/// None where it is not one number and one unit: then nobody is reminded of a wrong day.
pub fn period(text: &str) -> Option<Period> {
    let text = fold(text);
    let mut words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|w| !w.is_empty());
    let (first, unit) = (words.next()?, words.next()?);
    // More than that, and only people can tell what it comes to.
    if words.any(|word| CONDITIONS.contains(&word) || word.starts_with(|c: char| c.is_numeric())) {
        return None;
    }
    let named = NUMBERS.iter().find(|(name, _)| *name == first).map(|(_, number)| *number);
    let number = first.parse().ok().or(named).filter(|number| (1..=999).contains(number))?;
    match unit {
        unit if unit.starts_with("dag") || unit.starts_with("day") => Some(Period::Days(number)),
        unit if unit.starts_with("uge") || unit.starts_with("week") => {
            Some(Period::Days(number * 7))
        }
        unit if unit.starts_with("maaned") || unit.starts_with("month") => {
            Some(Period::Months(number))
        }
        unit if unit.starts_with("aar") || unit.starts_with("year") => {
            Some(Period::Months(number * 12))
        }
        _ => None,
    }
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
