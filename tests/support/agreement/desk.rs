//! An agreement on a desk: written, sent, agreed on and signed.

use makkerskab::{
    agreement::{Built, Settled, freeze, other_version, set_state, set_state_with, versions},
    crdt::Actor,
    domain::{Agreement, AgreementLevel, AgreementState, Day, Version},
    text::Lang,
    workspace::{Command, Workspace},
};

use super::{Case, example, list, today};

pub const LEVEL: AgreementLevel = AgreementLevel::OnePage;

/// An agreement whose state somebody sets, day by day.
pub struct Desk {
    pub case: Case,
    pub workspace: Workspace,
    pub lang: Lang,
    pub day: Day,
    pub made: usize,
}

impl Desk {
    pub fn new(lang: Lang) -> Self {
        let case =
            example("case-greve", lang).agree(&[("values/activities", list(&["Fire ture"]))]);
        let workspace = Workspace::new(case.records.clone());
        Self { case, workspace, lang, day: today(), made: 0 }
    }

    pub fn agreement(&self) -> Agreement {
        self.workspace.all::<Agreement>().next().unwrap().clone()
    }

    pub fn run(&mut self, command: &Command) -> Command {
        let change = self.workspace.apply(command, &Actor::parse("anne").unwrap()).unwrap();
        self.case.records = self.workspace.records().values().cloned().collect();
        change.inverse
    }

    pub fn set(&mut self, state: AgreementState) -> Command {
        let built = self.case.build(LEVEL, self.lang);
        self.made += 1;
        let id = format!("av-{}", self.made);
        let command = self.case.with_draft(LEVEL, self.lang, self.day, |draft| {
            set_state(draft, &built, Some(state), |_| id.clone())
        });
        self.run(&command)
    }

    /// The version that a yes may have been to, where the text has gone on from it.
    pub fn other(&self) -> Option<Version> {
        let built = self.case.build(LEVEL, self.lang);
        self.case
            .with_draft(LEVEL, self.lang, self.day, |draft| other_version(draft, &built).cloned())
    }

    /// Sets it with the text of that version.
    pub fn take(&mut self, version: &Version, state: AgreementState) -> Command {
        let command = self
            .case
            .with_draft(LEVEL, self.lang, self.day, |draft| set_state_with(draft, version, state));
        self.run(&command)
    }

    pub fn freeze(&mut self) {
        let built = self.case.build(LEVEL, self.lang);
        self.made += 1;
        let id = format!("av-{}", self.made);
        let command = self.case.with_draft(LEVEL, self.lang, self.day, |draft| {
            freeze(draft, &built, "", |_| id.clone())
        });
        self.run(&command);
    }

    pub fn write(&mut self, activity: &str) {
        let id = self.agreement().id;
        self.run(&Command::set(id, "values/activities", list(&[activity])));
    }

    pub fn kept(&self) -> Vec<Version> {
        versions(&self.workspace, &self.agreement().id).into_iter().cloned().collect()
    }

    /// The mark on the text, its number, and whether it is what was settled.
    pub fn now(&self) -> (String, i64, Settled) {
        let built = self.case.build(LEVEL, self.lang);
        (built.document.mark, built.number, built.settled)
    }

    pub fn speak(&mut self, lang: Lang) {
        let id = self.agreement().id;
        self.run(&Command::set(id, "language", lang.code()));
    }

    pub fn built(&self) -> Built {
        self.case.build(LEVEL, self.lang)
    }

    pub fn told(&self) -> Option<(AgreementState, i64, String)> {
        self.built().translates().map(|(state, number, lang)| (state, number, lang.to_owned()))
    }
}

pub fn kept(
    version: &str,
    number: i64,
    state: AgreementState,
    lang: Lang,
    is_now: bool,
) -> Settled {
    Settled::Kept { version: version.into(), number, state, lang: lang.code().into(), is_now }
}
