//! What to talk about: an agenda from the phase, the kind of meeting, and what is open in the
//! record.

use super::Facts;
use crate::{
    domain::{Action, Day, GoalState, Meeting, MeetingKind, Partnership, Phase},
    order::OrderBy,
    workspace::{
        approvals::{chain_for, open_links},
        by_due,
        meetings::{left_open, partners_at, speaks_of_meeting},
    },
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
    /// What each has done, and what is in the way (guide P09: a work group meets seldom).
    EachSince,
    InTheWay,
    /// Who delivers what to whom (guide p09-02).
    Interfaces,
    /// What the phase is about.
    Phase(Phase),
    /// Left open at the meeting before.
    LeftOpen(String),
    /// Promised, and due by the day of the meeting.
    Promise {
        text: String,
        owner: String,
    },
    /// A yes that is still waited for.
    Yes(String),
    Goals,
    /// What only those who lead can settle.
    ToDecide,
    Resources,
    Risks,
    /// Green, yellow and red, each for themselves first (guide P11).
    Lights,
    /// What is seen differently.
    Differences,
    /// One to three changes, with a name and a day.
    Changes,
    Learned,
    GoOn,
    LivesOn,
    Tell,
    Thanks,
    WhoDoesWhat,
    NextMeeting,
}

/// A meeting's agenda as the guide would have it (guide B2 X-MOED, P01 to P12).
pub fn agenda(meeting: &Meeting, facts: &Facts) -> Vec<Point> {
    use Point::*;
    let kind = meeting.meeting_kind.unwrap_or(MeetingKind::Other);
    let is_ending = is_ending(facts.partnership);
    let mut points = match kind {
        MeetingKind::First => vec![Purpose, Mandates, Round, Agreed, Rhythm],
        MeetingKind::Status => vec![SinceLast],
        MeetingKind::Workgroup => vec![EachSince, InTheWay],
        MeetingKind::Steering | MeetingKind::Leaders => vec![Goals, ToDecide, Resources, Risks],
        MeetingKind::Evaluation if is_ending => vec![Goals, Learned, GoOn],
        MeetingKind::Evaluation => vec![Goals, Lights, Differences, Changes],
        MeetingKind::Last => vec![Goals, Learned, LivesOn, Tell, Thanks],
        MeetingKind::Other => vec![Purpose],
    };
    // Goals can only be looked at where some are written.
    let has_goals = facts.goals.iter().any(|goal| goal.state != Some(GoalState::Dropped));
    points.retain(|point| *point != Goals || has_goals);
    if kind != MeetingKind::First {
        points.extend(left_open(facts.workspace, meeting).into_iter().map(LeftOpen));
        points.extend(promises(meeting, facts));
    }
    points.extend(of_phase(meeting, kind, facts));
    // A review of the way ends with its changes.
    if !points.contains(&Changes) {
        points.push(WhoDoesWhat);
    }
    if kind != MeetingKind::Last {
        points.push(NextMeeting);
    }
    points
}

/// What the phase adds. Meetings that are about one thing have their own agenda.
fn of_phase(meeting: &Meeting, kind: MeetingKind, facts: &Facts) -> Vec<Point> {
    match kind {
        MeetingKind::First | MeetingKind::Evaluation | MeetingKind::Last => return Vec::new(),
        MeetingKind::Status
        | MeetingKind::Workgroup
        | MeetingKind::Steering
        | MeetingKind::Leaders
        | MeetingKind::Other => {}
    }
    let Some(phase) = facts.partnership.phase else { return Vec::new() };
    let mut points = vec![Point::Phase(phase)];
    match phase {
        Phase::P07 | Phase::P08 => {
            let readers = partners_at(facts.workspace, meeting);
            let links = chain_for(facts.workspace, &facts.partnership.id, &readers);
            let asked = open_links(&links).map(|link| link.who.trim().to_owned());
            points.extend(asked.filter(|who| !who.is_empty()).take(PROMISES).map(Point::Yes));
        }
        Phase::P09 if kind == MeetingKind::Workgroup => points.push(Point::Interfaces),
        Phase::P01
        | Phase::P02
        | Phase::P03
        | Phase::P04
        | Phase::P05
        | Phase::P06
        | Phase::P09
        | Phase::P10
        | Phase::P11
        | Phase::P12 => {}
    }
    points
}

/// Whether it is time to look back: before that a review asks how to go on.
fn is_ending(partnership: &Partnership) -> bool {
    partnership.is_over() || partnership.phase == Some(Phase::P12)
}

fn promises(meeting: &Meeting, facts: &Facts) -> Vec<Point> {
    let by: Day = meeting.at.unwrap_or(facts.today);
    // What nobody has set a day for is asked about too.
    let is_due = |action: &&Action| action.is_open() && action.due.is_none_or(|due| due <= by);
    // To meet is no point of the meeting.
    let is_this = |action: &Action| {
        action.due.is_some() && action.due == meeting.at && speaks_of_meeting(&action.text)
    };
    let mut due: Vec<&Action> = facts.actions.iter().copied().filter(is_due).collect();
    let readers = partners_at(facts.workspace, meeting);
    let is_for_them = |action: &Action| {
        let workspace = facts.workspace;
        !workspace.is_internal(&action.id) && !workspace.is_of_others(&action.id, &readers)
    };
    due.retain(|action| !is_this(action) && is_for_them(action));
    due.order_by_key(|action| by_due(action));
    due.into_iter()
        .take(PROMISES)
        .map(|action| Point::Promise { text: action.text.clone(), owner: action.owner.clone() })
        .collect()
}

/// An agenda with the points that were suggested for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filled {
    pub agenda: Vec<String>,
    /// How many are new on it.
    pub added: usize,
    /// How many stood there in another language.
    pub reworded: usize,
}

/// Each point comes in the words of the page, and then in those of other languages: a line in these is
/// the same point, and gets the words of the page.
pub fn filled(agenda: &[String], points: &[Vec<String>]) -> Filled {
    let mut filled = Filled { agenda: agenda.to_vec(), ..Filled::default() };
    let says = |line: &str, words: &[String]| words.iter().any(|own| own.trim() == line.trim());
    for point in points {
        let Some((ours, others)) = point.split_first() else { continue };
        if filled.agenda.iter().any(|line| line.trim() == ours.trim()) {
            continue;
        }
        match filled.agenda.iter_mut().find(|line| says(line, others)) {
            Some(line) => {
                line.clone_from(ours);
                filled.reworded += 1;
            }
            None => {
                filled.agenda.push(ours.clone());
                filled.added += 1;
            }
        }
    }
    filled
}

/// All groups of the guide's questions.
const GROUPS: [&str; 6] = ["first", "aim", "cla", "dec", "con", "last"];

/// The groups of the guide's questions that fit a meeting, the best first; those that were answered
/// there come along, whatever sort of meeting it has become.
pub fn question_groups(meeting: &Meeting, partnership: &Partnership) -> Vec<&'static str> {
    let kind = meeting.meeting_kind.unwrap_or(MeetingKind::Other);
    let mut groups = fitting(kind, partnership.phase, is_ending(partnership)).to_vec();
    let is_answered = |group: &&str| {
        let head = format!("q-{group}-");
        let answers = meeting.notes.0.iter().filter(|(id, _)| id.starts_with(&head));
        answers.filter_map(|(_, answer)| answer.as_str()).any(|answer| !answer.trim().is_empty())
    };
    let answered: Vec<&str> = GROUPS.into_iter().filter(is_answered).collect();
    for group in answered {
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups
}

fn fitting(kind: MeetingKind, phase: Option<Phase>, is_ending: bool) -> &'static [&'static str] {
    match kind {
        MeetingKind::First => &["first", "aim", "cla", "dec", "con"],
        MeetingKind::Status | MeetingKind::Other => match phase {
            Some(Phase::P01 | Phase::P02 | Phase::P03 | Phase::P04) => {
                &["aim", "cla", "dec", "con"]
            }
            Some(Phase::P05 | Phase::P06) => &["first", "aim", "cla", "dec", "con"],
            Some(Phase::P07 | Phase::P08) => &["dec", "cla", "con", "aim"],
            Some(Phase::P11) => &["aim", "con", "dec", "cla"],
            Some(Phase::P12) => &["dec", "last", "cla", "con"],
            Some(Phase::P09 | Phase::P10) | None => &["cla", "dec", "con", "aim"],
        },
        MeetingKind::Workgroup => &["cla", "dec", "con", "aim"],
        MeetingKind::Steering | MeetingKind::Leaders if is_ending => &["aim", "dec", "last", "con"],
        MeetingKind::Steering | MeetingKind::Leaders => &["aim", "dec", "con", "cla"],
        MeetingKind::Evaluation if is_ending => &["last", "dec", "con"],
        // Half-way nobody says farewell.
        MeetingKind::Evaluation => &["aim", "con", "dec", "cla"],
        MeetingKind::Last => &["last", "dec", "con"],
    }
}
