//! What is erased leaves no word behind, and can be taken back at once.

use crate::support::workspace::{actor, set, stocked};
use makkerskab::{crdt::Life, domain::Node, workspace::Command};
use serde_json::json;

#[test]
fn purging_leaves_no_value_behind() {
    let mut workspace = stocked();
    workspace.apply(&Command::Purge { ids: vec!["pa-1".into()] }, &actor("me")).unwrap();
    let record = workspace.record("pa-1").unwrap();
    assert_eq!(record.life(), Life::Purged);
    assert!(!format!("{record:?}").contains("Røde Kors"));
}

#[test]
fn purging_takes_words_along_and_can_be_taken_back() {
    let mut workspace = stocked();
    workspace.apply(&set("pa-1", "tags/hos Bo Berg", json!(true)), &actor("eva")).unwrap();
    let purge = Command::Purge { ids: vec!["pa-1".into()] };
    let change = workspace.apply(&purge, &actor("me")).unwrap();
    assert!(!format!("{:?}", workspace.record("pa-1")).contains("Bo Berg"));
    workspace.apply(&change.inverse, &actor("me")).unwrap();
    let record = workspace.record("pa-1").unwrap();
    assert_eq!(record.get("tags/hos Bo Berg"), true);
    assert!(record.is_shown());
}

/// Dots are given by name: the name is the field's, and what stands in it is a number.
#[test]
fn whoever_gave_dots_to_an_actor_that_is_erased_stands_nowhere() {
    let mut workspace = stocked();
    let me = actor("me");
    let node = Command::create("no-7", &Node { name: "Kirken".into(), ..Node::default() });
    workspace.apply(&node, &me).unwrap();
    workspace.apply(&set("no-7", "votes/Bo Berg", json!(2)), &actor("eva")).unwrap();
    let purge = Command::Purge { ids: vec!["no-7".into()] };
    let undo = workspace.apply(&purge, &me).unwrap().inverse;
    let record = workspace.record("no-7").unwrap();
    assert_eq!(record.life(), Life::Purged);
    assert!(!format!("{record:?}").contains("Bo Berg"), "{record:?}");
    workspace.apply(&undo, &me).unwrap();
    assert_eq!(workspace.record("no-7").unwrap().get("votes/Bo Berg"), 2);
}

#[test]
fn purging_again_what_was_taken_back_leaves_no_word_either() {
    for was_deleted in [false, true] {
        let mut workspace = stocked();
        let me = actor("me");
        workspace.apply(&set("pa-1", "tags/hos Bo Berg", json!(true)), &actor("eva")).unwrap();
        let ids = vec!["pa-1".to_owned()];
        if was_deleted {
            workspace.apply(&Command::Delete { ids: ids.clone() }, &actor("eva")).unwrap();
        }
        let undo = workspace.apply(&Command::Purge { ids }, &me).unwrap().inverse;
        let redo = workspace.apply(&undo, &me).unwrap().inverse;
        assert_eq!(workspace.record("pa-1").unwrap().is_shown(), !was_deleted);
        let undo = workspace.apply(&redo, &me).unwrap().inverse;
        let record = workspace.record("pa-1").unwrap();
        assert_eq!(record.life(), Life::Purged);
        assert!(!format!("{record:?}").contains("Bo Berg"), "{record:?}");
        workspace.apply(&undo, &me).unwrap();
        let record = workspace.record("pa-1").unwrap();
        assert_eq!(record.get("tags/hos Bo Berg"), true);
        assert_eq!(record.is_shown(), !was_deleted);
    }
}
