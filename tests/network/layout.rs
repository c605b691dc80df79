//! Layouts: the same for the same map, nothing upon anything else, rings and wedges hard, and one
//! more actor moves the others little.

use crate::support::maps::{self, DIGEST, digest, drawn, workshop};
use makkerskab::{
    domain::{Edge, Map, Node},
    network::{
        Drawing, Graph, Picture, PictureWords, Sketch, Tie,
        layout::{Body, Spot, words_of},
    },
};

fn overlaps(graph: &Graph, picture: &Picture) -> usize {
    let rooms: Vec<_> = picture
        .marks
        .iter()
        .map(|mark| {
            let name = words_of(graph.name(mark.place));
            let body = match mark.name.is_empty() {
                true => Body::bare(mark.radius),
                false => Body::new(mark.radius, &name),
            };
            body.at(mark.spot)
        })
        .collect();
    let pairs = (0..rooms.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
    pairs.filter(|(a, b)| rooms[*a].overlaps(&rooms[*b])).count()
}

#[test]
fn rings_and_wedges_are_hard_and_nothing_overlaps() {
    for count in [1, 5, 12, 30, 60, 100, 150] {
        for seed in 1..=4 {
            let graph = workshop(count, seed);
            let picture = drawn(&graph, Drawing::Rings);
            assert!(picture.is_free, "{count} actors, seed {seed}");
            assert_eq!(overlaps(&graph, &picture), 0, "{count} actors, seed {seed}");
            for mark in picture.marks.iter().filter(|mark| graph.library() != Some(mark.place)) {
                let actor = graph.actor(mark.place).unwrap();
                let cell = picture.cell_at(mark.spot).unwrap();
                assert_eq!(cell, (actor.ring_place().unwrap(), actor.sector), "{}", actor.name);
            }
        }
    }
}

#[test]
fn the_network_lets_nothing_lie_upon_anything_else() {
    for count in [5, 30, 100, 140] {
        let graph = workshop(count, 3);
        let picture = drawn(&graph, Drawing::Network);
        assert!(picture.is_free, "{count}");
        assert_eq!(overlaps(&graph, &picture), 0, "{count}");
    }
}

#[test]
fn the_order_of_the_records_does_not_matter() {
    let graph = workshop(60, 5);
    let mut nodes = graph.actors.clone();
    let mut edges: Vec<Edge> = graph.ties.iter().map(|tie| tie.edge.clone()).collect();
    nodes.reverse();
    edges.reverse();
    let other = Graph::new(Map::default(), nodes, edges);
    for drawing in [Drawing::Rings, Drawing::Network] {
        assert_eq!(drawn(&graph, drawing), drawn(&other, drawing));
    }
}

/// How far the others moved, as a share of the picture's breadth: the mean and the most.
/// How often ties are crossed by others, of no common end.
fn crossings(graph: &Graph, picture: &Picture) -> usize {
    let mut at = vec![Spot::default(); graph.actors.len()];
    picture.marks.iter().for_each(|mark| at[mark.place] = mark.spot);
    let side = |p: Spot, q: Spot, r: Spot| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    let parts = |a, b, c, d| side(a, b, c) * side(a, b, d) < 0.0;
    let cross = |one: &Tie, two: &Tie| {
        let (a, b, c, d) = (at[one.from], at[one.to], at[two.from], at[two.to]);
        let meet = [one.from, one.to].iter().any(|end| [two.from, two.to].contains(end));
        !meet && parts(a, b, c, d) && parts(c, d, a, b)
    };
    let ties = graph.ties.iter().enumerate();
    ties.map(|(place, one)| graph.ties[..place].iter().filter(|two| cross(one, two)).count()).sum()
}

/// How often ties run over the mark of somebody whom they do not concern.
fn overruns(graph: &Graph, picture: &Picture) -> usize {
    let mut at = vec![Spot::default(); graph.actors.len()];
    picture.marks.iter().for_each(|mark| at[mark.place] = mark.spot);
    let runs_over = |tie: &Tie, mark: usize| {
        let (a, b, m) = (at[tie.from], at[tie.to], at[mark]);
        let length = a.distance(b);
        let along = ((m.x - a.x) * (b.x - a.x) + (m.y - a.y) * (b.y - a.y)) / length;
        let foot =
            Spot::new(a.x + (b.x - a.x) * along / length, a.y + (b.y - a.y) * along / length);
        ![tie.from, tie.to].contains(&mark)
            && along > 0.0
            && along < length
            && foot.distance(m) < 11.0
    };
    let marks = |tie| picture.marks.iter().filter(move |mark| runs_over(tie, mark.place)).count();
    graph.ties.iter().map(marks).sum()
}

/// With the shortest ties alone twenty maps of each size had 2,079, 5,569 and 25,465 crossings.
#[test]
fn ties_of_ring_maps_cross_as_little_as_they_did() {
    for (count, most, most_over) in [(20, 1_600, 8), (30, 4_200, 22), (60, 21_200, 140)] {
        let (mut all, mut over) = (0, 0);
        for seed in 1..=20 {
            let graph = workshop(count + 1, seed);
            let picture = drawn(&graph, Drawing::Rings);
            all += crossings(&graph, &picture);
            over += overruns(&graph, &picture);
        }
        println!("{count} actors: {all} crossings, {over} over a mark");
        assert!(all <= most, "{count} actors: {all} crossings");
        assert!(over <= most_over, "{count} actors: {over} over a mark");
    }
}

/// Where everybody shares one cell, untangling would take seconds.
#[test]
fn untangling_comes_to_an_end() {
    let graph = workshop(119, 3);
    let nodes = graph.actors.iter().map(|node| Node {
        sector: None,
        ring: node.ring.map(|ring| ring.min(1)),
        ..node.clone()
    });
    let edges = graph.ties.iter().map(|tie| tie.edge.clone()).collect();
    let graph = Graph::new(Map::default(), nodes.collect(), edges);
    let mut sketch = Sketch::new(&graph, Drawing::Rings, &PictureWords { sector: &maps::code });
    let mut slices = 0;
    while !sketch.step(10_000) {
        slices += 1;
    }
    assert!(slices < 700, "{slices} slices");
}

fn moved(before: &Picture, after: &Picture) -> (f64, f64) {
    let span = before.width.max(before.height);
    let moves: Vec<f64> = before
        .marks
        .iter()
        .zip(&after.marks)
        .map(|(one, two)| one.spot.distance(two.spot) / span)
        .collect();
    (moves.iter().sum::<f64>() / moves.len() as f64, moves.into_iter().fold(0.0, f64::max))
}

#[test]
fn one_more_actor_moves_the_others_little() {
    for drawing in [Drawing::Rings, Drawing::Network] {
        let mut all = Vec::new();
        for seed in 1..=20 {
            let more = workshop(101, seed);
            let mut nodes = more.actors.clone();
            let last = nodes.pop().unwrap();
            let edges = more.ties.iter().map(|tie| tie.edge.clone());
            let edges = edges.filter(|edge| edge.from != last.id && edge.to != last.id).collect();
            let fewer = Graph::new(Map::default(), nodes, edges);
            all.push(moved(&drawn(&fewer, drawing), &drawn(&more, drawing)).0);
        }
        all.sort_by(f64::total_cmp);
        println!("{drawing:?}: mean move, median of 20: {:.4}, worst {:.4}", all[10], all[19]);
        assert!(all[10] <= 0.03, "{drawing:?}: {all:?}");
    }
}

#[test]
fn slices_give_the_picture_that_one_go_gives() {
    let graph = workshop(120, 9);
    for drawing in [Drawing::Rings, Drawing::Network] {
        let mut sketch = Sketch::new(&graph, drawing, &PictureWords { sector: &maps::code });
        let mut slices = 1;
        while !sketch.step(500) {
            slices += 1;
        }
        assert!(slices > 50, "{drawing:?}: {slices}");
        assert_eq!(sketch.picture(), drawn(&graph, drawing));
    }
}

/// The map of `mapFile(random(100, 1), { hasRings: false })` in `tests/bench/graphs.mjs`: what this
/// computer draws is what Chromium, Firefox and WebKitGTK must show (`tests/e2e/layouts.spec.ts`,
/// `tests/engines/journeys.mjs`). `UPDATE_LAYOUT=1` writes it anew.
#[test]
fn browsers_are_told_what_is_drawn_here() {
    const FILE: &str = "tests/fixtures/network/layout-random-100.txt";
    let plain = maps::random(100, 1);
    let actor = |place: usize| Node {
        id: format!("no-x-{place}"),
        name: format!("Aktør {}", place + 1),
        ..Node::default()
    };
    let pairs = (0..100).flat_map(|a| plain.neighbours(a).iter().map(move |b| (a, *b)));
    let tie = |(number, (a, b)): (usize, (usize, usize))| Edge {
        id: format!("ed-x-{number}"),
        from: format!("no-x-{a}"),
        to: format!("no-x-{b}"),
        ..Edge::default()
    };
    let ties = pairs.filter(|(a, b)| a < b).enumerate().map(tie).collect();
    let graph = Graph::new(Map::default(), (0..100).map(actor).collect(), ties);
    let marks = drawn(&graph, Drawing::Network).marks.into_iter();
    let lines = marks.map(|mark| {
        format!("no-x-{} translate({:.1} {:.1})\n", mark.place, mark.spot.x, mark.spot.y)
    });
    let found: String = lines.collect();
    if std::env::var_os("UPDATE_LAYOUT").is_some() {
        std::fs::write(FILE, &found).unwrap();
    }
    assert_eq!(found, std::fs::read_to_string(FILE).unwrap());
}

#[test]
fn layouts_are_bit_equal_everywhere() {
    assert_eq!(digest(), DIGEST);
}

/// Only sums, products and square roots are the same in every browser and on every system.
#[test]
fn nothing_drawn_goes_by_a_systems_own_functions() {
    const THEIRS: [&str; 12] = [
        ".sin", ".cos", ".tan(", ".atan", ".asin", ".acos", ".ln(", ".log", ".exp", ".pow",
        ".hypot", ".mul_add",
    ];
    let mut folders = vec![std::path::PathBuf::from("core/src/network")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for theirs in THEIRS {
                assert!(!code.contains(theirs), "{}: {theirs}", path.display());
            }
        }
    }
}
