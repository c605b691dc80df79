//! What an agreement has in one wording only is written as soon as something fills it in.

mod workspace_support;

use makkerskab::{
    content::read_guide,
    domain::{CheckState, Day, Kind, Partnership},
    guide::{Checklist, Facts},
    workspace::{Command, Workspace},
};
use serde_json::{Value, json};
use workspace_support::{create, set, stocked, with};

/// Whether a line of the checklist stands done in that world.
fn is_done(workspace: &Workspace, line: &str) -> bool {
    let guide = read_guide(include_str!("../content/guide.json")).unwrap();
    let today = Day::parse_iso("2026-11-24").unwrap();
    let facts = Facts::new(workspace, workspace.get::<Partnership>("ps-1").unwrap(), today);
    Checklist::of(&guide, &facts).line(line).unwrap().standing.state == CheckState::Done
}

/// Purpose, contributions, dates and contact stand on the record, and there is an agreement of that length.
fn agreed(level: &str, fields: &[(&str, Value)]) -> Workspace {
    let fields = [&[("partnership", json!("ps-1")), ("level", json!(level))], fields].concat();
    with(&recorded(), [create("ag-1", Kind::Agreement, &fields)])
}

fn recorded() -> Workspace {
    let contact = [("partner", json!("pa-1")), ("name", json!("Hanne"))];
    let goal = [("partnership", json!("ps-1")), ("party", json!("pa-1")), ("text", json!("Liv"))];
    let commands: [Command; 5] = [
        set("ps-1", "summary", json!("Flere læsere")),
        set("ps-1", "start", json!("2027-01-04")),
        create("co-1", Kind::Contact, &contact),
        create("as-1", Kind::Ask, &[("partnership", json!("ps-1")), ("text", json!("Et lokale"))]),
        create("gl-1", Kind::Goal, &goal),
    ];
    with(&stocked(), commands)
}

#[test]
fn the_four_things_are_in_once_there_is_an_agreement_and_all_are_said() {
    const FOUR: &str = "p08-04";
    assert!(!is_done(&recorded(), FOUR), "there is no agreement");
    let whole = agreed("L0", &[]);
    assert!(is_done(&whole, FOUR));
    let without = with(&whole, [set("ag-1", "clause/c06/on", json!(false))]);
    assert!(!is_done(&without, FOUR), "its contributions are out");
    let undated = with(&whole, [set("ps-1", "start", json!(null))]);
    assert!(!is_done(&undated, FOUR), "it has no day");
    let own = with(&undated, [set("ag-1", "values/start", json!("2027-01-04"))]);
    assert!(is_done(&own, FOUR), "the agreement has one itself");
}

#[test]
fn what_a_short_text_leaves_out_is_not_in() {
    const GAINS: &str = "p08-05";
    assert!(!is_done(&agreed("L0", &[]), GAINS));
    assert!(is_done(&agreed("L1", &[("clause/c04/on", json!(true))]), GAINS));
    assert!(is_done(&agreed("L2", &[]), GAINS));
}
