//! What people do to a file by hand, in an editor (the adversarial list of reliability.md 2.5).

use crate::support::crdt::{
    checked::join,
    files::{by, edited, open, read, shared, values},
};
use makkerskab::crdt::{HandEdit, Record, from_portable, to_portable};
use serde_json::{Value, json};

#[test]
fn two_edits_by_hand_of_one_line() {
    let mut first = to_portable(&shared());
    let mut second = first.clone();
    first["fields"]["title"] = json!("Lektier");
    second["fields"]["title"] = json!("Lektiecafé");
    assert_eq!(read(&first).1, [HandEdit::Changed { field: "title".into() }]);
    let both = open(&open(&shared(), &first), &second);
    let mut shown: Vec<String> = values(&both, "title").iter().map(Value::to_string).collect();
    shown.sort();
    assert_eq!(shown, [r#""Lektiecafé""#, r#""Lektier""#]);
    assert_eq!(both, open(&open(&shared(), &second), &first));
    assert_eq!(values(&both, "status"), [json!("aktiv")]);
}

#[test]
fn the_same_words_by_hand_later_are_another_edit() {
    let mut early = to_portable(&shared());
    early["fields"]["title"] = json!("Lektier");
    let settled = edited(&open(&shared(), &early), "bo", "title", "Noget helt andet");
    let mut late = to_portable(&edited(&shared(), "carl", "status", "slut"));
    late["fields"]["title"] = json!("Lektier");
    let both = open(&settled, &late);
    assert_eq!(values(&both, "title").len(), 2, "{both:?}");
    assert_eq!(values(&open(&settled, &early), "title").len(), 1, "but the same file is not");
}

#[test]
fn a_trace_removed_by_hand() {
    let mut file = to_portable(&edited(&shared(), "bo", "title", "Lektier"));
    file.as_object_mut().unwrap().remove("trace");
    let (record, edits) = read(&file);
    assert_eq!(edits, [HandEdit::Stripped]);
    let both = open(&shared(), &file);
    assert_eq!(values(&both, "title"), [json!("Lektier"), json!("Lektier Online")]);
    assert_eq!(values(&both, "status"), [json!("aktiv")], "equal values are no disagreement");
    assert_eq!(open(&both, &file), both);
    assert_eq!(record.dots().count(), 2);
}

#[test]
fn a_trace_removed_by_hand_where_values_stand_side_by_side() {
    let both = join(
        &edited(&shared(), "anne", "status", "slut"),
        &edited(&shared(), "bo", "status", "ny"),
    );
    let mut file = to_portable(&both);
    file.as_object_mut().unwrap().remove("trace");
    assert_eq!(values(&read(&file).0, "status").len(), 2);
}

#[test]
fn a_line_removed_by_hand_is_cleared() {
    let mut file = to_portable(&shared());
    file["fields"].as_object_mut().unwrap().remove("title");
    assert_eq!(read(&file).1, [HandEdit::Removed { field: "title".into() }]);
    let both = open(&shared(), &file);
    assert_eq!(values(&both, "title"), [Value::Null]);
    let late = edited(&shared(), "bo", "title", "Lektier");
    assert!(values(&open(&late, &file), "title").contains(&json!("Lektier")));
}

#[test]
fn a_disagreement_settled_by_hand() {
    let both = join(
        &edited(&shared(), "anne", "status", "slut"),
        &edited(&shared(), "bo", "status", "ny"),
    );
    let mut first = to_portable(&both);
    first.as_object_mut().unwrap().remove("siblings");
    assert_eq!(read(&first).1, [HandEdit::Changed { field: "status".into() }]);
    assert_eq!(values(&open(&both, &first), "status"), [json!("slut")]);
    let mut second = first.clone();
    second["fields"]["status"] = json!("ny");
    assert_eq!(values(&open(&both, &second), "status"), [json!("ny")]);
    let apart = open(&open(&both, &first), &second);
    assert_eq!(values(&apart, "status").len(), 2, "settled in two ways");
}

#[test]
fn a_sibling_made_simpler_by_hand() {
    let both = join(
        &edited(&shared(), "anne", "status", "slut"),
        &edited(&shared(), "bo", "status", "ny"),
    );
    for simpler in [json!("i gang"), json!(["i gang"]), json!([{"v": "i gang"}])] {
        let mut file = to_portable(&both);
        file["siblings"]["status"] = simpler;
        let field = || "status".to_owned();
        let (read, edits) = read(&file);
        assert_eq!(
            edits,
            [HandEdit::Changed { field: field() }, HandEdit::Added { field: field() }]
        );
        assert_eq!(values(&read, "status").len(), 2);
        assert!(values(&read, "status").contains(&json!("i gang")));
    }
    let mut file = to_portable(&both);
    file["siblings"]["status"][0].as_object_mut().unwrap().remove("v");
    assert_eq!(read(&file).1, [HandEdit::Removed { field: "status".into() }]);
    assert_eq!(values(&open(&both, &file), "status").len(), 2);
}

#[test]
fn a_record_copied_in_the_file_under_the_same_id() {
    let mut copy = to_portable(&shared());
    copy["fields"]["title"] = json!("En kopi");
    let held = open(&open(&Record::new("p-1", "partnership"), &to_portable(&shared())), &copy);
    assert_eq!(values(&held, "title"), [json!("En kopi")], "an edit by hand like any other");
    assert_eq!(open(&held, &to_portable(&shared())), held);
}

#[test]
fn a_record_copied_under_a_new_id_is_a_new_record() {
    let mut copy = to_portable(&shared());
    copy["id"] = json!("p-2");
    let (record, edits) = read(&copy);
    assert_eq!((record.id.as_str(), edits.len()), ("p-2", 2));
    assert_eq!(values(&record, "title"), [json!("Lektier Online")]);
}

#[test]
fn one_id_for_two_kinds_keeps_the_fields_of_both() {
    let mut goal = Record::new("p-1", "goal");
    goal.set(&by("bo"), "text", json!("Flere lånere"));
    let both = join(&shared(), &goal);
    assert_eq!(both.kind, "partnership");
    assert_eq!(both.fields().count(), 3);
}

#[test]
fn swapped_from_entries() {
    let mut file = to_portable(&edited(&shared(), "bo", "title", "Lektier"));
    let title = file["trace"]["from"]["title"].take();
    file["trace"]["from"]["title"] = file["trace"]["from"]["status"].take();
    file["trace"]["from"]["status"] = title;
    let (record, edits) = read(&file);
    assert_eq!(edits.len(), 2, "{edits:?}");
    assert_eq!(values(&record, "title"), [json!("Lektier")]);
    let held = edited(&shared(), "carl", "status", "slut");
    let both = open(&held, &file);
    assert_eq!(values(&both, "status").len(), 2, "what the file had not seen stays");
}

#[test]
fn a_field_named_like_a_part_of_the_file_stays_a_field() {
    let mut file = to_portable(&shared());
    for name in ["id", "kind", "trace", "+id", "+kind", "+fields", "+siblings", "+trace", "+"] {
        file["fields"][name] = json!(name);
    }
    let (record, edits) = read(&file);
    assert_eq!(edits.len(), 9);
    assert_eq!(record.id, "p-1");
    let (again, edits) = read(&to_portable(&record));
    assert_eq!((again, edits), (record, vec![]));
}

#[test]
fn a_key_and_a_field_that_want_the_same_name_are_both_kept() {
    let mut file = to_portable(&shared());
    file["x"] = json!("key");
    file["fields"]["+x"] = json!("field");
    let (record, _) = read(&file);
    assert_eq!(values(&record, "+x").len(), 2);
    file["x"] = json!("key");
    let once = to_portable(&edited(&shared(), "bo", "+x", "bo"));
    let mut twice = once.clone();
    twice["fields"]["+x"] = json!("field");
    let (record, edits) = read(&twice);
    assert_eq!(edits, [HandEdit::Added { field: "+x".into() }]);
    assert_eq!(values(&record, "+x").len(), 2);
}

#[test]
fn numbers_keep_the_text_they_were_written_with() {
    for number in
        ["123456789012345678901234567890", "0.10", "1e+400", "-0", "1.0e-7", "18446744073709551616"]
    {
        let text = to_portable(&shared()).to_string();
        let text = text.replace(r#""Lektier Online""#, number);
        let (record, _) = from_portable(&serde_json::from_str(&text).unwrap()).unwrap();
        let printed = to_portable(&record).to_string();
        assert!(printed.contains(&format!(r#""title":{number}"#)), "{printed}");
        assert_eq!(read(&serde_json::from_str(&printed).unwrap()), (record, vec![]));
    }
}
