//! The phases that a partnership has left behind: done, left with something open, or jumped over.
//! Where its own record shows that somebody was at work there, it was not jumped over.

use super::{Facts, Progress};
use crate::{
    domain::{Agreement, AgreementState, Node, Phase, Version},
    workspace::{approvals::said_yes, dossier::entered},
};

/// How a phase stands that the partnership has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// Nothing of its checklist is open.
    Done,
    /// It was entered, and so many lines are open.
    Left { open: usize },
    /// Nobody entered it, and the record shows that something was done there: so many lines are open.
    Begun { open: usize },
    /// Nobody entered it. How many lines are open, where that is known.
    Skipped { open: Option<usize> },
    /// It lies behind, and nobody can tell more.
    Passed,
}

impl Behind {
    /// So many lines are open there, as far as anybody knows.
    pub fn open(self) -> usize {
        match self {
            Self::Left { open } | Self::Begun { open } => open,
            Self::Skipped { open } => open.unwrap_or(0),
            Self::Done | Self::Passed => 0,
        }
    }

    /// Nobody entered it, and nothing shows that anybody was at work there.
    pub fn is_skipped(self) -> bool {
        matches!(self, Self::Skipped { .. })
    }
}

/// `None` for the phase that the partnership is in, and those to come. `progress` is of the phase's
/// checklist, where the guide is here.
pub fn behind(facts: &Facts, phase: Phase, progress: Option<Progress>) -> Option<Behind> {
    let own = facts.partnership;
    own.phase.filter(|now| phase < *now)?;
    let open = progress.map(|progress| progress.total - progress.done.min(progress.total));
    let has_lines = progress.is_some_and(|progress| progress.total > 0);
    // A record from elsewhere may know the days of no phase at all.
    let is_skipped = !own.phase_history.0.is_empty() && entered(own, phase).is_none();
    Some(match (is_skipped, open) {
        (_, Some(0)) if has_lines => Behind::Done,
        (true, Some(open)) if has_lines && is_begun(facts, phase) => Behind::Begun { open },
        (true, open) => Behind::Skipped { open },
        (false, Some(open)) if has_lines => Behind::Left { open },
        (false, _) => Behind::Passed,
    })
}

/// Whether there is something of that phase in the record, whoever entered it.
fn is_begun(facts: &Facts, phase: Phase) -> bool {
    let workspace = facts.workspace;
    match phase {
        Phase::P03 => workspace.all::<Node>().any(|node| facts.is_partner(&node.partner_id)),
        Phase::P05 => !facts.entries.is_empty(),
        Phase::P06 => facts.meetings.iter().filter_map(|own| own.at).any(|day| day <= facts.today),
        Phase::P07 => facts.approvals.iter().copied().any(said_yes),
        Phase::P08 => workspace.of::<Agreement>(&facts.partnership.id).any(|own| {
            let is_agreed = own.state.is_some_and(AgreementState::was_agreed);
            is_agreed || workspace.of::<Version>(&own.id).next().is_some()
        }),
        Phase::P01
        | Phase::P02
        | Phase::P04
        | Phase::P09
        | Phase::P10
        | Phase::P11
        | Phase::P12 => false,
    }
}
