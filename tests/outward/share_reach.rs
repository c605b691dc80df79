//! The share copy: whom a partnership takes along, and who is none of its business any more.

use std::collections::BTreeSet;

use crate::support::record::{actor, record};
use crate::support::share::{library, share, shared, text_of};
use makkerskab::{
    domain::Kind,
    workspace::{Command, Workspace, belonging, held::Held, set},
};
use serde_json::json;

/// The library, with one more partner that has a contact and belongs to somebody; nothing names it yet.
fn with_bank() -> Workspace {
    let mut workspace = library();
    for own in [
        record("pa-8", Kind::Partner, &[("name", json!("Koncernen"))]),
        record(
            "pa-3",
            Kind::Partner,
            &[("name", json!("Banken")), ("parent_partner_id", json!("pa-8"))],
        ),
        record("ct-3", Kind::Contact, &[("partner", json!("pa-3")), ("name", json!("Lone"))]),
        record("ct-4", Kind::Contact, &[("partner", json!("pa-3")), ("name", json!("Viggo"))]),
    ] {
        workspace.put(own);
    }
    workspace
}

/// Which of them are in the copy that a partner gets.
fn along(workspace: &mut Workspace) -> Vec<&'static str> {
    let text = text_of(&shared(workspace, &share(&["pa-1"]), "seal").records);
    ["Banken", "Koncernen", "Lone", "Viggo"].into_iter().filter(|own| text.contains(own)).collect()
}

fn delete(workspace: &mut Workspace, id: &str) {
    workspace.apply(&Command::Delete { ids: vec![id.into()] }, &actor("anne")).unwrap();
}

#[test]
fn who_was_taken_out_of_a_partnership_stays_at_home_with_their_people() {
    let here = ("partnership", json!("ps-1"));
    let named = [
        record("mb-3", Kind::Member, &[here.clone(), ("partner", json!("pa-3"))]),
        record("gl-3", Kind::Goal, &[here, ("party", json!("pa-3"))]),
    ];
    for own in named {
        let mut workspace = with_bank();
        let id = own.id.clone();
        workspace.put(own);
        assert_eq!(along(&mut workspace), ["Banken", "Koncernen", "Lone", "Viggo"], "{id}");
        delete(&mut workspace, &id);
        assert!(along(&mut workspace).is_empty(), "{id}");
        // A colleague gets them, in the trash as they are.
        let whole = belonging(workspace.records(), &BTreeSet::from(["ps-1".to_owned()]));
        for own in [id.as_str(), "pa-3", "pa-8", "ct-3"] {
            assert!(whole.contains(own), "{own}");
        }
    }
}

#[test]
fn what_stays_at_home_takes_nobody_along() {
    let call = |internal: bool| {
        record(
            "lg-9",
            Kind::Entry,
            &[
                ("partnership", json!("ps-1")),
                ("entry_kind", json!("call")),
                ("partner", json!("pa-3")),
                ("contact_ids/ct-3", json!(true)),
                ("internal", json!(internal)),
            ],
        )
    };
    let mut workspace = with_bank();
    workspace.put(call(true));
    assert!(along(&mut workspace).is_empty());
    // Whoever the log that leaves names is there to be read, and nobody else of theirs.
    let mut workspace = with_bank();
    workspace.put(call(false));
    assert_eq!(along(&mut workspace), ["Banken", "Koncernen", "Lone"]);
    delete(&mut workspace, "lg-9");
    assert!(along(&mut workspace).is_empty());
    // An agreement in the trash leaves without what was sent of it.
    let mut workspace = with_bank();
    workspace.put(record(
        "vs-9",
        Kind::Version,
        &[("agreement", json!("ag-1")), ("text", json!("Banken betaler"))],
    ));
    assert_eq!(along(&mut workspace), ["Banken"]);
    delete(&mut workspace, "ag-1");
    assert!(along(&mut workspace).is_empty());
}

#[test]
fn a_partner_who_is_not_to_be_named_takes_nobody_along_and_is_told() {
    let mut workspace = with_bank();
    let parent = Command::edit("pa-2", [set("parent_partner_id", "pa-8")]);
    workspace.apply(&parent, &actor("anne")).unwrap();
    assert!(along(&mut workspace).is_empty());
    let told = share(&[]).copy(&workspace).held_back;
    for id in ["pa-2", "ct-2", "mb-2"] {
        let is_told = told.iter().any(|own| own.id == id && own.why == Held::Unnamed);
        assert!(is_told, "{id}");
    }
    // They may read who they belong to.
    let text = text_of(&share(&["pa-2"]).copy(&workspace).records);
    assert!(text.contains("Koncernen"));
}

/// Nothing in the program shows it any more, and somebody wrote it for the library.
#[test]
fn what_stood_at_a_line_that_was_taken_away_stays_at_home() {
    let mut workspace = library();
    let fields = [
        ("own/o-1/text", json!("Spørg chefen")),
        ("check/o-1/state", json!("not_relevant")),
        ("check/o-1/reason", json!("De er besværlige")),
        ("check/o-1/owner", json!("Karin")),
    ];
    let fields = fields.map(|(field, value)| set(field, value));
    workspace.apply(&Command::edit("ps-1", fields), &actor("anne")).unwrap();
    let left = |workspace: &Workspace| text_of(&share(&[]).copy(workspace).records);
    assert!(left(&workspace).contains("De er besværlige"));
    workspace.apply(&Command::set("ps-1", "own/o-1/text", json!(null)), &actor("anne")).unwrap();
    assert!(!left(&workspace).contains("besværlige") && !left(&workspace).contains("Karin"));
}
