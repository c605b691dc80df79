//! Dots on a map: three for everybody, put in silence.

use crate::support::network::World;
use makkerskab::{
    network::{by_dots, dots, dots_left, dots_of, voter, would_follow},
    workspace::Command,
};
use serde_json::{Value, json};

/// Three actors; `votes` are who, on which of them, and how many.
fn voted(votes: &[(&str, usize, Value)]) -> (World, Vec<String>) {
    let mut world = World::new();
    let ids = world.add(&["Museet", "Biografen", "Kirken"]);
    for (who, on, dots) in votes {
        world.run(&Command::set(&ids[*on], format!("votes/{who}"), dots.clone()));
    }
    (world, ids)
}

#[test]
fn nobody_has_more_than_three_dots_whatever_a_file_claims() {
    let (world, ids) = voted(&[
        ("MH", 0, json!(2)),
        ("LKS", 0, json!(9)),
        ("PP", 1, json!(-4)),
        ("BO", 1, json!("mange")),
    ]);
    let graph = world.graph();
    let actor = |at: usize| graph.actor(graph.place(&ids[at]).unwrap()).unwrap();
    let left = |who: &str| dots_left(&graph, who);
    assert_eq!((left("MH"), left("LKS"), left("PP"), left("BO"), left("AB")), (1, 0, 3, 3, 3));
    assert_eq!((dots_of(actor(0), "LKS"), dots_of(actor(1), "PP"), dots(actor(1))), (3, 0, 0));
    // Two on each of two actors are more than three.
    let (world, _) = voted(&[("MH", 0, json!(2)), ("MH", 1, json!(2))]);
    assert_eq!(dots_left(&world.graph(), "MH"), 0);
}

#[test]
fn nobody_votes_twice_under_another_spelling_or_under_half_a_name() {
    let (world, _) = voted(&[("MH", 0, json!(2)), ("gammel", 1, json!(0)), ("Aa-Bb", 1, json!(1))]);
    let (graph, staff) = (world.graph(), ["m h".to_owned(), "Lks".into(), "Gammel".into()]);
    let who = |typed: &str| voter(&graph, &staff, typed);
    for (typed, known) in [
        (" mh ", "MH"),
        ("M H", "MH"),
        ("LKS", "Lks"),
        // Whoever has taken all dots back has voted no more than others.
        ("GAMMEL", "Gammel"),
        ("Ny Navn", "Ny Navn"),
        // A stroke would be part of the field's path.
        ("aa/bb", "Aa-Bb"),
        ("c/d", "c-d"),
    ] {
        assert_eq!(who(typed).as_deref(), Some(known), "{typed}");
    }
    assert_eq!((who(""), who("  "), who(&"n".repeat(81))), (None, None, None));
    assert_eq!(who(&"n".repeat(80)), Some("n".repeat(80)));
}

#[test]
fn whoever_has_dots_left_follows_nobody() {
    let (world, _) = voted(&[("MH", 0, json!(2)), ("LKS", 1, json!(3))]);
    let graph = world.graph();
    assert!(would_follow(&graph, "MH") && would_follow(&graph, "AB"));
    assert!(!would_follow(&graph, "LKS"), "all are put");
    let (world, _) = voted(&[("MH", 0, json!(2))]);
    assert!(!would_follow(&world.graph(), "MH"), "there are no others' dots");
}

#[test]
fn the_order_by_dots_leaves_equals_as_they_stood() {
    let (world, ids) = voted(&[("MH", 2, json!(1)), ("LKS", 2, json!(1)), ("AB", 1, json!(0))]);
    let stood: Vec<String> = [&ids[1], &ids[0], &ids[2]].map(Clone::clone).into();
    let names = |ids: Vec<String>| {
        let graph = world.graph();
        let names = ids.iter().map(|id| graph.name(graph.place(id).unwrap()).to_owned());
        names.collect::<Vec<_>>()
    };
    assert_eq!(names(by_dots(&world.graph(), stood)), ["Kirken", "Biografen", "Museet"]);
}
