//! All records together: commands, undo, search, joining, and others who write meanwhile.

#[path = "../support/mod.rs"]
mod support;

mod answers_beside;
mod closure;
mod commands;
mod erased_histories;
mod erased_meanwhile;
mod history;
mod partner_alike;
mod partner_joining;
mod partner_rejoined;
mod portfolio;
mod purge;
mod search;
mod trash;
mod undone_beside_others;
