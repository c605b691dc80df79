//! The guide: phases, checklists, questions, roles and risks, both languages side by side, so
//! that one cannot be there without the other.

use serde::Deserialize;

use super::{ContentError, knowledge::*};
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

    /// The half in the language of that code; Danish where it is neither.
    pub fn of(&self, lang: &str) -> &T {
        match lang {
            "en" => &self.en,
            _ => &self.da,
        }
    }
}

/// The whole guide, as `content/guide.json` holds it. Ids are stable for ever.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Guide {
    /// Grows by one when items come, go or get other words.
    pub edition: u32,
    pub phases: Vec<PhaseGuide>,
    /// The items of the twelve phases, in order.
    pub items: Vec<Item>,
    /// Lists that belong to no phase: the pixi edition, phone calls, sponsorship ...
    pub lists: Vec<List>,
    /// What newcomers ask, and where the answer is.
    pub asked: Vec<Asked>,
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
    pub messages: Vec<MessageGuide>,
    pub reflection: Vec<Named>,
    pub glossary: Vec<Term>,
    pub sources: Vec<Source>,
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
    /// The record itself can say that it is done: exactly where `guide::has_rule` (a test holds it).
    #[serde(default)]
    pub auto: bool,
    /// It comes back.
    #[serde(default)]
    pub repeat: Option<Repeat>,
    /// Where the work lands: `partnership.need`.
    pub fields: Vec<String>,
    pub sources: Vec<String>,
    /// The first edition that has it.
    #[serde(default = "first_edition")]
    pub since: u32,
    /// The first edition without it.
    #[serde(default)]
    pub until: Option<u32>,
    /// How it was worded, in order, each until an edition.
    #[serde(default)]
    pub before: Vec<Before>,
    pub words: Both<ItemWords>,
}

/// Words that an item had before an edition.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Before {
    pub until: u32,
    pub words: Both<ItemWords>,
}

fn first_edition() -> u32 {
    1
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
    /// Of the short edition: the items that it stands for, and shares its ticks with.
    #[serde(default)]
    pub covers: Vec<String>,
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

/// Reads the guide.
///
/// # Errors
/// When it is no JSON, or not of that shape: a file of ours that was edited wrongly.
pub fn read_guide(json: &str) -> Result<Guide, ContentError> {
    Ok(serde_json::from_str(json)?)
}

impl Guide {
    pub fn phase(&self, phase: Phase) -> Option<&PhaseGuide> {
        self.phases.iter().find(|guide| guide.id == phase.code())
    }

    /// The checklist of a phase, as one track has it in the newest edition.
    pub fn items_of(&self, phase: Phase, track: Track) -> impl Iterator<Item = &Item> {
        let belongs = move |item: &&Item| item.phase() == Some(phase) && item.is_in(track);
        self.items.iter().filter(move |item| belongs(item) && item.is_at(self.edition))
    }

    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The words of an item, or of a line of a short list.
    pub fn line_words(&self, id: &str) -> Option<&Both<ItemWords>> {
        let lines = self.lists.iter().flat_map(|list| &list.items);
        let line = || lines.into_iter().find(|line| line.id == id).map(|line| &line.words);
        self.item(id).map(|item| &item.words).or_else(line)
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

    /// Whether an edition has it.
    pub fn is_at(&self, edition: u32) -> bool {
        self.since <= edition && self.until.is_none_or(|until| edition < until)
    }

    /// The words that an edition had.
    pub fn words_at(&self, edition: u32) -> &Both<ItemWords> {
        let older = self.before.iter().find(|before| edition < before.until);
        older.map_or(&self.words, |before| &before.words)
    }

    /// What stands beside it on paper: `5.7`.
    pub fn number(&self) -> String {
        number_of(&self.id)
    }
}

/// `5.7` for `p05-07`; nothing for what is no item of a phase.
pub fn number_of(id: &str) -> String {
    let number = |part: &str| part.trim_start_matches('0').to_owned();
    match id.strip_prefix('p').and_then(|id| id.split_once('-')) {
        Some((phase, place)) => format!("{}.{}", number(phase), number(place)),
        None => String::new(),
    }
}
