//! What a copy ought to show, worked out the slow way: from the set of all edits that ever reached
//! it, where each edit names the edits its author knew and the ones it replaced.
//!
//! Shares nothing with `src/crdt`: no dots, no vectors, no merge. Bringing copies together is the
//! union of two sets.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

/// A set of edits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Known(Vec<u64>);

impl Known {
    pub fn has(&self, edit: usize) -> bool {
        self.0.get(edit / 64).is_some_and(|word| word >> (edit % 64) & 1 == 1)
    }

    pub fn add(&mut self, edit: usize) {
        if self.0.len() <= edit / 64 {
            self.0.resize(edit / 64 + 1, 0);
        }
        self.0[edit / 64] |= 1 << (edit % 64);
    }

    pub fn join(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
    }

    pub fn and(mut self, other: &Self) -> Self {
        self.join(other);
        self
    }
}

pub struct Edit {
    pub field: String,
    pub value: Value,
    knows: Known,
    replaces: Known,
}

/// Every edit of one record, by whomever.
#[derive(Default)]
pub struct Oracle {
    pub edits: Vec<Edit>,
    by_field: HashMap<String, Vec<usize>>,
    by_hand: HashMap<(Known, String, Vec<usize>, String), usize>,
    stripped: HashMap<String, Known>,
    deletions: HashMap<String, Known>,
}

pub const DELETED: &str = "deleted";

impl Oracle {
    fn push(&mut self, field: &str, value: Value, knows: Known, replaces: Known) -> usize {
        let edit = self.edits.len();
        self.by_field.entry(field.into()).or_default().push(edit);
        self.edits.push(Edit { field: field.into(), value, knows, replaces });
        edit
    }

    /// Edits of the field that this copy knows and of which it knows no replacement.
    pub fn standing(&self, known: &Known, field: &str) -> Vec<usize> {
        let edits = self.by_field.get(field).map(Vec::as_slice).unwrap_or_default();
        let heard: Vec<usize> = edits.iter().copied().filter(|edit| known.has(*edit)).collect();
        let is_replaced = |edit: usize| heard.iter().any(|by| self.edits[*by].replaces.has(edit));
        heard.iter().copied().filter(|edit| !is_replaced(*edit)).collect()
    }

    /// The distinct values that the field should show.
    pub fn values(&self, known: &Known, field: &str) -> BTreeSet<String> {
        let standing = self.standing(known, field);
        standing.into_iter().map(|edit| self.edits[edit].value.to_string()).collect()
    }

    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.by_field.keys().map(String::as_str)
    }

    fn all_of(&self, known: &Known, field: &str) -> Known {
        let mut all = Known::default();
        for edit in self.by_field.get(field).into_iter().flatten() {
            if known.has(*edit) {
                all.add(*edit);
            }
        }
        all
    }

    /// One edit in a program, of one or more fields: it replaces all that its author knows.
    pub fn write(&mut self, known: &mut Known, edits: &[(&str, Vec<Value>)]) {
        let knows = known.clone();
        for (field, values) in edits {
            let replaces = self.all_of(&knows, field);
            for value in values {
                if *field == DELETED {
                    self.deletions.insert(value.to_string(), knows.clone());
                }
                let edit = self.push(field, value.clone(), knows.clone(), replaces.clone());
                known.add(edit);
            }
        }
    }

    /// One line of a file changed by hand. It replaces the edits that stood on that line, and the
    /// same change of the same file is the same edit.
    pub fn write_by_hand(
        &mut self,
        file: &Known,
        field: &str,
        replaced: &[usize],
        value: &Value,
    ) -> usize {
        let name = (file.clone(), field.to_owned(), replaced.to_vec(), value.to_string());
        if let Some(edit) = self.by_hand.get(&name) {
            return *edit;
        }
        let mut replaces = Known::default();
        for edit in replaced {
            replaces.add(*edit);
            replaces.join(&self.edits[*edit].replaces);
        }
        let edit = self.push(field, value.clone(), file.clone(), replaces);
        self.by_hand.insert(name, edit);
        edit
    }

    /// A file without its trace: somebody who knew nothing wrote all of it. The same content is
    /// the same edit.
    pub fn strip(&mut self, content: &[(String, Vec<Value>)]) -> Known {
        let name: String =
            content.iter().map(|(field, values)| format!("{field}{values:?}")).collect();
        if let Some(known) = self.stripped.get(&name) {
            return known.clone();
        }
        let mut known = Known::default();
        for (field, values) in content {
            for value in values {
                let edit = self.push(field, value.clone(), Known::default(), Known::default());
                known.add(edit);
            }
        }
        self.stripped.insert(name, known.clone());
        known
    }

    /// What the author of a standing deletion knew. A deletion tells it in its own text, so this
    /// holds for a copy of the text as well.
    fn knowledge(&self, deletion: usize) -> Known {
        let text = self.edits[deletion].value.to_string();
        self.deletions.get(&text).cloned().unwrap_or_default()
    }

    /// Whether the record is alive, by explicit knowledge.
    pub fn life(&self, known: &Known) -> Life {
        let standing = self.standing(known, DELETED);
        let deletions: Vec<usize> =
            standing.iter().copied().filter(|edit| self.edits[*edit].value.is_object()).collect();
        if deletions.is_empty() {
            return Life::Alive;
        }
        let heard = deletions
            .iter()
            .fold(Known::default(), |heard, deletion| heard.and(&self.knowledge(*deletion)));
        let fields = self.by_field.keys().filter(|field| *field != DELETED);
        let values: Vec<usize> = fields
            .flat_map(|field| self.standing(known, field))
            .filter(|edit| !self.edits[*edit].value.is_null())
            .collect();
        let is_kept = deletions.len() < standing.len();
        if is_kept || values.iter().any(|edit| !heard.has(*edit)) {
            return Life::Disputed;
        }
        let is_purged =
            deletions.iter().any(|edit| self.edits[*edit].value["purged"] == Value::Bool(true));
        if is_purged && values.is_empty() { Life::Purged } else { Life::Deleted }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    Alive,
    Deleted,
    Disputed,
    Purged,
}
