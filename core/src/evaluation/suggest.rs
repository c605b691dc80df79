//! Which sort of round fits now, and why.

use crate::{
    domain::{Day, HALF_A_YEAR, Partnership, Period, Phase, Round, RoundKind, Status},
    workspace::{Workspace, again},
};

/// The time between two pulses.
const PULSE_DAYS: i64 = 42;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub kind: RoundKind,
    pub why: Why,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing has begun: what is measured now can be compared later.
    NotBegun,
    /// Half of the time has gone.
    Halfway,
    /// It has come to the review.
    Review,
    /// It ends soon, or has just ended.
    Ending,
    /// It ended half a year ago.
    LongOver,
    /// Its last day has gone, and nobody has said that it has ended.
    Passed(Day),
    /// Some weeks since anybody asked.
    Quiet,
    /// It has gone on for some weeks, and nobody has asked yet.
    NeverAsked,
    /// A traffic light has never been tried.
    NoLight,
}

/// `None` where nothing is due: nobody should be asked for the sake of asking.
pub fn suggest(workspace: &Workspace, partnership: &Partnership, today: Day) -> Option<Suggestion> {
    let rounds = rounds_now(workspace, partnership);
    let has = |kind| rounds.iter().any(|round| round.kind() == Some(kind));
    let on = |kind, why| (!has(kind)).then_some(Suggestion { kind, why });
    // The day of a choice to go on or to pause is no end.
    let ended = again::ended(partnership, today).or(partnership.end);
    let is_over =
        partnership.status == Some(Status::Closed) || ended.is_some_and(|day| day <= today);
    if partnership.status.is_some_and(Status::is_declined) {
        return None;
    }
    if let Some(day) = partnership.end.filter(|day| *day < today && goes_on(partnership)) {
        return on(RoundKind::End, Why::Passed(day));
    }
    if is_over {
        // What has not begun has not ended, whatever day was thought of.
        let is_before = |status: Status| !status.is_over() && !status.is_under_way();
        if partnership.status.is_some_and(is_before) {
            return None;
        }
        let days = ended.map_or(0, |day| today.days_since(day));
        return match days >= HALF_A_YEAR {
            true => on(RoundKind::After, Why::LongOver),
            false => on(RoundKind::End, Why::Ending),
        };
    }
    let phase = partnership.phase?;
    let ends_soon = ended.is_some_and(|day| day.days_since(today) <= 30);
    match phase {
        Phase::P01 | Phase::P02 | Phase::P03 | Phase::P04 | Phase::P05 | Phase::P06 => None,
        Phase::P07 | Phase::P08 => on(RoundKind::Baseline, Why::NotBegun),
        Phase::P12 => on(RoundKind::End, Why::Ending),
        Phase::P09 | Phase::P10 | Phase::P11 if ends_soon => on(RoundKind::End, Why::Ending),
        Phase::P11 => on(RoundKind::Midway, Why::Review),
        Phase::P09 | Phase::P10 => {
            let halfway = is_halfway(partnership, today)
                .then(|| on(RoundKind::Midway, Why::Halfway))
                .flatten();
            halfway
                .or_else(|| quiet(&rounds, partnership, today))
                .or_else(|| on(RoundKind::Light, Why::NoLight))
        }
    }
}

/// Where something so short is asked about once, at its end.
const SHORT: i64 = 90;
/// So long before its end, so that those who are asked are still there.
const BEFORE_END: u64 = 14;

/// Days to ask how it goes, of one that has none: halfway, and shortly before the end, on working days
/// that are to come. Empty where nobody has said when it begins and ends.
pub fn review_days(own: &Partnership, today: Day) -> Vec<Day> {
    let (Some(start), Some(end)) = (own.start, own.end) else { return Vec::new() };
    if !own.review_dates.0.is_empty() || own.is_over() {
        return Vec::new();
    }
    let length = end.days_since(start);
    let half = u64::try_from(length / 2).ok().filter(|_| length >= SHORT);
    let halfway = half.map(|half| start.plus_days(half));
    let last = end.minus_days(BEFORE_END);
    let days = halfway.into_iter().chain((last > start).then_some(last));
    // The next working day, or the day itself.
    let days = days.map(|day| day.minus_days(1).plus_working_days(1));
    days.filter(|day| *day >= today).collect()
}

/// What a form begins with where nothing is due: the zero point until the work begins.
pub fn first_choice(workspace: &Workspace, partnership: &Partnership, today: Day) -> RoundKind {
    let rounds = rounds_now(workspace, partnership);
    let has_baseline = rounds.iter().any(|round| round.kind() == Some(RoundKind::Baseline));
    let is_before = partnership.phase.is_some_and(|phase| phase < Phase::P09);
    match suggest(workspace, partnership, today) {
        Some(due) => due.kind,
        None if is_before && !has_baseline => RoundKind::Baseline,
        None => RoundKind::Midway,
    }
}

/// Rounds of the time that is now: those of one that has ended are not asked for again.
fn rounds_now<'a>(workspace: &'a Workspace, partnership: &Partnership) -> Vec<&'a Round> {
    let last = partnership.ended_periods().iter().filter_map(Period::last).max();
    // The talk about how it ended is often held when it has.
    let is_of_now = |round: &&Round| {
        let is_end = matches!(round.kind(), Some(RoundKind::End | RoundKind::After));
        let since = last.max(partnership.start.filter(|_| is_end));
        last.is_none() || round.opened_at.is_some_and(|day| Some(day) > since)
    };
    workspace.of::<Round>(&partnership.id).filter(is_of_now).collect()
}

fn is_halfway(partnership: &Partnership, today: Day) -> bool {
    let (Some(start), Some(end)) = (partnership.start, partnership.end) else { return false };
    today.days_since(start) * 2 >= end.days_since(start) && end > start
}

/// Somebody has said that it is under way, and that stands.
fn goes_on(partnership: &Partnership) -> bool {
    partnership.status.is_some_and(Status::is_under_way)
}

/// Nobody has asked for six weeks.
fn quiet(rounds: &[&Round], partnership: &Partnership, today: Day) -> Option<Suggestion> {
    let asked = rounds.iter().filter_map(|round| round.opened_at).max();
    let since = asked.or(partnership.start)?;
    let why = if asked.is_some() { Why::Quiet } else { Why::NeverAsked };
    (today.days_since(since) >= PULSE_DAYS).then_some(Suggestion { kind: RoundKind::Pulse, why })
}
