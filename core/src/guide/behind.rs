//! The phases that a partnership has left behind: done, left with something open, or jumped over.

use super::Progress;
use crate::{
    domain::{Partnership, Phase},
    workspace::dossier::entered,
};

/// How a phase stands that the partnership has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// Nothing of its checklist is open.
    Done,
    /// It was entered, and so many lines are open.
    Left { open: usize },
    /// Nobody entered it. How many lines are open, where that is known.
    Skipped { open: Option<usize> },
    /// It lies behind, and nobody can tell more.
    Passed,
}

/// `None` for the phase that the partnership is in, and those to come. `progress` is of the phase's
/// checklist, where the guide is here.
pub fn behind(own: &Partnership, phase: Phase, progress: Option<Progress>) -> Option<Behind> {
    own.phase.filter(|now| phase < *now)?;
    let open = progress.map(|progress| progress.total - progress.done.min(progress.total));
    let has_lines = progress.is_some_and(|progress| progress.total > 0);
    // A record from elsewhere may know the days of no phase at all.
    let is_skipped = !own.phase_history.0.is_empty() && entered(own, phase).is_none();
    Some(match (is_skipped, open) {
        (_, Some(0)) if has_lines => Behind::Done,
        (true, open) => Behind::Skipped { open },
        (false, Some(open)) if has_lines => Behind::Left { open },
        (false, _) => Behind::Passed,
    })
}
