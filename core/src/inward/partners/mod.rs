//! The list of partners and contacts.

mod columns;
mod draft;
mod meant;
mod people;
mod reading;

pub use columns::Column;
pub use draft::{Draft, Entry, Words, draft};

/// A list of partners, of contacts, or of both.
pub type Sheet = crate::csv::Sheet<Column>;
