//! A countdown that runs on past its end, and while nobody looks. While it counts, only the moment of
//! its end is known: what is kept of it is written when somebody presses something, not each second.
//!
//! Times are milliseconds: of the wall clock, as whoever asks tells it, or left of the countdown.

use std::collections::BTreeMap;

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

/// The clocks of a room, one to each part of what goes on there. At most one runs: whoever starts
/// another has gone on, and the one before stands as it stood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clocks(BTreeMap<String, Countdown>);

impl Clocks {
    pub fn of(&self, part: &str) -> Option<Countdown> {
        self.0.get(part).copied()
    }

    /// The one that runs, if it is of another part.
    pub fn behind(&self, part: &str) -> Option<(&str, Countdown)> {
        let mut others = self.0.iter().filter(|(other, _)| *other != part);
        others.find(|(_, own)| own.is_running()).map(|(other, own)| (other.as_str(), *own))
    }

    pub fn put(&mut self, part: &str, own: Countdown, now: i64) {
        if own.is_running() {
            self.stop(now);
        }
        self.0.insert(part.to_owned(), own);
    }

    pub fn stop(&mut self, now: i64) {
        for own in self.0.values_mut().filter(|own| own.is_running()) {
            *own = own.turned(now);
        }
    }

    /// Who goes on to a part when the time of another is up is done with that one.
    pub fn come_to(&mut self, part: &str, now: i64) {
        self.0.retain(|other, own| other == part || !own.is_running() || own.left(now) >= 0);
    }

    /// As they are kept: a line to each.
    pub fn told(&self, now: i64) -> String {
        let lines = self.0.iter().map(|(part, own)| format!("{part} {}", own.told(now)));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// What was kept, as far as it can be of this meeting.
    pub fn read(told: &str, now: i64) -> Self {
        let mut clocks = Self::default();
        for line in told.lines() {
            let read = line
                .split_once(' ')
                .and_then(|(part, own)| Some((part, Countdown::read(own, now)?)));
            if let Some((part, own)) = read {
                clocks.0.insert(part.to_owned(), own);
            }
        }
        clocks
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

    #[test]
    fn one_clock_of_a_room_runs_at_a_time_and_none_loses_its_time() {
        let mut room = Clocks::default();
        room.put("d03", Countdown::of(8).turned(NOW), NOW);
        // Somebody looks at the next step, and gives it a minute more before it begins.
        let later = NOW + 60 * SECOND;
        room.come_to("d04", later);
        room.put("d04", Countdown::of(4).with_more(1), later);
        assert_eq!(
            room.behind("d04").map(|(part, own)| (part, own.left(later))),
            Some(("d03", 7 * MINUTE))
        );
        assert_eq!(room.behind("d03"), None, "it is in sight");
        let back = Clocks::read(&room.told(later), later + 30 * SECOND);
        assert_eq!(
            back.behind("d04").unwrap().1.left(later + 30 * SECOND),
            6 * MINUTE + 30 * SECOND
        );
        // Its clock begins: the other stands with what it had left.
        room.put("d04", room.of("d04").unwrap().turned(later), later);
        assert_eq!(room.behind("d04"), None);
        let stands = room.of("d03").unwrap();
        assert!(!stands.is_running() && room.of("d04").unwrap().is_running());
        assert_eq!(stands.left(later + 9 * MINUTE), 7 * MINUTE);
        // What ran past its end is over for whoever goes on; in sight it runs on.
        let over = later + 6 * MINUTE;
        room.come_to("d04", over);
        assert_eq!(room.of("d04").unwrap().left(over), -MINUTE);
        room.come_to("d05", over);
        assert_eq!((room.of("d04"), room.of("d03").is_some()), (None, true));
    }

    #[test]
    fn of_a_room_s_clocks_those_are_read_that_can_be() {
        let told = format!(
            "d03 8 until soon\n 60 until {}\nd04\n\nd05 4 left {MINUTE} at {NOW}",
            NOW + MINUTE
        );
        let room = Clocks::read(&told, NOW);
        assert_eq!((room.of("d03"), room.of("d04")), (None, None));
        // A meeting has one, of no part.
        assert_eq!(room.of("").unwrap().left(NOW), MINUTE);
        assert_eq!(room.of("d05").unwrap().left(NOW), MINUTE);
        assert_eq!(Clocks::read(&room.told(NOW), NOW), room);
    }
}
