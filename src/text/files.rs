//! The words for files, for saving, and for what can go wrong with either.
//!
//! Each sentence says what happened and what to do next. Invariant: never blames, and never
//! speaks of a value's content, since sentences end up in logs and screenshots.

mod da;
mod en;

use crate::{
    crdt::{Breach, HandEdit},
    exchange::{FileError, MassChange, Reason, Warning},
    store::{Level, StoreError},
};

/// Sentences about files and about storage, in one language.
pub struct Files {
    /// After a refusal.
    pub nothing_changed: &'static str,
    /// After undoing or redoing: what others have written since is left in place.
    pub part_stays: &'static str,
    pub all_stays: &'static str,
    /// The browser kept its clipboard to itself.
    pub not_copied: &'static str,
    /// Where a text does not fit the link that opens the mail program: what a press does, and has done.
    pub mail_too_long: &'static str,
    pub mail_copied: &'static str,
    /// Beside a value in the store's quarantine.
    pub unreadable: &'static str,
    pub file_error: fn(&FileError) -> String,
    pub warning: fn(&Warning) -> String,
    pub quarantine_reason: fn(&Reason) -> String,
    pub breach: fn(&Breach) -> String,
    pub hand_edit: fn(&HandEdit) -> String,
    pub mass_change: fn(&MassChange) -> String,
    pub store_error: fn(&StoreError) -> String,
    pub level: fn(Level) -> &'static str,
}

pub const DA: Files = da::WORDS;
pub const EN: Files = en::WORDS;
