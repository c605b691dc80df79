//! Records that come in from elsewhere.

use makkerskab::{
    crdt::{Record, merge},
    workspace::Workspace,
};

/// Takes in a copy, as from the store or another tab.
pub fn absorb(workspace: &mut Workspace, copy: Record) {
    let merged = match workspace.record(&copy.id) {
        Some(held) => merge(held, &copy),
        None => copy,
    };
    workspace.put(merged);
}
