//! The meeting that comes next: when it was agreed on, what it takes over, and what it probably is.

use crate::{
    domain::{Action, Day, Meeting, MeetingKind, Partnership, Phase},
    workspace::{IdOrder, Workspace},
};

/// The next meeting that one has agreed on, until there is one after it. After one that has no day of
/// its own comes what is on that day or later; one that was moved to that day or beyond is that next one itself.
pub fn agreed_next(workspace: &Workspace, own: &Meeting) -> Option<Day> {
    agreed_among(own, workspace.of::<Meeting>(&own.partnership))
}

/// The same where only these meetings count.
pub(in crate::workspace) fn agreed_among<'a>(
    own: &Meeting,
    mut all: impl Iterator<Item = &'a Meeting>,
) -> Option<Day> {
    let is_later = |at: Option<Day>| match own.at {
        Some(day) => at > Some(day),
        None => at >= own.next_at,
    };
    let is_after =
        |other: &Meeting| other.id != own.id && (other.at.is_none() || is_later(other.at));
    let next = own.next_at.filter(|next| own.at.is_none_or(|day| day < *next))?;
    (!all.any(is_after)).then_some(next)
}

/// The meeting that was agreed on at the last one: at the same place and with the same people.
pub fn next_after(workspace: &Workspace, last: &Meeting) -> Meeting {
    let last = last.clone();
    Meeting {
        meeting_kind: Some(likely_kind(workspace, &last.partnership)),
        partnership: last.partnership,
        at: last.next_at,
        time: last.time,
        place: last.place,
        form: last.form,
        chair: last.chair,
        attendees: last.attendees,
        ..Meeting::default()
    }
}

/// What the next meeting most likely is.
pub fn likely_kind(workspace: &Workspace, partnership: &str) -> MeetingKind {
    let phase = workspace.get::<Partnership>(partnership).and_then(|partnership| partnership.phase);
    match (workspace.of::<Meeting>(partnership).next().is_some(), phase) {
        (_, Some(Phase::P12)) => MeetingKind::Last,
        (_, Some(Phase::P11)) => MeetingKind::Evaluation,
        (false, _) => MeetingKind::First,
        (true, _) => MeetingKind::Status,
    }
}

/// The open step that speaks of a meeting to come, the first by its day: a new meeting is probably it.
pub fn meeting_step<'a>(
    workspace: &'a Workspace,
    partnership: &str,
    today: Day,
) -> Option<&'a Action> {
    let is_meant = |action: &&Action| {
        let is_ahead = action.due.is_some_and(|due| due >= today);
        action.is_open() && is_ahead && speaks_of_meeting(&action.text)
    };
    let steps = workspace.of::<Action>(partnership).filter(is_meant);
    steps.min_by_key(|action| (action.due, IdOrder::of(&action.id)))
}

/// `Første møde hos dem`, `statusmøde på skolen`, `meet at the port`; minutes of one are none.
pub fn speaks_of_meeting(step: &str) -> bool {
    let words = step.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
    words.into_iter().any(|word| {
        let is_one = ["mødes", "meet", "meeting"].contains(&word.as_str());
        is_one || word.ends_with("møde") || word.ends_with("mødet")
    })
}
