//! What leaves for other programs: dates for the calendar, people for the address book, lists for
//! the spreadsheet.
//!
//! Invariant: names that are not to be named and what is internal are taken out here, before
//! anybody chooses words; no file is the only place where something stands.

mod content_line;
mod dates;
mod calendar;
mod people;
mod lists;

pub use calendar::{CalendarWords, calendar};
pub use dates::{Dated, Purpose, Scope, dates, doubtful, has_dates};
pub use lists::{ListWords, Listed, partner_table, partnership_table};
pub use people::{Card, card, cards, vcards};
