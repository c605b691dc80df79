//! What the tests of calendars, cards and tables share.

use makkerskab::{
    domain::{Day, Kind},
    outward::{Scope, calendar, dates, has_dates},
    text::{Lang, text},
    workspace::{Command, Workspace},
};
use serde_json::{Value, json};

use crate::support::workspace::{actor, create};

pub const STAMP: &str = "20261126T203500Z";

pub fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

pub fn today() -> Day {
    day("2026-11-26")
}

pub fn with(mut workspace: Workspace, commands: &[Command]) -> Workspace {
    for command in commands {
        workspace.apply(command, &actor("me")).unwrap();
    }
    workspace
}

pub fn here(id: &str, kind: Kind, fields: &[(&str, Value)]) -> Command {
    let home = [("partnership", json!("ps-1"))];
    create(id, kind, &[&home[..], fields].concat())
}

pub fn file(workspace: &Workspace, scope: Scope, lang: Lang) -> String {
    let words = &text(lang).outward;
    let dates = dates(workspace, &scope, today(), words.unnamed);
    assert_eq!(has_dates(workspace, &scope, today()), !dates.is_empty(), "{scope:?}");
    calendar(&dates, &words.dated, STAMP)
}
