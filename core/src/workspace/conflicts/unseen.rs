//! What is written where another answer has come to stand that whoever writes has not seen.
//!
//! Invariant: decides nothing. Both stand, as if both had been written at once.

use serde_json::Value;

use crate::crdt::{Actor, DELETED, Dot, Sibling};
use crate::workspace::{Command, Workspace, reverting::stood};

/// Writes one field over what stood there when somebody began (`begun`), beside what others have written there
/// since, each answer in the name of who gave it. `None` where there is nothing of theirs.
pub fn beside_unseen(
    workspace: &Workspace,
    id: &str,
    field: &str,
    value: &Value,
    begun: &Value,
    actor: &Actor,
) -> Option<Command> {
    let record = workspace.record(id).filter(|own| own.get(field) != begun)?;
    let said = record.siblings(field);
    let is_seen = |own: &Sibling| own.value == *begun || own.dot.actor.is_word_of(actor);
    let others = said.iter().filter(|own| own.value != *value && !is_seen(own));
    // What was just written is shown.
    let latest = others.clone().map(|own| own.dot.count).max()?;
    let dot = Dot::new(actor.clone(), latest.saturating_add(1));
    let own = Sibling { dot, value: value.clone() };
    let both = others.cloned().chain([own]).collect();
    // Also into a record that others have thrown away meanwhile, as any edit.
    let over = [field, DELETED].map(|field| stood(record, field)).into();
    Some(Command::Revert { id: id.to_owned(), fields: vec![(field.to_owned(), both)], over })
}
