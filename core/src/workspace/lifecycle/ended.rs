//! Steps that stand open where a partnership has ended. They ask for nothing until somebody has said
//! whether they are dropped or kept; what is promised after that asks as anywhere else. So do those that
//! stood open when it began again.

use serde_json::Value;

use crate::{
    domain::{Action, ActionState, ClosingPart, Partnership},
    field,
    order::OrderBy,
    workspace::{Command, Workspace, Write, follow_up::is_follow_up, portfolio::by_due, set},
};

impl Workspace {
    /// Whether an open step is anybody's to do: where its partnership has ended, or has begun again since,
    /// only what was kept, the step to ask how it is going, and what was put on that day.
    pub fn asks(&self, action: &Action) -> bool {
        let home = self.get::<Partnership>(&action.partnership);
        let is_left = |own: &Partnership| {
            let is_on_that_day = action.due.is_some() && action.due == own.follow_up();
            let is_kept = own.has_seen_steps() || is_follow_up(action) || is_on_that_day;
            (own.is_over() && !is_kept) || own.waits(&action.id, action.due)
        };
        action.is_open() && !home.is_some_and(is_left)
    }

    /// What stands open and asks for nothing, the earliest first: to be dropped or kept.
    pub fn left_open(&self, partnership: &str) -> Vec<&Action> {
        let is_left = |action: &&Action| action.is_open() && !self.asks(action);
        let mut left: Vec<&Action> = self.of(partnership).filter(is_left).collect();
        left.order_by_key(|action| by_due(action));
        left
    }

    /// Drops what was left open, or keeps it, in one step.
    pub fn see_to_left(&self, partnership: &str, is_kept: bool) -> Command {
        let left = self.left_open(partnership);
        let own = self.get::<Partnership>(partnership);
        let mut looked_at: Vec<Write> = Vec::new();
        if own.is_some_and(Partnership::is_over) {
            looked_at.push(seen(Value::Bool(true)));
        }
        if is_kept {
            let waits = own.into_iter().flat_map(Partnership::left);
            let waits = waits.filter(|(_, id, _)| left.iter().any(|action| action.id == *id));
            let path = |path: &str| format!("{}/{path}", field!(Partnership.periods));
            looked_at.extend(waits.map(|(own, ..)| set(path(own), Value::Null)));
        }
        let drop = |action: &&Action| {
            Command::edit(&action.id, [set(field!(Action.state), ActionState::Dropped)])
        };
        let dropped = left.iter().filter(|_| !is_kept).map(drop);
        Command::Batch(dropped.chain([Command::edit(partnership, looked_at)]).collect())
    }

    /// A new step. Whoever writes one for a partnership that has ended wants it done.
    pub fn promise(&self, id: &str, action: &Action) -> Command {
        let create = Command::create(id, action);
        let home = &action.partnership;
        let is_over = self.get::<Partnership>(home).is_some_and(Partnership::is_over);
        match is_over && self.left_open(home).is_empty() {
            true => Command::Batch(vec![create, self.see_to_left(home, true)]),
            false => create,
        }
    }
}

/// What ending a partnership writes beside its status, where it has ended before: what stands open is
/// to be looked at anew.
pub fn not_seen(partnership: &Partnership) -> Option<Write> {
    partnership.has_seen_steps().then(|| seen(Value::Null))
}

fn seen(value: Value) -> Write {
    set(ClosingPart::Steps.path(), value)
}
