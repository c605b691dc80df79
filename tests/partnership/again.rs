//! What has ended and begins again: the time that is over is kept, and asks for nothing in the new one.

use crate::support::workspace::{actor, create, set, stocked};
use makkerskab::{
    domain::{Day, EndingReason, Kind, Partnership, Phase, RoundKind, Status},
    evaluation::suggest,
    outward::{Scope, dates},
    workspace::{
        Command, Portfolio, Workspace,
        again::{Beginning, beginning, over},
    },
    year::{Undated, year},
};
use serde_json::{Value, json};

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

fn today() -> Day {
    day("2026-11-28")
}

fn with(workspace: &Workspace, commands: impl IntoIterator<Item = Command>) -> Workspace {
    by(workspace, "me", commands)
}

fn by(workspace: &Workspace, who: &str, commands: impl IntoIterator<Item = Command>) -> Workspace {
    let mut workspace = workspace.clone();
    for command in commands {
        workspace.apply(&command, &actor(who)).unwrap();
    }
    workspace
}

fn own(workspace: &Workspace) -> &Partnership {
    workspace.get("ps-1").unwrap()
}

fn closed() -> Workspace {
    let fields = [
        ("start", json!("2025-03-01")),
        ("end", json!("2026-12-31")),
        ("phase", json!("P12")),
        ("status", json!("closed")),
        ("closing/date", json!("2026-09-30")),
        ("closing/decision", json!("close")),
        ("closing/reason", json!("time_up")),
        ("closing/handover", json!("Nu hos Røde Kors")),
        ("closing/would_partner_again", json!("yes")),
    ];
    with(&stocked(), fields.into_iter().map(|(field, value)| set("ps-1", field, value)))
}

fn new(first: &str) -> Beginning {
    Beginning { first: day(first), status: Status::Active, last: None }
}

fn again(workspace: &Workspace, new: &Beginning) -> Command {
    workspace.begin_again("ps-1", new, today()).unwrap()
}

fn hung(id: &str, kind: Kind, fields: &[(&str, Value)]) -> Command {
    let home = [("partnership", json!("ps-1"))];
    create(id, kind, &home.into_iter().chain(fields.iter().cloned()).collect::<Vec<_>>())
}

fn counts(workspace: &Workspace, of: i32) -> (usize, usize, usize) {
    let found = year(workspace, None, of, day("2028-03-01"));
    assert_eq!(found.reasons.values().sum::<usize>(), found.ended);
    (found.begun, found.running, found.ended)
}

#[test]
fn the_time_that_is_over_is_kept_and_the_fields_of_its_end_are_free() {
    let over_now = closed();
    let begun = with(&over_now, [again(&over_now, &new("2027-02-01"))]);
    let now = own(&begun);
    assert_eq!((now.status, now.phase), (Some(Status::Active), Some(Phase::P09)));
    assert_eq!((now.start, now.end), (Some(day("2027-02-01")), None));
    assert!(now.closing.0.is_empty(), "{:?}", now.closing);
    assert_eq!(now.phase_history.0["P09"], json!("2026-11-28"));
    let periods = now.ended_periods();
    let [period] = periods.as_slice() else { panic!("{periods:?}") };
    assert_eq!(period.key, "2026-09-30");
    assert_eq!(period.first(), Some(day("2025-03-01")));
    assert_eq!(period.last(), Some(day("2026-09-30")));
    assert_eq!(period.reason(), Some(EndingReason::TimeUp));
    for (part, said) in [
        ("end", "2026-12-31"),
        ("decision", "close"),
        ("handover", "Nu hos Røde Kors"),
        ("would_partner_again", "yes"),
    ] {
        assert_eq!(period.said(part), Some(said));
    }
    assert_eq!(over(now, today()), None);

    // One step, which is taken back as one.
    let mut there = over_now.clone();
    let change = there.apply(&again(&over_now, &new("2027-02-01")), &actor("me")).unwrap();
    let back = with(&there, [change.inverse]);
    assert_eq!(own(&back), own(&over_now));
    assert_eq!(own(&with(&back, [again(&back, &new("2027-02-01"))])), now);

    // It ends once more, on the same day as it happens, and begins a third time.
    let twice = with(
        &begun,
        [set("ps-1", "status", json!("closed")), set("ps-1", "closing/date", json!("2026-09-30"))],
    );
    let thrice = with(&twice, [again(&twice, &new("2027-05-01"))]);
    let ids: Vec<&str> = own(&thrice).ended_periods().iter().map(|own| own.key).collect();
    assert_eq!(ids, ["2026-09-30", "2026-09-30-2"]);
    assert_eq!(own(&thrice).periods.0["2026-09-30/handover"], json!("Nu hos Røde Kors"));
}

#[test]
fn the_years_count_every_time() {
    let over_now = closed();
    let begun = with(&over_now, [again(&over_now, &new("2027-02-01"))]);
    let end = |date: &str| {
        [
            ("closing/date", json!(date)),
            ("closing/reason", json!("money")),
            ("status", json!("closed")),
        ]
        .map(|(field, value)| set("ps-1", field, value))
    };
    let twice = with(&begun, end("2027-11-30"));
    for (of, was, is_again, is_twice) in [
        (2025, (1, 1, 0), (1, 1, 0), (1, 1, 0)),
        (2026, (0, 1, 1), (0, 1, 1), (0, 1, 1)),
        (2027, (0, 0, 0), (1, 1, 0), (1, 1, 1)),
        (2028, (0, 0, 0), (0, 1, 0), (0, 0, 0)),
    ] {
        assert_eq!(counts(&over_now, of), was, "{of}");
        assert_eq!(counts(&begun, of), is_again, "{of}");
        assert_eq!(counts(&twice, of), is_twice, "{of}");
    }
    let reasons = |of: i32| year(&twice, None, of, day("2028-03-01")).reasons;
    assert_eq!(reasons(2026), [(Some(EndingReason::TimeUp), 1)].into());
    assert_eq!(reasons(2027).len(), 1);
    // In dialogue it is not carried out yet, and the day of old is no day of the new time.
    let talks = Beginning { status: Status::Dialogue, ..new("2027-02-01") };
    let entered = with(&over_now, [set("ps-1", "phase_history/P09", json!("2025-03-01"))]);
    let talking = with(&entered, [again(&entered, &talks)]);
    assert_eq!(
        (own(&talking).status, own(&talking).phase),
        (Some(Status::Dialogue), Some(Phase::P06))
    );
    assert_eq!([2025, 2026, 2027].map(|of| counts(&talking, of).0), [1, 0, 0]);
    let bare =
        with(&talking, [set("ps-1", "start", json!(null)), set("ps-1", "status", json!("active"))]);
    assert_eq!([2025, 2026, 2027].map(|of| counts(&bare, of).0), [1, 0, 0]);

    // Nobody knows when it ended: it is told apart, until somebody says the day.
    let unknown = with(&stocked(), [set("ps-1", "status", json!("closed"))]);
    let undated = |workspace: &Workspace| year(workspace, None, 2026, today()).undated;
    let both = Undated { begun: 1, ended: 1, ..Undated::default() };
    assert_eq!(undated(&unknown), both);
    assert_eq!(undated(&with(&unknown, [again(&unknown, &new("2026-11-28"))])), both);
    let said = Beginning { last: Some(day("2026-06-30")), ..new("2026-11-28") };
    let dated = with(&unknown, [again(&unknown, &said)]);
    assert_eq!(undated(&dated), Undated { begun: 1, ..Undated::default() });
    assert_eq!(counts(&dated, 2026).2, 1);
}

#[test]
fn where_people_disagree_on_the_end_each_answer_is_kept() {
    let mut over = closed();
    let mut theirs = over.record("ps-1").unwrap().clone();
    theirs.set(&actor("bo"), "end", json!("2026-10-31"));
    over = with(&over, [set("ps-1", "end", json!("2026-09-30"))]);
    over = with(&over, [Command::Import { incoming: vec![theirs] }]);
    assert_eq!(over.record("ps-1").unwrap().values("end").len(), 2);
    let begun = with(&over, [again(&over, &new("2027-02-01"))]);
    let kept = begun.record("ps-1").unwrap().values("periods/2026-09-30/end");
    assert_eq!(kept.len(), 2, "{kept:?}");
}

#[test]
fn where_the_status_was_only_set_back_the_time_that_ended_can_still_be_kept() {
    let back = with(&closed(), [set("ps-1", "status", json!("active"))]);
    let offered = over(own(&back), today()).unwrap();
    assert!(offered.has_begun_again);
    assert_eq!(beginning(own(&back), &offered, today()), new("2026-11-28"));
    let anew = with(
        &back,
        [set("ps-1", "start", json!("2027-02-01")), set("ps-1", "phase", json!("P10"))],
    );
    let offered = over(own(&anew), today()).unwrap();
    assert_eq!(beginning(own(&anew), &offered, today()), new("2027-02-01"));
    let kept = with(&anew, [again(&anew, &new("2027-02-01"))]);
    // What it does now stays, and the figures are those of before.
    assert_eq!((own(&kept).status, own(&kept).phase), (Some(Status::Active), Some(Phase::P10)));
    assert_eq!(own(&kept).start, Some(day("2027-02-01")));
    for of in [2026, 2027] {
        assert_eq!(counts(&kept, of), counts(&anew, of), "{of}");
    }
    assert_eq!(own(&kept).ended_periods().len(), 1);
    // The end of the new time stays.
    let planned = with(&anew, [set("ps-1", "end", json!("2027-12-31"))]);
    let kept = with(&planned, [again(&planned, &new("2027-02-01"))]);
    assert_eq!(own(&kept).end, Some(day("2027-12-31")));

    // Ended again with the answers of then: the first time still counts, and can be kept.
    let shut = with(&anew, [set("ps-1", "status", json!("closed"))]);
    assert_eq!((counts(&shut, 2026).2, counts(&shut, 2027).0), (1, 1));
    let offered = over(own(&shut), today()).unwrap();
    let stays = beginning(own(&shut), &offered, today());
    assert_eq!(stays, Beginning { status: Status::Closed, ..new("2027-02-01") });
    let kept = with(&shut, [again(&shut, &stays)]);
    assert_eq!((own(&kept).status, own(&kept).phase), (Some(Status::Closed), Some(Phase::P10)));
    assert!(own(&kept).closing.0.is_empty());
    assert_eq!(
        over(own(&kept), today()).map(|own| (own.first, own.last)),
        Some((Some(day("2027-02-01")), None))
    );
    // What goes on, or never ran, has nothing to begin again.
    for status in ["paused", "declined_us", "idea"] {
        let never = with(&stocked(), [set("ps-1", "status", json!(status))]);
        assert_eq!(over(own(&never), today()), None, "{status}");
        assert_eq!(never.begin_again("ps-1", &new("2027-02-01"), today()), None);
    }
}

#[test]
fn what_stood_open_waits_until_somebody_says_what_becomes_of_it() {
    let step =
        |id: &str, due: &str| hung(id, Kind::Action, &[("text", json!(id)), ("due", json!(due))]);
    let going = with(
        &stocked(),
        [
            step("ac-2", "2026-10-10"),
            step("ac-3", "2026-12-24"),
            hung("ms-1", Kind::Message, &[("text", json!("Tak")), ("due", json!("2026-10-01"))]),
            hung("ms-2", Kind::Message, &[("text", json!("Nyt")), ("due", json!("2026-11-30"))]),
            hung(
                "ev-1",
                Kind::Round,
                &[("round_kind", json!("end")), ("opened_at", json!("2026-10-02"))],
            ),
        ],
    );
    let about = hung(
        "ac-4",
        Kind::Action,
        &[("text", json!("Hør")), ("origin", json!("checklist")), ("due", json!("2027-03-30"))],
    );
    let over_now = with(
        &going,
        [
            set("ps-1", "status", json!("closed")),
            set("ps-1", "start", json!("2025-03-01")),
            set("ps-1", "closing/date", json!("2026-09-30")),
            set("ps-1", "closing/follow_up_at", json!("2027-03-30")),
            about,
        ],
    );
    let todos = |workspace: &Workspace| {
        let todos = Portfolio::of(workspace, today()).todos;
        todos.into_iter().map(|todo| todo.action.id).collect::<Vec<_>>()
    };
    let left = |workspace: &Workspace| -> Vec<String> {
        workspace.left_open("ps-1").into_iter().map(|own| own.id.clone()).collect()
    };
    let messages = |workspace: &Workspace| -> Vec<String> {
        workspace.due_messages(today()).into_iter().map(|own| own.id.clone()).collect()
    };
    let nothing: [&str; 0] = [];
    let begun = with(&over_now, [again(&over_now, &new("2026-11-28"))]);
    assert_eq!(todos(&begun), nothing);
    assert_eq!(left(&begun), ["ac-2", "ac-3", "ac-1"]);
    assert_eq!(Portfolio::of(&begun, today()).left, [("ps-1".to_owned(), 3)]);
    assert_eq!(messages(&begun), ["ms-2"]);
    assert_eq!(begun.next_step("ps-1"), None);
    // What asked how it is going is answered.
    let asked = begun.get::<makkerskab::domain::Action>("ac-4").unwrap();
    assert!(!asked.is_open());
    // A calendar that had their days is told that they are off.
    let told = dates(&begun, &Scope::All, today(), "x");
    assert!(told.iter().any(|own| own.what == "ac-3" && own.is_cancelled), "{told:?}");

    let kept = with(&begun, [begun.see_to_left("ps-1", true)]);
    assert_eq!(todos(&kept), ["ac-2", "ac-3", "ac-1"]);
    assert_eq!((left(&kept).len(), messages(&kept)), (0, vec!["ms-2".to_owned()]));
    let dropped = with(&begun, [begun.see_to_left("ps-1", false)]);
    assert_eq!((todos(&dropped).len(), left(&dropped).len()), (0, 0));
    // A new day is a new promise, and so is what is written now.
    let dated = with(
        &begun,
        [
            set("ac-2", "due", json!("2026-12-01")),
            set("ms-1", "due", json!("2026-11-28")),
            step("ac-9", "2026-12-02"),
        ],
    );
    assert_eq!(
        (todos(&dated), messages(&dated)),
        (vec!["ac-2".into(), "ac-9".into()], vec!["ms-1".into(), "ms-2".into()])
    );
    assert_eq!(left(&dated), ["ac-3", "ac-1"]);
    // The talk of how it ended is of then: the new end will be asked about.
    let ends = with(&begun, [set("ps-1", "phase", json!("P12"))]);
    assert_eq!(suggest(&ends, own(&ends), today()).map(|own| own.kind), Some(RoundKind::End));
}

#[test]
fn two_who_each_begin_it_again_keep_one_period_and_lose_no_word() {
    let base = with(&closed(), [hung("ac-2", Kind::Action, &[("text", json!("Ring"))])]);
    let anne = by(&base, "anne", [again(&base, &new("2027-02-01"))]);
    let bo = by(&base, "bo", [again(&base, &new("2027-03-01"))]);
    // A third one wrote to the end of then, and had not heard of either.
    let eva = by(&base, "eva", [set("ps-1", "closing/returns", json!("Nøglen"))]);
    let merged = |first: &Workspace, others: [&Workspace; 2]| {
        let mut all = first.clone();
        for other in others {
            let incoming = other.records().values().cloned().collect();
            all.apply(&Command::Import { incoming }, &actor("me")).unwrap();
        }
        all
    };
    let all = merged(&anne, [&bo, &eva]);
    assert_eq!(all.records(), merged(&eva, [&bo, &anne]).records());
    let now = own(&all);
    let ids: Vec<&str> = now.ended_periods().iter().map(|own| own.key).collect();
    assert_eq!(ids, ["2026-09-30"]);
    assert_eq!(all.left_open("ps-1").len(), 2);
    assert_eq!(now.closing.0.get("returns"), Some(&json!("Nøglen")));
    // The one thing they say otherwise is the first day, and both answers stand.
    let disputed: Vec<&str> = all.record("ps-1").unwrap().disputed().collect();
    assert_eq!(disputed, ["start"]);

    // Answers that disagree about the end go along, both of them.
    let other = by(&base, "eva", [set("ps-1", "closing/reason", json!("money"))]);
    let base = by(&base, "me", [set("ps-1", "closing/reason", json!("goal_met"))]);
    let mut split = base.clone();
    let incoming = other.records().values().cloned().collect();
    split.apply(&Command::Import { incoming }, &actor("me")).unwrap();
    let kept = with(&split, [again(&split, &new("2027-02-01"))]);
    let record = kept.record("ps-1").unwrap();
    let reasons = record.register("periods/2026-09-30/reason").unwrap().values().len();
    assert_eq!((reasons, record.register("closing/reason").unwrap().is_disputed()), (2, false));
}

#[test]
fn names_erasing_and_files_treat_it_as_they_treat_the_end() {
    use makkerskab::workspace::{
        discretion::{Names, mentions_in},
        held::internal,
        share::Share,
    };
    let workspace = closed();
    let begun = with(&workspace, [again(&workspace, &new("2027-02-01"))]);
    assert!(internal(Kind::Partnership, "periods/2026-09-30/would_partner_again").is_some());
    assert!(internal(Kind::Partnership, "periods/2026-09-30/handover").is_none());
    let found = mentions_in(begun.records().values(), &Names::of(&["Røde Kors".to_owned()]));
    assert!(found.iter().any(|own| own.field == "periods/2026-09-30/handover"), "{found:?}");
    let copy = |workspace: &Workspace| {
        let partnerships = ["ps-1".to_owned()].into();
        let share = Share { partnerships, receivers: [].into() };
        format!("{:?}", share.copy(workspace).records)
    };
    assert!(
        copy(&begun).contains("Nu hos Røde Kors") && !copy(&begun).contains("would_partner_again")
    );
    let quiet = with(&begun, [set("pa-1", "publicity_pref", json!("none"))]);
    assert!(!copy(&quiet).contains("Røde Kors"), "{}", copy(&quiet));
    // A file that is taken out again takes them along.
    let mut came = workspace.clone();
    let incoming = begun.records().values().cloned().collect();
    let change = came.apply(&Command::Import { incoming }, &actor("bo")).unwrap();
    assert_eq!(own(&came).ended_periods().len(), 1);
    came.apply(&change.inverse, &actor("bo")).unwrap();
    assert_eq!(own(&came), own(&workspace));
    let purged = with(&begun, [Command::Purge { ids: vec!["ps-1".into()] }]);
    assert!(!format!("{:?}", purged.record("ps-1")).contains("Røde Kors"));
}
