//! Dates and numbers as they are written in each language.

use super::Lang;
use crate::domain::{Day, Hours, MOST_CHANGED, Time, months};

/// A count inside a Danish sentence.
pub fn da(count: usize) -> String {
    Lang::Da.count(count)
}

/// A count inside an English sentence.
pub fn en(count: usize) -> String {
    Lang::En.count(count)
}

/// In characters: what is told in passing is read at a glance.
const LONGEST_BRIEF: usize = 60;

/// A name in a sentence that is told in passing and goes again: its first line, and of a long one the
/// beginning.
pub fn brief(name: &str) -> String {
    cut(name.trim().lines().next().unwrap_or_default(), LONGEST_BRIEF)
}

/// So many letters of it, and a sign where there are more.
pub fn cut(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((place, _)) => format!("{}…", text.get(..place).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

/// The first letter in upper case.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// A sentence within another one: without its capital and its full stop. Danish "I" (you, plural)
/// keeps its capital.
pub fn within_sentence(text: &str) -> String {
    let text = text.trim_end_matches('.');
    if text.starts_with("I ") {
        return text.into();
    }
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

impl Lang {
    /// `1 partner`, `3 partnere`
    pub fn counted(self, count: usize, [one, many]: [&str; 2]) -> String {
        format!("{} {}", self.count(count), if count == 1 { one } else { many })
    }

    /// `22.11.2026` in Danish, `22 Nov 2026` in English, where `01/12` would be two days.
    pub fn date(self, day: Day) -> String {
        match self {
            Self::Da => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
            Self::En => self.long_date(day),
        }
    }

    /// `22. nov. 2026` in Danish, `22 Nov 2026` in English.
    pub fn long_date(self, day: Day) -> String {
        let month = self.month(day);
        let short: String = month.chars().take(3).collect();
        match self {
            Self::Da if short != month => format!("{}. {short}. {}", day.day(), day.year()),
            Self::Da => format!("{}. {month} {}", day.day(), day.year()),
            Self::En => format!("{} {short} {}", day.day(), day.year()),
        }
    }

    /// `22. november 2026` in Danish, `22 November 2026` in English: as contracts have it.
    pub fn written_date(self, day: Day) -> String {
        let month = self.month(day);
        match self {
            Self::Da => format!("{}. {month} {}", day.day(), day.year()),
            Self::En => format!("{} {month} {}", day.day(), day.year()),
        }
    }

    pub(super) fn month(self, day: Day) -> &'static str {
        self.months().get(day.month() as usize - 1).copied().unwrap_or_default()
    }

    pub const fn months(self) -> &'static [&'static str; 12] {
        match self {
            Self::Da => &months::DANISH,
            Self::En => &months::ENGLISH,
        }
    }

    /// From Monday on.
    pub const fn weekdays(self) -> &'static [&'static str; 7] {
        match self {
            Self::Da => &["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
            Self::En => {
                &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            }
        }
    }

    /// `søndag` or `Sunday`.
    pub fn weekday(self, day: Day) -> &'static str {
        self.weekdays().get(day.weekday()).copied().unwrap_or_default()
    }

    /// `13.00` in Danish, `13:00` in English.
    fn time(self, time: Time) -> String {
        let sign = if self == Self::Da { '.' } else { ':' };
        format!("{}{sign}{:02}", time.hour(), time.minute())
    }

    /// `kl. 13.00-14.30` in Danish, `13:00-14:30` in English; what is no time, as it was written.
    pub fn hours(self, written: &str) -> String {
        let Some(Hours { from, until }) = Hours::read(written) else {
            return written.trim().to_owned();
        };
        let until = until.map(|until| format!("-{}", self.time(until))).unwrap_or_default();
        let before = if self == Self::Da { "kl. " } else { "" };
        format!("{before}{}{until}", self.time(from))
    }

    /// A day in words, and its time behind it: `22.11.2026 kl. 13.00`, `22 Nov 2026, 13:00`.
    pub fn with_hours(self, day: String, written: &str) -> String {
        let is_time = Hours::read(written).is_some();
        let between = if is_time && self == Self::Da { " " } else { ", " };
        let parts = [day, self.hours(written)].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(between)
    }

    /// A count: `1.500` in Danish, `1,500` in English.
    pub fn count(self, count: usize) -> String {
        self.grouped(&count.to_string())
    }

    /// The count of records that changed since a backup, of whom no more than so many are known.
    pub fn changed(self, count: usize) -> String {
        match count {
            0..=MOST_CHANGED => self.count(count),
            _ => format!("over {}", self.count(MOST_CHANGED)),
        }
    }

    fn grouped(self, whole: &str) -> String {
        let thousands = if self == Self::Da { '.' } else { ',' };
        let mut text = String::new();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(thousands);
            }
            text.push(digit);
        }
        text
    }

    /// `92.000` or `0,5` in Danish, `92,000` or `0.5` in English; at most two decimals.
    pub fn number(self, number: f64) -> String {
        let decimal = if self == Self::Da { ',' } else { '.' };
        let cents = (number.abs() * 100.0).round() as u64;
        let mut text = String::new();
        if number < 0.0 && cents > 0 {
            text.push('-');
        }
        text.push_str(&self.grouped(&(cents / 100).to_string()));
        match cents % 100 {
            0 => {}
            rest if rest % 10 == 0 => text.push_str(&format!("{decimal}{}", rest / 10)),
            rest => text.push_str(&format!("{decimal}{rest:02}")),
        }
        text
    }

    /// A sum of money, without its currency: `92.000` or `12.500,50`; two decimals or none.
    pub fn money(self, sum: f64) -> String {
        let text = self.number(sum);
        let decimal = if self == Self::Da { ',' } else { '.' };
        match text.rsplit_once(decimal) {
            Some((_, rest)) if rest.len() == 1 => format!("{text}0"),
            _ => text,
        }
    }

    /// Reads a number as people type it: thousands marked or not, the decimal sign of the language,
    /// `kr.` behind it. A thousands mark stands before three digits; the only one that does not
    /// (`7.5` in Danish) is meant as a decimal sign. What is neither is no number: a guess would
    /// change what was written.
    pub fn read_number(self, text: &str) -> Option<f64> {
        let (thousands, decimal) = match self {
            Self::Da => ('.', ','),
            Self::En => (',', '.'),
        };
        let text = text.trim().trim_end_matches("kr.").trim_end_matches("kr").trim_end();
        let size = text.strip_prefix('-').map_or(text, str::trim_start);
        let (whole, rest) = size.split_once(decimal).unwrap_or((size, ""));
        let (whole, rest) = match ungrouped(whole, thousands) {
            Some(whole) => (whole, rest),
            None => {
                let (whole, rest) = size.split_once(thousands)?;
                (ungrouped(whole, thousands)?, rest)
            }
        };
        let is_number = whole.len() + rest.len() > 0 && rest.chars().all(|c| c.is_ascii_digit());
        let number: f64 = is_number.then(|| format!("{whole}.{rest}").parse().ok()).flatten()?;
        number.is_finite().then_some(if size == text { number } else { -number })
    }
}

/// The digits of a whole number whose thousands are marked as they should be, or not at all.
fn ungrouped(whole: &str, thousands: char) -> Option<String> {
    let mut groups = whole.split(|c: char| c == thousands || c.is_whitespace());
    let mut digits = groups.next()?.to_owned();
    let can_lead = (1..=3).contains(&digits.len()) && !digits.starts_with('0');
    for group in groups {
        if !can_lead || group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    digits.chars().all(|c| c.is_ascii_digit()).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::Kind,
        text::text,
        workspace::{Step, Verb},
    };

    #[test]
    fn what_is_told_in_passing_has_the_beginning_of_a_long_name() {
        for (name, told) in [
            (" Læs for mig ", "Læs for mig"),
            ("Først\nog så", "Først"),
            ("", ""),
            (&"Ø".repeat(60), &"Ø".repeat(60)),
            (&format!("{} og mere", "Ø".repeat(59)), &format!("{}…", "Ø".repeat(59))),
        ] {
            assert_eq!(brief(name), told);
        }
        let long = "Et navn, som ingen læser til ende, ".repeat(9);
        for lang in Lang::ALL {
            let text = text(*lang);
            let (lists, files, record) = (&text.lists, &text.file_page, &text.partnership);
            for told in [
                text.welcome.created,
                text.welcome.who_saved,
                text.partners.created,
                text.partners.contact_added,
                text.examples.borrow.done,
                text.examples.one_more.done,
                text.evaluation.started,
                text.meeting.task_added,
                text.network.created,
                lang.calls().saved,
                text.handover.left,
                text.guide.checklist.own_removed,
                lists.taken,
                lists.doubled,
                lists.removed,
                files.conflict.kept_toast,
                files.conflict.deleted_toast,
                files.trash.erased,
                record.next.finished,
                record.record.contact_added,
            ] {
                assert!(told(&long).chars().count() < 120, "{}", told(&long));
            }
            let step = Step::new(Verb::Deleted, Kind::Partnership, &long);
            for told in [text.shell.step, text.shell.deleted] {
                assert!(told(&step).chars().count() < 120);
            }
            assert!((lists.made)(&long, 2).chars().count() < 120);
            assert!((text.partnerships.moved)(&long, "Idé").chars().count() < 120);
        }
    }

    #[test]
    fn numbers_read_back_as_they_were_written() {
        for (number, da, en) in [
            (92000.0, "92.000", "92,000"),
            (0.5, "0,5", "0.5"),
            (-1234.25, "-1.234,25", "-1,234.25"),
            (7.0, "7", "7"),
        ] {
            assert_eq!(Lang::Da.number(number), da);
            assert_eq!(Lang::En.number(number), en);
            assert_eq!(Lang::Da.read_number(da), Some(number));
            assert_eq!(Lang::En.read_number(en), Some(number));
        }
        assert_eq!(
            (Lang::Da.money(12_500.5), Lang::En.money(0.25)),
            ("12.500,50".into(), "0.25".into())
        );
        assert_eq!(Lang::En.money(92_000.0), "92,000");
        assert_eq!(Lang::Da.read_number("92.000 kr."), Some(92000.0));
        assert_eq!(Lang::Da.read_number("mange"), None);
    }

    #[test]
    fn a_number_is_read_as_it_was_meant_or_not_at_all() {
        for (typed, da, en) in [
            ("7.5", Some(7.5), Some(7.5)),
            ("7,5", Some(7.5), Some(7.5)),
            ("12.50", Some(12.5), Some(12.5)),
            ("12,50", Some(12.5), Some(12.5)),
            ("0.25", Some(0.25), Some(0.25)),
            ("0.250", Some(0.25), Some(0.25)),
            ("0,250", Some(0.25), Some(0.25)),
            (",5", Some(0.5), Some(0.5)),
            (".5", Some(0.5), Some(0.5)),
            ("7,", Some(7.0), Some(7.0)),
            ("1500", Some(1500.0), Some(1500.0)),
            ("007", Some(7.0), Some(7.0)),
            ("1.500", Some(1500.0), Some(1.5)),
            ("1,500", Some(1.5), Some(1500.0)),
            ("1.500,5", Some(1500.5), None),
            ("1,500.5", None, Some(1500.5)),
            ("1.500.000", Some(1_500_000.0), None),
            ("1,500,000", None, Some(1_500_000.0)),
            ("1 500 000", Some(1_500_000.0), Some(1_500_000.0)),
            ("1\u{a0}500,25", Some(1500.25), Some(1500.25)),
            ("1\u{202f}500.25", Some(1500.25), Some(1500.25)),
            ("12345.6", Some(12345.6), Some(12345.6)),
            ("-7.5", Some(-7.5), Some(-7.5)),
            ("- 1.500 kr.", Some(-1500.0), Some(-1.5)),
            ("500kr", Some(500.0), Some(500.0)),
            ("1.5.2026", None, None),
            ("01.500", Some(1.5), Some(1.5)),
            ("1.50.000", None, None),
            ("1500.000.00", None, None),
            ("1,5,2", None, None),
            ("1 5", None, None),
            ("15 00", None, None),
            ("ca. 14", None, None),
            ("1e5", None, None),
            ("--5", None, None),
            ("5-", None, None),
            ("\u{664}\u{665}", None, None),
            ("-", None, None),
            (",", None, None),
            (".", None, None),
            ("kr.", None, None),
            (" ", None, None),
            ("", None, None),
        ] {
            assert_eq!(Lang::Da.read_number(typed), da, "in Danish: {typed:?}");
            assert_eq!(Lang::En.read_number(typed), en, "in English: {typed:?}");
        }
        assert_eq!(Lang::Da.read_number(&"9".repeat(400)), None);
    }

    #[test]
    fn counts_are_grouped_by_thousands() {
        for (count, told, told_en) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1500, "1.500", "1,500"),
            (5_242_880, "5.242.880", "5,242,880"),
        ] {
            assert_eq!((da(count).as_str(), en(count).as_str()), (told, told_en));
        }
        assert_eq!(Lang::Da.changed(2_000), "2.000");
        assert_eq!(Lang::En.changed(2_001), "over 2,000");
    }

    #[test]
    fn times_are_written_as_in_the_language_and_other_words_as_they_stand() {
        let told = |written: &str| {
            [Lang::Da, Lang::En].map(|lang| lang.with_hours("i dag".into(), written))
        };
        assert_eq!(told("13"), ["i dag kl. 13.00", "i dag, 13:00"]);
        assert_eq!(told("9.00-1 pm"), ["i dag kl. 9.00-13.00", "i dag, 9:00-13:00"]);
        assert_eq!(told(" efter skole "), ["i dag, efter skole"; 2]);
        assert_eq!(told(" "), ["i dag"; 2]);
        assert_eq!(Lang::Da.with_hours(String::new(), "13"), "kl. 13.00");
    }

    #[test]
    fn dates_are_written_as_in_the_language() {
        let day = Day::parse_iso("2026-11-02").unwrap();
        assert_eq!(Lang::Da.date(day), "02.11.2026");
        assert_eq!(Lang::Da.long_date(day), "2. nov. 2026");
        assert_eq!(Lang::En.long_date(day), "2 Nov 2026");
        assert_eq!(Lang::En.date(day), "2 Nov 2026");
        assert_eq!(Lang::Da.weekday(day), "mandag");
    }
}
