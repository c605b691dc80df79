//! Maps in a list: each is told from every other, whatever two have in common.

use makkerskab::{
    crdt::Actor,
    domain::{Day, Lines, Map, Node, Partner, Publicity},
    network::{Apart, Listed, listed},
    text::{Lang, text},
    workspace::{Command, Workspace},
};

const QUESTION: &str = "Hvem når de unge?";

fn put<E: makkerskab::domain::Entity>(workspace: &mut Workspace, id: &str, entity: &E) {
    let create = Command::create(id, entity);
    workspace.apply(&create, &Actor::from_bits(9)).unwrap();
}

fn map(workspace: &mut Workspace, id: &str, day: &str, people: &[&str], actors: &[(&str, i64)]) {
    let people = people.iter().map(|who| (*who).to_owned()).collect();
    let map = Map {
        title: QUESTION.into(),
        date: Day::parse_iso(day),
        participants: makkerskab::domain::Lines(people),
        ..Map::default()
    };
    put(workspace, id, &map);
    let library = Node { map: id.into(), is_library: Some(true), ..Node::default() };
    put(workspace, &format!("{}-own", id.replace("mp", "no")), &library);
    for (place, (name, ring)) in actors.iter().enumerate() {
        let node =
            Node { map: id.into(), name: (*name).into(), ring: Some(*ring), ..Node::default() };
        put(workspace, &format!("{}-{place}", id.replace("mp", "no")), &node);
    }
}

fn row<'a>(rows: &'a [Listed], id: &str) -> &'a Listed {
    rows.iter().find(|row| row.id == id).unwrap()
}

fn with(names: &[&str]) -> Option<Apart> {
    Some(Apart::With(names.iter().map(|name| (*name).to_owned()).collect()))
}

#[test]
fn what_two_do_not_share_tells_them_apart_and_nothing_else_is_said() {
    let mut all = Workspace::default();
    map(&mut all, "mp-a-1", "2026-11-24", &["AB"], &[("Spejderne", 1)]);
    map(&mut all, "mp-b-1", "2026-11-24", &["MK"], &[("Spejderne", 1)]);
    map(&mut all, "mp-c-1", "2026-11-24", &["AB"], &[("Spejderne", 1), ("Biografen", 2)]);
    map(&mut all, "mp-d-1", "2025-11-24", &["AB"], &[("Spejderne", 1)]);
    let rows = listed(&all);
    assert_eq!(rows.iter().map(|row| row.id.as_str()).next_back(), Some("mp-d-1"), "newest first");
    assert!(rows.iter().all(|row| row.apart.is_none()));
    assert_eq!(rows.iter().map(|row| row.has_twin).collect::<Vec<_>>(), [true, true, true, false]);
    assert_eq!(row(&rows, "mp-c-1").actors, 2);
}

#[test]
fn maps_alike_in_all_that_are_known_by_their_own_actors_the_nearest_first() {
    let mut all = Workspace::default();
    let first = [("Spejderne", 1), ("Biografen", 3), ("Avisen", 3), ("Skolen", 2)];
    map(&mut all, "mp-a-1", "2026-11-24", &[], &first);
    let second = [("spejderne ", 4), ("Jobcentret", 3), ("Kirken", 2), ("Museet", 1)];
    map(&mut all, "mp-b-1", "2026-11-24", &[], &second);
    let rows = listed(&all);
    assert_eq!(row(&rows, "mp-a-1").apart, with(&["Skolen", "Avisen"]));
    assert_eq!(row(&rows, "mp-b-1").apart, with(&["Museet", "Kirken"]));
    let said = text(Lang::Da).network.told_apart;
    assert_eq!(said(&with(&["Skolen", "Avisen"]).unwrap()), "bl.a. Skolen og Avisen");
}

#[test]
fn maps_that_hold_the_same_are_numbered() {
    let mut all = Workspace::default();
    for id in ["mp-b-1", "mp-a-1", "mp-c-1"] {
        map(&mut all, id, "2026-11-24", &[], &[("Spejderne", 1)]);
    }
    let numbers: Vec<_> = listed(&all).into_iter().map(|row| (row.id, row.apart)).collect();
    let number = |id: &str, number| (id.to_owned(), Some(Apart::Number(number, 3)));
    assert_eq!(numbers, [number("mp-a-1", 1), number("mp-b-1", 2), number("mp-c-1", 3)]);
}

#[test]
fn a_partner_that_is_not_to_be_named_tells_no_map_from_another() {
    let mut all = Workspace::default();
    let partner = Partner {
        name: "Banken".into(),
        publicity_pref: Some(Publicity::None),
        ..Partner::default()
    };
    put(&mut all, "pa-x-1", &partner);
    map(&mut all, "mp-a-1", "2026-11-24", &[], &[("Banken", 1)]);
    map(&mut all, "mp-b-1", "2026-11-24", &[], &[("Spejderne", 1)]);
    let rows = listed(&all);
    assert_eq!(row(&rows, "mp-a-1").apart, Some(Apart::Number(1, 2)));
}

#[test]
fn a_map_that_was_gathered_stands_under_the_one_that_took_it_in() {
    let mut all = Workspace::default();
    for id in ["mp-a-1", "mp-b-1", "mp-c-1"] {
        map(&mut all, id, "2026-11-24", &["AB"], &[("Spejderne", 1)]);
    }
    let gather = |all: &mut Workspace, id: &str, parts: &[&str]| {
        let parts = Lines(parts.iter().map(|id| (*id).to_owned()).collect());
        put(all, id, &Map { merged_from: parts, ..Map::default() });
    };
    let into = |all: &Workspace| -> Vec<String> {
        let rows = listed(all);
        let mut told: Vec<String> = rows
            .iter()
            .map(|row| format!("{} {}", row.id, row.gathered_in.as_deref().unwrap_or("-")))
            .collect();
        told.sort();
        told
    };
    gather(&mut all, "mp-g-1", &["mp-a-1", "mp-b-1", "mp-gone-1"]);
    assert_eq!(into(&all), ["mp-a-1 mp-g-1", "mp-b-1 mp-g-1", "mp-c-1 -", "mp-g-1 -"]);
    // Gathered again: what the first took in is found for itself.
    gather(&mut all, "mp-h-1", &["mp-g-1", "mp-c-1"]);
    assert_eq!(into(&all), ["mp-a-1 -", "mp-b-1 -", "mp-c-1 mp-h-1", "mp-g-1 mp-h-1", "mp-h-1 -"]);
    // A circle that only files can make hides nothing.
    gather(&mut all, "mp-i-1", &["mp-j-1"]);
    gather(&mut all, "mp-j-1", &["mp-i-1"]);
    assert!(into(&all).contains(&"mp-i-1 -".into()) && into(&all).contains(&"mp-j-1 -".into()));
}

#[test]
fn a_group_is_known_by_its_name() {
    let mut all = Workspace::default();
    for (id, group) in [("mp-a-1", "Nord"), ("mp-b-1", " gruppe 2 ")] {
        map(&mut all, id, "2026-11-24", &[], &[("Spejderne", 1)]);
        let named = Command::set(id, makkerskab::field!(Map.group), group);
        all.apply(&named, &Actor::from_bits(9)).unwrap();
    }
    let rows = listed(&all);
    assert!(rows.iter().all(|row| row.has_twin && row.apart.is_none()));
    assert_eq!(row(&rows, "mp-a-1").group, "Nord");
    let said = |lang: Lang, id| (text(lang).network.group_named)(&row(&rows, id).group);
    assert_eq!(
        (said(Lang::Da, "mp-a-1"), said(Lang::Da, "mp-b-1")),
        ("Gruppe Nord".into(), "gruppe 2".into())
    );
    assert_eq!(said(Lang::En, "mp-a-1"), "Group Nord");
}
