//! One partnership: its page, log, meetings, end, and what comes after.

#[path = "../support/mod.rs"]
mod support;

mod again;
mod closing;
mod handover;
mod life;
mod log;
mod meeting_agenda;
mod meeting_days;
mod meeting_minutes;
mod meeting_names;
mod page;
mod paper;
mod places;
