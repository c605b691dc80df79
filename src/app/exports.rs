//! Anything for other programs: as a file, or on the clipboard. Told of only once it is there.

use leptos::task::spawn_local;

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

    /// Tells under which name a file was saved, or that it was not.
    pub fn tell_saved(self, saved: Option<String>, told: impl FnOnce(&str) -> String) {
        let failed = self.text().network.not_saved;
        self.tell(saved.map_or(failed.to_owned(), |name| told(&name)));
    }

    /// Copies a text and says so once it is copied, or how to do it by hand.
    pub fn copy_and_tell(self, text: &str, copied: impl Into<String>) {
        let (copying, copied) = (browser::copy_text(text), copied.into());
        spawn_local(async move {
            self.tell(match copying.await {
                true => copied,
                false => self.text().files.not_copied.into(),
            });
        });
    }

    /// The name of a file of another kind.
    pub fn export_name(self, subject: &str, ending: &str) -> String {
        let subject: String = subject.chars().take(60).collect();
        let day = clock::today().to_string();
        let name = exchange::file_name(&self.library_name(), &subject, &day);
        format!("{}.{ending}", name.trim_end_matches(".json"))
    }
}
