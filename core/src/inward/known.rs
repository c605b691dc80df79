//! The partners that are here, by what their names are told apart by.

use std::collections::BTreeMap;

use crate::{
    domain::{Partner, same_name_key},
    workspace::Workspace,
};

/// In letters: shorter names are like too many others.
const SHORTEST_LIKENESS: usize = 4;

pub(super) struct Known<'a>(BTreeMap<String, &'a Partner>);

impl<'a> Known<'a> {
    pub(super) fn of(workspace: &'a Workspace) -> Self {
        let mut here = BTreeMap::new();
        for partner in workspace.all::<Partner>() {
            here.entry(same_name_key(&partner.name)).or_insert(partner);
        }
        here.remove("");
        Self(here)
    }

    pub(super) fn get(&self, key: &str) -> Option<&'a Partner> {
        self.0.get(key).copied()
    }

    /// One with a name like it.
    pub(super) fn like(&self, key: &str) -> Option<&'a Partner> {
        self.0.iter().find(|(own, _)| is_like(own, key)).map(|(_, partner)| *partner)
    }
}

/// One name that begins as the other does.
pub(super) fn is_like(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.chars().count() >= SHORTEST_LIKENESS && long.starts_with(short)
}
