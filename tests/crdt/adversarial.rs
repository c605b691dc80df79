//! What bad luck and forgers do to files (the adversarial list of reliability.md 2.5).

use crate::support::crdt::{
    checked::join,
    files::{by, edited, open, read, shared, values},
};
use makkerskab::crdt::{
    Breach, DELETED, Dot, FieldName, HandEdit, Life, MAX_ACTORS, MAX_COUNT, Others, Record,
    Sibling, from_portable, receive, to_portable,
};
use serde_json::{Value, json};

#[test]
fn the_same_file_a_thousand_times() {
    let mine = edited(&shared(), "bo", "status", "på pause");
    let file = to_portable(&edited(&shared(), "carl", "title", "Lektier"));
    let once = open(&mine, &file);
    let often = (0..1_000).fold(mine, |held, _| open(&held, &file));
    assert_eq!(often, once);
    assert_eq!(to_portable(&often).to_string(), to_portable(&once).to_string());
}

#[test]
fn my_own_old_file_changes_nothing() {
    let file = to_portable(&shared());
    let newer = edited(&edited(&shared(), "anne", "title", "A"), "anne", "title", "B");
    assert_eq!(open(&newer, &file), newer);
}

#[test]
fn a_file_that_comes_round_brings_its_edits_home() {
    let a = edited(&shared(), "anne", "title", "A");
    let b = edited(&open(&shared(), &to_portable(&a)), "bo", "status", "B");
    let c = edited(&open(&shared(), &to_portable(&b)), "carl", "title", "C");
    let home = open(&a, &to_portable(&c));
    assert_eq!(home, c);
    assert_eq!(
        (values(&home, "title"), values(&home, "status")),
        (vec![json!("C")], vec![json!("B")])
    );
}

#[test]
fn a_file_from_before_a_purge_brings_nothing_back() {
    let before = edited(&shared(), "bo", "contact", "Karen, 40 50 60 70");
    let mut held = before.clone();
    held.purge(&by("anne"));
    assert_eq!(open(&held, &to_portable(&before)), held);
    assert_eq!(held.life(), Life::Purged);
    assert!(!to_portable(&held).to_string().contains("Karen"));
}

#[test]
fn a_purge_reaches_everybody_and_what_was_written_meanwhile_is_heard() {
    let mut purged = shared();
    purged.purge(&by("anne"));
    assert_eq!(open(&shared(), &to_portable(&purged)).life(), Life::Purged);

    let meanwhile = edited(&shared(), "bo", "title", "Lektier");
    let both = open(&meanwhile, &to_portable(&purged));
    assert_eq!(both.life(), Life::Disputed);
    assert_eq!(values(&both, "title"), [Value::Null, json!("Lektier")]);
    let mut kept = both.clone();
    kept.restore(&by("bo"));
    assert_eq!(open(&shared(), &to_portable(&kept)), kept, "a third copy comes to the same");
}

#[test]
fn delete_edit_and_restore_on_three_machines() {
    let mut deleted = shared();
    deleted.delete(&by("anne"));
    let mut restored = deleted.clone();
    restored.restore(&by("carl"));
    let edited = edited(&shared(), "bo", "title", "Lektier");

    assert_eq!(join(&deleted, &shared()).life(), Life::Deleted);
    assert_eq!(join(&deleted, &edited).life(), Life::Disputed);
    assert!(join(&deleted, &edited).is_shown());
    assert_eq!(join(&deleted, &edited).disputed().collect::<Vec<_>>(), [DELETED]);
    assert_eq!(join(&deleted, &restored).life(), Life::Alive);
    let all = join(&join(&restored, &edited), &deleted);
    assert_eq!(all.life(), Life::Alive);
    assert_eq!(values(&all, "title"), [json!("Lektier")]);

    let mut again = shared();
    again.delete(&by("dorte"));
    assert_eq!(join(&restored, &again).life(), Life::Disputed, "one restored, another deleted");
    assert_eq!(join(&deleted, &again).life(), Life::Deleted, "two who agree");
    let mut heard = join(&deleted, &edited);
    heard.delete(&by("erik"));
    assert_eq!(join(&heard, &edited).life(), Life::Deleted, "he knew of the edit");
}

#[test]
fn both_settle_the_same_disagreement() {
    let a = edited(&shared(), "anne", "status", "slut");
    let b = edited(&shared(), "bo", "status", "på pause");
    let both = join(&a, &b);
    assert_eq!(values(&both, "status"), [json!("slut"), json!("på pause")]);

    let alike =
        join(&edited(&both, "anne", "status", "slut"), &edited(&both, "bo", "status", "slut"));
    assert_eq!(values(&alike, "status"), [json!("slut")]);
    assert_eq!(alike.disputed().count(), 0);
    let apart =
        join(&edited(&both, "anne", "status", "slut"), &edited(&both, "bo", "status", "i gang"));
    assert_eq!(values(&apart, "status"), [json!("slut"), json!("i gang")]);
    assert_eq!(apart.disputed().collect::<Vec<_>>(), ["status"]);
}

#[test]
fn two_people_type_the_same() {
    let both = join(
        &edited(&shared(), "anne", "status", "slut"),
        &edited(&shared(), "bo", "status", "slut"),
    );
    assert_eq!(values(&both, "status"), [json!("slut")]);
    assert_eq!(both.disputed().count(), 0);
}

#[test]
fn a_crash_after_mailing_loses_neither_edit() {
    let mailed = edited(&shared(), "anne", "title", "Før");
    let after = edited(&shared(), "anne-2", "title", "Efter");
    let both = open(&after, &to_portable(&mailed));
    assert_eq!(values(&both, "title"), [json!("Før"), json!("Efter")]);
    // With a device's name both would be anne.2, and the same dot can only show both.
    let reused = edited(&shared(), "anne", "title", "Efter");
    assert_eq!(values(&join(&reused, &mailed), "title").len(), 2);
}

#[test]
fn a_restored_profile_hears_of_its_own_future() {
    let old = shared();
    let lost = edited(&edited(&old, "anne", "title", "A"), "anne", "status", "slut");
    assert_eq!(open(&old, &to_portable(&lost)), lost);
    let both = open(&edited(&old, "anne-2", "title", "B"), &to_portable(&lost));
    assert_eq!(values(&both, "title").len(), 2);
    assert_eq!(values(&both, "status"), [json!("slut")]);
}

#[test]
fn two_tabs_and_an_import_in_one() {
    let file = to_portable(&edited(&shared(), "carl", "title", "C"));
    let first = edited(&open(&shared(), &file), "tab-1", "notes", "efter importen");
    let second = edited(&edited(&shared(), "tab-2", "title", "T"), "tab-2", "status", "slut");
    let stored = join(&first, &second);
    assert_eq!(join(&second, &first), stored);
    assert_eq!(join(&stored, &first), stored);
    assert_eq!(values(&stored, "title").len(), 2);
    assert_eq!(values(&stored, "notes"), [json!("efter importen")]);
}

#[test]
fn a_file_that_claims_to_have_seen_too_much_is_stripped() {
    for count in ["4294967296", "2147483648", "-1", "0", "1.5", "1e3", "\"7\"", "null"] {
        let text = to_portable(&edited(&shared(), "bo", "title", "Lektier")).to_string();
        let text = text.replace(r#""seen":{"anne":1"#, &format!(r#""seen":{{"anne":{count}"#));
        let (record, edits) = from_portable(&serde_json::from_str(&text).unwrap()).unwrap();
        assert_eq!(edits, [HandEdit::Stripped], "{count}");
        assert_eq!(values(&join(&shared(), &record), "title").len(), 2);
    }
}

#[test]
fn a_forged_count_at_the_limit_uses_up_nobodys_name() {
    let text = to_portable(&shared()).to_string();
    let text = text.replace(r#""seen":{"anne":1"#, r#""seen":{"anne":2147483647"#);
    let forged: Value = serde_json::from_str(&text).unwrap();
    let held = open(&shared(), &forged);
    let once = edited(&held, "anne", "title", "A");
    let twice = edited(&once, "anne", "title", "B");
    assert_eq!(values(&join(&twice, &once), "title"), [json!("B")]);
    assert_eq!(open(&held, &to_portable(&twice)), twice, "and others can still read it");
}

#[test]
fn a_file_that_lacks_a_field_takes_it_from_nobody() {
    let mut file = to_portable(&edited(&shared(), "bo", "status", "slut"));
    file["fields"].as_object_mut().unwrap().remove("title");
    file["trace"]["from"].as_object_mut().unwrap().remove("title");
    let incoming = receive(Some(&shared()), read(&file).0).unwrap();
    let both = join(&shared(), &incoming);
    assert_eq!(values(&both, "title"), [json!("Lektier Online")]);
    assert_eq!(values(&both, "status"), [json!("slut")]);
}

#[test]
fn a_purge_that_was_forged_empties_nothing() {
    let mut file = to_portable(&shared());
    let tombstone = json!({"purged": true, "seen": {"anne": 9}});
    file["fields"] = json!({ "deleted": tombstone });
    file["trace"]["from"] = json!({});
    let incoming = receive(Some(&shared()), read(&file).0).unwrap();
    let both = join(&shared(), &incoming);
    assert_eq!(values(&both, "title"), [json!("Lektier Online")]);
    assert_eq!(both.life(), Life::Deleted, "no more than in the trash");
}

#[test]
fn ten_thousand_actors_are_refused() {
    let mut file = to_portable(&shared());
    for actor in 0..10_000 {
        file["trace"]["seen"][format!("a{actor}")] = json!(1);
    }
    assert_eq!(receive(Some(&shared()), read(&file).0), Err(Breach::TooManyActors));
    assert_eq!(receive(None, read(&file).0), Err(Breach::TooManyActors));
}

#[test]
fn actors_are_counted_with_those_we_have() {
    let crowd = |letter: char, count: usize| {
        let mut file = to_portable(&shared());
        for actor in 0..count {
            file["trace"]["seen"][format!("{letter}{actor}")] = json!(1);
        }
        read(&file).0
    };
    let half = MAX_ACTORS / 2;
    let held = crowd('a', half - 1);
    assert!(receive(Some(&held), crowd('b', half)).is_ok(), "anne and the two crowds");
    assert_eq!(receive(Some(&held), crowd('b', half + 1)), Err(Breach::TooManyActors));
}

#[test]
fn more_values_than_anybody_wrote_are_refused() {
    let mut file = to_portable(&shared());
    file["siblings"] = json!({ "title": (0..MAX_ACTORS - 2).collect::<Vec<_>>() });
    file.as_object_mut().unwrap().remove("trace");
    assert!(receive(None, read(&file).0).is_ok());
    file["siblings"] = json!({ "title": (0..MAX_ACTORS - 1).collect::<Vec<_>>() });
    assert_eq!(receive(None, read(&file).0), Err(Breach::TooManyActors));
}

#[test]
fn a_note_of_five_megabytes() {
    let note = "æ–😀 \"\\\n".repeat(400_000);
    assert!(note.len() > 5_000_000);
    let long = edited(&shared(), "bo", "notes", &note);
    let file = to_portable(&long);
    assert_eq!(read(&file), (long.clone(), vec![]));
    assert_eq!(join(&shared(), &long), long);
}

#[test]
fn unknown_fields_and_unknown_keys_are_kept_and_merge() {
    let mut file = to_portable(&shared());
    file["fields"]["colour"] = json!({"of": ["a", "later", {"version": null}]});
    file["attachments"] = json!([{"name": "aftale.pdf", "pages": [1, 2]}]);
    file["+odd"] = json!(1);
    let (record, edits) = read(&file);
    assert_eq!(edits.len(), 3, "{edits:?}");
    let held = open(&edited(&shared(), "bo", "title", "B"), &file);
    let out = to_portable(&held);
    assert_eq!(out["fields"]["colour"], file["fields"]["colour"]);
    assert_eq!(out["attachments"], file["attachments"]);
    assert_eq!(out["+odd"], json!(1));
    assert_eq!(out["fields"]["title"], "B");
    assert_eq!(read(&to_portable(&record)), (record, vec![]));
}

#[test]
fn no_flipped_bit_changes_a_value_in_silence() {
    let both = join(
        &edited(&shared(), "anne", "status", "slut"),
        &edited(&shared(), "bo", "status", "ny"),
    );
    let bytes = to_portable(&both).to_string().into_bytes();
    let shown = |record: &Record| ["title", "status"].map(|field| values(record, field));
    for place in 0..bytes.len() {
        for bit in 0..8 {
            let mut bytes = bytes.clone();
            bytes[place] ^= 1 << bit;
            let Ok(file) = serde_json::from_slice(&bytes) else { continue };
            let Ok((record, edits)) = from_portable(&file) else { continue };
            assert!(!edits.is_empty() || shown(&record) == shown(&both), "{file}");
        }
    }
}

#[test]
fn what_is_no_record_is_refused() {
    use makkerskab::crdt::PortableError::{NoFields, NoId, NoKind, NotAnObject};
    for (file, error) in [
        (json!([]), NotAnObject),
        (json!({"kind": "goal"}), NoId),
        (json!({"id": "Ærø", "kind": "goal"}), NoId),
        (json!({"id": 7, "kind": "goal"}), NoId),
        (json!({"id": "p-1"}), NoKind),
        (json!({"id": "p-1", "kind": ""}), NoKind),
        (json!({"id": "p-1", "kind": "goal", "fields": []}), NoFields),
        (json!({"id": "p-1", "kind": "goal", "siblings": "x"}), NoFields),
    ] {
        assert_eq!(from_portable(&file), Err(error), "{file}");
    }
    let bare = from_portable(&json!({"id": "p-1", "kind": "goal"})).unwrap();
    assert_eq!(bare, (Record::new("p-1", "goal"), vec![HandEdit::Stripped]));
}

/// A word that somebody wrote is the name of a field in a set: it goes with the values.
#[test]
fn a_purge_takes_the_words_of_a_set_along_and_no_older_copy_brings_them_back() {
    let before = edited(&shared(), "bo", "title", "Lektier");
    let mut before = before.clone();
    before.set(&by("bo"), "themes/Karen Berg", json!(true));
    let mut held = before.clone();
    held.purge(&by("anne"));
    assert_eq!(held.life(), Life::Purged);
    assert!(!to_portable(&held).to_string().contains("Karen"));
    assert_eq!(open(&held, &to_portable(&before)), held);
    // It reaches those who have the word, without being doubted.
    assert_eq!(receive(Some(&before), held.clone()), Ok(held.clone()));
    assert_eq!(open(&before, &to_portable(&held)), held);
    // Who wrote of it meanwhile is heard, whichever way the two meet.
    let mut meanwhile = before.clone();
    meanwhile.set(&by("carl"), "themes/Karen Berg", json!(true));
    let both = open(&meanwhile, &to_portable(&held));
    assert_eq!(both, open(&held, &to_portable(&meanwhile)));
    assert_eq!(both.life(), Life::Disputed);
}

/// A count that no honest record comes near costs nobody else their own.
#[test]
fn whoever_writes_beside_a_forged_count_counts_on_as_ever() {
    let forged = |name: &str| {
        let mut record = shared();
        record.count_on(&shared(), &by(name));
        let forged = Sibling { dot: Dot::new(by(name), MAX_COUNT), value: json!(name) };
        let fields = record.fields().filter(|(field, _)| *field != "title");
        let fields = fields.map(|(field, own)| (FieldName::new(field), own.clone()));
        let title = (FieldName::new("title"), [forged].into_iter().collect());
        Record::from_parts(
            &record.id,
            &record.kind,
            fields.chain([title]).collect(),
            record.seen().clone(),
        )
    };
    let mut held = join(&forged("x"), &forged("y"));
    for letter in ["a", "ab", "abc"] {
        held.edit(&by("anne"), [("title", vec![json!(letter)], Others::Stay)]);
    }
    let wrote = |who: &str| held.seen().iter().filter(|(actor, _)| actor.as_str() == who).count();
    assert_eq!((wrote("anne"), held.seen().len()), (1, shared().seen().len() + 2));
    assert!(values(&held, "title").contains(&json!("abc")));
}
