//! A contract from one of the cases, and what is said of it.

use crate::support::agreement::{Case, clauses, example};
use makkerskab::{
    agreement::{Built, Score, scorecard},
    domain::{AgreementLevel, Member, Partner},
    text::{Lang, text},
};
use serde_json::{Value, json};

pub const LEVEL: AgreementLevel = AgreementLevel::Contract;

pub fn case(lang: Lang, fields: &[(&str, Value)]) -> Case {
    example("case-kmd", lang).library("Greve Bibliotek", "Greve Kommune", "44023911").agree(fields)
}

pub fn built(fields: &[(&str, Value)]) -> Built {
    case(Lang::Da, fields).build(LEVEL, Lang::Da)
}

pub fn score(built: &Built, clause: &str) -> Score {
    let mut lines = scorecard(&clauses(), built).groups.into_iter().flat_map(|group| group.lines);
    lines.find(|(id, _)| id == clause).unwrap().1
}

pub fn said(built: &Built, lang: Lang) -> Vec<String> {
    let clauses = clauses();
    built.snags.iter().map(|snag| (text(lang).agreement.check.snag)(snag, &clauses)).collect()
}

pub fn lacks(built: &Built, of: &str) -> bool {
    built.missing.iter().any(|own| own.of == of)
}

/// With one of the partners alone.
pub fn of_two(fields: &[(&str, Value)]) -> Case {
    case(Lang::Da, fields).agree(&[("parties/case-kmd-pa1", json!(true))])
}

pub fn other_party(case: Case) -> Case {
    let partner = Partner { name: "Fonden Digital".into(), ..Partner::default() };
    let member =
        Member { partnership: "case-kmd-ps".into(), partner: "pa-9".into(), ..Member::default() };
    case.with("pa-9", &partner)
        .with("mb-9", &member)
        .agree(&[("parties/pa-9", json!(true)), ("parties/case-kmd-pa1", json!(true))])
}
