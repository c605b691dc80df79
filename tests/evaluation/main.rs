//! Rounds of evaluation and the year: answers, figures, and what may be said of them.

#[path = "../support/mod.rs"]
mod support;

mod counted;
mod days;
mod files;
mod golden;
mod parties;
mod properties;
mod reading;
mod rounds;
mod rules;
mod talk;
mod whole;
mod year;
mod year_given;
