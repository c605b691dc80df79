//! What an agreement says of people's data, and of itself, so that both sides can trust it.

use crate::support::agreement::{Case, clauses, example, list};
use crate::support::snag::{LEVEL, built, case, lacks, of_two, other_party, said};
use makkerskab::{
    agreement::{Built, Snag, Standing, choosing},
    content::{Clause, Clauses},
    domain::AgreementLevel,
    export::to_markdown,
    text::{Lang, text},
};
use serde_json::{Value, json};

#[test]
fn a_processor_needs_an_agreement_of_its_own_that_is_named() {
    for (lang, template) in [
        (Lang::Da, "særskilte aftaler på kommunens egen skabelon"),
        (Lang::En, "separate agreements on the municipality's own template"),
    ] {
        let open = case(lang, &[("clause/c19/choice", json!("D"))]);
        let built = open.build(LEVEL, lang);
        assert!(lacks(&built, "dpa.signed") && lacks(&built, "dpa.ref"));
        let told = to_markdown(&built.document, &text(lang).agreement.fill_in);
        assert!(told.contains(template) && told.contains("28"), "{told}");
        let whole = open.agree(&[
            ("clause/c19/vars/dpa.signed", json!("2027-03-03")),
            ("clause/c19/vars/dpa.ref", json!("24-1234")),
        ]);
        let built = whole.build(LEVEL, lang);
        assert!(!lacks(&built, "dpa.signed") && !lacks(&built, "dpa.ref"));
        assert!(built.document.whole_text().contains("24-1234"));
    }
}

fn standing<'a>(built: &'a Built, clause: &str) -> &'a Standing {
    built.standings.iter().find(|own| own.clause == clause).unwrap()
}

fn press(case: Case, clause: &Clause, choice: &str, on: bool) -> Case {
    let built = case.build(AgreementLevel::Cooperation, Lang::Da);
    let writes = choosing(clause, standing(&built, &clause.id), choice, on);
    let fields: Vec<_> =
        writes.iter().map(|(key, values)| (key.as_str(), values[0].clone())).collect();
    case.agree(&fields)
}

/// Nobody has said anything of people's data: what usually stands there is suggested.
fn unasked() -> (Clauses, Case) {
    let case = example("case-kmd", Lang::Da)
        .library("Greve Bibliotek", "Greve Kommune", "44023911")
        .write("case-kmd-ps", &[("personal_data", json!(null)), ("screening/av6", json!(null))])
        .agree(&[("values/start", json!("2027-01-01"))]);
    (clauses(), case)
}

#[test]
fn what_was_only_suggested_gives_way_and_can_be_unticked() {
    let (clauses, case) = unasked();
    let clause = clauses.clause("c19").unwrap();
    let chosen = |case: &Case| {
        standing(&case.build(AgreementLevel::Cooperation, Lang::Da), "c19").choices.clone()
    };
    assert_eq!(chosen(&case), ["A"]);
    let other = press(case, clause, "B", true);
    assert_eq!(chosen(&other), ["B"]);
    // Taken back, it is not there again by itself: nothing is chosen, and that is missing.
    let none = press(other, clause, "B", false);
    assert!(chosen(&none).is_empty());
    assert!(lacks(&none.build(AgreementLevel::Cooperation, Lang::Da), "c19"));

    let (_, case) = unasked();
    let none = press(case, clause, "A", false);
    assert!(chosen(&none).is_empty());
    assert!(lacks(&none.build(AgreementLevel::Cooperation, Lang::Da), "c19"));
    assert_eq!(chosen(&press(none, clause, "A", true)), ["A"]);
}

#[test]
fn answers_on_personal_data_that_exclude_each_other_are_told() {
    let clauses = clauses();
    let clause = clauses.clause("c19").unwrap();
    let told = |fields: &[(&str, Value)]| -> Vec<Snag> {
        let all = built(fields).snags.into_iter();
        all.filter(|snag| snag.clause() == "c19").collect()
    };
    let both = [("clause/c19/choice/A", json!(true)), ("clause/c19/choice/D", json!(true))];
    assert!(matches!(told(&both).as_slice(), [Snag::Against { .. }]));
    // No press leaves them together.
    let case = press(case(Lang::Da, &[("clause/c19/choice", json!("A"))]), clause, "C", true);
    assert_eq!(standing(&case.build(LEVEL, Lang::Da), "c19").choices, ["C"]);
    // Joint and processor may both hold, of different data: the text has to say which.
    let case = press(case, clause, "D", true);
    let built = case.build(LEVEL, Lang::Da);
    assert_eq!(standing(&built, "c19").choices, ["C", "D"]);
    let sentence = "»Personoplysninger: Fælles ansvar« og »Personoplysninger: Partneren behandler for biblioteket« kan kun stå sammen, når der også står, hvad hver af dem gælder. Tag »Hvad der er fælles, og hvad partneren behandler« med, eller skriv punktet med jeres egne ord.";
    assert!(said(&built, Lang::Da).contains(&sentence.to_owned()), "{:?}", said(&built, Lang::Da));
    let apart = case.agree(&[("clause/c19/options/apart", json!(true))]).build(LEVEL, Lang::Da);
    assert!(!apart.snags.iter().any(|own| matches!(own, Snag::Apart { .. })));
    assert!(lacks(&apart, "data_apart"));
    // It stands nowhere where there is only one of them.
    let beside: Vec<String> = ["C".to_owned()].into();
    assert!(!clause.options_beside(&beside, 1).any(|own| own.id == "apart"));
}

#[test]
fn what_a_contract_says_against_itself_is_told() {
    let is = |built: &Built, which: fn(&Snag) -> bool| built.snags.iter().any(which);
    // The steering group is where managers meet, and decides nothing that another clause decides.
    let steered = built(&[("clause/c08/choice", json!("D"))]);
    let point = steered.number_of("c25").unwrap();
    let told = steered.document.whole_text();
    assert!(told.contains(&format!("når parterne er uenige (punkt {point})")), "{told}");
    assert!(!told.contains("afgør uenighed"), "{told}");

    // Two have no majority.
    let majority = [("clause/c08/choice", json!("D")), ("clause/c09/choice", json!("C"))];
    let few = |own: &Snag| matches!(own, Snag::Few { .. });
    assert!(is(&of_two(&majority).build(LEVEL, Lang::Da), few));
    assert!(!is(&other_party(of_two(&majority)).build(LEVEL, Lang::Da), few));
    let tie = of_two(&majority).agree(&[("clause/c09/options/tie", json!(true))]);
    assert!(!is(&tie.build(LEVEL, Lang::Da), few));

    // A fixed end is no way out of a disagreement; another alternative is.
    let fixed = [("clause/c27/choice", json!("A")), ("values/end", json!("2027-12-31"))];
    let no_way = built(&fixed);
    let sentence = "»Uenighed« siger, at samarbejdet kan stoppes, men »På en fast dato« giver ingen vej ud før slutdatoen. Vælg fx »På en fast dato, eller før ved uenighed«.";
    assert!(
        said(&no_way, Lang::Da).contains(&sentence.to_owned()),
        "{:?}",
        said(&no_way, Lang::Da)
    );
    let out = case(Lang::Da, &fixed)
        .agree(&[("clause/c27/choice", json!("D")), ("values/notice", json!("3 måneder"))]);
    let out = out.build(LEVEL, Lang::Da);
    assert!(!out.snags.iter().any(|own| own.is_about("c27")), "{:?}", out.snags);
    let steps = format!("når vejen i punkt {} er prøvet", out.number_of("c25").unwrap());
    let told = out.document.whole_text();
    assert!(told.contains(&steps) && told.contains("et varsel på 3 måneder"), "{told}");

    // Everything free, and each keeps its own.
    let rights = [
        ("clause/c18/choice/A", json!(true)),
        ("clause/c18/choice/C", json!(true)),
        ("clause/c18/vars/licence", json!("CC BY 4.0")),
    ];
    let apart = |own: &Snag| matches!(own, Snag::Apart { .. }) && own.clause() == "c18";
    assert!(is(&built(&rights), apart));
    let some = case(Lang::Da, &rights).agree(&[("clause/c18/options/apart", json!(true))]);
    assert!(!is(&some.build(LEVEL, Lang::Da), apart));

    // What it depends on is on the list of those who have to say yes.
    let grant = [
        ("clause/c11/choice", json!("E")),
        ("clause/c11/vars/fund", json!("Kulturpuljen")),
        ("values/approvals", list(&["Kulturudvalget"])),
    ];
    let unlisted = |own: &Snag| matches!(own, Snag::Unlisted { .. });
    let conditional = built(&grant);
    assert!(is(&conditional, unlisted) && lacks(&conditional, "grant_by"));
    let listed = ("values/approvals", list(&["Kulturudvalget", "Tilskud fra kulturpuljen"]));
    assert!(!is(&case(Lang::Da, &grant).agree(&[listed]).build(LEVEL, Lang::Da), unlisted));
}

/// With the day of the end on the record, and nothing chosen about how it ends.
#[test]
fn the_end_that_stands_there_by_itself_leaves_a_way_out_of_a_disagreement() {
    let end = ("values/end", json!("2027-12-31"));
    for (level, lang) in [
        (AgreementLevel::Cooperation, Lang::Da),
        (AgreementLevel::Contract, Lang::Da),
        (AgreementLevel::Contract, Lang::En),
    ] {
        let built =
            case(lang, &[("clause/c27/choice", json!(null)), end.clone()]).build(level, lang);
        assert_eq!(standing(&built, "c27").choices, ["D"], "{level:?}");
        assert!(!built.snags.iter().any(|own| own.is_about("c27")), "{:?}", built.snags);
    }
    // Where the text says nothing of disagreement, or says it otherwise, the day alone stands there.
    let own = ("clause/c25/text", json!("Vi ringer sammen."));
    let out = ("clause/c25/on", json!(false));
    for said in [own, out] {
        let fields = [("clause/c27/choice", json!(null)), end.clone(), said];
        let built = case(Lang::Da, &fields).build(LEVEL, Lang::Da);
        assert_eq!(standing(&built, "c27").choices, ["A"]);
    }
    let short = case(Lang::Da, &[("clause/c27/choice", json!(null)), end]);
    let built = short.build(AgreementLevel::OnePage, Lang::Da);
    let out = built.standings.iter().any(|own| own.clause == "c25" && own.is_in);
    assert_eq!((out, standing(&built, "c27").choices.join("")), (false, "A".to_owned()));
}

#[test]
fn what_an_agreement_is_nothing_without_is_told_where_it_is_taken_out() {
    for clause in ["c01", "c33"] {
        let off = (format!("clause/{clause}/on"), json!(false));
        let case = case(Lang::Da, &[(&off.0, off.1.clone())]);
        let lacks = |level| {
            let all = case.build(level, Lang::Da).snags.into_iter();
            all.filter(|own| matches!(own, Snag::Lacks { .. })).count()
        };
        for level in [AgreementLevel::OnePage, AgreementLevel::Cooperation, LEVEL] {
            assert_eq!(lacks(level), 1, "{clause} {level:?}");
        }
        // A mail names its parties where it greets and signs.
        assert_eq!(lacks(AgreementLevel::Mail), usize::from(clause == "c33"));
    }
    for lang in [Lang::Da, Lang::En] {
        let built = case(lang, &[("clause/c01/on", json!(false))]).build(LEVEL, lang);
        assert!(said(&built, lang).iter().any(|told| told.contains('»') || told.contains('“')));
    }
    assert!(!built(&[]).snags.iter().any(|own| matches!(own, Snag::Lacks { .. })));
}

#[test]
fn own_words_that_may_be_in_another_language_are_told() {
    let da = "Er parterne uenige, sker der dette:\n- Tovholderne taler sammen inden fem hverdage.";
    let own = [("clause/c25/text", json!(da)), ("clause/c24/text", json!("Vi ringer sammen."))];
    // The guide's own line, in the other language than the text.
    let english = case(Lang::En, &own).build(LEVEL, Lang::En);
    assert_eq!(english.as_written, ["c25"]);
    assert!(case(Lang::Da, &own).build(LEVEL, Lang::Da).as_written.is_empty());
    // Where the text was put into another language than the page's, all of them.
    let abroad = case(Lang::Da, &own).agree(&[
        ("language", json!("en")),
        ("own/ow-1/title", json!("Kage")),
        ("own/ow-1/text", json!("Der er kage.")),
    ]);
    assert_eq!(abroad.build(LEVEL, Lang::Da).as_written, ["c24", "c25", "ow-1"]);
}
