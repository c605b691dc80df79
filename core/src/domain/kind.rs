//! The kinds of record, and what belongs to what.

use super::{Day, Entity, code::codes};

codes! {
    /// Every kind of record that this version knows (guide G2). Others are kept, unread.
    Kind {
        Library = "library", Person = "person", Partner = "partner", Contact = "contact",
        Partnership = "partnership", Member = "member", Goal = "goal", Ask = "ask",
        Contribution = "contribution", Approval = "approval", Entry = "entry", Action = "action",
        Meeting = "meeting", Risk = "risk", Agreement = "agreement", Version = "version", Round = "round",
        Answers = "answers", Map = "map", Node = "node", Edge = "edge", Message = "message",
    }
}

impl Kind {
    /// The two letters that ids of this kind begin with.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Library => "li",
            Self::Person => "pe",
            Self::Partner => "pa",
            Self::Contact => "ct",
            Self::Partnership => "ps",
            Self::Member => "mb",
            Self::Goal => "gl",
            Self::Ask => "as",
            Self::Contribution => "cb",
            Self::Approval => "ap",
            Self::Entry => "lg",
            Self::Action => "ac",
            Self::Meeting => "me",
            Self::Risk => "rk",
            Self::Agreement => "ag",
            Self::Version => "av",
            Self::Round => "ev",
            Self::Answers => "an",
            Self::Map => "mp",
            Self::Node => "no",
            Self::Edge => "ed",
            Self::Message => "ms",
        }
    }

    /// The word that somebody wrote, where a field is a member of a set of words: `themes/reading`.
    pub fn written_word(self, field: &str) -> Option<&str> {
        let (set, word) = field.split_once('/')?;
        let is_set = match self {
            Self::Partnership => {
                // What is no day is kept among the days as it was typed.
                let is_typed = set == "review_dates" && Day::parse_iso(word).is_none();
                is_typed || matches!(set, "themes" | "led_before")
            }
            Self::Partner => set == "tags",
            Self::Node => matches!(set, "themes" | "known_by" | "votes"),
            Self::Library
            | Self::Person
            | Self::Contact
            | Self::Member
            | Self::Goal
            | Self::Ask
            | Self::Contribution
            | Self::Approval
            | Self::Entry
            | Self::Action
            | Self::Meeting
            | Self::Risk
            | Self::Agreement
            | Self::Version
            | Self::Round
            | Self::Answers
            | Self::Map
            | Self::Edge
            | Self::Message => false,
        };
        is_set.then_some(word)
    }

    /// The fields that name the records it belongs to, each called as the kind that stands there.
    pub fn parents(self) -> &'static [&'static str] {
        match self {
            Self::Library | Self::Person | Self::Partner | Self::Partnership | Self::Map => &[],
            Self::Contact => &["partner"],
            Self::Member | Self::Entry => &["partnership", "partner"],
            Self::Goal
            | Self::Ask
            | Self::Contribution
            | Self::Approval
            | Self::Action
            | Self::Message
            | Self::Meeting
            | Self::Risk
            | Self::Agreement
            | Self::Round => &["partnership"],
            Self::Version => &["agreement"],
            Self::Answers => &["round"],
            Self::Node | Self::Edge => &["map"],
        }
    }

    /// The fields that this version knows, as they stand in files.
    pub fn fields(self) -> &'static [&'static str] {
        macro_rules! fields {
            ($($entity:ident)+) => {
                match self { $(Self::$entity => super::$entity::FIELDS),+ }
            };
        }
        fields!(Library Person Partner Contact Partnership Member Goal Ask Contribution Approval Entry Action Meeting Risk Agreement Version Round Answers Map Node Edge Message)
    }
}
