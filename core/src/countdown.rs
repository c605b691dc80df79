//! A countdown that runs on past its end, and while nobody looks. While it counts, only the moment of
//! its end is known: what is kept of it is written when somebody presses something, not each second.
//!
//! Times are milliseconds: of the wall clock, as whoever asks tells it, or left of the countdown.

const MINUTE: i64 = 60_000;
/// What ran out so long ago belongs to another day's meeting.
const LONG_OVER: i64 = 3 * 60 * MINUTE;
/// More than this nobody begins with: the wall clock was set back.
const MOST: i64 = 24 * 60 * MINUTE;
/// One that was stopped longer ago is of another day.
const LONG_STOPPED: i64 = 12 * 60 * MINUTE;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Countdown {
    /// What it was set to.
    pub minutes: u32,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// With so much left, or less than nothing.
    Stopped(i64),
    /// The moment of its end.
    Until(i64),
}

impl Countdown {
    pub fn of(minutes: u32) -> Self {
        Self { minutes, state: State::Stopped(i64::from(minutes) * MINUTE) }
    }

    pub fn is_running(self) -> bool {
        matches!(self.state, State::Until(_))
    }

    /// Less than nothing, when it is over.
    pub fn left(self, now: i64) -> i64 {
        match self.state {
            State::Stopped(left) => left,
            State::Until(end) => end.saturating_sub(now),
        }
    }

    /// Stops it, or lets it go on.
    #[must_use]
    pub fn turned(self, now: i64) -> Self {
        let left = self.left(now);
        let state = match self.state {
            State::Stopped(_) => State::Until(now.saturating_add(left)),
            State::Until(_) => State::Stopped(left),
        };
        Self { state, ..self }
    }

    #[must_use]
    pub fn with_more(self, minutes: u32) -> Self {
        let more = i64::from(minutes) * MINUTE;
        let state = match self.state {
            State::Stopped(left) => State::Stopped(left.saturating_add(more)),
            State::Until(end) => State::Until(end.saturating_add(more)),
        };
        Self { state, ..self }
    }

    /// As long as that from now on, running or not as before.
    #[must_use]
    pub fn set_to(self, minutes: u32, now: i64) -> Self {
        let fresh = Self::of(minutes);
        if self.is_running() { fresh.turned(now) } else { fresh }
    }

    /// As it is kept.
    pub fn told(self, now: i64) -> String {
        match self.state {
            State::Stopped(left) => format!("{} left {left} at {now}", self.minutes),
            State::Until(end) => format!("{} until {end}", self.minutes),
        }
    }

    /// What was kept, as long as it can be of this meeting.
    pub fn read(told: &str, now: i64) -> Option<Self> {
        let mut words = told.split(' ');
        let minutes = words.next()?.parse().ok()?;
        let word = words.next()?;
        let time = words.next()?.parse().ok()?;
        let state = match word {
            "left" => {
                let at: i64 = words.nth(1)?.parse().ok()?;
                if !(0..=LONG_STOPPED).contains(&now.saturating_sub(at)) {
                    return None;
                }
                State::Stopped(time)
            }
            "until" => State::Until(time),
            _ => return None,
        };
        let read = Self { minutes, state };
        (-LONG_OVER..=MOST).contains(&read.left(now)).then_some(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A morning in 2026.
    const NOW: i64 = 1_795_700_000_000;
    const SECOND: i64 = 1_000;

    fn again(countdown: Countdown, now: i64) -> Option<Countdown> {
        Countdown::read(&countdown.told(NOW), now)
    }

    #[test]
    fn one_that_runs_has_counted_while_the_page_was_away() {
        let begun = Countdown::of(8).turned(NOW);
        let back = again(begun, NOW + 90 * SECOND).unwrap();
        assert!(back.is_running());
        assert_eq!(back.left(NOW + 90 * SECOND), 8 * MINUTE - 90 * SECOND);
        // Past its end as well: nobody is cut off.
        assert_eq!(again(begun, NOW + 10 * MINUTE).unwrap().left(NOW + 10 * MINUTE), -2 * MINUTE);
        assert_eq!(back.told(NOW), begun.told(NOW), "nothing was to be written meanwhile");
    }

    #[test]
    fn one_that_stands_has_as_much_left_as_before() {
        let stopped = Countdown::of(8).turned(NOW).turned(NOW + 100 * SECOND).with_more(1);
        let back = again(stopped, NOW + 50 * MINUTE).unwrap();
        assert!(!back.is_running());
        assert_eq!(back.left(NOW + 50 * MINUTE), 9 * MINUTE - 100 * SECOND);
        let on = back.turned(NOW + 50 * MINUTE);
        assert_eq!(on.left(NOW + 51 * MINUTE), 8 * MINUTE - 100 * SECOND);
        assert_eq!((back.minutes, on.set_to(45, NOW).left(NOW)), (8, 45 * MINUTE));
    }

    #[test]
    fn what_is_of_another_day_or_cannot_be_read_begins_anew() {
        let begun = Countdown::of(45).turned(NOW);
        assert!(again(begun, NOW + 3 * 60 * MINUTE).is_some());
        assert_eq!(again(begun, NOW + 24 * 60 * MINUTE), None);
        assert_eq!(again(begun, NOW - 48 * 60 * MINUTE), None, "the clock was set back");
        assert_eq!(again(Countdown::of(45), NOW + 24 * 60 * MINUTE), None, "stopped yesterday");
        for told in ["", "8", "8 until", "8 until soon", "x left 5", "8 left 5", "8 since 5"] {
            assert_eq!(Countdown::read(told, NOW), None, "{told}");
        }
    }
}
