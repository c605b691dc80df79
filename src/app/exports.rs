//! Anything as a file for other programs.

use super::{browser, clock, state::App};
use crate::exchange;

impl App {
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
