//! What goes along with a partnership into a file, and what lies together in the trash.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::record::{actor, record};
use makkerskab::{
    crdt::{Record, merge},
    domain::{Code, Kind},
    text::{Lang, text},
    workspace::{
        Command, Contents, Stranded, Workspace, belonging, deleted_with, discarded,
        held::{Held, internal},
        home_of, still_discarded, stranded, top_of,
    },
};
use serde_json::json;

type Records = BTreeMap<String, Record>;

fn library() -> Records {
    let records = [
        record("ps-1", Kind::Partnership, &[("title", json!("Læs for mig"))]),
        record("ps-2", Kind::Partnership, &[("title", json!("Nordbyen"))]),
        record("pa-1", Kind::Partner, &[("parent_partner_id", json!("pa-9"))]),
        record("pa-2", Kind::Partner, &[("notes", json!("Ring om formiddagen"))]),
        record("pa-9", Kind::Partner, &[("name", json!("Moderfirma"))]),
        record("ct-1", Kind::Contact, &[("partner", json!("pa-1"))]),
        record("ct-2", Kind::Contact, &[("partner", json!("pa-2"))]),
        record("ct-9", Kind::Contact, &[("partner", json!("pa-9"))]),
        record("mb-1", Kind::Member, &[("partnership", json!("ps-1")), ("partner", json!("pa-1"))]),
        record(
            "lg-1",
            Kind::Entry,
            &[
                ("partnership", json!("ps-1")),
                ("entry_kind", json!("call")),
                ("contact_ids/ct-2", json!(true)),
            ],
        ),
        record("lg-2", Kind::Entry, &[("partnership", json!("ps-2")), ("partner", json!("pa-1"))]),
        record("ev-1", Kind::Round, &[("partnership", json!("ps-1"))]),
        record("an-1", Kind::Answers, &[("round", json!("ev-1"))]),
    ];
    records.into_iter().map(|record| (record.id.clone(), record)).collect()
}

fn ids(found: BTreeSet<String>) -> Vec<String> {
    found.into_iter().collect()
}

#[test]
fn what_belongs_to_a_partnership_goes_along_and_nothing_else() {
    let found = belonging(&library(), &BTreeSet::from(["ps-1".to_owned()]));
    // Not the other partnership's log with the same partner, not the owner's people.
    assert_eq!(
        ids(found),
        ["an-1", "ct-1", "ct-2", "ev-1", "lg-1", "mb-1", "pa-1", "pa-9", "ps-1"]
    );
    assert!(belonging(&library(), &BTreeSet::from(["ps-none".to_owned()])).is_empty());
}

/// A list of maps says `3 actors`, and so does whatever holds the same map.
#[test]
fn the_library_on_its_map_is_none_of_the_actors() {
    let node = |id, fields: &[(&str, serde_json::Value)]| record(id, Kind::Node, fields);
    let own = node("no-1", &[("name", json!("Biblioteket")), ("is_library", json!(true))]);
    let others = ["no-2", "no-3"].map(|id| node(id, &[("name", json!("Spejderne"))]));
    let contents = Contents::of(others.iter().chain([&own]));
    assert_eq!((contents.count(Kind::Node), contents.own_marks), (2, 1));
    assert!(!Contents::of([&own]).is_empty());
}

#[test]
fn a_deletion_travels_and_a_disagreement_takes_both_partners_along() {
    let mut records = library();
    records.get_mut("lg-1").unwrap().delete(&actor("bo"));
    let mut theirs = records["mb-1"].clone();
    theirs.set(&actor("bo"), "partner", json!("pa-2"));
    records.get_mut("mb-1").unwrap().set(&actor("eva"), "partner", json!("pa-1"));
    let merged = merge(&records["mb-1"], &theirs);
    records.insert("mb-1".into(), merged);
    let found = belonging(&records, &BTreeSet::from(["ps-1".to_owned()]));
    for id in ["lg-1", "pa-1", "pa-2", "ct-2"] {
        assert!(found.contains(id), "{id}");
    }
    let contents = Contents::of(found.iter().filter_map(|id| records.get(id)));
    assert_eq!((contents.count(Kind::Partner), contents.deleted), (3, 1));
    assert_eq!(contents.internal, [(Held::Internal, 1)].into());
}

/// Whoever saves a whole copy is told of all that a share copy would hold back as internal.
#[test]
fn the_warning_counts_every_internal_field_of_every_kind() {
    let told = |kind: Kind, field: &str, value: serde_json::Value| {
        // An entry that says nothing of itself is internal as a whole.
        let open = match (kind, field) {
            (Kind::Entry, "entry_kind") => Some(("internal", json!(false))),
            (Kind::Entry, _) => Some(("entry_kind", json!("call"))),
            _ => None,
        };
        let fields: Vec<_> = std::iter::once((field, value)).chain(open).collect();
        Contents::of([&record("x-1", kind, &fields)]).internal.values().sum::<usize>()
    };
    let mut counted = 0;
    for kind in Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Risk) {
        for own in kind.fields() {
            let inner = ["", "/x", "/x/note", "/x/text"];
            for field in inner.map(|inner| format!("{own}{inner}")) {
                // A comment is one, whatever else stands of it.
                let is_said = !field.starts_with("comments/") || field.ends_with("/text");
                let is_internal = usize::from(internal(kind, &field).is_some() && is_said);
                assert_eq!(
                    told(kind, &field, json!("Kun til os")),
                    is_internal,
                    "{kind:?} {field}"
                );
                assert_eq!(told(kind, &field, json!("")), 0, "{kind:?} {field}, empty");
                assert_eq!(told(kind, &field, json!([])), 0, "{kind:?} {field}, no lines");
                counted += is_internal;
            }
        }
    }
    assert!(counted > 10, "{counted}");
    for (kind, field) in [
        (Kind::Partnership, "internal_plan"),
        (Kind::Partnership, "closing/would_partner_again"),
        (Kind::Partnership, "check/p01-01/note"),
        (Kind::Meeting, "concerns"),
        (Kind::Round, "discussion_note"),
        (Kind::Risk, "title"),
    ] {
        assert_eq!(told(kind, field, json!("Kun til os")), 1, "{kind:?} {field}");
    }
    // A message in the house is one note, one to a partner none.
    let message = |is_internal: bool| {
        record(
            "ms-1",
            Kind::Message,
            &[("text", json!("Sig det til vagten")), ("internal", json!(is_internal))],
        )
    };
    let told = Contents::of([&message(true), &message(false)]).internal;
    assert_eq!(told, [(Held::Internal, 1)].into());
    // A worry from a meeting is no note, nor is a risk: each is told as what it is.
    let meeting = record("me-1", Kind::Meeting, &[("concerns", json!(["Nøgler"]))]);
    let risk = record("rk-1", Kind::Risk, &[("title", json!("Ingen kommer"))]);
    let told = Contents::of([&meeting, &risk]).internal;
    assert_eq!(told, [(Held::Meeting, 1), (Held::Risk, 1)].into());
    let contact = |lang: Lang| (text(lang).file_page.save.personal)(1, &told);
    assert_eq!(
        contact(Lang::Da),
        "I filen er 1 kontakt, 1 svar eller bekymring fra et møde og 1 risiko. Alle, der får filen, kan læse det."
    );
    assert_eq!(
        contact(Lang::En),
        "The file holds 1 contact, 1 answer or worry from a meeting and 1 risk. Everybody who gets the file can read this."
    );
}

#[test]
fn what_was_deleted_together_is_one_entry() {
    let mut records = library();
    records.get_mut("an-1").unwrap().delete(&actor("eva"));
    for id in ["ps-1", "lg-1", "ev-1", "mb-1"] {
        records.get_mut(id).unwrap().delete(&actor("bo"));
    }
    let trash = discarded(&records);
    let shown: Vec<&str> = trash.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(shown, ["an-1", "ps-1"]);
    assert_eq!(trash[1].with, ["ev-1", "lg-1", "mb-1"]);
    // An answer sheet is of no use without its round and its partnership.
    assert_eq!(trash[0].under, ["ev-1", "ps-1"]);
    assert_eq!(trash[0].restored(), ["an-1", "ev-1", "ps-1"]);
    assert_eq!(trash[1].erased(), ["ps-1", "ev-1", "lg-1", "mb-1"]);
    assert_eq!(deleted_with(&records, "ps-1"), ["ev-1", "lg-1", "mb-1", "ps-1"]);
}

#[test]
fn erasing_from_the_trash_can_be_undone_into_the_trash() {
    let mut records = library();
    for id in ["ps-1", "lg-1"] {
        records.get_mut(id).unwrap().delete(&actor("bo"));
    }
    let mut workspace = Workspace::new(records.into_values());
    let before = discarded(workspace.records());
    let ids = before[0].erased();
    let change = workspace.apply(&Command::Purge { ids }, &actor("eva")).unwrap();
    assert!(discarded(workspace.records()).is_empty());
    workspace.apply(&change.inverse, &actor("eva")).unwrap();
    assert_eq!(discarded(workspace.records()), before);
    assert_eq!(workspace.record("ps-1").unwrap().get("title"), &json!("Læs for mig"));
    assert_eq!(workspace.disputed().count(), 0);
}

/// The question stood there while another tab brought some of it back: that is not erased.
#[test]
fn what_came_back_meanwhile_is_not_erased() {
    let mut workspace = Workspace::new(library().into_values());
    let ids: Vec<String> = ["ps-1", "pa-1"].map(str::to_owned).into();
    workspace.apply(&Command::Delete { ids: ids.clone() }, &actor("anne")).unwrap();
    assert_eq!(still_discarded(workspace.records(), &ids), ids);
    workspace.apply(&Command::Restore { ids: vec!["ps-1".into()] }, &actor("bo")).unwrap();
    assert_eq!(still_discarded(workspace.records(), &ids), ["pa-1"]);
    let gone = vec!["pa-1".to_owned()];
    workspace.apply(&Command::Purge { ids: gone.clone() }, &actor("anne")).unwrap();
    // Once is enough, and what nobody knows is not there.
    assert!(still_discarded(workspace.records(), &gone).is_empty());
    assert!(still_discarded(workspace.records(), &["pa-nobody".to_owned()]).is_empty());
}

/// Anne erased a partner while Bo added a contact there, and only deleted a partnership while he wrote in its log.
#[test]
fn what_belongs_to_something_that_is_gone_is_found() {
    let field = |name: &str, value: &str| (name.to_owned(), vec![json!(value)]);
    let mut all = Workspace::default();
    let create = |all: &mut Workspace, id: &str, kind, fields| {
        let command = Command::Create { id: id.into(), kind, fields };
        all.apply(&command, &actor("bo")).unwrap();
    };
    create(&mut all, "pa-1", Kind::Partner, vec![field("name", "Banken")]);
    create(&mut all, "ps-1", Kind::Partnership, vec![field("title", "Læs for mig")]);
    create(&mut all, "ct-1", Kind::Contact, vec![field("partner", "pa-1")]);
    create(&mut all, "lg-1", Kind::Entry, vec![field("partnership", "ps-1")]);
    create(
        &mut all,
        "lg-2",
        Kind::Entry,
        vec![field("partnership", "ps-1"), field("partner", "pa-1")],
    );
    create(&mut all, "ac-1", Kind::Action, vec![field("text", "Hører ikke til noget")]);
    assert_eq!(stranded(all.records()), []);

    all.apply(&Command::Purge { ids: vec!["pa-1".into()] }, &actor("anne")).unwrap();
    let lost = Stranded { id: "ct-1".into(), restored: Vec::new() };
    assert_eq!(stranded(all.records()), std::slice::from_ref(&lost));
    all.apply(&Command::Delete { ids: vec!["ps-1".into()] }, &actor("anne")).unwrap();
    let entry = |id: &str| Stranded { id: id.into(), restored: vec!["ps-1".into()] };
    assert_eq!(stranded(all.records()), [lost, entry("lg-1"), entry("lg-2")]);
    // The trash says that it is seen nowhere else.
    assert_eq!(all.latest_entries(10).len(), 0);
    all.apply(&Command::Restore { ids: vec!["ps-1".into()] }, &actor("anne")).unwrap();
    all.apply(&Command::Delete { ids: vec!["ct-1".into()] }, &actor("anne")).unwrap();
    assert_eq!(stranded(all.records()), []);
}

#[test]
fn what_is_with_a_partner_too_is_shown_there_while_its_partnership_is_in_the_trash() {
    let records = library().into_iter().chain([(
        "lg-3".to_owned(),
        record("lg-3", Kind::Entry, &[("partnership", json!("ps-1")), ("partner", json!("pa-1"))]),
    )]);
    let mut all = Workspace::new(records.map(|(_, record)| record));
    let home = |all: &Workspace, id: &str| {
        home_of(all, all.record(id).unwrap()).map(|home| home.id.clone()).unwrap()
    };
    assert_eq!((home(&all, "lg-3"), home(&all, "mb-1")), ("ps-1".into(), "ps-1".into()));
    all.apply(&Command::Delete { ids: vec!["ps-1".into()] }, &actor("anne")).unwrap();
    assert_eq!((home(&all, "lg-3"), home(&all, "mb-1")), ("pa-1".into(), "pa-1".into()));
    assert_eq!(home(&all, "lg-1"), "ps-1");
    all.apply(&Command::Delete { ids: vec!["pa-1".into()] }, &actor("anne")).unwrap();
    assert_eq!(home(&all, "lg-3"), "ps-1");
}

#[test]
fn no_file_leads_around_in_a_circle_and_what_has_no_home_of_its_kind_is_in_the_trash() {
    let named = |kind: Kind, id: &str, home: &str| {
        let fields: Vec<_> = kind.parents().iter().map(|field| (*field, json!(home))).collect();
        record(id, kind, &fields)
    };
    for kind in Kind::ALL.iter().copied().filter(|kind| !kind.parents().is_empty()) {
        assert!(kind.parents().iter().all(|field| Kind::parse(field).is_some()), "{kind:?}");
        // Its own home; one of a pair; at home with something that is no home.
        let records = [
            named(kind, "x-1", "x-1"),
            named(kind, "x-2", "x-3"),
            named(kind, "x-3", "x-2"),
            named(kind, "x-4", "gl-1"),
            record("gl-1", Kind::Goal, &[]),
        ];
        let all = Workspace::holding(
            records.into_iter().map(|record| (record.id.clone(), record)).collect(),
        );
        for record in all.records().values() {
            assert_eq!(home_of(&all, record), None, "{kind:?}");
            assert_eq!(top_of(&all, record).id, record.id, "{kind:?}");
        }
        let lost = stranded(all.records());
        let lost: Vec<&str> = lost.iter().map(|lost| lost.id.as_str()).collect();
        assert_eq!(lost, ["x-1", "x-2", "x-3", "x-4"], "{kind:?}");
    }
}

#[test]
fn a_version_belongs_to_the_partnership_of_its_agreement() {
    let mut records = library();
    for own in [
        record("ag-1", Kind::Agreement, &[("partnership", json!("ps-1"))]),
        record("av-1", Kind::Version, &[("agreement", json!("ag-1"))]),
    ] {
        records.insert(own.id.clone(), own);
    }
    let all = Workspace::holding(records);
    let of = |id: &str| top_of(&all, all.record(id).unwrap()).id.as_str();
    assert_eq!([of("av-1"), of("an-1"), of("lg-2"), of("pa-1")], ["ps-1", "ps-1", "ps-2", "pa-1"]);
}

#[test]
fn deleting_a_partner_leaves_the_log_of_partnerships_alone() {
    let mut records = library();
    for (id, fields) in [
        ("lg-3", vec![("partnership", json!("ps-1")), ("partner", json!("pa-1"))]),
        ("lg-4", vec![("partner", json!("pa-1"))]),
    ] {
        records.insert(id.into(), record(id, Kind::Entry, &fields));
    }
    let workspace = Workspace::new(records.into_values());
    let gone: BTreeSet<String> = workspace.with_descendants("pa-1").into_iter().collect();
    assert_eq!(ids(gone), ["ct-1", "lg-4", "mb-1", "pa-1"]);
    assert!(workspace.with_descendants("ps-1").contains(&"lg-3".to_owned()));
}

/// A file may name anything as a home; what is no home of that kind holds nothing.
#[test]
fn a_chain_of_homes_that_are_none_is_looked_through_in_no_time() {
    let mut workspace = Workspace::default();
    let count = 4_000;
    for place in 0..count {
        let above = format!("lg-{}", (place + 1) % count);
        let own = record(&format!("lg-{place}"), Kind::Entry, &[("partnership", json!(above))]);
        workspace.put(own);
    }
    let ids: Vec<String> = workspace.records().keys().cloned().collect();
    workspace.apply(&Command::Delete { ids }, &actor("anne")).unwrap();
    let found = discarded(workspace.records());
    assert_eq!(found.len(), count);
    assert!(found.iter().all(|own| own.with.is_empty() && own.under.is_empty()));
}

/// Its partner would not show it: who takes part is seen in the partnership alone.
#[test]
fn a_member_of_an_erased_partnership_is_offered_no_way_home() {
    let mut all = Workspace::new(library().into_values());
    all.apply(&Command::Purge { ids: vec!["ps-1".into()] }, &actor("anne")).unwrap();
    all.apply(&Command::Delete { ids: vec!["pa-1".into()] }, &actor("anne")).unwrap();
    let member = stranded(all.records()).into_iter().find(|own| own.id == "mb-1").unwrap();
    assert_eq!(member.restored, Vec::<String>::new());
}
