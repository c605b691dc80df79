//! What is thrown away, brought back and erased takes along what went with it, and nothing else.

use crate::support::record::{actor, record};
use makkerskab::{
    domain::{Agreement, Ask, Contact, Entry, Goal, Kind, Member},
    workspace::{Command, Discarded, Joining, Workspace, discarded},
};
use serde_json::json;

fn library() -> Workspace {
    Workspace::new([
        record("ps-1", Kind::Partnership, &[("title", json!("Læs for mig"))]),
        record("pa-1", Kind::Partner, &[("name", json!("Røde Kors"))]),
        record("ct-1", Kind::Contact, &[("partner", json!("pa-1")), ("name", json!("Bo"))]),
        record("ct-2", Kind::Contact, &[("partner", json!("pa-1")), ("name", json!("Ida"))]),
        record("mb-1", Kind::Member, &[("partnership", json!("ps-1")), ("partner", json!("pa-1"))]),
        record(
            "lg-1",
            Kind::Entry,
            &[
                ("partnership", json!("ps-1")),
                ("partner", json!("pa-1")),
                ("summary", json!("Ringede")),
            ],
        ),
        record("lg-2", Kind::Entry, &[("partner", json!("pa-1")), ("summary", json!("Mødtes"))]),
    ])
}

fn run(workspace: &mut Workspace, command: &Command) -> Command {
    workspace.apply(command, &actor("anne")).unwrap().inverse
}

fn throw(workspace: &mut Workspace, id: &str) {
    let ids = workspace.with_descendants(id);
    run(workspace, &Command::Delete { ids });
}

fn entry(workspace: &Workspace, id: &str) -> Discarded {
    discarded(workspace.records()).into_iter().find(|own| own.id == id).unwrap()
}

fn bring_back(workspace: &mut Workspace, id: &str) {
    let back = workspace.restoring(entry(workspace, id).restored());
    run(workspace, &back);
}

#[test]
fn erasing_a_partner_leaves_the_log_of_a_partnership_in_the_trash() {
    let mut all = library();
    throw(&mut all, "ps-1");
    throw(&mut all, "pa-1");
    let erased = entry(&all, "pa-1").erased();
    assert_eq!(erased, ["pa-1", "ct-1", "ct-2", "lg-2"]);
    run(&mut all, &Command::Purge { ids: erased });
    bring_back(&mut all, "ps-1");
    assert_eq!(all.of::<Entry>("ps-1").count(), 1);
}

#[test]
fn a_log_entry_comes_back_alone() {
    let mut all = library();
    throw(&mut all, "pa-1");
    throw(&mut all, "lg-1");
    assert_eq!(entry(&all, "lg-1").restored(), ["lg-1"]);
    assert_eq!(entry(&all, "pa-1").restored(), ["pa-1", "ct-1", "ct-2", "lg-2", "mb-1"]);
}

#[test]
fn who_was_thrown_away_before_stays_away() {
    let mut all = library();
    throw(&mut all, "ct-1");
    throw(&mut all, "pa-1");
    bring_back(&mut all, "pa-1");
    assert!(all.get::<Contact>("ct-1").is_none());
    assert!(all.get::<Contact>("ct-2").is_some());
    // So it is after an erasing that was taken back, too.
    throw(&mut all, "pa-1");
    let erased = entry(&all, "pa-1").erased();
    let back = run(&mut all, &Command::Purge { ids: erased.clone() });
    run(&mut all, &back);
    assert_eq!(entry(&all, "pa-1").erased(), erased);
    assert!(!erased.contains(&"ct-1".to_owned()));
}

/// An older version left no mark: what one page load threw away counts as thrown away together.
#[test]
fn an_older_versions_trash_reads_as_before() {
    let mut records = library().records().clone();
    for id in ["ct-1", "pa-1", "mb-1"] {
        records.get_mut(id).unwrap().delete(&actor("bo"));
    }
    let mut all = Workspace::new(records.into_values());
    assert_eq!(entry(&all, "pa-1").with, ["ct-1", "mb-1"]);
    let erased = entry(&all, "pa-1").erased();
    let back = run(&mut all, &Command::Purge { ids: erased.clone() });
    run(&mut all, &back);
    assert_eq!(entry(&all, "pa-1").erased(), erased);
}

#[test]
fn what_comes_back_names_the_partner_that_stays() {
    let fields = [("partnership", json!("ps-2"))];
    let with = |more: &[(&'static str, serde_json::Value)]| [&fields[..], more].concat();
    let mut all = library();
    for own in [
        record("pa-2", Kind::Partner, &[("name", json!("Røde Kors Aarhus"))]),
        record("ps-2", Kind::Partnership, &[("title", json!("Sprogcafé"))]),
        record("mb-2", Kind::Member, &with(&[("partner", json!("pa-2"))])),
        record(
            "ag-2",
            Kind::Agreement,
            &with(&[
                ("parties/pa-2", json!(true)),
                ("values/partner.gives/pa-2", json!("Kaffe")),
                ("signers/pa-2", json!("Ida")),
            ]),
        ),
        record("go-2", Kind::Goal, &with(&[("party", json!("pa-2"))])),
        record("as-2", Kind::Ask, &with(&[("partner", json!("pa-2"))])),
    ] {
        all.put(own);
    }
    throw(&mut all, "ps-2");
    let joining = Joining::of(&all, "pa-1", "pa-2").unwrap().command("");
    run(&mut all, &joining);
    bring_back(&mut all, "ps-2");
    let agreement = all.get::<Agreement>("ag-2").unwrap();
    assert!(agreement.parties.0.contains("pa-1") && !agreement.parties.0.contains("pa-2"));
    assert_eq!(agreement.values.0.get("partner.gives/pa-1"), Some(&json!("Kaffe")));
    assert_eq!(agreement.signers.0.get("pa-1"), Some(&json!("Ida")));
    assert_eq!(all.get::<Goal>("go-2").unwrap().party, "pa-1");
    assert_eq!(all.get::<Ask>("as-2").unwrap().partner, "pa-1");
    assert_eq!(all.get::<Member>("mb-2").unwrap().partner, "pa-1");
}
