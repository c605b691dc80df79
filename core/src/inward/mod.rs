//! What comes in from other programs: the list of partners and contacts that a library has kept in a
//! spreadsheet, or that its mail program gives out. (Maps come in by `network::import`.)
//!
//! Invariant: never writes by itself, and drops nothing untold. Its command writes over what stands
//! here only where somebody prefers the list ([`Prefer::List`]).

mod columns;
mod draft;
mod reading;

pub use columns::Column;
pub use draft::{Differs, Draft, Entry, Found, Planned, Prefer, Said, Words, draft};

/// A list of partners, of contacts, or of both.
pub type Sheet = crate::csv::Sheet<Column>;
