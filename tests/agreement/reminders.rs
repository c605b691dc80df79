//! Notice and end dates remind, out of what the agreement and the record say now.

use crate::support::agreement::{Case, example, today};
use makkerskab::{
    agreement::{About, TermReminder, day_in_text, end_without_text, runs_on, term_reminders},
    domain::{Agreement, AgreementLevel, Day},
    text::{Lang, text},
    workspace::Workspace,
};
use serde_json::{Value, json};

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

fn case(fields: &[(&str, Value)]) -> Case {
    let case = example("case-bornehaver", Lang::Da).agree(&[("state", json!("signed"))]);
    case.agree(fields)
}

fn at(case: Case, today: Day) -> Vec<(About, String)> {
    let found = term_reminders(&Workspace::new(case.records), today).into_iter();
    found.map(|reminder| (reminder.about, reminder.due.to_string())).collect()
}

#[test]
fn the_end_is_told_sixty_days_before_and_until_somebody_settles_it() {
    let agreed = |fields: &[(&str, Value)]| {
        case(&[("valid_to", json!("2027-06-30")), ("clause/c27/choice", json!("A"))]).agree(fields)
    };
    for (today, expected) in [
        ("2027-04-30", vec![]),
        ("2027-05-01", vec![(About::End, "2027-06-30".to_owned())]),
        ("2027-06-30", vec![(About::End, "2027-06-30".to_owned())]),
        ("2027-07-01", vec![(About::Over { runs_on: false }, "2027-06-30".to_owned())]),
        ("2028-07-01", vec![(About::Over { runs_on: false }, "2027-06-30".to_owned())]),
    ] {
        assert_eq!(at(agreed(&[]), day(today)), expected, "{today}");
    }
    // Extended: the reminder moves. Ended, or never agreed: there is none.
    assert_eq!(at(agreed(&[("valid_to", json!("2028-06-30"))]), day("2027-06-01")), []);
    for state in ["ended", "draft", "sent", "commented", "none"] {
        assert_eq!(at(agreed(&[("state", json!(state))]), day("2027-06-01")), [], "{state}");
    }
    assert_eq!(at(agreed(&[("state", json!("agreed"))]), day("2027-06-01")).len(), 1);
    let over = agreed(&[]).write("case-bornehaver-ps", &[("status", json!("closed"))]);
    assert_eq!(at(over, day("2027-06-01")), []);
}

#[test]
fn the_agreements_own_date_goes_before_the_records() {
    let june = day("2027-06-01");
    let record = [("end", json!("2027-06-30"))];
    let only_record = case(&[]).write("case-bornehaver-ps", &record);
    assert_eq!(at(only_record, june), [(About::End, "2027-06-30".into())]);
    let written = case(&[("values/end", json!("2027-07-15"))]).write("case-bornehaver-ps", &record);
    assert_eq!(at(written, june), [(About::End, "2027-07-15".into())]);
    let valid = [("values/end", json!("2027-07-15")), ("valid_to", json!("2027-07-20"))];
    let valid = case(&valid).write("case-bornehaver-ps", &record);
    assert_eq!(at(valid, june), [(About::End, "2027-07-20".into())]);
    assert_eq!(at(case(&[]), june), []);
}

#[test]
fn notice_is_told_before_the_last_day_for_it() {
    let running = |notice: &str| {
        case(&[
            ("valid_to", json!("2027-06-30")),
            ("clause/c27/choice", json!("B")),
            ("values/notice", json!(notice)),
        ])
    };
    let end = day("2027-06-30");
    let notice = |last: &str| vec![(About::Notice { end }, last.to_owned())];
    for (today, expected) in [
        ("2027-02-27", vec![]),
        ("2027-02-28", notice("2027-03-30")),
        ("2027-03-30", notice("2027-03-30")),
        // Too late for notice, too early for the end.
        ("2027-03-31", vec![]),
        ("2027-05-01", vec![(About::End, "2027-06-30".to_owned())]),
        // The text that they agreed on has no end.
        ("2027-07-01", vec![(About::Over { runs_on: true }, "2027-06-30".to_owned())]),
    ] {
        assert_eq!(at(running("3 måneders"), day(today)), expected, "{today}");
    }
    // First things first: notice within the last sixty days.
    assert_eq!(at(running("one month"), day("2027-05-10")), notice("2027-05-30"));
    // Nobody is reminded of a day that was guessed.
    assert_eq!(at(running("efter aftale"), day("2027-03-15")), []);
    // The field on the agreement serves where the text has none of its own.
    let field = running("").agree(&[("notice", json!("3 months"))]);
    assert_eq!(at(field, day("2027-03-15")), notice("2027-03-30"));
}

#[test]
fn what_is_due_first_comes_first_and_is_said_in_both_languages() {
    let mut case = case(&[("valid_to", json!("2026-12-20"))]);
    let other = example("case-kmd", Lang::Da);
    let other = other
        .write("case-kmd-ps", &[("status", json!("active"))])
        .agree(&[("state", json!("agreed")), ("valid_to", json!("2026-12-01"))]);
    case.records.extend(other.records);
    let found: Vec<TermReminder> = term_reminders(&Workspace::new(case.records), today());
    let due: Vec<String> = found.iter().map(|reminder| reminder.due.to_string()).collect();
    assert_eq!(due, ["2026-12-01", "2026-12-20"]);
    for lang in [Lang::Da, Lang::En] {
        let words = &text(lang).agreement.reminders;
        for about in [
            About::End,
            About::Over { runs_on: false },
            About::Over { runs_on: true },
            About::Notice { end: today() },
        ] {
            let said = (words.about)(about, day("2026-12-01"));
            assert!(
                said.contains("1. december 2026") || said.contains("1 December 2026"),
                "{said}"
            );
        }
    }
}

#[test]
fn an_agreement_runs_on_where_somebody_has_chosen_so() {
    for (choice, runs) in [("A", false), ("B", true), ("C", true), ("", false)] {
        let choice = if choice.is_empty() { json!(null) } else { json!(choice) };
        let case = case(&[("clause/c27/choice", choice.clone())]);
        let workspace = Workspace::new(case.records);
        let own: Vec<bool> = workspace.all::<Agreement>().map(runs_on).collect();
        assert_eq!(own, [runs], "{choice}");
    }
}

/// The old text had an end, the one that was signed after it has none.
#[test]
fn an_end_that_the_agreed_text_does_not_have_is_told() {
    let told = |fields: &[(&str, Value)]| {
        let case = case(&[("valid_to", json!("2027-06-30"))]).agree(fields);
        let level = AgreementLevel::Contract;
        let built = case.build(level, Lang::Da);
        case.with_draft(level, Lang::Da, today(), |draft| end_without_text(draft.agreement, &built))
    };
    let [fixed, runs] = ["A", "B"].map(|own| ("clause/c27/choice", json!(own)));
    assert_eq!(told(std::slice::from_ref(&runs)), Some(day("2027-06-30")));
    assert_eq!(told(&[fixed]), None, "the text has one");
    assert_eq!(told(&[runs.clone(), ("state", json!("draft"))]), None, "nobody has said yes");
    assert_eq!(told(&[runs, ("valid_to", json!(null))]), None);
    let [da, en] = [Lang::Da, Lang::En].map(|lang| &text(lang).agreement.send);
    assert_eq!(
        (da.end_without_text)(day("2027-06-30")),
        "»Gælder til« er 30.06.2027, men aftalens tekst har ingen slutdato."
    );
    assert_eq!(
        (en.end_without_text)(day("2027-06-30")),
        "“Applies until” is 30 June 2027, but the text has no end date."
    );
}

#[test]
fn the_day_in_the_text_is_offered_as_the_one_from_which_it_applies() {
    let told = |fields: &[(&str, Value)], of: &str| {
        let case = case(fields);
        let level = AgreementLevel::Mail;
        let built = case.build(level, Lang::Da);
        case.with_draft(level, Lang::Da, today(), |draft| day_in_text(draft, &built, of))
    };
    let written = [("values/start", json!("2027-01-02")), ("values/end", json!("2027-06-30"))];
    assert_eq!(told(&written, "start"), Some(day("2027-01-02")));
    assert_eq!(told(&written, "end"), Some(day("2027-06-30")));
    let out = [written[0].clone(), ("clause/c10/on", json!(false))];
    assert_eq!(told(&out, "start"), None, "the text has none");
}
