//! What is said of a round as a whole: of the guide's statements alone, and of who has answered.

use makkerskab::{
    content::{Evaluation, read_evaluation},
    domain::{Answers, Day, Paths, Round, RoundMode},
    evaluation::{Counts, Results, Tenths, form_of, results, sheets},
    text::{Lang, evaluation::five_lines},
};
use serde_json::{Value, json};

fn content() -> Evaluation {
    read_evaluation(include_str!("../content/evaluation.json")).unwrap()
}

/// A round of that form with one statement of one's own.
fn read(form: &str, mode: RoundMode, all: &[Answers]) -> Results {
    let own = [("q1/text", json!("Jeg kommer tit på biblioteket")), ("q1/answer", json!("agree"))];
    let own = own.map(|(path, value)| (path.to_owned(), value));
    let round = Round { form_id: form.into(), own: Paths(own.into()), ..Round::default() };
    let form = form_of(&content(), &round);
    results(&form, &Counts::at_once(mode, sheets(&form, all.iter())))
}

fn answers(id: &str, party: &str, values: &[(&str, Value)]) -> Answers {
    let values = values.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
    Answers {
        id: id.into(),
        party: party.into(),
        submitted_at: Day::parse_iso("2026-11-25"),
        values: Paths(values.collect()),
        ..Answers::default()
    }
}

#[test]
fn a_statement_of_ones_own_judges_no_partnership() {
    let low = |id: &str| answers(id, "citizens", &[("own/q1", json!(2))]);
    let citizens = read("f-citizen", RoundMode::Open, &[low("1"), low("2"), low("3")]);
    assert_eq!(citizens.line("own/q1").unwrap().mean, Some(2.0));
    assert_eq!(citizens.total, None);
    let both = answers("1", "library", &[("e-com-1", json!(4)), ("own/q1", json!(1))]);
    assert_eq!(read("f-mid", RoundMode::Open, &[both]).total, Some(Tenths(40)));
}

#[test]
fn one_sheet_of_all_is_no_single_answer() {
    let told = |party: &str, lang: Lang| {
        let read = read("f-mid", RoundMode::Open, &[answers("1", party, &[("e-com-1", json!(4))])]);
        five_lines("Midtvejs", &read, &[], &|party| party.to_owned(), lang)
    };
    assert!(told("shared", Lang::Da).contains("Vi har svaret sammen"));
    assert!(told("shared", Lang::En).contains("We answered together"));
    assert!(told("library", Lang::Da).contains("Én har svaret."));
}
