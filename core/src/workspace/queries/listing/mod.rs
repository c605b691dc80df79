//! Partnerships and partners as lists show them: rows, filters, sorting, and edits to many at once.
//!
//! Invariant: gives commands and never carries them out; knows no words of the interface.

mod row;
mod filter;
mod lane;
mod bulk;
mod partner;
mod log;
mod link;

pub use bulk::{BulkEdit, start_partnership};
pub use filter::{Attention, Column, Filter, Going, Sorting, pick};
pub use lane::{LANES, lane_of};
pub use link::{mail_link, mailto, phone_link, web_link};
pub use partner::{
    PartnerColumn, PartnerFilter, PartnerRow, PartnerSorting, TakesPart, confirmed, has_left,
    pick_partners, same_or_similar, to_confirm,
};
pub use row::{PartnerName, Row};

#[cfg(test)]
mod tests;
