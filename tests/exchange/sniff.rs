//! Whatever people open instead of a file of ours, and ours in any encoding.

use crate::support::exchange::{record, three};
use makkerskab::exchange::{
    Cause, FileError, Foreign, Limit, MAX_BYTES, MAX_RECORDS, Reason, Warning, open, open_text,
};
use serde_json::{Value, json};

#[test]
fn other_files_are_named() {
    let png = b"\x89PNG\r\n\x1a\n....";
    for (bytes, expected) in [
        (&b""[..], FileError::Empty),
        (b" \r\n\t", FileError::Empty),
        (b"\xef\xbb\xbf", FileError::Empty),
        (b"PK\x03\x04....mappe/fil.json", FileError::Foreign(Foreign::Zip)),
        (b"PK\x03\x04....[Content_Types].xml", FileError::Foreign(Foreign::Office)),
        (b"PK\x03\x04....word/document.xml", FileError::Foreign(Foreign::Office)),
        (b"\x1f\x8b\x08", FileError::Foreign(Foreign::Gzip)),
        (b"%PDF-1.7", FileError::Foreign(Foreign::Pdf)),
        (b"{\\rtf1\\ansi {}}", FileError::Foreign(Foreign::Rtf)),
        (png, FileError::Foreign(Foreign::Image)),
        (b"\xff\xd8\xff\xe0", FileError::Foreign(Foreign::Image)),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", FileError::Foreign(Foreign::Mail)),
        (b"<!DOCTYPE html><html>", FileError::Foreign(Foreign::Html)),
        (b"\n<HTML lang=da>", FileError::Foreign(Foreign::Html)),
        (b"<?xml version='1.0'?><a/>", FileError::NotJson),
        (b"Return-Path: <a@b.dk>\r\nDate: x", FileError::Foreign(Foreign::Mail)),
        (b"Fra: Anne\nTil: Bo", FileError::Foreign(Foreign::Mail)),
        (b"X-Mailer: x\n", FileError::Foreign(Foreign::Mail)),
        (
            b"ewogICJhcHAiOiAibWFra2Vyc2thYiIsCiAgImZvcm1hdCI6\n",
            FileError::Foreign(Foreign::Base64),
        ),
        (b"age-encryption.org/v1\n-> scrypt", FileError::Foreign(Foreign::Encrypted)),
        (b"-----BEGIN AGE ENCRYPTED FILE-----", FileError::Foreign(Foreign::Encrypted)),
        (b"{\"type\":\"excalidraw\",\"elements\":[]}", FileError::Foreign(Foreign::Excalidraw)),
        (b"{\"cards\":[],\"lists\":[]}", FileError::Foreign(Foreign::Trello)),
        (b"{\"elements\":[],\"connections\":[]}", FileError::Foreign(Foreign::Kumu)),
        (b"navn;telefon\nAnne;12345678", FileError::NotJson),
        (b"\x00\x01\x02\x03", FileError::NotText),
        (b"MZ\x90\x00\x03\x00\x00\x00\x04", FileError::NotText),
        (b"{}", FileError::NotOurs),
        (b"[]", FileError::NotOurs),
        (b"[1]", FileError::NotOurs),
        (b"{\"app\":\"other\"}", FileError::NotOurs),
        (b"{\"app\":\"makkerskab\"}", FileError::MissingPart { key: "format" }),
        (
            b"{\"app\":\"makkerskab\",\"format\":{\"major\":1,\"minor\":0}}",
            FileError::MissingPart { key: "records" },
        ),
        (
            b"{\"app\":\"makkerskab\",\"format\":{\"major\":2,\"minor\":0}}",
            FileError::NewerFormat { major: 2 },
        ),
        (
            b"{\"app\":\"makkerskab\",\"format\":{\"major\":1,\"minor\":0},\"encrypted\":{}}",
            FileError::Foreign(Foreign::Encrypted),
        ),
    ] {
        assert_eq!(open(bytes).expect_err("refused"), expected, "{}", bytes.escape_ascii());
    }
}

#[test]
fn broken_json_is_told_by_line_and_cause() {
    for (text, expected) in [
        ("{\n “app”: 1}", (2, Cause::SmartQuotes)),
        ("{\n \"app\":\u{a0}1}", (2, Cause::NonBreakingSpace)),
        ("{}\n\n-- \nAnne", (3, Cause::TextAfter)),
        ("{\n\n\"a\" 1}", (3, Cause::Other)),
    ] {
        let error = open_text(text).unwrap_err();
        let FileError::Broken { line, cause, .. } = error else { panic!("{error:?}") };
        assert_eq!((line, cause), expected);
    }
    assert_eq!(open_text("{\n\"a\": [1,\n"), Err(FileError::Truncated { line: 3 }));
}

#[test]
fn encodings_and_line_ends_change_nothing() {
    let text = three().text();
    let original = open_text(&text).unwrap();
    let utf16 = |text: &str, unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    };
    for line_end in ["\n", "\r\n", "\r"] {
        let text = text.replace('\n', line_end);
        for bytes in [
            text.clone().into_bytes(),
            format!("\u{feff}{text}").into_bytes(),
            utf16(&text, u16::to_le_bytes),
            utf16(&text, u16::to_be_bytes),
            utf16(&format!("\u{feff}{text}"), u16::to_le_bytes),
            utf16(&format!("\u{feff}{text}"), u16::to_be_bytes),
        ] {
            assert_eq!(open(&bytes).unwrap(), original);
        }
    }
}

#[test]
fn windows_1252_is_read_with_a_warning() {
    let records = [record("a-1", "partner", "k3f9ab7c", &[("name", json!("Ærø Å – “x” €"))])];
    let text = makkerskab::exchange::to_file(&Default::default(), &records, &Default::default());
    let bytes: Vec<u8> = text
        .chars()
        .map(|c| match c {
            '–' => 0x96,
            '“' => 0x93,
            '”' => 0x94,
            '€' => 0x80,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    let opened = open(&bytes).unwrap();
    assert_eq!(opened.records, records);
    assert_eq!(opened.warnings, [Warning::Windows1252]);
}

/// A damaged byte must not make a person's name look like somebody's edit.
#[test]
fn damaged_utf_8_costs_the_record_it_is_in() {
    let mut bytes = three().text().into_bytes();
    let place = bytes.windows(2).position(|pair| pair == "Ø".as_bytes()).unwrap();
    bytes[place + 1] = b'?';
    let opened = open(&bytes).unwrap();
    let reason = Reason::LostCharacters { field: "name".into() };
    assert_eq!(opened.quarantined[0].reason, reason);
    assert_eq!(opened.records.len(), 2);
    assert!(matches!(opened.warnings[..], [Warning::DamagedText { line: 10.. }]), "{opened:?}");
}

#[test]
fn letters_that_somebody_s_program_lost_are_told_of() {
    let fields = [("a", json!("RÃ¸d grÃ¸d")), ("b", json!(["tabt \u{fffd}"]))];
    let records = [record("a-1", "partner", "k3f9ab7c", &fields)];
    let text = makkerskab::exchange::to_file(&Default::default(), &records, &Default::default());
    let opened = open_text(&text).unwrap();
    assert_eq!(opened.records, records);
    let at = |field: &str| ("a-1".to_owned(), field.to_owned());
    let ((id, field), (other_id, other)) = (at("a"), at("b"));
    let expected =
        [Warning::Mojibake { id, field }, Warning::LostCharacters { id: other_id, field: other }];
    assert_eq!(opened.warnings, expected);
}

#[test]
fn records_without_an_envelope_are_read() {
    let one = json!({"id": "p-1", "kind": "partnership", "fields": {"title": "A"}});
    for text in [one.to_string(), json!([one, one]).to_string()] {
        let opened = open_text(&text).unwrap();
        assert_eq!(opened.records.len(), 1);
        assert_eq!(opened.warnings[0], Warning::NoEnvelope);
    }
}

fn with_record(bad: Value) -> Value {
    let good = json!({"id": "p-2", "kind": "partnership", "fields": {"title": "A"}});
    json!({
        "app": "makkerskab", "format": {"major": 1, "minor": 0}, "file": {},
        "records": [bad, good],
    })
}

#[test]
fn a_bad_record_is_put_aside_and_the_others_are_read() {
    let deep: Value =
        serde_json::from_str(&format!("{}{}", "[".repeat(40), "]".repeat(40))).unwrap();
    let actors: serde_json::Map<String, Value> =
        (0..5_001).map(|n| (format!("a{n}"), json!(1))).collect();
    let exceeds = |limit, at: &str| Reason::Exceeds { limit, at: at.into() };
    let long = "k".repeat(10 * 1024 * 1024 + 1);
    let breach = Reason::Breach(makkerskab::crdt::Breach::TooManyActors);
    for (bad, reason) in [
        (json!(1), Reason::NotAnObject),
        (json!(null), Reason::NotAnObject),
        (json!({"kind": "x", "fields": {}}), Reason::NoId),
        (json!({"id": "", "kind": "x", "fields": {}}), Reason::NoId),
        (json!({"id": "P 1", "kind": "x", "fields": {}}), Reason::NoId),
        (json!({"id": 1, "kind": "x", "fields": {}}), Reason::NoId),
        (json!({"id": "p-1", "fields": {}}), Reason::NoKind),
        (json!({"id": "p-1", "kind": "x"}), Reason::NoFields),
        (json!({"id": "p-1", "kind": "x", "fields": []}), Reason::NoFields),
        (json!({"id": "p-1", "kind": "x", "fields": {}, "siblings": 1}), Reason::NoFields),
        (
            json!({"id": "p-1", "kind": "x", "fields": {"a": 1}, "siblings": {"a": [{"w": 1}]}}),
            Reason::NoFields,
        ),
        (
            json!({"id": "p-1", "kind": "x", "fields": {"+id": 1}}),
            Reason::BadName { field: "+id".into() },
        ),
        (
            json!({"id": "p-1", "kind": "x", "fields": {"a": deep}}),
            exceeds(Limit::Depth, "fields.a"),
        ),
        (
            json!({"id": "p-1", "kind": "x", "fields": {"a": "x".repeat(10 * 1024 * 1024 + 1)}}),
            exceeds(Limit::Text, "fields.a"),
        ),
        (
            json!({"id": "p-1", "kind": "x", "fields": {&long: 1}}),
            exceeds(Limit::Key, &format!("fields.{long}")[..200]),
        ),
        (
            json!({"id": "p-1", "kind": "x", "fields": {}, "trace": {"from": {}, "seen": actors}}),
            breach,
        ),
    ] {
        let opened = open_text(&with_record(bad.clone()).to_string()).unwrap();
        assert_eq!(opened.records.len(), 1, "{reason:?}");
        assert_eq!(opened.quarantined.len(), 1, "{reason:?}");
        assert_eq!(opened.quarantined[0].reason, reason);
        assert_eq!(serde_json::from_str::<Value>(&opened.quarantined[0].text).unwrap(), bad);
    }
}

/// Each line is held against all that a record has seen: what is refused anyway is refused before.
#[test]
fn a_record_of_more_than_anybody_wrote_is_refused_at_once() {
    let many = || (0..40_000).map(|n| format!("a{n}"));
    let numbers = |count: usize| (0..count).map(|n| json!({ "v": n })).collect::<Vec<_>>();
    let map = |value: Value| -> Value {
        many().map(|key| (key, value.clone())).collect::<serde_json::Map<_, _>>().into()
    };
    let seen = json!({ "from": {}, "seen": map(json!(1)) });
    let claims = json!({ "from": map(json!("a1.1-0000")), "seen": {} });
    let record = |fields: &Value, siblings: Value, trace: &Value| json!({ "id": "p-1", "kind": "x", "fields": fields, "siblings": siblings, "trace": trace });
    for bad in [
        record(&map(json!(1)), json!({}), &seen),
        record(&json!({}), json!({}), &claims),
        record(&json!({ "a": 0 }), json!({ "a": numbers(40_000) }), &json!(null)),
    ] {
        let opened = open_text(&with_record(bad).to_string()).unwrap();
        let breach = Reason::Breach(makkerskab::crdt::Breach::TooManyActors);
        assert_eq!(opened.quarantined[0].reason, breach);
    }
}

#[test]
fn hostile_claims_are_not_believed() {
    for count in
        [json!(4_294_967_296_u64), json!(2_147_483_648_u64), json!(-1), json!(0), json!("9")]
    {
        let bad = json!({
            "id": "p-1", "kind": "x", "fields": {"a": 1},
            "trace": {"from": {}, "seen": {"k3f9ab7c": count}},
        });
        let opened = open_text(&with_record(bad).to_string()).unwrap();
        assert_eq!(opened.records.len(), 2);
        assert!(!opened.hand_edits.is_empty());
    }
}

#[test]
fn too_much_is_refused() {
    let bytes = vec![b' '; MAX_BYTES + 1];
    assert_eq!(open(&bytes), Err(FileError::TooLarge { bytes: MAX_BYTES + 1 }));
    let record = json!({"id": "p-2", "kind": "partnership", "fields": {}});
    let count = MAX_RECORDS + 1;
    let many = Value::Array(vec![record; count]);
    assert_eq!(open_text(&many.to_string()), Err(FileError::TooManyRecords { count }));
}
