//! Every rule of the guide's E8, at its edges.

use std::collections::BTreeMap;

use makkerskab::{
    content::{Evaluation, read_evaluation},
    domain::{Answers, Day, Paths, Round, RoundMode, Whose},
    evaluation::{
        Band, Counts, Form, Gate, Overall, Results, Tenths, Trend, form_of, gate, lights, progress,
        results, sheets, talk_cards, to_talk_about, trend, weak,
    },
    text::{
        Lang,
        evaluation::{ends_said, mean_said, party_bare, party_said, verdict},
    },
};
use serde_json::{Value, json};

fn content() -> Evaluation {
    read_evaluation(include_str!("../../content/evaluation.json")).unwrap()
}

fn day(text: &str) -> Option<Day> {
    Day::parse_iso(text)
}

fn form(kind: &str) -> Form {
    form_of(&content(), &Round { form_id: format!("f-{kind}"), ..Round::default() })
}

fn answers(id: &str, party: &str, values: &[(&str, Value)]) -> Answers {
    let values = values.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
    Answers {
        id: id.into(),
        round: "ev-1".into(),
        party: party.into(),
        submitted_at: day("2026-11-25"),
        values: Paths(values.collect()),
        ..Answers::default()
    }
}

fn read(kind: &str, mode: RoundMode, all: &[Answers]) -> Results {
    let form = form(kind);
    results(&form, &Counts::at_once(mode, sheets(&form, all)))
}

#[test]
fn bands_go_by_the_figure_that_is_shown() {
    for (mean, shown, band) in [
        (4.0, 40, Band::Strength),
        (3.95, 40, Band::Strength),
        (3.949, 39, Band::OnTheWay),
        (3.0, 30, Band::OnTheWay),
        (2.95, 30, Band::OnTheWay),
        (2.949, 29, Band::TalkAboutIt),
        (1.0, 10, Band::TalkAboutIt),
        (5.0, 50, Band::Strength),
    ] {
        assert_eq!(Tenths::of(mean), Tenths(shown), "{mean}");
        assert_eq!(Tenths::of(mean).band(), band, "{mean}");
    }
    for (tenths, overall) in [
        (10, Overall::Consider),
        (24, Overall::Consider),
        (25, Overall::RightWay),
        (36, Overall::RightWay),
        (37, Overall::Good),
        (50, Overall::Good),
    ] {
        assert_eq!(Tenths(tenths).overall(), overall, "{tenths}");
    }
}

#[test]
fn no_answers_and_drafts_show_nothing() {
    let none = read("mid", RoundMode::Open, &[]);
    assert_eq!((none.counted, none.total), (0, None));
    assert!(none.lines.iter().all(|line| line.mean.is_none() && !line.is_unknown));
    assert!(none.dimensions.iter().all(|dimension| dimension.mean.is_none()));
    assert!(
        to_talk_about(&none).is_empty() && talk_cards(&none).is_empty() && weak(&none).is_empty()
    );
    let draft =
        Answers { submitted_at: None, ..answers("an-1", "library", &[("e-com-1", json!(5))]) };
    assert_eq!(read("mid", RoundMode::Open, &[draft]), none);
}

#[test]
fn one_answer_is_its_own_mean() {
    let all = [answers("an-1", "library", &[("e-com-1", json!(2)), ("e-com-3", json!(5))])];
    let read = read("mid", RoundMode::Open, &all);
    let com = read.dimension("com").unwrap();
    assert_eq!((com.mean, com.n), (Some(Tenths(35)), 1));
    assert_eq!(read.total, Some(Tenths(35)));
    assert_eq!(read.line("e-com-1").unwrap().range, Some((2, 2)));
    assert!(read.dimension("tru").unwrap().mean.is_none());
}

#[test]
fn each_question_counts_the_same_in_its_dimension() {
    // Three answered one question, one the other: 2.0 and 5.0 make 3.5, not 2.75.
    let all = [
        answers("an-1", "library", &[("e-com-1", json!(2)), ("e-com-3", json!(5))]),
        answers("an-2", "library", &[("e-com-1", json!(2))]),
        answers("an-3", "library", &[("e-com-1", json!(2))]),
    ];
    let read = read("mid", RoundMode::Open, &all);
    assert_eq!(read.dimension("com").unwrap().mean, Some(Tenths(35)));
    assert_eq!(read.dimension("com").unwrap().n, 3);
}

#[test]
fn not_knowing_is_left_out_and_much_of_it_is_a_finding() {
    let said = |id: &str, value: Value| answers(id, "library", &[("e-com-1", value)]);
    let all = [said("1", json!("dk")), said("2", json!("dk"))];
    let line = read("mid", RoundMode::Open, &all).line("e-com-1").unwrap().clone();
    assert_eq!((line.mean, line.n, line.unknown, line.is_unknown), (None, 0, 2, true));
    // Three of ten is 30 % and no finding; four of ten is.
    for (unknown, is_finding) in [(3, false), (4, true)] {
        let all: Vec<Answers> = (0..10)
            .map(|n| said(&n.to_string(), if n < unknown { json!("dk") } else { json!(4) }))
            .collect();
        let line = read("mid", RoundMode::Open, &all).line("e-com-1").unwrap().clone();
        assert_eq!((line.is_unknown, line.mean), (is_finding, Some(4.0)));
    }
}

#[test]
fn what_does_not_fit_a_question_is_no_answer() {
    for value in
        [json!(0), json!(6), json!(2.5), json!("meget"), json!([3]), json!(null), json!(true)]
    {
        let all = [answers("an-1", "library", &[("e-com-1", value.clone())])];
        assert_eq!(read("mid", RoundMode::Open, &all).line("e-com-1").unwrap().n, 0, "{value}");
    }
    // A number that a person wrote by hand between quotes is one.
    let all = [answers("an-1", "library", &[("e-com-1", json!("4"))])];
    assert_eq!(read("mid", RoundMode::Open, &all).line("e-com-1").unwrap().mean, Some(4.0));
}

#[test]
fn the_largest_difference_comes_first_then_the_lowest_mean() {
    let pair = |question: &'static str, ours: u8, theirs: u8| {
        ((question, json!(ours)), (question, json!(theirs)))
    };
    let said = [
        pair("e-env-1", 4, 4),
        pair("e-mem-1", 1, 5),
        pair("e-com-1", 2, 4),
        pair("e-tru-1", 1, 3),
        pair("e-val-1", 2, 2),
    ];
    let (ours, theirs): (Vec<_>, Vec<_>) = said.into_iter().unzip();
    let all = [answers("an-1", "library", &ours), answers("an-2", "pa-1", &theirs)];
    let read = read("mid", RoundMode::Open, &all);
    let order: Vec<&str> = read.by_spread().iter().map(|line| line.asked.id.as_str()).collect();
    assert_eq!(order, ["e-mem-1", "e-tru-1", "e-com-1", "e-val-1", "e-env-1"]);
    assert_eq!(to_talk_about(&read), ["e-mem-1", "e-tru-1", "e-com-1"]);
}

#[test]
fn parties_that_differ_come_before_one_that_differs_within() {
    let one = |id, party, env: u8, com: u8| {
        answers(id, party, &[("e-env-1", json!(env)), ("e-com-1", json!(com))])
    };
    // Of the first question the library's own two think 1 and 5; of the second the parties 4 and 2.
    let all =
        [one("an-1", "library", 1, 4), one("an-2", "library", 5, 4), one("an-3", "pa-1", 3, 2)];
    assert_eq!(to_talk_about(&read("mid", RoundMode::Open, &all)), ["e-com-1", "e-env-1"]);
}

/// What one side says is not yet what the cooperation says.
#[test]
fn a_mean_is_a_verdict_once_more_than_one_side_has_answered() {
    let one = |id, party| answers(id, party, &[("e-env-1", json!(5))]);
    let told = |all: &[Answers]| {
        let read = read("mid", RoundMode::Open, all);
        let name = |party: &str| party.to_owned();
        verdict(&read, read.total.unwrap(), &name, Lang::Da)
    };
    assert_eq!(
        told(&[one("an-1", "library"), one("an-2", "library")]),
        "Indtil nu har kun library svaret."
    );
    assert_eq!(told(&[one("an-1", "pa-1")]), "Indtil nu har kun pa-1 svaret.");
    let good = "Godt samarbejde. Hold liv i det.";
    assert_eq!(told(&[one("an-1", "library"), one("an-2", "pa-1")]), good);
    assert_eq!(told(&[one("an-1", Whose::Shared.id())]), good);
    // Nor is a mean between two who are far apart.
    let low = |step: u8| answers("an-2", "pa-1", &[("e-env-1", json!(step))]);
    let apart = "I ser meget forskelligt på det. Tal om forskellen, før I ser på tallet.";
    assert_eq!(told(&[one("an-1", "library"), low(2)]), apart);
    assert_eq!(told(&[one("an-1", "library"), low(4)]), good);
}

#[test]
fn ties_stand_as_in_the_form() {
    let said = [("e-tru-1", json!(3)), ("e-com-1", json!(3)), ("e-env-1", json!(3))];
    let read = read("mid", RoundMode::Open, &[answers("an-1", "library", &said)]);
    assert_eq!(to_talk_about(&read), ["e-env-1", "e-com-1", "e-tru-1"]);
}

#[test]
fn parties_that_are_one_and_a_half_apart_get_a_card() {
    let one = |id: &str, party: &str, step: u8| answers(id, party, &[("e-com-1", json!(step))]);
    // 4.5 against 3.0 is exactly 1.5.
    let far = [one("1", "library", 4), one("2", "library", 5), one("3", "pa-1", 3)];
    let cards = talk_cards(&read("mid", RoundMode::Open, &far));
    assert_eq!(cards.len(), 1);
    let means = [("pa-1".to_owned(), Tenths(30)), ("library".to_owned(), Tenths(45))];
    assert_eq!(cards[0].parties, means);
    // Within one party nobody is set against another.
    let near = [one("1", "library", 4), one("2", "library", 4), one("3", "pa-1", 3)];
    assert!(talk_cards(&read("mid", RoundMode::Open, &near)).is_empty());
    let own = [one("1", "library", 1), one("2", "library", 5)];
    assert!(talk_cards(&read("mid", RoundMode::Open, &own)).is_empty());
}

#[test]
fn two_pooled_answers_show_nothing_and_three_show_means() {
    let one = |id: &str, step: u8| {
        answers(
            id,
            "library",
            &[("e-com-1", json!(step)), ("e-open-1", json!(format!("tekst {step}")))],
        )
    };
    let two = read("mid", RoundMode::Pooled, &[one("1", 1), one("2", 5)]);
    assert!(two.is_withheld);
    assert_eq!((two.counted, two.total), (2, None));
    assert!(two.texts.iter().all(|texts| texts.quotes.is_empty()));
    let three = read("mid", RoundMode::Pooled, &[one("1", 1), one("2", 5), one("3", 3)]);
    assert!(!three.is_withheld);
    let line = three.line("e-com-1").unwrap();
    assert_eq!((line.mean, line.range, line.counts), (Some(3.0), None, None));
    let quotes = &three.texts[0].quotes;
    assert_eq!(quotes.len(), 3);
    assert!(quotes.iter().all(|quote| quote.party.is_empty() && quote.label.is_empty()));
}

#[test]
fn a_question_with_two_pooled_answers_is_withheld_from_its_dimension_too() {
    let all = [
        answers("1", "library", &[("e-com-1", json!(4)), ("e-com-3", json!(1))]),
        answers("2", "library", &[("e-com-1", json!(4)), ("e-com-3", json!(1))]),
        answers("3", "library", &[("e-com-1", json!(4)), ("e-com-3", json!("dk"))]),
    ];
    let read = read("mid", RoundMode::Pooled, &all);
    assert!(read.line("e-com-3").unwrap().is_withheld);
    assert_eq!(read.line("e-com-3").unwrap().mean, None);
    assert_eq!(read.dimension("com").unwrap().mean, Some(Tenths(40)));
}

#[test]
fn a_small_party_hides_all_parties_of_a_pooled_round() {
    let one = |id: &str, party: &str| answers(id, party, &[("e-com-1", json!(4))]);
    let all = [one("1", "library"), one("2", "library"), one("3", "library"), one("4", "pa-1")];
    let small = read("mid", RoundMode::Pooled, &all);
    assert!(small.parties_withheld && small.parties.is_empty());
    assert!(small.line("e-com-1").unwrap().by_party.is_empty());
    let more: Vec<Answers> = all.into_iter().chain([one("5", "pa-1"), one("6", "pa-1")]).collect();
    let large = read("mid", RoundMode::Pooled, &more);
    assert_eq!(large.parties, ["library", "pa-1"]);
    assert_eq!(large.line("e-com-1").unwrap().by_party.len(), 2);
}

#[test]
fn lights_are_counted_and_worries_lead_to_what_helps() {
    let all = [
        answers("1", "library", &[("e-l-03", json!("green")), ("e-l-04", json!("red"))]),
        answers("2", "pa-1", &[("e-l-03", json!("green")), ("e-l-04", json!("amber"))]),
    ];
    let read = read("light", RoundMode::Open, &all);
    assert_eq!(lights(read.line("e-l-04").unwrap()), Some([0, 1, 1]));
    let weak = weak(&read);
    assert_eq!(weak.len(), 1);
    assert_eq!((weak[0].of.as_str(), weak[0].item.as_str()), ("e-l-04", "p10-01"));
    assert!(read.dimensions.is_empty());
}

#[test]
fn a_weak_dimension_leads_to_the_item_of_its_lowest_question() {
    let all = [answers(
        "1",
        "library",
        &[("e-com-1", json!(3)), ("e-com-3", json!(2)), ("e-tru-1", json!(3))],
    )];
    let weak = weak(&read("mid", RoundMode::Open, &all));
    assert_eq!(weak.len(), 1);
    assert_eq!(
        (weak[0].of.as_str(), weak[0].question.as_str(), weak[0].item.as_str()),
        ("com", "e-com-3", "p09-06")
    );
}

#[test]
fn a_trend_needs_two_figures() {
    assert_eq!(trend(Some(Tenths(35)), Some(Tenths(32))), Some(Trend::Up(Tenths(3))));
    assert_eq!(trend(Some(Tenths(30)), Some(Tenths(32))), Some(Trend::Down(Tenths(2))));
    assert_eq!(trend(Some(Tenths(30)), Some(Tenths(30))), Some(Trend::Same));
    assert_eq!(trend(None, Some(Tenths(30))), None);
}

#[test]
fn results_wait_for_our_own_answers_or_the_deadline() {
    let today = day("2026-11-25").unwrap();
    let round = |kind: &str, due: &str| Round {
        round_kind: kind.into(),
        due: day(due),
        ..Round::default()
    };
    let (ours, theirs) = (answers("1", "library", &[]), answers("2", "pa-1", &[]));
    let draft = Answers { submitted_at: None, ..ours.clone() };
    for (kind, due, all, expected) in [
        ("mid", "", vec![], Gate::Nothing),
        ("mid", "", vec![&draft], Gate::Nothing),
        ("mid", "", vec![&theirs], Gate::OwnFirst),
        ("mid", "", vec![&theirs, &draft], Gate::OwnFirst),
        ("mid", "2026-11-25", vec![&theirs], Gate::OwnFirst),
        ("mid", "2026-11-24", vec![&theirs], Gate::Open),
        ("mid", "", vec![&theirs, &ours], Gate::Open),
        ("pulse", "", vec![&theirs], Gate::Open),
    ] {
        assert_eq!(gate(&round(kind, due), &all, today), expected, "{kind} {due}");
    }
}

#[test]
fn own_questions_follow_the_form_in_their_order() {
    let own: BTreeMap<String, Value> = [
        ("q2/text", json!("Hvor mange kom?")),
        ("q2/answer", json!("number")),
        ("q2/place", json!(1)),
        ("q1/text", json!("Vi når dem, vi ville nå")),
        ("q1/answer", json!("agree")),
        ("q1/place", json!(0)),
        ("q3/text", json!("  ")),
    ]
    .into_iter()
    .map(|(key, value)| (key.to_owned(), value))
    .collect();
    let round = Round { form_id: "f-baseline".into(), own: Paths(own), ..Round::default() };
    let form = form_of(&content(), &round);
    let ids: Vec<&str> = form.asked().map(|asked| asked.id.as_str()).collect();
    assert_eq!(ids, ["own/q1", "own/q2"]);
    let all = [answers("1", "library", &[("own/q2", json!(12.5))])];
    assert_eq!(progress(&form, &all[0]), (1, 2));
    let read = results(&form, &Counts::at_once(RoundMode::Open, sheets(&form, &all)));
    assert_eq!(read.line("own/q2").unwrap().mean, Some(12.5));
}

/// Yes, partly and no are words to whoever reads them, and a figure says what it is out of.
#[test]
fn an_answer_in_words_is_read_in_words_and_a_mean_with_its_scale() {
    let all = [
        answers("1", "library", &[("e-p-1", json!(4)), ("e-p-2", json!("partly"))]),
        answers("2", "pa-1", &[("e-p-1", json!(5)), ("e-p-2", json!("no"))]),
    ];
    let open = read("pulse", RoundMode::Open, &all);
    let [mood, partly] = ["e-p-1", "e-p-2"].map(|id| open.line(id).unwrap());
    assert_eq!(party_said(partly, "pa-1", Lang::Da).as_deref(), Some("nej"));
    assert_eq!(party_said(partly, "library", Lang::En).as_deref(), Some("partly"));
    assert_eq!(party_bare(partly, "pa-1", Lang::Da).as_deref(), Some("nej"));
    assert_eq!(mean_said(partly, Lang::Da).as_deref(), Some("2,0 af 5 (1 er nej, 5 er ja)"));
    assert_eq!(mean_said(partly, Lang::En).as_deref(), Some("2.0 of 5 (1 is no, 5 is yes)"));
    assert_eq!(ends_said(partly, Lang::Da), Some(("nej".into(), "delvist".into())));
    assert_eq!(mean_said(mood, Lang::Da).as_deref(), Some("4,5 af 5"));
    assert_eq!(party_said(mood, "library", Lang::Da).as_deref(), Some("4,0 af 5"));
    assert_eq!(ends_said(mood, Lang::Da), Some(("4".into(), "5".into())));
    // Partly and partly is partly; yes and no is not.
    let said = |word: &str, other: &str| {
        let own = [("1", word), ("2", other)]
            .map(|(id, word)| answers(id, "library", &[("e-p-2", json!(word))]));
        party_said(read("pulse", RoundMode::Open, &own).line("e-p-2").unwrap(), "library", Lang::Da)
    };
    assert_eq!(said("partly", "partly").as_deref(), Some("delvist"));
    assert_eq!(said("yes", "no").as_deref(), Some("3,0 af 5 (1 er nej, 5 er ja)"));
    // Pooled, nobody is told that all said the same.
    let three = ["1", "2", "3"].map(|id| answers(id, "library", &[("e-p-2", json!("no"))]));
    let pooled = read("pulse", RoundMode::Pooled, &three);
    let line = pooled.line("e-p-2").unwrap();
    assert!(line.said().is_none() && line.said_by.is_empty());
    assert_eq!(mean_said(line, Lang::Da).as_deref(), Some("1,0 af 5 (1 er nej, 5 er ja)"));
    let few = read("pulse", RoundMode::Pooled, &three[..2]);
    assert_eq!(mean_said(few.line("e-p-2").unwrap(), Lang::Da), None);
}
