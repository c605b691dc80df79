//! A contract from one of the cases, and what is said of it.
#![allow(dead_code)]

use crate::agreement_support::{Case, clauses, example};
use makkerskab::{
    agreement::{Built, Score, scorecard},
    domain::AgreementLevel,
    text::{Lang, text},
};
use serde_json::Value;

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
