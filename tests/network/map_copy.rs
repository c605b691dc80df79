//! A map's own file: which partners go along, what stays at home, and how it meets what is there.

use crate::support::record::{actor, record};
use makkerskab::{
    crdt::{Record, merge},
    domain::{Kind, Node, Partner},
    exchange::{FileKind, Header, open, plan, to_file},
    network::{Graph, discreet},
    workspace::{
        Command, Workspace,
        held::Held,
        map_copy::{Receiver, linked_import, map_copy, recognised, recognised_actors},
        share::ShareCopy,
        taking_back,
    },
};
use serde_json::json;

const SECRET: &str = "HEMMELIGT";

/// A map with four actors; one is a partner who is not to be named, one says so in its name.
fn library() -> Workspace {
    let node = |id: &str, name: &str, partner: &str| {
        record(
            id,
            Kind::Node,
            &[
                ("map", json!("mp-1")),
                ("name", json!(name)),
                ("partner_id", json!(partner)),
                ("note", json!(SECRET)),
                ("votes/AB", json!(2)),
                ("known_by/AB", json!(true)),
                ("themes/Tavs Fonds projekt", json!(true)),
                ("ring", json!(1)),
            ],
        )
    };
    let edge = |id: &str, from: &str, to: &str| {
        let ends = [("map", json!("mp-1")), ("from", json!(from)), ("to", json!(to))];
        record(id, Kind::Edge, &ends)
    };
    Workspace::new([
        record(
            "mp-1",
            Kind::Map,
            &[
                ("title", json!("Nordbyen")),
                ("notes/d-q1", json!(SECRET)),
                ("participants", json!(["AB"])),
                ("shortlist/no-1", json!(true)),
                ("shortlist/no-2", json!(true)),
            ],
        ),
        node("no-1", "Røde Kors Randers", "pa-1"),
        node("no-2", "Fonden", "pa-2"),
        node("no-3", "Folk fra Tavs Fond", ""),
        node("no-4", "Spejderne", ""),
        edge("ed-1", "no-1", "no-2"),
        edge("ed-2", "no-1", "no-4"),
        record(
            "pa-1",
            Kind::Partner,
            &[
                ("name", json!("Røde Kors")),
                ("notes", json!(SECRET)),
                ("parent_partner_id", json!("pa-9")),
            ],
        ),
        record("pa-9", Kind::Partner, &[("name", json!("Røde Kors i Danmark"))]),
        record(
            "pa-2",
            Kind::Partner,
            &[("name", json!("Tavs Fond")), ("publicity_pref", json!("none"))],
        ),
        record("pa-3", Kind::Partner, &[("name", json!("En anden"))]),
        record("ct-1", Kind::Contact, &[("partner", json!("pa-1")), ("name", json!("Mette"))]),
    ])
}

fn ids(copy: &ShareCopy) -> Vec<&str> {
    copy.records.iter().map(|record| record.id.as_str()).collect()
}

/// As the app does it: what has to be sealed is sealed by an actor of its own.
fn sealed(workspace: &mut Workspace) -> ShareCopy {
    for command in map_copy(workspace, "mp-1", Receiver::Other).sealing {
        workspace.apply(&command, &actor("seal")).unwrap();
    }
    map_copy(workspace, "mp-1", Receiver::Other)
}

fn file(copy: &ShareCopy) -> String {
    let header = Header { kind: FileKind::Map, ..Header::default() };
    to_file(&header, &copy.records, &std::collections::BTreeMap::new())
}

#[test]
fn a_whole_map_takes_its_partners_along_and_nobodys_contacts() {
    let copy = map_copy(&library(), "mp-1", Receiver::Colleague);
    let all = ["ed-1", "ed-2", "mp-1", "no-1", "no-2", "no-3", "no-4", "pa-1", "pa-2", "pa-9"];
    assert_eq!(ids(&copy), all);
    assert!(copy.held_back.is_empty() && copy.sealing.is_empty());
    assert!(file(&copy).contains(SECRET));
    assert!(map_copy(&library(), "mp-none", Receiver::Colleague).records.is_empty());
}

/// Groups at a workshop come from many houses: the map is theirs to give, what a library notes of its partners is not.
#[test]
fn whoever_gathers_the_groups_maps_gets_the_map_and_nobodys_notes_on_partners() {
    let copy = map_copy(&library(), "mp-1", Receiver::Gatherer);
    let all = ["ed-1", "ed-2", "mp-1", "no-1", "no-2", "no-3", "no-4", "pa-1", "pa-9"];
    assert_eq!(ids(&copy), all);
    let partners = copy.records.iter().filter(|own| own.kind == "partner");
    let partners = partners.map(|own| format!("{own:?}")).collect::<String>();
    assert!(partners.contains("Røde Kors") && !partners.contains(SECRET));
    let whole = map_copy(&library(), "mp-1", Receiver::Colleague);
    for own in copy.records.iter().filter(|own| own.kind != "partner") {
        assert!(whole.records.contains(own), "{}", own.id);
    }
}

#[test]
fn by_default_nothing_internal_and_nobody_unnamed_leaves() {
    let mut workspace = library();
    let copy = sealed(&mut workspace);
    assert_eq!(ids(&copy), ["ed-2", "mp-1", "no-1", "no-4", "pa-1", "pa-9"]);
    let text = file(&copy);
    for secret in [SECRET, "Tavs", "Fonden", "AB", "no-2"] {
        assert!(!text.contains(secret), "{secret}");
    }
    assert!(text.contains("Røde Kors Randers"));
    let count = |why: Held| copy.held_back.iter().filter(|held| held.why == why).count();
    // Two actors, the tie that ends in one, the partner, and the tick for it on the shortlist.
    assert_eq!(count(Held::Unnamed), 5);
    assert!(count(Held::Internal) > 0);
    assert_eq!(sealed(&mut workspace).sealing, vec![], "sealed once is enough");
}

/// Neither in the file nor in what other programs get.
/// It tells whom they are under.
#[test]
fn whoever_stands_above_one_who_is_not_to_be_named_stays_at_home() {
    let mut workspace = library();
    let above = Partner { name: "Familien Tavs".into(), ..Partner::default() };
    for command in
        [Command::create("pa-8", &above), Command::set("pa-2", "parent_partner_id", "pa-8")]
    {
        workspace.apply(&command, &actor("ab")).unwrap();
    }
    assert!(!ids(&map_copy(&workspace, "mp-1", Receiver::Other)).contains(&"pa-8"));
    assert!(ids(&map_copy(&workspace, "mp-1", Receiver::Colleague)).contains(&"pa-8"));
}

#[test]
fn a_partner_in_the_trash_is_as_silent_as_before() {
    let library = library();
    let mut workspace = Workspace::new(library.records().values().cloned().map(|mut record| {
        if record.id == "pa-2" {
            record.delete(&actor("eva"));
        }
        record
    }));
    let copy = sealed(&mut workspace);
    assert_eq!(ids(&copy), ["ed-2", "mp-1", "no-1", "no-4", "pa-1", "pa-9"]);
    assert!(!file(&copy).contains("Tavs"));
    assert_eq!(copy.on_it("Kort over Tavs Fonds kreds"), "Kort over … kreds");
    assert_eq!(map_copy(&workspace, "mp-1", Receiver::Colleague).on_it("Tavs Fond"), "Tavs Fond");
    let graph = Graph::of(&workspace, "mp-1").unwrap();
    let (graph, count) = discreet(&workspace, &graph, "Omtales ikke");
    assert_eq!(count, 2);
    assert!(graph.actors.iter().all(|actor| !actor.name.contains("Fond")));
}

#[test]
fn what_comes_back_takes_nothing_out() {
    let mut workspace = library();
    let copy = sealed(&mut workspace);
    let opened = open(file(&copy).as_bytes()).unwrap();
    assert!(opened.quarantined.is_empty() && opened.warnings.is_empty());
    let mut theirs = Workspace::new(opened.records);
    let mut moved = theirs.record("no-1").unwrap().clone();
    moved.set(&actor("bo"), "ring", json!(3));
    theirs = Workspace::new(theirs.records().values().cloned().chain([moved]));
    let answered: Vec<Record> = theirs.records().values().cloned().collect();
    let plan = plan(workspace.records(), &answered);
    assert!(plan.refused.is_empty());
    let merged =
        Workspace::new(workspace.records().values().cloned().map(
            |own| match theirs.record(&own.id) {
                Some(back) => merge(&own, back),
                None => own,
            },
        ));
    let own: &Node = merged.get("no-1").unwrap();
    assert_eq!((own.ring, own.note.as_str(), own.votes.0.len()), (Some(3), SECRET, 1));
    assert_eq!(merged.disputed().count(), 0);
}

#[test]
fn partners_who_stand_here_are_met_and_not_made_twice() {
    let incoming = map_copy(&library(), "mp-1", Receiver::Colleague).records;
    let here = Workspace::new([
        record("pa-x", Kind::Partner, &[("name", json!("RØDE  KORS"))]),
        record("pa-y", Kind::Partner, &[("name", json!("Tavs Fond"))]),
        record("pa-z", Kind::Partner, &[("name", json!("tavs fond"))]),
    ]);
    let known = recognised(&here, &incoming);
    // Tavs Fond could be either of two: people decide, nothing is guessed.
    assert_eq!(known.into_iter().collect::<Vec<_>>(), [("pa-1".to_owned(), "pa-x".to_owned())]);
    let known = recognised(&here, &incoming);
    let linked = recognised_actors(&incoming, &known);
    assert_eq!(linked, [("no-1".to_owned(), "pa-x".to_owned())]);
    // A partner of the same id is merged, not met.
    assert!(recognised(&library(), &incoming).is_empty());
    let numbered = Workspace::new([record(
        "pa-x",
        Kind::Partner,
        &[("name", json!("DRK")), ("cvr", json!("20700211"))],
    )]);
    let theirs = record("pa-1", Kind::Partner, &[("name", json!("X")), ("cvr", json!("20700211"))]);
    assert_eq!(recognised(&numbered, &[theirs]).len(), 1);
}

#[test]
fn a_map_whose_partner_stands_here_leaves_nothing_once_it_is_taken_back() {
    let ours = record("pa-1", Kind::Partner, &[("name", json!("Banken"))]);
    let theirs = record("pa-g", Kind::Partner, &[("name", json!("Banken"))]);
    let on_map = |id: &str| {
        let fields =
            [("map", json!("mp-g")), ("name", json!("Banken")), ("partner_id", json!("pa-g"))];
        record(id, Kind::Node, &fields)
    };
    let map = record("mp-g", Kind::Map, &[("title", json!("Gruppe 1"))]);
    let file = [map.clone(), on_map("no-g1"), theirs];
    let mut workspace = Workspace::new([ours, on_map("no-g2")]);
    let before = workspace.records().clone();

    let known = recognised(&workspace, &file);
    let mut linked = recognised_actors(&file, &known);
    linked.push(("no-g2".into(), "pa-1".into()));
    let incoming = vec![map, on_map("no-g1")];
    let command = linked_import(&workspace, incoming, linked, &actor("link"));
    let points = |workspace: &Workspace, id: &str| {
        workspace.record(id).map(|own| own.get("partner_id").clone())
    };
    let done = workspace.apply(&command, &actor("anne")).unwrap();
    // By the journal, which keeps what is merged, and as one step.
    let mut later = workspace.clone();
    let merged: Vec<Record> = command.brought().into_iter().cloned().collect();
    let taking = taking_back(&later, &before, merged, &[]);
    assert_eq!((taking.back, taking.built_on), (2, 0));
    later.apply(&taking.command, &actor("later")).unwrap();
    assert!(["mp-g", "no-g1"].iter().all(|id| later.record(id).unwrap().is_vacant()));
    assert_eq!(points(&workspace, "no-g1"), Some(json!("pa-1")));
    assert_eq!(points(&workspace, "no-g2"), Some(json!("pa-1")));

    let undone = workspace.apply(&done.inverse, &actor("anne")).unwrap();
    let left = workspace
        .record("no-g1")
        .map_or(0, |own| own.fields().filter(|(_, r)| !r.values().is_empty()).count());
    assert_eq!(left, 0, "no actor without a map is left behind");
    assert_eq!(points(&workspace, "no-g2"), before["no-g2"].get("partner_id").clone().into());

    workspace.apply(&undone.inverse, &actor("anne")).unwrap();
    assert_eq!(
        points(&workspace, "no-g1"),
        Some(json!("pa-1")),
        "again it is the partner who stands here"
    );
    // Merging the same file once more changes nothing.
    let again = linked_import(&workspace, vec![], recognised_actors(&file, &known), &actor("more"));
    assert_eq!(again, Command::Import { incoming: vec![] });
}
