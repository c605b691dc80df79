//! A day that is told no more, though nothing was deleted, is taken out of the calendars that have it.

use crate::support::calendar::{events, full, line};
use crate::support::outward::{file, with};
use crate::support::workspace::set;
use makkerskab::{
    outward::Scope,
    text::Lang,
    workspace::{Command, Workspace},
};
use serde_json::json;

/// The event of that id, where the file has one.
fn event(workspace: &Workspace, uid: &str) -> Option<String> {
    let all = events(&file(workspace, Scope::All, Lang::Da));
    all.into_iter().find(|own| line(own, "UID").starts_with(uid))
}

fn is_cancelled(workspace: &Workspace, uid: &str) -> Option<bool> {
    event(workspace, uid).map(|own| own.contains("STATUS:CANCELLED"))
}

fn goes(uid: &str, commands: &[Command]) {
    let before = full();
    assert_eq!(is_cancelled(&before, uid), Some(false), "{uid} is told at first");
    let after = with(before, commands);
    assert_eq!(is_cancelled(&after, uid), Some(true), "{uid} stands in the calendar for good");
}

#[test]
fn the_days_of_an_agreement_go_with_what_was_agreed() {
    for uid in ["ag-1-end", "ag-1-notice", "ag-1-start"] {
        goes(uid, &[set("ag-1", "state", json!("draft"))]);
        goes(uid, &[set("ag-1", "state", json!("ended"))]);
    }
}

#[test]
fn the_day_for_notice_goes_where_none_can_be_told() {
    goes("ag-1-notice", &[set("ag-1", "clause/c27/choice", json!("A"))]);
    goes("ag-1-notice", &[set("ag-1", "notice", json!("aftales nærmere"))]);
}

#[test]
fn what_was_never_told_is_not_cancelled() {
    // Nobody is told of notice where none was ever to be given.
    let fixed =
        [set("ag-1", "clause/c27/choice", json!("A")), set("ag-1", "state", json!("agreed"))];
    assert_eq!(event(&with(full(), &fixed), "ag-1-notice"), None);
    assert_eq!(event(&full(), "ms-2-due"), None);
}

#[test]
fn an_end_that_the_agreement_tells_otherwise_is_told_once() {
    let draft =
        [set("ag-1", "state", json!("draft")), set("ag-1", "clause/c27/choice", json!("B"))];
    let before = with(full(), &draft);
    assert_eq!(is_cancelled(&before, "ps-1-end"), Some(false));
    let after = with(before, &[set("ag-1", "state", json!("signed"))]);
    assert_eq!(is_cancelled(&after, "ps-1-end"), Some(true), "the calendar has two ends now");
    assert_eq!(is_cancelled(&after, "ag-1-end"), Some(false));
}

#[test]
fn what_became_internal_goes_without_its_words() {
    goes("ms-1-due", &[set("ms-1", "internal", json!(true))]);
    let after = event(&with(full(), &[set("ms-1", "internal", json!(true))]), "ms-1-due").unwrap();
    assert!(!after.contains("Vi begynder") && !after.contains("Forældrene"), "{after}");
}
