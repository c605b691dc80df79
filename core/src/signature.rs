//! Who an actor was, for people to read.
//!
//! Invariant: a label, never an input to merging.

use serde::{Deserialize, Serialize};

/// Who edited during one page load, and when the first edit was, or the name last changed. Both may be
/// empty: a file can be written without names.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct Signature {
    /// As the user typed it: `Anne, Herning`.
    pub by: String,
    /// Local time with offset, ISO 8601.
    pub at: String,
}

impl Signature {
    /// Of what several have written: each name once, and the latest time.
    pub fn together(all: impl IntoIterator<Item = Self>) -> Self {
        let mut names: Vec<String> = Vec::new();
        let mut at = String::new();
        for own in all {
            if !own.by.is_empty() && !names.contains(&own.by) {
                names.push(own.by);
            }
            at = at.max(own.at);
        }
        Self { by: names.join(" / "), at }
    }
}
