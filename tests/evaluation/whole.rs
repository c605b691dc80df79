//! What is said of a round as a whole: of the guide's statements alone, of who has answered, and of the
//! parties' figures together.

use makkerskab::{
    content::{Evaluation, read_evaluation},
    domain::{Answers, Day, Paths, Round, RoundMode, Whose},
    evaluation::{Counts, Results, Tenths, form_of, has_all, results, sheets},
    text::{Lang, evaluation::five_lines},
};
use serde_json::{Value, json};

fn content() -> Evaluation {
    read_evaluation(include_str!("../../content/evaluation.json")).unwrap()
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

/// Whoever reads a row can reckon its mean from the parties' figures in it, whoever did not know what and
/// however many answered for each.
#[test]
fn a_mean_is_that_of_the_parties_figures_beside_it() {
    let all = [
        answers("an-1", "library", &[("e-com-1", json!(2)), ("e-com-3", json!(4))]),
        answers("an-2", "pa-1", &[("e-com-1", json!("dk")), ("e-com-3", json!(4))]),
    ];
    let two = read("f-mid", RoundMode::Open, &all);
    let com = two.dimension("com").unwrap();
    assert_eq!(com.by_party.values().copied().collect::<Vec<_>>(), [Tenths(30), Tenths(40)]);
    assert_eq!(com.mean, Some(Tenths(35)), "of its questions it would be 3.0");
    // Three of the library's against one of the partner's.
    let one = |id, party, step: u8| answers(id, party, &[("e-com-1", json!(step))]);
    let many = [
        one("1", "library", 3),
        one("2", "library", 3),
        one("3", "library", 2),
        one("4", "pa-1", 3),
    ];
    let more = read("f-mid", RoundMode::Open, &many);
    let line = more.line("e-com-1").unwrap();
    assert_eq!(
        line.by_party.values().map(|own| Tenths::of(*own)).collect::<Vec<_>>(),
        [Tenths(27), Tenths(30)]
    );
    // As it is shown, 2.7 and 3.0 make 2.9; 2.67 and 3.0 would make 2.8.
    assert_eq!(
        (line.tenths(), more.dimension("com").unwrap().mean),
        (Some(Tenths(29)), Some(Tenths(29)))
    );
    // Where answers are counted together, all of them make the mean.
    let pooled = read("f-mid", RoundMode::Pooled, &many);
    assert_eq!(pooled.line("e-com-1").unwrap().mean, Some(2.75));
}

#[test]
fn all_have_answered_once_each_party_that_is_asked_has() {
    let asked = ["library", "pa-1"].map(|id| (id.to_owned(), json!({"name": id})));
    let open = Round {
        form_id: "f-mid".into(),
        mode: Some(RoundMode::Open),
        parties: Paths(asked.into()),
        ..Round::default()
    };
    let said = |party: &str| answers(party, party, &[("e-com-1", json!(4))]);
    let has_all =
        |round: &Round, all: &[Answers]| has_all(round, &sheets(&form_of(&content(), round), all));
    assert!(!has_all(&open, &[said("library")]));
    assert!(has_all(&open, &[said("library"), said("pa-1")]));
    assert!(has_all(&open, &[said(Whose::Shared.id())]));
    let draft = Answers { submitted_at: None, ..said("pa-1") };
    assert!(!has_all(&open, &[said("library"), draft]));
    // Nobody is told whose answers are counted together, and where nobody is asked nobody is all.
    let pooled = Round { mode: Some(RoundMode::Pooled), ..open.clone() };
    assert!(!has_all(&pooled, &[said("library"), said("pa-1")]));
    assert!(!has_all(&Round { parties: Paths::default(), ..open.clone() }, &[said("library")]));
}
