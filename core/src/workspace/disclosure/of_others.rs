//! What came of a talk, a meeting or a round with partners who may not be named, and with nobody else: it is not for
//! others, though no name stands in it.

use std::collections::BTreeSet;

use crate::{
    domain::{Action, Entry, Meeting, Round, Whose},
    order::collect,
    workspace::{Workspace, discretion::unnamed_beside, meetings::partners_at},
};

impl Workspace {
    /// Whether a meeting, an entry of the log, a round, or a task that came of one, is of such partners only; readers
    /// at these partners may hear of their own.
    pub fn is_of_others(&self, id: &str, readers: &BTreeSet<String>) -> bool {
        self.with_whom(id).is_some_and(|(home, with)| {
            self.are_all_of(home, &with, &unnamed_beside(self, home, readers))
        })
    }

    /// The same where it is known who may not be named.
    pub(in crate::workspace) fn is_only_of(&self, id: &str, unnamed: &BTreeSet<String>) -> bool {
        self.with_whom(id).is_some_and(|(home, with)| self.are_all_of(home, &with, unnamed))
    }

    /// Where nobody else takes part, all of the partnership is of them.
    fn are_all_of(&self, home: &str, with: &BTreeSet<String>, unnamed: &BTreeSet<String>) -> bool {
        let is_all = !with.is_empty() && with.is_subset(unnamed);
        is_all && self.partners_of(home).any(|partner| !unnamed.contains(&partner.id))
    }

    /// The partnership, and the partners that it was with; none where nobody can tell.
    fn with_whom(&self, id: &str) -> Option<(&str, BTreeSet<String>)> {
        if let Some(own) = self.get::<Meeting>(id) {
            return Some((&own.partnership, partners_at(self, own)));
        }
        if let Some(own) = self.get::<Entry>(id) {
            let with = self.partners_in(own).into_iter().map(str::to_owned);
            return Some((&own.partnership, collect(with)));
        }
        if let Some(own) = self.get::<Round>(id) {
            let asked = own.parties.0.keys();
            let asked = asked.filter(|id| matches!(Whose::of(id), Whose::Partner(_))).cloned();
            return Some((&own.partnership, collect(asked)));
        }
        let origin = &self.get::<Action>(id)?.origin_id;
        // Nothing but these: an action comes of no action.
        self.get::<Action>(origin).is_none().then(|| self.with_whom(origin)).flatten()
    }
}
