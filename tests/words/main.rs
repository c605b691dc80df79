//! Words of the app: each thing is named, one is told as one, and what is looked for is found.

#[path = "../support/mod.rs"]
mod support;

mod counts;
mod field_names;
mod palette;
mod ways;
