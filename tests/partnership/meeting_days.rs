//! Meetings in the order of their days and hours.

use crate::support::meeting::{PARTNERSHIP, add, day, lines, workspace};
use expect_test::expect;
use makkerskab::{
    crdt::Actor,
    domain::{Action, Day, Meeting, MeetingKind, Partnership, Status},
    field,
    guide::{Facts, agenda, reminders},
    text::{Lang, text},
    workspace::{
        Command, Remembered, Workspace,
        conversation::done_on,
        meetings::{
            agreed_next, at_hand, left_open, likely_kind, meeting_step, meetings, minutes,
            next_after,
        },
    },
};

#[test]
fn a_time_stands_wherever_the_day_stands_and_odd_words_as_they_were_written() {
    let mut workspace = workspace();
    let told = |workspace: &Workspace, lang: Lang| {
        let told = minutes(workspace, workspace.get("mt-x-2").unwrap());
        let words = &text(lang).meeting;
        let first = |text: String| text.lines().next().unwrap_or_default().to_owned();
        let (agenda, body) = ((words.agenda_body)(&told), (words.body)(&told));
        [first(agenda), first(body), (words.subject)(&told), first((words.log)(&told))]
    };
    let mut write = |time: &str| {
        let command = Command::set("mt-x-2", field!(Meeting.time), time);
        workspace.apply(&command, &Actor::from_bits(1)).unwrap();
        [told(&workspace, Lang::Da), told(&workspace, Lang::En)].concat().join("\n")
    };
    expect![[r#"
        Statusmøde · tirsdag 24. nov. 2026 kl. 13.00-14.30
        Referat: Statusmøde · Læs for mig · 24.11.2026 kl. 13.00-14.30
        Referat: Læs for mig · 24.11.2026 kl. 13.00-14.30
        Statusmøde kl. 13.00-14.30
        Status meeting · Tuesday 24 Nov 2026, 13:00-14:30
        Minutes: Status meeting · Læs for mig · 24 Nov 2026, 13:00-14:30
        Minutes: Læs for mig · 24 Nov 2026, 13:00-14:30
        Status meeting, 13:00-14:30"#]]
    .assert_eq(&write("13-14.30"));
    assert!(
        write(" lige efter skole ")
            .starts_with("Statusmøde · tirsdag 24. nov. 2026, lige efter skole\n")
    );
    assert!(write(" ").starts_with("Statusmøde · tirsdag 24. nov. 2026\n"));
}

#[test]
fn meetings_of_one_day_stand_by_their_time() {
    let mut workspace = workspace();
    for (id, time) in
        [("mt-y-1", "kl. 13"), ("mt-y-2", ""), ("mt-y-3", "9.30"), ("mt-y-4", "1.30 pm")]
    {
        let meeting = Meeting {
            partnership: PARTNERSHIP.into(),
            at: Some(day("2026-12-01")),
            time: time.into(),
            ..Meeting::default()
        };
        add(&mut workspace, id, &meeting);
    }
    let ids = |all: Vec<&Meeting>| -> Vec<String> {
        all.into_iter().map(|own| own.id.clone()).filter(|id| id.starts_with("mt-y")).collect()
    };
    let order = ["mt-y-2", "mt-y-3", "mt-y-1", "mt-y-4"];
    assert_eq!(ids(at_hand(&workspace, day("2026-11-27"))), order);
    let mut listed = ids(meetings(&workspace, PARTNERSHIP));
    listed.reverse();
    assert_eq!(listed, order, "the latest first");
}

#[test]
fn what_a_later_meeting_of_the_same_day_leaves_open_is_nothing_that_was_left_open_before() {
    let mut workspace = workspace();
    for (id, time, open) in [("mt-9", "14-15", "Nøglen"), ("mt-8", "10-11", "Kaffen")] {
        let meeting = Meeting {
            partnership: PARTNERSHIP.into(),
            at: Some(day("2027-03-01")),
            time: time.into(),
            open_points: lines(&[open]),
            ..Meeting::default()
        };
        add(&mut workspace, id, &meeting);
    }
    let open = |id: &str| left_open(&workspace, workspace.get(id).unwrap());
    assert!(!open("mt-8").contains(&"Nøglen".to_owned()), "{:?}", open("mt-8"));
    assert_eq!(open("mt-9"), ["Kaffen"]);
}

#[test]
fn a_step_that_speaks_of_a_meeting_is_that_meeting() {
    let mut own = workspace();
    let steps = [
        ("ac-m1", "Send mødereferat", "2026-11-25"),
        ("ac-m2", "Statusmøde hos dem", "2026-12-09"),
        ("ac-m3", "Første møde, hos dem", "2026-12-08"),
        ("ac-m4", "Vi mødes", "2026-11-01"),
        ("ac-m5", "Meet at the port", ""),
    ];
    for (id, text, due) in steps {
        let due = Day::parse_iso(due);
        let action =
            Action { partnership: PARTNERSHIP.into(), text: text.into(), due, ..Action::default() };
        add(&mut own, id, &action);
    }
    let step = |own: &Workspace| {
        meeting_step(own, PARTNERSHIP, day("2026-11-24")).map(|action| action.id.clone())
    };
    assert_eq!(step(&own).as_deref(), Some("ac-m3"));
    // Nor is it talked of there that one meets.
    let meeting = Meeting {
        partnership: PARTNERSHIP.into(),
        meeting_kind: Some(MeetingKind::Status),
        at: Some(day("2026-12-08")),
        ..Meeting::default()
    };
    let partnership = own.get::<Partnership>(PARTNERSHIP).unwrap();
    let points = agenda(&meeting, &Facts::new(&own, partnership, day("2026-11-24")));
    let told = points.iter().map(text(Lang::Da).meeting.point).collect::<Vec<_>>().join("\n");
    assert!(told.contains("Send mødereferat") && !told.contains("Første møde"), "{told}");
    own.apply(&Command::edit("ac-m3", done_on(day("2026-11-24"))), &Actor::from_bits(1)).unwrap();
    assert_eq!(step(&own).as_deref(), Some("ac-m2"));
}

#[test]
fn the_overview_has_the_meetings_of_the_week_and_minutes_that_wait() {
    let mut own = workspace();
    let meetings = ["2026-10-01", "2026-11-20", "2026-11-27", "2026-12-04", "2026-12-05"];
    for (place, at) in meetings.into_iter().enumerate() {
        let meeting = Meeting {
            partnership: PARTNERSHIP.into(),
            place: at.into(),
            at: Some(day(at)),
            ..Meeting::default()
        };
        add(&mut own, &format!("me-9{place}"), &meeting);
    }
    let near = |own: &Workspace| -> Vec<String> {
        let near = at_hand(own, day("2026-11-27")).into_iter();
        near.filter(|meeting| meeting.id.starts_with("me-9")).map(|own| own.place.clone()).collect()
    };
    assert_eq!(near(&own), ["2026-11-20", "2026-11-27", "2026-12-04"]);
    let sent = Command::set("me-91", field!(Meeting.minutes_sent_at), day("2026-11-26"));
    own.apply(&sent, &Actor::from_bits(1)).unwrap();
    assert_eq!(near(&own), ["2026-11-27", "2026-12-04"]);
    let over = Command::set(PARTNERSHIP, field!(Partnership.status), Status::Closed);
    own.apply(&over, &Actor::from_bits(1)).unwrap();
    assert!(near(&own).is_empty(), "what is over has no meetings to come");
}

#[test]
fn meetings_stand_with_the_latest_first_and_the_undated_on_top() {
    let mut workspace = workspace();
    assert_eq!(likely_kind(&workspace, PARTNERSHIP), MeetingKind::Status);
    assert_eq!(likely_kind(&workspace, "ps-other"), MeetingKind::First);
    add(
        &mut workspace,
        "mt-x-3",
        &Meeting { partnership: PARTNERSHIP.into(), ..Default::default() },
    );
    let order: Vec<_> = meetings(&workspace, PARTNERSHIP).iter().map(|m| m.id.clone()).collect();
    assert_eq!(order, ["mt-x-3", "mt-x-2", "mt-x-1"]);
}

/// Written in the minutes, it is something to do until it is made or taken out.
#[test]
fn the_next_meeting_that_was_agreed_on_is_told_until_it_is_made() {
    let mut own = workspace();
    let told = |own: &Workspace, today: &str| {
        let all = reminders(own, None, day(today)).into_iter();
        all.map(|found| (found.what, found.due, found.is_open)).collect::<Vec<_>>()
    };
    let what = Remembered::Meeting { id: "mt-x-2".into(), with: vec!["Havnens Kaffe".into()] };
    let expected = [(what, day("2026-12-08"), true)];
    assert_eq!(told(&own, "2026-11-25"), expected);
    assert_eq!(told(&own, "2027-01-07"), expected, "its day has gone by, and nobody made it");
    assert_eq!(told(&own, "2027-01-08"), [], "nobody will");
    let names = ["Ung Randers".to_owned()];
    let [da, en] = [Lang::Da, Lang::En].map(|lang| text(lang).meeting.agreed);
    assert_eq!(da(&names, day("2027-01-06")), "Næste møde med Ung Randers: onsdag 6. januar");
    assert_eq!(en(&names, day("2027-01-06")), "Next meeting with Ung Randers: Wednesday 6 January");
    assert_eq!(da(&[], day("2027-01-06")), "Næste møde: onsdag 6. januar");
    // One that is planned for another day is the next one as well.
    let made = Meeting {
        partnership: PARTNERSHIP.into(),
        at: Some(day("2026-12-10")),
        ..Meeting::default()
    };
    add(&mut own, "mt-x-3", &made);
    assert_eq!(told(&own, "2026-11-25"), []);
}

/// Made by a press, and moved: it is the next one still, and none is offered beside it.
#[test]
fn the_next_meeting_takes_over_the_day_the_place_and_the_people_and_is_made_once() {
    let own = workspace();
    let mut last = own.get::<Meeting>("mt-x-2").unwrap().clone();
    last.time = "10-12".into();
    last.chair = "Bo Holm".into();
    let next = next_after(&own, &last);
    let expected = Meeting {
        partnership: PARTNERSHIP.into(),
        meeting_kind: Some(MeetingKind::Status),
        at: Some(day("2026-12-08")),
        time: "10-12".into(),
        place: "Biblioteket".into(),
        form: last.form,
        chair: "Bo Holm".into(),
        attendees: last.attendees.clone(),
        ..Meeting::default()
    };
    assert_eq!(next, expected, "what was said and decided stays behind");
    assert_eq!(agreed_next(&own, &last), Some(day("2026-12-08")));
    for at in [Some("2026-12-08"), Some("2026-12-10"), Some("2026-11-30"), None] {
        let mut made = own.clone();
        add(&mut made, "mt-x-3", &Meeting { at: at.map(day), ..next.clone() });
        assert_eq!(agreed_next(&made, &last), None, "{at:?}");
    }
    // Put off until that day or past it, nothing comes after it that was before.
    for at in ["2026-12-08", "2026-12-09"] {
        let put_off = Meeting { at: Some(day(at)), ..last.clone() };
        assert_eq!(agreed_next(&own, &put_off), None, "{at}");
    }
    // Those before a meeting that has no day are no next one of its.
    let undated = Meeting { at: None, ..last };
    assert_eq!(agreed_next(&own, &undated), Some(day("2026-12-08")));
    let mut made = own.clone();
    add(&mut made, "mt-x-3", &next);
    assert_eq!(agreed_next(&made, &undated), None);
}
