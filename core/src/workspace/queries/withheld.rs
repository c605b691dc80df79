//! Which answers of an evaluation may be read one by one, and why not: asked wherever a sheet is opened, printed,
//! listed or held against another.
//!
//! Invariant: withholds what is shown, never who may settle it. What one person sent to a pooled round nobody reads
//! at home.

use crate::{
    domain::{Answers, Code, Day, Kind, Round, RoundKind, RoundMode, Whose},
    field,
    workspace::{Dispute, Workspace, invitation::is_guest},
};

/// Why a sheet of answers is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// The round is pooled, or not known not to be: what one person said is never shown.
    Pooled,
    /// Our own answers come first.
    OwnFirst,
}

impl Withheld {
    /// Whether that field of the sheet is not shown: what somebody answered, and in a pooled round who it was.
    pub fn covers(self, field: &str) -> bool {
        let is_answer = field.starts_with("values/");
        let is_name = field == field!(Answers.respondent_label);
        is_answer || is_name && self == Self::Pooled
    }
}

/// What a browser has noted of a sheet: no record says it, since it would travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// Whoever works here began it, or took it up as theirs.
    pub is_begun_here: bool,
    /// It was sent before the next one got this computer.
    pub is_handed_on: bool,
}

/// Whether our own answers are still to be sent, and there is time to.
pub fn is_own_owed<'a>(
    round: &Round,
    answers: impl IntoIterator<Item = &'a Answers>,
    today: Day,
) -> bool {
    let has_own =
        answers.into_iter().any(|own| own.submitted_at.is_some() && Whose::is_library(&own.party));
    !has_own && round.due.is_none_or(|due| due >= today)
}

impl Workspace {
    /// Why a sheet of the round is not shown to whoever works here; `None` where it may be read. In an open round what
    /// the other parties answered waits where ours is owed. In a pooled one a sheet is read by whoever writes it: sent
    /// ones where somebody else asks, until the next one's turn, and at home only a draft. Without what is `noted` it
    /// is nobody's.
    pub fn withholds(
        &self,
        round: &Round,
        own: &Answers,
        noted: Option<Noted>,
        today: Day,
    ) -> Option<Withheld> {
        let is_guest = is_guest(self, round);
        match round.mode() {
            RoundMode::Open => {
                let is_first = round.kind().is_some_and(RoundKind::is_written_first);
                let waits = is_first && !is_guest && !Whose::is_library(&own.party);
                let is_owed = || is_own_owed(round, self.of::<Answers>(&own.round), today);
                (waits && is_owed()).then_some(Withheld::OwnFirst)
            }
            RoundMode::Pooled => {
                let is_theirs = noted.is_some_and(|noted| match (own.submitted_at, is_guest) {
                    (Some(_), true) => !noted.is_handed_on,
                    (Some(_), false) => false,
                    (None, true) => true,
                    (None, false) => noted.is_begun_here,
                });
                (!is_theirs).then_some(Withheld::Pooled)
            }
        }
    }
}

impl Dispute {
    /// Why what stands there may not be shown. It can still be settled, by who wrote it.
    pub fn withheld(&self, workspace: &Workspace, today: Day) -> Option<Withheld> {
        if self.kind != Kind::Answers.code() {
            return None;
        }
        let own = workspace.get::<Answers>(&self.id);
        let round = own.and_then(|own| Some((own, workspace.get::<Round>(&own.round)?)));
        let why = match round {
            Some((own, round)) => workspace.withholds(round, own, None, today),
            None => Some(Withheld::Pooled),
        };
        why.filter(|why| why.covers(&self.field))
    }
}
