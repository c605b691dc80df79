//! Evaluation as data: sorts of rounds, their forms, the bank of questions, the steps of the talk.

use serde::Deserialize;

use super::{Both, ContentError, Named, StepWords, code};
use crate::domain::{Code, Phase, RoundKind, RoundMode, codes};

/// All of it, as `content/evaluation.json` holds it. Ids are stable for ever: a question whose
/// meaning changes gets a new one, or rounds could not be compared.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Evaluation {
    /// In the order that people choose from (guide E2).
    pub kinds: Vec<RoundGuide>,
    pub forms: Vec<FormGuide>,
    /// Dimensions, and the headings of what is no dimension.
    pub groups: Vec<Named>,
    pub questions: Vec<Statement>,
    /// From the invitation to five lines for the own organisation (guide E3).
    pub steps: Vec<TalkStep>,
}

/// A sort of round (guide E2).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct RoundGuide {
    /// What `Round.round_kind` holds.
    #[serde(rename = "id", deserialize_with = "code")]
    pub kind: RoundKind,
    /// `f-mid`: what `Round.form_id` holds.
    pub form: String,
    phase: String,
    /// How answers are shown unless somebody chooses otherwise.
    #[serde(deserialize_with = "code")]
    pub mode: RoundMode,
    pub words: Both<KindWords>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct KindWords {
    pub name: String,
    pub when: String,
    pub takes: String,
    pub who: String,
    pub about: String,
}

/// What is asked, in parts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct FormGuide {
    pub id: String,
    pub parts: Vec<FormPart>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct FormPart {
    pub group: String,
    pub questions: Vec<String>,
}

/// One question of the bank (guide E4-E7).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Statement {
    /// `e-com-1`.
    pub id: String,
    pub group: String,
    pub answer: Answering,
    /// The line of the checklist that helps where the answer is low.
    #[serde(default)]
    pub item: Option<String>,
    pub words: Both<String>,
}

codes! {
    /// How a question is answered.
    #[derive(Deserialize)]
    #[serde(rename_all = "lowercase")]
    Answering {
        /// 1 to 5, from disagreeing to agreeing.
        Agree = "agree",
        /// 1 to 5, from bad to good.
        Mood = "mood",
        /// 1 to 5, from no to yes.
        Recommend = "recommend",
        /// Yes, partly, no.
        Partly = "partly",
        /// Green, amber, red.
        Light = "light",
        Number = "number",
        Text = "text",
    }
}

/// A step of the talk, one screen each.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct TalkStep {
    /// `s06`.
    pub id: String,
    pub tool: TalkTool,
    pub minutes: u32,
    pub words: Both<StepWords>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TalkTool {
    Invite,
    Answer,
    Gather,
    Silence,
    Round,
    Pick,
    Talk,
    Decide,
    Adjust,
    Tell,
}

/// Reads the questions and forms of evaluations.
///
/// # Errors
/// When it is no JSON, or not of that shape: a file of ours that was edited wrongly.
pub fn read_evaluation(json: &str) -> Result<Evaluation, ContentError> {
    Ok(serde_json::from_str(json)?)
}

impl Evaluation {
    pub fn kind(&self, kind: RoundKind) -> Option<&RoundGuide> {
        self.kinds.iter().find(|own| own.kind == kind)
    }

    pub fn form(&self, id: &str) -> Option<&FormGuide> {
        self.forms.iter().find(|form| form.id == id)
    }

    pub fn group(&self, id: &str) -> Option<&Named> {
        self.groups.iter().find(|group| group.id == id)
    }

    pub fn question(&self, id: &str) -> Option<&Statement> {
        self.questions.iter().find(|question| question.id == id)
    }
}

impl RoundGuide {
    /// The phase that it belongs to; some fit anywhere.
    pub fn phase(&self) -> Option<Phase> {
        Phase::parse(&self.phase)
    }
}

impl Answering {
    /// Whether "do not know" is an answer.
    pub fn may_not_know(self) -> bool {
        match self {
            Self::Agree | Self::Mood | Self::Recommend | Self::Partly | Self::Light => true,
            Self::Number | Self::Text => false,
        }
    }
}
