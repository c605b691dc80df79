//! One partnership as it is worked on, for the tests of its page.

use makkerskab::{
    crdt::Actor,
    domain::{Day, Entity, EntryKind, Member, Partner, Partnership, Publicity},
    workspace::{
        Command, Mint, Workspace,
        conversation::{Draft, log},
    },
};

/// A partnership on somebody's desk, and ids for what is written there.
pub struct Desk {
    pub workspace: Workspace,
    pub mint: Mint,
    me: Actor,
    pub ps: String,
}

impl Desk {
    pub fn new() -> Self {
        let me = Actor::parse("me").unwrap();
        let mut desk = Self {
            workspace: Workspace::default(),
            mint: Mint::new(me.clone()),
            me,
            ps: String::new(),
        };
        desk.ps = desk.add(&Partnership {
            title: "Læs for mig".into(),
            owner: "Anne Holm".into(),
            ..Partnership::default()
        });
        desk
    }

    pub fn add<E: Entity>(&mut self, entity: &E) -> String {
        let id = self.mint.id(E::KIND);
        self.run(&Command::create(&id, entity));
        id
    }

    pub fn run(&mut self, command: &Command) -> Command {
        self.workspace.apply(command, &self.me).unwrap().inverse
    }

    pub fn edit(&mut self, id: &str, fields: Vec<(String, Vec<serde_json::Value>)>) {
        self.run(&Command::edit(id, fields));
    }

    pub fn join(&mut self, name: &str, publicity: Option<Publicity>) -> String {
        let partner = self.add(&Partner {
            name: name.into(),
            publicity_pref: publicity,
            ..Partner::default()
        });
        self.add(&Member {
            partnership: self.ps.clone(),
            partner: partner.clone(),
            ..Member::default()
        });
        partner
    }

    pub fn log(&mut self, draft: &Draft) -> (String, Command) {
        let logged = log(&self.workspace, draft, |kind| self.mint.id(kind));
        let inverse = self.workspace.apply(&logged.command, &self.me).unwrap().inverse;
        (logged.entry, inverse)
    }

    pub fn draft(&self) -> Draft {
        Draft {
            partnership: self.ps.clone(),
            kind: Some(EntryKind::Call),
            at: Some(day("2026-11-20")),
            summary: "Lovede mail i dag".into(),
            by: "Anne Holm".into(),
            ..Draft::default()
        }
    }
}

pub fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}
