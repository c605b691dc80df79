//! Files: what is read, refused and told, whatever lies in them.

#[path = "../support/mod.rs"]
mod support;

mod capacity;
mod change_rows;
mod damage;
mod examples;
mod fuzz;
mod golden;
mod json;
mod mutate;
mod plan;
mod properties;
mod sniff;
mod words;
