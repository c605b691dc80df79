//! Anything is found by what is written in it, and by the name that a page gives it.

use crate::support::merge::absorb;
use crate::support::workspace::{actor, create, set, stocked};
use makkerskab::{
    crdt::Record,
    domain::Kind,
    text::{
        Lang,
        evaluation::shown_titles,
        names::{name_of, shown_names},
    },
    workspace::{Command, Named, Workspace},
};
use serde_json::json;

#[test]
fn search_folds_and_forgives_one_letter() {
    let workspace = stocked();
    for query in ["læs", "laes for", "ROEDE", "røde kros"] {
        assert!(!workspace.search(query, 5).is_empty(), "{query}");
    }
    assert!(workspace.search("svømmehal", 5).is_empty());
    assert_eq!(workspace.search("læs", 5).first().unwrap().id, "ps-1");
}

#[test]
fn a_theme_or_a_tag_is_found_until_it_is_taken_away() {
    let mut workspace = stocked();
    let found = |workspace: &Workspace, query: &str| {
        workspace.search(query, 5).into_iter().map(|hit| hit.id).collect::<Vec<_>>()
    };
    workspace.apply(&set("ps-1", "themes/ordblindhed", json!(true)), &actor("me")).unwrap();
    workspace.apply(&set("pa-1", "tags/Frivilligcenter", json!(true)), &actor("me")).unwrap();
    assert_eq!(found(&workspace, "ordblindhed"), ["ps-1"]);
    assert_eq!(found(&workspace, "frivilligcenter"), ["pa-1"]);
    workspace.apply(&set("ps-1", "themes/ordblindhed", json!(false)), &actor("me")).unwrap();
    assert_eq!(found(&workspace, "ordblindhed"), Vec::<String>::new());
}

#[test]
fn search_made_ready_bit_by_bit_finds_the_same_and_what_comes_later() {
    let titled = |n: usize| {
        let mut record = Record::new(&format!("ps-{n}"), "partnership");
        record.set(&actor("anne"), "title", json!(format!("Læseklub {n}")));
        record
    };
    let mut workspace = Workspace::new((0..7).map(titled));
    assert!(workspace.prepare_search(3));
    assert!(workspace.prepare_search(3));
    assert!(!workspace.prepare_search(3));
    assert_eq!(workspace.search("laeseklub", 20).len(), 7);
    absorb(&mut workspace, titled(7));
    assert_eq!(workspace.search("læseklub 7", 20).len(), 1);
    let ids = vec!["ps-7".to_owned()];
    workspace.apply(&Command::Delete { ids }, &actor("anne")).unwrap();
    assert_eq!(workspace.search("læseklub 7", 20).len(), 0);
}

/// What a page does not show takes no place from what it shows.
#[test]
fn what_cannot_be_opened_is_left_out_before_the_limit() {
    let mut workspace = stocked();
    for number in 0..30 {
        let mut answers = Record::new(&format!("an-{number}"), "answers");
        answers.set(&actor("anne"), "who", json!("Xanthippe"));
        absorb(&mut workspace, answers);
    }
    let mut entry = Record::new("lg-9", "entry");
    entry.set(&actor("anne"), "note", json!("Ring til Xanthippe"));
    absorb(&mut workspace, entry);
    let found = |query: &str| {
        let opens = |kind: Kind, _: &str| kind != Kind::Answers;
        let hits = workspace.search_shown(query, 20, &Named::default(), &opens);
        hits.into_iter().map(|hit| hit.id).collect::<Vec<_>>()
    };
    assert_eq!(found("xanthippe"), ["lg-9"]);
    // With a slip as well, and where only the others hold the word to the letter.
    assert_eq!(found("xantippe"), ["lg-9"]);
}

#[test]
fn a_round_is_found_by_its_name_in_either_language() {
    let mut workspace = stocked();
    let round = |id: &str, title: &str| {
        let fields = [
            ("partnership", json!("ps-1")),
            ("round_kind", json!("mid")),
            ("title", json!(title)),
            ("invited", json!(["Peter Lund"])),
        ];
        create(id, Kind::Round, &fields)
    };
    for command in [round("ev-1", "Midtvejs: Læs for mig"), round("ev-2", "Midtvejs: i maj")] {
        workspace.apply(&command, &actor("me")).unwrap();
    }
    let found = |workspace: &Workspace, query: &str, limit: usize| {
        let hits = workspace.search_shown(
            query,
            limit,
            &workspace.named(shown_titles(workspace)),
            &|_, _| true,
        );
        hits.into_iter().map(|hit| hit.id).collect::<Vec<_>>()
    };
    for query in ["midway", "Midway: læs for", "midtvejs laes", "midwya", "midway peter"] {
        assert_eq!(found(&workspace, query, 20), ["ev-1"], "{query}");
    }
    // What somebody wrote goes by what they wrote, and nothing stands there twice.
    assert_eq!(found(&workspace, "midtvejs", 20), ["ev-1", "ev-2"]);
    assert_eq!(found(&workspace, "mid", 1), ["ev-1"]);
    assert_eq!(found(&workspace, "peter lund", 20), ["ev-1", "ev-2"]);
    workspace.apply(&set("ev-1", "title", json!("Efter sommeren")), &actor("me")).unwrap();
    assert!(found(&workspace, "midway", 20).is_empty());
    workspace.apply(&set("ev-1", "title", json!("Midtvejs: Læs for mig")), &actor("me")).unwrap();
    workspace.apply(&Command::Delete { ids: vec!["ev-1".into()] }, &actor("me")).unwrap();
    assert!(found(&workspace, "midway", 20).is_empty());
}

#[test]
fn what_has_no_title_is_found_as_untitled_and_a_meeting_by_its_name() {
    let mut workspace = stocked();
    for command in [
        create("ps-2", Kind::Partnership, &[("status", json!("idea"))]),
        create("pa-2", Kind::Partner, &[("name", json!("  "))]),
        create(
            "me-2",
            Kind::Meeting,
            &[
                ("partnership", json!("ps-1")),
                ("meeting_kind", json!("workgroup")),
                ("at", json!("2026-11-24")),
            ],
        ),
        create("ag-2", Kind::Agreement, &[("partnership", json!("ps-1")), ("level", json!("L1"))]),
    ] {
        workspace.apply(&command, &actor("me")).unwrap();
    }
    let found = |query: &str| {
        let named = workspace.named(shown_names(&workspace));
        let hits = workspace.search_shown(query, 9, &named, &|_, _| true);
        hits.into_iter().map(|hit| hit.id).collect::<Vec<_>>()
    };
    assert_eq!(found("uden titel"), ["ps-2", "pa-2"]);
    assert_eq!(found("Untitled"), ["ps-2", "pa-2"]);
    assert_eq!(found("arbejdsgruppe 24"), ["me-2"]);
    assert_eq!(found("one-page"), ["ag-2"]);
    let record = |id: &str| workspace.record(id).unwrap();
    assert_eq!(name_of(&workspace, record("ps-2"), Lang::En), "Untitled");
    assert_eq!(name_of(&workspace, record("me-2"), Lang::Da), "Møde i arbejdsgruppen 24.11.2026");
    assert_eq!(name_of(&workspace, record("ag-2"), Lang::Da), "Aftale på én side");
    assert_eq!(name_of(&workspace, record("ps-1"), Lang::Da), "Læs for mig");
}
