//! The network's layout: low stress on published and made-up graphs, the same in slices as in one
//! go, parts side by side, and those that somebody put down stay.

use crate::support::maps::{random, ring};
use makkerskab::network::{
    Plain,
    layout::{Spot, Stress, stress, stress_of},
};

fn names(count: usize) -> Vec<String> {
    (0..count).map(|place| format!("no-a-{place}")).collect()
}

fn laid_out(graph: &Plain, pinned: &[Option<Spot>]) -> Vec<Spot> {
    let names = names(graph.len());
    stress(graph, &names.iter().map(String::as_str).collect::<Vec<_>>(), pinned)
}

/// Zachary's karate club, Les Misérables, the Florentine families.
fn published(name: &str) -> Plain {
    let text = std::fs::read_to_string("tests/fixtures/network/figures.json").unwrap();
    let all: serde_json::Value = serde_json::from_str(&text).unwrap();
    let graphs = all["plain"].as_array().unwrap();
    let graph = graphs.iter().find(|graph| graph["name"] == name).unwrap();
    let number = |value: &serde_json::Value| value.as_u64().unwrap() as usize;
    let ties = graph["edges"].as_array().unwrap();
    let ties = ties.iter().map(|tie| (number(&tie[0]), number(&tie[1])));
    Plain::new(number(&graph["n"]), ties)
}

/// How often ties are crossed by others, of no common end.
fn crossings(graph: &Plain, at: &[Spot]) -> usize {
    let ends = |a: usize| graph.neighbours(a).iter().map(move |b| (a, *b));
    let ties: Vec<_> = (0..graph.len()).flat_map(ends).filter(|(a, b)| a < b).collect();
    let side = |p: Spot, q: Spot, r: Spot| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    let parts = |a: usize, b: usize, c: usize, d: usize| {
        side(at[a], at[b], at[c]) * side(at[a], at[b], at[d]) < 0.0
    };
    let cross = |(a, b): (usize, usize), (c, d): (usize, usize)| {
        a != c && a != d && b != c && b != d && parts(a, b, c, d) && parts(c, d, a, b)
    };
    let before = |place: usize, one| ties[..place].iter().filter(|two| cross(one, **two)).count();
    ties.iter().enumerate().map(|(place, one)| before(place, *one)).sum()
}

/// With the names of the bench (`tests/bench/graphs.mjs`). Ties that pull, and fewer jumps, cost up to five
/// percent of stress and spare a sixth of the crossings: 2,347 of random 300, 30,942 of random 1000 before. The
/// goals are 0.9 of fcose's stress, and no more crossings than it has.
#[test]
fn stress_and_crossings_are_no_worse_than_they_were() {
    let graphs = [
        ("karate", published("Zachary's karate club"), 0.070, 85),
        ("Les Misérables", published("Les Misérables"), 0.086, 860),
        ("Florentine", published("Florentine families"), 0.028, 0),
        ("random 20", random(20, 1), 0.073, 2),
        ("random 100", random(100, 1), 0.102, 143),
        ("random 300", random(300, 1), 0.120, 2_050),
        ("random 1000", random(1_000, 1), 0.129, 25_100),
        ("ring 20", ring(20, 1), 0.025, 2),
        ("ring 100", ring(100, 1), 0.071, 55),
        ("ring 300", ring(300, 1), 0.087, 320),
        ("ring 1000", ring(1_000, 1), 0.106, 1_550),
    ];
    let mut worse = Vec::new();
    for (name, graph, most, most_crossings) in graphs {
        let names: Vec<String> = (0..graph.len()).map(|place| format!("no-x-{place}")).collect();
        let start = std::time::Instant::now();
        let spots = stress(&graph, &names.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
        let time = start.elapsed();
        let (found, crossed) = (stress_of(&graph, &spots), crossings(&graph, &spots));
        println!("{name}: {found:.4} of {most}, {crossed} crossings of {most_crossings}, {time:?}");
        if found > most || crossed > most_crossings {
            worse.push(name);
        }
    }
    assert!(worse.is_empty(), "{worse:?}");
}

#[test]
fn slices_give_what_one_go_gives() {
    let loose = Plain::new(70, (0..60).filter(|place| place % 9 != 0).map(|p| (p, p - 1)));
    for graph in [random(120, 2), ring(90, 3), loose] {
        let names = names(graph.len());
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut pinned = vec![None; graph.len()];
        pinned[7] = Some(Spot::new(3.0, 1.5));
        let whole = stress(&graph, &names, &pinned);
        for work in [1, 997, 100_000] {
            let mut layout = Stress::new(&graph, &names, &pinned);
            let mut slices = 1;
            while !layout.step(work) {
                slices += 1;
            }
            assert!(slices > 2 || work > 1_000, "{slices} slices of {work}");
            assert_eq!(layout.spots(), whole, "slices of {work}");
        }
    }
}

/// A slice is a small part of the whole, so that whoever draws can do something else in between.
#[test]
fn no_slice_is_long() {
    let graph = random(1_000, 4);
    let names = names(graph.len());
    let mut layout =
        Stress::new(&graph, &names.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
    let mut slices = 1;
    while !layout.step(100_000) {
        slices += 1;
    }
    assert!(slices > 100, "{slices}");
}

#[test]
fn parts_lie_side_by_side() {
    // A ring of 12, a star of 6, a pair, and 30 that nobody is tied to.
    let ties = (0..12).map(|p| (p, (p + 1) % 12)).chain((13..18).map(|p| (12, p)));
    let graph = Plain::new(50, ties.chain([(18, 19)]));
    let spots = laid_out(&graph, &[]);
    for a in 0..spots.len() {
        for b in 0..a {
            let apart = spots[a].distance(spots[b]);
            assert!(apart > 0.6, "{a} and {b}: {apart}");
        }
    }
    let reach = spots.iter().map(|spot| spot.distance(Spot::default())).fold(0.0, f64::max);
    assert!(reach < 9.0, "{reach}");
    assert!(stress_of(&graph, &spots) < 0.03);
}

#[test]
fn graphs_that_are_hardly_there() {
    assert!(laid_out(&Plain::new(0, []), &[]).is_empty());
    assert_eq!(laid_out(&Plain::new(1, []), &[]), [Spot::default()]);
    let alone = laid_out(&Plain::new(1_500, []), &[]);
    let reach = alone.iter().map(|spot| spot.distance(Spot::default())).fold(0.0, f64::max);
    assert!(reach < 60.0, "{reach}");
    let pair = laid_out(&Plain::new(2, [(0, 1)]), &[]);
    assert!((pair[0].distance(pair[1]) - 1.0).abs() < 1e-3);
    let all = (0..12).flat_map(|a| (0..a).map(move |b| (a, b)));
    assert!(laid_out(&Plain::new(12, all), &[]).iter().all(|spot| spot.x.is_finite()));
    let path = Plain::new(1_500, (1..1_500).map(|place| (place - 1, place)));
    assert!(stress_of(&path, &laid_out(&path, &[])) < 0.05);
}

#[test]
fn low_stress_on_graphs_that_have_a_perfect_drawing() {
    let path = Plain::new(20, (1..20).map(|place| (place - 1, place)));
    let found = stress_of(&path, &laid_out(&path, &[]));
    assert!(found < 0.002, "{found}");
}

#[test]
fn what_is_pinned_stays_and_its_own_follow() {
    let plain = Plain::new(3, [(0, 1), (1, 2)]);
    let spots = laid_out(&plain, &[Some(Spot::new(5.0, -2.0)), None, None]);
    assert_eq!(spots[0], Spot::new(5.0, -2.0));
    assert!(spots[0].distance(spots[1]) < 2.0);
}

/// Whoever is moved by hand must not turn the picture: all but its own stay about where they were.
#[test]
fn putting_one_down_elsewhere_moves_the_others_little() {
    for graph in [random(100, 5), ring(60, 6)] {
        let free = laid_out(&graph, &[]);
        let mut pinned = vec![None; graph.len()];
        pinned[40] = Some(Spot::new(free[40].x + 1.0, free[40].y - 1.0));
        let after = laid_out(&graph, &pinned);
        let moves = free.iter().zip(&after).map(|(one, two)| one.distance(*two));
        let mean = moves.sum::<f64>() / graph.len() as f64;
        let span = free.iter().map(|spot| spot.distance(Spot::default())).fold(0.0, f64::max);
        assert!(mean < 0.06 * span, "{mean} of {span}");
    }
}
