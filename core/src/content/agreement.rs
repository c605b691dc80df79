//! The texts of agreements: clauses with their alternatives, what can stand in them, mails and
//! annexes, both languages side by side.

use serde::Deserialize;

use super::{Both, ContentError};
use crate::domain::AgreementLevel;

/// All of `content/agreement.json`. Ids are stable for ever.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Clauses {
    pub levels: Vec<LevelGuide>,
    /// Who, why, what, how, when: the groups of the scorecard.
    pub parts: Vec<Part>,
    pub clauses: Vec<Clause>,
    pub variables: Vec<Variable>,
    pub annexes: Vec<Annex>,
    /// What the last annex asks.
    pub questions: Vec<Both<String>>,
    pub mail: Mail,
    /// Stands on everything that goes out while it is a draft.
    pub note: Both<String>,
    /// Stands there once it is agreed: what the parties have settled is no template any more.
    pub agreed_note: Both<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct LevelGuide {
    pub id: String,
    pub words: Both<LevelGuideWords>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct LevelGuideWords {
    pub name: String,
    /// What stands above the title.
    pub kind: String,
    /// When it is enough.
    #[serde(rename = "use")]
    pub fits: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Part {
    pub id: String,
    pub clauses: Vec<String>,
    pub words: Both<String>,
}

/// One clause with its alternatives (guide C3 and C5).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Clause {
    /// `c13`.
    pub id: String,
    /// A letter to each level: `r` it belongs, `s` it may be taken, `-` it is left out.
    pub levels: String,
    pub words: Both<ClauseWords>,
    pub choices: Vec<Choice>,
    pub options: Vec<ClauseOption>,
    /// Several choices may stand together.
    #[serde(default)]
    pub combine: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ClauseWords {
    pub title: String,
    pub ask: String,
    pub think: String,
    /// Stands below whatever is chosen; may be empty.
    pub always: String,
    /// What a text without the clause lacks, where that has to be said.
    #[serde(default)]
    pub lacks: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Choice {
    pub id: String,
    /// It speaks of what only one of these others brings into the text.
    #[serde(default)]
    pub needs: Option<Others>,
    /// It says the opposite of these.
    #[serde(default)]
    pub against: Option<Others>,
    /// It says that there is nothing of what another clause names.
    #[serde(default)]
    pub without: Option<Named>,
    /// Beside some others of its clause it has to be said what each is about.
    #[serde(default)]
    pub apart: Option<Apart>,
    /// It means something from so many parties on.
    #[serde(default)]
    pub least: Option<Least>,
    /// What it depends on belongs on another clause's list.
    #[serde(default)]
    pub listed: Option<Listed>,
    pub words: Both<ChoiceWords>,
}

/// Choices of the same clause, and the option that says what is whose.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Apart {
    pub choices: Vec<String>,
    pub option: String,
}

/// How many parties there are to be, the library among them, and the option that serves fewer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Least {
    pub parties: usize,
    pub option: String,
}

/// The list of another clause, and the variable whose words belong on it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Listed {
    pub clause: String,
    pub variable: String,
    pub said: String,
}

/// A variable, where a clause names it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Named {
    pub clause: String,
    pub variable: String,
}

/// Choices of a clause.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Others {
    pub clause: String,
    pub choices: Vec<String>,
    /// What does not fit, where that is more than that each says its own.
    #[serde(default)]
    pub say: Option<Both<String>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ChoiceWords {
    /// Empty where there is nothing to choose.
    pub name: String,
    pub text: String,
    /// The same in a mail; empty where the text serves.
    pub mail: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ClauseOption {
    pub id: String,
    /// It says the opposite of these, of the same clause.
    #[serde(default)]
    pub against: Vec<String>,
    /// It speaks of what only one of these choices, of the same clause, brings into the text; empty
    /// where it stands beside any.
    #[serde(default)]
    pub beside: Vec<String>,
    /// It means something from three parties on, the library among them.
    #[serde(default)]
    pub many: bool,
    pub words: Both<OptionWords>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct OptionWords {
    pub name: String,
    pub text: String,
    /// The same in a mail; empty where the text serves.
    #[serde(default)]
    pub mail: String,
}

/// Something that the record or the user fills in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Variable {
    pub id: String,
    pub kind: VariableKind,
    /// The clause that it belongs to, where it is of no use to others.
    #[serde(default)]
    pub clause: Option<String>,
    /// The annex that it is a line of, with its clause: what is asked once the annex goes along.
    #[serde(default)]
    pub annex: Option<String>,
    /// Every partner has one.
    #[serde(default)]
    pub each: bool,
    /// A number alone says nothing: weeks, times, books?
    #[serde(default)]
    pub counts: bool,
    /// How its first letter is set in a sentence.
    #[serde(default)]
    pub letter: Letter,
    pub words: Both<VariableWords>,
}

/// People begin each field with a capital; a sentence may want another letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Letter {
    /// A name or a title: as it was written.
    #[default]
    Written,
    /// Somebody or something, perhaps a name: large where it begins a sentence.
    Begins,
    /// Common words: small inside a sentence too.
    Phrase,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum VariableKind {
    Line,
    Text,
    /// One thing on each line.
    List,
    Date,
    Number,
    /// Kroner.
    Money,
    /// Put together by the program: nobody fills it in.
    Made,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct VariableWords {
    pub name: String,
    pub hint: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Annex {
    pub id: String,
    pub words: Both<AnnexWords>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct AnnexWords {
    pub name: String,
    pub intro: String,
}

/// The mail that confirms an agreement (guide C6).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Mail {
    /// Clauses in the order of a mail.
    pub order: Vec<String>,
    pub words: Both<MailWords>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct MailWords {
    pub subject: String,
    pub greeting: String,
    pub opening: String,
    pub closing: String,
    pub sign: String,
}

/// How a clause stands at a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Belongs,
    Offered,
    Out,
}

/// Reads the clauses, variables and annexes of agreements.
///
/// # Errors
/// When it is no JSON, or not of that shape: a file of ours that was edited wrongly.
pub fn read_clauses(json: &str) -> Result<Clauses, ContentError> {
    Ok(serde_json::from_str(json)?)
}

impl Variable {
    /// What its value is known by, a party's own where each has one.
    pub fn key_of(&self, party: Option<&str>) -> String {
        match party {
            Some(party) => format!("{}/{party}", self.id),
            None => self.id.clone(),
        }
    }
}

impl Clauses {
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == id)
    }

    pub fn variable(&self, id: &str) -> Option<&Variable> {
        self.variables.iter().find(|variable| variable.id == id)
    }

    pub fn annex(&self, id: &str) -> Option<&Annex> {
        self.annexes.iter().find(|annex| annex.id == id)
    }
}

impl Clause {
    pub fn place(&self, level: AgreementLevel) -> Place {
        match self.levels.as_bytes().get(level as usize) {
            Some(b'r') => Place::Belongs,
            Some(b's') => Place::Offered,
            _ => Place::Out,
        }
    }

    pub fn choice(&self, id: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == id)
    }

    pub fn option(&self, id: &str) -> Option<&ClauseOption> {
        self.options.iter().find(|option| option.id == id)
    }

    /// The options that mean anything beside these choices, with so many partners.
    pub fn options_beside<'a>(
        &'a self,
        choices: &'a [String],
        partners: usize,
    ) -> impl Iterator<Item = &'a ClauseOption> {
        let fits = move |own: &&ClauseOption| {
            let is_beside = own.beside.is_empty() || is_any(&own.beside, choices);
            let is_enough = !own.many || partners > 1;
            is_beside && is_enough && self.tells_apart(own, choices)
        };
        self.options.iter().filter(fits)
    }

    /// Whether there is something to tell apart, where the option is there for that.
    fn tells_apart(&self, option: &ClauseOption, choices: &[String]) -> bool {
        let all = self.choices.iter().filter_map(|own| Some((&own.id, own.apart.as_ref()?)));
        let mut all = all.filter(|(_, apart)| apart.option == option.id).peekable();
        all.peek().is_none()
            || all.any(|(id, apart)| choices.contains(id) && is_any(&apart.choices, choices))
    }

    /// Whether one of two options says the opposite of the other.
    pub fn are_opposed(&self, a: &str, b: &str) -> bool {
        let says = |a: &str, b: &str| {
            self.option(a).is_some_and(|own| own.against.iter().any(|id| id == b))
        };
        says(a, b) || says(b, a)
    }
}

fn is_any(ids: &[String], chosen: &[String]) -> bool {
    ids.iter().any(|id| chosen.contains(id))
}
