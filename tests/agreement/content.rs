//! The clauses hold together: ids once, both languages whole, every blank known, and nothing in a
//! text points at what is not there.

use std::collections::BTreeSet;

use crate::support::agreement::{clauses, example};
use makkerskab::{
    content::{Both, Clause, VariableKind},
    domain::{AgreementLevel, Code, Contribution, ContributionKind, Unit},
    export::{to_html, to_markdown, to_plain},
    text::{Lang, text},
};
use serde_json::json;

/// Every text of a clause, with where it stands.
fn texts(clause: &Clause) -> Vec<(String, Both<String>)> {
    let mut texts = Vec::new();
    let mut put = |name: &str, da: &str, en: &str| {
        texts.push((format!("{} {name}", clause.id), Both { da: da.into(), en: en.into() }));
    };
    let (da, en) = (&clause.words.da, &clause.words.en);
    put("always?", &da.always, &en.always);
    for choice in &clause.choices {
        let (da, en) = (&choice.words.da, &choice.words.en);
        put(&choice.id, &da.text, &en.text);
        put(&format!("{} mail?", choice.id), &da.mail, &en.mail);
    }
    for option in &clause.options {
        let (da, en) = (&option.words.da, &option.words.en);
        put(&option.id, &da.text, &en.text);
        put(&format!("{} mail?", option.id), &da.mail, &en.mail);
    }
    texts
}

fn blanks(text: &str) -> BTreeSet<&str> {
    let blanks = text.split("{{").skip(1).filter_map(|rest| rest.split_once("}}"));
    blanks.map(|(name, _)| name).collect()
}

#[test]
fn every_id_stands_once() {
    let clauses = clauses();
    let ids: Vec<&String> = clauses.clauses.iter().map(|clause| &clause.id).collect();
    let expected: Vec<String> = (1..=33).map(|number| format!("c{number:02}")).collect();
    assert_eq!(ids, expected.iter().collect::<Vec<_>>());
    let grouped: BTreeSet<&String> = clauses.parts.iter().flat_map(|part| &part.clauses).collect();
    let count = clauses.parts.iter().map(|part| part.clauses.len()).sum::<usize>();
    assert_eq!((grouped.len(), count), (33, 33), "each clause is in one group of the scorecard");
    let names: BTreeSet<&String> = clauses.variables.iter().map(|own| &own.id).collect();
    assert_eq!(names.len(), clauses.variables.len());
    let levels: Vec<&str> = clauses.levels.iter().map(|level| level.id.as_str()).collect();
    assert_eq!(levels, AgreementLevel::ALL.iter().map(|l| l.code()).collect::<Vec<_>>());
    for clause in &clauses.clauses {
        assert!(clause.levels.len() == 4 && clause.levels.chars().all(|l| "rs-".contains(l)));
        let letters: BTreeSet<&String> = clause.choices.iter().map(|choice| &choice.id).collect();
        assert_eq!(letters.len(), clause.choices.len(), "{}", clause.id);
    }
}

#[test]
fn both_languages_are_whole_and_have_the_same_blanks() {
    for clause in &clauses().clauses {
        let (da, en) = (&clause.words.da, &clause.words.en);
        for (a, b) in [(&da.title, &en.title), (&da.ask, &en.ask), (&da.think, &en.think)] {
            assert!(!a.is_empty() && !b.is_empty() && a != b, "{}: {a} / {b}", clause.id);
        }
        for choice in clause.choices.iter().filter(|_| clause.choices.len() > 1) {
            assert!(!choice.words.da.name.is_empty() && !choice.words.en.name.is_empty());
        }
        for (place, words) in texts(clause) {
            assert_eq!(words.da.is_empty(), words.en.is_empty(), "{place}");
            assert!(place.ends_with('?') || !words.da.is_empty(), "{place}");
            assert_eq!(blanks(&words.da), blanks(&words.en), "{place}");
            assert!(!words.da.contains('!') && !words.en.contains('!'), "{place}");
        }
    }
}

#[test]
fn every_blank_is_declared_and_every_declared_one_is_used() {
    let clauses = clauses();
    let mut used = BTreeSet::new();
    for clause in &clauses.clauses {
        for (place, words) in texts(clause) {
            for blank in blanks(&words.da) {
                if let Some(annex) = blank.strip_prefix("@annex.") {
                    assert!(clauses.annex(annex).is_some(), "{place}: {blank}");
                } else if blank.starts_with(['#', '/']) {
                    assert!(blank.ends_with("partners"), "{place}: {blank}");
                } else if let Some(other) = blank.strip_prefix('@') {
                    assert!(clauses.clause(other).is_some(), "{place}: {blank}");
                } else {
                    let variable = clauses.variable(blank);
                    let variable = variable.unwrap_or_else(|| panic!("{place}: {blank}"));
                    let home = variable.clause.as_deref().unwrap_or(&clause.id);
                    assert_eq!(home, clause.id, "{place}: {blank} belongs elsewhere");
                    used.insert(variable.id.clone());
                }
            }
        }
    }
    for variable in clauses.variables.iter().filter(|own| own.annex.is_some()) {
        assert_eq!(variable.clause.as_deref(), Some("c32"), "{}: an annex's", variable.id);
        assert!(clauses.annex(variable.annex.as_deref().unwrap()).is_some(), "{}", variable.id);
    }
    let idle = clauses.variables.iter().filter(|own| !used.contains(&own.id));
    let idle = idle.filter(|own| own.annex.is_none());
    let idle: Vec<&str> = idle.map(|own| own.id.as_str()).collect();
    assert_eq!(idle, ["partner.first"], "the mail's greeting has it");
    for variable in &clauses.variables {
        assert!(!variable.words.da.name.is_empty() && !variable.words.en.name.is_empty());
    }
}

#[test]
fn no_text_mentions_a_clause_that_may_be_off() {
    for clause in &clauses().clauses {
        for (place, words) in texts(clause) {
            for text in [&words.da, &words.en] {
                for (at, _) in text.match_indices("{{@c") {
                    let id = &text[at + 3..at + 6];
                    let before = &text[..at];
                    let opened = before.rfind(&format!("[@{id}|")).expect(&place);
                    assert!(!before[opened..].contains(']'), "{place}: {id} outside its piece");
                }
            }
        }
    }
}

/// Each alternative of each clause at each length, in each language and form: nothing of the
/// template is left, and the alternative's own words are there.
#[test]
fn every_alternative_is_rendered() {
    let clauses = clauses();
    for lang in [Lang::Da, Lang::En] {
        let fill_in = text(lang).agreement.fill_in;
        for clause in &clauses.clauses {
            for choice in &clause.choices {
                for level in AgreementLevel::ALL {
                    let (on, chosen) = (
                        format!("clause/{}/on", clause.id),
                        format!("clause/{}/choice", clause.id),
                    );
                    let case = example("case-greve", lang)
                        .library("Greve Bibliotek", "Greve Kommune", "44023911")
                        .agree(&[(&on, json!(true)), (&chosen, json!(choice.id))]);
                    let built = case.build(*level, lang);
                    let place = format!("{} {} {level:?} {lang:?}", clause.id, choice.id);
                    let markdown = to_markdown(&built.document, &fill_in);
                    for left in [
                        "{{", "}}", "[?", "[@", "[L", "[one|", "[many|", "[1:", "[n:", "[us:",
                        "[you:", "[side:", "[they:",
                    ] {
                        assert!(!markdown.contains(left), "{place}: {left} is left\n{markdown}");
                    }
                    assert!(to_html(&built.document, &fill_in).contains("<html"));
                    assert!(!to_plain(&built.document, &fill_in).contains("{{"));
                    let standing = built.standings.iter().find(|own| own.clause == clause.id);
                    assert_eq!(
                        standing.unwrap().choices,
                        std::slice::from_ref(&choice.id),
                        "{place}"
                    );
                }
            }
        }
    }
    assert!(clauses.variables.iter().any(|own| own.kind == VariableKind::Made));
}

/// A number bends what follows it: `1 hverdag`, `5 hverdage`. Words that do not change stand outside.
#[test]
fn what_follows_a_number_has_its_singular() {
    let clauses = clauses();
    let mut found = 0;
    let numbers = clauses.variables.iter().filter(|own| own.kind == VariableKind::Number);
    for number in numbers {
        let blank = format!("{{{{{}}}}}", number.id);
        for (place, words) in clauses.clauses.iter().flat_map(texts) {
            for text in [&words.da, &words.en] {
                for after in text.split(&blank).skip(1) {
                    let near = after.split(['.', ',', ';']).next().unwrap();
                    let (one, many) = (format!("[1:{}|", number.id), format!("[n:{}|", number.id));
                    assert!(near.contains(&one) && near.contains(&many), "{place}: {near}");
                    found += 1;
                }
            }
        }
    }
    assert!(found >= 6, "{found}");
}

#[test]
fn one_day_is_one_day() {
    let said = |lang: Lang, days: i64| {
        let fields = [
            ("clause/c13/choice", json!("B")),
            ("clause/c13/vars/approver", json!("Mette")),
            ("clause/c13/vars/approval_days", json!(days)),
            ("clause/c28/vars/handover_days", json!(days)),
        ];
        let room = Contribution {
            partnership: "case-kmd-ps".into(),
            party: "library".into(),
            kind: Some(ContributionKind::Visibility),
            planned: Some(days as f64),
            unit: Some(Unit::Hours),
            ..Contribution::default()
        };
        let case = example("case-kmd", lang).with("co-1", &room).agree(&fields);
        let built = case.build(AgreementLevel::Contract, lang);
        to_plain(&built.document, &text(lang).agreement.fill_in)
    };
    for (lang, days, told) in [
        (Lang::Da, 1, ["senest 1 hverdag før", "inden 1 dag.", ", 1 time"]),
        (Lang::Da, 5, ["senest 5 hverdage før", "inden 5 dage.", ", 5 timer"]),
        (Lang::En, 1, ["at least 1 working day in advance", "within 1 day.", ", 1 hour"]),
        (Lang::En, 5, ["at least 5 working days in advance", "within 5 days.", ", 5 hours"]),
    ] {
        let text = said(lang, days);
        assert!(told.iter().all(|told| text.contains(told)), "{days}\n{text}");
    }
}
