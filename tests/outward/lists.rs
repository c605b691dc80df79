//! Cards and tables as other programs get them, and what stands in no file that leaves.
//!
//! `UPDATE_EXPECT=1 cargo test --test outward lists` writes the files anew; read the difference.

use crate::support::outward::{STAMP, file, here, today, with};
use crate::support::workspace::{create, set, stocked};
use expect_test::expect_file;
use makkerskab::{
    csv::table,
    domain::{Kind, Phase},
    outward::{Scope, card, cards, dates, doubtful, partner_table, partnership_table, vcards},
    text::{Lang, text},
    workspace::{
        Command, PartnerFilter, PartnerRow, PartnerSorting, Row, Workspace, discretion::Mention,
        pick_partners,
    },
};
use serde_json::{Value, json};

/// Røde Kors is not to be named, and its name and its people's stand everywhere.
fn silent() -> Workspace {
    let commands = [
        set("pa-1", "publicity_pref", json!("none")),
        set("ps-1", "title", json!("Læs med Røde Kors")),
        create(
            "ct-1",
            Kind::Contact,
            &[("partner", json!("pa-1")), ("name", json!("Lone Hansen"))],
        ),
        set("ac-1", "text", json!("Ring til Lone Hansen, RØDE KORS")),
        set("ac-1", "owner", json!("Lone Hansen")),
        set("ac-1", "due", json!("2026-12-01")),
        here(
            "me-1",
            Kind::Meeting,
            &[
                ("at", json!("2026-12-02")),
                ("place", json!("Røde Kors")),
                ("chair", json!("Lone Hansen")),
                ("agenda", json!(["Lone Hansen fortæller"])),
            ],
        ),
        create(
            "pa-2",
            Kind::Partner,
            &[("name", json!("Skolen")), ("kind", json!("Ven af Røde Kors"))],
        ),
        create(
            "ct-2",
            Kind::Contact,
            &[
                ("partner", json!("pa-2")),
                ("name", json!("Bo")),
                ("title", json!("Formand for Røde Kors")),
            ],
        ),
    ];
    with(stocked(), &commands)
}

#[test]
fn lines_with_what_may_be_short_for_a_silent_name_are_told_before_they_leave() {
    let words = &text(Lang::Da).outward;
    let commands = [
        set("pa-1", "name", json!("Frivilligstedet Sønderby")),
        set("pa-1", "publicity_pref", json!("none")),
        set("ps-1", "title", json!("Læs højt")),
        set("ac-1", "text", json!("Ring til Frivilligstedet")),
        set("ac-1", "due", json!("2026-12-01")),
        // Several days of one record, others between.
        set("ps-1", "review_dates/2026-11-30", json!(true)),
        set("ps-1", "review_dates/2026-12-02", json!(true)),
    ];
    let workspace = with(stocked(), &commands);
    let rows = Row::all(&workspace, today());
    let shown: Vec<String> = rows.keys().cloned().collect();
    let table = partnership_table(&workspace, &rows, &shown, &words.listed);
    assert_eq!(table.doubtful, [Mention::of("ps-1")]);
    let told = |workspace: &Workspace| {
        doubtful(workspace, &dates(workspace, &Scope::All, today(), words.unnamed))
    };
    assert_eq!(told(&workspace), [Mention::of("ac-1")]);
    let titled = with(workspace, &[set("ps-1", "title", json!("Frivilligstedet læser"))]);
    assert_eq!(told(&titled), [Mention::of("ps-1"), Mention::of("ac-1")]);
    assert_eq!(told(&with(titled, &[set("pa-1", "publicity_pref", json!("name"))])), []);
}

#[test]
fn names_that_are_not_to_be_named_leave_in_no_file() {
    let trashed = with(silent(), &[Command::Delete { ids: vec!["pa-1".into(), "ct-1".into()] }]);
    for workspace in [silent(), trashed] {
        for lang in [Lang::Da, Lang::En] {
            let words = &text(lang).outward;
            let rows = Row::all(&workspace, today());
            let partners = PartnerRow::all(&workspace, today());
            let shown: Vec<String> = rows.keys().cloned().collect();
            let all =
                pick_partners(&partners, &PartnerFilter::default(), PartnerSorting::default());
            let partnerships = partnership_table(&workspace, &rows, &shown, &words.listed);
            let partners = partner_table(&workspace, &partners, &all, &words.listed);
            let people = ["pa-1", "pa-2"].map(|id| cards(&workspace, id, words.unnamed)).concat();
            assert!(partnerships.held > 0 && partners.held > 0);
            assert_eq!(people.len(), 1);
            for out in [
                file(&workspace, Scope::All, lang),
                file(&workspace, Scope::Partnership("ps-1".into()), lang),
                file(&workspace, Scope::Meeting("me-1".into()), lang),
                vcards(&people, "-", STAMP),
                partnerships.text,
                partners.text,
            ] {
                let low = out.replace("\r\n ", "").to_lowercase();
                assert!(!low.contains("røde kors") && !low.contains("lone"), "{out}");
            }
            let shown = file(&workspace, Scope::Partnership("ps-1".into()), lang);
            assert!(shown.contains(words.unnamed));
        }
    }
    // Only there, where the partnership is not to be talked of.
    let quiet_home =
        [set("pa-1", "publicity_pref", json!("full")), set("ps-1", "publicity", json!("none"))];
    let quiet_home = with(silent(), &quiet_home);
    assert!(!file(&quiet_home, Scope::All, Lang::Da).contains("Lone"));
    let rows = PartnerRow::all(&quiet_home, today());
    let words = &text(Lang::Da).outward.listed;
    let told = partner_table(&quiet_home, &rows, &["pa-1".into()], words);
    assert!(told.text.contains("Røde Kors") && !told.text.contains("Læs"), "{}", told.text);
    assert_eq!(told.held, 1);
}

fn people() -> Workspace {
    let contact = |id: &str, fields: &[(&str, Value)]| {
        create(id, Kind::Contact, &[&[("partner", json!("pa-1"))][..], fields].concat())
    };
    let commands = [
        contact(
            "ct-1",
            &[
                ("name", json!("Lone Bøgh Hansen")),
                ("title", json!("Leder; frivillige, unge")),
                ("phone", json!("+45 12 34 56 78")),
                ("email", json!("lone@rk.dk")),
                ("notes", json!("Hemmelig note")),
                ("role_here", json!("Hemmelig rolle")),
                ("primary", json!(true)),
            ],
        ),
        contact("ct-2", &[("title", json!("Receptionen")), ("phone", json!("12345678"))]),
        contact("ct-3", &[("name", json!("Er Rejst")), ("left_at", json!("2026-01-01"))]),
        contact("ct-4", &[("name", json!("Er Slettet")), ("email", json!("slettet@rk.dk"))]),
        contact("ct-5", &[("name", json!("I Papirkurven"))]),
        Command::Purge { ids: vec!["ct-4".into()] },
        Command::Delete { ids: vec!["ct-5".into()] },
    ];
    with(stocked(), &commands)
}

#[test]
fn cards_say_how_to_reach_somebody_and_nothing_else() {
    let workspace = people();
    let words = &text(Lang::Da).outward;
    let file = vcards(&cards(&workspace, "pa-1", words.unnamed), "Uden navn", STAMP);
    for gone in ["Hemmelig", "Rejst", "Slettet", "slettet@", "Papirkurven"] {
        assert!(!file.contains(gone), "{gone}");
    }
    assert!(file.split("\r\n").all(|line| line.len() <= 75));
    expect_file!["../fixtures/outward/people.vcf"].assert_eq(&file.replace("\r\n", "\n"));
    for gone in ["ct-3", "ct-4", "ct-5", "ct-9"] {
        assert_eq!(card(&workspace, gone, ""), None, "{gone}");
    }
    let one = card(&workspace, "ct-1", "").unwrap();
    assert!(file.contains(&vcards(&[one], "", STAMP)));
}

#[test]
fn tables_hold_the_rows_of_the_page_in_its_order() {
    let mut commands = vec![
        set("ac-1", "due", json!("2026-12-01")),
        set("ps-1", "phase", json!("P09")),
        set("ps-1", "owner", json!("Anne")),
        set("ps-1", "deputy", json!("=1+1")),
        create("ps-2", Kind::Partnership, &[("title", json!("Tom; ny"))]),
        create("pa-2", Kind::Partner, &[("name", json!("Alene")), ("web", json!("https://a.dk"))]),
    ];
    commands.extend([create(
        "lg-1",
        Kind::Entry,
        &[
            ("partnership", json!("ps-1")),
            ("partner", json!("pa-1")),
            ("at", json!("2026-11-20")),
            ("entry_kind", json!("call")),
        ],
    )]);
    let workspace = with(people(), &commands);
    let words = &text(Lang::Da).outward.listed;
    let rows = Row::all(&workspace, today());
    let listed = partnership_table(&workspace, &rows, &["ps-2".into(), "ps-1".into()], words);
    let active = (words.status)(rows["ps-1"].status).to_owned();
    let phase = (words.phase)(Phase::P09).to_owned();
    let line = |cells: [&str; 11]| cells.map(str::to_owned).to_vec();
    let expected = table(&[
        line(words.partnerships),
        line(["Tom; ny", (words.status)(rows["ps-2"].status), "", "", "", "", "", "", "", "", ""]),
        line([
            "Læs for mig",
            &active,
            &phase,
            "Anne",
            "=1+1",
            "Røde Kors",
            "Ring",
            "2026-12-01",
            "2026-11-20",
            "",
            "",
        ]),
    ]);
    assert_eq!((listed.text.as_str(), listed.held), (expected.as_str(), 0));
    assert!(listed.text.starts_with('\u{FEFF}') && listed.text.contains(";'=1+1;"));

    let rows = PartnerRow::all(&workspace, today());
    let listed = partner_table(&workspace, &rows, &["pa-1".into(), "pa-2".into()], words);
    let kors = "Læs for mig";
    let expected = table(&[
        line(words.partners),
        line([
            "Røde Kors",
            "",
            "",
            "",
            "Lone Bøgh Hansen",
            "Leder; frivillige, unge",
            "+45 12 34 56 78",
            "lone@rk.dk",
            "ja",
            kors,
            "2026-11-20",
        ]),
        line(["Røde Kors", "", "", "", "", "Receptionen", "12345678", "", "", kors, "2026-11-20"]),
        line(["Alene", "", "", "https://a.dk", "", "", "", "", "", "", ""]),
    ]);
    assert_eq!((listed.text.as_str(), listed.held), (expected.as_str(), 0));
}
