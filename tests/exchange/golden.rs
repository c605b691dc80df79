//! The file format, as people see it and for ever.

use std::collections::BTreeMap;

use crate::support::exchange::{actor, record, three};
use expect_test::expect_file;
use makkerskab::exchange::{
    FileKind, Format, Header, Warning, file_name, open, open_text, to_backup, to_file, to_rescue,
};
use serde_json::{Value, json};

#[test]
fn format_1_0() {
    expect_file!["../fixtures/exchange/v1_0_latest.json"].assert_eq(&three().text());
}

/// Never edit this fixture: it stands for files that are in people's mail. In it, of two answers the one by the
/// later name comes first; since then it is the later edit.
#[test]
fn files_of_format_1_0_open_for_ever() {
    let opened = open(&std::fs::read("tests/fixtures/exchange/v1_0.json").unwrap()).unwrap();
    assert_eq!(opened.records, three().records);
}

#[test]
fn a_backup_is_a_whole_file_of_everything() {
    let whole = Header { kind: FileKind::Everything, ..Header::default() };
    assert!(whole.is_backup());
    assert!(!Header { is_part: true, ..whole.clone() }.is_backup());
    assert!(!Header { kind: FileKind::Partnerships, ..whole }.is_backup());
}

#[test]
fn what_was_written_is_read() {
    let file = three();
    let opened = open(file.text().as_bytes()).unwrap();
    assert_eq!(opened.header, file.header);
    assert_eq!(opened.format, Format { major: 1, minor: 0 });
    assert_eq!(opened.records, file.records);
    assert_eq!(opened.signatures, file.signatures);
    assert_eq!((opened.quarantined, opened.warnings, opened.hand_edits), Default::default());
}

#[test]
fn equal_states_give_equal_bytes() {
    let file = three();
    let mut turned = file.records.clone();
    turned.reverse();
    assert_eq!(to_file(&file.header, &turned, &file.signatures), file.text());
    assert!(!file.text().contains('\r') && file.text().ends_with("}\n"));
}

#[test]
fn every_kind_of_file_keeps_its_name() {
    for name in [
        "everything",
        "partnerships",
        "share",
        "map",
        "map-start",
        "invitation",
        "answers",
        "example",
        "rescue",
        "x",
    ] {
        assert_eq!(FileKind::parse(name).as_str(), name);
        let header =
            Header { kind: FileKind::parse(name), is_part: name == "map", ..Header::default() };
        let opened = open_text(&to_file(&header, &[], &BTreeMap::new())).unwrap();
        assert_eq!((opened.header, opened.warnings), (header, vec![]));
    }
}

/// A later version adds to everything it can add to.
#[test]
fn a_newer_minor_keeps_what_we_do_not_know() {
    let mut file = three();
    file.header.extra = serde_json::from_value(json!({"language": "da"})).unwrap();
    let text = file.text().replace("\"minor\": 0", "\"minor\": 7");
    let opened = open_text(&text).unwrap();
    assert_eq!(opened.header.extra, file.header.extra);
    assert_eq!(opened.records, file.records);
    assert!(opened.warnings.contains(&Warning::NewerMinor { minor: 7 }));
    assert!(to_file(&opened.header, &opened.records, &opened.signatures).contains("\"later\": {"));
}

/// It knows nothing of records: it brings the storage as it is.
#[test]
fn a_rescue_file_brings_the_storage() {
    let stored = [("makkerskab/r/p-1", "not readable"), ("makkerskab/format", "{}")];
    let storage = BTreeMap::from(stored.map(|(key, value)| (key.to_owned(), value.to_owned())));
    let text = to_rescue("2026-11-28T10:00:00+01:00", &storage);
    let opened = open_text(&text).unwrap();
    assert_eq!(opened.header.kind, FileKind::Rescue);
    assert_eq!(opened.header.created, "2026-11-28T10:00:00+01:00");
    assert_eq!(opened.storage, storage);
    assert!(opened.warnings.is_empty());
}

/// The rescue screen stands when nothing of the app does, so it says the same by itself.
#[test]
fn the_rescue_screen_writes_the_same_file() {
    let screen = include_str!("../../public/rescue.js");
    let file: Value = serde_json::from_str(&to_rescue("", &BTreeMap::new())).unwrap();
    for says in [
        format!("app: {},", file["app"]),
        format!("kind: {} }},", file["file"]["kind"]),
        format!(
            "format: {{ major: {}, minor: {} }},",
            file["format"]["major"], file["format"]["minor"]
        ),
        "storage: storage,".to_owned(),
    ] {
        assert!(screen.contains(&says), "public/rescue.js does not say {says}");
    }
}

/// What a browser could not read goes with its backup, so that clearing the browser loses nothing.
#[test]
fn a_backup_brings_what_could_not_be_read() {
    let file = three();
    let unreadable =
        BTreeMap::from([("makkerskab/r/p-9".to_owned(), "12345678{\"d\":".to_owned())]);
    let text = to_backup(&file.header, &file.records, &file.signatures, &unreadable);
    let opened = open_text(&text).unwrap();
    assert_eq!((opened.storage, opened.records), (unreadable, file.records));
    assert!(opened.warnings.is_empty(), "{:?}", opened.warnings);
}

#[test]
fn only_the_names_that_are_needed_travel() {
    let file = three();
    let partner = &file.records[..1];
    let names = makkerskab::exchange::signatures_of(partner, &file.signatures);
    assert_eq!(names.into_keys().collect::<Vec<_>>(), [actor("k3f9ab7c")]);
}

#[test]
fn file_names_are_ascii() {
    for (library, subject, name) in [
        ("Herning", "Lektier Online", "makkerskab_herning_lektier-online_2026-11-22.json"),
        ("Ærø", "Øl & Å / \\ ..", "makkerskab_aeroe_oel-aa_2026-11-22.json"),
        ("", "Alt", "makkerskab_alt_2026-11-22.json"),
        ("日本", "CON?*\"<>|:", "makkerskab_con_2026-11-22.json"),
    ] {
        assert_eq!(file_name(library, subject, "2026-11-22"), name);
    }
    let long = file_name(&"å".repeat(300), &"x".repeat(300), "2026-11-22");
    assert!(long.len() <= 100 && long.ends_with("_2026-11-22.json"), "{long}");
}

#[test]
fn fields_of_any_name_and_value_travel() {
    let long = "x".repeat(200);
    let fields = [
        ("", json!("")),
        ("check/p05-07", json!(true)),
        (long.as_str(), json!("ø".repeat(200_000))),
        ("deep", serde_json::from_str(&format!("{}1{}", "[".repeat(20), "]".repeat(20))).unwrap()),
        ("\u{1f}\u{202e}", json!({"": {"\u{0}": "\u{7f}"}})),
    ];
    let records = [record("p-1", "partnership", "k3f9ab7c", &fields)];
    let opened = open_text(&to_file(&Header::default(), &records, &BTreeMap::new())).unwrap();
    assert_eq!(opened.records, records);
    assert_eq!(
        (opened.quarantined.len(), opened.hand_edits.len(), opened.warnings.len()),
        (0, 0, 0)
    );
}
