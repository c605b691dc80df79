//! Values in words, and words as values.

use serde_json::json;

use super::*;
use crate::{crdt::Actor, text::text};

fn record(id: &str, kind: Kind, fields: &[(&str, Value)]) -> Record {
    let mut record = Record::new(id, kind.code());
    let actor = Actor::parse("anne").unwrap();
    record.write(&actor, fields.iter().map(|(field, value)| (*field, vec![value.clone()])));
    record
}

fn records() -> BTreeMap<String, Record> {
    let records = [
        record("ps-1", Kind::Partnership, &[("title", json!("Læs for mig"))]),
        record("pa-1", Kind::Partner, &[("name", json!("KMD"))]),
        record("mb-1", Kind::Member, &[("partnership", json!("ps-1")), ("partner", json!("pa-1"))]),
    ];
    records.into_iter().map(|record| (record.id.clone(), record)).collect()
}

#[test]
fn values_are_words() {
    let records = records();
    let da = Reader::new(text(Lang::Da), &records);
    let en = Reader::new(text(Lang::En), &records);
    for (kind, field, value, in_danish, in_english) in [
        ("partnership", "end", json!("2027-03-31"), "31.03.2027", "31 Mar 2027"),
        ("partnership", "status", json!("paused"), "På pause", "Paused"),
        ("partnership", "level", json!(3), "Samarbejder om en opgave", "Work together on a task"),
        ("partnership", "children", json!(true), "Ja", "Yes"),
        ("partnership", "budget_dkk", json!(92000), "92.000", "92,000"),
        ("partnership", "budget_hours", json!(0.125), "0.125", "0.125"),
        ("partnership", "lessons", json!(["Ring", "Tak"]), "Ring\nTak", "Ring\nTak"),
        ("member", "partner", json!("pa-1"), "KMD", "KMD"),
        ("goal", "party", json!("library"), "Biblioteket", "The library"),
        ("answers", "party", json!("citizens"), "Borger", "Citizen"),
        ("agreement", "clause/c20/state", json!("fits"), "Det passer", "That fits"),
        ("agreement", "language", json!("da"), "Dansk", "Danish"),
        (
            "agreement",
            "language",
            json!(null),
            "Samme som appen (dansk)",
            "Same as the app (English)",
        ),
        ("of_later", "what", json!("x\u{202e}y\u{7}"), "x\u{25a1}y", "x\u{25a1}y"),
    ] {
        assert_eq!(da.value(kind, field, &value), in_danish, "{field}");
        assert_eq!(en.value(kind, field, &value), in_english, "{field}");
    }
    for nothing in [json!(null), json!(""), json!([])] {
        assert_eq!(da.value("partnership", "need", &nothing), "tomt");
    }
}

#[test]
fn what_has_no_words_of_its_own_is_called_by_what_it_is() {
    let mut records = records();
    let more = [
        record("nd-1", Kind::Node, &[("name", json!("Bo Holm"))]),
        record("nd-2", Kind::Node, &[("partner_id", json!("pa-1"))]),
        record("ed-1", Kind::Edge, &[("from", json!("nd-1")), ("to", json!("nd-2"))]),
        record("ed-2", Kind::Edge, &[("from", json!("nd-1")), ("to", json!("gone"))]),
        record("ag-1", Kind::Agreement, &[("level", json!("L2"))]),
        record(
            "av-1",
            Kind::Version,
            &[("number", json!(2)), ("text", json!("lang\tda\ntitle\tAftale"))],
        ),
        record(
            "bd-1",
            Kind::Contribution,
            &[
                ("kind", json!("time")),
                ("planned", json!(240)),
                ("actual", json!(96.5)),
                ("unit", json!("hours")),
                ("party", json!("pa-1")),
            ],
        ),
    ];
    records.extend(more.into_iter().map(|own| (own.id.clone(), own)));
    let name = |id: &str, lang| Reader::new(text(lang), &records).name(records.get(id).unwrap());
    for (id, in_danish, in_english) in [
        ("ed-1", "Bo Holm – KMD", "Bo Holm – KMD"),
        ("ed-2", "Uden titel", "Untitled"),
        ("ag-1", "Samarbejdsaftale", "Cooperation agreement"),
        ("av-1", "Version 2", "Version 2"),
        ("bd-1", "Timer, 240 timer", "Hours, 240 hours"),
    ] {
        assert_eq!(name(id, Lang::Da), in_danish);
        assert_eq!(name(id, Lang::En), in_english);
    }
}

#[test]
fn fields_and_records_have_names() {
    let records = records();
    let reader = Reader::new(text(Lang::Da), &records);
    assert_eq!(reader.field("partnership", "deputy"), "Afløser");
    assert_eq!(reader.field("partnership", "motives/money"), "Bibliotekets grunde: Penge");
    assert_eq!(reader.field("partnership", "themes/læsning"), "Temaer: læsning");
    assert_eq!(reader.field("member", "contacts/pa-1"), "Kontakter: KMD");
    assert_eq!(reader.field("partnership", "of_later"), "of_later");
    for (kind, field, said) in [
        ("action", "cleared/due/2026-12-31", "Hvornår, 31.12.2026"),
        ("partnership", "cleared/end/2026-12-31", "Slutter, 31.12.2026"),
        ("partnership", "cleared/check/p05-07/due/2026-12-31", "Tjeklistens punkt 5.7, 31.12.2026"),
        ("partnership", "cleared/cleared/end/2026-12-31", "31.12.2026"),
    ] {
        assert_eq!(reader.field(kind, field), format!("Dato, der er taget ud: {said}"));
    }
    let member = records.get("mb-1").unwrap();
    assert_eq!(
        (reader.name(member).as_str(), reader.home(member).as_str()),
        ("KMD", "Læs for mig")
    );
    assert_eq!(reader.kind("member"), "partner, der er med i et partnerskab");
}

#[test]
fn names_are_short_and_never_lead_around_in_a_circle() {
    let long = "x".repeat(3_000);
    let records: BTreeMap<String, Record> = [
        record("lg-1", Kind::Entry, &[("summary", json!("Opkald\nLangt referat"))]),
        record("pa-1", Kind::Partner, &[("name", json!(long))]),
        record("mb-1", Kind::Member, &[("partner", json!("mb-2"))]),
        record("mb-2", Kind::Member, &[("partner", json!("mb-1"))]),
    ]
    .map(|record| (record.id.clone(), record))
    .into();
    let reader = Reader::new(text(Lang::Da), &records);
    assert_eq!(reader.name(&records["lg-1"]), "Opkald");
    assert_eq!(reader.name(&records["pa-1"]).chars().count(), 81);
    assert_eq!(reader.name(&records["mb-1"]), "Uden titel");
}

#[test]
fn a_new_answer_is_read_as_the_field_holds_it() {
    let read = |shape, written| written_answer("partnership", "status", shape, written, Lang::Da);
    assert_eq!(read(Shape::Number, "92.000,5 kr."), Some(json!(92000.5)));
    assert_eq!(read(Shape::Date, "2027-03-31"), Some(json!("2027-03-31")));
    assert_eq!(read(Shape::Date, "31. marts"), None);
    assert_eq!(read(Shape::Lines, "Ring \n\n Tak"), Some(json!(["Ring", "Tak"])));
    assert_eq!(read(Shape::Text { one_line: false }, "En\nto \n"), Some(json!("En\nto")));
    assert_eq!(read(Shape::Choice, "paused"), Some(json!("paused")));
    assert_eq!(read(Shape::Choice, "what"), None);
    assert_eq!(read(Shape::Text { one_line: true }, "  "), None);
}

#[test]
fn every_closed_list_offers_its_labels() {
    for (kind, field) in [(Kind::Partnership, "status"), (Kind::Ask, "kind"), (Kind::Risk, "state")]
    {
        for (value, name) in choices(kind, field, Lang::Da) {
            let records = BTreeMap::new();
            let reader = Reader::new(text(Lang::Da), &records);
            assert_eq!(reader.value(kind.code(), field, &value), name);
        }
    }
    let level = written_answer("partner", "relation_level", Shape::Choice, "3", Lang::Da);
    assert_eq!(level, Some(json!(3)));
    assert_eq!(choices(Kind::Partner, "relation_level", Lang::Da).len(), 6);
    assert!(choices(Kind::Partnership, "title", Lang::Da).is_empty());
}
