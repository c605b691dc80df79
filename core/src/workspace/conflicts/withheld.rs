//! What somebody answered in an evaluation, where a disagreement must not show it, and why.
//!
//! Invariant: withholds what is shown, never who may settle it.

use crate::{
    domain::{Answers, Code, Day, Kind, Round, RoundKind, RoundMode, Whose},
    field,
    workspace::{Dispute, Workspace, invitation::is_guest},
};

/// Why the answers of a disagreement are not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// The round is pooled, or not known not to be: what one person said is never shown.
    Pooled,
    /// Our own answers come first.
    OwnFirst,
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

/// Whether what the other parties answered may be read one by one: their answers wait where ours
/// are owed.
pub fn may_read(workspace: &Workspace, round: &Round, own: &Answers, today: Day) -> bool {
    let waits = !Whose::is_library(&own.party)
        && round.kind().is_some_and(RoundKind::is_written_first)
        && !is_guest(workspace, round);
    !waits || !is_own_owed(round, workspace.of::<Answers>(&own.round), today)
}

impl Dispute {
    /// Why what stands there may not be shown. It can still be settled, by who wrote it.
    pub fn withheld(&self, workspace: &Workspace, today: Day) -> Option<Withheld> {
        let is_value = self.field.starts_with("values/");
        if self.kind != Kind::Answers.code()
            || !is_value && self.field != field!(Answers.respondent_label)
        {
            return None;
        }
        let answers = workspace.get::<Answers>(&self.id);
        let round = answers.and_then(|own| Some((own, workspace.get::<Round>(&own.round)?)));
        match round {
            Some((own, round)) if round.mode() == RoundMode::Open => {
                let is_read = !is_value || may_read(workspace, round, own, today);
                (!is_read).then_some(Withheld::OwnFirst)
            }
            _ => Some(Withheld::Pooled),
        }
    }
}
