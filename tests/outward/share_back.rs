//! The share copy: that it can come back and meet the whole, and that sharing is no edit.

use crate::support::record::{actor, record};
use crate::support::share::{SECRET, library, share, shared, text_of};
use makkerskab::{
    crdt::{Record, merge, receive},
    domain::Kind,
    exchange::{open, plan},
    signature::Signature,
    workspace::{Command, Workspace},
};
use serde_json::json;

/// Sealing shows nobody anything new, and is done once.
#[test]
fn sealing_changes_no_value_and_happens_once() {
    let mut workspace = library();
    let before = workspace.records().clone();
    shared(&mut workspace, &share(&[]), "seal");
    for (id, record) in workspace.records() {
        assert!(before[id].fields().all(|(field, register)| {
            record.register(field).unwrap().values() == register.values()
        }));
    }
    assert!(share(&[]).copy(&workspace).sealing.is_empty());
    // What is internal by its nature needs no seal; a name that is to be kept silent does.
    edit(&mut workspace, "eva", "notes", "Nyt, HEMMELIGT");
    edit(&mut workspace, "eva", "need", "Flere unge, HEMMELIGT");
    edit(&mut workspace, "eva", "need", "Flere unge");
    assert!(share(&[]).copy(&workspace).sealing.is_empty());
    edit(&mut workspace, "eva", "need", "Flere unge, siger Tavs Fond");
    let next = share(&[]).copy(&workspace).sealing;
    assert_eq!(next.iter().flat_map(Command::ids).collect::<Vec<_>>(), ["ps-1"]);
}

fn edit(workspace: &mut Workspace, by: &str, field: &str, value: &str) {
    let fields = vec![(field.to_owned(), vec![json!(value)])];
    workspace.apply(&Command::edit("ps-1", fields), &actor(by)).unwrap();
}

/// A note that needs no seal stays under the name of who wrote it, whatever else of its record needs one.
#[test]
fn what_is_sealed_already_is_not_written_anew() {
    let mut hanne = library();
    edit(&mut hanne, "anne", "notes", "Skolen er træt, HEMMELIGT");
    let sealing = share(&[]).copy(&hanne).sealing;
    let fields = sealing.iter().filter_map(|command| match command {
        Command::Settle { id, fields } if id == "ps-1" => Some(fields),
        _ => None,
    });
    let fields: Vec<&str> = fields.flatten().map(|(field, _)| field.as_str()).collect();
    assert!(fields.contains(&"internal_plan") && !fields.contains(&"notes"), "{fields:?}");
    // So she goes on in her own note, and it is nobody else's.
    let mut anne = hanne.clone();
    shared(&mut hanne, &share(&[]), "seal");
    edit(&mut anne, "anne", "notes", "Skolen er træt, ring til Bo, HEMMELIGT");
    let merged = merge(hanne.record("ps-1").unwrap(), anne.record("ps-1").unwrap());
    assert_eq!(
        merged.register("notes").unwrap().values(),
        [&json!("Skolen er træt, ring til Bo, HEMMELIGT")]
    );
}

#[test]
fn what_several_wrote_is_signed_by_all_of_them() {
    let signed = |by: &str, at: &str| Signature { by: by.into(), at: at.into() };
    let all = [
        signed("Anne", "2026-11-02"),
        signed("", ""),
        signed("Bo", "2026-11-01"),
        signed("Anne", ""),
    ];
    assert_eq!(Signature::together(all), signed("Anne / Bo", "2026-11-02"));
    assert_eq!(Signature::together([]), Signature::default());
}

/// Sharing is no edit: a colleague's newer note stands alone, and undoing one's own still works.
#[test]
fn sharing_writes_no_note_anew() {
    let fields = vec![
        ("title".to_owned(), vec![json!("Læs for mig")]),
        ("notes".to_owned(), vec![json!("Gammel note")]),
    ];
    let create = Command::Create { id: "ps-1".into(), kind: Kind::Partnership, fields };
    let mut anne = Workspace::default();
    anne.apply(&create, &actor("anne")).unwrap();
    let mut bo = anne.clone();
    edit(&mut bo, "bo", "notes", "Ny note");
    let copy = shared(&mut anne, &share(&[]), "seal");
    assert!(!text_of(&copy.records).contains("Gammel note"));
    let merged = merge(anne.record("ps-1").unwrap(), bo.record("ps-1").unwrap());
    assert_eq!(merged.register("notes").unwrap().values(), [&json!("Ny note")]);

    let note = Command::edit("ps-1", vec![("notes".into(), vec![])]);
    let emptied = anne.apply(&note, &actor("anne")).unwrap();
    shared(&mut anne, &share(&[]), "seal");
    let undone = anne.apply(&emptied.inverse, &actor("anne")).unwrap();
    assert!(!undone.is_partial);
    assert_eq!(anne.record("ps-1").unwrap().get("notes"), &json!("Gammel note"));
}

/// The partner answers and sends it back: it fits in without a disagreement, and nothing that was
/// held back is touched.
#[test]
fn an_answer_comes_back_without_taking_anything() {
    let mut workspace = library();
    let copy = shared(&mut workspace, &share(&[]), "seal");
    let theirs = open(text_of(&copy.records).as_bytes()).unwrap();
    assert!(theirs.quarantined.is_empty() && theirs.hand_edits.is_empty());
    let mut other = Workspace::new(theirs.records);
    for (field, value) in [("need", "Flere unge og gamle"), ("notes", "Vores egen note")] {
        let fields = vec![(field.to_owned(), vec![json!(value)])];
        other.apply(&Command::edit("ps-1", fields), &actor("bo")).unwrap();
    }
    let answer: Vec<Record> = shared(&mut other, &share(&[]), "seal-of-bo").records;
    assert!(!text_of(&answer).contains("Vores egen note"));
    let back = open(text_of(&answer).as_bytes()).unwrap();
    let plan = plan(workspace.records(), &back.records);
    assert!(plan.refused.is_empty());
    let counts = plan.counts();
    assert_eq!((counts.changed, counts.disputed, counts.deleted), (1, 0, 0));
    let before = workspace.records().clone();
    workspace.apply(&Command::Import { incoming: plan.received }, &actor("anne")).unwrap();
    assert_eq!(workspace.record("ps-1").unwrap().get("need"), "Flere unge og gamle");
    for (id, old) in before {
        let now = workspace.record(&id).unwrap();
        for (field, register) in old.fields().filter(|(field, _)| *field != "need") {
            assert_eq!(now.register(field), Some(register), "{id} {field}");
        }
    }
}

/// Somebody who had the share copy first and gets everything later has everything.
#[test]
fn the_whole_after_the_share_copy_brings_the_rest() {
    let mut workspace = library();
    let copy = shared(&mut workspace, &share(&[]), "seal");
    for record in &copy.records {
        let whole = workspace.record(&record.id).unwrap();
        let received = receive(Some(record), whole.clone()).unwrap();
        assert_eq!(received, *whole);
        assert_eq!(merge(record, &received), *whole);
        // And the other way about.
        let received = receive(Some(whole), record.clone()).unwrap();
        assert_eq!(received, *record);
        assert_eq!(merge(whole, &received), *whole);
    }
}

/// A backup from before the last words that stay at home, and the copy: nothing is lost between them,
/// in whichever order they are opened, nor where both are chosen at once.
#[test]
fn an_earlier_backup_and_a_share_copy_keep_what_stays_at_home() {
    let mut workspace = library();
    edit(&mut workspace, "eva", "notes", "Første note");
    let backup: Vec<Record> = workspace.records().values().cloned().collect();
    edit(&mut workspace, "eva-again", "notes", "Anden note");
    edit(&mut workspace, "eva-again", "need", "Flere unge og gamle");
    let copy = shared(&mut workspace, &share(&[]), "seal").records;
    assert!(!text_of(&copy).contains("note"));
    let opened = |files: &[&[Record]]| {
        let mut fresh = Workspace::default();
        for file in files {
            let plan = plan(fresh.records(), file);
            assert!(plan.refused.is_empty() && plan.counts().disputed == 0);
            fresh.apply(&Command::Import { incoming: plan.received }, &actor("ny")).unwrap();
        }
        fresh
    };
    let (first, second) = (backup.as_slice(), copy.as_slice());
    let at_once = [[first, second].concat(), [second, first].concat()];
    let orders: [&[&[Record]]; 4] =
        [&[first, second], &[second, first], &[&at_once[0]], &[&at_once[1]]];
    for files in orders {
        let fresh = opened(files);
        for whole in &backup {
            let record = fresh.record(&whole.id).unwrap();
            for (field, register) in whole.fields().filter(|(field, _)| *field != "need") {
                assert_eq!(record.get(field), register.primary().unwrap(), "{} {field}", whole.id);
            }
        }
        assert_eq!(fresh.record("ps-1").unwrap().get("need"), "Flere unge og gamle");
        // What was written last comes with the next backup.
        let mut fresh = fresh;
        let later: Vec<Record> = workspace.records().values().cloned().collect();
        fresh.apply(&Command::Import { incoming: later }, &actor("ny")).unwrap();
        let now = fresh.record("ps-1").unwrap().register("notes").unwrap();
        assert_eq!(now.values(), [&json!("Anden note")]);
    }
}

/// A disagreement about an internal field stays one, at home.
#[test]
fn a_disagreement_is_sealed_as_a_disagreement() {
    let mut workspace = library();
    let mut theirs = workspace.record("ps-1").unwrap().clone();
    theirs.set(&actor("bo"), "notes", json!("HEMMELIGT fra Bo"));
    let fields = vec![("notes".to_owned(), vec![json!("HEMMELIGT fra Eva")])];
    workspace.apply(&Command::edit("ps-1", fields), &actor("eva")).unwrap();
    workspace.apply(&Command::Import { incoming: vec![theirs] }, &actor("anne")).unwrap();
    let copy = shared(&mut workspace, &share(&[]), "seal");
    assert!(!text_of(&copy.records).contains(SECRET));
    assert_eq!(workspace.record("ps-1").unwrap().register("notes").unwrap().values().len(), 2);
}

/// A word that somebody wrote is the name of a field: those that name who is silent, and those that
/// were taken away again, stay at home, whoever has heard of them before.
#[test]
fn words_that_name_the_silent_or_were_taken_away_stay_at_home_and_nothing_is_disputed() {
    let mut workspace = library();
    let word = |workspace: &mut Workspace, word: &str, is_in: bool| {
        let fields = vec![(format!("themes/{word}"), vec![json!(is_in)])];
        workspace.apply(&Command::edit("ps-1", fields), &actor("eva")).unwrap();
    };
    for own in ["læsning", "misbrug", "Tavs Fonds penge", "24/7"] {
        word(&mut workspace, own, true);
    }
    // They have heard of one word that is taken away later.
    let early = shared(&mut workspace, &share(&[]), "seal");
    let mut theirs = Workspace::new(open(text_of(&early.records).as_bytes()).unwrap().records);
    assert!(theirs.record("ps-1").unwrap().get("themes/misbrug") == true);
    word(&mut workspace, "misbrug", false);
    edit(&mut workspace, "eva", "need", "Flere unge og gamle");
    let copy = shared(&mut workspace, &share(&[]), "seal-2");
    let text = text_of(&copy.records);
    assert!(!text.contains("misbrug") && !text.contains("Tavs"), "{text}");
    assert!(text.contains("themes/læsning") && text.contains("themes/24/7"));
    let told = |field: &str| copy.held_back.iter().any(|held| held.field.as_deref() == Some(field));
    assert!(told("themes/Tavs Fonds penge") && !told("themes/misbrug"));

    let file = open(text.as_bytes()).unwrap();
    let coming = plan(theirs.records(), &file.records);
    assert_eq!(coming.counts().disputed, 0);
    theirs.apply(&Command::Import { incoming: coming.received }, &actor("bo")).unwrap();
    let record = theirs.record("ps-1").unwrap();
    assert_eq!(record.get("need"), "Flere unge og gamle");
    assert!(record.get("themes/misbrug").is_null());

    // And back: nothing is brought back, and nothing taken out.
    let before = workspace.record("ps-1").unwrap().clone();
    let answer = open(text_of(&shared(&mut theirs, &share(&[]), "seal-3").records).as_bytes());
    let back = plan(workspace.records(), &answer.unwrap().records);
    workspace.apply(&Command::Import { incoming: back.received }, &actor("anne")).unwrap();
    let now = workspace.record("ps-1").unwrap();
    for (field, register) in before.fields() {
        assert_eq!(now.register(field), Some(register), "{field}");
    }
    assert_eq!(now.get("themes/misbrug"), false);
}

#[test]
fn a_colleagues_record_takes_nothing_out_of_what_was_told_of_the_library() {
    let mut workspace = library();
    let own = |id: &str, fields: &[(&str, serde_json::Value)]| {
        let name = [("name", json!("Greve Bibliotek"))];
        record(id, Kind::Library, &[&name[..], fields].concat())
    };
    workspace.put(own("lb-1", &[("cvr", json!("12345678")), ("address", json!("Torvet 1"))]));
    workspace.put(own("lb-2", &[("phone", json!("12 34 56 78"))]));
    workspace.put(record("ag-1", Kind::Agreement, &[("partnership", json!("ps-1"))]));
    let told = |workspace: &mut Workspace, by: &str| {
        workspace.tell_own_library(Some(by.into()));
        let commands = share(&[]).introductions(workspace);
        workspace.apply(&Command::Batch(commands), &actor(by)).unwrap();
        let agreement = workspace.record("ag-1").unwrap();
        ["cvr", "address", "phone"].map(|fact| agreement.get(&format!("library/{fact}")).clone())
    };
    let first = told(&mut workspace, "lb-1");
    assert_eq!(first, [json!("12345678"), json!("Torvet 1"), json!(null)]);
    for by in ["lb-2", "lb-1", "lb-2"] {
        assert_eq!(told(&mut workspace, by), first, "{by}");
    }
}
