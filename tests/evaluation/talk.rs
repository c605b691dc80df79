//! Which questions a talk is about.

use makkerskab::{
    content::read_evaluation,
    domain::{Answers, Day, Paths, Round, RoundMode},
    evaluation::{Counts, Results, form_of, results, sheets, talked_about, to_talk_about},
};
use serde_json::json;

/// A round in which the parties are 4, 2, 1 and no steps apart.
fn found() -> Results {
    let content = read_evaluation(include_str!("../../content/evaluation.json")).unwrap();
    let form = form_of(&content, &Round { form_id: "f-mid".into(), ..Round::default() });
    let answers = |party: &str, steps: [u8; 4]| {
        let asked = ["e-env-1", "e-mem-1", "e-mem-3", "e-pro-1"].into_iter().zip(steps);
        Answers {
            id: party.into(),
            party: party.into(),
            submitted_at: Day::parse_iso("2026-11-25"),
            values: Paths(asked.map(|(id, step)| (id.to_owned(), json!(step))).collect()),
            ..Answers::default()
        }
    };
    let all = [answers("library", [1, 2, 3, 4]), answers("pa-1", [5, 4, 4, 4])];
    results(&form, &Counts::at_once(RoundMode::Open, sheets(&form, &all)))
}

#[test]
fn what_something_was_said_of_stays_whatever_is_picked() {
    let found = found();
    let talked = |said: &[&str], picked: &[&str]| {
        let mut round = Round::default();
        round.notes.0.extend(said.iter().map(|id| ((*id).to_owned(), json!("Sagt"))));
        round.notes.0.insert("e-env-2".into(), json!(" "));
        round.picked.0.extend(picked.iter().map(|id| (*id).to_owned()));
        talked_about(&found, &round)
    };
    let suggested = ["e-env-1", "e-mem-1", "e-mem-3"];
    assert_eq!(to_talk_about(&found), suggested);
    assert_eq!(talked(&[], &[]), suggested, "what was left empty is nothing said");
    assert_eq!(talked(&["e-pro-1"], &[]), ["e-env-1", "e-mem-1", "e-mem-3", "e-pro-1"]);
    assert_eq!(talked(&["e-pro-1"], &["e-mem-1"]), ["e-mem-1", "e-pro-1"]);
    // Without a spread it comes last.
    assert_eq!(talked(&["own/x1"], &["e-mem-1"]), ["e-mem-1", "own/x1"]);
}
