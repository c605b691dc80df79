//! Tables and pasted text that become records, and the way back.

#[path = "../support/mod.rs"]
mod support;

mod imports_taken_back;
mod partners;
mod partnerships;
mod people;
mod table_again;
