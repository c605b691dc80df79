//! The partners that are here, by what their names are told apart by.

use std::collections::BTreeMap;

use crate::{
    domain::{Partner, same_name_key},
    workspace::Workspace,
};

/// In letters: shorter names are like too many others.
const SHORTEST_LIKENESS: usize = 4;

/// By name; several may have the same.
pub(super) struct Known<'a>(BTreeMap<String, Vec<&'a Partner>>);

impl<'a> Known<'a> {
    pub(super) fn of(workspace: &'a Workspace) -> Self {
        let mut here: BTreeMap<String, Vec<&Partner>> = BTreeMap::new();
        for partner in workspace.all::<Partner>() {
            here.entry(same_name_key(&partner.name)).or_default().push(partner);
        }
        here.remove("");
        Self(here)
    }

    /// Those that are called so.
    pub(super) fn called(&self, key: &str) -> &[&'a Partner] {
        self.0.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// One with a name like it.
    pub(super) fn like(&self, key: &str) -> Option<&'a Partner> {
        let (_, like) = self.0.iter().find(|(own, _)| is_like(own, key))?;
        like.first().copied()
    }
}

/// One name that begins as the other does.
pub(super) fn is_like(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.chars().count() >= SHORTEST_LIKENESS && long.starts_with(short)
}
