//! The settings (`crate::settings`) in use: how the page speaks and looks, and which library is the own one.

use leptos::prelude::*;
use serde_json::Value;

use super::{state::App, theme::Theme};
use crate::{
    domain::{Kind, LastBackup},
    settings::Settings,
    text::Lang,
    workspace::{Command, Step, Verb, set},
};

/// The language that somebody has chosen; Danish, where nobody has.
pub(super) fn lang_of(settings: &Settings) -> Lang {
    Lang::parse(&settings.lang).unwrap_or(Lang::Da)
}

impl App {
    pub fn last_backup(self) -> LastBackup {
        let today = self.today.get();
        self.settings.with(|settings| settings.last_backup(today))
    }

    /// Speaks and looks as the settings have it.
    pub(in crate::app) fn show_look(self) {
        let (lang, theme) = self
            .settings
            .with_untracked(|settings| (lang_of(settings), Theme::parse(&settings.theme)));
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
