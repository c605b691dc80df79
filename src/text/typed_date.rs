//! Days as people type them.

use super::Lang;
use crate::domain::Day;

/// In two digits.
const FIRST_OF_LAST_CENTURY: u32 = 69;

impl Lang {
    /// Reads a day in any usual form: `3. maj 2027`, `3/5 2027`, `03.05.2027`, `3 May 2027`,
    /// `2027-05-03`. The day stands before the month in both languages, but for `May 3, 2027`.
    /// Without a year, or where it could be either, it is no day: a guess would be another day. Two
    /// digits are a year of this century, but for those that POSIX (`strptime`) takes for the last one.
    pub fn read_date(self, text: &str) -> Option<Day> {
        let text = text.trim();
        if let Some(day) = Day::parse_iso(text) {
            return Some(day);
        }
        let text = text.to_lowercase();
        let begins = ["den ", "d. ", "on "].iter().find_map(|word| text.strip_prefix(word));
        let is_between =
            |letter: char| letter.is_whitespace() || matches!(letter, '.' | '/' | '-' | ',');
        let parts = begins.unwrap_or(&text).split(is_between).filter(|part| !part.is_empty());
        let [first, second, year] = parts.collect::<Vec<_>>()[..] else { return None };
        let (day, month) = match (number(first), month(first), number(second), month(second)) {
            (Some(day), _, Some(month), _) => (day, month),
            (Some(day), _, _, Some(month)) | (_, Some(month), Some(day), _) => (day, month),
            _ => return None,
        };
        let year = match year.len() {
            2 => 2000 + number(year).filter(|year| *year < FIRST_OF_LAST_CENTURY)?,
            4 => number(year)?,
            _ => return None,
        };
        Day::new(i32::try_from(year).ok()?, month, day)
    }

    /// Days in a row, with commas or words between; what is no day stands as it was typed.
    pub fn read_dates(self, text: &str) -> Vec<Result<Day, String>> {
        let text = text.replace([';', '\n'], ",").replace(" og ", ",").replace(" and ", ",");
        let mut pieces =
            text.split(',').map(str::trim).filter(|piece| !piece.is_empty()).peekable();
        let mut days = Vec::new();
        while let Some(piece) = pieces.next() {
            // `May 3, 2027` has a comma of its own.
            let whole = pieces.peek().map(|year| format!("{piece} {year}"));
            days.push(match (self.read_date(piece), whole.and_then(|own| self.read_date(&own))) {
                (Some(day), _) => Ok(day),
                (None, Some(day)) => {
                    pieces.next();
                    Ok(day)
                }
                (None, None) => Err(piece.to_owned()),
            });
        }
        days
    }
}

fn number(text: &str) -> Option<u32> {
    let digits = text.trim_end_matches("st").trim_end_matches("nd");
    let digits = digits.trim_end_matches("rd").trim_end_matches("th");
    let is_number = !digits.is_empty() && digits.chars().all(|own| own.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten()
}

/// A month by its name in either language, or by no less than three letters of it.
fn month(text: &str) -> Option<u32> {
    let named = |lang: Lang| {
        let mut months = (1..).zip(lang.months());
        months.find(|(_, name)| name.to_lowercase().starts_with(text)).map(|(number, _)| number)
    };
    (text.len() >= 3).then(|| named(Lang::Da).or_else(|| named(Lang::En))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_type_them() {
        let day = Day::parse_iso("2027-05-03");
        for typed in [
            "2027-05-03",
            "3. maj 2027",
            "3.maj 2027",
            "den 3. maj 2027",
            "3 maj 2027",
            "3/5 2027",
            "3/5-2027",
            "3/5-27",
            "3/5/2027",
            "03.05.2027",
            "3.5.27",
            "3-5-2027",
            "03-05-2027",
            "3 May 2027",
            "3rd May 2027",
            "May 3, 2027",
            " 3. MAJ 2027 ",
            "3.\u{a0}maj\u{a0}2027",
        ] {
            assert_eq!(Lang::Da.read_date(typed), day, "{typed:?}");
            assert_eq!(Lang::En.read_date(typed), day, "{typed:?}");
        }
        assert_eq!(Lang::Da.read_date("22. nov. 2026"), Day::parse_iso("2026-11-22"));
        assert_eq!(Lang::Da.read_date("1. okt 2026"), Day::parse_iso("2026-10-01"));
        assert_eq!(Lang::Da.read_date("31. dec. 2026"), Day::parse_iso("2026-12-31"));
        assert_eq!(Lang::Da.read_date("1/8-00"), Day::parse_iso("2000-08-01"));
        assert_eq!(Lang::Da.read_date("1/8-68"), Day::parse_iso("2068-08-01"));
        assert_eq!(Lang::Da.read_date("1/8-1998"), Day::parse_iso("1998-08-01"));
    }

    #[test]
    fn what_is_no_day_is_not_made_one() {
        for typed in [
            "",
            "3. maj",
            "maj 2027",
            "uge 12",
            "2027",
            "32. maj 2027",
            "30/2 2027",
            "5/13 2027",
            "ma 3 2027",
            "i foråret 2027",
            "3. maj 2027 kl. 10",
            "3/5 202",
            "01-08-98",
            "1. august 98",
            "1/8-69",
            "-",
            "a/b/c",
        ] {
            assert_eq!(Lang::Da.read_date(typed), None, "{typed:?}");
            assert_eq!(Lang::En.read_date(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn a_row_of_days_is_parted_where_people_part_it() {
        let days = |typed: &str| -> Vec<String> {
            let days = Lang::Da.read_dates(typed).into_iter();
            days.map(|day| day.map_or_else(|typed| format!("? {typed}"), |day| day.to_string()))
                .collect()
        };
        let two = ["2027-05-03", "2027-10-01"];
        assert_eq!(days("3. maj 2027, 1/10 2027"), two);
        assert_eq!(days("3/5 2027 og 01.10.2027"), two);
        assert_eq!(days("May 3, 2027 and October 1, 2027"), two);
        assert_eq!(days("May 3, 2027, 1 October 2027"), two);
        assert_eq!(days("2027-05-03\n2027-10-01;"), two);
        assert_eq!(days("til foråret, 3. maj 2027, 4"), ["? til foråret", two[0], "? 4"]);
        assert!(days(" , ").is_empty());
    }

    #[test]
    fn what_is_shown_is_read_back() {
        for (month, lang) in (1..=12).flat_map(|month| [(month, Lang::Da), (month, Lang::En)]) {
            let day = Day::new(2027, month, 17).unwrap();
            for shown in [lang.date(day), lang.long_date(day), lang.written_date(day)] {
                assert_eq!(lang.read_date(&shown), Some(day), "{shown}");
            }
        }
    }
}
