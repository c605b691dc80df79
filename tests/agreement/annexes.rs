//! Annexes: what they ask for can be written, and they tell what was agreed and no more.

use crate::support::agreement::{Case, clauses, example};
use makkerskab::{
    agreement::{Built, Score, WhyOut, asked, scorecard},
    domain::{
        Action, ActionState, AgreementLevel, Code, Contact, Contribution, ContributionKind, Day,
        Goal, GoalState, Message, Origin, Paths, Round, Unit,
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
        let built = Built { annexes: annexes.to_owned(), ..built.clone() };
        let asked = asked(&clauses, clauses.clause("c32").unwrap(), standing, LEVEL, &built);
        asked.into_iter().map(|own| own.id.clone()).collect()
    };
    assert_eq!(fields(&built.annexes), LINES);
    assert_eq!(fields(&["budget".to_owned()]), ["budget.lines"]);
    assert!(fields(&["tasks".to_owned()]).is_empty());
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
        let at =
            told.find(if lang == Lang::Da { ": Personoplysninger" } else { ": Personal data" });
        let annex = &told[at.unwrap()..];
        assert!(LINES.iter().all(|id| annex.contains(&format!("Skrevet om {id}"))), "{annex}");
        assert!(!annex.contains(&(text(lang).agreement.fill_in)("x")[..4]), "{annex}");
    }
}

#[test]
fn the_annex_of_evaluation_has_each_question_once_and_no_goal_that_was_dropped() {
    let round = |id: &str, text: &str| Round {
        partnership: "case-kmd-ps".into(),
        own: Paths([(format!("{id}/text"), json!(text))].into()),
        ..Round::default()
    };
    let goal = |state: GoalState| Goal {
        partnership: "case-kmd-ps".into(),
        text: "Flere lånere".into(),
        indicator: "Nye lånerkort".into(),
        state: Some(state),
        ..Goal::default()
    };
    let told = |state: GoalState| {
        let case = with_annex("evaluation").with("gl-9", &goal(state));
        let case = case.with("ev-8", &round("q1", "Hvad er sjovest?"));
        told(&case.with("ev-9", &round("q2", "hvad er sjovest? ")), Lang::Da)
    };
    let kept = told(GoalState::Open);
    assert_eq!(kept.to_lowercase().matches("hvad er sjovest?").count(), 1, "{kept}");
    assert!(kept.contains("Nye lånerkort"));
    assert!(!told(GoalState::Dropped).contains("Nye lånerkort"));
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
fn the_librarys_own_budget_is_on_no_paper_and_is_said_to_be_held_back() {
    let case = with_annex("budget").write("case-kmd-ps", &[("budget_dkk", json!(92001))]);
    for (lang, sum, what) in [
        (Lang::Da, "92.001", "Bibliotekets budget: 92.001 kr."),
        (Lang::En, "92,001", "The library's budget: DKK 92,001"),
    ] {
        for level in AgreementLevel::ALL {
            let built = case.build(*level, lang);
            let told = built.document.whole_text();
            assert!(!told.contains(sum), "{told}");
            let out = built.left_out.iter().find(|out| out.why == WhyOut::Internal);
            assert_eq!(out.unwrap().what, what);
        }
    }
}

fn lines(case: &Case, annex: &str) -> Vec<String> {
    let built = case.build(LEVEL, Lang::Da);
    let id = format!("clause/c32/options/{annex}");
    let section = built.document.sections.iter().find(|own| own.id == id).unwrap();
    section.blocks.iter().flat_map(makkerskab::document::Block::paragraphs).collect()
}

/// What stands beside a cell of a table.
fn before(lines: &[String], what: &str) -> Vec<String> {
    lines.windows(2).filter(|pair| pair[1] == what).map(|pair| pair[0].clone()).collect()
}

#[test]
fn dates_are_the_agreements_own_where_it_has_its_own() {
    let told = with_annex("timeline").write(
        "case-kmd-ps",
        &[
            ("start", json!("2027-01-04")),
            ("end", json!("2027-06-30")),
            ("review_dates/2027-03-01", json!(true)),
            ("review_dates/2027-06-20", json!(true)),
        ],
    );
    let record = lines(&told, "timeline");
    assert_eq!(before(&record, "Samarbejdet slutter"), ["30. juni 2027"]);
    assert_eq!(before(&record, "Evaluering"), ["1. marts 2027", "20. juni 2027"]);

    let own = told.agree(&[
        ("values/end", json!("2027-12-31")),
        ("values/milestones", json!(["1. maj 2027: åbning", "Til efteråret: fest", "Udstilling"])),
        ("clause/c26/vars/final", json!("i december 2027")),
    ]);
    let agreed = lines(&own, "timeline");
    assert_eq!(before(&agreed, "Samarbejdet begynder"), ["4. januar 2027"], "as on the record");
    assert_eq!(before(&agreed, "Samarbejdet slutter"), ["31. december 2027"]);
    assert_eq!(before(&agreed, "Evaluering"), ["1. marts 2027", "i december 2027"]);
    assert_eq!(before(&agreed, "åbning"), ["1. maj 2027"]);
    assert_eq!(before(&agreed, "fest"), ["Til efteråret"]);
    assert!(agreed.contains(&"Udstilling".to_owned()));
    let place = |what: &str| agreed.iter().position(|own| own == what).unwrap();
    assert!(place("Samarbejdet begynder") < place("åbning"));
    assert!(place("åbning") < place("Samarbejdet slutter"));
    assert!(place("Samarbejdet slutter") < place("fest"), "what has no day comes last");
    let whole = own.build(LEVEL, Lang::Da).document.whole_text();
    assert!(!whole.contains("30. juni 2027"), "{whole}");
    // A day without its year is the first one from the beginning on, and stands as it was written.
    let yearless = own.agree(&[
        ("values/start", json!("2027-03-01")),
        ("values/milestones", json!(["15. januar: farvel", "12. juni: fest", "Siden: ro"])),
    ]);
    let agreed = lines(&yearless, "timeline");
    let place = |what: &str| agreed.iter().position(|own| own == what).unwrap();
    assert_eq!(before(&agreed, "fest"), ["12. juni"]);
    assert!(place("Samarbejdet begynder") < place("fest"), "{agreed:?}");
    assert!(place("fest") < place("Samarbejdet slutter"), "{agreed:?}");
    assert!(place("Samarbejdet slutter") < place("farvel"), "the next January: {agreed:?}");
    assert!(place("farvel") < place("ro"), "{agreed:?}");
    // The colon of a time of day ends nothing.
    let timed = yearless.agree(&[(
        "values/milestones",
        json!(["3. maj 2027: møde", "1. marts 2027 kl. 10:30: åbning", "Fest kl. 19:30 på torvet"]),
    )]);
    let agreed = lines(&timed, "timeline");
    let place = |what: &str| agreed.iter().position(|own| own == what).unwrap();
    assert_eq!(before(&agreed, "åbning"), ["1. marts 2027 kl. 10:30"]);
    assert!(place("åbning") < place("møde"), "{agreed:?}");
    assert!(agreed.contains(&"Fest kl. 19:30 på torvet".to_owned()), "{agreed:?}");
}

#[test]
fn the_list_of_contacts_names_whom_the_agreement_names() {
    let case = with_annex("parties");
    let partner = case.build(LEVEL, Lang::Da).parties[0].id().to_owned();
    let own = case
        .with(
            "co-9",
            &Contact {
                partner: partner.clone(),
                name: "Ole Ander".into(),
                phone: "11111111".into(),
                ..Contact::default()
            },
        )
        .agree(&[
            ("values/lead.name", json!("Anne Holm")),
            ("values/lead.email", json!("anne@greve.dk")),
            (&format!("values/partner.contact/{partner}"), json!("Sofie Ny")),
            (&format!("values/partner.phone/{partner}"), json!("22222222")),
        ]);
    let told = lines(&own, "parties");
    assert_eq!(before(&told, "anne@greve.dk"), ["Anne Holm"]);
    let at = told.iter().position(|own| own == "Sofie Ny").unwrap();
    assert_eq!(told[at + 2], "22222222");
    let other = told.iter().position(|own| own == "Ole Ander").unwrap();
    assert!(at < other && told[other + 2] == "11111111");
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

#[test]
fn the_communication_plan_stands_in_the_order_it_was_written() {
    let case = (1..12).fold(with_annex("comms"), |case, place| {
        let own = Message {
            partnership: case.id.clone(),
            text: format!("Besked nummer {place}."),
            ..Message::default()
        };
        case.with(&format!("ms-x-{place}"), &own)
    });
    let told = told(&case, Lang::Da);
    let at = |place: i32| told.find(&format!("Besked nummer {place}.")).unwrap();
    assert!((1..11).all(|place| at(place) < at(place + 1)), "{told}");
}

#[test]
fn every_day_of_evaluation_stands_in_the_text_or_beside_it() {
    let case = case();
    let id = case.id.clone();
    let days = ["2027-05-03", "2027-05-04", "2027-06-03", "2027-07-01"];
    let fields = days.map(|day| format!("review_dates/{day}"));
    let case = fields.iter().fold(case, |case, field| case.write(&id, &[(field, json!(true))]));
    let text = told(&case, Lang::En);
    let all = "on 3 May 2027, on 4 May 2027, on 3 June 2027 and on 1 July 2027";
    assert!(text.contains(all), "{text}");
    let out = |case: &Case| -> Vec<String> {
        let all = case.build(LEVEL, Lang::En).left_out.into_iter();
        all.filter(|own| own.why == WhyOut::NotInText).map(|own| own.what).collect()
    };
    assert!(!out(&case).iter().any(|what| what.contains("2027")), "{:?}", out(&case));
    // The agreement's own words take the place of the days before the last.
    let case = case.agree(&[("clause/c26/vars/midway", json!("midway, in May"))]);
    let missing = out(&case);
    assert!(missing.iter().any(|what| what.ends_with("4 May 2027")), "{missing:?}");
}

#[test]
fn what_a_partner_is_called_is_asked_once_unless_the_agreement_calls_it_otherwise() {
    let clauses = clauses();
    let asks = |case: &Case, id: &str| {
        let built = case.build(LEVEL, Lang::Da);
        let standing = built.standings.iter().find(|own| own.clause == id).unwrap();
        let asked = asked(&clauses, clauses.clause(id).unwrap(), standing, LEVEL, &built);
        asked.iter().any(|own| own.id == "partner.name")
    };
    let known = case();
    assert!(asks(&known, "c01"));
    for id in ["c04", "c06", "c07"] {
        assert!(!asks(&known, id), "{id}: the record knows it");
    }
    let otherwise = case().agree(&[("values/partner.name/case-kmd-pa1", json!("KMD A/S"))]);
    assert!(asks(&otherwise, "c06"), "what stands in the text can be written where it stands");
}
