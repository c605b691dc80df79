//! What this browser remembers about its user. Preferences only: losing them loses no work.

use std::collections::BTreeSet;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::state::App;
use crate::{
    domain::{Day, Library, MOST_CHANGED, copy_age},
    store::merged_preferences,
    text::Lang,
};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `da` or `en`; empty means Danish.
    pub lang: String,
    /// `light`, `dark` or empty for what the computer says.
    pub theme: String,
    /// Who works here, as it stands beside edits: `Anne, Herning`.
    pub by: String,
    /// The day the last backup was saved, ISO 8601.
    pub last_copy: String,
    /// Edits since then.
    pub edits_since_copy: u32,
    /// The records that they changed, in order, and one more than [`MOST_CHANGED`] where they are many.
    pub changed_since_copy: BTreeSet<String>,
    /// Others use this computer too.
    pub shared_computer: bool,
    /// Answers to somebody's pooled round that were sent before the next one got this computer.
    pub handed_on: BTreeSet<String>,
    /// Partnerships of a share copy that are to be answered, and who sent it.
    pub answering: Vec<String>,
    pub answers_to: String,
    /// Partners who came with it: the sender knows their names.
    pub answer_names: Vec<String>,
}

impl Settings {
    pub fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::Da)
    }

    /// How many records no backup holds as they are now.
    pub fn changed(&self) -> usize {
        // An earlier version counted edits only.
        self.changed_since_copy.len().max(usize::from(self.edits_since_copy > 0))
    }

    pub(super) fn note_change(&mut self, touched: &[String]) {
        self.edits_since_copy = self.edits_since_copy.saturating_add(1);
        let known = &mut self.changed_since_copy;
        for id in touched {
            if known.len() <= MOST_CHANGED {
                known.insert(id.clone());
            }
        }
    }

    /// A file holds everything as it was after `edits` edits since the last one. Which records were
    /// edited after that is not known, so all of them stay listed.
    pub(super) fn note_copy(&mut self, edits: u32) {
        self.edits_since_copy = self.edits_since_copy.saturating_sub(edits);
        if self.edits_since_copy == 0 {
            self.changed_since_copy.clear();
        }
    }

    /// What the store shall hold: other tabs' settings stay but for what has changed here since
    /// `base` was read or written.
    pub(super) fn over(&self, base: &Self, stored: Option<&str>) -> Option<(Self, String)> {
        let stored: Map<String, Value> =
            stored.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        let merged = merged_preferences(&base.map()?, &self.map()?, &stored);
        let text = serde_json::to_string(&merged).ok()?;
        Some((serde_json::from_str(&text).ok()?, text))
    }

    fn map(&self) -> Option<Map<String, Value>> {
        match serde_json::to_value(self).ok()? {
            Value::Object(map) => Some(map),
            _ => None,
        }
    }
}

impl App {
    /// The day of the last backup, and how many days ago that was, as far as that can be told.
    pub fn last_copy(self) -> Option<(Day, i64)> {
        let last = self.settings.with(|settings| Day::parse_iso(&settings.last_copy));
        Some((last?, copy_age(last, self.today.get())?))
    }

    /// The library that keeps these records: its id, if there is one yet.
    pub fn own_library(self) -> Option<String> {
        self.workspace.with(|workspace| workspace.all::<Library>().next().map(|own| own.id.clone()))
    }

    /// Names the library; the first name creates its record.
    pub fn name_library(self, name: String) {
        match untrack(move || self.own_library()) {
            Some(id) => self.edit(&id, "name", name.into()),
            None if name.is_empty() => {}
            None => drop(self.create(&Library { name, ..Library::default() })),
        }
    }

    /// What stands in the names of files: the library's name, else who works here.
    pub(super) fn library_name(self) -> String {
        let named = self.workspace.with_untracked(|workspace| {
            workspace.all::<Library>().map(|own| own.name.clone()).find(|name| !name.is_empty())
        });
        named.unwrap_or_else(|| self.settings.with_untracked(|settings| settings.by.clone()))
    }
}
