//! The guide applied to one partnership: ticks, what is next, days, decisions.

#[path = "../support/mod.rs"]
mod support;

mod agreement;
mod approvals;
mod decisions;
mod in_time;
mod lists;
mod places;
mod reminders;
mod rules;
mod waits;
