//! What an agreement says of money, of people's data, and of itself, so that both sides can trust it.

mod agreement_support;
mod snag_support;

use agreement_support::{Case, clauses, example, list, today};
use makkerskab::{
    agreement::{Built, Snag, Standing, choosing, freeze},
    content::{Clause, Clauses},
    crdt::Actor,
    document::Block,
    domain::{AgreementLevel, Member, Partner, Version},
    export::to_markdown,
    text::{Lang, text},
    workspace::Workspace,
};
use serde_json::{Value, json};
use snag_support::{LEVEL, built, case, said};

const BUDGET: [(&str, &str); 2] = [("c32", "on"), ("c32", "options/budget")];

fn with_budget(lang: Lang, fields: &[(&str, Value)]) -> Case {
    let on = BUDGET.map(|(clause, part)| (format!("clause/{clause}/{part}"), json!(true)));
    let on: Vec<(&str, Value)> = on.iter().map(|(key, own)| (key.as_str(), own.clone())).collect();
    case(lang, fields).agree(&on)
}

/// The rows of the tables in the budget.
fn budget(built: &Built) -> Vec<Vec<String>> {
    let id = "clause/c32/options/budget";
    let section = built.document.sections.iter().find(|own| own.id == id).unwrap();
    let tables = section.blocks.iter().filter_map(|block| match block {
        Block::Table { rows, .. } => Some(rows),
        _ => None,
    });
    let rows = tables.flatten();
    rows.map(|row| row.iter().map(|cell| makkerskab::document::plain(cell)).collect()).collect()
}

fn has(rows: &[Vec<String>], row: &[&str]) -> bool {
    rows.iter().any(|own| own == row)
}

fn lacks(built: &Built, of: &str) -> bool {
    built.missing.iter().any(|own| own.of == of)
}

fn money() -> Vec<(&'static str, Value)> {
    vec![
        ("values/partner.name/case-kmd-pa1", json!("KMD A/S")),
        ("values/library.gives", list(&["Lokale hver torsdag", "200 timer"])),
        ("values/partner.gives/case-kmd-pa1", list(&["20 computere"])),
        ("clause/c11/choice/C", json!(true)),
        ("clause/c11/choice/D", json!(true)),
        ("clause/c11/choice/E", json!(true)),
        ("clause/c11/vars/payer", json!("KMD A/S")),
        ("clause/c11/vars/amount", json!(50000)),
        ("clause/c11/vars/fund", json!("Kulturpuljen")),
        ("clause/c11/vars/grant", json!(30000)),
    ]
}

#[test]
fn the_budget_has_the_sums_that_the_agreement_knows() {
    let built = with_budget(Lang::Da, &money()).build(LEVEL, Lang::Da);
    let rows = budget(&built);
    assert!(has(&rows, &["Greve Bibliotek", "200 timer", ""]), "{rows:?}");
    assert!(has(&rows, &["KMD A/S", "20 computere", ""]), "as the text calls it: {rows:?}");
    let point = built.number_of("c11").unwrap();
    let amount = format!("Beløbet i punkt {point}");
    assert!(has(&rows, &["KMD A/S", &amount, "50.000 kr."]), "{rows:?}");
    let grant = format!("Tilskuddet i punkt {point}");
    assert!(has(&rows, &["Kulturpuljen", &grant, "30.000 kr."]), "{rows:?}");
    assert!(has(&rows, &["I alt", "", "80.000 kr."]), "{rows:?}");
    assert!(!lacks(&built, "budget.lines") && !lacks(&built, "amount"));

    let own = [(
        "clause/c32/vars/budget.lines",
        list(&["Trykning: 4.000 kr.", "Forplejning, 1.500,50 kr.", "Kage: 100"]),
    )];
    let spent = with_budget(Lang::Da, &money()).agree(&own).build(LEVEL, Lang::Da);
    let rows = budget(&spent);
    assert!(has(&rows, &["Trykning", "4.000 kr."]), "{rows:?}");
    assert!(has(&rows, &["Forplejning", "1.500,50 kr."]), "{rows:?}");
    assert!(has(&rows, &["I alt", "5.600,50 kr."]), "{rows:?}");
    let english = with_budget(Lang::En, &money()).agree(&own).build(LEVEL, Lang::En);
    let rows = budget(&english);
    assert!(has(&rows, &["Total", "", "DKK 80,000"]), "{rows:?}");
    assert!(has(&rows, &["Trykning", "DKK 4,000"]), "{rows:?}");

    // A line without its sum is missing, and then nothing is summed up.
    let line = with_budget(Lang::Da, &[("clause/c32/vars/budget.lines", list(&["Trykning"]))]);
    let line = line.build(LEVEL, Lang::Da);
    assert!(lacks(&line, "budget.lines"));
    assert!(!budget(&line).iter().any(|row| row[0] == "I alt"));
}

#[test]
fn what_a_party_gives_in_money_is_counted_once() {
    let mut fields = money();
    fields.push(("values/partner.gives/case-kmd-pa1", list(&["50.000 kr.", "20 computere"])));
    let rows = budget(&with_budget(Lang::Da, &fields).build(LEVEL, Lang::Da));
    assert!(has(&rows, &["KMD A/S", "50.000 kr.", "50.000 kr."]), "{rows:?}");
    assert!(has(&rows, &["I alt", "", "80.000 kr."]), "{rows:?}");
}

#[test]
fn a_joint_budget_without_a_sum_is_missing() {
    let joint = [
        ("values/library.gives", list(&["200 timer"])),
        ("values/partner.gives/case-kmd-pa1", list(&["20 computere"])),
        ("clause/c11/choice", json!("D")),
        ("clause/c11/vars/limit", json!(5000)),
    ];
    for level in [AgreementLevel::Cooperation, LEVEL] {
        let built = case(Lang::Da, &joint).build(level, Lang::Da);
        let missing = built.missing.iter().find(|own| own.of == "budget.lines").unwrap();
        assert_eq!(missing.clause, "clause/c32/options/budget", "{level:?}");
    }
    // Without the reference to it, or with a sum, it is not.
    let alone = with_budget(Lang::Da, &joint).agree(&[("clause/c11/choice", json!("A"))]);
    assert!(!lacks(&alone.build(LEVEL, Lang::Da), "budget.lines"));
    let line = ("clause/c32/vars/budget.lines", list(&["Trykning: 4.000 kr."]));
    assert!(!lacks(&case(Lang::Da, &joint).agree(&[line]).build(LEVEL, Lang::Da), "budget.lines"));
}

#[test]
fn a_processor_needs_an_agreement_of_its_own_that_is_named() {
    for (lang, template) in [
        (Lang::Da, "indgået for sig på kommunens egen skabelon"),
        (Lang::En, "made separately on the municipality's own template"),
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
    let sentence = "»Persondata: Fælles ansvar« og »Persondata: Partneren behandler for biblioteket« kan kun stå sammen, når der også står, hvad hver af dem gælder. Tag »Hvad der er fælles, og hvad partneren behandler« med, eller skriv punktet med jeres egne ord.";
    assert!(said(&built, Lang::Da).contains(&sentence.to_owned()), "{:?}", said(&built, Lang::Da));
    let apart = case.agree(&[("clause/c19/options/apart", json!(true))]).build(LEVEL, Lang::Da);
    assert!(!apart.snags.iter().any(|own| matches!(own, Snag::Apart { .. })));
    assert!(lacks(&apart, "data_apart"));
    // It stands nowhere where there is only one of them.
    let beside: Vec<String> = ["C".to_owned()].into();
    assert!(!clause.options_beside(&beside).any(|own| own.id == "apart"));
}

/// With one of the partners alone.
fn of_two(fields: &[(&str, Value)]) -> Case {
    case(Lang::Da, fields).agree(&[("parties/case-kmd-pa1", json!(true))])
}

fn other_party(case: Case) -> Case {
    let partner = Partner { name: "Fonden Digital".into(), ..Partner::default() };
    let member =
        Member { partnership: "case-kmd-ps".into(), partner: "pa-9".into(), ..Member::default() };
    case.with("pa-9", &partner)
        .with("mb-9", &member)
        .agree(&[("parties/pa-9", json!(true)), ("parties/case-kmd-pa1", json!(true))])
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

#[test]
fn a_sponsor_has_a_name_where_it_is_first_spoken_of() {
    for choice in ["A", "B", "C"] {
        let fields = [("clause/c12/on", json!(true)), ("clause/c12/choice", json!(choice))];
        let case = of_two(&fields);
        let name = case.build(LEVEL, Lang::Da).parties[0].partner.name.clone();
        for level in [AgreementLevel::OnePage, LEVEL] {
            let told = case.build(level, Lang::Da).document.whole_text();
            assert!(told.contains(&format!("{name} (»sponsor«)")), "{choice} {level:?}: {told}");
        }
        // Of several, nobody knows which.
        assert!(lacks(&other_party(case).build(LEVEL, Lang::Da), "sponsor"), "{choice}");
    }
}

#[test]
fn one_sum_is_asked_once_and_told_where_it_differs() {
    let sponsored = [
        ("values/partner.gives/case-kmd-pa1", list(&["10.000 kr."])),
        ("clause/c11/choice", json!("C")),
        ("clause/c11/vars/payer", json!("KMD")),
        ("clause/c12/on", json!(true)),
        ("clause/c12/choice", json!("C")),
    ];
    let sums = |built: &Built| -> Vec<String> {
        let all = built.snags.iter().filter(|own| matches!(own, Snag::Sums { .. }));
        let clauses = clauses();
        all.map(|own| (text(Lang::Da).agreement.check.snag)(own, &clauses)).collect()
    };
    let once = of_two(&sponsored).build(LEVEL, Lang::Da);
    let told = once.document.whole_text();
    assert!(told.contains("KMD bidrager med 10.000 kr. "), "{told}");
    assert!(told.contains("10.000 kr. gives af KMD"), "{told}");
    assert!(once.drawn.contains(&"amount".to_owned()) && !lacks(&once, "sponsored"));
    assert!(sums(&once).is_empty());

    let paid = of_two(&sponsored).agree(&[("clause/c11/vars/amount", json!(8000))]);
    let differs = paid.build(LEVEL, Lang::Da);
    let sentence = "Samme part giver 8.000 kr. under »Økonomi« og 10.000 kr. under »Bidrag«. Er det det samme beløb, så ret det ene.";
    assert_eq!(sums(&differs), [sentence]);
    let snag = differs.snags.iter().find(|own| matches!(own, Snag::Sums { .. })).unwrap();
    assert!(snag.is_at("amount") && snag.is_at("partner.gives/case-kmd-pa1"));
    let again = paid.agree(&[("clause/c12/vars/sponsored", json!("9.000 kr."))]);
    assert_eq!(sums(&again.build(LEVEL, Lang::Da)).len(), 2);
    // Two that are one together are no difference.
    let gives = ("values/partner.gives/case-kmd-pa1", list(&["6.000 kr.", "Kage, 2.000 kr."]));
    assert!(
        sums(
            &of_two(&sponsored)
                .agree(&[("clause/c11/vars/amount", json!(8000)), gives,])
                .build(LEVEL, Lang::Da)
        )
        .is_empty()
    );
}

/// Contracts that were agreed on before the annex of money had sums: their digests are counted as then.
#[test]
fn what_was_agreed_on_before_is_still_that() {
    let fields = [
        ("values/library.gives", list(&["Lokale hver torsdag", "200 timer"])),
        ("values/partner.gives/case-kmd-pa1", list(&["10.000 kr.", "20 computere"])),
        ("values/partner.name/case-kmd-pa1", json!("KMD A/S")),
        ("clause/c11/choice", json!("C")),
        ("clause/c11/vars/payer", json!("KMD A/S")),
        ("clause/c12/on", json!(true)),
        ("clause/c12/choice", json!("C")),
        ("clause/c19/choice", json!("D")),
        ("clause/c32/on", json!(true)),
        ("clause/c32/options/budget", json!(true)),
        ("clause/c32/options/timeline", json!(true)),
        ("values/milestones", list(&["12. juni: fest", "1. marts: åbning", "31. maj 2027: møde"])),
        ("values/start", json!("2027-01-01")),
        ("values/end", json!("2027-12-31")),
    ];
    let case = example("case-kmd", Lang::Da)
        .library("Greve Bibliotek", "Greve Kommune", "44023911")
        .agree(&fields);
    let level = AgreementLevel::Contract;
    let built = case.build(level, Lang::Da);
    let command = case
        .with_draft(level, Lang::Da, today(), |draft| freeze(draft, &built, "", |_| "av-1".into()));
    let mut workspace = Workspace::new(case.records.clone());
    workspace.apply(&command, &Actor::parse("anne").unwrap()).unwrap();
    assert_eq!(workspace.get::<Version>("av-1").unwrap().basis, "a484210be426c6e4");
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
