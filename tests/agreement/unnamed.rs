//! An agreement that says that nobody is to be named is kept by everything that leaves.

use crate::support::workspace::{create, set, stocked, with};
use makkerskab::{
    domain::Kind,
    workspace::{
        Command, Workspace,
        discretion::{unnamed, unnamed_in, withheld},
    },
};
use serde_json::{Value, json};

/// One partner in one partnership, with an agreement that says so much.
fn world(fields: &[(&str, Value)]) -> Workspace {
    let fields = [&[("partnership", json!("ps-1"))], fields].concat();
    with(&stocked(), [create("ag-1", Kind::Agreement, &fields)])
}

fn names(workspace: &Workspace) -> Vec<String> {
    withheld(workspace, "ps-1")
}

#[test]
fn nobody_is_named_from_the_moment_it_is_written() {
    let silent = world(&[("clause/c13/choice", json!("D"))]);
    assert!(names(&silent).contains(&"Røde Kors".to_owned()));
    assert_eq!(unnamed(&silent), unnamed_in(&silent, "ps-1"));
    assert!(!silent.may_be_named_in("ps-1", "pa-1") && silent.may_be_named_in("ps-2", "pa-1"));
}

#[test]
fn another_answer_or_a_section_that_is_out_holds_nobody_back() {
    for fields in [
        vec![("clause/c13/choice", json!("C"))],
        vec![("clause/c13/choice", json!("D")), ("clause/c13/on", json!(false))],
        vec![],
    ] {
        assert!(names(&world(&fields)).is_empty(), "{fields:?}");
    }
    let silent = world(&[("clause/c13/choice", json!("D"))]);
    let changed = with(&silent, [set("ag-1", "clause/c13/choice", json!("A"))]);
    assert!(names(&changed).is_empty());
}

#[test]
fn one_that_was_thrown_away_promises_nothing() {
    let silent = world(&[("clause/c13/choice", json!("D"))]);
    let gone = with(&silent, [Command::Delete { ids: vec!["ag-1".into()] }]);
    assert!(names(&gone).is_empty());
}
