//! Annexes: what they ask for can be written, and they tell what was agreed and no more.

mod agreement_support;

use agreement_support::{Case, clauses, example};
use makkerskab::{
    agreement::{Score, WhyOut, asked, scorecard},
    domain::{
        Action, ActionState, AgreementLevel, Contribution, ContributionKind, Day, Origin, Unit,
    },
    export::to_markdown,
    text::{Lang, text},
};
use serde_json::json;

const LEVEL: AgreementLevel = AgreementLevel::Contract;
const LINES: [&str; 5] =
    ["data.what", "data.purpose", "data.responsible", "data.deletion", "data.dpo"];

fn case() -> Case {
    example("case-kmd", Lang::Da).library("Greve Bibliotek", "Greve Kommune", "44023911")
}

fn with_annex(annex: &str) -> Case {
    case().agree(&[
        ("clause/c32/on", json!(true)),
        (&format!("clause/c32/options/{annex}"), json!(true)),
    ])
}

fn told(case: &Case, lang: Lang) -> String {
    to_markdown(&case.build(LEVEL, lang).document, &text(lang).agreement.fill_in)
}

fn has(told: &str, line: &str) -> bool {
    told.lines().any(|own| own == line)
}

#[test]
fn each_line_on_personal_data_is_asked_for_and_can_be_written() {
    let case = with_annex("data");
    let built = case.build(LEVEL, Lang::Da);
    let missing = |id: &str| built.missing.iter().find(|own| own.of == id);
    for id in LINES {
        assert_eq!(missing(id).unwrap().clause, "clause/c32/options/data", "{id}");
    }
    let clauses = clauses();
    let standing = built.standings.iter().find(|own| own.clause == "c32").unwrap();
    let fields = |annexes: &[String]| -> Vec<String> {
        let asked = asked(&clauses, clauses.clause("c32").unwrap(), standing, LEVEL, annexes);
        asked.into_iter().map(|own| own.id.clone()).collect()
    };
    assert_eq!(fields(&built.annexes), LINES);
    assert!(fields(&["budget".to_owned()]).is_empty());
    let score = |case: &Case| {
        let card = scorecard(&clauses, &case.build(LEVEL, Lang::Da));
        let mut lines = card.groups.into_iter().flat_map(|group| group.lines);
        lines.find(|(id, _)| id == "c32").unwrap().1
    };
    assert_eq!(score(&case), Score::Partial);
    let written: Vec<(String, _)> = LINES
        .iter()
        .map(|id| (format!("clause/c32/vars/{id}"), json!(format!("Skrevet om {id}"))))
        .collect();
    let written: Vec<_> = written.iter().map(|(key, own)| (key.as_str(), own.clone())).collect();
    let case = case.agree(&written);
    assert_eq!(score(&case), Score::Done);
    for lang in [Lang::Da, Lang::En] {
        let built = case.build(LEVEL, lang);
        assert!(!built.missing.iter().any(|own| own.of.starts_with("data.")));
        let told = told(&case, lang);
        let at = told.find(if lang == Lang::Da { ": Persondata" } else { ": Personal data" });
        let annex = &told[at.unwrap()..];
        assert!(LINES.iter().all(|id| annex.contains(&format!("Skrevet om {id}"))), "{annex}");
        assert!(!annex.contains(&(text(lang).agreement.fill_in)("x")[..4]), "{annex}");
    }
}

fn hours(planned: Option<f64>, actual: Option<f64>) -> Contribution {
    Contribution {
        partnership: "case-kmd-ps".into(),
        party: "library".into(),
        kind: Some(ContributionKind::Time),
        unit: Some(Unit::Hours),
        planned,
        actual,
        ..Contribution::default()
    }
}

#[test]
fn an_agreement_has_what_was_promised_and_not_what_was_given() {
    let case = |planned, actual| with_annex("budget").with("bd-9", &hours(planned, actual));
    let kept = case(Some(240.0), Some(96.5));
    for (lang, promised) in [(Lang::Da, "240 timers arbejde"), (Lang::En, "240 hours of work")] {
        let told = told(&kept, lang);
        assert!(told.matches(promised).count() >= 2, "in the clause and the budget: {told}");
        assert!(!told.contains("96"), "{told}");
        let built = kept.build(LEVEL, lang);
        let left_out = built.left_out.iter().filter(|out| out.why == WhyOut::NotInText);
        assert!(left_out.clone().all(|out| out.what != promised), "{:?}", built.left_out);
    }
    assert!(told(&case(None, Some(1.0)), Lang::Da).contains("1 times arbejde"));
    assert!(told(&case(None, Some(1.0)), Lang::En).contains("1 hour of work"));
}

#[test]
fn the_budget_says_whose_it_is() {
    let case = with_annex("budget").write("case-kmd-ps", &[("budget_dkk", json!(92000))]);
    assert!(told(&case, Lang::Da).contains("Bibliotekets budget: 92.000 kr."));
    assert!(told(&case, Lang::En).contains("The library's budget: DKK 92,000"));
}

#[test]
fn days_of_evaluation_are_read_however_they_were_written() {
    let case = with_annex("timeline").write(
        "case-kmd-ps",
        &[
            ("review_dates/3. maj 2027", json!(true)),
            ("review_dates/03.11.2027", json!(true)),
            ("review_dates/2027-08-02", json!(true)),
            ("review_dates/til foråret", json!(true)),
        ],
    );
    let danish = told(&case, Lang::Da);
    for day in ["3. maj 2027", "2. august 2027", "3. november 2027"] {
        assert!(
            has(&danish, &format!("| {} | Evaluering |", day.replacen(". ", "\\. ", 1))),
            "{danish}"
        );
    }
    let english = told(&case, Lang::En);
    assert!(has(&english, "| 3 May 2027 | Evaluation |"), "{english}");
}

#[test]
fn the_librarys_own_list_of_things_to_do_is_no_part_of_a_contract() {
    let task = |text: &str, owner: &str, origin| Action {
        partnership: "case-kmd-ps".into(),
        text: text.into(),
        owner: owner.into(),
        due: Day::parse_iso("2026-01-05"),
        state: Some(ActionState::Open),
        origin: Some(origin),
        ..Action::default()
    };
    let case = with_annex("tasks")
        .with("ac-1", &task("Ryk chefen for svar", "Bo", Origin::Log))
        .with("ac-2", &task("Husk at slette mails", "Bo", Origin::Manual))
        .with("ac-3", &task("Sætter reolen op", "Bo", Origin::Meeting))
        .with("ac-4", &task("Spørger oftere", "Bo", Origin::Evaluation));
    let told = told(&case, Lang::Da);
    assert!(told.contains("Sætter reolen op") && told.contains("Spørger oftere"), "{told}");
    assert!(!told.contains("Ryk chefen") && !told.contains("Husk at slette"), "{told}");
}
