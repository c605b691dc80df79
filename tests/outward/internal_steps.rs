//! What was promised in a note for the house goes out by no way.

use crate::support::outward::{day, file, here, today, with};
use crate::support::workspace::create;
use makkerskab::{
    domain::{Action, Kind, Meeting, MeetingKind, Partnership},
    field,
    guide::{Facts, Point, agenda},
    outward::{Scope, partnership_table},
    text::{Lang, text},
    workspace::{Row, Workspace, set},
};
use serde_json::json;

/// A partnership with a step for tomorrow, promised in an entry of that kind, and one for later that stands by itself.
fn library(entry_kind: &str) -> Workspace {
    let step = |id: &str, text: &str, due: &str, origin: &str| {
        let fields = [
            (field!(Action.text), json!(text)),
            (field!(Action.due), json!(due)),
            (field!(Action.origin_id), json!(origin)),
        ];
        here(id, Kind::Action, &fields)
    };
    let commands = [
        create(
            "ps-1",
            Kind::Partnership,
            &[("title", json!("Læs for mig")), ("status", json!("active"))],
        ),
        here("en-1", Kind::Entry, &[("entry_kind", json!(entry_kind)), ("text", json!("Rygter"))]),
        step("ac-1", "Find ud af, om hun er fyret", "2026-11-27", "en-1"),
        step("ac-2", "Bestil lokalet", "2026-11-28", ""),
    ];
    with(Workspace::default(), &commands)
}

/// By every way that leads out of the house.
fn told(workspace: &Workspace) -> Vec<String> {
    let words = &text(Lang::Da).outward;
    let rows = Row::all(workspace, today());
    let table = partnership_table(workspace, &rows, &["ps-1".into()], &words.listed);
    let partnership = workspace.get::<Partnership>("ps-1").unwrap();
    let facts = Facts::new(workspace, partnership, today());
    let meeting = Meeting {
        at: Some(day("2026-12-01")),
        meeting_kind: Some(MeetingKind::Status),
        ..Meeting::default()
    };
    let points = agenda(&meeting, &facts).into_iter().filter_map(|point| match point {
        Point::Promise { text, .. } => Some(text),
        _ => None,
    });
    let next = workspace.next_shared_step("ps-1").map(|own: &Action| own.text.clone());
    vec![
        file(workspace, Scope::Partnership("ps-1".into()), Lang::Da),
        table.text,
        points.collect::<Vec<_>>().join("\n"),
        next.unwrap_or_default(),
    ]
}

#[test]
fn a_step_that_was_promised_in_a_note_goes_out_by_no_way() {
    for out in told(&library("note")) {
        let out = out.replace("\r\n ", "");
        assert!(!out.contains("fyret"), "{out}");
        assert!(out.contains("Bestil lokalet"), "{out}");
    }
    for out in told(&library("call")) {
        assert!(out.replace("\r\n ", "").contains("fyret"), "{out}");
    }
}

#[test]
fn a_note_that_somebody_has_said_may_leave_takes_its_step_along() {
    let open = with(
        library("note"),
        &[makkerskab::workspace::Command::edit("en-1", [set("internal", false)])],
    );
    assert!(!open.is_internal("ac-1"));
    assert!(told(&open).iter().all(|out| out.replace("\r\n ", "").contains("fyret")));
}
