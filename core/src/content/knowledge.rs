//! What the guide knows beside its checklists: questions, roles, risks, words, and the canvas.

use serde::{Deserialize, Deserializer};

use super::{code, guide::Both};
use crate::domain::Frequency;

/// Something with an id and one text.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Named {
    pub id: String,
    pub words: Both<String>,
}

/// A question whose yes asks for more in writing (guide A3b).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Weight {
    /// `av6`.
    pub id: String,
    pub points: u32,
    pub words: Both<String>,
}

/// A question to ask at a meeting (guide B3).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Question {
    pub id: String,
    pub group: String,
    /// Under which heading of the minutes its answer stands; under none of the three where it is
    /// something that was said.
    #[serde(default)]
    pub heading: Option<Heading>,
    pub words: Both<String>,
}

/// The headings of minutes (guide P06).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Heading {
    Decisions,
    Open,
    Tasks,
}

/// What a newcomer asks, with the items and lists that answer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Asked {
    /// `w-01`.
    pub id: String,
    pub items: Vec<String>,
    pub words: Both<String>,
}

/// Who does what (guide A6).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Role {
    pub id: String,
    pub sources: Vec<String>,
    /// What of the checklist is this role's to see to.
    pub items: Vec<String>,
    pub words: Both<RoleWords>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct RoleWords {
    pub name: String,
    pub task: String,
    /// What it takes, or the rule; may be empty.
    pub needs: String,
}

/// What can go wrong (guide A7).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct RiskGuide {
    pub id: String,
    pub sources: Vec<String>,
    pub words: Both<RiskWords>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct RiskWords {
    pub name: String,
    pub sign: String,
    pub counter: String,
}

/// What counts as a partnership (guide A5).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Definition {
    pub text: String,
    pub signs: Vec<String>,
    pub not: Vec<String>,
}

/// How close a relation is, from 0 to 5 (guide A4).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Level {
    pub level: u8,
    pub words: Both<LevelWords>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct LevelWords {
    pub name: String,
    pub sign: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Term {
    pub id: String,
    pub words: Both<TermWords>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct TermWords {
    pub term: String,
    pub meaning: String,
}

/// A question of the strategy canvas, and where its answer stands (guide A8).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Prompt {
    /// `s-01`.
    pub id: String,
    /// The library's field: `assets`, `canvas/s-01`.
    pub field: String,
    pub words: Both<PromptWords>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PromptWords {
    pub text: String,
    pub hint: String,
}

/// A way to decide who chooses partners (guide A6b).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Organising {
    /// What stands in `Library.governance`.
    pub code: String,
    pub words: Both<OrganisingWords>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct OrganisingWords {
    pub name: String,
    pub plus: Vec<String>,
    pub minus: Vec<String>,
    /// How to make it work.
    pub tip: String,
}

/// A message that most partnerships need (guide A10).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct MessageGuide {
    /// `k-01`.
    pub id: String,
    /// Where it goes out again and again.
    #[serde(default, deserialize_with = "often")]
    pub every: Option<Frequency>,
    pub words: Both<MessageWords>,
}

fn often<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Frequency>, D::Error> {
    code(from).map(Some)
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct MessageWords {
    pub when: String,
    pub whom: String,
    pub message: String,
    pub channel: String,
}

/// Where the guide has it from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Source {
    pub key: String,
    /// Whose it is, and what it is about.
    pub name: Both<String>,
    pub year: String,
    /// Empty where no address is known.
    pub url: String,
}
