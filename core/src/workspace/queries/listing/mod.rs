//! Partnerships and partners as lists show them: rows, filters, sorting, and edits to many at once.
//!
//! Invariant: gives commands and never carries them out; knows no words of the interface.

mod row;
mod filter;
mod lane;
mod bulk;
mod partner;
mod partner_filter;
mod log;

pub use bulk::{BulkEdit, PartnerEdit, ToMany, start_partnership};
pub use filter::{Attention, Column, Filter, Going, Sorting, pick};
pub use lane::{LANES, lane_of};
pub use partner::{PartnerRow, TakesPart, confirmed, has_left, same_or_similar, to_confirm};
pub use partner_filter::{PartnerColumn, PartnerFilter, PartnerSorting, Without, pick_partners};
pub use row::{PartnerName, Row};

#[cfg(test)]
mod tests;
