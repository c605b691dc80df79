//! Damage on the way: nothing changes in silence.

use crate::support::exchange::three;
use makkerskab::{
    crdt::HandEdit,
    exchange::{FileError, Opened, Reason, Warning, open, open_text, plan},
};
use serde_json::{Value, json};

fn is_reported(opened: &Opened) -> bool {
    let Opened { quarantined, warnings, hand_edits, .. } = opened;
    !(quarantined.is_empty() && warnings.is_empty() && hand_edits.is_empty())
}

fn is_silent_change(bytes: &[u8], original: &Opened) -> bool {
    match open(bytes) {
        Err(_) => false,
        Ok(opened) => opened != *original && !is_reported(&opened),
    }
}

#[test]
fn every_truncation_is_refused() {
    let text = three().text();
    let whole = text.trim_end().len();
    for end in 0..whole {
        let error = open(&text.as_bytes()[..end]).expect_err("a part was taken for the whole");
        // A cut through a character may make the rest look like another character set.
        assert!(
            matches!(error, FileError::Empty | FileError::Truncated { .. }),
            "{end}: {error:?}"
        );
    }
}

#[test]
fn every_flipped_bit_is_reported_or_changes_nothing() {
    let text = three().text();
    let original = open_text(&text).unwrap();
    let (mut refused, mut reported, mut equal) = (0, 0, 0);
    for place in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            match open(&bytes) {
                Err(_) => refused += 1,
                Ok(opened) if is_reported(&opened) => reported += 1,
                Ok(opened) if opened == original => equal += 1,
                Ok(_) => panic!(
                    "silent change at {place}, bit {bit}: …{}",
                    String::from_utf8_lossy(&bytes[place.saturating_sub(30)..place + 5])
                ),
            }
        }
    }
    println!("{} flips: {refused} refused, {reported} reported, {equal} equal", text.len() * 8);
}

#[test]
fn every_byte_overwritten_is_reported_or_changes_nothing() {
    let text = three().text();
    let original = open_text(&text).unwrap();
    for place in 0..text.len() {
        for byte in *b" \n\"0x{}[],:\\\x00\xe5" {
            let mut bytes = text.clone().into_bytes();
            bytes[place] = byte;
            assert!(!is_silent_change(&bytes, &original), "{place}: {byte:?}");
        }
    }
}

#[test]
fn every_missing_line_is_reported_or_refused() {
    let text = three().text();
    let original = open_text(&text).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for missing in 0..lines.len() {
        let mut rest = lines.clone();
        let line = rest.remove(missing);
        // The checks themselves may go: what they would have noticed is still as it was.
        let is_check = line.trim_start().starts_with("\"check\"");
        let file = rest.join("\n");
        assert!(is_check || !is_silent_change(file.as_bytes(), &original), "{line}");
    }
}

/// Whatever a damaged copy brings, no value that we hold is lost without a word.
#[test]
fn a_damaged_copy_never_takes_a_value_from_us() {
    let file = three();
    let (text, held) = (file.text(), file.held());
    for place in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[place] ^= 1;
        let Ok(opened) = open(&bytes) else { continue };
        for merged in plan(&held, &opened.records).merged {
            let Some(ours) = held.get(&merged.id) else { continue };
            let is_told = opened.hand_edits.iter().any(|(id, _)| *id == ours.id);
            for (field, register) in ours.fields() {
                let now = merged.register(field).map(|now| now.values()).unwrap_or_default();
                let is_kept = register.values().iter().all(|value| now.contains(value));
                assert!(is_kept || is_told, "{}: {field}, byte {place}", ours.id);
            }
            assert_eq!(merged.kind, ours.kind);
        }
    }
}

fn edited(edit: impl FnOnce(&mut Value)) -> Opened {
    let mut file: Value = serde_json::from_str(&three().text()).unwrap();
    edit(&mut file);
    open_text(&serde_json::to_string_pretty(&file).unwrap()).unwrap()
}

#[test]
fn a_value_changed_by_hand_is_that_edit_and_no_more() {
    let opened = edited(|file| file["records"][1]["fields"]["title"] = json!("Lektier"));
    let edit = HandEdit::Changed { field: "title".into() };
    assert_eq!(opened.hand_edits, [("p-4t8wz0qe".into(), edit)]);
    assert!(opened.warnings.is_empty() && opened.quarantined.is_empty());
    let merged = &plan(&three().held(), &opened.records).merged[0];
    assert_eq!(merged.get("title"), "Lektier");
    assert!(!merged.register("title").unwrap().is_disputed());
}

#[test]
fn claims_changed_by_hand_cost_the_record_its_claims() {
    let opened = edited(|file| file["records"][1]["trace"]["seen"]["k3f9ab7c"] = json!(4_000));
    assert_eq!(opened.hand_edits, [("p-4t8wz0qe".into(), HandEdit::Stripped)]);
    let held = three().held();
    let merged = &plan(&held, &opened.records).merged[0];
    for (field, register) in held["p-4t8wz0qe"].fields() {
        let now = merged.register(field).unwrap().values();
        assert!(register.values().iter().all(|value| now.contains(value)), "{field}");
        assert_eq!(now.len(), register.values().len(), "{field}");
    }
}

#[test]
fn a_kind_changed_on_the_way_is_put_aside() {
    let opened = edited(|file| file["records"][1]["kind"] = json!("partnershiq"));
    assert_eq!(opened.quarantined[0].reason, Reason::KindAltered);
    assert_eq!(opened.quarantined[0].id.as_deref(), Some("p-4t8wz0qe"));
    assert_eq!(opened.records.len(), 2);
}

#[test]
fn a_missing_record_is_told_of() {
    let opened = edited(|file| drop(file["records"].as_array_mut().unwrap().pop()));
    assert!(opened.warnings.contains(&Warning::Count { declared: 3, found: 2 }));
}

#[test]
fn a_label_changed_on_the_way_is_told_of() {
    for edit in [
        |file: &mut Value| file["file"]["by"] = json!("Bo"),
        |file: &mut Value| file["who"]["q7d2m1xk"]["by"] = json!("Bo, IBM"),
        |file: &mut Value| drop(file["who"].as_object_mut().unwrap().remove("q7d2m1xk")),
    ] {
        assert_eq!(edited(edit).warnings, [Warning::Altered]);
    }
}
