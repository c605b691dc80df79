//! What does not fit together is told.

use crate::support::agreement::{Case, clauses, example, list};
use crate::support::snag::{LEVEL, built, case, other_party, said, score};
use makkerskab::{
    agreement::{Built, Score, Snag, choosing, ticking},
    domain::{AgreementLevel, AgreementState, Code, Contribution, ContributionKind, Day, Unit},
    text::Lang,
};
use serde_json::json;

#[test]
fn every_need_that_the_content_declares_is_there() {
    let clauses = clauses();
    let mut count = 0;
    for clause in &clauses.clauses {
        for choice in &clause.choices {
            for others in choice.needs.iter().chain(&choice.against) {
                let place = format!("{} {}", clause.id, choice.id);
                let other = clauses.clause(&others.clause).expect(&place);
                assert!(!others.choices.is_empty(), "{place}");
                assert!(others.choices.iter().all(|id| other.choice(id).is_some()), "{place}");
                count += 1;
            }
            if let Some(without) = &choice.without {
                let place = format!("{} {}", clause.id, choice.id);
                assert!(clauses.clause(&without.clause).is_some(), "{place}");
                assert!(clauses.variable(&without.variable).is_some(), "{place}");
            }
        }
    }
    assert!(count >= 8, "{count}");
    // Who speaks of the steering group needs one; who speaks of the leads needs them named.
    for clause in &clauses.clauses {
        for choice in &clause.choices {
            let words = &choice.words.da.text;
            let needs = |other: &str| choice.needs.as_ref().is_some_and(|own| own.clause == other);
            let speaks = |word: &str| words.to_lowercase().contains(word);
            assert!(clause.id == "c08" || !speaks("styregruppen") || needs("c08"), "{}", clause.id);
            assert!(clause.id == "c07" || !speaks("tovholderne") || needs("c07"), "{}", clause.id);
        }
    }
}

#[test]
fn a_majority_of_a_steering_group_needs_a_steering_group() {
    let alone = built(&[("clause/c09/choice", json!("C"))]);
    let needs = Snag::Needs {
        clause: "c09".into(),
        choice: "C".into(),
        other: "c08".into(),
        choices: vec!["D".into()],
    };
    assert!(alone.snags.contains(&needs), "{:?}", alone.snags);
    assert_eq!(score(&alone, "c09"), Score::Partial);
    assert!(alone.open() > alone.missing.len());
    let told = said(&alone, Lang::Da);
    let sentence = "»Beslutninger: Styregruppen med flertal« passer kun, når aftalen også har »Organisering: En styregruppe og en arbejdsgruppe«.";
    assert!(told.contains(&sentence.to_owned()), "{told:?}");
    let both = built(&[
        ("clause/c09/choice", json!("C")),
        ("clause/c08/choice", json!("D")),
        ("clause/c08/vars/steering_rhythm", json!("to gange om året")),
    ]);
    assert!(!both.snags.contains(&needs));
    assert_eq!(score(&both, "c09"), Score::Done);
    // In own words nobody knows; and what is off is not there.
    let own = built(&[("clause/c09/choice", json!("C")), ("clause/c08/text", json!("Et udvalg."))]);
    assert!(!own.snags.contains(&needs));
    let off = built(&[("clause/c09/choice", json!("C")), ("clause/c08/on", json!(false))]);
    assert!(off.snags.contains(&needs));
}

#[test]
fn a_sponsor_that_is_not_to_be_named_is_not_named_in_return() {
    let fields = [
        ("clause/c12/on", json!(true)),
        ("clause/c12/choice", json!("A")),
        ("clause/c13/choice", json!("D")),
    ];
    let built = built(&fields);
    let against = built.snags.iter().find(|snag| matches!(snag, Snag::Against { .. })).unwrap();
    assert!(against.is_about("c12") && against.is_about("c13") && !against.is_about("c11"));
    assert!(said(&built, Lang::En).iter().any(|told| told.contains("contradict each other")));
}

#[test]
fn choosing_one_of_several_puts_away_what_says_the_opposite() {
    let clauses = clauses();
    let clause = clauses.clause("c11").unwrap();
    let mut case = case(Lang::Da, &[("clause/c11/choice", json!("A"))]);
    for (choice, expected) in [("C", vec!["C"]), ("D", vec!["C", "D"]), ("A", vec!["A"])] {
        let built = case.build(LEVEL, Lang::Da);
        let standing = built.standings.iter().find(|own| own.clause == "c11").unwrap();
        let writes = choosing(clause, standing, choice, true);
        let fields: Vec<_> =
            writes.iter().map(|(key, values)| (key.as_str(), values[0].clone())).collect();
        case = case.agree(&fields);
        let built = case.build(LEVEL, Lang::Da);
        let standing = built.standings.iter().find(|own| own.clause == "c11").unwrap();
        assert_eq!(standing.choices, expected);
        assert!(!built.snags.iter().any(|snag| snag.is_about("c11") && snag.is_choice()));
    }
}

#[test]
fn options_that_rule_one_another_out_are_either_or() {
    let clauses = clauses();
    for clause in &clauses.clauses {
        for option in &clause.options {
            let known = option.against.iter().all(|id| clause.option(id).is_some());
            assert!(known && !option.against.contains(&option.id), "{} {}", clause.id, option.id);
        }
    }
    let clause = clauses.clause("c11").unwrap();
    let mut case = case(Lang::Da, &[("clause/c11/choice", json!("C"))]);
    let mut tick = |option: &str, on: bool| {
        let writes = ticking(clause, option, on);
        let fields: Vec<_> =
            writes.iter().map(|(key, values)| (key.as_str(), values[0].clone())).collect();
        let known = std::mem::replace(&mut case, example("case-kmd", Lang::Da));
        case = known.agree(&fields);
        let built = case.build(LEVEL, Lang::Da);
        assert!(!built.snags.iter().any(Snag::is_option));
        let standing = built.standings.iter().find(|own| own.clause == "c11").unwrap();
        standing.answered.options.clone()
    };
    assert_eq!(tick("vat_in", true), ["vat_in"]);
    assert_eq!(tick("vat_ex", true), ["vat_ex"]);
    assert_eq!(tick("vat_ex", false), [""; 0]);
}

#[test]
fn an_option_stands_beside_the_choices_that_it_speaks_of() {
    for clause in &clauses().clauses {
        for option in &clause.options {
            let known = option.beside.iter().all(|id| clause.choice(id).is_some());
            assert!(known, "{} {}", clause.id, option.id);
        }
    }
    let text = |choice: &str| {
        let fields =
            [("clause/c11/choice", json!(choice)), ("clause/c11/options/vat_in", json!(true))];
        built(&fields).document.whole_text()
    };
    assert!(text("C").contains("Beløb er med moms."));
    assert!(!text("A").contains("moms"));
    // Chosen once more, what was ticked is there again.
    assert!(text("E").contains("Beløb er med moms."));
}

#[test]
fn a_record_that_holds_two_opposite_options_keeps_both_and_says_so() {
    let fields = [
        ("clause/c11/choice", json!("C")),
        ("clause/c11/options/vat_in", json!(true)),
        ("clause/c11/options/vat_ex", json!(true)),
    ];
    let built = built(&fields);
    let both: Vec<&Snag> = built.snags.iter().filter(|snag| snag.is_option()).collect();
    assert_eq!(both.len(), 1, "each two once");
    assert_eq!((both[0].clause(), both[0].of().as_str()), ("c11", "clause/c11/options/vat_in"));
    assert!(both[0].is_about("c11") && !both[0].is_choice());
    let told = said(&built, Lang::Da);
    let sentence = "»Beløb er med moms« og »Beløb er uden moms« modsiger hinanden. Vælg den ene.";
    assert!(told.contains(&sentence.to_owned()), "{told:?}");
    let whole = built.document.whole_text();
    assert!(whole.contains("Beløb er med moms.") && whole.contains("Beløb er uden moms."));
}

#[test]
fn an_end_before_the_start_is_said_whoever_wrote_which() {
    let day = |text: &str| Day::parse_iso(text).unwrap();
    let told = case(Lang::Da, &[("values/end", json!("2026-12-31"))])
        .write("case-kmd-ps", &[("start", json!("2027-02-01")), ("end", json!("2027-06-30"))]);
    for level in AgreementLevel::ALL {
        let built = told.build(*level, Lang::Da);
        let (start, end) = (day("2027-02-01"), day("2026-12-31"));
        assert!(built.snags.contains(&Snag::EndsFirst { start, end }), "{level:?}");
        assert_eq!(score(&built, "c10"), Score::Partial);
        let sentence = "Slutdatoen, 31. december 2026, ligger før startdatoen, 1. februar 2027.";
        assert!(said(&built, Lang::Da).contains(&sentence.to_owned()));
    }
    let mended = told.agree(&[("values/end", json!("2027-12-31"))]).build(LEVEL, Lang::Da);
    assert!(!mended.snags.iter().any(|snag| matches!(snag, Snag::EndsFirst { .. })));
}

#[test]
fn an_agreement_that_runs_until_somebody_ends_it_has_no_end() {
    let day = [("end", json!("2027-06-30"))];
    let is_told = |built: &Built| built.snags.iter().any(|own| matches!(own, Snag::Without { .. }));
    for choice in ["B", "C"] {
        let runs = [
            ("clause/c27/on", json!(true)),
            ("clause/c27/choice", json!(choice)),
            ("clause/c27/vars/trial", json!("tre måneder")),
            ("values/notice", json!("to måneder")),
            ("values/start", json!("2027-01-01")),
        ];
        let told = case(Lang::Da, &runs).write("case-kmd-ps", &day);
        for level in AgreementLevel::ALL {
            let built = told.build(*level, Lang::Da);
            let snag = built.snags.iter().find(|own| matches!(own, Snag::Without { .. })).unwrap();
            // Told at the choice, beside the day, and in the check of both.
            assert!(snag.is_choice() && snag.is_at("end"), "{level:?}");
            assert!(snag.is_about("c27") && snag.is_about("c10") && !snag.is_about("c03"));
            assert_eq!((snag.other_than("c27"), snag.other_than("c10")), ("c10", "c27"));
            assert_eq!(
                (score(&built, "c10"), score(&built, "c27")),
                (Score::Partial, Score::Partial)
            );
        }
    }
    let runs = [("clause/c27/choice", json!("B"))];
    let told = case(Lang::Da, &runs).write("case-kmd-ps", &day);
    let sentence = "Teksten siger både »Varighed, opsigelse og ophør: Løber, til en siger op« og »slutdato: 30. juni 2027«. Vælg noget andet, eller fjern det sidste her og i oplysningerne.";
    let said_now = said(&told.build(LEVEL, Lang::Da), Lang::Da);
    assert!(said_now.contains(&sentence.to_owned()), "{said_now:?}");
    // Without the day, in own words, or ended on it, there is nothing to tell.
    assert!(!is_told(&case(Lang::Da, &runs).build(LEVEL, Lang::Da)));
    let in_own_words = case(Lang::Da, &runs)
        .write("case-kmd-ps", &day)
        .agree(&[("clause/c10/text", json!("Vi begynder i marts."))]);
    assert!(!is_told(&in_own_words.build(LEVEL, Lang::Da)));
    let fixed = case(Lang::Da, &[("clause/c27/choice", json!("A"))]).write("case-kmd-ps", &day);
    assert!(!is_told(&fixed.build(LEVEL, Lang::Da)));
}

#[test]
fn a_number_of_nothing_is_asked_about() {
    let notice = |text: &str| {
        let built = built(&[("clause/c27/choice", json!("B")), ("values/notice", json!(text))]);
        built.snags.iter().any(|snag| snag.of() == "notice")
    };
    assert!(notice("3") && notice("3."));
    assert!(!notice("3 måneder") && !notice("tre måneder"));
}

#[test]
fn what_a_party_gives_has_its_unit() {
    let lines = |case: &Case, of: &str| -> Vec<String> {
        let built = case.build(LEVEL, Lang::Da);
        let bare = built.snags.into_iter().filter_map(|snag| match snag {
            Snag::Bare { of: own, line, .. } if own == of => line,
            _ => None,
        });
        bare.collect()
    };
    let given = |kind, amount, unit| Contribution {
        partnership: "case-kmd-ps".into(),
        party: "library".into(),
        kind: Some(kind),
        planned: Some(amount),
        unit,
        ..Contribution::default()
    };
    let case = case(Lang::Da, &[])
        .with("co-1", &given(ContributionKind::Content, 60.0, None))
        .with("co-2", &given(ContributionKind::Visibility, 40.0, Some(Unit::Hours)))
        .with("co-3", &given(ContributionKind::Products, 3.0, Some(Unit::Pieces)));
    let told = lines(&case, "library.gives");
    assert!(told.len() == 1 && told[0].ends_with(", 60"), "{told:?}");
    let sentence =
        format!("»{}« slutter med et tal. Skriv også, hvad tallet tæller, fx »60 bøger«.", told[0]);
    let built = case.build(LEVEL, Lang::Da);
    assert!(said(&built, Lang::Da).contains(&sentence));
    assert!(built.snags.iter().any(|snag| snag.is_at("library.gives")));
    // Written in words of one's own, in the field itself.
    for (line, is_bare) in [
        ("60 bøger", false),
        ("Rum 12", false),
        ("Bøger, 1.200", true),
        ("60", true),
        ("Fra den 3. maj, kl. 10", false),
        ("A room from May 3, 2027", false),
        ("Foredrag, 12.03.2027", false),
        ("Foredrag, 3.5.27", false),
        ("Materialer, 1.250", true),
        ("3 stk. plakater, A3", false),
    ] {
        let written = self::case(Lang::Da, &[("values/library.gives", list(&[line]))]);
        assert_eq!(!lines(&written, "library.gives").is_empty(), is_bare, "{line}");
    }
}

#[test]
fn a_party_that_takes_part_no_longer_is_said_and_can_be_let_go() {
    let both = || other_party(case(Lang::Da, &[]));
    let gone = |built: &Built| built.snags.iter().any(|snag| matches!(snag, Snag::Gone { .. }));
    assert!(!gone(&both().build(LEVEL, Lang::Da)));
    let deleted = |case: Case| case.deleted("pa-9").deleted("mb-9");
    let away = deleted(both()).build(LEVEL, Lang::Da);
    assert_eq!(away.parties.len(), 1);
    let told = said(&away, Lang::Da);
    let expected = "Fonden Digital er valgt som part, men er ikke med i partnerskabet længere";
    assert!(told.iter().any(|own| own == expected), "{told:?}");
    assert!(away.open() > away.missing.len());
    // Taken out of this partnership alone, it is gone as well.
    let left = both().deleted("mb-9").build(LEVEL, Lang::En);
    let told = said(&left, Lang::En);
    assert!(told.iter().any(|own| own.starts_with("Fonden Digital is chosen")), "{told:?}");
    let let_go = deleted(both()).agree(&[("parties/pa-9", json!(false))]);
    assert!(!gone(&let_go.build(LEVEL, Lang::Da)));
    // What has ended is as it was.
    let ended = deleted(both()).agree(&[("state", json!(AgreementState::Ended.code()))]);
    assert!(!gone(&ended.build(LEVEL, Lang::Da)));
}
