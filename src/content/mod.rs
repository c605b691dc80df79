//! The guide and the examples as data, fetched when first needed, ids stable for ever.
//!
//! Invariant: never mixes with the user's own data.

mod example;
mod guide;
mod passages;

pub use example::{ContentError, Example, ExampleSource, read_examples};
pub use guide::{
    Both, Definition, Guide, Half, Item, ItemWords, Level, List, ListItem, MeetingPart, Message,
    MessageWords, Named, Organising, PhaseGuide, Prompt, Question, Repeat, RiskGuide, Role, Source,
    Term, Weight, read_guide,
};
pub use passages::{Passage, PassageKind, find_passages, passages};
