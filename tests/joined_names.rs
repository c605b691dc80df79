//! A partner of whom there were two records: both its names are as silent as it is.

mod outward_support;
mod workspace_support;

use makkerskab::{
    domain::Kind,
    outward::Scope,
    text::Lang,
    workspace::{Command, Joining, Workspace},
};
use outward_support::{file, here, with};
use serde_json::json;
use workspace_support::{create, set, stocked};

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
