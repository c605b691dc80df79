//! How a partnership goes on or ends: what stands of it in files, and the step to ask how it is going.

use crate::support::workspace::{set, stocked, with};
use makkerskab::{
    domain::{Action, ClosingPart, Code, Day, Ending, EndingReason, Partnership, Status},
    exchange::{Header, to_file},
    workspace::{Command, Workspace, again::Beginning, new_follow_up},
};
use serde_json::{Value, json};

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

fn today() -> Day {
    day("2026-11-28")
}

fn own(workspace: &Workspace) -> &Partnership {
    workspace.get("ps-1").unwrap()
}

/// As it has stood in files from the first version on.
const IN_FILES: [(&str, ClosingPart, &str); 6] = [
    ("closing/decision", ClosingPart::Decision, "close"),
    ("closing/date", ClosingPart::Date, "2026-09-30"),
    ("closing/reason", ClosingPart::Reason, "time_up"),
    ("closing/handover", ClosingPart::Handover, "Nu hos Røde Kors"),
    ("closing/returns", ClosingPart::Returns, "Nøglen"),
    ("closing/follow_up_at", ClosingPart::FollowUp, "2027-03-30"),
];

/// What stands in a file of one partnership, below one field.
fn in_file(workspace: &Workspace, below: &str) -> Vec<(String, Value)> {
    let records: Vec<_> = workspace.records().values().cloned().collect();
    let file = to_file(&Header::default(), &records, &Default::default());
    let file: Value = serde_json::from_str(&file).unwrap();
    let records = file["records"].as_array().unwrap();
    let own = records.iter().find(|record| record["id"] == "ps-1").unwrap();
    let fields = own["fields"].as_object().unwrap().iter();
    let fields = fields.filter(|(field, _)| field.starts_with(below));
    fields.map(|(field, value)| (field.clone(), value.clone())).collect()
}

#[test]
fn every_part_stands_in_files_under_the_name_that_it_always_had() {
    let codes: Vec<&str> = ClosingPart::ALL.iter().map(|part| part.code()).collect();
    let names = ["decision", "date", "reason", "handover", "returns", "follow_up_at", "steps"];
    assert_eq!(codes, names);
    let told = IN_FILES.map(|(_, part, said)| set("ps-1", &part.path(), json!(said)));
    let over = with(&stocked(), told.into_iter().chain([set("ps-1", "status", json!("closed"))]));
    let seen = with(&over, [over.see_to_left("ps-1", true)]);
    let mut stands: Vec<(String, Value)> =
        IN_FILES.map(|(field, _, said)| (field.to_owned(), json!(said))).into();
    stands.push(("closing/steps".into(), json!(true)));
    stands.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(in_file(&seen, "closing/"), stands);

    // And once that time is over.
    let new = Beginning { first: day("2027-02-01"), status: Status::Active, last: None };
    let begun = with(&seen, [seen.begin_again("ps-1", &new, today()).unwrap()]);
    let moved = stands
        .into_iter()
        .map(|(field, said)| (field.replace("closing/", "periods/2026-09-30/"), said));
    let last = ("periods/2026-09-30/last".to_owned(), json!("2026-09-30"));
    let mut moved: Vec<(String, Value)> = moved.chain([last]).collect();
    moved.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(in_file(&begun, "periods/"), moved);
}

#[test]
fn what_a_file_says_of_the_end_is_read_by_its_parts() {
    let told = IN_FILES.map(|(field, _, said)| set("ps-1", field, json!(said)));
    let over = with(&stocked(), told);
    let own = own(&over);
    for (_, part, said) in IN_FILES {
        assert_eq!(own.closing_said(part), Some(said));
    }
    assert_eq!(
        (own.decision(), own.decided_on(), own.ending_reason(), own.follow_up()),
        (
            Some(Ending::Close),
            Some(day("2026-09-30")),
            Some(EndingReason::TimeUp),
            Some(day("2027-03-30")),
        ),
    );
    assert!(!own.has_seen_steps());
    // What no part is called stays as it is.
    let other = with(&over, [set("ps-1", "closing/would_partner_again", json!("yes"))]);
    assert!(
        in_file(&other, "closing/").contains(&("closing/would_partner_again".into(), json!("yes")))
    );
}

/// Ended, with a day to ask how it is going and a step for that.
fn asking() -> Workspace {
    let told = IN_FILES.map(|(field, _, said)| set("ps-1", field, json!(said)));
    let over = with(&stocked(), told.into_iter().chain([set("ps-1", "status", json!("closed"))]));
    with(&over, [put(&over, "ac-9")])
}

fn put(workspace: &Workspace, id: &str) -> Command {
    Command::create(id, &new_follow_up(own(workspace), "Hør, hvordan det går").unwrap())
}

fn waiting(workspace: &Workspace) -> Vec<&str> {
    workspace.follow_up_steps("ps-1").map(|step| step.id.as_str()).collect()
}

/// What asks for nothing, and what comes next.
fn told(workspace: &Workspace) -> (Vec<&str>, Option<&str>) {
    let left = workspace.left_open("ps-1").into_iter().map(|step| step.id.as_str());
    (left.collect(), workspace.next_step("ps-1").map(|step| step.id.as_str()))
}

fn due(workspace: &Workspace, id: &str) -> Option<Day> {
    workspace.get::<Action>(id).unwrap().due
}

#[test]
fn the_step_to_ask_moves_along_with_its_day_and_asks_whatever_its_day() {
    let over = asking();
    assert_eq!((waiting(&over), told(&over)), (vec!["ac-9"], (vec!["ac-1"], Some("ac-9"))));
    assert_eq!(due(&over, "ac-9"), Some(day("2027-03-30")));

    let later = over.move_follow_up("ps-1", day("2027-05-01")).unwrap();
    let mut moved = over.clone();
    let change = moved.apply(&later, &crate::support::workspace::actor("me")).unwrap();
    assert_eq!(own(&moved).follow_up(), Some(day("2027-05-01")));
    assert_eq!(due(&moved, "ac-9"), Some(day("2027-05-01")));
    assert_eq!(told(&moved), (vec!["ac-1"], Some("ac-9")));
    // Taken back as one.
    let back = with(&moved, [change.inverse]);
    assert_eq!(own(&back).follow_up(), due(&back, "ac-9"));
    assert_eq!(due(&back, "ac-9"), Some(day("2027-03-30")));

    // A day that was moved where nothing followed, and a step that was put off, are told of alike.
    let elsewhere = with(&over, [set("ps-1", "closing/follow_up_at", json!("2027-05-01"))]);
    let put_off = with(&over, [set("ac-9", "due", json!("2027-04-06"))]);
    for apart in [&elsewhere, &put_off] {
        assert_eq!((waiting(apart), told(apart)), (vec!["ac-9"], (vec!["ac-1"], Some("ac-9"))));
        let joined = with(apart, [apart.move_follow_up("ps-1", day("2027-06-01")).unwrap()]);
        assert_eq!(due(&joined, "ac-9"), Some(day("2027-06-01")));
    }

    // Where two have each put one on the list, both move; where nobody has, or it is there, none does.
    let two = with(&over, [put(&over, "ac-8")]);
    let two = with(&two, [two.move_follow_up("ps-1", day("2027-05-01")).unwrap()]);
    assert_eq!(due(&two, "ac-8"), due(&two, "ac-9"));
    assert_eq!(over.move_follow_up("ps-1", day("2027-03-30")), None);
    let none = with(&over, [set("ac-9", "state", json!("dropped"))]);
    assert_eq!(none.move_follow_up("ps-1", day("2027-05-01")), None);
}

#[test]
fn the_step_to_ask_is_known_in_other_words_and_by_those_of_an_earlier_time_none_is() {
    let worded =
        [set("ac-9", "text", json!("Drik kaffe med dem")), set("ac-9", "due", json!("2027-04-06"))];
    let over = with(&asking(), worded);
    assert_eq!((waiting(&over), told(&over)), (vec!["ac-9"], (vec!["ac-1"], Some("ac-9"))));

    // To begin again is to have asked.
    let new = Beginning { first: day("2027-02-01"), status: Status::Active, last: None };
    let begun = with(&over, [over.begin_again("ps-1", &new, today()).unwrap()]);
    assert!(!begun.get::<Action>("ac-9").unwrap().is_open());
    assert_eq!(waiting(&begun), [""; 0]);

    // The next end has a step of its own, and what was done stays as it is.
    let ends = [
        set("ps-1", "status", json!("closed")),
        set("ps-1", "closing/date", json!("2028-01-31")),
        set("ps-1", "closing/follow_up_at", json!("2028-07-31")),
    ];
    let again = with(&begun, ends);
    assert_eq!((waiting(&again), told(&again).1), (vec![], None));
    let asked = with(&again, [put(&again, "ac-10")]);
    assert_eq!((waiting(&asked), told(&asked).1), (vec!["ac-10"], Some("ac-10")));
    let moved = with(&asked, [asked.move_follow_up("ps-1", day("2028-09-01")).unwrap()]);
    assert_eq!(due(&moved, "ac-9"), Some(day("2027-04-06")));
    assert_eq!(due(&moved, "ac-10"), Some(day("2028-09-01")));
}
