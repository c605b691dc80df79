//! The list of partnerships, a row for each: ours comes back in as it left (`outward::partnership_table`).

mod columns;
mod draft;
mod fill;
mod lines;
mod partners;
mod reading;
mod row;

pub use columns::Column;
pub use draft::{Draft, Entry, Joins, Words, draft};

/// A list of partnerships.
pub type Sheet = crate::csv::Sheet<Column>;
