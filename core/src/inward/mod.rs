//! What comes in from other programs: the list of partners and contacts that a library has kept in a
//! spreadsheet, or that its mail program gives out. (Maps come in by `network::import`.)
//!
//! Invariant: never writes, never overwrites what stands there, drops nothing untold.

mod columns;
mod draft;
mod reading;

pub use columns::Column;
pub use draft::{Differs, Draft, Entry, Found, Planned, Prefer, Said, Words, draft};

/// A list of partners, of contacts, or of both.
pub type Sheet = crate::csv::Sheet<Column>;
