//! The guide: phases, checklists, questions, roles and risks, both languages side by side, so
//! that one cannot be there without the other.

use serde::Deserialize;

use super::ContentError;
use crate::domain::{Code, Phase, Track};

/// The same in Danish and English.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Both<T> {
    pub da: T,
    pub en: T,
}

/// One of the two languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    Da,
    En,
}

impl<T> Both<T> {
    pub fn half(&self, half: Half) -> &T {
        match half {
            Half::Da => &self.da,
            Half::En => &self.en,
        }
    }
}

/// The whole guide, as `content/guide.json` holds it. Ids are stable for ever.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Guide {
    pub phases: Vec<PhaseGuide>,
    /// The items of the twelve phases, in order.
    pub items: Vec<Item>,
    /// Lists that belong to no phase: the pixi edition, phone calls, sponsorship ...
    pub lists: Vec<List>,
    pub question_groups: Vec<Named>,
    pub questions: Vec<Question>,
    pub roles: Vec<Role>,
    pub risks: Vec<RiskGuide>,
    pub definition: Both<Definition>,
    pub levels: Vec<Level>,
    pub criteria: Vec<Named>,
    /// What makes an agreement heavier.
    pub chooser: Vec<Weight>,
    /// The strategy canvas, one for the library.
    pub canvas: Vec<Prompt>,
    /// Two ways to decide who chooses partners.
    pub organising: Vec<Organising>,
    /// What a communication plan begins with.
    pub messages: Vec<Message>,
    pub reflection: Vec<Named>,
    pub glossary: Vec<Term>,
    pub sources: Vec<Source>,
}

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

/// What a phase is for (guide A2).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PhaseGuide {
    /// `P05`.
    pub id: String,
    pub sources: Vec<String>,
    pub words: Both<PhaseWords>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PhaseWords {
    pub intro: String,
    /// When the phase is over: goes on from "Done when".
    pub done_when: String,
    /// What the phase leaves behind.
    pub result: String,
    /// How long it usually takes.
    pub takes: String,
}

/// One line of a phase's checklist (guide B1).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Item {
    /// `p05-07`.
    pub id: String,
    /// The letters of the tracks that have it: `LSF`.
    pub tracks: String,
    /// The record itself can say that it is done.
    #[serde(default)]
    pub auto: bool,
    /// It comes back.
    #[serde(default)]
    pub repeat: Option<Repeat>,
    /// Where the work lands: `partnership.need`.
    pub fields: Vec<String>,
    pub sources: Vec<String>,
    pub words: Both<ItemWords>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Repeat {
    Contact,
    Meeting,
    Quarter,
    Year,
    Always,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct ItemWords {
    pub text: String,
    /// One sentence on why it matters; empty in the lists that explain themselves.
    #[serde(default)]
    pub why: String,
    /// How somebody did it; empty where no case shows it.
    #[serde(default)]
    pub example: String,
}

/// A list that cuts across the phases (guide B2).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct List {
    /// `x-spo`.
    pub id: String,
    pub words: Both<ListWords>,
    pub items: Vec<ListItem>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ListWords {
    pub name: String,
    pub intro: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ListItem {
    pub id: String,
    #[serde(default)]
    pub part: Option<MeetingPart>,
    /// Of a question to answer yes or no: the answer that is a warning.
    #[serde(default)]
    pub warns: Option<bool>,
    pub sources: Vec<String>,
    pub words: Both<ItemWords>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MeetingPart {
    Before,
    During,
    After,
}

/// A question to ask at a meeting (guide B3).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Question {
    pub id: String,
    pub group: String,
    pub words: Both<String>,
}

/// Who does what (guide A6).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Role {
    pub id: String,
    pub sources: Vec<String>,
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
pub struct Message {
    /// `k-01`.
    pub id: String,
    pub words: Both<MessageWords>,
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
    pub name: String,
    pub year: String,
    /// Empty where no address is known.
    pub url: String,
}

/// Reads the guide.
pub fn read_guide(json: &str) -> Result<Guide, ContentError> {
    Ok(serde_json::from_str(json)?)
}

impl Guide {
    pub fn phase(&self, phase: Phase) -> Option<&PhaseGuide> {
        self.phases.iter().find(|guide| guide.id == phase.code())
    }

    /// The checklist of a phase, as one track has it.
    pub fn items_of(&self, phase: Phase, track: Track) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.phase() == Some(phase) && item.is_in(track))
    }

    pub fn list(&self, id: &str) -> Option<&List> {
        self.lists.iter().find(|list| list.id == id)
    }

    pub fn source(&self, key: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.key == key)
    }
}

impl Item {
    /// `p05-07` belongs to P05.
    pub fn phase(&self) -> Option<Phase> {
        let (phase, _) = self.id.split_once('-')?;
        Phase::parse(&phase.to_ascii_uppercase())
    }

    pub fn is_in(&self, track: Track) -> bool {
        self.tracks.contains(track.code())
    }
}
