//! Contacts who have left: kept at home, and nobody else's to call.

use crate::support::record::{actor, record};
use crate::support::share::{library, share, shared, text_of};
use makkerskab::{
    crdt::Record,
    domain::{Contact, Kind, Member},
    exchange::{open, plan},
    workspace::{Command, Joining, Workspace, has_left, set},
};
use serde_json::{Value, json};

/// Each way to say of a contact that they have left.
fn ways() -> [(&'static str, Value); 2] {
    [("left_at", json!("2026-09-30")), ("active", json!(false))]
}

fn run(workspace: &mut Workspace, command: &Command) {
    workspace.apply(command, &actor("anne")).unwrap();
}

/// Two records of one partner, with a contact of the same name at both.
fn twice(one: &[(&str, Value)], other: &[(&str, Value)]) -> Workspace {
    let lone = |id, partner: &str, more: &[(&str, Value)]| {
        let own = [("partner", json!(partner)), ("name", json!("Lone Hansen"))];
        record(id, Kind::Contact, &[&own, more].concat())
    };
    let partner = |id| record(id, Kind::Partner, &[("name", json!("Banken"))]);
    Workspace::new([
        partner("pa-1"),
        partner("pa-2"),
        lone("ct-1", "pa-1", one),
        lone("ct-2", "pa-2", other),
    ])
}

#[test]
fn whoever_has_left_at_one_of_two_records_makes_nobody_leave_at_the_other() {
    let still_there = |workspace: &mut Workspace| {
        let joining = Joining::of(workspace, "pa-1", "pa-2").unwrap();
        let counts = (joining.same_contacts, joining.contacts);
        run(workspace, &joining.command(""));
        let there = workspace.contacts_of("pa-1").into_iter().filter(|own| !has_left(own)).count();
        (counts, there)
    };
    for way in ways() {
        let left = std::slice::from_ref(&way);
        assert_eq!(still_there(&mut twice(left, &[])), ((0, 1), 1), "{way:?} where it stays");
        assert_eq!(still_there(&mut twice(&[], left)), ((0, 1), 1), "{way:?} where it goes");
        // Whoever has left at both is one, whichever way it was said.
        for other in ways() {
            let both = still_there(&mut twice(left, &[other]));
            assert_eq!(both, ((1, 0), 0), "{way:?}");
        }
    }
    assert_eq!(still_there(&mut twice(&[], &[])), ((1, 0), 1));
}

/// The library, where whoever is called there has left.
fn without_bo(way: (&str, Value)) -> Workspace {
    let mut workspace = library();
    run(&mut workspace, &Command::edit("mb-1", [set("contacts/ct-1", true)]));
    run(&mut workspace, &Command::edit("ct-1", [set("phone", "12 34 56 78"), set(way.0, way.1)]));
    workspace
}

fn has(records: &[Record], id: &str) -> bool {
    records.iter().any(|record| record.id == id)
}

#[test]
fn whoever_has_left_is_in_no_copy_for_others_and_is_told() {
    for way in ways() {
        let mut workspace = without_bo(way.clone());
        let copy = shared(&mut workspace, &share(&[]), "seal");
        assert!(
            !has(&copy.records, "ct-1") && !text_of(&copy.records).contains("12 34"),
            "{way:?}"
        );
        let told = copy.held_back.iter().filter(|own| own.id == "ct-1");
        assert_eq!(told.map(|own| &own.field).collect::<Vec<_>>(), [&None], "{way:?}");
        // Their own people are theirs to read, those of others are not.
        assert!(has(&share(&["pa-1"]).copy(&workspace).records, "ct-1"), "{way:?}");
        assert!(!has(&share(&["pa-2"]).copy(&workspace).records, "ct-1"), "{way:?}");
        // One who says so is enough.
        let mut theirs = workspace.record("ct-1").unwrap().clone();
        theirs.set(&actor("bo"), way.0, Value::Null);
        run(&mut workspace, &Command::edit("ct-1", [set(way.0, way.1.clone())]));
        workspace.put(makkerskab::crdt::merge(workspace.record("ct-1").unwrap(), &theirs));
        assert!(!has(&share(&[]).copy(&workspace).records, "ct-1"), "{way:?}");
    }
}

#[test]
fn a_paper_names_nobody_to_call_who_has_left() {
    for way in ways() {
        let mut workspace = without_bo(way.clone());
        let called = |workspace: &Workspace| {
            let member = workspace.get::<Member>("mb-1").unwrap();
            workspace.to_call(member).iter().map(|own| own.id.clone()).collect::<Vec<_>>()
        };
        assert!(called(&workspace).is_empty(), "{way:?}");
        // Whoever is still there is called in their place.
        let ida = [("partner", json!("pa-1")), ("name", json!("Ida"))];
        workspace.put(record("ct-3", Kind::Contact, &ida));
        assert_eq!(called(&workspace), ["ct-3"], "{way:?}");
        // Back again, they are the one who was chosen.
        run(&mut workspace, &Command::edit("ct-1", [set(way.0, Value::Null)]));
        assert_eq!(called(&workspace), ["ct-1"], "{way:?}");
    }
}

/// Whoever has an earlier copy keeps the contact that the later one lacks, and nothing that names it is lost.
#[test]
fn a_copy_without_them_takes_nobody_out_on_either_side() {
    let mut home = library();
    run(&mut home, &Command::edit("mb-1", [set("contacts/ct-1", true)]));
    let import = |into: &mut Workspace, records: &[Record], by: &str| {
        let file = open(text_of(records).as_bytes()).unwrap();
        assert!(file.quarantined.is_empty() && file.hand_edits.is_empty());
        let plan = plan(into.records(), &file.records);
        let counts = plan.counts();
        assert!(plan.refused.is_empty() && (counts.deleted, counts.disputed) == (0, 0));
        into.apply(&Command::Import { incoming: plan.received }, &actor(by)).unwrap();
    };
    let early = shared(&mut home, &share(&[]), "seal").records;
    run(&mut home, &Command::edit("ct-1", [set("left_at", "2026-09-30")]));
    let late = shared(&mut home, &share(&[]), "seal-2").records;
    assert!(has(&early, "ct-1") && !has(&late, "ct-1"));
    for files in [&[early, late.clone()][..], &[late]] {
        let mut away = Workspace::default();
        for file in files {
            import(&mut away, file, "bo");
        }
        assert_eq!(away.get::<Contact>("ct-1").is_some(), files.len() == 2);
        assert_eq!(away.record("mb-1").unwrap().get("contacts/ct-1"), true);
        let written = Command::edit("mb-1", [set("gives", "Et lokale")]);
        away.apply(&written, &actor("bo")).unwrap();
        let answer = shared(&mut away, &share(&["pa-1"]), "seal-of-bo").records;
        let mut again = home.clone();
        import(&mut again, &answer, "anne");
        assert_eq!(again.record("ct-1").unwrap().get("left_at"), "2026-09-30");
        let member = again.record("mb-1").unwrap();
        assert_eq!(member.get("contacts/ct-1"), true);
        assert_eq!(member.get("gives"), "Et lokale");
    }
}
