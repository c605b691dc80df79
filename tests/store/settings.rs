//! What a browser remembers about its user, and what becomes of it as things happen.

use std::collections::BTreeSet;

use makkerskab::{
    crdt::Actor,
    domain::{Day, LastBackup, MOST_CHANGED},
    settings::{Settings, ToAnswer},
    store::{SaveState, StoreError},
};

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

fn ids(all: &[&str]) -> Vec<String> {
    all.iter().map(|id| (*id).to_owned()).collect()
}

fn edited(all: &[&[&str]]) -> Settings {
    let mut settings = Settings::default();
    all.iter().for_each(|touched| settings.note_change(&ids(touched)));
    settings
}

#[test]
fn a_record_that_is_edited_again_is_one_that_no_backup_holds() {
    let settings = edited(&[&["p-1"], &["p-1", "p-2"], &["p-1"]]);
    assert_eq!((settings.edits_since_copy, settings.changed()), (3, 2));
    // An earlier version counted edits only.
    let earlier = Settings::read(r#"{"edits_since_copy": 7}"#);
    assert_eq!((earlier.changed(), Settings::default().changed()), (1, 0));
}

#[test]
fn beyond_many_it_is_enough_that_they_are_many() {
    let mut settings = Settings::default();
    let many: Vec<String> = (0..MOST_CHANGED + 50).map(|number| format!("p-{number}")).collect();
    settings.note_change(&many);
    settings.note_change(&ids(&["another"]));
    assert_eq!(settings.changed(), MOST_CHANGED + 1);
}

/// A file was begun, and somebody typed on until it was saved: what the file lacks stays counted.
#[test]
fn what_was_typed_while_a_file_was_written_is_not_in_it() {
    let mut settings = edited(&[&["p-1"], &["p-2"]]);
    let edits = settings.edits_since_copy;
    settings.note_change(&ids(&["p-3"]));
    settings.note_backup(day("2026-11-23"), edits);
    assert_eq!((settings.edits_since_copy, settings.changed()), (1, 3));
    let last = settings.last_backup(day("2026-11-25"));
    assert_eq!(last, LastBackup::Ago { day: day("2026-11-23"), days: 2 });
    settings.note_backup(day("2026-11-25"), 1);
    assert_eq!((settings.edits_since_copy, settings.changed()), (0, 0));
    // Opened in an empty browser, a backup holds whatever came of opening it.
    let mut opened = edited(&[&["p-1"]]);
    opened.note_opened_backup(day("2026-11-20"));
    assert_eq!((opened.changed(), &*opened.last_copy), (0, "2026-11-20"));
}

fn asked() -> ToAnswer {
    ToAnswer { by: "Bo".into(), partnerships: ids(&["ps-1"]), partners: ids(&["pa-1"]) }
}

#[test]
fn a_share_copy_that_is_opened_for_itself_begins_without_edits_and_without_a_file() {
    let mut settings = edited(&[&["p-1"]]);
    settings.by = "Anne".into();
    settings.last_copy = "2026-11-20".into();
    settings.open_apart(asked());
    let expected = Settings {
        by: "Anne".into(),
        answers_to: "Bo".into(),
        answering: ids(&["ps-1"]),
        answer_names: ids(&["pa-1"]),
        ..Settings::default()
    };
    assert_eq!(settings, expected);
    // Another tab saves a backup, and its user says a name: that does not save the answer.
    settings.note_change(&ids(&["ps-1"]));
    let heard = Settings { by: "Karen".into(), last_copy: "2026-11-24".into(), ..expected };
    let settings = settings.heard_apart(heard);
    assert_eq!((settings.edits_since_copy, settings.changed(), &*settings.by), (1, 1, "Karen"));
    let mut settings = settings;
    settings.stop_answering();
    assert!(settings.answering.is_empty() && settings.answers_to.is_empty());
}

#[test]
fn a_cleared_browser_knows_nobody() {
    let mut settings = Settings {
        lang: "en".into(),
        theme: "dark".into(),
        by: "Anne".into(),
        library: "li-1".into(),
        begun_here: BTreeSet::from(["an-1".to_owned()]),
        ..edited(&[&["p-1"]])
    };
    settings.clear();
    let look = Settings { lang: "en".into(), theme: "dark".into(), ..Settings::default() };
    assert_eq!(settings, look);
}

/// From a share copy that is open for itself nothing reaches the store but how it is looked at.
#[test]
fn only_the_look_of_a_share_copy_is_stored() {
    let page = Actor::parse("anne").unwrap();
    let apart = Settings { theme: "dark".into(), by: "A guest".into(), ..edited(&[&["p-1"]]) };
    let text = apart.look_over(&page, r#"{"by": "Anne", "later": [1]}"#).unwrap();
    let stored = Settings { theme: "dark".into(), by: "Anne".into(), ..Settings::default() };
    assert_eq!(Settings::read(&text), stored);
    assert!(text.contains(r#""later":[1]"#), "what a later version wrote stays: {text}");
    assert_eq!(apart.look_over(&page, &text), None);
}

#[test]
fn leaving_is_asked_about_only_where_it_may_cost_something() {
    let today = day("2026-11-23");
    let refused = SaveState::Failed(StoreError::Full { needed: 2, free: 1 });
    let nowhere = [SaveState::MemoryOnly, SaveState::Apart { is_kept: false }, refused];
    let one = edited(&[&["p-1"]]);
    for state in &nowhere {
        assert!(one.asks_before_leaving(state, true, today), "{state:?}");
        assert!(!Settings::default().asks_before_leaving(state, true, today), "{state:?}");
    }
    for state in [SaveState::Saving, SaveState::Saved, SaveState::Secured] {
        assert!(!one.asks_before_leaving(&state, true, today));
        // Ten edits that no file holds, or a computer that the next one sits down at.
        let mut many = Settings::default();
        (0..10).for_each(|_| many.note_change(&ids(&["p-1"])));
        assert!(many.asks_before_leaving(&state, true, today));
        many.last_copy = "2026-11-20".into();
        assert!(!many.asks_before_leaving(&state, true, today));
        let shared = Settings { shared_computer: true, ..Settings::default() };
        assert!(shared.asks_before_leaving(&state, true, today));
        assert!(!shared.asks_before_leaving(&state, false, today));
    }
}
