//! Dates as a calendar file (RFC 5545), which other programs open or take in.
//!
//! An event is a whole day, or has its hours on the clock of wherever it is read (RFC 5545, 3.3.5,
//! form 1): no time zone and no change of the clocks can move one.

use super::{
    content_line::Lines,
    dates::{Dated, Purpose},
};
use crate::{
    agreement::{BEFORE_END, BEFORE_NOTICE},
    domain::{Day, Hours, Time},
};

/// Minutes that are kept free for what has no end.
const USUAL: u32 = 60;

/// What an event says; the format is the same in every language.
pub struct CalendarWords {
    pub summary: fn(&Dated) -> String,
    pub description: fn(&Dated) -> String,
}

/// `stamp` is now, in universal time: `20261126T203500Z`.
pub fn calendar(dates: &[Dated], words: &CalendarWords, stamp: &str) -> String {
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//Makkerskab//Makkerskab//DA");
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", "PUBLISH");
    for dated in dates {
        event(&mut lines, dated, words, stamp);
    }
    lines.put("END", "VCALENDAR");
    lines.done()
}

fn event(lines: &mut Lines, dated: &Dated, words: &CalendarWords, stamp: &str) {
    let summary = (words.summary)(dated);
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &dated.uid);
    lines.put("SEQUENCE", &dated.edits.to_string());
    lines.put("DTSTAMP", stamp);
    if dated.is_cancelled {
        lines.put("STATUS", "CANCELLED");
    }
    match dated.hours {
        Some(hours) => timed(lines, dated.day, hours),
        None => whole(lines, dated.day),
    }
    lines.text("SUMMARY", &summary);
    lines.text("DESCRIPTION", &(words.description)(dated));
    lines.text("LOCATION", &dated.place);
    // A day with something to do is no day on which nobody can be met.
    if dated.hours.is_none() || dated.is_cancelled {
        lines.put("TRANSP", "TRANSPARENT");
    }
    if let Some(days) = told_before(&dated.purpose).filter(|_| !dated.is_cancelled) {
        lines.put("BEGIN", "VALARM");
        lines.put("ACTION", "DISPLAY");
        lines.text("DESCRIPTION", &summary);
        lines.put("TRIGGER", &format!("-P{days}D"));
        lines.put("END", "VALARM");
    }
    lines.put("END", "VEVENT");
}

fn whole(lines: &mut Lines, day: Day) {
    lines.put("DTSTART;VALUE=DATE", &date(day));
    // The first day that is no longer part of it. Years have four digits; without an end it is
    // one day as well.
    let end = day.plus_days(1);
    if end.year() <= 9999 {
        lines.put("DTEND;VALUE=DATE", &date(end));
    }
}

fn timed(lines: &mut Lines, day: Day, hours: Hours) {
    let at =
        |day: Day, time: Time| format!("{}T{:02}{:02}00", date(day), time.hour(), time.minute());
    lines.put("DTSTART", &at(day, hours.from));
    let end = hours.until.map(|until| (day, until)).or_else(|| {
        let (until, is_next) = hours.from.plus_minutes(USUAL);
        let day = day.plus_days(is_next.into());
        (day.year() <= 9999).then_some((day, until))
    });
    if let Some((day, until)) = end {
        lines.put("DTEND", &at(day, until));
    }
}

/// As many days before as the overview tells it.
fn told_before(purpose: &Purpose) -> Option<u64> {
    match purpose {
        Purpose::AgreementEnd => Some(BEFORE_END),
        Purpose::AgreementNotice { .. } => Some(BEFORE_NOTICE),
        Purpose::Task
        | Purpose::Line(_)
        | Purpose::Risk
        | Purpose::Message
        | Purpose::Meeting(_)
        | Purpose::NextMeeting
        | Purpose::AgreementStart
        | Purpose::PartnershipEnd
        | Purpose::Review
        | Purpose::Goal
        | Purpose::Ask(_)
        | Purpose::Round(_)
        | Purpose::Canvas => None,
    }
}

fn date(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}
