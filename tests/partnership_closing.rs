//! How a partnership goes on or ends: what stands of it in files, and the step to ask how it is going.

mod workspace_support;

use makkerskab::{
    domain::{ClosingPart, Code, Day, Ending, EndingReason, Partnership, Status},
    exchange::{Header, to_file},
    workspace::{Workspace, again::Beginning},
};
use serde_json::{Value, json};
use workspace_support::{set, stocked, with};

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
