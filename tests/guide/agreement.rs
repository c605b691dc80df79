//! What an agreement has in one wording only is written as soon as something fills it in.

use crate::support::workspace::{create, set, stocked, with};
use makkerskab::{
    content::read_guide,
    domain::{CheckState, Day, Kind, Partnership},
    guide::{Checklist, Facts, Weighed, weigh},
    workspace::{Command, Workspace},
};
use serde_json::{Value, json};

/// Whether a line of the checklist stands done in that world.
fn is_done(workspace: &Workspace, line: &str) -> bool {
    let guide = read_guide(include_str!("../../content/guide.json")).unwrap();
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

/// How long it must be follows from what its own points say.
#[test]
fn what_the_agreement_answers_is_not_asked_again() {
    let guide = read_guide(include_str!("../../content/guide.json")).unwrap();
    let asked = |workspace: &Workspace, id: &str| -> (bool, bool, u32) {
        let today = Day::parse_iso("2026-11-24").unwrap();
        let facts = Facts::new(workspace, workspace.get::<Partnership>("ps-1").unwrap(), today);
        let all = weigh(&guide, &facts).questions;
        let own: &Weighed = all.iter().find(|own| own.id == id).unwrap();
        (own.is_answered(), own.is_yes(), own.points)
    };
    let none = agreed("L2", &[]);
    for id in ["av1", "av3", "av4"] {
        assert!(!asked(&none, id).0, "{id}");
    }
    let money = agreed("L2", &[("clause/c11/choice/C", json!(true))]);
    assert_eq!(asked(&money, "av1"), (true, true, 2));
    let much = with(&money, [set("ag-1", "clause/c11/vars/amount", json!(60000))]);
    assert_eq!(asked(&much, "av1"), (true, true, 3));
    let no_money = agreed("L2", &[("clause/c11/choice", json!("A"))]);
    assert_eq!(asked(&no_money, "av1"), (true, false, 2));
    // Said by hand, it is as it was said; a point that was taken out says nothing.
    let by_hand = with(&money, [set("ps-1", "screening/av1", json!(false))]);
    assert_eq!(asked(&by_hand, "av1"), (true, false, 2));
    let out = with(&money, [set("ag-1", "clause/c11/on", json!(false))]);
    assert!(!asked(&out, "av1").0);
    // From its own days, and those of the record where it has none.
    for (end, is_long) in [("2027-03-01", false), ("2027-12-31", true)] {
        let dated = agreed("L2", &[("values/end", json!(end))]);
        assert_eq!(asked(&dated, "av3"), (true, is_long, 1), "{end}");
    }
    let helped = agreed("L2", &[("clause/c16/choice/B", json!(true))]);
    assert_eq!(asked(&helped, "av4"), (true, true, 1));
}
