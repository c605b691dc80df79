//! The days that ask for something, as a calendar shows them.
//!
//! What somebody has to do is told until it is done, however late; what comes by itself (a meeting,
//! the end of an agreement) from today on. What nobody outside should read, such as internal
//! messages, is none of it; of a risk only its day is told, and who looks at it.

mod found;
mod gone;
mod settled;

use std::collections::BTreeSet;

use self::{
    found::Found,
    gone::{gone, has_gone},
};
use crate::{
    domain::{AskDirection, Day, Entity, Hours, MeetingKind, RoundKind},
    workspace::{
        Workspace,
        discretion::{Mention, Names, short_names, unnamed, without_names},
    },
};

/// What somebody wants in the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    All,
    Partnership(String),
    Meeting(String),
}

/// Why a day is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    Task,
    /// A line of the checklist; its words are the guide's where the record has none.
    Line(String),
    /// Another look at a risk.
    Risk,
    Message,
    Meeting(Option<MeetingKind>),
    /// A day that was agreed at a meeting, and nobody has made a meeting for.
    NextMeeting,
    AgreementStart,
    AgreementEnd,
    /// The last day to give notice, for it to end on `end`.
    AgreementNotice {
        end: Day,
    },
    PartnershipEnd,
    Review,
    Goal,
    Ask(Option<AskDirection>),
    /// The last day to answer a round of that kind.
    Round(Option<RoundKind>),
    /// Another look at the strategy canvas.
    Canvas,
}

/// A day that asks for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    pub purpose: Purpose,
    /// What it is told of.
    pub record: String,
    /// The same in every file, so that a calendar knows it again.
    pub uid: String,
    /// Grows whenever what is told may have changed.
    pub edits: u32,
    /// It was told once, and is in the trash now, settled, or without its day: a calendar that has
    /// it takes it out again.
    pub is_cancelled: bool,
    pub day: Day,
    /// A day without hours is told of as a whole.
    pub hours: Option<Hours>,
    /// What was written as its time and is none.
    pub time: String,
    /// In the words of whoever wrote it, where they did.
    pub what: String,
    /// The partnership's title.
    pub home: String,
    pub who: String,
    /// Who is to be there.
    pub with: Vec<String>,
    pub place: String,
    pub points: Vec<String>,
}

/// The soonest first, then what is cancelled. `unnamed` stands in the place of names that are not to
/// be named.
pub fn dates(workspace: &Workspace, scope: &Scope, today: Day, unnamed: &str) -> Vec<Dated> {
    let mut dates = found(workspace, workspace, scope, today, usize::MAX).discreet(unnamed);
    let gone = gone(workspace, scope, today, &dates, unnamed);
    dates.extend(gone);
    dates
}

/// Whether there is any, told or cancelled.
pub fn has_dates(workspace: &Workspace, scope: &Scope, today: Day) -> bool {
    !found(workspace, workspace, scope, today, 1).is_empty() || has_gone(workspace, scope, today)
}

/// `most`: so many are enough. The edits are those that `counted` has seen.
fn found<'a>(
    workspace: &'a Workspace,
    counted: &'a Workspace,
    scope: &'a Scope,
    today: Day,
    most: usize,
) -> Found<'a> {
    let mut found = Found::new(workspace, counted, today, most);
    let home = match scope {
        Scope::All => None,
        Scope::Partnership(id) => Some(id.as_str()),
        Scope::Meeting(id) => {
            workspace.get(id).into_iter().for_each(|own| found.meeting(own));
            return found;
        }
    };
    match home {
        Some(id) => workspace.get(id).into_iter().for_each(|own| found.partnership(own)),
        None => found.each(workspace.all(), Found::partnership),
    }
    found.each(below(workspace, home), Found::action);
    found.reminders(home);
    found.each(below(workspace, home), Found::message);
    found.each(below(workspace, home), Found::coming_meeting);
    found.each(below(workspace, home), Found::agreement);
    found.each(below(workspace, home), Found::goal);
    found.each(below(workspace, home), Found::ask);
    found.each(below(workspace, home), Found::round);
    if home.is_none() {
        found.canvas();
    }
    found
}

/// What hangs on that partnership, or on any, or on none.
fn below<'a, E: Entity>(
    workspace: &'a Workspace,
    home: Option<&'a str>,
) -> Box<dyn Iterator<Item = &'a E> + 'a> {
    match home {
        Some(id) => Box::new(workspace.of(id)),
        None => Box::new(workspace.all()),
    }
}

impl Purpose {
    /// What tells the days of one record apart.
    fn code(&self, day: Day) -> String {
        match self {
            Self::Task
            | Self::Risk
            | Self::Message
            | Self::Goal
            | Self::Ask(_)
            | Self::Round(_) => "due".into(),
            Self::Line(line) => format!("{line}-due"),
            Self::Meeting(_) => "meeting".into(),
            Self::NextMeeting => "next".into(),
            Self::AgreementStart => "start".into(),
            Self::AgreementEnd | Self::PartnershipEnd => "end".into(),
            Self::AgreementNotice { .. } => "notice".into(),
            // One of several, which have nothing but their day.
            Self::Review => format!("review-{day}"),
            Self::Canvas => "canvas".into(),
        }
    }
}

/// Dates in whose words may stand a short form of a name that nobody may name.
pub fn doubtful(workspace: &Workspace, dates: &[Dated]) -> Vec<Mention> {
    let short = Names::of(&short_names(workspace, &unnamed(workspace)));
    let told = dates.iter().filter(|dated| !dated.is_cancelled && dated.says_one_of(&short));
    // They stand by their days: a record with several is told of once.
    let mut met = BTreeSet::new();
    let told = told.filter(|dated| met.insert(dated.record.as_str()));
    told.map(|dated| Mention::of(&dated.record)).collect()
}

impl Dated {
    fn says_one_of(&self, names: &Names) -> bool {
        let texts = [&self.what, &self.home, &self.who, &self.time, &self.place];
        texts.into_iter().chain(&self.points).any(|text| names.stand_in(text))
    }

    fn without(self, names: &[String], unnamed: &str) -> Self {
        let clean = |text: &String| without_names(text, names, unnamed);
        Self {
            what: clean(&self.what),
            home: clean(&self.home),
            who: clean(&self.who),
            time: clean(&self.time),
            place: clean(&self.place),
            points: self.points.iter().map(clean).collect(),
            ..self
        }
    }
}
