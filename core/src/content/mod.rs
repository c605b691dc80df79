//! The guide and the examples as data, fetched when first needed, ids stable for ever.
//!
//! Invariant: never mixes with the user's own data.

mod agreement;
mod chapter;
mod evaluation;
mod example;
mod exercise;
mod guide;
mod knowledge;
mod passages;

pub use agreement::{
    Annex, Choice, Clause, Clauses, Letter, Place, Variable, VariableKind, read_clauses,
};
pub use chapter::Chapter;
pub use evaluation::{
    Answering, Evaluation, FormGuide, FormPart, KindWords, RoundGuide, Statement, TalkStep,
    TalkTool, read_evaluation,
};
pub use example::{ContentError, Example, ExampleSource, read_examples};
pub use exercise::{
    Exercise, Prompts, StepGuide, StepWords, Tool, Turn, Variant, VariantWords, read_exercise,
};
pub use guide::{
    Before, Both, Guide, Half, Item, ItemWords, List, ListItem, MeetingPart, PhaseGuide, Repeat,
    number_of, read_guide,
};
pub use knowledge::{
    Asked, Definition, Heading, Level, MessageGuide, MessageWords, Named, Organising, Prompt,
    Question, RiskGuide, Role, Source, Term, Weight,
};
pub use passages::{Passage, PassageKind, find_passages, passages};

use serde::{Deserialize, Deserializer, de};

use crate::domain::Code;

/// A value of a closed list, by its code.
fn code<'de, C: Code, D: Deserializer<'de>>(from: D) -> Result<C, D::Error> {
    let code = String::deserialize(from)?;
    C::parse(&code).ok_or_else(|| de::Error::custom(format_args!("no such code: {code}")))
}
