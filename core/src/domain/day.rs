//! A calendar day, without clock or time zone.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// A day in the Gregorian calendar. Written `2026-11-22` in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// In days, as whoever waits for half a year or a year counts.
pub const HALF_A_YEAR: i64 = 183;
pub const A_YEAR: i64 = 366;

impl Day {
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// Reads the form of files, which is also what a date field in a browser gives.
    pub fn parse_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let is_of = |part: &str, digits: usize| {
            part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if parts.next().is_some() || !is_of(year, 4) || !is_of(month, 2) || !is_of(day, 2) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    pub fn year(self) -> i32 {
        self.0.year()
    }

    pub fn month(self) -> u32 {
        self.0.month()
    }

    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// ISO 8601 week number, as in Danish calendars.
    pub fn week(self) -> u32 {
        self.0.iso_week().week()
    }

    /// From 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> usize {
        self.0.weekday().num_days_from_monday() as usize
    }

    /// Whole days from `earlier` to this day; negative when this day is before it.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    pub fn plus_days(self, days: u64) -> Self {
        self.0.checked_add_days(Days::new(days)).map_or(self, Self)
    }

    pub fn minus_days(self, days: u64) -> Self {
        self.0.checked_sub_days(Days::new(days)).map_or(self, Self)
    }

    /// The same day so many months before; the last of that month where it is shorter.
    pub fn minus_months(self, months: u32) -> Option<Self> {
        self.0.checked_sub_months(Months::new(months)).map(Self)
    }

    /// The same day so many months later; the last of that month where it is shorter.
    pub fn plus_months(self, months: u32) -> Self {
        self.0.checked_add_months(Months::new(months)).map_or(self, Self)
    }

    /// The day that many working days later: Saturdays and Sundays do not count.
    pub fn plus_working_days(self, days: u32) -> Self {
        let mut day = self;
        let mut left = days;
        while left > 0 {
            day = day.plus_days(1);
            if !matches!(day.0.weekday(), Weekday::Sat | Weekday::Sun) {
                left -= 1;
            }
        }
        day
    }
}

impl From<Day> for serde_json::Value {
    fn from(day: Day) -> Self {
        day.to_string().into()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

/// A date field gives `0027-01-02` where somebody types the year as `27`: 2 January 2027. Digits with
/// which a year of four begins are none: whoever has typed `20` may be on the way to 2027.
pub fn whole_year(iso: &str) -> Option<String> {
    let rest = iso.strip_prefix("00")?;
    let is_begun = ["01-", "02-", "19-", "20-"].iter().any(|year| rest.starts_with(year));
    (!is_begun).then(|| format!("20{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse_iso(text).unwrap()
    }

    #[test]
    fn reads_what_it_writes_and_nothing_else() {
        assert_eq!(day("2026-11-22").to_string(), "2026-11-22");
        for bad in
            ["", "2026-11-31", "22-11-2026", "2026-1-02", "2026-11-22T10:00", "x", "2026-+5-+3"]
        {
            assert_eq!(Day::parse_iso(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_year_of_two_digits_is_whole_unless_one_of_four_begins_so() {
        for (typed, year) in
            [("0027", "2027"), ("0026", "2026"), ("0030", "2030"), ("0005", "2005")]
        {
            let whole = whole_year(&format!("{typed}-01-02"));
            assert_eq!(whole, Some(format!("{year}-01-02")), "{typed}");
        }
        for begun in ["0002", "0020", "0202", "0001", "0019", "0199", "2027", "20275"] {
            assert_eq!(whole_year(&format!("{begun}-01-02")), None, "{begun}");
        }
    }

    #[test]
    fn counts_days_weeks_and_working_days() {
        assert_eq!(day("2026-11-22").days_since(day("2026-10-31")), 22);
        assert_eq!(day("2026-12-31").week(), 53);
        assert_eq!(day("2026-11-20").plus_working_days(2), day("2026-11-24"));
    }
}
