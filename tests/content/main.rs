//! The guide and the example library: whole, in both languages, and nothing in them that nobody reads.

mod evaluation;
mod examples;
mod exercise;
mod guide;
