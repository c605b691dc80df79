//! The one search: the user's own things first, then what can be done, then what the guide says; no place
//! twice; and what the keys do.

use crate::support::workspace::{create, set, stocked, with};
use makkerskab::{
    content::{Passage, passages, read_guide},
    domain::{Day, Kind},
    palette::{Among, Found, Press, Sort, find, press},
    route::{Route, Tab},
    text::{Lang, names::shown_names, text},
    workspace::Workspace,
};
use serde_json::json;

/// What is found on a page, with the guide at hand.
fn found(workspace: &Workspace, here: &Route, is_apart: bool, query: &str) -> Vec<Found> {
    let named = workspace.named(shown_names(workspace));
    let guide = read_guide(include_str!("../../content/guide.json")).unwrap();
    let guide: Vec<Passage> = passages(&guide, Lang::Da.half());
    let today = Day::parse_iso("2026-11-23").unwrap();
    let (named, guide) = (&named, &guide[..]);
    let among = Among { workspace, named, guide, examples: &[], here, today, is_apart };
    find(&among, text(Lang::Da), query)
}

fn two() -> Workspace {
    let title = |id: &str, title: &str| create(id, Kind::Partnership, &[("title", json!(title))]);
    with(&stocked(), [title("ps-2", "Skabelon til læsning"), title("ps-3", "Sprogcafé")])
}

fn of(found: &[Found], sort: Sort) -> Vec<&str> {
    found.iter().filter(|one| one.sort == sort).map(|one| one.context.as_str()).collect()
}

#[test]
fn ones_own_records_come_before_deeds_and_these_before_the_guide() {
    let found = found(&two(), &Route::Overview, false, "skabelon");
    let sorts: Vec<Sort> = found.iter().map(|one| one.sort).collect();
    let place = |is: fn(&Sort) -> bool| (sorts.iter().position(is), sorts.iter().rposition(is));
    let records = place(|sort| matches!(sort, Sort::Record(_)));
    let deeds = place(|sort| matches!(sort, Sort::Mail));
    assert_eq!(found[0].title, "Skabelon til læsning");
    assert!(records.1 < deeds.0, "{sorts:?}");
    if let Some(guide) = place(|sort| *sort == Sort::Guide).0 {
        assert!(deeds.1 < Some(guide), "{sorts:?}");
    }
}

#[test]
fn no_place_is_told_twice() {
    for query in ["skabelon", "tjekliste", "slet", "mail", "gdpr", "plakat"] {
        let found = found(&two(), &Route::Overview, false, query);
        assert!(!found.is_empty(), "{query}");
        let deeds: Vec<_> = found.iter().filter(|one| one.sort == Sort::Way).collect();
        for (number, deed) in deeds.iter().enumerate() {
            let same = |other: &&Found| (&other.route, &other.place) == (&deed.route, &deed.place);
            assert!(
                !deeds.iter().skip(number + 1).copied().any(|own| same(&own)),
                "{query}: {deed:?}"
            );
        }
    }
}

/// A mail is about the partnership whose page is open, else about those of whom there are some, but none that
/// has ended before one that goes on; in a share copy others write it, and the help says how mails are made.
#[test]
fn a_mail_is_about_what_is_open() {
    let workspace = with(&two(), [set("ps-1", "status", json!("closed"))]);
    let here = Route::Partnership { id: "ps-2".into(), tab: Tab::Log };
    let mails = |here: &Route, is_apart| {
        let found = found(&workspace, here, is_apart, "skabelon til mail");
        of(&found, Sort::Mail).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(mails(&here, false), ["Skabelon til læsning"]);
    let all = mails(&Route::Overview, false);
    assert_eq!((all.len(), all.last().map(String::as_str)), (3, Some("Læs for mig")));
    assert_eq!(mails(&here, true), Vec::<String>::new());
    let helped = found(&workspace, &here, true, "skabelon til mail");
    assert!(helped.iter().any(|one| one.route == Route::parse("hjaelp") && one.place == "paper"));
}

/// What has ended can begin again, the one that is open first; where none has, the list of them is shown.
#[test]
fn what_has_ended_can_begin_again() {
    let ended = |id: &str| set(id, "status", json!("closed"));
    let workspace = with(&two(), [ended("ps-1"), ended("ps-3")]);
    let here = Route::partnership("ps-3");
    let again = |workspace: &Workspace, is_apart| {
        let found = found(workspace, &here, is_apart, text(Lang::Da).again.button);
        of(&found, Sort::Again).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(again(&workspace, false), ["Sprogcafé", "Læs for mig"]);
    assert_eq!(again(&workspace, true), Vec::<String>::new());
    assert_eq!(again(&two(), false), Vec::<String>::new());
}

#[test]
fn keys_move_within_the_list_and_open_what_is_there() {
    assert_eq!(press("ArrowDown", 0, 3), Some(Press::Choose(1)));
    assert_eq!(press("ArrowDown", 2, 3), Some(Press::Choose(2)));
    assert_eq!(press("ArrowUp", 0, 3), Some(Press::Choose(0)));
    assert_eq!(press("Enter", 1, 3), Some(Press::Open(1)));
    // The list has become shorter since: the last one is meant.
    assert_eq!(press("Enter", 7, 3), Some(Press::Open(2)));
    assert_eq!(press("ArrowUp", 7, 3), Some(Press::Choose(1)));
    assert_eq!(press("ArrowDown", 0, 0), Some(Press::Choose(0)));
    assert_eq!(press("a", 0, 3), None);
}
