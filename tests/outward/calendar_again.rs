//! A calendar knows an event again: which is newer, and what is cancelled.

use crate::support::calendar::{events, full, line};
use crate::support::merge::absorb;
use crate::support::outward::{file, here, today, with};
use crate::support::workspace::{actor, create, set, stocked};
use makkerskab::{
    domain::Kind,
    outward::{Scope, has_dates},
    text::Lang,
    workspace::{Command, Workspace},
};
use serde_json::json;

#[test]
fn a_calendar_knows_an_event_again_and_which_is_newer() {
    let before = full();
    let of = |workspace: &Workspace, uid: &str| {
        let found = events(&file(workspace, Scope::All, Lang::Da)).into_iter();
        let own = found.filter(|event| line(event, "UID") == uid).collect::<Vec<_>>();
        assert_eq!(own.len(), 1, "{uid}");
        let sequence: u32 = line(&own[0], "SEQUENCE").parse().unwrap();
        (line(&own[0], "DTSTART;VALUE=DATE").to_owned(), sequence)
    };
    for (uid, command, day) in [
        ("ac-1-due@makkerskab", set("ac-1", "due", json!("2027-01-04")), "20270104"),
        ("me-2-meeting@makkerskab", set("me-2", "at", json!("2028-02-27")), "20280227"),
        ("ag-1-end@makkerskab", set("ag-1", "valid_to", json!("2028-12-31")), "20281231"),
        ("ag-1-notice@makkerskab", set("ag-1", "notice", json!("1 måned")), "20271130"),
        // The title stands in the event as well.
        ("ac-1-due@makkerskab", set("ps-1", "title", json!("Læs højt")), "20261231"),
    ] {
        let after = with(before.clone(), &[command]);
        let ((_, old), (moved, new)) = (of(&before, uid), of(&after, uid));
        assert_eq!(moved, day, "{uid}");
        assert!(new > old, "{uid}: {new} after {old}");
    }
    let uids: Vec<String> = events(&file(&before, Scope::All, Lang::Da))
        .iter()
        .map(|event| line(event, "UID").to_owned())
        .collect();
    let mut distinct = uids.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), uids.len());
    // Copies that met have seen what both saw.
    let mut left = before.clone();
    let mut right = before.clone();
    left.apply(&set("ac-1", "text", json!("Venstre")), &actor("left")).unwrap();
    right.apply(&set("ac-1", "owner", json!("Højre")), &actor("right")).unwrap();
    let (_, lone) = of(&left, "ac-1-due@makkerskab");
    absorb(&mut left, right.record("ac-1").unwrap().clone());
    assert!(of(&left, "ac-1-due@makkerskab").1 > lone);
}

/// A file moves a meeting, or writes to the partnership that it belongs to; the calendar hears of it; the
/// import is taken back, and done again.
#[test]
fn an_import_that_is_taken_back_is_newer_to_a_calendar_than_what_it_brought() {
    let mut workspace = full();
    let told = |workspace: &Workspace| {
        let found = events(&file(workspace, Scope::All, Lang::Da)).into_iter();
        let own = found.filter(|event| line(event, "UID") == "me-2-meeting@makkerskab");
        let own = own.collect::<Vec<_>>().remove(0);
        let sequence: u32 = line(&own, "SEQUENCE").parse().unwrap();
        (line(&own, "DTSTART;VALUE=DATE").to_owned(), sequence)
    };
    for (id, field) in [("me-2", "at"), ("ps-1", "need")] {
        let mut brought = workspace.record(id).unwrap().clone();
        for day in ["2028-02-27", "2028-02-28", "2028-02-29"] {
            brought.set(&actor("bo"), field, json!(day));
        }
        let (day, mut last) = told(&workspace);
        let mut command = Command::Import { incoming: vec![brought] };
        for is_back in [false, true, false, true] {
            command = workspace.apply(&command, &actor("me")).unwrap().inverse;
            let (now, sequence) = told(&workspace);
            assert_eq!(now == day, is_back || id == "ps-1");
            assert!(sequence > last, "{id}: {sequence} after {last}");
            last = sequence;
        }
    }
}

#[test]
fn what_was_deleted_is_cancelled_where_it_lies_ahead_until_it_is_erased() {
    let before = with(
        full(),
        &[
            here(
                "ac-9",
                Kind::Action,
                &[("text", json!("Slet mig")), ("due", json!("2026-11-25"))],
            ),
            set("me-2", "time", json!("13")),
        ],
    );
    let of = |workspace: &Workspace, uid: &str| {
        let scopes = [Scope::All, Scope::Partnership("ps-1".into())];
        let [all, own] = scopes.map(|scope| {
            let found = events(&file(workspace, scope, Lang::Da)).into_iter();
            found.filter(|event| line(event, "UID") == uid).collect::<Vec<_>>()
        });
        assert_eq!(all.len(), own.len());
        assert!(all.len() < 2);
        own.into_iter().next()
    };
    let sequence = |event: &str| line(event, "SEQUENCE").parse::<u32>().unwrap();
    let deleted = ["ac-1", "ac-9", "me-2", "ms-2", "ag-1", "gl-2"].map(String::from).to_vec();
    let after = with(before.clone(), &[Command::Delete { ids: deleted.clone() }]);
    for uid in ["ac-1-due", "me-2-meeting", "me-2-next", "ag-1-end", "ag-1-notice"] {
        let uid = format!("{uid}@makkerskab");
        let (old, new) = (of(&before, &uid).unwrap(), of(&after, &uid).unwrap());
        assert!(!old.contains("STATUS:"));
        assert_eq!(line(&new, "STATUS"), "CANCELLED", "{uid}");
        assert!(line(&new, "SUMMARY").starts_with("Aflyst: "), "{new}");
        assert!(new.contains("TRANSPARENT") && !new.contains("VALARM"), "{new}");
        assert!(sequence(&new) > sequence(&old), "{uid}");
        let back = with(after.clone(), &[Command::Restore { ids: deleted.clone() }]);
        let back = of(&back, &uid).unwrap();
        assert!(sequence(&back) > sequence(&new) && !back.contains("STATUS:"), "{uid}");
    }
    assert_eq!(line(&of(&after, "me-2-meeting@makkerskab").unwrap(), "DTSTART"), "20280228T130000");
    // What is past, or was never told, is nobody's to take out.
    for uid in ["ac-9-due", "ms-2-due", "gl-2-due"] {
        assert!(of(&after, &format!("{uid}@makkerskab")).is_none(), "{uid}");
    }
    let erased = with(after, &[Command::Purge { ids: deleted }]);
    assert!(!file(&erased, Scope::All, Lang::Da).contains("CANCELLED"));
}

#[test]
fn a_day_that_was_taken_out_is_cancelled_wherever_it_stood() {
    let before = with(
        full(),
        &[
            here("gl-9", Kind::Goal, &[("text", json!("100 børn")), ("due", json!("2027-03-01"))]),
            here("rk-9", Kind::Risk, &[("title", json!("Sygdom")), ("due", json!("2027-01-08"))]),
            set("ps-1", "check/p05-07/due", json!("2027-02-01")),
            // An agreement without an end of its own has the partnership's.
            set("ps-1", "end", json!("")),
        ],
    );
    let of = |workspace: &Workspace, scope: Scope, uid: &str| {
        let found = events(&file(workspace, scope, Lang::Da)).into_iter();
        let own: Vec<_> = found.filter(|event| line(event, "UID") == uid).collect();
        assert!(own.len() < 2, "{uid}");
        own.into_iter().next()
    };
    let sequence = |event: &str| line(event, "SEQUENCE").parse::<u32>().unwrap();
    for (id, field, nothing, uid) in [
        ("ac-1", "due", json!(null), "ac-1-due"),
        ("ac-1", "due", json!(""), "ac-1-due"),
        ("gl-9", "due", json!(null), "gl-9-due"),
        ("rk-9", "due", json!(null), "rk-9-due"),
        ("me-2", "at", json!(null), "me-2-meeting"),
        ("me-2", "next_at", json!(null), "me-2-next"),
        // Moved to a day that has passed, where no calendar is told of it.
        ("me-2", "at", json!("2020-01-06"), "me-2-meeting"),
        ("me-2", "next_at", json!("2020-01-06"), "me-2-next"),
        ("ag-1", "valid_to", json!(null), "ag-1-end"),
        ("ps-1", "check/p05-07/due", json!(null), "ps-1-p05-07-due"),
        ("ps-1", "review_dates/2027-02-28", json!(false), "ps-1-review-2027-02-28"),
    ] {
        let uid = format!("{uid}@makkerskab");
        let day = before.record(id).unwrap().get(field).clone();
        let after = with(before.clone(), &[set(id, field, nothing)]);
        for scope in [Scope::All, Scope::Partnership("ps-1".into())] {
            let old = of(&before, scope.clone(), &uid).unwrap();
            let new = of(&after, scope.clone(), &uid).unwrap_or_else(|| panic!("{uid}"));
            assert_eq!(line(&new, "STATUS"), "CANCELLED", "{uid}");
            assert!(sequence(&new) > sequence(&old), "{uid}");
            let day_of = |event: &str| {
                let start = event.lines().find(|line| line.starts_with("DTSTART")).unwrap();
                start.split_once(':').unwrap().1.to_owned()
            };
            assert_eq!(day_of(&new), day_of(&old), "{uid}");
            let back = with(after.clone(), &[set(id, field, day.clone())]);
            let back = of(&back, scope, &uid).unwrap();
            assert!(sequence(&back) > sequence(&new) && !back.contains("STATUS:"), "{uid}");
        }
    }
    // Days that something else tells of: an agreement of its own start, or of the partnership's.
    let written = with(
        before.clone(),
        &[set("ag-1", "valid_from", json!(null)), set("ag-1", "valid_to", json!(null))],
    );
    for (id, field, uid) in [
        ("ag-1", "values/start", "ag-1-start"),
        ("ag-1", "values/end", "ag-1-end"),
        ("ps-1", "start", "ag-1-start"),
        ("ps-1", "end", "ag-1-end"),
        ("li-1", "canvas/s-10", "li-1-canvas"),
    ] {
        let uid = format!("{uid}@makkerskab");
        let stood = with(
            without_marks(&written),
            &[set("ps-1", "start", json!(null)), set(id, field, json!("2027-05-01"))],
        );
        let after = with(stood.clone(), &[set(id, field, json!(null))]);
        assert!(!of(&stood, Scope::All, &uid).unwrap().contains("STATUS:"), "{uid}");
        let gone = of(&after, Scope::All, &uid).unwrap_or_else(|| panic!("{id} {field}"));
        assert_eq!(line(&gone, "STATUS"), "CANCELLED", "{id} {field}");
        assert!(gone.contains("20270501"), "{gone}");
        assert!(has_dates(&after, &Scope::All, today()));
    }
    // Taken out first, and then the record deleted.
    let alone = with(stocked(), &[set("ac-1", "due", json!("2026-12-31"))]);
    let alone = with(alone, &[set("ac-1", "due", json!(null))]);
    let alone = with(alone, &[Command::Delete { ids: vec!["ac-1".into()] }]);
    let gone = of(&alone, Scope::Partnership("ps-1".into()), "ac-1-due@makkerskab");
    assert_eq!(line(&gone.unwrap(), "STATUS"), "CANCELLED");
    let meeting = Scope::Meeting("me-2".into());
    let after = with(before.clone(), &[set("me-2", "at", json!(null))]);
    assert!(has_dates(&after, &meeting, today()));
    assert!(of(&after, meeting, "me-2-meeting@makkerskab").unwrap().contains("CANCELLED"));
}

/// As if no day had ever been taken out.
fn without_marks(workspace: &Workspace) -> Workspace {
    let mut clean = workspace.clone();
    let marked = workspace.records().values().flat_map(|record| {
        let marks = record.under("cleared").map(|(name, _)| format!("cleared/{name}"));
        marks.map(|field| set(&record.id, &field, json!(null))).collect::<Vec<_>>()
    });
    for command in marked.collect::<Vec<_>>() {
        clean.apply(&command, &actor("me")).unwrap();
    }
    clean
}

#[test]
fn only_a_day_that_goes_is_remembered_and_only_while_it_lies_ahead() {
    let me = actor("me");
    let due = |workspace: &Workspace| {
        let record = workspace.record("ac-1").unwrap();
        record.under("cleared").map(|(name, _)| name.to_owned()).collect::<Vec<_>>()
    };
    let cancelled =
        |workspace: &Workspace| file(workspace, Scope::All, Lang::Da).contains("CANCELLED");
    let mut moved = full();
    moved.apply(&set("ac-1", "due", json!("2027-01-04")), &me).unwrap();
    moved.apply(&set("ac-1", "owner", json!("")), &me).unwrap();
    assert!(due(&moved).is_empty() && !cancelled(&moved));
    let gone = moved.apply(&set("ac-1", "due", json!(null)), &me).unwrap();
    assert_eq!(due(&moved), ["due/2027-01-04"]);
    assert!(cancelled(&moved));
    moved.apply(&gone.inverse, &me).unwrap();
    assert!(!cancelled(&moved));
    // What is past is nobody's to take out.
    let past = with(moved.clone(), &[set("ac-1", "due", json!("2026-11-02"))]);
    assert!(!cancelled(&with(past, &[set("ac-1", "due", json!(null))])));
    // Taking back that it was set takes the day out as well.
    let mut fresh = with(full(), &[here("ac-8", Kind::Action, &[("text", json!("Ny"))])]);
    let set_it = fresh.apply(&set("ac-8", "due", json!("2027-05-05")), &me).unwrap();
    let undone = fresh.apply(&set_it.inverse, &me).unwrap();
    assert!(file(&fresh, Scope::All, Lang::Da).contains("UID:ac-8-due@makkerskab"));
    assert!(cancelled(&fresh));
    fresh.apply(&undone.inverse, &me).unwrap();
    assert!(!cancelled(&fresh));
}

#[test]
fn a_deleted_partnership_takes_its_dates_out_of_the_calendar() {
    let before = full();
    let all = with(before.clone(), &[Command::Delete { ids: before.with_descendants("ps-1") }]);
    let [before, after] = [&before, &all].map(|own| {
        let mut found = events(&file(own, Scope::All, Lang::En));
        // A task that is late is no day to come.
        found.retain(|event| !event.contains("UID:li-1") && !event.contains("UID:ac-2"));
        found
    });
    assert_eq!(before.len(), after.len());
    assert!(after.iter().all(|event| line(event, "SUMMARY").starts_with("Cancelled: ")));
    assert!(!has_dates(&all, &Scope::Partnership("ps-9".into()), today()));
}

#[test]
fn a_partnership_that_ended_here_is_cancelled_and_one_that_came_ended_is_not() {
    let cancelled =
        |workspace: &Workspace| file(workspace, Scope::All, Lang::Da).contains("STATUS:CANCELLED");
    let title = || set("ps-1", "title", json!("Læs højt"));
    let by = |mut workspace: Workspace, who: &str, command: Command| {
        workspace.apply(&command, &actor(who)).unwrap();
        workspace
    };
    // By its status, by what was chosen in the end, by its phase; and its title corrected after.
    let closed: [&[(&str, serde_json::Value)]; 3] = [
        &[("status", json!("closed"))],
        &[("closing/decision", json!("close")), ("status", json!("closed"))],
        &[
            ("phase", json!("P12")),
            ("phase_history/P12", json!("2026-11-26")),
            ("status", json!("closed")),
        ],
    ];
    for fields in closed {
        let close = || {
            let fields =
                fields.iter().map(|(field, value)| ((*field).to_owned(), vec![value.clone()]));
            Command::Edit { id: "ps-1".into(), fields: fields.collect() }
        };
        for closes in ["me", "eva"] {
            let over = by(full(), closes, close());
            assert!(cancelled(&over), "{closes} {fields:?}");
            for corrects in ["me", "eva", "bo"] {
                assert!(cancelled(&by(over.clone(), corrects, title())), "{closes} {corrects}");
            }
        }
    }
    // An example or what was brought in: ended in its first edit, whoever corrects it.
    let came = || {
        let fields = [
            ("title", json!("Læs for mig")),
            ("status", json!("closed")),
            ("summary", json!("Børn læser for hunde")),
            ("review_dates/2027-02-28", json!(true)),
        ];
        with(Workspace::default(), &[create("ps-1", Kind::Partnership, &fields)])
    };
    assert!(!cancelled(&came()));
    for corrects in ["me", "eva"] {
        assert!(!cancelled(&by(came(), corrects, title())), "{corrects}");
    }
    // Taken up again, and ended here.
    let again = by(came(), "me", set("ps-1", "status", json!("active")));
    assert!(cancelled(&by(again, "me", set("ps-1", "status", json!("closed")))));
}

#[test]
fn the_button_is_there_only_where_the_file_holds_something() {
    let over = with(stocked(), &[set("ps-1", "status", json!("closed"))]);
    // Days of the record that no calendar is told of; a done task, and a message inside the house.
    let over = with(
        over,
        &[
            set("ps-1", "closing/follow_up_at", json!("2027-05-26")),
            set("ps-1", "closing/date", json!("2026-12-01")),
            here("ms-9", Kind::Message, &[("due", json!("2027-01-01")), ("internal", json!(true))]),
        ],
    );
    let gone = with(over.clone(), &[Command::Delete { ids: vec!["ms-9".into()] }]);
    for workspace in [&over, &gone, &full()] {
        for scope in [Scope::All, Scope::Partnership("ps-1".into())] {
            let is_full = file(workspace, scope.clone(), Lang::Da).contains("BEGIN:VEVENT");
            assert_eq!(has_dates(workspace, &scope, today()), is_full);
        }
    }
    assert!(!has_dates(&over, &Scope::Partnership("ps-1".into()), today()));
}

#[test]
fn what_is_settled_before_its_day_is_cancelled_where_it_once_waited() {
    let before = with(
        full(),
        &[
            set("ac-1", "due", json!("2026-12-31")),
            here("gl-9", Kind::Goal, &[("text", json!("100 børn")), ("due", json!("2027-03-01"))]),
        ],
    );
    let scopes = [Scope::All, Scope::Partnership("ps-1".into())];
    for (id, field, settled) in [
        ("ac-1", "state", json!("done")),
        ("gl-9", "state", json!("reached")),
        ("gl-9", "state", json!("dropped")),
        ("as-1", "status", json!("received")),
        ("ms-1", "done_at", json!("2026-11-25")),
    ] {
        let after = with(before.clone(), &[set(id, field, settled)]);
        let back = with(after.clone(), &[set(id, field, json!(null))]);
        for scope in &scopes {
            let [before, after, back] = [&before, &after, &back].map(|workspace| {
                let found = events(&file(workspace, scope.clone(), Lang::Da)).into_iter();
                let own = found.filter(|event| event.contains(&format!("UID:{id}-due@")));
                own.collect::<Vec<_>>().join("")
            });
            let sequence = |event: &str| line(event, "SEQUENCE").parse::<u32>().unwrap();
            assert!(!before.contains("STATUS:") && !back.contains("STATUS:"), "{id}");
            assert_eq!(line(&after, "STATUS"), "CANCELLED", "{id}");
            assert!(line(&after, "DESCRIPTION").starts_with("Klaret"), "{after}");
            assert!(sequence(&before) < sequence(&after), "{id}");
            assert!(sequence(&after) < sequence(&back), "{id}");
        }
        assert!(scopes.iter().all(|scope| has_dates(&after, scope, today())));
        // Once its day is past, nobody has to be told.
        let past = with(after, &[set(id, "due", json!("2026-11-02"))]);
        let past = file(&past, Scope::All, Lang::Da).replace("\r\n ", "");
        assert!(!past.contains(&format!("UID:{id}-due@")), "{id}");
    }
    // What came settled (`ac-3`, `gl-2`) never stood in a calendar.
    let all = file(&before, Scope::All, Lang::Da);
    assert!(!all.contains("UID:ac-3") && !all.contains("UID:gl-2"));
}
