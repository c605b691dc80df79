//! Lines and risks as time goes on: a tick that has run out, thanks that were answered, hours that were given.

use crate::support::desk::{Desk, day};
use makkerskab::{
    content::{Guide, read_guide},
    domain::{
        CheckState, Contribution, Day, Entry, EntryKind, Meeting, MeetingKind, Partnership, Phase,
        Status, Track, Unit,
    },
    guide::{Checklist, Facts, Sign, Standing, suggested_risks},
    workspace::set,
};

fn guide() -> Guide {
    read_guide(include_str!("../../content/guide.json")).unwrap()
}

/// With every line there is.
fn formal() -> Desk {
    let mut desk = Desk::new();
    let ps = desk.ps.clone();
    desk.edit(&ps, vec![set("track", Track::Formal)]);
    desk
}

fn standing(desk: &Desk, line: &str, today: Day) -> Standing {
    let guide = guide();
    let own = desk.workspace.get::<Partnership>(&desk.ps).unwrap();
    let all = Checklist::of(&guide, &Facts::new(&desk.workspace, own, today));
    all.line(line).unwrap().standing.clone()
}

fn tick(desk: &mut Desk, line: &str, at: &str, due: &str) {
    let ps = desk.ps.clone();
    let path = |part: &str| format!("check/{line}/{part}");
    let state = set(path("state"), CheckState::Done);
    desk.edit(&ps, vec![state, set(path("done_at"), day(at)), set(path("due"), day(due))]);
}

#[test]
fn a_tick_that_has_run_out_gives_way_to_what_has_happened_since() {
    let mut desk = formal();
    tick(&mut desk, "p10-10", "2025-01-10", "2025-01-10");
    let today = day("2026-09-01");
    let own = standing(&desk, "p10-10", today);
    assert!(own.is_due_again && own.state == CheckState::Todo);
    assert_eq!(own.due(), None, "the day of the time that is over is no day for the next");
    let met = Meeting {
        partnership: desk.ps.clone(),
        meeting_kind: Some(MeetingKind::Leaders),
        at: Some(day("2026-06-01")),
        ..Meeting::default()
    };
    desk.add(&met);
    let own = standing(&desk, "p10-10", today);
    assert!(!own.is_due_again && own.state == CheckState::Done);
    // A year is what it says itself.
    tick(&mut desk, "p10-10", "2026-06-20", "2027-06-01");
    let own = standing(&desk, "p10-10", day("2027-06-20"));
    assert_eq!((own.state, own.due()), (CheckState::Done, Some(day("2027-06-01"))));
}

#[test]
fn thanks_stand_though_they_are_answered() {
    let mut desk = formal();
    let ps = desk.ps.clone();
    let end = [("status", Status::Closed.into()), ("phase", Phase::P12.into())]
        .map(|(field, value): (&str, serde_json::Value)| (field.to_owned(), vec![value]));
    desk.edit(&ps, end.into_iter().chain([set("closing/date", day("2026-05-31"))]).collect());
    let entry = |kind: EntryKind, at: &str| Entry {
        partnership: ps.clone(),
        entry_kind: Some(kind),
        at: Some(day(at)),
        ..Entry::default()
    };
    desk.add(&entry(EntryKind::Thanks, "2026-03-01"));
    desk.add(&entry(EntryKind::Call, "2026-05-01"));
    let today = day("2026-06-10");
    assert_eq!(standing(&desk, "p12-06", today).state, CheckState::Todo, "long before the end");
    desk.add(&entry(EntryKind::Thanks, "2026-06-01"));
    desk.add(&entry(EntryKind::Mail, "2026-06-03"));
    assert_eq!(standing(&desk, "p12-06", today).state, CheckState::Done);
}

#[test]
fn hours_that_were_promised_are_not_told_as_given() {
    let sign = |ours: [Option<f64>; 2], theirs: [Option<f64>; 2]| {
        let mut desk = Desk::new();
        let partner = desk.join("Skolen", None);
        for (party, [planned, actual]) in [("library".to_owned(), ours), (partner, theirs)] {
            desk.add(&Contribution {
                partnership: desk.ps.clone(),
                party,
                unit: Some(Unit::Hours),
                planned,
                actual,
                ..Contribution::default()
            });
        }
        let own = desk.workspace.get::<Partnership>(&desk.ps).unwrap();
        let found = suggested_risks(&Facts::new(&desk.workspace, own, day("2026-11-24")), &[]);
        found.into_iter().find_map(|risk| match risk.sign {
            Sign::Uneven { ours, theirs, is_given } => Some((ours, theirs, is_given)),
            _ => None,
        })
    };
    let promised = ([Some(40.0), None], [Some(10.0), None]);
    assert_eq!(sign(promised.0, promised.1), Some((40.0, 10.0, false)));
    let given = ([Some(10.0), Some(60.0)], [Some(10.0), Some(20.0)]);
    assert_eq!(sign(given.0, given.1), Some((60.0, 20.0, true)));
    // What one has given is not set against what the other has promised.
    assert_eq!(sign([Some(10.0), Some(60.0)], [Some(10.0), None]), None);
}
