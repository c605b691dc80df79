//! Decisions that explain themselves, on real cases: how much to write, whom to choose, what may
//! go wrong.

use std::fmt::Write;

use crate::support::desk::Desk;
use expect_test::{Expect, expect};
use makkerskab::{
    content::{Guide, read_examples, read_guide},
    crdt::Actor,
    domain::{
        AgreementLevel, Ask, AskStatus, ContributionKind, Day, Kind, Partnership, Risk, RiskState,
    },
    guide::{
        Advice, CRITERIA, Facts, Severity, UNSURE, Verdict, doubts, new_risk, score, screening_key,
        severity, sign_key, signs, stops, suggested_risks, verdict, weigh,
    },
    text::{Lang, guide::evidence_words, text},
    workspace::{Command, Workspace, set},
};
use serde_json::json;

fn guide() -> Guide {
    read_guide(include_str!("../../content/guide.json")).unwrap()
}

fn today() -> Day {
    Day::parse_iso("2026-11-24").unwrap()
}

fn case(id: &str) -> (Workspace, String) {
    let examples = read_examples(include_str!("../../content/examples.da.json")).unwrap();
    let example = examples.iter().find(|example| example.id == id).unwrap();
    (example.workspace(), example.partnership())
}

fn report(id: &str) -> String {
    let (workspace, id) = case(id);
    let partnership: &Partnership = workspace.get(&id).unwrap();
    let facts = Facts::new(&workspace, partnership, today());
    let mut report = String::new();
    let weighing = weigh(&guide(), &facts);
    for question in &weighing.questions {
        if let Some(evidence) = &question.evidence {
            let said = evidence_words(evidence, Lang::Da);
            writeln!(report, "{} +{} {said}", question.id, question.points).unwrap();
        }
    }
    writeln!(report, "{} points: {:?}, {:?}", weighing.points, weighing.level, weighing.track)
        .unwrap();
    for risk in suggested_risks(&facts, &[]) {
        writeln!(report, "{} {}", risk.id, (text(Lang::Da).choosing.sign)(&risk.sign)).unwrap();
    }
    report
}

fn check(id: &str, expected: &Expect) {
    expected.assert_eq(&report(id));
}

#[test]
fn greve() {
    check(
        "case-greve",
        &expect![[r#"
            av1 +3 1 ønske eller tilbud: Workshops for børn
            av2 +1 5 partnere: Boghandlere; Danske Bank, afdelingen i Greve; Internationalt shippingfirma og 2 til
            av5 +2 Møder børn under 15 år
            6 points: Contract, Formal
            r03 Oplysningerne siger: Sektor: Erhverv
            r12 Oplysningerne siger: Sektor: Erhverv
            r15 Oplysningerne siger: 1 ønske eller tilbud: Workshops for børn
        "#]],
    );
}

#[test]
fn randers() {
    check(
        "case-randers",
        &expect![[r#"
            av2 +1 4 partnere: Bysekretariatet, Fællesskaber i Nordbyen, Institutioner og tilbud i Randers Kommune og 1 til
            av3 +1 Slutter: 01.03.2015
            av4 +1 Frivillige er med
            3 points: OnePage, Light
            r03 Oplysningerne siger: Sektor: Borgere og fællesskaber
            r17 Oplysningerne siger: Frivillige er med
        "#]],
    );
}

#[test]
fn copenhagen() {
    check(
        "case-kbh",
        &expect![[r#"
            av2 +1 6 partnere: Fem arbejdspladser i plejen, Fem lokalområder under SOF og SUF, FOA SOSU og 3 til
            av10 +1 8 tilladelser: Socialforvaltningen (SOF), Sundheds- og Omsorgsforvaltningen (SUF), Lokalområdechef 1 af 5 og 5 til
            2 points: OnePage, Light
            r03 Oplysningerne siger: Sektor: Fagforening, tro eller interesseorganisation
            r10 Oplysningerne siger: 8 tilladelser: Socialforvaltningen (SOF), Sundheds- og Omsorgsforvaltningen (SUF), Lokalområdechef 1 af 5 og 5 til
            r12 Oplysningerne siger: Sektor: Erhverv
        "#]],
    );
}

#[test]
fn a_hand_overrules_the_record_and_personal_data_force_a_contract() {
    let (workspace, id) = case("case-greve");
    let mut partnership: Partnership = workspace.get::<Partnership>(&id).unwrap().clone();
    let guide = guide();
    let weighed = |partnership: &Partnership| {
        let weighing = weigh(&guide, &Facts::new(&workspace, partnership, today()));
        (weighing.points, format!("{:?}", weighing.level))
    };
    for question in &guide.chooser {
        partnership.screening.0.insert(question.id.clone(), false.into());
    }
    assert_eq!(weighed(&partnership), (0, "Mail".into()));
    partnership.screening.0.insert("av6".into(), true.into());
    assert_eq!(weighed(&partnership), (3, "Contract".into()));
}

#[test]
fn money_that_came_to_nothing_asks_for_no_contract() {
    let guide = guide();
    let mut desk = Desk::new();
    let ask = desk.add(&Ask {
        partnership: desk.ps.clone(),
        kind: Some(ContributionKind::Money),
        amount: Some(100_000.0),
        ..Ask::default()
    });
    let told = |desk: &Desk| {
        let facts = Facts::new(&desk.workspace, desk.workspace.get(&desk.ps).unwrap(), today());
        let risks = suggested_risks(&facts, &[]);
        (weigh(&guide, &facts).level, risks.iter().any(|risk| risk.id == "r15"))
    };
    assert_eq!(told(&desk), (AgreementLevel::Contract, true));
    for status in [AskStatus::Declined, AskStatus::Dropped] {
        desk.edit(&ask, vec![set("status", status)]);
        assert_eq!(told(&desk), (AgreementLevel::Mail, false));
    }
}

#[test]
fn nothing_answered_gives_no_advice_and_something_says_how_much() {
    let guide = guide();
    let mut partnership = Partnership::default();
    let workspace = Workspace::default();
    let said = |partnership: &Partnership, lang| {
        let weighing = weigh(&guide, &Facts::new(&workspace, partnership, today()));
        (text(lang).choosing.level)(&weighing)
    };
    assert_eq!(said(&partnership, Lang::Da), "Ingen besvaret endnu");
    partnership.screening.0.insert("av2".into(), true.into());
    assert_eq!(
        said(&partnership, Lang::Da),
        "Foreløbigt: en bekræftende mail er nok (1 point, 1 af 11 besvaret)"
    );
    // What is open is named, as long as it may change the advice.
    let weighed = weigh(&guide, &Facts::new(&workspace, &partnership, today()));
    assert!(weighed.is_provisional() && weighed.unanswered().count() == 10);
    assert_eq!(
        (text(Lang::Da).choosing.unanswered)(&weighed),
        "10 er ikke besvaret. Er svaret ja, skal der måske skrives mere:"
    );
    let mut most = partnership.clone();
    most.screening.0.insert("av6".into(), true.into());
    let weighed = weigh(&guide, &Facts::new(&workspace, &most, today()));
    assert_eq!((weighed.level, weighed.is_provisional()), (AgreementLevel::Contract, false));
    assert!((text(Lang::En).choosing.unanswered)(&weighed).contains("do not change the length"));
    for question in guide.chooser.iter().filter(|question| question.id != "av2") {
        partnership.screening.0.insert(question.id.clone(), false.into());
    }
    assert_eq!(said(&partnership, Lang::En), "A confirming email is enough (1 point)");
}

#[test]
fn eight_criteria_give_one_of_three_pieces_of_advice() {
    let given = |points: i64| {
        let mut partnership = Partnership::default();
        for criterion in CRITERIA {
            partnership.screening.0.insert(screening_key(criterion), points.into());
        }
        partnership
    };
    let advice = |points| score(&given(points)).advice;
    assert_eq!(
        [0, 1, 2, 3].map(advice),
        [Advice::Stop, Advice::ThinkAgain, Advice::TrySmall, Advice::GoForIt,]
    );
    // A number from elsewhere never counts for more than three.
    assert_eq!(score(&given(9)).points, 24);
    let mut some = given(3);
    some.screening.0.remove(&screening_key("users"));
    assert_eq!((score(&some).advice, score(&some).answered), (Advice::Unfinished, 7));
}

#[test]
fn what_rules_a_partner_out_is_not_averaged_away() {
    let mut partnership = Partnership::default();
    for criterion in CRITERIA {
        partnership.screening.0.insert(screening_key(criterion), 3.into());
    }
    assert_eq!(stops(&partnership), [""; 0]);
    partnership.screening.0.insert(screening_key("reputation"), 0.into());
    assert_eq!(score(&partnership).points, 21);
    assert_eq!(
        (score(&partnership).advice, stops(&partnership)),
        (Advice::Stop, vec!["reputation"])
    );
    // It is said at once, not when all eight have points.
    partnership.screening.0.remove(&screening_key("users"));
    assert_eq!(score(&partnership).advice, Advice::Stop);
    // A no to the library's values or independence is as good as a zero; not to know is no no.
    partnership.screening.0.insert(screening_key("reputation"), 3.into());
    partnership.screening.0.insert("x-nej-09".into(), "unsure".into());
    assert_eq!(stops(&partnership), [""; 0]);
    partnership.screening.0.insert("x-nej-09".into(), false.into());
    partnership.screening.0.insert("x-nej-15".into(), true.into());
    assert_eq!(stops(&partnership), ["x-nej-09"]);
    // Each has a name in the guide.
    let guide = read_guide(include_str!("../../content/guide.json")).unwrap();
    for id in ["x-nej-08", "x-nej-09"] {
        assert!(guide.line_words(id).is_some(), "{id}");
    }
}

#[test]
fn a_risk_is_as_severe_as_likelihood_times_impact() {
    let rated = |likelihood, impact| severity(&Risk { likelihood, impact, ..Risk::default() });
    assert_eq!(rated(None, Some(3)), Severity::Unrated);
    assert_eq!(rated(Some(1), Some(2)), Severity::Low);
    assert_eq!(rated(Some(2), Some(2)), Severity::Middle);
    assert_eq!(rated(Some(2), Some(3)), Severity::High);
    assert_eq!(rated(Some(-4), Some(99)), Severity::Middle);
}

#[test]
fn a_risk_on_the_list_is_not_suggested_again() {
    let (workspace, id) = case("case-randers");
    let facts = Facts::new(&workspace, workspace.get(&id).unwrap(), today());
    let first = suggested_risks(&facts, &[]).remove(0);
    let known = Risk { catalogue: first.id.into(), ..Risk::default() };
    assert!(suggested_risks(&facts, &[&known]).iter().all(|risk| risk.id != first.id));
    let guide = guide();
    let catalogue: Vec<_> = guide.risks.iter().map(|risk| risk.id.as_str()).collect();
    assert!(suggested_risks(&facts, &[]).iter().all(|risk| catalogue.contains(&risk.id)));
}

#[test]
fn a_no_to_what_should_be_and_a_yes_to_what_should_not_are_warnings() {
    let guide = guide();
    let mut partnership = Partnership::default();
    assert_eq!(doubts(&guide, &partnership).of, 16);
    for (id, answer) in [
        ("x-nej-01", true.into()),
        ("x-nej-02", false.into()),
        ("x-nej-13", true.into()),
        ("x-nej-14", false.into()),
        ("x-nej-15", UNSURE.into()),
        ("x-nej-16", "noget helt andet".into()),
    ] {
        let _: Option<serde_json::Value> = partnership.screening.0.insert(id.into(), answer);
    }
    let found = doubts(&guide, &partnership);
    assert_eq!(found.answered, 5);
    assert_eq!(found.open, ["x-nej-02", "x-nej-13", "x-nej-15"]);
}

/// How the six signs of a partnership stand: a letter each, `r` by the record, `j` and `n` by hand.
fn definition(workspace: &Workspace, id: &str) -> (String, Verdict) {
    let count = guide().definition.da.signs.len();
    let facts = Facts::new(workspace, workspace.get(id).unwrap(), today());
    let signs = signs(&facts, count);
    let letter = |sign: &makkerskab::guide::SignOf| match (sign.hand, &sign.evidence) {
        (Some(true), _) => 'j',
        (Some(false), _) => 'n',
        (None, Some(_)) => 'r',
        (None, None) => '-',
    };
    (signs.iter().map(letter).collect(), verdict(&signs))
}

#[test]
fn a_partnership_is_told_from_what_only_looks_like_one() {
    let (mut workspace, id) = case("case-skofo");
    let (told, is) = definition(&workspace, &id);
    assert_eq!(told.len(), 6, "six signs (guide A5)");
    assert!(told.chars().all(|letter| letter == 'r' || letter == '-'));
    assert_eq!(is, Verdict::Unfinished { answered: told.matches('r').count() });

    let actor = Actor::parse("anne").unwrap();
    let say = |workspace: &mut Workspace, place: usize, answer: serde_json::Value| {
        let fields = vec![(format!("screening/{}", sign_key(place)), vec![answer])];
        workspace.apply(&Command::edit(id.clone(), fields), &actor).unwrap();
    };
    for place in 0..6 {
        say(&mut workspace, place, json!(true));
    }
    assert_eq!(definition(&workspace, &id), ("jjjjjj".into(), Verdict::Partnership));
    say(&mut workspace, 1, json!(false));
    say(&mut workspace, 5, json!(false));
    assert_eq!(definition(&workspace, &id), ("jnjjjn".into(), Verdict::Not { missing: 2 }));
    // Taken back, the record speaks again; where it is silent the sign has no answer.
    say(&mut workspace, 1, json!(null));
    let (told, is) = definition(&workspace, &id);
    assert!(told.starts_with('j') && !told.get(1..2).unwrap().contains(['j', 'n']));
    let answered = told.chars().filter(|letter| *letter != '-').count();
    let is_whole = answered == 6;
    assert_eq!(
        is,
        if is_whole { Verdict::Not { missing: 1 } } else { Verdict::Unfinished { answered } }
    );
}

#[test]
fn the_record_itself_shows_five_of_the_six_signs() {
    let actor = Actor::parse("anne").unwrap();
    let mut workspace = Workspace::default();
    let create =
        |workspace: &mut Workspace, id: &str, kind: Kind, fields: &[(&str, serde_json::Value)]| {
            let own = [("partnership", json!("ps-1"))];
            let all = own
                .iter()
                .chain(fields)
                .filter(|(name, _)| kind != Kind::Partnership || *name != "partnership");
            let fields =
                all.map(|(name, value)| ((*name).to_owned(), vec![value.clone()])).collect();
            workspace.apply(&Command::Create { id: id.into(), kind, fields }, &actor).unwrap();
        };
    create(&mut workspace, "ps-1", Kind::Partnership, &[("title", json!("Læs for mig"))]);
    assert_eq!(
        definition(&workspace, "ps-1"),
        ("------".into(), Verdict::Unfinished { answered: 0 })
    );
    create(
        &mut workspace,
        "as-1",
        Kind::Ask,
        &[("direction", json!("ask")), ("text", json!("Lokaler"))],
    );
    assert_eq!(definition(&workspace, "ps-1").0, "------", "only asking is not mutual");
    create(
        &mut workspace,
        "as-2",
        Kind::Ask,
        &[("direction", json!("offer")), ("text", json!("Bøger"))],
    );
    create(&mut workspace, "gl-1", Kind::Goal, &[("party", json!("shared"))]);
    assert_eq!(definition(&workspace, "ps-1").0, "r-----", "a shared goal alone is not both");
    create(&mut workspace, "gl-2", Kind::Goal, &[("party", json!("library"))]);
    create(&mut workspace, "ag-1", Kind::Agreement, &[("state", json!("sent"))]);
    assert_eq!(definition(&workspace, "ps-1").0, "r-r---", "what is only sent binds nobody");
    let edit = |id: &str, field: &str, value| Command::set(id, field, value);
    for command in [
        edit("ag-1", "state", json!("signed")),
        edit("ps-1", "motives/new_services", json!(true)),
        edit("ps-1", "end", json!("2027-06-30")),
    ] {
        workspace.apply(&command, &actor).unwrap();
    }
    assert_eq!(
        definition(&workspace, "ps-1"),
        ("rrrrr-".into(), Verdict::Unfinished { answered: 5 })
    );
}

#[test]
fn a_risk_under_one_of_the_guides_names_brings_what_the_guide_says_of_it() {
    let guide = guide();
    for about in &guide.risks {
        for words in [&about.words.da, &about.words.en] {
            let risk = new_risk(&guide, &format!(" {} ", words.name.to_uppercase()));
            assert_eq!(risk.catalogue, about.id, "{}", words.name);
            assert_eq!(risk.countermeasure, words.counter);
            assert_eq!(risk.title, words.name.to_uppercase());
            assert_eq!(risk.state, Some(RiskState::Open));
        }
    }
    let own = new_risk(&guide, "Garnet slipper op");
    assert_eq!((own.catalogue.as_str(), own.countermeasure.as_str()), ("", ""));
    assert_eq!(own.title, "Garnet slipper op");
}
