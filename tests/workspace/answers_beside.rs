//! Somebody's answer stays their own edit, whoever writes in the field beside it.

use crate::support::merge::absorb;
use crate::support::workspace::{actor, set, stocked};
use makkerskab::{
    crdt::{Actor, Record, from_portable, merge, to_portable},
    workspace::{Command, Workspace},
};
use serde_json::{Value, json};

/// Mine and Bo's title, and Bo's copy.
fn torn() -> (Workspace, Record) {
    let mut workspace = stocked();
    let mut bos = workspace.record("ps-1").unwrap().clone();
    bos.set(&actor("bo"), "title", json!("Bos"));
    workspace.apply(&set("ps-1", "title", json!("Min")), &actor("me")).unwrap();
    absorb(&mut workspace, bos.clone());
    (workspace, bos)
}

fn titles(record: &Record) -> Vec<(Actor, Value)> {
    let said = record.register("title").unwrap().siblings().iter();
    said.map(|own| (own.dot.actor.clone(), own.value.clone())).collect()
}

fn said(by: &str, title: &str) -> (Actor, Value) {
    (actor(by), json!(title))
}

#[test]
fn whoever_types_on_is_shown_and_nobody_else_s_answer_is_written_anew() {
    let (mut workspace, bos) = torn();
    let dot = bos.register("title").unwrap().siblings()[0].dot.clone();
    // Whoever's name comes first.
    for me in ["0", "zz"] {
        for title in ["Min og", "Min og mere"] {
            workspace.apply(&set("ps-1", "title", json!(title)), &actor(me)).unwrap();
            let record = workspace.record("ps-1").unwrap();
            assert_eq!(titles(record), [said(me, title), said("bo", "Bos")]);
            assert!(record.register("title").unwrap().contains(&dot));
        }
    }
}

#[test]
fn what_bo_changes_or_erases_meanwhile_is_no_answer_any_more() {
    let (mut workspace, mut bos) = torn();
    workspace.apply(&set("ps-1", "title", json!("Min og")), &actor("me")).unwrap();
    bos.set(&actor("bo"), "title", json!("Bos, rettet"));
    let both = merge(workspace.record("ps-1").unwrap(), &bos);
    assert_eq!(titles(&both), [said("me", "Min og"), said("bo", "Bos, rettet")]);
    bos.purge(&actor("bo"));
    let text = format!("{:?}", merge(workspace.record("ps-1").unwrap(), &bos));
    assert!(text.contains("Min og") && !text.contains("Bos"), "{text}");
}

#[test]
fn who_clears_the_answer_that_is_shown_leaves_the_other() {
    let (mut workspace, _) = torn();
    let cleared = workspace.apply(&set("ps-1", "title", Value::Null), &actor("me")).unwrap();
    let record = workspace.record("ps-1").unwrap();
    assert_eq!(titles(record), [(actor("me"), Value::Null), said("bo", "Bos")]);
    workspace.apply(&cleared.inverse, &actor("me")).unwrap();
    let both = [said("me", "Min"), said("bo", "Bos")];
    assert_eq!(titles(workspace.record("ps-1").unwrap()), both);
}

#[test]
fn undone_and_done_again_the_answers_stand_as_they_did() {
    let (mut workspace, _) = torn();
    let before = titles(workspace.record("ps-1").unwrap());
    let typed = set("ps-1", "title", json!("Min og"));
    let mut command = workspace.apply(&typed, &actor("me")).unwrap().inverse;
    let after = titles(workspace.record("ps-1").unwrap());
    for stood in [before.clone(), after.clone(), before, after] {
        let done = workspace.apply(&command, &actor("me")).unwrap();
        assert!(!done.is_partial);
        assert_eq!(titles(workspace.record("ps-1").unwrap()), stood);
        command = done.inverse;
    }
}

/// Others' words that were typed over come back as theirs, shown as they were.
#[test]
fn what_was_shown_is_shown_again_whatever_its_author_is_called() {
    for (anne, bo) in [("anne", "zz"), ("zz", "anne")] {
        let mut theirs = stocked().record("ps-1").unwrap().clone();
        let mut others = theirs.clone();
        theirs.set(&actor(anne), "title", json!("Annes"));
        others.set(&actor(bo), "title", json!("Bos"));
        let mut workspace = Workspace::new([merge(&theirs, &others)]);
        let shown = |workspace: &Workspace| {
            let said = titles(workspace.record("ps-1").unwrap()).into_iter();
            said.map(|(by, title)| (by.page(), title)).collect::<Vec<_>>()
        };
        let before = shown(&workspace);
        let typed = workspace.apply(&set("ps-1", "title", json!("Min")), &actor("me")).unwrap();
        assert_eq!(shown(&workspace), [said("me", "Min"), before[1].clone()]);
        workspace.apply(&typed.inverse, &actor("me")).unwrap();
        assert_eq!(shown(&workspace), before);
    }
}

/// Where something stands in a list is nobody's answer.
#[test]
fn a_place_is_one_s_own() {
    let place = "goals/g-1/place";
    let (mut workspace, mut bos) = torn();
    bos.set(&actor("bo"), place, json!("a"));
    workspace.apply(&set("ps-1", place, json!("b")), &actor("me")).unwrap();
    absorb(&mut workspace, bos);
    let both = Command::edit("ps-1", [place, "title"].map(|own| (own.into(), vec![json!("c")])));
    workspace.apply(&both, &actor("me")).unwrap();
    let record = workspace.record("ps-1").unwrap();
    assert!(record.beside(place).is_empty());
    assert_eq!(titles(record), [said("me", "c"), said("bo", "Bos")]);
    let edits = [place, "title"].map(|own| record.register(own).unwrap().siblings()[0].dot.clone());
    assert_eq!(edits[0], edits[1], "one edit to everybody");
}

#[test]
fn an_answer_that_is_changed_in_a_file_is_shown_as_it_is_there() {
    let (workspace, _) = torn();
    let mut file = to_portable(workspace.record("ps-1").unwrap());
    file["fields"]["title"] = json!("Rettet i filen");
    let (record, edits) = from_portable(&file).unwrap();
    assert_eq!((edits.len(), record.get("title")), (1, &json!("Rettet i filen")));
    assert_eq!(record.beside("title"), [json!("Bos")]);
}
