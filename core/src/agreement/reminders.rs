//! What an agreement reminds of: its end, and the last day to give notice. Told from its own
//! dates each time, so that a date that moves moves the reminder.

use super::{
    Built, Settled,
    answers::{Answered, answered},
    period::{before, period},
};
use crate::{
    domain::{Agreement, AgreementState, Day, Partnership},
    order::OrderBy,
    workspace::Workspace,
};

/// An end is talked of from this many days before: time enough for a meeting and a new text.
pub const BEFORE_END: u64 = 60;
/// The last day for notice is told this many days before.
pub const BEFORE_NOTICE: u64 = 30;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermReminder {
    pub partnership: String,
    pub agreement: String,
    /// The partnership's.
    pub title: String,
    pub about: About,
    /// By when something is to be done.
    pub due: Day,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// It ends on the day that the reminder is due.
    End,
    /// It has ended, and still stands as agreed: perhaps only by its field, while its text runs on.
    Over { runs_on: bool },
    /// For it to end on `end`, notice is to be given by then.
    Notice { end: Day },
}

/// What is to be thought of now, soonest first, over all partnerships.
pub fn term_reminders(workspace: &Workspace, today: Day) -> Vec<TermReminder> {
    let all = workspace.all::<Agreement>();
    let mut found: Vec<TermReminder> =
        all.filter_map(|agreement| reminder(workspace, agreement, today)).collect();
    found.order_by(|a, b| (a.due, &a.agreement).cmp(&(b.due, &b.agreement)));
    found
}

/// At most one for each agreement: what comes first.
fn reminder(workspace: &Workspace, agreement: &Agreement, today: Day) -> Option<TermReminder> {
    let Term { end, notice, .. } = term(workspace, agreement)?;
    let end = end?;
    let partnership = workspace.get::<Partnership>(&agreement.partnership)?;
    let reminder = |about, due| TermReminder {
        partnership: partnership.id.clone(),
        agreement: agreement.id.clone(),
        title: partnership.title.clone(),
        about,
        due,
    };
    if end < today {
        let runs_on = agreement.valid_to.is_some() && runs_on(agreement);
        return Some(reminder(About::Over { runs_on }, end));
    }
    let notice = notice
        .filter(|last| *last >= today && last.minus_days(BEFORE_NOTICE) <= today)
        .map(|last| reminder(About::Notice { end }, last));
    notice.or_else(|| (end.minus_days(BEFORE_END) <= today).then(|| reminder(About::End, end)))
}

/// From when to when an agreement applies, and the last day to give notice of its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    pub start: Option<Day>,
    pub end: Option<Day>,
    pub notice: Option<Day>,
}

/// `None` where nothing is agreed, or all is over.
pub fn term(workspace: &Workspace, agreement: &Agreement) -> Option<Term> {
    let is_agreed = agreement.state.is_some_and(AgreementState::holds);
    let partnership = workspace.get::<Partnership>(&agreement.partnership)?;
    if !is_agreed || partnership.is_over() {
        return None;
    }
    // What was settled about how long it applies goes before the text: it may have been extended.
    let start = agreement.valid_from.or_else(|| agreement.day_written("start"));
    let end = agreement.valid_to.or_else(|| end(agreement, partnership));
    Some(Term {
        start: start.or(partnership.start),
        end,
        notice: end.and_then(|end| last_day_for_notice(agreement, partnership, end)),
    })
}

/// When the text ends: as it says itself, else as the record does.
pub fn end(agreement: &Agreement, partnership: &Partnership) -> Option<Day> {
    agreement.day_written("end").or(partnership.end)
}

/// Whether somebody has chosen that it runs until one ends it: it has no end before that.
pub fn runs_on(agreement: &Agreement) -> bool {
    answered(agreement, "c27").choices.first().is_some_and(|choice| !is_fixed(choice))
}

/// The day that the field has for its end, where the text that was agreed on has none.
pub fn end_without_text(agreement: &Agreement, built: &Built) -> Option<Day> {
    let is_agreed = match built.settled {
        Settled::Kept { is_now, .. } => is_now,
        Settled::Unkept(_) => true,
        Settled::Not => false,
    };
    agreement.valid_to.filter(|_| is_agreed && runs_on(agreement))
}

/// Whether it ends on a day that is set: without notice, or with one only where the parties disagree.
fn is_fixed(choice: &str) -> bool {
    ["A", "D"].contains(&choice)
}

/// An agreement with a fixed end needs no notice; one that runs on does.
fn last_day_for_notice(agreement: &Agreement, partnership: &Partnership, end: Day) -> Option<Day> {
    let Answered { choices, .. } = answered(agreement, "c27");
    let is_fixed = match choices.first() {
        Some(choice) => is_fixed(choice),
        None => self::end(agreement, partnership).is_some(),
    };
    if is_fixed {
        return None;
    }
    let written = agreement.values.0.get("notice").and_then(|notice| notice.as_str());
    let written = written.map(str::trim).filter(|notice| !notice.is_empty());
    before(end, period(written.unwrap_or(&agreement.notice))?)
}
