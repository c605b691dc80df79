//! A shorter text holds fewer points: what was answered and is in none of it is said, and taken along.

use crate::support::agreement::{Case, example, list};
use makkerskab::{
    agreement::{holding, not_held},
    domain::{AgreementLevel, Code},
    text::Lang,
};
use serde_json::json;

fn out(case: &Case, level: AgreementLevel) -> Vec<String> {
    let built = case.build(level, Lang::Da);
    case.with_draft(level, Lang::Da, crate::support::agreement::today(), |draft| {
        not_held(draft, &built)
    })
}

/// Answered in a contract: chosen, confirmed, in own words, a blank that only one point asks for.
fn contract() -> Case {
    example("case-greve", Lang::Da).agree(&[
        ("clause/c08/choice", json!("D")),
        ("clause/c19/choice/C", json!(true)),
        ("clause/c22/state", json!("fits")),
        ("clause/c25/text", json!("Vi ringer til hinanden.")),
        ("values/goals.shared", list(&["Flere læsere"])),
        ("values/activities", list(&["Fire ture"])),
        ("clause/c32/options/timeline", json!(true)),
        ("clause/c20/on", json!(false)),
        ("clause/c20/text", json!("Taget ud")),
    ])
}

#[test]
fn what_was_answered_and_is_in_no_shorter_text_is_named() {
    let case = contract();
    assert_eq!(out(&case, AgreementLevel::Contract), [""; 0]);
    assert_eq!(out(&case, AgreementLevel::OnePage), ["c08", "c22", "c32"]);
    assert_eq!(
        out(&case, AgreementLevel::Mail),
        ["c03", "c04", "c08", "c19", "c22", "c25", "c32"],
        "what the record answers, too; not what somebody took out, nor what the mail asks for as well"
    );
    let untouched = example("case-greve", Lang::Da);
    for level in AgreementLevel::ALL {
        // A mail has no points for goals, and the record has some.
        let told: &[&str] = if *level == AgreementLevel::Mail { &["c03", "c04"] } else { &[] };
        assert_eq!(out(&untouched, *level), told, "{level:?}");
    }
}

#[test]
fn taken_along_they_stand_in_the_short_text() {
    for level in [AgreementLevel::Mail, AgreementLevel::OnePage] {
        let case = contract();
        let clauses = out(&case, level);
        let writes = holding(&clauses, level);
        let writes: Vec<_> =
            writes.iter().map(|(key, values)| (key.as_str(), values[0].clone())).collect();
        let case = case.agree(&writes);
        let left: &[&str] = if level == AgreementLevel::Mail { &["c32"] } else { &[] };
        assert_eq!(out(&case, level), left, "a mail has no annexes");
        let text = case.build(level, Lang::Da).document.whole_text();
        assert!(text.contains("styregruppe"), "{text}");
        assert!(text.contains("Vi ringer til hinanden."), "{text}");
    }
}
