//! Calendars as other programs get them: which days stand in them, and that a calendar knows an
//! event again.
//!
//! `UPDATE_EXPECT=1 cargo test --test outward_calendar` writes the files anew; read the difference.

mod outward_support;
mod workspace_support;

use expect_test::expect_file;
use makkerskab::{
    domain::Kind,
    outward::{Scope, has_dates},
    text::Lang,
    workspace::{Command, Workspace},
};
use outward_support::{file, here, today, with};
use serde_json::json;
use workspace_support::{actor, create, set, stocked};

/// One of everything that has a day, and one of everything that must not be told.
fn full() -> Workspace {
    let commands = [
        set("ps-1", "start", json!("2026-10-01")),
        set("ps-1", "end", json!("2027-09-30")),
        set("ps-1", "review_dates/2027-02-28", json!(true)),
        set("ps-1", "notes", json!("Hemmelig note")),
        set("ac-1", "due", json!("2026-12-31")),
        set("ac-1", "text", json!("Ring til Lone; spørg om lokale, tid\nog nøgler")),
        set("ac-1", "owner", json!("Anne")),
        here("ac-2", Kind::Action, &[("text", json!("For sent")), ("due", json!("2026-11-01"))]),
        here(
            "ac-3",
            Kind::Action,
            &[("text", json!("Er gjort")), ("due", json!("2026-12-01")), ("state", json!("done"))],
        ),
        here("ac-4", Kind::Action, &[("text", json!("Uden dag"))]),
        here(
            "me-1",
            Kind::Meeting,
            &[("at", json!("2026-11-01")), ("meeting_kind", json!("first"))],
        ),
        here(
            "me-2",
            Kind::Meeting,
            &[
                ("at", json!("2028-02-28")),
                ("meeting_kind", json!("status")),
                ("place", json!("Ågade 3, 2. sal")),
                ("chair", json!("Anne")),
                ("agenda", json!(["Siden sidst", " ", "Næste skridt"])),
                ("next_at", json!("2028-02-29")),
                ("concerns", json!(["Hemmelig bekymring"])),
            ],
        ),
        here(
            "ms-1",
            Kind::Message,
            &[
                ("due", json!("2026-12-03")),
                ("whom", json!("Forældrene")),
                ("text", json!("Vi begynder")),
            ],
        ),
        here(
            "ms-2",
            Kind::Message,
            &[
                ("due", json!("2026-12-03")),
                ("text", json!("Hemmelig besked")),
                ("internal", json!(true)),
            ],
        ),
        here(
            "rk-1",
            Kind::Risk,
            &[("due", json!("2026-12-03")), ("title", json!("Hemmelig risiko"))],
        ),
        here("gl-1", Kind::Goal, &[("due", json!("2027-06-01")), ("text", json!("40 børn"))]),
        here(
            "gl-2",
            Kind::Goal,
            &[("due", json!("2027-06-01")), ("text", json!("Nået")), ("state", json!("reached"))],
        ),
        here(
            "as-1",
            Kind::Ask,
            &[
                ("due", json!("2027-01-15")),
                ("text", json!("Et lokale")),
                ("direction", json!("ask")),
            ],
        ),
        here(
            "rd-1",
            Kind::Round,
            &[
                ("due", json!("2027-03-01")),
                ("title", json!("Puls: Læs for mig")),
                ("round_kind", json!("pulse")),
            ],
        ),
        here(
            "ag-1",
            Kind::Agreement,
            &[
                ("state", json!("signed")),
                ("valid_from", json!("2026-12-01")),
                ("valid_to", json!("2027-12-31")),
                ("clause/c27/choice", json!("B")),
                ("notice", json!("3 måneder")),
            ],
        ),
        create(
            "li-1",
            Kind::Library,
            &[("name", json!("Byen")), ("canvas/s-10", json!("2027-05-01"))],
        ),
    ];
    with(stocked(), &commands)
}

/// The events of a file: their lines, joined.
fn events(file: &str) -> Vec<String> {
    let joined = file.replace("\r\n ", "");
    joined.split("BEGIN:VEVENT\r\n").skip(1).map(str::to_owned).collect()
}

fn line<'a>(event: &'a str, name: &str) -> &'a str {
    let mut lines = event.split("\r\n");
    lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).unwrap()
}

#[test]
fn everything_with_a_day_stands_in_the_calendar_and_nothing_else() {
    let workspace = full();
    for (lang, expected) in [
        (Lang::Da, expect_file!["./fixtures/outward/all.da.ics"]),
        (Lang::En, expect_file!["./fixtures/outward/all.en.ics"]),
    ] {
        let file = file(&workspace, Scope::All, lang);
        for secret in ["Hemmelig", "Er gjort", "Uden dag", "Nået"] {
            assert!(!file.contains(secret), "{secret}");
        }
        assert!(file.split("\r\n").all(|line| line.len() <= 75));
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
        // Git keeps the fixture with plain ends of lines.
        expected.assert_eq(&file.replace("\r\n", "\n"));
    }
    // The same, but for what is the library's own.
    let all = events(&file(&workspace, Scope::All, Lang::Da));
    let mut own = events(&file(&workspace, Scope::Partnership("ps-1".into()), Lang::Da));
    let canvas = all.iter().find(|event| event.contains("li-1-canvas")).unwrap();
    own.push(canvas.clone());
    let trimmed = |events: &[String]| {
        let mut events: Vec<String> =
            events.iter().map(|event| event.replace("END:VCALENDAR\r\n", "")).collect();
        events.sort();
        events
    };
    assert_eq!(trimmed(&all), trimmed(&own));
    assert_eq!(events(&file(&workspace, Scope::Partnership("ps-9".into()), Lang::Da)).len(), 0);
}

#[test]
fn what_has_lost_its_partnership_is_nobodys_appointment() {
    let delete = Command::Delete { ids: vec!["ps-1".into()] };
    let file = file(&with(full(), &[delete]), Scope::All, Lang::Da);
    let mut left = events(&file);
    left.retain(|event| !event.contains("STATUS:CANCELLED"));
    assert_eq!(left.len(), 1, "the library's own: {file}");
}

#[test]
fn a_meeting_stands_in_a_file_of_its_own_also_when_it_is_held() {
    let held = events(&file(&full(), Scope::Meeting("me-1".into()), Lang::Da));
    assert_eq!(held.len(), 1);
    assert_eq!(line(&held[0], "DTSTART;VALUE=DATE"), "20261101");
    let coming = events(&file(&full(), Scope::Meeting("me-2".into()), Lang::Da));
    assert_eq!(coming.len(), 1);
    assert_eq!(line(&coming[0], "LOCATION"), "Ågade 3\\, 2. sal");
    assert!(line(&coming[0], "DESCRIPTION").contains("1. Siden sidst\\n2. Næste skridt"));
}

#[test]
fn days_are_whole_also_over_a_leap_day_a_year_and_a_change_of_the_clocks() {
    for (due, start, end) in [
        ("2026-12-31", "20261231", "20270101"),
        ("2028-02-28", "20280228", "20280229"),
        ("2028-02-29", "20280229", "20280301"),
        ("2027-02-28", "20270228", "20270301"),
        // The clocks change on the last Sundays of March and October.
        ("2027-03-28", "20270328", "20270329"),
        ("2027-10-31", "20271031", "20271101"),
        ("0999-06-30", "09990630", "09990701"),
    ] {
        let workspace = with(stocked(), &[set("ac-1", "due", json!(due))]);
        let found = events(&file(&workspace, Scope::All, Lang::Da));
        assert_eq!(line(&found[0], "DTSTART;VALUE=DATE"), start);
        assert_eq!(line(&found[0], "DTEND;VALUE=DATE"), end);
    }
    let last = with(stocked(), &[set("ac-1", "due", json!("9999-12-31"))]);
    assert!(!file(&last, Scope::All, Lang::Da).contains("DTEND"));
}

#[test]
fn a_meeting_with_hours_is_an_appointment_on_the_clock_of_the_place() {
    let meeting = |time: &str| {
        let workspace = with(full(), &[set("me-2", "time", json!(time))]);
        events(&file(&workspace, Scope::Meeting("me-2".into()), Lang::Da)).remove(0)
    };
    for (time, start, end) in [
        ("13-14.30", "20280228T130000", "20280228T143000"),
        ("9.05", "20280228T090500", "20280228T100500"),
        // The day after is the leap day.
        ("23.30", "20280228T233000", "20280229T003000"),
    ] {
        let event = meeting(time);
        assert_eq!((line(&event, "DTSTART"), line(&event, "DTEND")), (start, end));
        assert!(!event.contains("TRANSPARENT"), "who is at a meeting is busy");
    }
    let odd = meeting("efter skole");
    assert_eq!(line(&odd, "DTSTART;VALUE=DATE"), "20280228");
    assert!(line(&odd, "DESCRIPTION").starts_with("Tidspunkt: efter skole\\n"), "{odd}");
    let last = with(
        full(),
        &[set("me-2", "at", json!("9999-12-31")), set("me-2", "time", json!("23.30"))],
    );
    let last = file(&last, Scope::Meeting("me-2".into()), Lang::Da);
    assert!(last.contains("DTSTART:99991231T233000") && !last.contains("DTEND"));
}

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
    left.absorb(right.record("ac-1").unwrap().clone());
    assert!(of(&left, "ac-1-due@makkerskab").1 > lone);
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
fn whether_there_are_dates_is_known_before_they_are_gathered() {
    let has = |workspace: &Workspace| {
        let scopes = [Scope::All, Scope::Partnership("ps-1".into()), Scope::Meeting("me-1".into())];
        scopes.map(|scope| has_dates(workspace, &scope, today()))
    };
    let bare = stocked();
    let bare = with(bare, &[here("me-1", Kind::Meeting, &[])]);
    assert_eq!(has(&bare), [false; 3]);
    assert_eq!(has(&full()), [true; 3]);
    let lone = with(bare, &[set("me-1", "at", json!("2027-01-01"))]);
    assert_eq!(has(&lone), [true; 3]);
    let gone = with(lone, &[Command::Delete { ids: vec!["me-1".into()] }]);
    assert_eq!(has(&gone), [true, true, false]);
}

#[test]
fn a_next_meeting_that_is_made_is_told_once() {
    let next = "me-2-next@makkerskab";
    assert!(file(&full(), Scope::All, Lang::Da).contains(next));
    for at in ["2028-02-29", "2028-03-04"] {
        let made = with(full(), &[here("me-3", Kind::Meeting, &[("at", json!(at))])]);
        assert!(!file(&made, Scope::All, Lang::Da).contains(next));
    }
}

#[test]
fn what_is_over_asks_for_nothing_but_what_was_promised() {
    let over = with(full(), &[set("ps-1", "status", json!("closed"))]);
    let found = events(&file(&over, Scope::Partnership("ps-1".into()), Lang::Da));
    let uids: Vec<&str> = found.iter().map(|event| line(event, "UID")).collect();
    assert_eq!(
        uids.iter().map(|uid| uid.split('@').next().unwrap()).collect::<Vec<_>>(),
        ["ac-2-due", "ac-1-due", "rd-1-due", "me-2-meeting", "me-2-next"]
    );
    // An end without an agreement is the partnership's own.
    let plain = with(stocked(), &[set("ps-1", "end", json!("2027-09-30"))]);
    assert!(file(&plain, Scope::All, Lang::Da).contains("ps-1-end@makkerskab"));
    assert!(!file(&full(), Scope::All, Lang::Da).contains("ps-1-end@makkerskab"));
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
