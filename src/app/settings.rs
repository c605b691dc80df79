//! What this browser remembers about its user. Losing it loses nothing that was written, but which library is
//! the own one, which no record can tell anew: so the mirror holds it too.

use std::{collections::BTreeSet, convert::Infallible};

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{state::App, theme::Theme};
use crate::{
    crdt::Actor,
    domain::{Day, Kind, LastBackup, MOST_CHANGED},
    store::{Preferences, read_preferences},
    text::Lang,
    workspace::{Command, Step, Verb, set},
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
    /// Answers to pooled rounds that were begun in this browser: what others have begun is theirs to read.
    pub begun_here: BTreeSet<String>,
    /// Answers to somebody's pooled round that were sent before the next one got this computer.
    pub handed_on: BTreeSet<String>,
    /// Partnerships of a share copy that are to be answered, and who sent it.
    pub answering: Vec<String>,
    pub answers_to: String,
    /// Partners who came with it: the sender knows their names.
    pub answer_names: Vec<String>,
    /// The id of the own library: others' come in by merging.
    pub library: String,
    /// No shortcut is a single key.
    pub without_single_keys: bool,
}

impl Settings {
    pub(super) fn read(text: &str) -> Self {
        read_preferences(text)
    }

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
    pub(super) fn note_backup(&mut self, edits: u32) {
        self.edits_since_copy = self.edits_since_copy.saturating_sub(edits);
        if self.edits_since_copy == 0 {
            self.changed_since_copy.clear();
        }
    }

    /// What the store shall hold where only language and appearance of these settings may reach it.
    pub(super) fn look_over(&self, page: &Actor, stored: &str) -> Option<String> {
        let (lang, theme) = (self.lang.clone(), self.theme.clone());
        let ours = Self { lang, theme, ..Self::read(stored) };
        let mut text = None;
        let put = |settings: &str| {
            text = Some(settings.to_owned());
            Ok::<_, Infallible>(())
        };
        let Ok(_) = Preferences::opened(page, stored).write(&ours, Some(stored), put);
        text
    }
}

impl App {
    pub fn last_backup(self) -> LastBackup {
        let last = self.settings.with(|settings| Day::parse_iso(&settings.last_copy));
        LastBackup::of(last, self.today.get())
    }

    /// Speaks and looks as the settings have it.
    pub(in crate::app) fn show_look(self) {
        let (lang, theme) = self
            .settings
            .with_untracked(|settings| (settings.lang(), Theme::parse(&settings.theme)));
        if self.front.lang.get_untracked() != lang {
            self.front.lang.set(lang);
        }
        if self.front.theme.get_untracked() != theme {
            self.front.theme.set(theme);
        }
    }

    /// The library that keeps these records: its id, if there is one yet.
    pub fn own_library(self) -> Option<String> {
        self.workspace.with(|workspace| workspace.own_library().map(|own| own.id.clone()))
    }

    /// Writes a field of the own library; the first word creates its record.
    pub fn write_library(self, field: &str, value: Value) {
        let is_empty = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(lines) => lines.iter().all(|line| line == ""),
            Value::Bool(_) | Value::Number(_) | Value::Object(_) => false,
        };
        match untrack(move || self.own_library()) {
            Some(id) => self.edit(&id, field, value),
            None if is_empty => {}
            None => {
                let (kind, fields) = (Kind::Library, vec![set(field, value)]);
                let id = self.new_id(kind);
                let command = Command::Create { id: id.clone(), kind, fields };
                if self.run(Step::new(Verb::Edited, kind, ""), command) {
                    self.set_settings(|settings| settings.library = id);
                }
            }
        }
    }

    /// Of two records of it, somebody has said which holds.
    pub fn choose_library(self, id: &str) {
        self.set_settings(|settings| settings.library = id.to_owned());
    }

    /// Which library is the own one is remembered before another can come beside it.
    pub(in crate::app) fn remember_library(self) {
        let own = self.workspace.with_untracked(|workspace| {
            workspace.library_to_remember().unwrap_or_default().to_owned()
        });
        if self.settings.with_untracked(|settings| settings.library != own) {
            self.set_settings(|settings| settings.library = own);
        }
    }

    /// Tells the workspace, which forgets it whenever it is made anew.
    pub(super) fn tell_library(self) {
        let own = self.settings.with_untracked(|settings| settings.library.clone());
        let own = (!own.is_empty()).then_some(own);
        if self.workspace.with_untracked(|all| all.own_library_id() != own.as_deref()) {
            self.workspace.update(|workspace| workspace.tell_own_library(own));
        }
    }

    /// What stands in the names of files: the library's name, else who works here.
    pub(super) fn library_name(self) -> String {
        let named = self
            .workspace
            .with_untracked(|workspace| workspace.own_library_name().map(str::to_owned));
        named.unwrap_or_else(|| self.settings.with_untracked(|settings| settings.by.clone()))
    }
}
