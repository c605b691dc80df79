//! What has ended and begins again: the time that is over becomes a period of its own, and the fields of
//! its end are free for the new one.
//!
//! Invariant: nothing that stood is lost, disagreeing answers neither; two people who each begin it
//! again write the same period.

use serde_json::Value;

use crate::{
    crdt::Record,
    domain::{
        Action, CheckState, ClosingPart, Code, Day, Ending, FIRST, LAST, LEFT, Message,
        Partnership, Period, Phase, Risk, Status, as_left,
    },
    field,
    workspace::{
        Command, Workspace, Write, conversation::done_on, dossier::entered,
        follow_up::is_follow_up, set,
    },
};

/// Of a period whose last day nobody knows.
pub const UNDATED: &str = "undated";

/// A time that is over and stands in the fields of the time that is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Over {
    pub first: Option<Day>,
    pub last: Option<Day>,
    /// Somebody has set the status back, or written a later first day, and said no more.
    pub has_begun_again: bool,
}

/// What it begins again with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beginning {
    pub first: Day,
    pub status: Status,
    /// The last day of the time that is over, where the record knows none.
    pub last: Option<Day>,
}

/// What waits from then on, each with its day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Left {
    /// Until somebody drops or keeps them.
    pub steps: Vec<(String, Value)>,
    /// Messages, risks and lines of the checklist, until they get another day.
    pub others: Vec<(String, Value)>,
}

/// What it begins again with, as long as nobody says otherwise.
pub fn beginning(own: &Partnership, over: &Over, today: Day) -> Beginning {
    let again = over.has_begun_again;
    let start = own.start.filter(|day| again && over.last.is_some_and(|last| *day > last));
    let status = own.status.filter(|_| again).unwrap_or(Status::Active);
    Beginning { first: start.unwrap_or(today), status, last: None }
}

/// The time that has ended, whether or not its status has been set back since.
pub fn over(own: &Partnership, today: Day) -> Option<Over> {
    let is_closed = own.status == Some(Status::Closed);
    let begun_later = |last: &Day| own.start.is_some_and(|start| start > *last);
    let last = match is_closed {
        true => decided(own, today).filter(begun_later),
        false => ended_before(own, today),
    };
    if let Some(last) = last {
        let entered = new_entry(own).filter(|day| *day <= last);
        let start = own.start.filter(|day| *day <= last);
        return Some(Over { first: start.or(entered), last: Some(last), has_begun_again: true });
    }
    let (first, last) = (begun(own), ended(own, today));
    is_closed.then_some(Over { first, last, has_begun_again: false })
}

/// The day it began to be carried out: the one that was written, or the day it came to that phase.
/// What never came so far has none.
pub fn begun(own: &Partnership) -> Option<Day> {
    let came = own.status.is_some_and(|status| match status {
        Status::Active | Status::Review | Status::Paused | Status::Closed => true,
        Status::Idea
        | Status::Candidate
        | Status::Contact
        | Status::Dialogue
        | Status::Approval
        | Status::Agreeing
        | Status::DeclinedUs
        | Status::DeclinedThem => false,
    });
    own.start.or_else(|| new_entry(own)).filter(|_| came)
}

/// The day it ended, or the last day that was agreed.
pub fn ended(own: &Partnership, today: Day) -> Option<Day> {
    last_day(own, today).filter(|_| own.status == Some(Status::Closed))
}

/// The day that one side said no.
pub fn declined(own: &Partnership, today: Day) -> Option<Day> {
    let is_declined = own.status.is_some_and(Status::is_declined);
    last_day(own, today).filter(|_| is_declined)
}

fn last_day(own: &Partnership, today: Day) -> Option<Day> {
    decided(own, today).or_else(|| own.end.filter(|day| *day <= today))
}

/// The day it came to be carried out, unless that was in a time that has ended.
fn new_entry(own: &Partnership) -> Option<Day> {
    let last = own.ended_periods().iter().filter_map(Period::last).max();
    entered(own, Phase::P09).filter(|day| last.is_none_or(|last| *day > last))
}

/// The day it was decided to end.
fn decided(own: &Partnership, today: Day) -> Option<Day> {
    own.decided_on().filter(|day| *day <= today)
}

/// The day that it ended before its status was set back: a decision to go on, or to pause, is no end.
fn ended_before(own: &Partnership, today: Day) -> Option<Day> {
    let is_end = match own.decision() {
        Some(Ending::Close | Ending::Handover) => true,
        Some(Ending::Continue | Ending::Scale | Ending::Pause) => false,
        None => own.closing_said(ClosingPart::Reason).is_some_and(|reason| !reason.is_empty()),
    };
    let is_off = own.status.is_none_or(Status::is_over);
    decided(own, today).filter(|_| is_end && !is_off)
}

impl Workspace {
    /// Keeps the time that is over as a period, empties the fields of its end, and begins again.
    pub fn begin_again(&self, id: &str, new: &Beginning, today: Day) -> Option<Command> {
        let (own, record) = (self.get::<Partnership>(id)?, self.record(id)?);
        let over = over(own, today)?;
        let last = over.last.or(new.last);
        let period = free_id(own, last);
        let path = |part: &str| format!("{}/{period}/{part}", field!(Partnership.periods));
        let mut kept: Vec<Write> = Vec::new();
        let mut freed: Vec<Write> = Vec::new();
        if let Some(last) = last {
            kept.push(set(path(LAST), last));
        }
        const START: &str = field!(Partnership.start);
        if own.start.is_some() && own.start == over.first {
            kept.push((path(FIRST), values(record, START)));
        } else if let Some(first) = over.first {
            kept.push(set(path(FIRST), first));
        }
        const END: &str = field!(Partnership.end);
        // The end of the new time may stand there already.
        let is_new_end = over.has_begun_again && own.end.is_some_and(|end| end > new.first);
        let end = values(record, END);
        if !is_new_end && !end.is_empty() {
            // Where people disagree on it, each answer is kept.
            if last.is_none_or(|last| end.iter().any(|own| *own != Value::from(last))) {
                kept.push((path(END), end));
            }
            freed.push(set(END, Value::Null));
        }
        for (part, _) in record.under(field!(Partnership.closing)) {
            let field = format!("{}/{part}", field!(Partnership.closing));
            let said = values(record, &field);
            if !said.is_empty() {
                kept.push((path(part), said));
                freed.push(set(field, Value::Null));
            }
        }
        // Nothing is known of it but that it has ended.
        if kept.is_empty() {
            kept.push(set(path(field!(Partnership.status)), Status::Closed));
        }
        let left = self.left_at(own, &over, new, today);
        let left = left.steps.into_iter().chain(left.others);
        kept.extend(left.map(|(id, was)| set(path(&format!("{LEFT}/{id}")), was)));
        if own.start != Some(new.first) {
            freed.push(set(START, new.first));
        }
        kept.extend(entering(own, new, today));
        // To begin again is to have asked.
        let asked = self.follow_up_steps(id);
        let asked = asked.map(|action| Command::edit(&action.id, done_on(today)));
        let written = [Command::edit(id, kept), Command::settle(id, freed)];
        Some(Command::Batch(written.into_iter().chain(asked).collect()))
    }

    /// What stands open of the time that is over and would be late in the new one.
    pub fn left_at(&self, own: &Partnership, over: &Over, new: &Beginning, today: Day) -> Left {
        let until = if over.has_begun_again { new.first.min(today) } else { today };
        let is_late = |due: &Option<Day>| due.is_some_and(|due| due < until);
        let steps = self.of::<Action>(&own.id).filter(|action| {
            let is_left = match over.has_begun_again {
                true => action.is_open() && is_late(&action.due),
                false => action.is_open() && !self.asks(action),
            };
            is_left && !is_follow_up(action)
        });
        let steps = steps.map(|action| (action.id.clone(), as_left(action.due)));
        let messages = self.of::<Message>(&own.id);
        let messages = messages.filter(|own| own.is_open() && is_late(&own.due));
        let messages = messages.map(|own| (own.id.clone(), as_left(own.due)));
        let risks = self.of::<Risk>(&own.id).filter(|own| own.is_open() && is_late(&own.due));
        let risks = risks.map(|own| (own.id.clone(), as_left(own.due)));
        let lines = own.check.0.iter().filter_map(|(path, due)| {
            let line = path.strip_suffix("/due")?;
            let due = due.as_str().and_then(Day::parse_iso).filter(|due| is_late(&Some(*due)))?;
            let state = own.check.0.get(&format!("{line}/state")).and_then(Value::as_str);
            let is_settled = matches!(
                state.and_then(CheckState::parse),
                Some(CheckState::Done | CheckState::NotRelevant)
            );
            (!is_settled).then(|| (line.to_owned(), as_left(Some(due))))
        });
        Left { steps: steps.collect(), others: messages.chain(risks).chain(lines).collect() }
    }
}

/// The status, and the phase that goes with it where the old one is the end.
fn entering(own: &Partnership, new: &Beginning, today: Day) -> Vec<Write> {
    let mut writes: Vec<Write> = Vec::new();
    let phase = match new.status {
        Status::Active => Some(Phase::P09),
        Status::Dialogue => Some(Phase::P06),
        Status::Idea
        | Status::Candidate
        | Status::Contact
        | Status::Approval
        | Status::Agreeing
        | Status::Review
        | Status::Paused
        | Status::Closed
        | Status::DeclinedUs
        | Status::DeclinedThem => None,
    };
    let is_at_end = own.is_over() || own.phase == Some(Phase::P12);
    if let Some(phase) = phase.filter(|_| is_at_end) {
        let history = field!(Partnership.phase_history);
        writes.push(set(field!(Partnership.phase), phase));
        writes.push(set(format!("{history}/{}", phase.code()), new.first.min(today)));
    }
    if own.status != Some(new.status) {
        writes.push(set(field!(Partnership.status), new.status));
    }
    writes
}

/// By the last day, so that everybody names the same time alike; another that ended on that day is the second.
fn free_id(own: &Partnership, last: Option<Day>) -> String {
    let first = last.map_or_else(|| UNDATED.to_owned(), |day| day.to_string());
    let taken: Vec<&str> = own.ended_periods().iter().map(|period| period.key).collect();
    let others = (2..).map(|place: usize| format!("{first}-{place}"));
    let mut ids = std::iter::once(first.clone()).chain(others);
    ids.find(|id| !taken.contains(&id.as_str())).unwrap_or_default()
}

/// All that stands in a field: while people disagree, each of it.
fn values(record: &Record, field: &str) -> Vec<Value> {
    let said = record.values(field);
    let says = |value: &&&Value| !value.is_null() && value.as_str() != Some("");
    said.iter().filter(says).map(|value| (*value).clone()).collect()
}
