//! A meeting leaves minutes and one line in the log.

use crate::support::meeting::{PARTNERSHIP, add, day, lines, workspace};
use expect_test::expect;
use makkerskab::{
    content::{Half, read_guide},
    crdt::Actor,
    domain::{Contact, Entry, Kind, Meeting, Member, Partner},
    guide::{answers, kept_back, put_answers},
    text::{Lang, text},
    workspace::{
        Command, PartnerRow,
        meetings::{minutes, minutes_sent},
    },
};
use serde_json::json;

#[test]
fn what_was_answered_and_feared_stands_in_the_minutes_under_its_heading() {
    let workspace = workspace();
    let guide = read_guide(include_str!("../../content/guide.json")).unwrap();
    let mut meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
    for (question, answer) in [
        ("q-dec-01", "Vi begynder i det små"),
        ("q-dec-02", "Kommunens ja"),
        ("q-dec-03", "Anne ringer i morgen"),
        ("q-first-02", "En uge uden vikarer\n\nog med ro"),
        ("q-dec-04", "  "),
    ] {
        meeting.notes.0.insert(question.into(), answer.into());
    }
    meeting.concerns = lines(&["Det tager for lang tid", ""]);
    let concern = text(Lang::Da).meeting.concern;
    let all = answers(Some(&guide), Half::Da, &meeting);
    let body = |meeting: &Meeting| {
        let mut told = minutes(&workspace, meeting);
        put_answers(&mut told, meeting, &all, concern);
        (text(Lang::Da).meeting.body)(&told)
    };
    // A worry goes nowhere before somebody says so.
    assert!(!body(&meeting).contains("lang tid"));
    assert_eq!(kept_back(&meeting, &all, concern), ["Bekymring: Det tager for lang tid"]);
    meeting.concerns_told = Some(true);
    expect![[r#"
        Referat: Statusmøde · Læs for mig · 24.11.2026
        Sted: Biblioteket
        Til stede: Anne, biblioteket; Bo Holm, Havnens Kaffe
        Referent: Anne

        BESLUTNINGER
        - Vi begynder den 4. januar
        - Hvad er vi enige om lige nu? Vi begynder i det små

        ÅBNE PUNKTER
        - Hvad mangler, før vi kan bestemme? Kommunens ja
        - Bekymring: Det tager for lang tid

        OPGAVER
        - Køb kaffe (Anne, 01.12.2026)
        - Find nøglen (ingen har den endnu, ingen dato)
        - Hvem gør hvad inden hvornår? Anne ringer i morgen

        SAGT PÅ MØDET
        - Hvad er en god uge hos jer? En uge uden vikarer
          og med ro

        Næste møde: tirsdag 8. dec. 2026"#]]
    .assert_eq(&body(&meeting));
    assert_eq!(kept_back(&meeting, &all, concern), [""; 0]);
    meeting.answers_internal = Some(true);
    assert!(!body(&meeting).contains("i det små"));
    assert_eq!(kept_back(&meeting, &all, concern).len(), 4);
    // Without the guide the answers are there all the same.
    let bare: Vec<String> =
        answers(None, Half::Da, &meeting).iter().map(|answer| answer.line()).collect();
    assert!(bare.contains(&"Kommunens ja".to_owned()));
}

#[test]
fn whoever_leads_the_meeting_stands_in_the_agenda_and_in_the_minutes() {
    let workspace = workspace();
    let mut meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
    meeting.chair = "Mette Holm".into();
    let told = minutes(&workspace, &meeting);
    for (lang, expected) in [(Lang::Da, "Mødeleder: Mette Holm"), (Lang::En, "Chair: Mette Holm")]
    {
        let words = &text(lang).meeting;
        assert!((words.body)(&told).contains(expected), "{lang:?}");
        assert!((words.agenda_body)(&told).contains(expected), "{lang:?}");
    }
}

#[test]
fn minutes_have_three_headings_and_go_to_those_who_were_there() {
    let workspace = workspace();
    let told = minutes(&workspace, workspace.get("mt-x-2").unwrap());
    assert_eq!(told.addresses, "bo@kaffe.example");
    expect![[r#"
        Referat: Statusmøde · Læs for mig · 24.11.2026
        Sted: Biblioteket
        Til stede: Anne, biblioteket; Bo Holm, Havnens Kaffe
        Referent: Anne

        BESLUTNINGER
        - Vi begynder den 4. januar

        ÅBNE PUNKTER
        Ingen

        OPGAVER
        - Køb kaffe (Anne, 01.12.2026)
        - Find nøglen (ingen har den endnu, ingen dato)

        Næste møde: tirsdag 8. dec. 2026"#]]
    .assert_eq(&(text(Lang::Da).meeting.body)(&told));
    expect!["Minutes: Læs for mig · 24 Nov 2026"]
        .assert_eq(&(text(Lang::En).meeting.subject)(&told));
}

#[test]
fn an_empty_meeting_gives_minutes_that_say_so() {
    let mut workspace = workspace();
    let meeting = Meeting { partnership: PARTNERSHIP.into(), ..Default::default() };
    let told = minutes(&workspace, &meeting);
    // Nobody is named, so all contacts may have been there.
    assert_eq!(told.addresses, "bo@kaffe.example,ida@kaffe.example");
    expect![[r#"
        Minutes: Meeting · Læs for mig

        DECISIONS
        None

        OPEN POINTS
        None

        TASKS
        None"#]]
    .assert_eq(&(text(Lang::En).meeting.body)(&told));
    let shared = Contact {
        partner: "pa-x-1".into(),
        name: "Åse Krag".into(),
        email: "Bo@kaffe.example".into(),
        ..Default::default()
    };
    add(&mut workspace, "ct-x-3", &shared);
    let told = minutes(&workspace, &meeting);
    assert_eq!(told.addresses.matches("@kaffe").count(), 2, "each address once");
    assert!(told.without_address.is_empty());
    let unreached = Contact { partner: "pa-x-1".into(), name: "Ib".into(), ..Default::default() };
    add(&mut workspace, "ct-x-4", &unreached);
    assert_eq!(minutes(&workspace, &meeting).without_address, ["Ib"]);
}

#[test]
fn sending_the_minutes_writes_the_log_once() {
    let mut workspace = workspace();
    let actor = Actor::parse("k3f9ab7c").unwrap();
    for id in ["le-x-1", "le-x-2"] {
        let meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
        let sent = |_: Kind| id.to_owned();
        let command = minutes_sent(&workspace, &meeting, day("2026-11-25"), "Statusmøde", sent);
        workspace.apply(&command, &actor).unwrap();
    }
    let meeting = workspace.get::<Meeting>("mt-x-2").unwrap();
    assert_eq!(meeting.minutes_sent_at, Some(day("2026-11-25")));
    let log: Vec<_> = workspace.of::<Entry>(PARTNERSHIP).collect();
    assert_eq!(log.len(), 1);
    assert_eq!((log[0].at, log[0].partner.as_str()), (Some(day("2026-11-24")), "pa-x-1"));
    assert_eq!(workspace.last_contact(PARTNERSHIP, day("2026-11-25")), Some(day("2026-11-24")));
}

#[test]
fn minutes_of_a_meeting_with_several_partners_are_contact_with_all_who_were_there() {
    let actor = Actor::parse("k3f9ab7c").unwrap();
    let (today, held) = (day("2026-11-25"), day("2026-11-24"));
    // Who was there; whom the lines of the log name; the partners that are silent no more.
    type Line = (&'static str, &'static [&'static str]);
    let all = ["pa-x-1", "pa-x-2", "pa-x-3"];
    let cases: [(&[&str], &[Line], &[&str]); 7] = [
        (&["Anne", "Bo Holm", "Skolen", "Lis fra Banken"], &[("", &[])], &all),
        (&[], &[("", &[])], &all),
        (&["Os selv"], &[("", &[])], &all),
        (&["Lis"], &[("pa-x-3", &[])], &all[2..]),
        (&["Bo Holm, Lis"], &[("", &["ct-x-1", "ct-x-3"])], &["pa-x-1", "pa-x-3"]),
        (&["Skolen, Lis"], &[("pa-x-3", &[]), ("pa-x-2", &[])], &all[1..]),
        (&["Skolen, Banken"], &[("pa-x-3", &[]), ("pa-x-2", &[])], &all[1..]),
    ];
    for (attendees, lines, reached) in cases {
        let mut workspace = workspace();
        for (id, name) in [("pa-x-2", "Skolen"), ("pa-x-3", "Banken")] {
            add(&mut workspace, id, &Partner { name: name.into(), ..Default::default() });
            let member = Member {
                partnership: PARTNERSHIP.into(),
                partner: id.into(),
                ..Default::default()
            };
            add(&mut workspace, &id.replace("pa", "mb"), &member);
        }
        let lis = Contact { partner: "pa-x-3".into(), name: "Lis".into(), ..Default::default() };
        add(&mut workspace, "ct-x-3", &lis);
        let written = Command::set("mt-x-2", "attendees", json!(attendees));
        workspace.apply(&written, &actor).unwrap();
        let meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
        let before = workspace.of::<Entry>(PARTNERSHIP).count();
        let mut ids = ["le-x-1", "le-x-2", "le-x-3"].into_iter();
        let new_id = |_| ids.next().unwrap().to_owned();
        let command = minutes_sent(&workspace, &meeting, today, "Statusmøde", new_id);
        workspace.apply(&command, &actor).unwrap();
        assert_eq!(workspace.of::<Entry>(PARTNERSHIP).count(), before + lines.len());
        for (id, (partner, contacts)) in ["le-x-1", "le-x-2"].into_iter().zip(lines) {
            let entry = workspace.get::<Entry>(id).unwrap();
            let named: Vec<&str> = entry.contact_ids.0.iter().map(String::as_str).collect();
            assert_eq!(
                (entry.partner.as_str(), named),
                (*partner, contacts.to_vec()),
                "{attendees:?}"
            );
        }
        let rows = PartnerRow::all(&workspace, today);
        let of_that_day = rows.values().filter(|row| row.last_contact == Some(held));
        let found: Vec<&str> = of_that_day.map(|row| row.id.as_str()).collect();
        assert_eq!(found, reached, "{attendees:?}");
        let told = reached
            .iter()
            .all(|id| workspace.log_with(id).iter().any(|entry| entry.id.starts_with("le-x-")));
        assert!(told, "{attendees:?}");
    }
}

/// Nothing is refused, and what is to come has not happened.
#[test]
fn minutes_that_are_sent_before_the_meeting_make_no_contact_of_it() {
    let mut workspace = workspace();
    let actor = Actor::parse("k3f9ab7c").unwrap();
    let meeting = workspace.get::<Meeting>("mt-x-2").unwrap().clone();
    let (today, at) = (day("2026-11-21"), meeting.at.unwrap());
    assert!(at > today);
    let before = workspace.last_contact(PARTNERSHIP, today);
    let command = minutes_sent(&workspace, &meeting, today, "Statusmøde", |_| "le-x-1".into());
    workspace.apply(&command, &actor).unwrap();
    assert_eq!(workspace.get::<Meeting>("mt-x-2").unwrap().minutes_sent_at, Some(today));
    assert_eq!(workspace.of::<Entry>(PARTNERSHIP).count(), 0);
    assert_eq!(workspace.last_contact(PARTNERSHIP, today), before);
    assert_eq!(workspace.last_contact(PARTNERSHIP, at), Some(at));
    // Of its own day, with nothing written, it may still be to come; the day after nobody knows better.
    let planned = Command::create(
        "mt-planned",
        &Meeting {
            partnership: PARTNERSHIP.into(),
            at: Some(at.plus_days(9)),
            ..Meeting::default()
        },
    );
    workspace.apply(&planned, &actor).unwrap();
    let (day, next) = (at.plus_days(9), at.plus_days(10));
    assert_eq!(workspace.last_contact(PARTNERSHIP, day), Some(at));
    assert_eq!(workspace.last_contact(PARTNERSHIP, next), Some(day));
    let decided = Command::set("mt-planned", "decisions", json!(["Vi fortsætter"]));
    workspace.apply(&decided, &actor).unwrap();
    assert_eq!(workspace.last_contact(PARTNERSHIP, day), Some(day));
}
