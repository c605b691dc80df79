//! What others are waited for, and days that were agreed on: each is asked about, by whoever leads, until it is
//! received, reached, answered or talked about. What has its day in the time before a new beginning is of that time.

use crate::{
    domain::{
        Approval, Ask, Day, Goal, Meeting, MeetingKind, Partnership, Period, Round, RoundKind,
    },
    workspace::{
        Remembered, Reminder, Workspace,
        approvals::{PATIENCE, waited},
        dossier::Gift,
    },
};

/// What is agreed on asks for something from so many days before, as a message of the plan does.
const NEAR: u64 = 7;
/// A round or a meeting that comes so many days before the day to evaluate is held for it.
const BEFORE: u64 = 30;

/// Of a partnership that goes on.
pub(super) fn waits(workspace: &Workspace, own: &Partnership, today: Day) -> Vec<Reminder> {
    let last = own.ended_periods().iter().filter_map(Period::last).max();
    let is_of_now = |day: &Day| last.is_none_or(|last| *day > last);
    let until = today.plus_days(NEAR);
    let is_near = |day: &Day| *day <= until && is_of_now(day);
    let reminder = |what, due| Reminder {
        partnership: own.id.clone(),
        what,
        owner: own.owner.clone(),
        due,
        is_open: true,
    };
    let asks = workspace.of::<Ask>(&own.id).filter(|ask| ask.is_open()).filter_map(|ask| {
        let due = ask.due.filter(is_near)?;
        Some(reminder(Remembered::Ask { id: ask.id.clone(), gift: Gift::from(ask) }, due))
    });
    let goals = workspace.of::<Goal>(&own.id).filter(|goal| goal.is_open()).filter_map(|goal| {
        let due = goal.due.filter(is_near)?;
        Some(reminder(Remembered::Goal { id: goal.id.clone(), text: goal.text.clone() }, due))
    });
    let approvals = workspace.of::<Approval>(&own.id).filter_map(|link| {
        let (asked, days) = waited(link, today).filter(|(asked, _)| is_of_now(asked))?;
        let (id, who) = (link.id.clone(), link.who.trim().to_owned());
        let due = asked.plus_days(PATIENCE);
        (due < today).then(|| reminder(Remembered::Approval { id, who, days }, due))
    });
    // Whoever evaluates on a later one of several days has done so for the earlier ones.
    let reviews = own.review_dates.0.iter().filter_map(|day| Day::parse_iso(day));
    let review = reviews.filter(is_near).max().filter(|day| !is_reviewed(workspace, own, *day));
    let review = review.map(|day| reminder(Remembered::Review, day));
    asks.chain(goals).chain(approvals).chain(review).collect()
}

/// Whether somebody was asked, or a meeting called, for that day or after it. A pulse is no evaluation.
fn is_reviewed(workspace: &Workspace, own: &Partnership, day: Day) -> bool {
    let since = Some(day.minus_days(BEFORE));
    let looks_back = |round: &Round| {
        !matches!(round.kind(), Some(RoundKind::Baseline | RoundKind::Pulse | RoundKind::Light))
    };
    let mut rounds = workspace.of::<Round>(&own.id).filter(|round| looks_back(round));
    let mut meetings = workspace.of::<Meeting>(&own.id);
    rounds.any(|round| round.opened_at >= since)
        || meetings.any(|meeting| {
            meeting.meeting_kind == Some(MeetingKind::Evaluation) && meeting.at >= since
        })
}
