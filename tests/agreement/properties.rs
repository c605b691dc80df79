//! Whatever is answered: the lengths never contradict one another, and nothing is lost unsaid.

use crate::support::agreement::{Case, clauses, example};
use makkerskab::{
    agreement::{Built, option_key, value_key},
    content::{Clauses, VariableKind},
    domain::{AgreementLevel, Code},
    export::{to_html, to_markdown, to_plain},
    text::{Lang, text},
};
use proptest::prelude::*;
use serde_json::{Value, json};

const CASES: [&str; 6] =
    ["case-greve", "case-kmd", "case-hilleroed", "case-bornehaver", "case-kbh", "case-randers"];

/// A value for every variable, so that nothing is missing but what is to be chosen.
fn filled(clauses: &Clauses, case: &Case) -> Vec<(String, Value)> {
    let partners = case.records.iter().filter(|record| record.kind == "partner");
    let partners: Vec<&String> = partners.map(|record| &record.id).collect();
    let mut fields = Vec::new();
    for variable in &clauses.variables {
        let value = match variable.kind {
            VariableKind::Made => continue,
            VariableKind::Line | VariableKind::Text => json!(format!("<{}>", variable.id)),
            // An expense has its sum.
            VariableKind::List if variable.id == "budget.lines" => json!(["Trykning: 400 kr."]),
            VariableKind::List => json!([format!("{} et", variable.id), "to"]),
            VariableKind::Date => json!("2027-03-01"),
            VariableKind::Number => json!(7),
            VariableKind::Money => json!(92000),
        };
        match variable.each {
            true => fields
                .extend(partners.iter().map(|id| (value_key(variable, Some(id)), value.clone()))),
            false => fields.push((value_key(variable, None), value)),
        }
    }
    fields
}

fn answers() -> impl Strategy<Value = Vec<(String, Value)>> {
    let clauses = clauses();
    let each: Vec<BoxedStrategy<Vec<(String, Value)>>> = clauses
        .clauses
        .iter()
        .map(|clause| {
            let id = clause.id.clone();
            let choices: Vec<String> = clause.choices.iter().map(|own| own.id.clone()).collect();
            let mut options: Vec<String> =
                clause.options.iter().map(|own| own.id.clone()).collect();
            if id == "c32" {
                options = clauses.annexes.iter().map(|own| own.id.clone()).collect();
            }
            let on = prop_oneof![3 => Just(None), 1 => any::<bool>().prop_map(Some)];
            let chosen = prop::sample::select(choices);
            let taken = prop::collection::vec(any::<bool>(), options.len());
            (on, chosen, taken)
                .prop_map(move |(on, choice, taken)| {
                    let mut fields = vec![(format!("clause/{id}/choice"), json!(choice))];
                    fields.extend(on.map(|on| (format!("clause/{id}/on"), json!(on))));
                    let taken = options.iter().zip(taken).filter(|(_, taken)| *taken);
                    fields.extend(taken.map(|(own, _)| (option_key(&id, own), json!(true))));
                    fields
                })
                .boxed()
        })
        .collect();
    each.prop_map(|all| all.into_iter().flatten().collect())
}

fn case(id: &str, fields: &[(String, Value)]) -> Case {
    let fields: Vec<(&str, Value)> = fields.iter().map(|(k, v)| (k.as_str(), v.clone())).collect();
    example(id, Lang::Da).library("Biblioteket", "Kommunen", "12345678").agree(&fields)
}

fn whole(built: &Built) -> String {
    built.document.paragraphs().join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_missing_and_nothing_is_lost_unsaid(
        id in prop::sample::select(&CASES[..]),
        chosen in answers(),
    ) {
        let clauses = clauses();
        let mut fields = filled(&clauses, &example(id, Lang::Da));
        fields.extend(chosen.clone());
        let case = case(id, &fields);
        for level in AgreementLevel::ALL {
            for lang in [Lang::Da, Lang::En] {
                let built = case.build(*level, lang);
                let place = format!("{id} {level:?} {lang:?}");
                // An annex that was chosen may have nothing to tell.
                let missing: Vec<_> =
                    built.missing.iter().filter(|m| !m.of.starts_with("clause/c32/")).collect();
                prop_assert!(missing.is_empty(), "{}: {:?}", place, missing);
                let text = whole(&built);
                for left in ["{{", "}}", "[?", "[@", "[L", "[one|", "[many|"] {
                    prop_assert!(!text.contains(left), "{}: {}", place, left);
                }
                // Numbering without gaps.
                let numbers: Vec<usize> =
                    built.document.sections.iter().filter_map(|own| own.number).collect();
                prop_assert_eq!(&numbers, &(1..=numbers.len()).collect::<Vec<_>>());
                // Every partner is a party or listed.
                for partner in case.records.iter().filter(|record| record.kind == "partner") {
                    let name = partner.get("name").as_str().unwrap();
                    let is_party = built.parties.iter().any(|party| party.partner.name == name);
                    let is_listed = built.left_out.iter().any(|out| out.what == name);
                    prop_assert!(is_party || is_listed, "{}: {}", place, name);
                }
                // Every amount is in the text or listed.
                for ask in case.records.iter().filter(|record| record.kind == "ask") {
                    let Some(amount) = ask.get("amount").as_f64() else { continue };
                    let number = lang.number(amount);
                    let is_listed = built.left_out.iter().any(|out| out.what.contains(&number));
                    prop_assert!(text.contains(&number) || is_listed, "{}: {}", place, number);
                }
            }
        }
        // What two lengths both say, they say alike: one choice, one set of values.
        let levels = AgreementLevel::ALL.iter().map(|level| case.build(*level, Lang::Da));
        let built: Vec<Built> = levels.collect();
        for pair in built.windows(2) {
            prop_assert_eq!(&pair[0].parties, &pair[1].parties);
            for (a, b) in pair[0].standings.iter().zip(&pair[1].standings) {
                prop_assert_eq!(&a.choices, &b.choices, "{}", a.clause);
            }
            let mut values = pair[0].values.clone();
            values.remove("annexes");
            let mut others = pair[1].values.clone();
            others.remove("annexes");
            prop_assert_eq!(values, others);
        }
    }

    /// The text speaks one language, the page round it another, and both are about the same.
    #[test]
    fn the_same_answers_are_the_same_text_in_either_language(
        id in prop::sample::select(&CASES[..]),
        chosen in answers(),
        all in any::<bool>(),
    ) {
        let mut fields = chosen;
        if all {
            fields.extend(filled(&clauses(), &example(id, Lang::Da)));
        }
        let spoken = |lang: Lang| {
            let own = [("language".to_owned(), json!(lang.code()))];
            case(id, &[fields.as_slice(), &own].concat())
        };
        let unspoken = case(id, &fields);
        for level in AgreementLevel::ALL.iter().copied() {
            let both = [Lang::Da, Lang::En].map(|lang| unspoken.build(level, lang));
            for (text, own) in [Lang::Da, Lang::En].iter().zip(&both) {
                for (page, here) in [Lang::Da, Lang::En].iter().zip(&both) {
                    let built = spoken(*text).build(level, *page);
                    prop_assert_eq!(&built.document, &own.document);
                    prop_assert_eq!(&built.missing, &here.missing);
                    prop_assert_eq!(&built.snags, &here.snags);
                    prop_assert_eq!(&built.left_out, &here.left_out);
                }
            }
            let [da, en] = &both;
            let shape = |built: &Built| {
                let sections = built.document.sections.iter();
                let sections = sections.map(|own| (own.id.clone(), own.number, own.is_annex));
                let missing = built.missing.iter().map(|own| (own.clause.clone(), own.of.clone()));
                (sections.collect::<Vec<_>>(), missing.collect::<Vec<_>>(), built.annexes.clone())
            };
            prop_assert_eq!(shape(da), shape(en));
            prop_assert_eq!(&da.standings, &en.standings);
        }
    }

    #[test]
    fn any_text_in_any_field_stays_text(hostile in "\\PC{0,40}", id in prop::sample::select(&CASES[..])) {
        let clauses = clauses();
        let words = format!("<script>alert(1)</script> {{{{title}}}} [?|x] {hostile}");
        let mut fields = filled(&clauses, &example(id, Lang::Da));
        for (_, value) in &mut fields {
            if value.is_string() && *value != json!("2027-03-01") {
                *value = json!(words);
            }
        }
        fields.extend([
            ("clause/c24/text".to_owned(), json!(words)),
            ("own/x1/title".into(), json!(words)),
            ("own/x1/text".into(), json!(words)),
        ]);
        let case = case(id, &fields);
        for level in AgreementLevel::ALL {
            let built = case.build(*level, Lang::Da);
            let fill_in = text(Lang::Da).agreement.fill_in;
            let html = to_html(&built.document, &fill_in);
            prop_assert!(!html.contains("<script"));
            prop_assert!(html.contains("&lt;script&gt;"));
            let markdown = to_markdown(&built.document, &fill_in);
            prop_assert!(!markdown.contains("<script") || markdown.contains("\\<script"));
            prop_assert!(markdown.contains("{{title}}"), "what was typed is no template");
            prop_assert!(to_plain(&built.document, &fill_in).contains("<script>alert(1)</script>"));
        }
    }
}

#[test]
fn the_codes_of_levels_are_those_of_files() {
    let codes: Vec<&str> = AgreementLevel::ALL.iter().map(|level| level.code()).collect();
    assert_eq!(codes, ["L0", "L1", "L2", "L3"]);
}
