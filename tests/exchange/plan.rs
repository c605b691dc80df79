//! What opening a file would change, told before it does.

use std::collections::BTreeMap;

use crate::support::exchange::{actor, record, three};
use makkerskab::{
    crdt::{Record, merge, unmerge},
    exchange::{Counts, MassChange, Plan, Status, open_text, plan, to_file},
};
use serde_json::json;

type Held = BTreeMap<String, Record>;

fn one(held: Option<&Record>, incoming: &Record) -> Plan {
    let held: Held = held.map(|record| (record.id.clone(), record.clone())).into_iter().collect();
    let plan = plan(&held, std::slice::from_ref(incoming));
    assert_eq!(plan.entries.len(), 1);
    plan
}

fn status(held: Option<&Record>, incoming: &Record) -> Status {
    one(held, incoming).entries[0].status
}

fn partnership() -> Record {
    record("p-1", "partnership", "anne", &[("title", json!("A")), ("status", json!("idea"))])
}

fn edited(record: &Record, by: &str, field: &str, value: &str) -> Record {
    let mut record = record.clone();
    record.set(&actor(by), field, json!(value));
    record
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let file = three();
    let opened = open_text(&file.text()).unwrap();
    let first = plan(&Held::new(), &opened.records);
    // One of the three was purged: it is taken in, and nothing new is shown for it.
    // Another brings two answers to one field along.
    assert_eq!(first.counts(), Counts { new: 2, same: 1, disputed: 1, ..Counts::default() });
    let held: Held = first.merged.into_iter().map(|record| (record.id.clone(), record)).collect();
    assert_eq!(held, file.held());
    let second = plan(&held, &opened.records);
    assert_eq!(second.counts(), Counts { same: 3, ..Counts::default() });
    assert!(second.merged.is_empty() && second.mass_change().is_none());
}

#[test]
fn what_a_file_says_otherwise_of_a_field_is_told_of_what_stands_here() {
    let ours = partnership();
    let theirs = edited(&ours, "bo", "status", "active");
    let said = |plan: &Plan, kind: &str| -> Vec<(String, serde_json::Value)> {
        let said = plan.said_otherwise(kind, "status");
        said.map(|(id, value)| (id.to_owned(), value.clone())).collect()
    };
    let told = vec![("p-1".to_owned(), json!("active"))];
    assert_eq!(said(&one(Some(&ours), &theirs), "partnership"), told);
    // Both wrote: what stands here is not said again.
    let disputed = edited(&ours, "anne", "status", "talking");
    assert_eq!(said(&one(Some(&disputed), &theirs), "partnership"), told);
    assert!(said(&one(Some(&ours), &theirs), "agreement").is_empty());
    assert!(said(&one(None, &theirs), "partnership").is_empty());
    assert!(said(&one(Some(&theirs), &ours), "partnership").is_empty());
    assert!(said(&one(Some(&ours), &edited(&ours, "bo", "title", "B")), "partnership").is_empty());
}

#[test]
fn our_own_older_file_changes_nothing() {
    let older = partnership();
    let ours = edited(&older, "anne", "title", "B");
    let plan = one(Some(&ours), &older);
    assert_eq!(plan.entries[0].status, Status::Same);
    assert!(plan.merged.is_empty());
    assert_eq!((plan.newer, one(Some(&ours), &ours).newer), (1, 0));
}

#[test]
fn an_answer_changes_what_it_answers() {
    let ours = partnership();
    let theirs = edited(&ours, "bo", "title", "B");
    let plan = one(Some(&ours), &theirs);
    let [change] = &plan.entries[0].changes[..] else { panic!("{plan:?}") };
    assert_eq!(plan.entries[0].status, Status::Changed);
    assert_eq!(
        (&change.ours, &change.theirs, &change.merged),
        (&json!("A"), &json!("B"), &json!("B"))
    );
    assert!(!change.is_disputed);
    assert_eq!(plan.merged, [theirs]);
}

#[test]
fn answers_that_cross_stand_side_by_side() {
    let older = partnership();
    let ours = edited(&older, "anne", "title", "B");
    let theirs = edited(&older, "bo", "title", "C");
    let plan = one(Some(&ours), &theirs);
    assert_eq!(plan.entries[0].status, Status::Disputed);
    assert!(plan.entries[0].changes[0].is_disputed);
    assert_eq!(plan.merged[0].register("title").unwrap().values().len(), 2);
    // Counted by field, as on every other page.
    let ours = edited(&ours, "anne", "need", "Ro");
    let theirs = edited(&theirs, "bo", "need", "Lyst");
    let both = one(Some(&ours), &theirs);
    assert_eq!((both.counts().disputed, both.entries[0].disputed()), (2, 2));
    assert_eq!(both.counts().changed, 0);
    // What comes in beside them is told as well.
    let more = one(Some(&ours), &edited(&theirs, "bo", "story", "Unge"));
    assert_eq!((more.counts().changed, more.counts().disputed), (1, 2));
    let same = one(Some(&ours), &edited(&older, "bo", "title", "B"));
    assert_eq!(same.entries[0].status, Status::Same);
}

#[test]
fn deleting_is_told_and_so_is_disagreeing_on_it() {
    let ours = partnership();
    let mut deleted = ours.clone();
    deleted.delete(&actor("bo"));
    let mut purged = ours.clone();
    purged.purge(&actor("bo"));
    let later = edited(&ours, "anne", "title", "B");
    assert_eq!(status(Some(&ours), &deleted), Status::Deleted);
    assert_eq!(status(Some(&ours), &purged), Status::Erased);
    assert_eq!(status(Some(&deleted), &deleted), Status::Same);
    assert_eq!(status(None, &deleted), Status::Same);
    assert_eq!(status(Some(&later), &deleted), Status::DisputedDeletion);
    assert_eq!(one(Some(&later), &deleted).counts().disputed, 1);
    assert_eq!(status(Some(&deleted), &later), Status::DisputedDeletion);
    let mut restored = deleted.clone();
    restored.restore(&actor("bo"));
    assert_eq!(status(Some(&deleted), &restored), Status::Changed);
    assert_eq!(status(Some(&ours), &restored), Status::Same);
    assert_eq!(status(None, &restored), Status::New);
}

#[test]
fn a_claim_that_would_empty_a_field_is_not_believed() {
    let ours = partnership();
    let mut claim = record("p-1", "partnership", "bo", &[("title", json!("C"))]);
    claim = Record::from_parts(
        "p-1",
        "partnership",
        claim.fields().map(|(name, register)| (name.into(), register.clone())).collect(),
        [(actor("anne"), 100), (actor("bo"), 1)].into_iter().collect(),
    );
    let plan = one(Some(&ours), &claim);
    assert_eq!(plan.entries[0].status, Status::Changed);
    assert_eq!(
        (plan.merged[0].get("title"), plan.merged[0].get("status")),
        (&json!("C"), &json!("idea"))
    );
}

#[test]
fn copies_of_one_record_in_one_file_are_taken_together() {
    let ours = partnership();
    let copies = [edited(&ours, "bo", "title", "B"), edited(&ours, "cia", "status", "active")];
    let plan = plan(&Held::from([(ours.id.clone(), ours)]), &copies);
    assert_eq!(plan.entries.len(), 1);
    assert_eq!(plan.merged, [merge(&copies[0], &copies[1])]);
}

#[test]
fn mass_deletion_is_told() {
    let many = |count: usize| -> Held {
        let ids = (0..count).map(|n| format!("p-{n}"));
        ids.map(|id| (id.clone(), record(&id, "partnership", "anne", &[("t", json!(1))]))).collect()
    };
    let deleting = |held: &Held, count: usize| -> Vec<Record> {
        let chosen = held.values().take(count).cloned();
        chosen
            .map(|mut record| {
                record.delete(&actor("bo"));
                record
            })
            .collect()
    };
    for (shown, deleted, is_mass) in
        [(100, 20, false), (100, 21, true), (10, 2, false), (10, 3, true), (1_000, 21, true)]
    {
        let held = many(shown);
        let plan = plan(&held, &deleting(&held, deleted));
        assert_eq!(plan.mass_change(), is_mass.then_some(MassChange { deleted, shown }));
    }
}

#[test]
fn what_was_deleted_here_is_counted_where_the_file_still_shows_it() {
    let file = three();
    let mut held = file.held();
    assert_eq!(plan(&held, &file.records).in_trash, 0);
    let id = file.records[0].id.clone();
    held.get_mut(&id).unwrap().delete(&actor("eva"));
    let plan = plan(&held, &file.records);
    assert_eq!((plan.in_trash, plan.merged.len()), (1, 0));
    let all: Vec<Record> = held.values().cloned().collect();
    assert_eq!(makkerskab::exchange::plan(&held, &all).in_trash, 0, "deleted there as well");
}

#[test]
fn an_import_can_be_taken_back() {
    let file = three();
    let mut held = file.held();
    let changed = edited(&file.records[0], "bo", "name", "Ny skole");
    let new = record("p-new", "partnership", "bo", &[("title", json!("Ny"))]);
    let plan = plan(&held, &[changed, new]);
    for (received, merged) in plan.received.iter().zip(&plan.merged) {
        let nothing = Record::new(&merged.id, &merged.kind);
        let before = held.get(&merged.id).unwrap_or(&nothing);
        assert_eq!(unmerge(before, received, merged), *before);
    }
    held.remove("p-new");
    assert_eq!(held, file.held());
}

/// Whoever merges, in whatever order, writes the same file.
#[test]
fn everybody_ends_with_the_same_bytes() {
    let file = three();
    let base = &file.records[1];
    let copies =
        ["a", "b", "c"].map(|by| edited(&edited(base, by, "title", by), by, by, "their own field"));
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    let texts = orders.map(|order| {
        let mut held = file.held();
        for place in order {
            let incoming =
                open_text(&to_file(&file.header, &copies[place..=place], &file.signatures));
            for record in plan(&held, &incoming.unwrap().records).merged {
                held.insert(record.id.clone(), record);
            }
        }
        to_file(&file.header, &held.into_values().collect::<Vec<_>>(), &file.signatures)
    });
    assert!(texts.iter().all(|text| *text == texts[0]));
}
