//! The guide as data: files per language, fetched when first needed, ids stable for ever.
//!
//! Invariant: never mixes with the user's own data.

mod example;

pub use example::{ContentError, Example, ExampleSource, read_examples};
