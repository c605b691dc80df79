//! What a colleague's file changes in a record is told in rows that people read.

use std::collections::BTreeMap;

use crate::support::exchange::{actor, record};
use makkerskab::{
    content::read_clauses,
    crdt::Record,
    exchange::plan,
    text::{Lang, Reader, Titles, text, told_changes},
};
use serde_json::{Value, json};

fn agreement() -> Record {
    let own = ("own/own-1/title", json!("Kaffen"));
    record("ag-1", "agreement", "anne", &[("title", json!("Aftale")), own])
}

/// The rows of what Bo writes in the agreement: what each is called, and what it says.
fn rows(held: &Record, fields: &[(&str, Value)], lang: Lang) -> Vec<(String, String)> {
    let clauses =
        Box::leak(Box::new(read_clauses(include_str!("../../content/agreement.json")).unwrap()));
    let mut theirs = held.clone();
    for (field, value) in fields {
        theirs.set(&actor("bo"), field, value.clone());
    }
    let held = BTreeMap::from([
        (held.id.clone(), held.clone()),
        ("pa-1".to_owned(), record("pa-1", "partner", "anne", &[("name", json!("KMD"))])),
    ]);
    let plan = plan(&held, &[theirs]);
    let news = plan.merged.iter().map(|record| (record.id.as_str(), record)).collect();
    let titles = Titles { clauses: Some(clauses), ..Titles::default() };
    let reader = Reader::new(text(lang), &held).with(&news).titled(titles);
    let [entry] = plan.entries.as_slice() else { panic!("one record changes") };
    let row = |change: &makkerskab::exchange::FieldChange| {
        let said = reader.value(&entry.kind, &change.field, &change.merged);
        (reader.change(entry, &change.field), said)
    };
    told_changes(entry).map(row).collect()
}

fn comment(id: &str, clause: &str, party: &str, words: &str) -> Vec<(String, Value)> {
    let part = |name: &str, value: Value| (format!("comments/{id}/{name}"), value);
    vec![
        part("at", json!("2026-11-30")),
        part("clause", json!(clause)),
        part("internal", json!(false)),
        part("party", json!(party)),
        part("text", json!(words)),
    ]
}

fn said(id: &str, clause: &str, party: &str, words: &str, lang: Lang) -> Vec<(String, String)> {
    let fields = comment(id, clause, party, words);
    let fields: Vec<_> = fields.iter().map(|(f, v)| (f.as_str(), v.clone())).collect();
    rows(&agreement(), &fields, lang)
}

fn row(name: &str, words: &str) -> (String, String) {
    (name.to_owned(), words.to_owned())
}

#[test]
fn a_comment_is_one_row_that_says_on_what_and_whose() {
    for (clause, party, danish, english) in [
        ("c03", "pa-1", "Kommentar til Fælles mål (KMD)", "Comment on Shared goals (KMD)"),
        (
            "c03",
            "library",
            "Kommentar til Fælles mål (Biblioteket)",
            "Comment on Shared goals (The library)",
        ),
        ("own-1", "", "Kommentar til Kaffen", "Comment on Kaffen"),
    ] {
        assert_eq!(said("k1", clause, party, "Hvorfor?", Lang::Da), [row(danish, "Hvorfor?")]);
        assert_eq!(said("k1", clause, party, "Hvorfor?", Lang::En), [row(english, "Hvorfor?")]);
    }
}

#[test]
fn a_proposal_is_called_one() {
    let mut fields = comment("k1", "c03", "pa-1", "Vi åbner en café.");
    fields.push(("comments/k1/proposal".into(), json!(true)));
    let fields: Vec<_> = fields.iter().map(|(f, v)| (f.as_str(), v.clone())).collect();
    assert_eq!(
        rows(&agreement(), &fields, Lang::Da),
        [row("Forslag til Fælles mål (KMD)", "Vi åbner en café.")]
    );
}

#[test]
fn what_becomes_of_a_comment_later_says_which_it_is() {
    let mut held = agreement();
    for (field, value) in comment("k1", "c03", "pa-1", "Hvorfor?") {
        held.set(&actor("anne"), &field, value);
    }
    let settled = [("comments/k1/resolved", json!(true))];
    assert_eq!(
        rows(&held, &settled, Lang::Da),
        [row("Kommentar til Fælles mål (KMD), løst", "Ja")]
    );
    assert_eq!(
        rows(&held, &settled, Lang::En),
        [row("Comment on Shared goals (KMD), settled", "Yes")]
    );
}

#[test]
fn a_comment_without_its_words_or_on_nothing_is_shown_as_its_fields_are() {
    let alone = [("comments/k1/at", json!("2026-11-30"))];
    assert_eq!(rows(&agreement(), &alone, Lang::Da), [row("Kommentarer: dato", "30.11.2026")]);
    let nothing = [("comments/k1/text", json!("Hm"))];
    assert_eq!(rows(&agreement(), &nothing, Lang::Da), [row("Kommentarer: tekst", "Hm")]);
}
