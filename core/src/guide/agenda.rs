//! What to talk about: an agenda from the kind of meeting and from what is open in the record.

use super::Facts;
use crate::{
    domain::{Action, Day, GoalState, Meeting, MeetingKind},
    order::OrderBy,
    workspace::{IdOrder, meetings::left_open},
};

/// More promises than these make the agenda a list of tasks.
const PROMISES: usize = 5;

/// A point of the agenda, before it has words.
#[derive(Clone, Debug, PartialEq)]
pub enum Point {
    Purpose,
    /// Who is here, and who may decide.
    Mandates,
    /// Each party's aim, contribution and worry (guide P06).
    Round,
    /// What is agreed, what is a wish, what is a dream.
    Agreed,
    Rhythm,
    SinceLast,
    /// Left open at the meeting before.
    LeftOpen(String),
    /// Promised, and due by the day of the meeting.
    Promise {
        text: String,
        owner: String,
    },
    Goals,
    /// What only those who lead can settle.
    ToDecide,
    Resources,
    Risks,
    Learned,
    GoOn,
    LivesOn,
    Tell,
    Thanks,
    WhoDoesWhat,
    NextMeeting,
}

/// A meeting's agenda as the guide would have it (guide B2 X-MOED, P06, P11, P12).
pub fn agenda(meeting: &Meeting, facts: &Facts) -> Vec<Point> {
    use Point::*;
    let open = || left_open(facts.workspace, meeting).into_iter().map(LeftOpen);
    let mut points = match meeting.meeting_kind.unwrap_or(MeetingKind::Other) {
        MeetingKind::First => vec![Purpose, Mandates, Round, Agreed, Rhythm],
        MeetingKind::Status | MeetingKind::Workgroup => vec![SinceLast],
        MeetingKind::Steering | MeetingKind::Leaders => vec![Goals, ToDecide, Resources, Risks],
        MeetingKind::Evaluation => vec![Goals, Learned, GoOn],
        MeetingKind::Last => vec![Goals, Learned, LivesOn, Tell, Thanks],
        MeetingKind::Other => vec![Purpose],
    };
    // Goals can only be looked at where some are written.
    let has_goals = facts.goals.iter().any(|goal| goal.state != Some(GoalState::Dropped));
    points.retain(|point| *point != Goals || has_goals);
    if meeting.meeting_kind != Some(MeetingKind::First) {
        points.extend(open());
        points.extend(promises(meeting, facts));
    }
    points.push(WhoDoesWhat);
    if meeting.meeting_kind != Some(MeetingKind::Last) {
        points.push(NextMeeting);
    }
    points
}

fn promises(meeting: &Meeting, facts: &Facts) -> Vec<Point> {
    let by: Day = meeting.at.unwrap_or(facts.today);
    let is_due = |action: &&Action| action.is_open() && action.due.is_some_and(|due| due <= by);
    let mut due: Vec<&Action> = facts.actions.iter().copied().filter(is_due).collect();
    due.order_by_key(|action| (action.due, IdOrder::of(&action.id)));
    due.into_iter()
        .take(PROMISES)
        .map(|action| Point::Promise { text: action.text.clone(), owner: action.owner.clone() })
        .collect()
}

/// The groups of the guide's questions that fit a kind of meeting, the best first.
pub fn question_groups(kind: MeetingKind) -> &'static [&'static str] {
    match kind {
        MeetingKind::First => &["first", "aim", "cla", "dec", "con"],
        MeetingKind::Status | MeetingKind::Workgroup | MeetingKind::Other => {
            &["cla", "dec", "con", "aim"]
        }
        MeetingKind::Steering | MeetingKind::Leaders => &["aim", "dec", "con", "cla"],
        MeetingKind::Evaluation | MeetingKind::Last => &["last", "dec", "con"],
    }
}
