//! A partner of whom there were two records: both its names are as silent, and as much its own to read, as it is.

use std::collections::BTreeSet;

use crate::support::outward::{file, here, with};
use crate::support::record::{actor, record};
use crate::support::share::{library, share, text_of};
use crate::support::workspace::{create, set, stocked};
use makkerskab::{
    domain::Kind,
    outward::Scope,
    text::Lang,
    workspace::{
        Command, Joining, Workspace,
        discretion::{has_name, withheld_beside},
        set as written,
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

#[test]
fn the_name_of_one_that_was_joined_is_as_silent_as_the_one_that_stays() {
    let join = |workspace: &mut Workspace, stays: &str, goes: &str| {
        let joining = Joining::of(workspace, stays, goes).unwrap();
        workspace.apply(&joining.command(""), &actor("anne")).unwrap();
    };
    let named = |workspace: &Workspace, name: &str| {
        text_of(&share(&[]).copy(workspace).records).contains(name)
    };
    let with = |id: &str, name: &str| {
        let mut workspace = library();
        workspace.put(record(id, Kind::Partner, &[("name", json!(name))]));
        workspace
    };
    // The wish goes over, and its lifting counts for both names.
    let mut workspace = with("pa-3", "Fonden Stille");
    join(&mut workspace, "pa-3", "pa-2");
    assert!(!named(&workspace, "Tavs Fonds folk"));
    let wish = |wish: &str| Command::settle("pa-3", [written("publicity_pref", wish)]);
    workspace.apply(&wish("full"), &actor("anne")).unwrap();
    assert!(named(&workspace, "Tavs Fonds folk"));
    workspace.apply(&wish("none"), &actor("anne")).unwrap();
    assert!(!named(&workspace, "Tavs Fonds folk"));
    // Joined once more, it follows the last.
    workspace.put(record("pa-4", Kind::Partner, &[("name", json!("Den Tredje"))]));
    join(&mut workspace, "pa-4", "pa-3");
    assert!(!named(&workspace, "Tavs Fonds folk"));
    let wish = Command::settle("pa-4", [written("publicity_pref", "full")]);
    workspace.apply(&wish, &actor("anne")).unwrap();
    assert!(named(&workspace, "Tavs Fonds folk"));
    // Whom it was joined with is erased: it speaks for itself again.
    workspace.apply(&Command::Delete { ids: vec!["pa-4".into()] }, &actor("anne")).unwrap();
    workspace.apply(&Command::Purge { ids: vec!["pa-4".into()] }, &actor("anne")).unwrap();
    assert!(!named(&workspace, "Tavs Fonds folk"));

    // Another name of a silent one, that wished for nothing itself.
    let mut workspace = with("pa-3", "Flere unge");
    join(&mut workspace, "pa-2", "pa-3");
    assert!(!named(&workspace, "Flere unge"));
}

/// They were two after all: brought back, one speaks for itself, in the trash as well.
#[test]
fn one_that_was_joined_and_brought_back_is_its_own_again() {
    let mut workspace = library();
    let run = |workspace: &mut Workspace, command: Command| {
        workspace.apply(&command, &actor("anne")).unwrap();
    };
    workspace.put(record("pa-3", Kind::Partner, &[("name", json!("Fonden Stille"))]));
    let joining = Joining::of(&workspace, "pa-3", "pa-2").unwrap();
    run(&mut workspace, joining.command(""));
    run(&mut workspace, Command::settle("pa-3", [written("publicity_pref", "full")]));
    let named = |workspace: &Workspace| {
        text_of(&share(&[]).copy(workspace).records).contains("Tavs Fonds folk")
    };
    assert!(named(&workspace));
    let back = workspace.restoring(vec!["pa-2".into()]);
    run(&mut workspace, back);
    assert!(!named(&workspace), "it has its wish still");
    run(&mut workspace, Command::Delete { ids: vec!["pa-2".into()] });
    assert!(!named(&workspace), "and is no other's double");
}
