//! Undo and redo, each step with a name that people understand.

use super::command::Command;
use crate::domain::Kind;

/// What was done, for «Fortryd: slettede Røde Kors».
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub verb: Verb,
    /// What sort of thing it was done to, where that is one thing.
    pub kind: Option<Kind>,
    /// The title or name of it, or how many there were.
    pub label: String,
    /// The field that was edited, so that typing on is one step.
    pub field: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    Created,
    Edited,
    Deleted,
    Restored,
    Erased,
    Imported,
    Resolved,
    Borrowed,
}

/// What can be undone and redone since the page was loaded.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<(Step, Command)>,
    redo: Vec<(Step, Command)>,
}

impl History {
    /// Steps kept; older ones fall off.
    pub const DEPTH: usize = 200;

    /// Remembers how to take back what was just done. Typing on in one field is one step.
    pub fn done(&mut self, step: Step, inverse: Command) {
        self.redo.clear();
        let goes_on = |last: &(Step, Command)| {
            step.verb == Verb::Edited && step.field.is_some() && {
                let same_record = last.1.ids() == inverse.ids();
                last.0.verb == Verb::Edited && last.0.field == step.field && same_record
            }
        };
        if self.undo.last().is_some_and(goes_on) {
            return;
        }
        self.undo.push((step, inverse));
        if self.undo.len() > Self::DEPTH {
            self.undo.remove(0);
        }
    }

    /// A step ends here: what is typed next is a new one.
    pub fn pause(&mut self) {
        if let Some((step, _)) = self.undo.last_mut() {
            step.field = None;
        }
    }

    pub fn next_undo(&self) -> Option<&Step> {
        self.undo.last().map(|(step, _)| step)
    }

    pub fn next_redo(&self) -> Option<&Step> {
        self.redo.last().map(|(step, _)| step)
    }

    pub fn take_undo(&mut self) -> Option<(Step, Command)> {
        self.undo.pop()
    }

    pub fn take_redo(&mut self) -> Option<(Step, Command)> {
        self.redo.pop()
    }

    pub fn undone(&mut self, step: Step, inverse: Command) {
        self.redo.push((step, inverse));
    }

    pub fn redone(&mut self, step: Step, inverse: Command) {
        self.undo.push((step, inverse));
    }
}
