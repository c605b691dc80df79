//! A hand on the ring map: what it puts down stays there, and so do all the others.

use crate::support::maps::{drawn, workshop};
use crate::support::network::World;
use makkerskab::{
    domain::{Edge, Node},
    field,
    network::{
        Drawing, Graph, Picture,
        layout::{Spot, on_circle},
        put_down, spread_anew,
    },
    workspace::{Command, set},
};

fn world(count: usize, seed: u64, has_sectors: bool) -> World {
    let mut world = World::new();
    let map = world.map.clone();
    let graph = workshop(count, seed);
    for actor in graph.others().iter().filter_map(|place| graph.actor(*place)) {
        let sector = actor.sector.filter(|_| has_sectors);
        let actor = Node { map: map.clone(), sector, ..actor.clone() };
        world.run(&Command::create(&actor.id, &actor));
    }
    for tie in &graph.ties {
        world.run(&Command::create(&tie.edge.id, &Edge { map: map.clone(), ..tie.edge.clone() }));
    }
    world
}

/// Of the 98th of a hundred, in points; and of the middle one.
fn most_and_middle(mut lengths: Vec<f64>) -> (f64, f64) {
    lengths.sort_by(f64::total_cmp);
    (lengths[lengths.len() * 98 / 100], lengths[lengths.len() / 2])
}

fn spot(graph: &Graph, picture: &Picture, id: &str) -> Spot {
    picture.marks[graph.place(id).unwrap()].spot
}

/// Somewhere on the rings, by numbers that look random.
fn anywhere(picture: &Picture, turn: u64) -> Spot {
    let (inner, outer) = (picture.rings[0] + 20.0, picture.rings[4] - 20.0);
    let (out, around) = ((turn * 37 % 100) as f64 / 100.0, (turn * 61 % 97) as f64 / 97.0);
    on_circle(inner + (outer - inner) * out, around)
}

#[test]
fn who_is_put_down_stays_there_and_the_others_stay_where_they_are() {
    for count in [5, 12, 30, 60, 100] {
        for (has_sectors, far) in [(true, 260.0), (false, 200.0)] {
            let mut world = world(count, 2, has_sectors);
            let (mut off, mut moved) = (Vec::new(), Vec::new());
            for turn in 0..20 {
                let graph = world.graph();
                let before = drawn(&graph, Drawing::Rings);
                let id = format!("no-a-{}", 1 + (turn * 7) % count as u64);
                let to = anywhere(&before, turn);
                world.run(&put_down(&graph, &before, Drawing::Rings, &id, to).unwrap());
                let then = world.graph();
                let after = drawn(&then, Drawing::Rings);
                assert!(after.is_free, "{count}: {turn}");
                let actor = then.actor(then.place(&id).unwrap()).unwrap();
                assert_eq!(actor.ring_place(), before.cell_at(to).map(|cell| cell.0));
                off.push(spot(&then, &after, &id).distance(to));
                let others = then.others().into_iter().filter_map(|place| then.actor(place));
                moved.extend(others.filter(|other| other.id != id).map(|other| {
                    spot(&graph, &before, &other.id).distance(spot(&then, &after, &other.id))
                }));
            }
            let ((_, off), (most, middle)) = (most_and_middle(off), most_and_middle(moved));
            let told = format!("{count}, sectors: {has_sectors}; {off}, {most}, {middle}");
            assert!(off < 50.0 && most < far && middle < 15.0, "{told}");
        }
    }
}

#[test]
fn a_small_move_is_no_new_answer() {
    let mut world = world(12, 1, true);
    let graph = world.graph();
    let before = drawn(&graph, Drawing::Rings);
    let to = spot(&graph, &before, "no-a-3");
    let to = Spot::new(to.x + 3.0, to.y);
    let command = put_down(&graph, &before, Drawing::Rings, "no-a-3", to).unwrap();
    let Command::Batch(commands) = &command else { panic!("{command:?}") };
    assert_eq!(commands.len(), graph.others().len());
    assert!(commands.iter().all(|command| matches!(command, Command::Settle { .. })));
    world.run(&command);
    let then = world.graph();
    let ring = |graph: &Graph| graph.actor(graph.place("no-a-3").unwrap()).unwrap().ring;
    assert_eq!(ring(&graph), ring(&then));
    // Whoever stays put is written once.
    let after = drawn(&then, Drawing::Rings);
    let again = put_down(&then, &after, Drawing::Rings, "no-a-3", to).unwrap();
    let Command::Batch(commands) = &again else { panic!("{again:?}") };
    assert_eq!(commands.len(), 1);
}

#[test]
fn the_rings_are_spread_anew_and_a_step_back_brings_the_picture_back() {
    let mut world = world(20, 3, true);
    let graph = world.graph();
    let before = drawn(&graph, Drawing::Rings);
    let to = anywhere(&before, 5);
    let back = world.run(&put_down(&graph, &before, Drawing::Rings, "no-a-7", to).unwrap());
    let put = drawn(&world.graph(), Drawing::Rings);
    assert_ne!(put, before);
    let spread = world.run(&spread_anew(&world.graph()));
    assert!(world.graph().actors.iter().all(|actor| actor.seat().is_none()));
    world.run(&spread);
    assert_eq!(drawn(&world.graph(), Drawing::Rings), put);
    world.run(&back);
    assert_eq!(drawn(&world.graph(), Drawing::Rings), before);
}

#[test]
fn nobody_is_put_beside_the_rings_and_the_library_stays_in_the_middle() {
    let world = world(8, 1, false);
    let graph = world.graph();
    let picture = drawn(&graph, Drawing::Rings);
    let beside = Spot::new(picture.rings[4] * 1.2, 0.0);
    assert_eq!(put_down(&graph, &picture, Drawing::Rings, "no-a-1", beside), None);
    let own = &graph.actor(graph.library().unwrap()).unwrap().id;
    let inside = Spot::new(picture.rings[2], 0.0);
    assert_eq!(put_down(&graph, &picture, Drawing::Rings, own, inside), None);
    assert_eq!(put_down(&graph, &picture, Drawing::Rings, "no-a-99", inside), None);
}

#[test]
fn a_place_that_nobody_can_have_is_passed_over() {
    for (around, outward) in [(1e308, 0.5), (-7.0, -1e308), (0.5, 1e300), (f64::MIN_POSITIVE, 1.0)]
    {
        let mut world = world(12, 4, true);
        for actor in 1..=12 {
            let fields = [set(field!(Node.around), around), set(field!(Node.outward), outward)];
            world.run(&Command::settle(format!("no-a-{actor}"), fields));
        }
        let graph = world.graph();
        let picture = drawn(&graph, Drawing::Rings);
        assert!(picture.is_free, "{around}, {outward}");
        for mark in picture.marks.iter().filter(|mark| graph.library() != Some(mark.place)) {
            let actor = graph.actor(mark.place).unwrap();
            let cell = picture.cell_at(mark.spot).unwrap();
            assert_eq!(cell, (actor.ring_place().unwrap(), actor.sector), "{}", actor.name);
        }
    }
}
