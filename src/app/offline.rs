//! What `public/offline.js` found out about working without the net, as signals; and the app's
//! answers to it.
//!
//! Invariant: never claims what the script does not say, and never reloads the page itself.

use leptos::prelude::*;

use super::{SaveState, browser, state::App};

/// Whether the whole app lies in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// Nobody asked: a development build.
    Unasked,
    Coming,
    Ready,
    /// Not every file arrived.
    Missing,
    /// The browser keeps no files for us.
    Unable,
}

/// A newer version that has arrived beside this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewVersion {
    None,
    Ready,
    /// Every tab is being asked to save.
    Asking,
    /// A tab holds something that is not saved: nothing is reloaded.
    Unsaved,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offline {
    pub copied: Copied,
    pub update: NewVersion,
    pub can_install: bool,
}

impl Offline {
    fn read() -> Self {
        let mark = |name: &str| document().document_element()?.get_attribute(name);
        Self {
            copied: match mark("data-offline").as_deref() {
                Some("coming") => Copied::Coming,
                Some("ready") => Copied::Ready,
                Some("missing") => Copied::Missing,
                Some("unable") => Copied::Unable,
                _ => Copied::Unasked,
            },
            update: match mark("data-update").as_deref() {
                Some("ready") => NewVersion::Ready,
                Some("asking") => NewVersion::Asking,
                Some("unsaved") => NewVersion::Unsaved,
                _ => NewVersion::None,
            },
            can_install: mark("data-install").is_some(),
        }
    }

    /// Follows the script for as long as the surrounding view stands.
    pub fn follow() -> Memo<Self> {
        let now = RwSignal::new(Self::read());
        let told =
            window_event_listener_untyped("makkerskab-offline", move |_| now.set(Self::read()));
        on_cleanup(move || told.remove());
        Memo::new(move |_| now.get())
    }

    /// The user says yes to the newer version.
    pub fn update() {
        browser::call("makkerskab-update");
    }

    /// Opens the browser's own question.
    pub fn install() {
        browser::call("makkerskab-install");
    }
}

impl App {
    /// The rest of the app is here: files may be fetched for later. From now on, whoever asks for
    /// saving gets it, and an honest answer.
    pub fn answer_for_saving(self) {
        let asked = window_event_listener_untyped("makkerskab-save", move |_| {
            self.flush();
            browser::mark_root("data-unsaved", self.holds_unsaved());
        });
        on_cleanup(move || asked.remove());
        browser::call("makkerskab-rest");
    }

    fn holds_unsaved(self) -> bool {
        match self.save.get_untracked() {
            SaveState::Saved | SaveState::Secured | SaveState::Saving => false,
            // A share copy that is open for itself: only a file holds the answer.
            SaveState::Apart { .. } => {
                self.settings.with_untracked(|settings| settings.edits_since_copy > 0)
            }
            SaveState::Failed(_) | SaveState::MemoryOnly => {
                self.workspace.with_untracked(|workspace| !workspace.records().is_empty())
            }
        }
    }
}

/// The build that this page is of, empty in a development build.
pub fn version() -> String {
    let mark = document().query_selector("meta[name=makkerskab-version]").ok().flatten();
    mark.and_then(|mark| mark.get_attribute("content")).unwrap_or_default()
}
