//! The mapping exercise as data: variants, steps with the facilitator's words, prompts, questions.

use serde::Deserialize;

use super::{Both, ContentError, Named};
use crate::domain::{Code, Sector};

/// The whole exercise, as `content/exercise.json` holds it. Ids are stable for ever.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Exercise {
    pub variants: Vec<Variant>,
    pub steps: Vec<StepGuide>,
    /// Cards that help when nobody can think of anybody.
    pub prompts: Vec<Prompts>,
    /// The same, for who is tied to whom.
    pub tie_prompts: Vec<Both<String>>,
    /// What to ask when the map is there.
    pub debrief: Vec<Named>,
}

/// A way to run it (guide D2).
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Variant {
    /// `v-kort`.
    pub id: String,
    pub minutes: u32,
    /// Nobody leads it, and nobody else is there.
    #[serde(default, rename = "alone")]
    pub is_alone: bool,
    /// Each group has a map of its own, and all of them become one.
    #[serde(default, rename = "groups")]
    pub is_in_groups: bool,
    pub steps: Vec<Turn>,
    pub words: Both<VariantWords>,
    /// What to have ready: nothing for somebody alone.
    pub materials: Both<Vec<String>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct VariantWords {
    pub name: String,
    pub group: String,
    pub result: String,
}

/// A step at its place in a variant.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Turn {
    pub id: String,
    pub minutes: u32,
    /// Where this variant says it otherwise.
    #[serde(default)]
    pub words: Option<Both<StepWords>>,
}

/// One screen of the exercise (guide D3).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct StepGuide {
    /// `d05`.
    pub id: String,
    pub tool: Tool,
    pub words: Both<StepWords>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct StepWords {
    pub title: String,
    /// What the facilitator says.
    pub say: String,
    /// What everybody does.
    #[serde(rename = "do")]
    pub act: String,
}

/// What a step needs on the screen; everything else stays away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tool {
    Question,
    Rules,
    Write,
    /// The same without cards to draw: who must say yes is known, not thought of.
    Givers,
    Sectors,
    Rings,
    Known,
    Ties,
    Feel,
    Weigh,
    Read,
    Vote,
    Call,
    Permits,
    Approvals,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Prompts {
    pub sector: String,
    pub words: Both<Vec<String>>,
}

impl Prompts {
    pub fn sector(&self) -> Option<Sector> {
        Sector::parse(&self.sector)
    }
}

/// Reads the mapping exercise.
///
/// # Errors
/// When it is no JSON, or not of that shape: a file of ours that was edited wrongly.
pub fn read_exercise(json: &str) -> Result<Exercise, ContentError> {
    Ok(serde_json::from_str(json)?)
}

impl Exercise {
    pub fn variant(&self, id: &str) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.id == id)
    }

    /// A step as its variant says it.
    pub fn guide(&self, turn: &Turn) -> Option<StepGuide> {
        let step = self.step(&turn.id)?.clone();
        let words = turn.words.clone().unwrap_or(step.words);
        Some(StepGuide { words, ..step })
    }

    pub fn step(&self, id: &str) -> Option<&StepGuide> {
        self.steps.iter().find(|step| step.id == id)
    }
}
