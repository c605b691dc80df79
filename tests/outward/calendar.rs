//! Calendars as other programs get them: which days stand in them, and how.
//!
//! `UPDATE_EXPECT=1 cargo test --test outward calendar` writes the files anew; read the difference.

use crate::support::calendar::{events, full, line};
use crate::support::outward::{file, here, today, with};
use crate::support::workspace::{set, stocked};
use expect_test::expect_file;
use makkerskab::{
    domain::Kind,
    outward::{Scope, has_dates},
    text::Lang,
    workspace::{Command, Workspace},
};
use serde_json::json;

#[test]
fn everything_with_a_day_stands_in_the_calendar_and_nothing_else() {
    let workspace = full();
    for (lang, expected) in [
        (Lang::Da, expect_file!["../fixtures/outward/all.da.ics"]),
        (Lang::En, expect_file!["../fixtures/outward/all.en.ics"]),
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
        let told = file(&made, Scope::All, Lang::Da);
        let own: Vec<_> =
            events(&told).into_iter().filter(|own| line(own, "UID") == next).collect();
        assert_eq!(own.len(), 1);
        assert_eq!(line(&own[0], "STATUS"), "CANCELLED", "a calendar may hold it on another day");
    }
}

#[test]
fn what_is_over_asks_for_nothing_but_the_promises_that_were_kept() {
    let over = with(full(), &[set("ps-1", "status", json!("closed"))]);
    let found = events(&file(&over, Scope::Partnership("ps-1".into()), Lang::Da));
    // What was told while it went on is taken out again.
    let (gone, found): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|event| event.contains("STATUS:CANCELLED"));
    let gone: Vec<&str> = gone.iter().map(|event| line(event, "UID")).collect();
    for uid in ["gl-1-due", "ps-1-review-2027-02-28", "ac-1-due"] {
        assert!(gone.contains(&format!("{uid}@makkerskab").as_str()), "{gone:?}");
    }
    let told = |events: &[String]| -> Vec<String> {
        let uids = events.iter().map(|event| line(event, "UID"));
        uids.map(|uid| uid.split('@').next().unwrap().to_owned()).collect()
    };
    assert_eq!(told(&found), ["rd-1-due", "me-2-meeting", "me-2-next"]);
    let kept = with(over.clone(), &[over.see_to_left("ps-1", true)]);
    let found = events(&file(&kept, Scope::Partnership("ps-1".into()), Lang::Da)).into_iter();
    let found: Vec<_> = found.filter(|event| !event.contains("STATUS:CANCELLED")).collect();
    assert_eq!(told(&found), ["ac-2-due", "ac-1-due", "rd-1-due", "me-2-meeting", "me-2-next"]);
    // An end without an agreement is the partnership's own.
    let plain = with(stocked(), &[set("ps-1", "end", json!("2027-09-30"))]);
    assert!(file(&plain, Scope::All, Lang::Da).contains("ps-1-end@makkerskab"));
    assert!(!file(&full(), Scope::All, Lang::Da).contains("ps-1-end@makkerskab"));
}
