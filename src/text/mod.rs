//! Every word of the interface, in a typed struct to each language: a missing translation does
//! not compile.
//!
//! Invariant: chooses words, never facts; holds no state.

mod labels;
mod fields;
mod file_mail;
mod format;
mod typed_date;
mod values;
mod changes;
mod within;
pub mod frame;
pub mod welcome;
pub mod shell;
pub mod overview;
pub mod handover;
pub mod partnerships;
pub mod rows;
pub mod partnership;
pub mod partners;
pub mod same_partner;
pub mod examples;
pub mod file_page;
pub mod files;
pub mod guide;
pub mod strategy;
pub mod lists;
pub mod reading;
pub mod again;
pub mod closing;
pub mod forms;
pub mod meeting;
pub mod names;
pub mod choosing;
pub mod safety;
pub mod share;
pub mod agreement;
pub mod network;
pub mod evaluation;
pub mod outward;
pub mod inward;
pub mod help;
pub mod trust;
pub mod offline;
pub mod components;
pub mod year;
pub mod ways;

pub use changes::told_changes;
pub use fields::{FieldWords, field_words};
pub use format::{brief, capitalised, cut, within_sentence};
pub use frame::{Frame, frame};
pub use labels::{Label, level_label, level_options, step_label};
pub use values::{Reader, choices, code_of, shown, written_answer};
pub use within::Titles;

use crate::workspace::Called;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    Da,
    En,
}

impl Lang {
    pub const ALL: &'static [Self] = &[Self::Da, Self::En];

    /// As in the `lang` attribute.
    pub fn code(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lang| lang.code() == code)
    }

    pub fn other(self) -> Self {
        match self {
            Self::Da => Self::En,
            Self::En => Self::Da,
        }
    }
}

/// All words of one language.
pub struct Text {
    pub lang: Lang,
    pub frame: &'static Frame,
    pub shell: &'static shell::Shell,
    pub welcome: &'static welcome::Welcome,
    pub files: files::Files,
    pub overview: overview::Overview,
    pub year: year::YearWords,
    pub partnerships: partnerships::Partnerships,
    pub rows: rows::Rows,
    pub partnership: partnership::Partnership,
    pub handover: handover::Words,
    pub partners: partners::Partners,
    pub same_partner: same_partner::SamePartner,
    pub examples: examples::Examples,
    pub file_page: file_page::FilePage,
    pub guide: guide::Guide,
    pub strategy: strategy::Strategy,
    pub lists: lists::Lists,
    pub reading: reading::Reading,
    pub again: again::Again,
    pub closing: closing::Closing,
    pub forms: forms::Forms,
    pub meeting: meeting::Meeting,
    pub choosing: choosing::Choosing,
    pub safety: safety::Safety,
    pub share: share::Share,
    pub agreement: agreement::Agreement,
    pub network: network::Network,
    pub evaluation: evaluation::Evaluation,
    pub outward: outward::Outward,
    pub inward: inward::Inward,
    pub help: help::Help,
    pub trust: trust::Trust,
    pub offline: offline::Offline,
    pub components: components::Components,
}

pub fn text(lang: Lang) -> &'static Text {
    match lang {
        Lang::Da => &DA,
        Lang::En => &EN,
    }
}

/// What a step calls what it was done to, in words of its own.
pub fn called(say: impl Fn(&'static Text) -> String) -> Called {
    let words = |lang: &Lang| (lang.code(), say(text(*lang)));
    Called::InEach(Lang::ALL.iter().map(words).collect())
}

static DA: Text = Text {
    lang: Lang::Da,
    frame: &frame::DA,
    shell: &shell::DA,
    welcome: &welcome::DA,
    files: files::DA,
    overview: overview::DA,
    year: year::DA,
    partnerships: partnerships::DA,
    rows: rows::DA,
    partnership: partnership::DA,
    handover: handover::DA,
    partners: partners::DA,
    same_partner: same_partner::DA,
    examples: examples::DA,
    file_page: file_page::DA,
    guide: guide::DA,
    strategy: strategy::DA,
    lists: lists::DA,
    reading: reading::DA,
    again: again::DA,
    closing: closing::DA,
    forms: forms::DA,
    meeting: meeting::DA,
    choosing: choosing::DA,
    safety: safety::DA,
    share: share::DA,
    agreement: agreement::DA,
    network: network::DA,
    evaluation: evaluation::DA,
    outward: outward::DA,
    inward: inward::DA,
    help: help::DA,
    trust: trust::DA,
    offline: offline::DA,
    components: components::DA,
};

static EN: Text = Text {
    lang: Lang::En,
    frame: &frame::EN,
    shell: &shell::EN,
    welcome: &welcome::EN,
    files: files::EN,
    overview: overview::EN,
    year: year::EN,
    partnerships: partnerships::EN,
    rows: rows::EN,
    partnership: partnership::EN,
    handover: handover::EN,
    partners: partners::EN,
    same_partner: same_partner::EN,
    examples: examples::EN,
    file_page: file_page::EN,
    guide: guide::EN,
    strategy: strategy::EN,
    lists: lists::EN,
    reading: reading::EN,
    again: again::EN,
    closing: closing::EN,
    forms: forms::EN,
    meeting: meeting::EN,
    choosing: choosing::EN,
    safety: safety::EN,
    share: share::EN,
    agreement: agreement::EN,
    network: network::EN,
    evaluation: evaluation::EN,
    outward: outward::EN,
    inward: inward::EN,
    help: help::EN,
    trust: trust::EN,
    offline: offline::EN,
    components: components::EN,
};
