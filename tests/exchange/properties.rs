//! Any bytes at all, and any records at all.

use std::collections::BTreeMap;

use crate::support::exchange::{actor, three};
use makkerskab::{
    crdt::Record,
    exchange::{Header, open, open_text, plan, to_file},
};
use proptest::prelude::*;
use serde_json::{Map, Value};

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "-?[1-9][0-9]{0,30}(\\.[0-9]{1,9})?".prop_map(|n| serde_json::from_str(&n).unwrap()),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map(".{0,5}", inner, 0..3)
                .prop_map(|entries| Value::Object(entries.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn record() -> impl Strategy<Value = Record> {
    // A theme that somebody wrote is part of a field's name.
    let field = prop_oneof![9 => "[^+]{0,6}", 1 => "[^+].{150,400}"];
    let edit = ("[a-c]{8}", field, value(), 0..9_u8);
    ("[a-z0-9-]{1,64}", "[a-z]{1,9}", prop::collection::vec(edit, 0..8)).prop_map(
        |(id, kind, edits)| {
            let mut record = Record::new(&id, &kind);
            for (by, field, value, action) in edits {
                match action {
                    0 => record.delete(&actor(&by)),
                    1 => record.restore(&actor(&by)),
                    2 => record.write(&actor(&by), [(field.as_str(), vec![value, Value::Null])]),
                    _ => record.set(&actor(&by), &field, value),
                }
            }
            record
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..Default::default() })]

    #[test]
    fn random_bytes_never_panic(bytes: Vec<u8>) {
        let _ = open(&bytes);
    }

    #[test]
    fn a_file_with_a_piece_replaced_never_panics(
        place in 0.0..1.0, length in 0..40_usize, piece: Vec<u8>
    ) {
        let mut bytes = three().text().into_bytes();
        let start = (place * bytes.len() as f64) as usize;
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, piece);
        if let Ok(opened) = open(&bytes) {
            plan(&three().held(), &opened.records);
        }
    }

    #[test]
    fn json_of_any_shape_never_panics(mut file in value(), records in prop::collection::vec(value(), 0..4)) {
        let _ = open_text(&file.to_string());
        if let Some(file) = file.as_object_mut() {
            file.insert("app".into(), "makkerskab".into());
            file.insert("format".into(), serde_json::json!({"major": 1, "minor": 0}));
            file.insert("records".into(), records.clone().into());
        }
        let _ = open_text(&file.to_string());
    }

    #[test]
    fn what_was_written_is_read(mut records in prop::collection::vec(record(), 0..4)) {
        records.sort_by(|a, b| (&a.kind, &a.id).cmp(&(&b.kind, &b.id)));
        let text = to_file(&Header::default(), &records, &BTreeMap::new());
        let opened = open(text.as_bytes()).unwrap();
        prop_assert_eq!(&opened.records, &records);
        prop_assert!(opened.hand_edits.is_empty() && opened.quarantined.is_empty());
        prop_assert_eq!(to_file(&opened.header, &opened.records, &opened.signatures), text);
    }
}

/// What can be written can be read again: a whole report in one field as well.
#[test]
fn a_text_as_long_as_a_store_holds_comes_back() {
    let mut record = Record::new("ps-1", "partnership");
    record.set(&actor("anne"), "notes", "æ".repeat(5_000_000).into());
    let file = to_file(&Header::default(), std::slice::from_ref(&record), &BTreeMap::new());
    let opened = open(file.as_bytes()).unwrap();
    assert!(opened.quarantined.is_empty());
    assert_eq!(opened.records, [record]);
}
