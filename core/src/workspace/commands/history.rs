//! Undo and redo, each step with a name that people understand.

use std::collections::{BTreeMap, BTreeSet};

use crate::{domain::Kind, order::collect, workspace::command::Command};

/// What was done, for «Fortryd: slettede Røde Kors».
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub verb: Verb,
    /// What sort of thing it was done to, where that is one thing.
    pub kind: Option<Kind>,
    pub called: Called,
    /// The field that was edited, so that typing on is one step.
    pub field: Option<String>,
}

impl Step {
    pub fn new(verb: Verb, kind: impl Into<Option<Kind>>, called: impl Into<Called>) -> Self {
        Self { verb, kind: kind.into(), called: called.into(), field: None }
    }

    pub fn created(kind: Kind, called: impl Into<Called>) -> Self {
        Self::new(Verb::Created, kind, called)
    }
}

/// What a step calls what it was done to.
#[derive(Clone, Debug, PartialEq)]
pub enum Called {
    /// By its own title or name.
    Itself(String),
    /// In words, `12 actors` for one: by the code of each language, since the screen may speak another one
    /// when the step is taken back.
    InEach(BTreeMap<&'static str, String>),
}

impl Called {
    /// In a language, by its code.
    pub fn in_words_of(&self, code: &str) -> &str {
        match self {
            Self::Itself(name) => name,
            Self::InEach(words) => words.get(code).map_or("", String::as_str),
        }
    }
}

impl<S: Into<String>> From<S> for Called {
    fn from(name: S) -> Self {
        Self::Itself(name.into())
    }
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
    /// Something that was to be done is.
    Done,
}

/// A step that was done or taken back, and the command that turns it round.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    pub step: Step,
    pub inverse: Command,
    /// No other step of this page load has it.
    number: u64,
}

/// What can be undone and redone since the page was loaded.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Past>,
    redo: Vec<Past>,
    steps: u64,
}

impl History {
    /// Steps kept; older ones fall off.
    const DEPTH: usize = 200;

    /// Remembers how to take back what was just done. Typing on in one field is one step.
    pub fn done(&mut self, step: Step, inverse: Command) {
        self.redo.clear();
        let goes_on = |last: &Past| {
            step.verb == Verb::Edited && step.field.is_some() && {
                let same_record = last.inverse.ids() == inverse.ids();
                last.step.verb == Verb::Edited && last.step.field == step.field && same_record
            }
        };
        if self.undo.last().is_some_and(goes_on) {
            return;
        }
        self.steps += 1;
        self.undo.push(Past { step, inverse, number: self.steps });
        if self.undo.len() > Self::DEPTH {
            self.undo.remove(0);
        }
    }

    /// Remembers what followed from what was typed in a field of the record `id`: where that still goes
    /// on, the two are taken back as one.
    pub fn followed(&mut self, (id, field): (&str, &str), step: Step, inverse: Command) {
        let is_typed = self.typing(id, field).is_some();
        match self.undo.last_mut().filter(|_| is_typed) {
            Some(last) => {
                self.redo.clear();
                let first = std::mem::replace(&mut last.inverse, Command::Batch(Vec::new()));
                last.inverse = Command::Batch(vec![inverse, first]);
            }
            None => self.done(step, inverse),
        }
    }

    /// Forgets every step that has to do with a record: nobody takes it back, or reads it so.
    pub fn forget(&mut self, id: &str) {
        let is_other = |past: &Past| !past.inverse.ids().contains(&id);
        self.undo.retain(is_other);
        self.redo.retain(is_other);
    }

    /// A step ends here: what is typed next is a new one.
    pub fn pause(&mut self) {
        if let Some(last) = self.undo.last_mut() {
            last.step.field = None;
        }
    }

    /// Whether what is typed next may belong to the last step.
    pub fn is_typing(&self) -> bool {
        self.undo.last().is_some_and(|last| last.step.field.is_some())
    }

    /// The records that typing in this field has changed so far, where it still goes on.
    pub fn typing(&self, id: &str, field: &str) -> Option<BTreeSet<String>> {
        let last = self.undo.last().filter(|last| last.step.field.as_deref() == Some(field))?;
        let ids: BTreeSet<String> = collect(last.inverse.ids().into_iter().map(str::to_owned));
        ids.contains(id).then_some(ids)
    }

    pub fn next_undo(&self) -> Option<&Step> {
        self.undo.last().map(|last| &last.step)
    }

    /// What undoing would do.
    pub fn next_inverse(&self) -> Option<&Command> {
        self.undo.last().map(|last| &last.inverse)
    }

    /// The number of the step that undoing takes back: a way back that was offered for it leads to no
    /// other.
    pub fn latest(&self) -> Option<u64> {
        self.undo.last().map(|last| last.number)
    }

    pub fn next_redo(&self) -> Option<&Step> {
        self.redo.last().map(|last| &last.step)
    }

    pub fn take_undo(&mut self) -> Option<Past> {
        self.undo.pop()
    }

    pub fn take_redo(&mut self) -> Option<Past> {
        self.redo.pop()
    }

    pub fn undone(&mut self, past: Past, inverse: Command) {
        self.redo.push(Past { inverse, ..past });
    }

    pub fn redone(&mut self, past: Past, inverse: Command) {
        self.undo.push(Past { inverse, ..past });
    }
}
