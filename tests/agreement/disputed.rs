//! Where the record has two answers and the text shows one, that is told before it is sent or signed.

use crate::support::agreement::{Case, clauses, example, list, today};
use makkerskab::{
    agreement::{build, disputed_on_record},
    crdt::{Actor, merge},
    domain::{
        Action, ActionState, AgreementLevel, Approval, Ask, AskDirection, Contribution,
        ContributionKind, Day, Goal, Meeting, Origin, Round, Unit,
    },
    text::Lang,
};
use serde_json::{Value, json};

const HOME: &str = "case-bornehaver-ps";
const PARTNER: &str = "case-bornehaver-pa1";

fn case() -> Case {
    let goal = |party: &str, text: &str| Goal {
        partnership: HOME.into(),
        party: party.into(),
        text: text.into(),
        indicator: format!("Tal på {text}"),
        due: Day::parse_iso("2027-06-01"),
        ..Goal::default()
    };
    let ask = |direction: AskDirection, text: &str| Ask {
        partnership: HOME.into(),
        partner: PARTNER.into(),
        direction: Some(direction),
        text: text.into(),
        ..Ask::default()
    };
    let given = Contribution {
        partnership: HOME.into(),
        party: PARTNER.into(),
        kind: Some(ContributionKind::Time),
        unit: Some(Unit::Hours),
        planned: Some(12.0),
        ..Contribution::default()
    };
    let case = example("case-bornehaver", Lang::Da);
    let case = case.with("go-x", &goal("shared", "Flere børn")).with("go-y", &goal(PARTNER, "Ro"));
    let case = case.with("as-x", &ask(AskDirection::Ask, "En hylde"));
    case.with("as-y", &ask(AskDirection::Offer, "En kasse")).with("co-x", &given).agree(&[
        ("clause/c03/on", json!(true)),
        ("clause/c04/on", json!(true)),
        ("clause/c15/on", json!(true)),
    ])
}

/// Two colleagues write different things in a field, and their copies come together.
fn differing(mut case: Case, id: &str, field: &str, ours: Value, theirs: Value) -> Case {
    let at = case.records.iter().position(|own| own.id == id).unwrap();
    let (mut anne, mut bo) = (case.records[at].clone(), case.records[at].clone());
    anne.set(&Actor::parse("anne").unwrap(), field, ours);
    bo.set(&Actor::parse("bo").unwrap(), field, theirs);
    case.records[at] = merge(&anne, &bo);
    case
}

fn told(case: &Case) -> Vec<String> {
    told_in(case, AgreementLevel::Contract)
}

fn told_in(case: &Case, level: AgreementLevel) -> Vec<String> {
    case.with_draft(level, Lang::Da, today(), |draft| {
        let built = build(draft);
        let found = disputed_on_record(&clauses(), draft.facts, draft.agreement, &built);
        found.into_iter().map(|own| own.field).collect()
    })
}

#[test]
fn two_answers_on_the_record_are_told_where_the_text_shows_one() {
    assert_eq!(told(&case()), Vec::<String>::new());
    let partner = |name: &str| format!("values/{name}/{PARTNER}");
    for (id, field, ours, theirs, expected) in [
        (HOME, "need", json!("Ro til bøger"), json!("Flere bøger"), vec!["values/need".into()]),
        (HOME, "channel", json!("Teams"), json!("Telefon"), vec!["values/channel".into()]),
        (HOME, "rhythm_days", json!(14), json!(30), vec!["values/rhythm".into()]),
        (
            HOME,
            "target_groups",
            list(&["Børn"]),
            list(&["Unge"]),
            vec!["values/target_groups".into()],
        ),
        (
            "go-x",
            "text",
            json!("Flere børn"),
            json!("Flere unge"),
            vec!["values/goals.shared".into(), "values/milestones".into()],
        ),
        (
            "go-y",
            "text",
            json!("Ro"),
            json!("Larm"),
            vec![partner("partner.goals"), "values/milestones".into()],
        ),
        ("as-x", "text", json!("En hylde"), json!("To borde"), vec![partner("partner.gives")]),
        ("as-y", "text", json!("En kasse"), json!("En bil"), vec!["values/library.gives".into()]),
        ("co-x", "planned", json!(12), json!(30), vec![partner("partner.gives")]),
        // Nothing of it stands in the text.
        ("go-x", "result", json!("10"), json!("20"), vec![]),
    ] {
        let found = told(&differing(case(), id, field, ours, theirs));
        let expected: Vec<String> = expected;
        assert!(found.iter().all(|own| expected.contains(own)), "{id} {field}: {found:?}");
        assert_eq!(found.is_empty(), expected.is_empty(), "{id} {field}: {found:?}");
    }
}

/// What is paid and when they meet, who says yes, who does what, and what they are asked.
#[test]
fn two_answers_of_a_yes_a_day_of_payment_a_meeting_a_task_or_a_question_are_told() {
    let yes = Approval { partnership: HOME.into(), who: "Rådet".into(), ..Approval::default() };
    let money = Ask {
        partnership: HOME.into(),
        partner: PARTNER.into(),
        direction: Some(AskDirection::Ask),
        kind: Some(ContributionKind::Money),
        amount: Some(5_000.0),
        due: Day::parse_iso("2027-03-01"),
        ..Ask::default()
    };
    let met = |day| Meeting { partnership: HOME.into(), at: day, ..Meeting::default() };
    let task = Action {
        partnership: HOME.into(),
        text: "Trykke plakater".into(),
        origin: Some(Origin::Meeting),
        origin_id: "mo-x".into(),
        state: Some(ActionState::Open),
        ..Action::default()
    };
    let round = Round { partnership: HOME.into(), ..Round::default() };
    let annex = |id: &str| format!("clause/c32/options/{id}");
    let case = || {
        let case = case().with("ap-x", &yes).with("as-z", &money).with("ac-x", &task);
        let case = case.with("mo-x", &met(Day::parse_iso("2026-12-10")));
        let case = case.with("mo-y", &met(Day::parse_iso("2026-10-10")));
        let case =
            case.with("ev-x", &round).write("ev-x", &[("own/q1/text", json!("Er det nok?"))]);
        let on = ["c07", "c11", "c23", "c32"].map(|id| (format!("clause/{id}/on"), json!(true)));
        let mut fields: Vec<(String, Value)> = on.into();
        fields.extend(
            [("c07", "A"), ("c11", "C"), ("c23", "A")]
                .map(|(id, choice)| (format!("clause/{id}/choice"), json!(choice))),
        );
        fields.extend(["tasks", "approvals", "evaluation"].map(|id| (annex(id), json!(true))));
        let fields: Vec<_> = fields.iter().map(|(key, own)| (key.as_str(), own.clone())).collect();
        case.agree(&fields)
    };
    assert_eq!(told(&case()), Vec::<String>::new());
    let value = |id: &str| format!("values/{id}");
    for (id, field, ours, theirs, expected) in [
        (
            "ap-x",
            "state",
            json!("yes"),
            json!("conditional"),
            vec![value("approvals"), annex("approvals")],
        ),
        ("ap-x", "note", json!("Ring"), json!("Skriv"), vec![]),
        (
            "as-z",
            "due",
            json!("2027-03-01"),
            json!("2027-05-01"),
            vec!["clause/c11/vars/payment_date".into()],
        ),
        ("ac-x", "owner", json!("Mette"), json!("Bo"), vec![annex("tasks")]),
        ("ev-x", "own/q1/text", json!("Nok?"), json!("For meget?"), vec![annex("evaluation")]),
    ] {
        let found = told(&differing(case(), id, field, ours, theirs));
        assert_eq!(found, expected, "{id} {field}");
    }
    // A mail says when they meet next; of those that were held no text tells.
    for (id, ours, theirs, found) in [
        ("mo-x", "2026-12-10", "2026-12-17", vec![value("next_contact")]),
        ("mo-y", "2026-10-10", "2026-10-17", vec![]),
    ] {
        let moved = differing(case(), id, "at", json!(ours), json!(theirs));
        assert_eq!(told_in(&moved, AgreementLevel::Mail), found, "{id}");
    }
    // Whom the agreement itself names is no question to the record.
    let named = case().agree(&[("values/approvals", list(&["Byrådet"]))]);
    let named = differing(named, "ap-x", "state", json!("yes"), json!("conditional"));
    assert_eq!(told(&named), Vec::<String>::new());
}

#[test]
fn an_answer_of_the_agreements_own_is_no_question_to_the_record() {
    let end = |case: Case| differing(case, HOME, "end", json!("2027-06-30"), json!("2027-08-30"));
    let goal = |case: Case| differing(case, "go-x", "text", json!("Flere"), json!("Færre"));
    let own = case().agree(&[
        ("values/end", json!("2027-12-31")),
        ("values/goals.shared", list(&["Fest"])),
        ("values/milestones", list(&["1. maj 2027: åbning"])),
    ]);
    assert_eq!(told(&goal(end(own))), Vec::<String>::new());
    assert!(!told(&end(case())).is_empty() && !told(&goal(case())).is_empty());
}

#[test]
fn what_an_annex_tells_of_a_goal_is_told_at_the_annexes() {
    let with = |annex: &str, field: &str, ours: Value, theirs: Value| {
        let on = format!("clause/c32/options/{annex}");
        let case = case().agree(&[("clause/c32/on", json!(true)), (&on, json!(true))]);
        let case = case.agree(&[("clause/c10/on", json!(false))]);
        told(&differing(case, "go-x", field, ours, theirs)).contains(&on)
    };
    let (early, late) = (|| json!("2027-06-01"), || json!("2027-07-01"));
    assert!(with("timeline", "due", early(), late()));
    assert!(with("evaluation", "target", json!("10"), json!("20")));
    assert!(!with("evaluation", "due", early(), late()));
}
