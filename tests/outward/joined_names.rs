//! A partner of whom there were two records: both its names are as silent, and as much its own to read, as it is.

use std::collections::BTreeSet;

use crate::support::outward::{file, here, with};
use crate::support::workspace::{create, set, stocked};
use makkerskab::{
    domain::Kind,
    outward::Scope,
    text::Lang,
    workspace::{
        Command, Joining, Workspace,
        discretion::{has_name, withheld_beside},
        share::Share,
    },
};
use serde_json::json;

/// The silent partner takes part, and another record of it has been joined into it.
fn joined() -> Workspace {
    let named = |id: &str, name: &str| create(id, Kind::Partner, &[("name", json!(name))]);
    let workspace = with(
        stocked(),
        &[
            named("pa-2", "Tavs Fond"),
            set("pa-2", "publicity_pref", json!("none")),
            named("pa-3", "Fonden Stille"),
            here("mb-2", Kind::Member, &[("partner", json!("pa-2"))]),
            here(
                "ac-2",
                Kind::Action,
                &[("text", json!("Ring til Fonden Stille")), ("due", json!("2026-12-31"))],
            ),
        ],
    );
    let joining = Joining::of(&workspace, "pa-2", "pa-3").unwrap();
    with(workspace, &[joining.command("")])
}

#[test]
fn a_cancelled_day_names_neither() {
    let done = set("ac-2", "state", json!("done"));
    for gone in [done, Command::Delete { ids: vec!["ac-2".into()] }] {
        let workspace = with(joined(), &[gone]);
        for scope in [Scope::All, Scope::Partnership("ps-1".into())] {
            let file = file(&workspace, scope, Lang::Da);
            assert!(file.contains("CANCELLED") && file.contains("Ring til"), "{file}");
            assert!(!file.contains("Fonden Stille"), "{file}");
        }
    }
}

#[test]
fn who_may_read_their_name_may_read_their_other_name() {
    let mut workspace = with(joined(), &[set("ps-1", "need", json!("Fonden Stille betaler"))]);
    let readers = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>();
    let reads = |workspace: &Workspace, ids: &[&str]| {
        let names = withheld_beside(workspace, "ps-1", &readers(ids));
        let share = Share { partnerships: readers(&["ps-1"]), receivers: readers(ids) };
        let copy = share.copy(workspace);
        let own = copy.records.iter().find(|record| record.id == "ps-1").unwrap();
        let is_told = own.get("need") == "Fonden Stille betaler";
        assert_eq!(is_told, !has_name("Fonden Stille", &names));
        assert_eq!(is_told, !copy.is_silent("Jens, Fonden Stille"));
        is_told
    };
    assert!(!reads(&workspace, &[]) && !reads(&workspace, &["pa-1"]));
    assert!(reads(&workspace, &["pa-2"]));
    // A copy of an earlier day knows it by the other id.
    assert!(reads(&workspace, &["pa-3"]));
    // Joined once more, it is the last one's.
    workspace = with(workspace, &[create("pa-4", Kind::Partner, &[("name", json!("Fonden"))])]);
    let joining = Joining::of(&workspace, "pa-4", "pa-2").unwrap();
    workspace = with(workspace, &[joining.command("")]);
    assert!(!reads(&workspace, &["pa-1"]) && reads(&workspace, &["pa-4"]));
}
