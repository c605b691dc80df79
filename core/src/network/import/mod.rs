//! Maps from other programs: tables of actors and of ties, and Kumu's files. Text is read into
//! rows, columns get a meaning that people can change, and a draft says what would come of it
//! before anything is written.
//!
//! Invariant: never writes, never overwrites what stands on the map, drops nothing untold.

mod columns;
mod draft;
mod kumu;
mod reading;
mod values;

pub use columns::Column;
pub use draft::{Draft, Found, Options, Words};
pub use reading::draft;

use crate::csv::{TableError, sheet};

/// A table of actors, or of ties.
pub type Sheet = crate::csv::Sheet<Column>;

/// Why nothing can be done with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Table(TableError),
    /// JSON, but no actors and no ties in it.
    NotKumu,
    /// A file of our own, which is opened under Files.
    Own,
}

/// What a text holds, as one or two sheets: Kumu's files hold actors and ties in one.
///
/// # Errors
/// When there is nothing in it that could be actors or ties.
pub fn sheets(text: &str) -> Result<Vec<Sheet>, Refusal> {
    let text = text.trim_start_matches('\u{feff}');
    match text.trim_start().starts_with(['{', '[']) {
        true => kumu::sheets(text),
        false => sheet(text).map(|sheet| vec![sheet]).map_err(Refusal::Table),
    }
}
