//! What an agreement says of money: each sum once, the annex that adds them up, and who pays.

use crate::support::agreement::{Case, clauses, example, list, today};
use crate::support::snag::{LEVEL, case, lacks, of_two, other_party};
use makkerskab::{
    agreement::{Built, Snag, freeze},
    crdt::Actor,
    document::Block,
    domain::{AgreementLevel, Ask, AskDirection, ContributionKind, Day, Unit, Version},
    text::{Lang, text},
    workspace::Workspace,
};
use serde_json::{Value, json};

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

/// Two asks for money at one partner, and the sum of both: one sum, each purpose, and a day only where it is that of both.
#[test]
fn what_is_asked_for_in_two_parts_is_one_sum() {
    let ask = |text: &str, amount: f64, due: &str| Ask {
        partnership: "case-kmd-ps".into(),
        partner: "case-kmd-pa1".into(),
        direction: Some(AskDirection::Ask),
        kind: Some(ContributionKind::Money),
        text: text.into(),
        amount: Some(amount),
        due: Day::parse_iso(due),
        ..Ask::default()
    };
    let on = [("clause/c11/choice/C", json!(true))];
    let of_both = |first: &str, second: &str, lang: Lang| {
        let case = with_budget(lang, &on);
        case.with("as-1", &ask("Trykning", 10_000.0, first))
            .with("as-2", &ask("Forplejning", 5_000.0, second))
            .build(LEVEL, lang)
    };
    let built = of_both("2027-03-01", "2027-06-01", Lang::Da);
    let rows = budget(&built);
    assert!(!rows.iter().any(|row| row[1].starts_with("Beløbet")), "told already: {rows:?}");
    assert!(lacks(&built, "payer"), "though nobody has said yet who pays");
    assert!(lacks(&built, "payment_date"));
    let told = built.document.sections.iter().flat_map(|own| own.blocks.clone());
    let told = told.map(|block| format!("{block:?}")).collect::<String>();
    assert!(told.contains("bruges til trykning og forplejning"), "{told}");
    assert!(!lacks(&of_both("2027-03-01", "2027-03-01", Lang::En), "payment_date"));
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
fn a_sponsor_has_a_name_where_it_is_first_spoken_of() {
    for choice in ["A", "B", "C"] {
        let fields = [("clause/c12/on", json!(true)), ("clause/c12/choice", json!(choice))];
        let case = of_two(&fields);
        let name = case.build(LEVEL, Lang::Da).parties[0].partner.name.clone();
        for level in [AgreementLevel::OnePage, LEVEL] {
            let told = case.build(level, Lang::Da).document.whole_text();
            assert!(told.contains(&format!("{name} (»sponsor«)")), "{choice} {level:?}: {told}");
        }
        // Of several, nobody knows which, and a mail to all says it of one.
        let several = other_party(case);
        assert!(lacks(&several.build(LEVEL, Lang::Da), "sponsor"), "{choice}");
        let named = several.agree(&[("clause/c12/vars/sponsor", json!(name))]);
        let told = named.build(AgreementLevel::Mail, Lang::Da).document.whole_text();
        let says = match choice {
            "A" => format!("nævner vi {name} sådan"),
            "B" => format!("{name} får reklameplads"),
            _ => format!("{name} giver det uden krav"),
        };
        assert!(told.contains(&says), "{told}");
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
    assert!(told.contains("KMD (»sponsor«) giver 10.000 kr. uden krav"), "{told}");
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
        // It stood there by itself then.
        ("clause/c27/choice", json!("A")),
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
fn what_comes_each_year_or_in_other_money_is_not_added_up() {
    for gift in [
        "5.000 kr. årligt",
        "2.000 kr. til hver af 5 skoler",
        "500 EUR",
        "op til 500 kr.",
        "3 foredrag á 5.000 kr.",
        "Mellem 5.000 og 10.000 kr.",
        "5.000 til 10.000 kr.",
        "from 5,000 to 10,000 kr.",
        "500 kr. i måneden",
        "2.000 kr. i kvartalet",
        "5.000 kr. p.a.",
    ] {
        let fields = [
            ("values/library.gives", list(&["Penge, 12 500 kr."])),
            ("values/partner.gives/case-kmd-pa1", list(&[gift])),
        ];
        let rows = budget(&with_budget(Lang::Da, &fields).build(LEVEL, Lang::Da));
        assert!(has(&rows, &["Greve Bibliotek", "Penge, 12 500 kr.", "12.500 kr."]), "{rows:?}");
        assert!(rows.iter().any(|row| row[1..] == [gift.to_owned(), String::new()]), "{rows:?}");
        assert!(!rows.iter().any(|row| row[0] == "I alt"), "{rows:?}");
    }
}

#[test]
fn money_in_another_currency_is_no_part_of_the_amount() {
    let ask = |amount: f64, unit: Option<Unit>, text: &str| Ask {
        partnership: "case-kmd-ps".into(),
        partner: "case-kmd-pa1".into(),
        direction: Some(AskDirection::Ask),
        kind: Some(ContributionKind::Money),
        amount: Some(amount),
        unit,
        text: text.into(),
        ..Ask::default()
    };
    let fields = [("clause/c11/choice", json!("C"))];
    let euro = case(Lang::Da, &fields).with("as-1", &ask(1000.0, Some(Unit::Other), "1000 euro"));
    assert!(lacks(&euro.build(LEVEL, Lang::Da), "amount"));
    let both = euro.with("as-2", &ask(4000.0, Some(Unit::Kroner), "Tryk"));
    let built = both.with("as-3", &ask(500.0, None, "Kage")).build(LEVEL, Lang::Da);
    let said = |id: &str| built.values[id].inline(&text(Lang::Da).agreement.wording);
    assert_eq!(
        (said("amount"), said("money_purpose")),
        ("4.500 kr.".into(), "Tryk og Kage".into())
    );
}

#[test]
fn an_amount_with_a_space_in_it_is_the_whole_amount() {
    let fields = |gift: &str| {
        vec![
            ("values/partner.name/case-kmd-pa1", json!("KMD A/S")),
            ("values/partner.gives/case-kmd-pa1", list(&[gift])),
            ("clause/c11/choice/C", json!(true)),
            ("clause/c11/vars/payer", json!("KMD A/S")),
        ]
    };
    let built = case(Lang::Da, &fields("Penge, 12 500 kr.")).build(LEVEL, Lang::Da);
    assert!(!lacks(&built, "amount"));
    let point = built.document.sections.iter().find(|own| own.id == "c11").unwrap();
    let said = format!("{:?}", point.blocks);
    assert!(said.contains("12.500"), "{said}");
    let each = case(Lang::Da, &fields("5.000 kr. årligt")).build(LEVEL, Lang::Da);
    assert!(lacks(&each, "amount"), "what comes each year is asked about");
}
