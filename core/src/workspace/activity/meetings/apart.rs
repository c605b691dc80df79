//! What came of a talk with partners who may not be named, and with nobody else: it is not for a meeting with others,
//! though no name stands in it.

use std::collections::BTreeSet;

use super::partners_at;
use crate::{
    domain::{Action, Entry, Meeting, Origin, Round, Whose},
    order::collect,
    workspace::{Workspace, discretion::unnamed_beside},
};

/// Whether only partners were there whom readers at these may not hear of.
pub(super) fn was_with_others(
    workspace: &Workspace,
    meeting: &Meeting,
    readers: &BTreeSet<String>,
) -> bool {
    are_others(workspace, &meeting.partnership, &partners_at(workspace, meeting), readers)
}

/// Whether a task came of a meeting, a round or a talk with such partners only.
pub fn is_of_others(workspace: &Workspace, action: &Action, readers: &BTreeSet<String>) -> bool {
    are_others(workspace, &action.partnership, &came_from(workspace, action), readers)
}

fn are_others(
    workspace: &Workspace,
    partnership: &str,
    there: &BTreeSet<String>,
    readers: &BTreeSet<String>,
) -> bool {
    !there.is_empty() && there.is_subset(&unnamed_beside(workspace, partnership, readers))
}

/// The partners with whom it was agreed on; none where nobody can tell.
fn came_from(workspace: &Workspace, action: &Action) -> BTreeSet<String> {
    let id = &action.origin_id;
    let found = match action.origin {
        Some(Origin::Meeting) => {
            workspace.get::<Meeting>(id).map(|own| partners_at(workspace, own))
        }
        Some(Origin::Evaluation) => workspace.get::<Round>(id).map(|own| {
            let asked = own.parties.0.keys();
            collect(asked.filter(|id| matches!(Whose::of(id), Whose::Partner(_))).cloned())
        }),
        Some(Origin::Log) => workspace
            .get::<Entry>(id)
            .map(|own| collect(workspace.partners_in(own).into_iter().map(str::to_owned))),
        Some(Origin::Risk | Origin::Checklist | Origin::Manual) | None => None,
    };
    found.unwrap_or_default()
}
