//! The time of day at which something begins, and the one at which it ends, as people write them.

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// Minutes since midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(u32);

impl Time {
    pub fn hour(self) -> u32 {
        self.0 / 60
    }

    pub fn minute(self) -> u32 {
        self.0 % 60
    }

    /// So many minutes later, and whether that is the next day.
    pub fn plus_minutes(self, minutes: u32) -> (Self, bool) {
        let later = self.0.saturating_add(minutes);
        (Self(later % DAY), later >= DAY)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours {
    pub from: Time,
    /// Later than `from`.
    pub until: Option<Time>,
}

impl Hours {
    /// `13`, `kl. 13.00-14.30`, `13:00`, `fra 13 til 14`, `1 pm`, `1-3 pm`. Anything else is words,
    /// which mean what they say: a guess would be another time.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase().replace(['\u{2013}', '\u{2014}'], "-");
        let text = text.replace(" til ", "-").replace(" to ", "-");
        let (from, until) = match text.split_once('-') {
            Some((from, until)) => (from, Some(Clock::read(until)?)),
            None => (text.as_str(), None),
        };
        let from = Clock::read(from)?;
        let Some(until) = until else { return Some(Self { from: from.time()?, until: None }) };
        let end = until.time()?;
        // `1-3 pm` begins after noon as well, `11-1 pm` before it.
        let same_half = Clock { half: from.half.or(until.half), ..from };
        let mut starts = [same_half, from].into_iter().filter_map(Clock::time);
        Some(Self { from: starts.find(|start| *start < end)?, until: Some(end) })
    }

    /// How long it lasts, where its end is told.
    pub fn minutes(self) -> Option<u32> {
        self.until.map(|until| until.0.saturating_sub(self.from.0))
    }

    /// Whether somebody meant a time of day, and there is none such: `25:99`, `1300`, `14-13`.
    pub fn is_no_time(text: &str) -> bool {
        let is_written_so = |letter: char| {
            letter.is_ascii_digit() || letter.is_whitespace() || ".,:-\u{2013}".contains(letter)
        };
        text.contains(|letter: char| letter.is_ascii_digit())
            && text.chars().all(is_written_so)
            && Self::read(text).is_none()
    }
}

/// One of the two, before it is known which half of the day is meant.
#[derive(Clone, Copy)]
struct Clock {
    hour: u32,
    minute: u32,
    half: Option<Half>,
}

#[derive(Clone, Copy)]
enum Half {
    Am,
    Pm,
}

impl Clock {
    fn read(text: &str) -> Option<Self> {
        const BEFORE: [&str; 6] = ["fra ", "from ", "klokken", "kl.", "kl", "at "];
        let bare = |text: &str| text.trim().to_owned();
        let text = BEFORE.iter().fold(bare(text), |text, word| {
            text.strip_prefix(word).map_or_else(|| text.clone(), bare)
        });
        let (text, half) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
            (Some(before), _) => (bare(before), Some(Half::Am)),
            (_, Some(before)) => (bare(before), Some(Half::Pm)),
            (None, None) => (text, None),
        };
        let (hour, minute) = text.split_once(['.', ':']).unwrap_or((&text, "00"));
        let number = |digits: &str, least: usize| {
            let is_number = (least..=2).contains(&digits.len())
                && digits.bytes().all(|digit| digit.is_ascii_digit());
            is_number.then(|| digits.parse::<u32>().ok()).flatten()
        };
        Some(Self { hour: number(hour, 1)?, minute: number(minute, 2)?, half })
    }

    fn time(self) -> Option<Time> {
        let hour = match (self.half, self.hour) {
            (None, hour @ 0..=23) => hour,
            (Some(Half::Am), hour @ 1..=12) => hour % 12,
            (Some(Half::Pm), hour @ 1..=12) => hour % 12 + 12,
            _ => return None,
        };
        (self.minute < 60).then_some(Time(hour * 60 + self.minute))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Option<(u32, Option<u32>)> {
        let minutes = |time: Time| time.hour() * 100 + time.minute();
        Hours::read(text).map(|own| (minutes(own.from), own.until.map(minutes)))
    }

    #[test]
    fn what_has_an_end_lasts_so_many_minutes() {
        let lasts = |text| Hours::read(text).and_then(Hours::minutes);
        assert_eq!((lasts("13-14.30"), lasts("13")), (Some(90), None));
    }

    #[test]
    fn digits_that_are_no_time_of_day_are_told_from_words() {
        for none in ["25:99", "24", "1300", "13,30", "14-13", "13.00\u{2013}12", "9.5"] {
            assert!(Hours::is_no_time(none), "{none}");
        }
        for fine in ["", "13", "13.00-14.30", "0:05", "efter frokost", "kl. 25", "13 eller 14"] {
            assert!(!Hours::is_no_time(fine), "{fine}");
        }
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for typed in [
            "13",
            "13.00",
            "13:00",
            "kl. 13",
            "kl 13.00",
            "Kl.13",
            "klokken 13",
            "1 pm",
            "1PM",
            "1.00 pm",
            "at 13:00",
        ] {
            assert_eq!(read(typed), Some((1300, None)), "{typed:?}");
        }
        for typed in [
            "13-14.30",
            "13.00 - 14.30",
            "13:00\u{2013}14:30",
            "kl. 13-14.30",
            "fra kl. 13 til 14.30",
            "Fra 13 til kl. 14.30",
            "from 13:00 to 14:30",
            "1-2:30 pm",
            "1 pm - 2.30 pm",
        ] {
            assert_eq!(read(typed), Some((1300, Some(1430))), "{typed:?}");
        }
        assert_eq!(read("9.05"), Some((905, None)));
        assert_eq!(read("09:05"), Some((905, None)));
        assert_eq!(read("0.00"), Some((0, None)));
        assert_eq!(read("12 am"), Some((0, None)));
        assert_eq!(read("12 pm"), Some((1200, None)));
        assert_eq!(read("11-1 pm"), Some((1100, Some(1300))));
        assert_eq!(read("23.59"), Some((2359, None)));
    }

    #[test]
    fn what_is_no_time_stands_as_words() {
        for typed in [
            "",
            " ",
            "efter skole",
            "ca. 13",
            "13 eller 14",
            "24",
            "24.00",
            "13.60",
            "13.5",
            "1300",
            "14-13",
            "13-13",
            "13-",
            "-13",
            "13-14-15",
            "13 pm",
            "0 pm",
            "pm",
            "kl.",
            "3. maj",
            "-",
            "1.2.3",
            "\u{664}",
            "kl. kl. 13.00 x",
        ] {
            assert_eq!(read(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn an_hour_later_may_be_tomorrow() {
        let later = |text: &str| {
            let (time, is_next) = Hours::read(text).unwrap().from.plus_minutes(60);
            (time.hour(), time.minute(), is_next)
        };
        assert_eq!(later("22.59"), (23, 59, false));
        assert_eq!(later("23.30"), (0, 30, true));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_left_alone(text in any::<String>()) {
            if let Some(hours) = Hours::read(&text) {
                prop_assert!(hours.from.hour() < 24 && hours.from.minute() < 60);
                prop_assert!(hours.until.is_none_or(|until| until > hours.from));
            }
        }
    }
}
