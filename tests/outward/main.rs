//! What leaves the house: lists, calendars, mails, copies, and who stands in none of them.

#[path = "../support/mod.rs"]
mod support;

mod calendar;
mod calendar_again;
mod calendar_settled;
mod contacts_left;
mod internal_steps;
mod joined_names;
mod lists;
mod mails;
mod mails_fitting;
mod share_back;
mod share_copy;
mod share_reach;
