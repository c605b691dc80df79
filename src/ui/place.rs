//! Where a record is shown: the one map from records to pages, for the search, for what is in
//! disagreement, for whatever leads to a record next.
//!
//! Invariant: never a page that is not there. Where the home of a record is gone, the trash shows both.

use crate::{
    crdt::Record,
    domain::{Action, Code, Kind},
    route::{RoundPart, Route, Tab},
    workspace::{Workspace, home_of, is_stranded},
};

/// The page that shows a record, or what it belongs to.
pub fn route_of(workspace: &Workspace, record: &Record) -> Option<Route> {
    let kind = Kind::parse(&record.kind)?;
    if is_stranded(workspace.records(), record) {
        return Some(Route::Trash);
    }
    let home = home_of(workspace, record);
    let id = || record.id.clone();
    let tab = |tab| home.map(|home| tab_of(home, tab));
    match kind {
        Kind::Library => Some(Route::strategy()),
        Kind::Person => None,
        Kind::Partnership => Some(Route::partnership(&record.id)),
        Kind::Partner => Some(Route::Partner { id: id() }),
        Kind::Map => Some(Route::map(&record.id)),
        Kind::Round => Some(Route::round(&record.id, RoundPart::Whole)),
        Kind::Meeting => home.map(|home| Route::Meeting { partnership: home.id.clone(), id: id() }),
        // What is promised stands beside what has happened.
        Kind::Entry | Kind::Action => tab(Tab::Log),
        Kind::Approval => tab(Tab::Approvals),
        Kind::Risk => tab(Tab::Choosing),
        Kind::Agreement => tab(Tab::Agreement),
        Kind::Contact
        | Kind::Member
        | Kind::Goal
        | Kind::Ask
        | Kind::Contribution
        | Kind::Message => tab(Tab::Record),
        Kind::Version | Kind::Answers | Kind::Node | Kind::Edge => {
            home.and_then(|home| route_of(workspace, home))
        }
    }
}

/// The element that shows it there; empty for the page's heading.
pub fn element_of(workspace: &Workspace, record: &Record) -> String {
    let action = workspace.get::<Action>(&record.id);
    match action.is_some_and(Action::is_open) && !is_stranded(workspace.records(), record) {
        true => done_tick(&record.id),
        false => String::new(),
    }
}

/// Where a promise is ticked off in the log.
pub fn done_tick(id: &str) -> String {
    format!("done-{id}")
}

/// A partner has one page for everything.
fn tab_of(home: &Record, tab: Tab) -> Route {
    let id = home.id.clone();
    match Kind::parse(&home.kind) {
        Some(Kind::Partner) => Route::Partner { id },
        _ => Route::Partnership { id, tab },
    }
}
