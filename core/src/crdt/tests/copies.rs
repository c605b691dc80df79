//! Copies that meet, and the file they travel in.

use super::*;

#[test]
fn what_a_forger_would_empty() {
    let mut held = Record::new("p-1", "goal");
    held.set(&by("a"), "x", json!(1));
    held.set(&by("b"), "y", json!(2));
    let forged = Record::from_parts("p-1", "goal", [].into(), seen(&["a.1"]));
    assert_eq!(emptied(&held, &forged), ["x"].into());
    let received = receive(Some(&held), forged.clone()).unwrap();
    assert_eq!(merge(&held, &received), held);
    assert_eq!(together(&forged, &held), held);
    // It came first: what it had heard of and does not hold is news.
    let later = receive(Some(&forged), held.clone()).unwrap();
    let both = merge(&forged, &later);
    assert_eq!((both.get("x"), both.get("y")), (&json!(1), &json!(2)));
    assert_eq!(receive(None, held.clone()), Ok(held.clone()));
    assert_eq!(receive(Some(&held), held.clone()), Ok(held));
}

/// A partner's copy lacks what was said last, which stayed at home, and says what had been said before; a colleague
/// has an earlier backup. What was imported before changes nothing, nor does the partner's next answer.
#[test]
fn what_stayed_at_home_stands_however_often_the_answer_is_opened() {
    let mut backup = Record::new("p-1", "partner");
    backup.set(&by("a"), "x", json!("v1"));
    let mut partner = backup.clone();
    backup.set(&by("a"), "x", json!("v2"));
    partner = merge(&partner, &Record::from_parts("p-1", "partner", [].into(), seen(&["a.3"])));
    partner.fields.insert("x".into(), Register::one(dot("a.1"), json!("v1")));
    partner.set(&by("p"), "y", json!("svar"));
    let open =
        |held: &Record, file: &Record| merge(held, &receive(Some(held), file.clone()).unwrap());
    let once = open(&backup, &partner);
    assert_eq!((once.values("x").len(), once.get("y")), (2, &json!("svar")));
    let pages = once.siblings("x").iter().map(|said| said.dot.actor.page());
    assert!(pages.into_iter().all(|page| page == by("a")), "the words stay whose they were");
    assert_eq!(open(&once, &partner), once);
    let mut next = partner.clone();
    next.set(&by("p"), "y", json!("nyt svar"));
    let both = open(&once, &next);
    assert_eq!((both.register("x"), both.get("y")), (once.register("x"), &json!("nyt svar")));
    assert_eq!((open(&next, &both), open(&both, &next)), (both.clone(), both));
}

/// A note that was cleared, in a record that was erased then: an older whole brings nothing back.
#[test]
fn what_was_cleared_and_erased_stays_so_beside_an_older_copy() {
    let mut older = Record::new("p-1", "partnership");
    older.set(&by("a"), "title", json!("Læs"));
    older.set(&by("a"), "check/p-1/note", json!("Karen"));
    let mut erased = older.clone();
    erased.set(&by("a"), "check/p-1/note", json!(null));
    erased.purge(&by("a"));
    assert_eq!(erased.register("check/p-1/note"), None);
    let received = receive(Some(&erased), older.clone()).unwrap();
    assert_eq!(merge(&erased, &received), erased);
    let received = receive(Some(&older), erased.clone()).unwrap();
    assert_eq!(merge(&older, &received), erased);
    assert_eq!((together(&older, &erased), together(&erased, &older)), (erased.clone(), erased));
}

#[test]
fn a_count_that_no_dot_can_have_is_refused() {
    let at = |count| {
        let seen = [(by("a"), count)].into_iter().collect();
        receive(None, Record::from_parts("p-1", "goal", [].into(), seen))
    };
    assert!(at(MAX_COUNT).is_ok());
    assert_eq!(at(MAX_COUNT + 1), Err(Breach::CountTooHigh));
}

#[test]
fn taking_a_merge_back_leaves_the_kind_that_was() {
    let (held, incoming) = (Record::new("p-1", "goal"), Record::new("p-1", "log"));
    let now = merge(&held, &incoming);
    assert_eq!((now.kind.as_str(), unmerge(&held, &incoming, &now).kind), ("log", "goal".into()));
    let later = merge(&now, &Record::new("p-1", "risk"));
    assert_eq!(unmerge(&held, &incoming, &later).kind, "risk");
}

#[test]
fn what_is_not_saved_yet_survives_another_tabs_going_back() {
    let mut held = Record::new("p-1", "goal");
    held.set(&by("a"), "x", json!("før"));
    let mut incoming = held.clone();
    incoming.set(&by("b"), "x", json!("fra filen"));
    incoming.set(&by("b"), "y", json!("fra filen"));
    let now = merge(&held, &incoming);
    // Here somebody types on; there the import is taken back, before that was saved.
    let mut ours = now.clone();
    ours.set(&by("c"), "x", json!("fra filen, og mere"));
    let taken = unmerge(&held, &incoming, &now);
    let kept = keep_unheard(&by("c"), &ours, &taken);
    assert_eq!(kept.register("x").unwrap().values(), [&json!("fra filen, og mere")]);
    assert_eq!(kept.register("y"), None);
    assert_eq!(kept.seen(), &seen(&["a.1", "c.1"]));
    // What was saved is known there: going back is going back.
    assert_eq!(keep_unheard(&by("c"), &now, &taken), taken);
    let knows = unmerge(&held, &incoming, &ours);
    assert_eq!(keep_unheard(&by("c"), &ours, &knows), knows);
}

#[test]
fn an_answer_beside_ones_own_survives_another_tabs_going_back() {
    let mut held = Record::new("p-1", "goal");
    held.set(&by("b"), "x", json!("min"));
    let mut bo = Record::new("p-1", "goal");
    bo.set(&by("a"), "x", json!("Bos"));
    held = merge(&held, &bo);
    let mut incoming = held.clone();
    incoming.set(&by("d"), "y", json!("fra filen"));
    let now = merge(&held, &incoming);
    // Here somebody types on beside Bo's answer; there an import is taken back that said nothing of it.
    let mut ours = now.clone();
    ours.edit(&by("c"), [("x", vec![json!("min, og mere")], Others::Stay)]);
    let before = ours.register("x").unwrap().clone();
    let kept = keep_unheard(&by("c"), &ours, &unmerge(&held, &incoming, &now));
    assert_eq!((kept.register("x"), kept.register("y")), (Some(&before), None));
    assert_eq!(merge(&kept, &bo).register("x"), Some(&before), "nor does Bo's next file take it");
    assert_eq!(merge(&bo, &kept).register("x"), Some(&before));
}

/// `fields` says what is shown, and so it is where nothing says any more who wrote it.
#[test]
fn a_record_read_without_its_trace_shows_what_its_file_shows() {
    let mut record = Record::new("p-1", "goal");
    let answers = ["ja", "nej", "måske"].map(|said| json!(said));
    record.write(&by("a"), [("title", vec![json!("Læs")]), ("x", answers.to_vec())]);
    let mut file = to_portable(&record);
    file.as_object_mut().unwrap().remove("trace");
    let (read, edits) = from_portable(&file).unwrap();
    assert_eq!(edits, [HandEdit::Stripped]);
    assert_eq!(read.values("x"), record.values("x"));
    let again = to_portable(&read);
    assert_eq!(again["fields"], file["fields"]);
}

#[test]
fn a_file_that_people_can_read() {
    let mut record = Record::new("p-1", "goal");
    record.set(&by("a"), "title", json!("Lektier Online"));
    record.write(&by("b"), [("+later", vec![json!(1)]), ("x", vec![json!("ja"), json!("nej")])]);
    let text = serde_json::to_string_pretty(&to_portable(&record)).unwrap();
    expect_test::expect![[r#"
        {
          "fields": {
            "title": "Lektier Online",
            "x": "ja"
          },
          "id": "p-1",
          "kind": "goal",
          "later": 1,
          "siblings": {
            "x": [
              {
                "from": "b.1~n9xnzw",
                "v": "nej"
              }
            ]
          },
          "trace": {
            "from": {
              "+later": "b.2~v6wwdp",
              "title": "a.1~apb2tv",
              "x": "b.2~mzmhg2"
            },
            "seen": {
              "a": 1,
              "b": 2
            }
          }
        }"#]]
    .assert_eq(&text);
}

#[test]
fn checks_differ_where_anything_does() {
    let place = Place { id: "p-1", field: "x" };
    let check = |place, dot, value, beside: &[Dot]| stamp::check(place, &dot, value, beside);
    let all = [
        check(place, dot("a.1"), "1", &[]),
        check(Place { id: "p-2", ..place }, dot("a.1"), "1", &[]),
        check(Place { field: "y", ..place }, dot("a.1"), "1", &[]),
        check(place, dot("a.2"), "1", &[]),
        check(place, dot("a.1"), "2", &[]),
        check(place, dot("a.1"), "1", &[dot("b.1")]),
    ];
    let distinct: std::collections::BTreeSet<&String> = all.iter().collect();
    assert_eq!(distinct.len(), all.len());
    assert!(all.iter().all(|check| check.len() == 6));
    assert_eq!(stamp::read("a.1~abc"), Some((dot("a.1"), "abc")));
    assert_eq!((stamp::read("a.1"), stamp::read("~abc")), (None, None));
}
