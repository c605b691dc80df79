//! What usually stands there is not yet confirmed; what is empty is missing.

use crate::support::agreement::{Case, clauses, example};
use crate::support::snag::{LEVEL, built, case, score};
use makkerskab::{
    agreement::{Built, Score, choosing, confirming},
    domain::{AgreementLevel, Code, Partnership},
    export::to_plain,
    text::{Lang, text},
};
use serde_json::{Value, json};

#[test]
fn what_usually_stands_there_is_partly_in_place_until_somebody_says_so() {
    let before = built(&[]);
    let standing = before.standings.iter().find(|own| own.clause == "c09").unwrap();
    assert!(standing.is_usual);
    assert_eq!(score(&before, "c09"), Score::Partial);
    let clauses = clauses();
    let writes = choosing(clauses.clause("c09").unwrap(), standing, "A", true);
    let fields: Vec<_> =
        writes.iter().map(|(key, values)| (key.as_str(), values[0].clone())).collect();
    let after = built(&fields);
    assert_eq!(score(&after, "c09"), Score::Done);
    assert_eq!(before.document.sections, after.document.sections);
    // What the record says needs nobody's word.
    let told = case(Lang::Da, &[]).write("case-kmd-ps", &[("personal_data", json!("contacts"))]);
    assert_eq!(score(&told.build(LEVEL, Lang::Da), "c19"), Score::Done);
}

#[test]
fn a_clause_with_one_text_is_partly_in_place_until_somebody_has_read_it() {
    let clauses = clauses();
    let before = built(&[]);
    let usual = |built: &Built| -> Vec<String> {
        let usual = built.standings.iter().filter(|own| own.is_in && own.is_usual);
        usual.map(|own| own.clause.clone()).collect()
    };
    for id in ["c20", "c24", "c25", "c29", "c30", "c31"] {
        assert!(usual(&before).contains(&id.to_owned()), "{id}");
        assert_eq!(score(&before, id), Score::Partial, "{id}");
    }
    // What the parties' own words, names or dates stand in was written by somebody.
    for id in ["c02", "c05", "c06", "c07", "c32", "c33"] {
        assert!(!usual(&before).contains(&id.to_owned()), "{id}");
    }
    let writes = before.standings.iter().filter(|own| own.is_in && own.is_usual);
    let writes = writes.flat_map(|own| confirming(clauses.clause(&own.clause).unwrap(), own));
    let writes: Vec<(String, Value)> =
        writes.map(|(key, values)| (key, values[0].clone())).collect();
    let fields: Vec<_> = writes.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
    let after = built(&fields);
    assert_eq!(usual(&after), [""; 0]);
    assert!(["c20", "c24", "c30"].iter().all(|id| score(&after, id) == Score::Done));
    assert_eq!(before.document.sections, after.document.sections);
    // Who has agreed on a text has read it.
    let agreed = built(&[("state", json!("agreed"))]);
    assert_eq!(usual(&agreed), [""; 0]);
    assert_eq!(score(&agreed, "c20"), Score::Done);
    // Confirmed in a long agreement, a clause that a short one leaves out stays out of it.
    let mail =
        |fields: &[(&str, Value)]| case(Lang::Da, fields).build(AgreementLevel::Mail, Lang::Da);
    assert!(mail(&fields).standings.iter().all(|own| own.clause != "c20" || !own.is_in));
    // Taken in by hand, filled in or added to, it has been read.
    for fields in [
        [("clause/c20/on", json!(true))],
        [("clause/c25/vars/mediator", json!("Kommunens direktør"))],
        [("clause/c31/options/corruption", json!(true))],
    ] {
        let id = &fields[0].0[7..10];
        assert!(!usual(&built(&fields)).contains(&id.to_owned()), "{id}");
    }
}

#[test]
fn an_empty_clause_of_ones_own_and_an_empty_annex_are_missing() {
    let fields = [
        ("own/x1/title", json!("")),
        ("own/x1/place", json!(1)),
        ("clause/c32/on", json!(true)),
        ("clause/c32/options/tasks", json!(true)),
    ];
    for lang in [Lang::Da, Lang::En] {
        let case = example("case-bornehaver", lang).agree(&fields);
        for level in AgreementLevel::ALL {
            let built = case.build(*level, lang);
            let missing = |of: &str| built.missing.iter().any(|own| own.of == of);
            let is_mail = *level == AgreementLevel::Mail;
            assert!(missing("own/x1/text"), "{level:?}");
            assert_eq!(missing("own/x1/title"), !is_mail, "{level:?}");
            assert_eq!(missing("clause/c32/options/tasks"), !is_mail, "{level:?}");
            let told = to_plain(&built.document, &text(lang).agreement.fill_in);
            assert!(
                told.contains(&(text(lang).agreement.fill_in)(
                    text(lang).agreement.wording.own_text
                ))
            );
        }
        let full =
            case.agree(&[("own/x1/title", json!("Is")), ("own/x1/text", json!("Vi spiser is."))]);
        let built = full.build(LEVEL, lang);
        assert!(!built.missing.iter().any(|own| own.of.starts_with("own/")));
    }
}

/// Nor does a sentence that stands there whatever is agreed.
#[test]
fn a_point_with_the_guides_own_words_alone_is_missing_on_one_page_too() {
    let partnership = Partnership { title: "Læs for mig".into(), ..Partnership::default() };
    let score = |fields: &[(&str, Value)], clause: &str| {
        let case = Case { records: Vec::new(), id: "ps-1".into() };
        let case = case.with("ps-1", &partnership).agree(fields);
        score(&case.build(LEVEL, Lang::Da), clause)
    };
    assert_eq!(score(&[], "c05"), Score::Missing);
    assert_eq!(score(&[("values/activities", json!(["Fire ture"]))], "c05"), Score::Done);
    // The title stands in it.
    assert_eq!(score(&[], "c02"), Score::Partial);
}

/// Words that only lead to what is missing put nothing in place.
#[test]
fn a_mail_in_which_nobody_has_written_anything_is_not_partly_in_place() {
    let partnership = Partnership { title: "Læs for mig".into(), ..Partnership::default() };
    let score = |fields: &[(&str, Value)], clause: &str| {
        let case = Case { records: Vec::new(), id: "ps-1".into() };
        let case = case.with("ps-1", &partnership).agree(fields);
        score(&case.build(AgreementLevel::Mail, Lang::Da), clause)
    };
    assert_eq!((score(&[], "c05"), score(&[], "c06")), (Score::Missing, Score::Missing));
    let written = [("values/activities", json!(["Fire ture"]))];
    assert_eq!((score(&written, "c05"), score(&written, "c06")), (Score::Done, Score::Missing));
    let one_side = [("values/library.gives", json!(["Et lokale"]))];
    assert_eq!(score(&one_side, "c06"), Score::Partial);
}
