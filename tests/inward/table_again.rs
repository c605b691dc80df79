//! Our own table of partnerships comes back as it left, and whatever comes in writes over nothing.

use crate::support::inward_partnerships::{apply, plan, today};
use crate::support::workspace::{actor, create, set, stocked, with};
use makkerskab::{
    csv::Meaning,
    domain::{Kind, Partner, Partnership},
    guide::rows,
    inward::{Plan, partnerships::Column},
    outward::partnership_table,
    text::{Lang, text},
    workspace::{Filter, Sorting, Workspace, pick},
};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::json;

/// Everything that the table holds, with a partner who is not to be named and a step that is a line of the list.
fn full() -> Workspace {
    with(
        &stocked(),
        [
            set("ps-1", "phase", json!("P09")),
            set("ps-1", "owner", json!("Anne")),
            set("ps-1", "deputy", json!("Bo")),
            set("ps-1", "start", json!("2026-01-01")),
            set("ps-1", "end", json!("2027-12-31")),
            set("ac-1", "due", json!("2026-12-01")),
            create(
                "le-1",
                Kind::Entry,
                &[
                    ("partnership", json!("ps-1")),
                    ("at", json!("2026-11-03")),
                    ("entry_kind", json!("call")),
                ],
            ),
            create("pa-2", Kind::Partner, &[("name", json!("FDF"))]),
            create(
                "ps-2",
                Kind::Partnership,
                &[("title", json!("Sommerbogen")), ("status", json!("paused"))],
            ),
            create(
                "mb-2",
                Kind::Member,
                &[("partnership", json!("ps-1")), ("partner", json!("pa-2"))],
            ),
        ],
    )
}

fn table(workspace: &Workspace, lang: Lang) -> String {
    let rows = rows(workspace, today());
    let shown = pick(&rows, &Filter::default(), Sorting::default());
    partnership_table(workspace, &rows, &shown, &text(lang).outward.listed).text
}

#[test]
fn our_own_table_comes_back_as_it_left() {
    let workspace = full();
    for lang in Lang::ALL {
        let left = table(&workspace, *lang);
        assert!(plan(&workspace, &left).is_empty(), "{left}");
        let mut elsewhere = Workspace::default();
        let draft = plan(&elsewhere, &left);
        assert_eq!(draft.found.kept, []);
        apply(&mut elsewhere, &draft);
        assert_eq!(table(&elsewhere, *lang), left);
    }
}

#[test]
fn what_our_own_table_leaves_out_doubles_nothing_here() {
    let silent = with(
        &full(),
        [
            set("pa-1", "publicity_pref", json!("none")),
            set("ps-1", "title", json!("Læs med Røde Kors")),
            set("ac-1", "text", json!("Ring til Røde Kors")),
        ],
    );
    for lang in Lang::ALL {
        let left = table(&silent, *lang);
        assert!(!left.contains("Røde Kors"), "{left}");
        let draft = plan(&silent, &left);
        assert!(draft.is_empty(), "{left}");
        assert_eq!(draft.found.same.len(), 2);
    }
    let elsewhere = plan(&Workspace::default(), &table(&silent, Lang::Da));
    assert_eq!(elsewhere.found.kept.len(), 1, "told, not dropped: {:?}", elsewhere.found);
}

/// What people type anywhere, in whatever column.
fn cell() -> impl Strategy<Value = &'static str> {
    select(vec![
        "",
        "Læs for mig",
        "læs for MIG",
        "Sommerbogen",
        "Røde Kors",
        "Røde Kors, FDF",
        "FDF; Kirken, Hobro",
        "I gang",
        "Afsluttet",
        "Udførelse",
        "i dvale",
        "1/3 2026",
        "2026-11-03",
        "til foråret",
        "Anne",
        "Ring",
        "Tjeklistens punkt 5.3",
        "[omtales ikke]",
        "Læs for [omtales ikke]",
        "\"to\nlinjer\"",
        "'=1+1",
    ])
}

proptest! {
    #[test]
    fn a_list_writes_over_nothing_and_says_the_same_twice(rows in vec(vec(cell(), 17), 1..6)) {
        let names = Column::ALL.iter().filter_map(|own| own.names().first());
        let head = names.copied().collect::<Vec<_>>()[..17].join(";");
        let rows: Vec<String> = rows.iter().map(|row| row.join(";")).collect();
        let list = format!("{head}\n{}\n", rows.join("\n"));
        let before = full();
        let mut workspace = before.clone();
        let draft = plan(&workspace, &list);
        let inverse = apply(&mut workspace, &draft);
        for held in before.all::<Partnership>() {
            let now = workspace.get::<Partnership>(&held.id).unwrap();
            prop_assert_eq!(&now.title, &held.title);
            prop_assert_eq!(now.status, held.status);
            prop_assert!(held.phase.is_none() || now.phase == held.phase);
            prop_assert!(held.owner.is_empty() || now.owner == held.owner);
            prop_assert!(held.end.is_none() || now.end == held.end);
        }
        if draft.found.unclear.is_empty() && draft.found.namesakes.is_empty() {
            let again = plan(&workspace, &list);
            prop_assert!(again.is_empty(), "{}\n{:#?}", list, again);
        }
        workspace.apply(&inverse, &actor("me")).unwrap();
        prop_assert_eq!(workspace.all::<Partnership>().count(), before.all::<Partnership>().count());
        prop_assert_eq!(workspace.all::<Partner>().count(), before.all::<Partner>().count());
    }
}
