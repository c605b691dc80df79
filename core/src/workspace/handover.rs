//! Steps that stand on whoever led a partnership before, given to whoever leads it now.

use std::collections::BTreeSet;

use super::{Command, Workspace, set};
use crate::{
    domain::{Action, same_name_key},
    field,
};

/// Partnerships with who led each of them before.
pub type Former = [(String, String)];

impl Workspace {
    /// Open steps that stand on those names, but for what is the new lead's own.
    pub fn standing_on(&self, former: &Former, now: &str) -> Vec<&Action> {
        let mut seen = BTreeSet::new();
        let now = same_name_key(now);
        let theirs = former.iter().flat_map(|(home, before)| {
            let before = same_name_key(before);
            let is_theirs = before != now && !before.is_empty() && !now.is_empty();
            let all = self.of::<Action>(home).filter(move |own| {
                is_theirs && self.asks(own) && same_name_key(&own.owner) == before
            });
            all.collect::<Vec<_>>()
        });
        theirs.filter(|action| seen.insert(action.id.clone())).collect()
    }

    /// Gives them to whoever leads now, in one step.
    pub fn hand_over(&self, former: &Former, now: &str) -> Command {
        let theirs = self.standing_on(former, now).into_iter();
        let give = |own: &Action| Command::edit(&own.id, [set(field!(Action.owner), now.trim())]);
        Command::Batch(theirs.map(give).collect())
    }
}
