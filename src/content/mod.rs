//! The guide and the examples as data, fetched when first needed, ids stable for ever.
//!
//! Invariant: never mixes with the user's own data.

mod example;
mod guide;

pub use example::{ContentError, Example, ExampleSource, read_examples};
pub use guide::{
    Both, Definition, Guide, Item, ItemWords, Level, List, ListItem, MeetingPart, Named,
    PhaseGuide, Question, Repeat, RiskGuide, Role, Source, Term, Weight, read_guide,
};
