//! Where people disagree whether something may be read, nobody else reads it.

use std::collections::BTreeSet;

use crate::support::agreement::{Case, today};
use makkerskab::{
    agreement::WhyOut,
    crdt::{Actor, merge},
    domain::{
        AgreementLevel, Entry, EntryKind, Meeting, Member, Message, Partner, Partnership, Publicity,
    },
    outward::{Scope, dates, partner_table},
    text::{Lang, text},
    workspace::{PartnerRow, Row, Workspace, meetings::aloud},
};
use serde_json::{Value, json};

/// A partnership of two partners, where one more person than the first has answered each of these.
fn torn(answers: &[(&str, &str, Value, Value)]) -> Case {
    let case = Case { records: Vec::new(), id: "ps-1".into() };
    let member = |partner: &str| Member {
        partnership: "ps-1".into(),
        partner: partner.into(),
        ..Member::default()
    };
    let message = Message {
        partnership: "ps-1".into(),
        text: "Ring først".into(),
        due: Some(today().plus_days(3)),
        ..Message::default()
    };
    let entry = Entry {
        partnership: "ps-1".into(),
        summary: "Talte om dem".into(),
        entry_kind: Some(EntryKind::Call),
        ..Entry::default()
    };
    let partner = |name: &str| Partner { name: name.into(), ..Partner::default() };
    let partnership = Partnership { title: "Læs for mig".into(), ..Partnership::default() };
    let meeting = Meeting { partnership: "ps-1".into(), ..Meeting::default() };
    let mut case = case
        .with("ps-1", &partnership)
        .with("pa-1", &partner("Sparekassen"))
        .with("pa-2", &partner("Skolen"))
        .with("mb-1", &member("pa-1"))
        .with("mb-2", &member("pa-2"))
        .with("ms-1", &message)
        .with("lg-1", &entry)
        .with("mt-1", &meeting)
        .library("Biblioteket", "", "");
    for (id, field, one, other) in answers {
        let own = case.records.iter_mut().find(|own| own.id == *id).unwrap();
        let (mut here, mut there) = (own.clone(), own.clone());
        here.set(&Actor::parse("anne").unwrap(), field, one.clone());
        there.set(&Actor::parse("bo").unwrap(), field, other.clone());
        *own = merge(&here, &there);
    }
    case
}

/// Whichever of the two is shown.
fn both_ways(id: &'static str, field: &'static str, one: Value, other: Value) -> [Case; 2] {
    let turned = torn(&[(id, field, other.clone(), one.clone())]);
    [torn(&[(id, field, one, other)]), turned]
}

#[test]
fn a_partner_of_whom_one_says_not_to_be_named_is_named_nowhere() {
    for case in both_ways("pa-1", "publicity_pref", json!("none"), json!("full")) {
        let workspace = Workspace::new(case.records.clone());
        assert!(workspace.is_silent("pa-1") && !workspace.is_silent("pa-2"));
        let row = Row::all(&workspace, today()).remove("ps-1").unwrap();
        let named: Vec<bool> = row.partners.iter().map(|own| own.may_be_named).collect();
        assert_eq!(named, [true, false], "the school, then the bank");
        assert!(PartnerRow::all(&workspace, today())["pa-1"].is_silent);
        let built = case.build(AgreementLevel::Contract, Lang::Da);
        assert_eq!(built.parties.len(), 1);
        assert!(!built.document.whole_text().contains("Sparekassen"));
        assert!(built.left_out.iter().any(|own| own.why == WhyOut::NotNamed));
    }
}

#[test]
fn what_one_says_is_internal_stands_in_no_paper_and_no_calendar() {
    let annex = [("clause/c32/choice", json!("A")), ("clause/c32/options/comms", json!(true))];
    for case in both_ways("ms-1", "internal", json!(true), json!(false)) {
        let case = case.agree(&annex);
        let workspace = Workspace::new(case.records.clone());
        assert!(workspace.is_internal("ms-1"));
        let built = case.build(AgreementLevel::Contract, Lang::Da);
        assert!(!built.document.whole_text().contains("Ring først"));
        let told = dates(&workspace, &Scope::All, today(), text(Lang::Da).outward.unnamed);
        assert!(!format!("{told:?}").contains("Ring først"), "{told:?}");
    }
    let open = torn(&[]).agree(&annex);
    let built = open.build(AgreementLevel::Contract, Lang::Da);
    assert!(built.document.whole_text().contains("Ring først"));
    let workspace = Workspace::new(open.records.clone());
    let told = dates(&workspace, &Scope::All, today(), text(Lang::Da).outward.unnamed);
    assert!(format!("{told:?}").contains("Ring først"), "where nobody says so it does");
    assert!(!workspace.is_internal("lg-1"));
    // A call to one, and a note to the other.
    for case in both_ways("lg-1", "entry_kind", json!("call"), json!("note")) {
        assert!(Workspace::new(case.records).is_internal("lg-1"));
    }
}

#[test]
fn what_one_keeps_among_those_who_were_there_is_in_no_minutes() {
    for (field, kept) in [("answers_internal", true), ("concerns_told", false)] {
        for case in both_ways("mt-1", field, json!(true), json!(false)) {
            let workspace = Workspace::new(case.records);
            let meeting = aloud(&workspace, workspace.get("mt-1").unwrap());
            let said = match field {
                "answers_internal" => meeting.answers_internal,
                _ => meeting.concerns_told,
            };
            assert_eq!(said, Some(kept), "{field}");
        }
    }
}

/// The partner may be named, only not as one that takes part there.
#[test]
fn nobody_reads_that_a_partner_takes_part_where_nobody_is_to_be_named() {
    let case = torn(&[]).write("ps-1", &[("publicity", json!("none"))]);
    let more = Partnership { title: "Aften".into(), ..Partnership::default() };
    let member = Member { partnership: "ps-2".into(), partner: "pa-1".into(), ..Member::default() };
    let case = case.with("ps-2", &more).with("mb-3", &member);
    let workspace = Workspace::new(case.records);
    let rows = PartnerRow::all(&workspace, today());
    assert_eq!(rows["pa-1"].publicity, None::<Publicity>);
    let named: BTreeSet<(&str, bool)> = rows["pa-1"]
        .partnerships
        .iter()
        .map(|own| (own.title.as_str(), own.may_be_named))
        .collect();
    assert_eq!(named, BTreeSet::from([("Aften", true), ("Læs for mig", false)]));
    let words = &text(Lang::Da).outward.listed;
    let table = partner_table(&workspace, &rows, &["pa-1".to_owned()], words);
    assert!(table.text.contains("Aften") && !table.text.contains("Læs for mig"));
}
