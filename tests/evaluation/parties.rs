//! Who can answer a round, and what they are called, whatever language it was begun in.

use std::collections::BTreeMap;

use crate::support::record::{actor, record};
use makkerskab::{
    crdt::Record,
    domain::{Code, Kind, Round},
    evaluation::{parties, party_name},
    exchange::{FileKind, Header, open, to_file},
    text::{Lang, Reader, text},
    workspace::{Command, Workspace, invitation::invitation},
};
use serde_json::{Value, json};

fn round(kind: &str, parties: &[(&str, &str)]) -> Record {
    let parties: Vec<(String, Value)> =
        parties.iter().map(|(id, name)| (format!("parties/{id}"), json!(name))).collect();
    let mut fields = vec![("partnership", json!("ps-1")), ("round_kind", json!(kind))];
    fields.extend(parties.iter().map(|(field, name)| (field.as_str(), name.clone())));
    record("ev-1", Kind::Round, &fields)
}

/// A partnership with the Bank and the School, the round, and whatever else.
fn home(round: Record, more: &[Record]) -> Workspace {
    let partner = |id: &str, name: &str| record(id, Kind::Partner, &[("name", json!(name))]);
    let member = |id: &str, partner: &str| {
        record(id, Kind::Member, &[("partnership", json!("ps-1")), ("partner", json!(partner))])
    };
    let held = [
        record("ps-1", Kind::Partnership, &[("title", json!("Læs for mig"))]),
        partner("pa-1", "Banken"),
        partner("pa-2", "Skolen"),
        member("mb-1", "pa-1"),
        member("mb-2", "pa-2"),
        round,
    ];
    Workspace::new(held.into_iter().chain(more.iter().cloned()))
}

fn library(name: &str) -> Record {
    record("li-1", Kind::Library, &[("name", json!(name))])
}

/// Who can answer: `library: Herning, pa-1: Banken`.
fn asked(workspace: &Workspace) -> String {
    let round = workspace.get::<Round>("ev-1").unwrap();
    let all = parties(workspace, round).into_iter().map(|(id, name)| format!("{id}: {name}"));
    all.collect::<Vec<_>>().join(", ")
}

fn called(workspace: &Workspace, id: &str) -> String {
    party_name(workspace, workspace.get::<Round>("ev-1").unwrap(), id)
}

#[test]
fn at_home_those_of_the_round_can_answer_and_whoever_has_joined_since() {
    let begun = [("pa-1", "Banken før"), ("library", "Herning"), ("pa-9", "Gået")];
    let workspace = home(round("mid", &begun), &[]);
    assert_eq!(asked(&workspace), "library: Herning, pa-1: Banken, pa-9: Gået, pa-2: Skolen");
    // Lights can be given by all together.
    let workspace = home(round("light", &[("library", "Herning")]), &[]);
    assert_eq!(asked(&workspace), "library: Herning, pa-1: Banken, pa-2: Skolen, shared: ");
    let workspace = home(round("citizen", &[("library", "Herning")]), &[]);
    assert_eq!(asked(&workspace), "citizens: ");
}

#[test]
fn whoever_is_asked_is_not_the_one_who_asks_unless_nobody_else_is() {
    let away = |parties: &[(&str, &str)]| Workspace::new([round("light", parties)]);
    assert_eq!(asked(&away(&[("library", "Herning"), ("pa-1", "Banken")])), "pa-1: Banken");
    assert_eq!(asked(&away(&[("library", "")])), "library: ");
    // Their own library is another one.
    let round = round("mid", &[("library", "")]);
    assert_eq!(asked(&Workspace::new([round, library("Ikast")])), "library: ");
}

#[test]
fn a_library_without_a_name_has_none_in_a_round_whatever_the_page_called_it() {
    for stored in ["", "Biblioteket", "The library"] {
        let workspace = home(round("mid", &[("library", stored)]), &[]);
        assert_eq!(workspace.get::<Round>("ev-1").unwrap().party("library"), "");
        assert_eq!(called(&workspace, "library"), "");
        // At home it goes by the name that it has got since.
        let workspace = home(round("mid", &[("library", stored)]), &[library("Herning")]);
        assert_eq!(called(&workspace, "library"), "Herning");
    }
    let workspace = home(round("mid", &[("library", "Herning")]), &[library("Ikast")]);
    assert_eq!(called(&workspace, "library"), "Herning");
}

#[test]
fn a_partner_that_is_called_as_the_library_keeps_its_name() {
    let away = Workspace::new([round("mid", &[("library", ""), ("pa-1", "The library")])]);
    assert_eq!(
        (asked(&away), called(&away, "pa-1")),
        ("pa-1: The library".into(), "The library".into())
    );
    for lang in [Lang::Da, Lang::En] {
        assert_eq!(text(lang).party("pa-1", &called(&away, "pa-1")), "The library");
    }
}

#[test]
fn a_file_asks_for_a_library_without_a_name_and_every_page_has_a_word_for_it() {
    let mut workspace = home(round("mid", &[("library", ""), ("pa-1", "Banken")]), &[]);
    let sealing = Command::Batch(invitation(&workspace, "ev-1", "pa-1").unwrap().sealing);
    workspace.apply(&sealing, &actor("seal")).unwrap();
    let copy = invitation(&workspace, "ev-1", "pa-1").unwrap();
    assert!(copy.held_back.is_empty());
    let header = Header { kind: FileKind::Invitation, ..Header::default() };
    let file = to_file(&header, &copy.records, &BTreeMap::new());
    let away = Workspace::new(open(file.as_bytes()).unwrap().records);
    let round = away.get::<Round>("ev-1").unwrap();
    assert!(round.parties.0.contains_key("library"), "it is one of those that are asked");
    assert_eq!((asked(&away), called(&away, "library")), ("pa-1: Banken".into(), String::new()));
}

#[test]
fn what_a_file_calls_the_library_is_read_in_the_language_of_the_page() {
    let sheet =
        record("an-1", Kind::Answers, &[("round", json!("ev-1")), ("party", json!("library"))]);
    for (stored, danish, english) in [
        ("", "Biblioteket", "The library"),
        ("Biblioteket", "Biblioteket", "The library"),
        ("The library", "Biblioteket", "The library"),
        ("Herning", "Herning", "Herning"),
    ] {
        let workspace = home(round("mid", &[("library", stored)]), &[]);
        for (lang, told) in [(Lang::Da, danish), (Lang::En, english)] {
            let reader = Reader::new(text(lang), workspace.records());
            assert_eq!(reader.answered_for(&sheet).as_deref(), Some(told), "{stored}");
            let row = reader.value(Kind::Round.code(), "parties/library", &json!(stored));
            assert_eq!(row, told, "{stored}");
        }
    }
}

#[test]
fn a_word_for_a_party_begins_small_within_a_sentence_and_a_name_stays_as_it_is() {
    for (lang, id, name, said, missing) in [
        (Lang::Da, "library", "", "Indtil nu har kun biblioteket svaret.", "biblioteket"),
        (Lang::En, "library", "", "Only the library has answered so far.", "the library"),
        (Lang::Da, "pa-1", "", "Indtil nu har kun en part svaret.", "en part"),
        (Lang::En, "pa-1", "", "Only a party has answered so far.", "a party"),
        (Lang::Da, "library", "Herning", "Indtil nu har kun Herning svaret.", "Herning"),
        (Lang::En, "pa-1", "The Bank", "Only The Bank has answered so far.", "The Bank"),
    ] {
        let (words, within) = (text(lang), text(lang).party_within(id, name));
        assert_eq!(within, missing);
        assert_eq!((words.evaluation.only_side)(&within), said);
    }
    assert_eq!(text(Lang::En).party("library", ""), "The library");
    assert_eq!(text(Lang::Da).party("shared", ""), "Vi svarer sammen");
}
