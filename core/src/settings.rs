//! What a browser remembers about its user, and what each thing that happens means for that. Losing it loses
//! nothing that was written, but which library is the own one, which no record can tell anew: so the mirror
//! holds it too. How several tabs write it is `store::Preferences`.
//!
//! Invariant: knows no words and no looks; what it holds of these are codes that others read.

use std::{collections::BTreeSet, convert::Infallible};

use serde::{Deserialize, Serialize};

use crate::{
    crdt::Actor,
    domain::{Day, LastBackup, MOST_CHANGED, backup_is_due},
    store::{Preferences, SaveState, read_preferences},
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

/// What came in to be answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToAnswer {
    /// Who sent it; empty where the file does not say.
    pub by: String,
    /// Ids.
    pub partnerships: Vec<String>,
    /// Ids.
    pub partners: Vec<String>,
}

impl Settings {
    /// What a stored text says, setting by setting: one that cannot be read is as it is at first.
    pub fn read(text: &str) -> Self {
        read_preferences(text)
    }

    /// How many records no backup holds as they are now.
    pub fn changed(&self) -> usize {
        // An earlier version counted edits only.
        self.changed_since_copy.len().max(usize::from(self.edits_since_copy > 0))
    }

    pub fn last_backup(&self, today: Day) -> LastBackup {
        LastBackup::of(Day::parse_iso(&self.last_copy), today)
    }

    /// An edit has touched these records.
    pub fn note_change(&mut self, touched: &[String]) {
        self.edits_since_copy = self.edits_since_copy.saturating_add(1);
        let known = &mut self.changed_since_copy;
        for id in touched {
            if known.len() <= MOST_CHANGED {
                known.insert(id.clone());
            }
        }
    }

    /// A file of that day holds everything as it was after `edits` edits since the last one. Which records
    /// were edited after that is not known, so all of them stay listed.
    pub fn note_backup(&mut self, day: Day, edits: u32) {
        self.last_copy = day.to_string();
        self.count_off(edits);
    }

    /// The backup of that day has just been opened, and is all that is here.
    pub fn note_opened_backup(&mut self, day: Day) {
        self.note_backup(day, self.edits_since_copy);
    }

    fn count_off(&mut self, edits: u32) {
        self.edits_since_copy = self.edits_since_copy.saturating_sub(edits);
        if self.edits_since_copy == 0 {
            self.changed_since_copy.clear();
        }
    }

    /// Somebody waits for an answer to what was merged.
    pub fn begin_answering(&mut self, asked: ToAnswer) {
        self.answers_to = asked.by;
        self.answering = asked.partnerships;
        self.answer_names = asked.partners;
    }

    pub fn stop_answering(&mut self) {
        self.begin_answering(ToAnswer::default());
    }

    /// A share copy is opened for itself: nothing has been changed in it, and no file holds it.
    pub fn open_apart(&mut self, asked: ToAnswer) {
        self.count_off(self.edits_since_copy);
        self.last_copy.clear();
        self.begin_answering(asked);
    }

    /// As another tab has written them meanwhile, beside a share copy that is open for itself: what was
    /// edited in that is counted here alone.
    pub fn heard_apart(mut self, heard: Self) -> Self {
        let edits_since_copy = self.edits_since_copy;
        let changed_since_copy = std::mem::take(&mut self.changed_since_copy);
        Self { edits_since_copy, changed_since_copy, ..heard }
    }

    /// This browser was cleared. In which language and colours it is read says nothing of anybody.
    pub fn clear(&mut self) {
        let (lang, theme) = (std::mem::take(&mut self.lang), std::mem::take(&mut self.theme));
        *self = Self { lang, theme, ..Self::default() };
    }

    /// What the store shall hold where only language and appearance of these settings may reach it; `None`
    /// where it holds that already.
    pub fn look_over(&self, page: &Actor, stored: &str) -> Option<String> {
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

    /// Whether leaving the page now leaves something behind that only this page or this browser has, so that
    /// it should be asked about: an ordinary day ends without a question.
    pub fn asks_before_leaving(&self, save: &SaveState, has_records: bool, today: Day) -> bool {
        let edits = self.edits_since_copy;
        match save {
            SaveState::Apart { .. } | SaveState::MemoryOnly | SaveState::Failed(_) => edits > 0,
            SaveState::Saving | SaveState::Saved | SaveState::Secured => {
                (self.shared_computer && has_records)
                    || backup_is_due(self.last_backup(today), edits)
            }
        }
    }
}
