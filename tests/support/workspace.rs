//! A workspace with one partnership in it, for the tests of what can be done there.

use makkerskab::{
    crdt::Actor,
    domain::Kind,
    workspace::{Command, Workspace},
};
use serde_json::{Value, json};

pub fn actor(name: &str) -> Actor {
    Actor::parse(name).unwrap()
}

pub fn create(id: &str, kind: Kind, fields: &[(&str, Value)]) -> Command {
    let fields = fields.iter().map(|(f, v)| ((*f).to_owned(), vec![v.clone()])).collect();
    Command::Create { id: id.into(), kind, fields }
}

pub fn set(id: &str, field: &str, value: Value) -> Command {
    Command::set(id, field, value)
}

pub fn stocked() -> Workspace {
    let mut workspace = Workspace::default();
    for command in [
        create(
            "ps-1",
            Kind::Partnership,
            &[("title", json!("Læs for mig")), ("status", json!("active"))],
        ),
        create("pa-1", Kind::Partner, &[("name", json!("Røde Kors"))]),
        create("mb-1", Kind::Member, &[("partnership", json!("ps-1")), ("partner", json!("pa-1"))]),
        create("ac-1", Kind::Action, &[("partnership", json!("ps-1")), ("text", json!("Ring"))]),
    ] {
        workspace.apply(&command, &actor("me")).unwrap();
    }
    workspace
}

/// After these, by one person.
pub fn with(workspace: &Workspace, commands: impl IntoIterator<Item = Command>) -> Workspace {
    let mut workspace = workspace.clone();
    for command in commands {
        workspace.apply(&command, &actor("me")).unwrap();
    }
    workspace
}
