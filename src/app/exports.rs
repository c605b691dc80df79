//! A network map as a file of our own, and anything as a file for other programs.

use std::collections::BTreeSet;

use super::{
    browser, clock,
    files::{Arrived, Incoming, SavedFile},
    state::{App, title_of},
};
use crate::{
    crdt::Record,
    exchange::{self, FileKind},
    store::is_vacant,
    workspace::belonging,
};

impl App {
    /// Hands a network map with its actors and ties to the user's downloads.
    pub fn save_map(self, id: &str) -> Option<SavedFile> {
        let (records, subject) = self.workspace.with_untracked(|workspace| {
            let ids = belonging(workspace.records(), &BTreeSet::from([id.to_owned()]));
            let records = ids.iter().filter_map(|id| workspace.record(id));
            let records: Vec<Record> =
                records.filter(|record| !is_vacant(record)).cloned().collect();
            (records, workspace.record(id).map(title_of).unwrap_or_default())
        });
        let subject: String = subject.chars().take(60).collect();
        self.save_records(FileKind::Map, &subject, &records)
    }

    /// Whether nothing but maps was chosen: a facilitator opens the groups' files.
    pub(super) fn are_maps(incoming: &Incoming) -> bool {
        let is_map = |file: &Arrived| file.header.kind == FileKind::Map;
        !incoming.files.is_empty() && incoming.files.iter().all(is_map)
    }

    /// Hands text for another program to the user's downloads; gives the file's name.
    pub fn save_export(
        self,
        subject: &str,
        ending: &str,
        mime: &str,
        text: &str,
    ) -> Option<String> {
        let name = self.export_name(subject, ending);
        browser::save_file(&name, mime, text)?;
        Some(name)
    }

    /// The name of a file of another kind.
    pub fn export_name(self, subject: &str, ending: &str) -> String {
        let subject: String = subject.chars().take(60).collect();
        let day = clock::today().to_string();
        let name = exchange::file_name(&self.library_name(), &subject, &day);
        format!("{}.{ending}", name.trim_end_matches(".json"))
    }
}
