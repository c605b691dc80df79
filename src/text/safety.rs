//! Words about keeping what was written: the mirror, the states before a merge or a going back, the
//! browser's promise, a computer that others use too, the file that is saved to again, and a locked copy.
//!
//! Invariant: promises no more than the browser does.

mod da;
mod en;

use crate::store::StoreError;

pub struct Safety {
    pub mirror: Mirror,
    pub journal: Journal,
    pub persist: Persist,
    pub shared: Shared,
    pub again: Again,
    pub lock: Lock,
}

/// A file locked with a passphrase.
pub struct Lock {
    pub title: &'static str,
    pub text: &'static str,
    pub phrase: &'static str,
    pub another: &'static str,
    pub noted: &'static str,
    pub save: &'static str,
    pub note_first: &'static str,
    pub saved: fn(file: &str) -> String,
    pub failed: &'static str,
    pub subject: &'static str,
    pub arrived: fn(file: &str) -> String,
    pub ask: &'static str,
    pub open: &'static str,
    pub wrong: &'static str,
}

/// The crash-safe copy.
pub struct Mirror {
    pub starting: &'static str,
    pub on: &'static str,
    pub off: fn(&StoreError) -> String,
}

/// The states before the last ten times somebody merged or went back.
pub struct Journal {
    pub title: &'static str,
    pub text: &'static str,
    /// `fra Anne, Herning: 2 nye, 1 ændret`; each may be empty.
    pub line: fn(by: &str, told: &str) -> String,
    pub going_back: &'static str,
    pub of_day: &'static str,
    pub take_back: &'static str,
    pub take_back_hint: &'static str,
    pub go_back: &'static str,
    pub go_back_hint: &'static str,
    pub save: &'static str,
    /// What undo calls it.
    pub step: fn(when: &str) -> String,
    pub taken_back: fn(records: usize) -> String,
    /// So many stay, since later edits build on what the file brought.
    pub built_on: fn(usize) -> String,
    /// So many stay, since a later import has them as well.
    pub brought_again: fn(usize) -> String,
    pub gone_back: fn(records: usize) -> String,
    pub with_erased: &'static str,
    pub with_erased_hint: &'static str,
    /// Said after either, of so many that were not brought back; nothing of none.
    pub stay_erased: fn(usize) -> String,
    pub nothing: &'static str,
    pub unreadable: &'static str,
    pub forget: &'static str,
    /// What is lost by it.
    pub forget_asks: &'static str,
    pub forget_now: &'static str,
    pub forgotten: &'static str,
    pub not_forgotten: &'static str,
    pub no_copy_title: &'static str,
    pub no_copy: &'static str,
}

/// Asking the browser to keep what it stores.
pub struct Persist {
    pub title: &'static str,
    pub yes: &'static str,
    pub not_yet: &'static str,
    pub refused: &'static str,
    pub unknown: &'static str,
    pub ask: &'static str,
    /// Safari forgets after seven days of its own use.
    pub safari: &'static str,
}

/// A computer that others use too.
pub struct Shared {
    pub title: &'static str,
    pub text: &'static str,
    pub mode: &'static str,
    pub mode_hint: &'static str,
    pub open: &'static str,
    pub dialog_title: &'static str,
    pub dialog_text: fn(contents: &str) -> String,
    pub clearing: &'static str,
    /// In the dialog's place while only a share copy is open.
    pub apart: &'static str,
    /// In its place where what the browser holds cannot be read.
    pub unread: &'static str,
    pub seen: &'static str,
    pub copy_first: &'static str,
    pub clear: &'static str,
    pub done_title: &'static str,
    pub removed: fn(contents: &str, states: usize) -> String,
    pub files_stay: &'static str,
    pub failed_title: &'static str,
    pub failed: &'static str,
    pub nothing: &'static str,
    pub reminder: &'static str,
}

/// Saving to the file that was chosen before.
pub struct Again {
    pub choose: &'static str,
    /// One that is there already.
    pub choose_old: &'static str,
    pub save: fn(file: &str) -> String,
    pub hint: &'static str,
    pub refused: &'static str,
    /// The file holds what is not here.
    pub has_news: &'static str,
    pub has_unread: &'static str,
    pub unreadable: &'static str,
}

pub const DA: Safety = da::WORDS;
pub const EN: Safety = en::WORDS;
