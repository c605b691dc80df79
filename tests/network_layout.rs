//! Layouts: the same for the same map, nothing upon anything else, rings and wedges hard, and one
//! more actor moves the others little.

use makkerskab::{
    checksum::short_checksum,
    domain::{Code, Edge, Map, Node, Sector},
    network::{
        Drawing, Graph, Picture, PictureWords, Plain,
        layout::{Body, Spot, stress, stress_of, words_of},
        picture_of,
    },
};

/// Numbers that look random and are the same at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

const NAMES: [&str; 8] = [
    "Røde Kors",
    "Boligforeningen af 1940",
    "Jobcenter Randers",
    "Handicapidrættens Videnscenter",
    "FOA",
    "Ældre Sagen Nordbyen",
    "Lokalavisen Folkebladet",
    "Team Teatret",
];

/// A workshop map: scattered over rings and sectors, each tied to some that came before.
fn workshop(count: usize, seed: u64) -> Graph {
    let mut dice = Dice(seed * 7919 + 17);
    let mut nodes = vec![Node {
        id: "no-a-0".into(),
        name: "Biblioteket".into(),
        is_library: Some(true),
        ring: Some(0),
        ..Node::default()
    }];
    let mut edges = Vec::new();
    for place in 1..=count as u64 {
        nodes.push(Node {
            id: format!("no-a-{place}"),
            name: format!("{} {place}", NAMES[dice.below(8) as usize]),
            sector: Some(Sector::ALL[dice.below(11) as usize]),
            ring: Some(1 + dice.below(4) as i64),
            influence: Some(dice.below(6) as i64),
            ..Node::default()
        });
        for _ in 0..2 {
            let other = dice.below(place);
            if other > 0 {
                edges.push(Edge {
                    id: format!("ed-a-{}", edges.len()),
                    from: format!("no-a-{place}"),
                    to: format!("no-a-{other}"),
                    ..Edge::default()
                });
            }
        }
    }
    Graph::new(Map::default(), nodes, edges)
}

fn drawn(graph: &Graph, drawing: Drawing) -> Picture {
    let sector = |sector: Option<Sector>| sector.map_or("", Code::code).to_owned();
    picture_of(graph, drawing, &PictureWords { sector: &sector })
}

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
fn layouts_are_bit_equal_everywhere() {
    // The browser computes the same digest: tests/web.rs.
    let mut bits = String::new();
    for seed in 1..=40 {
        let graph = workshop(8 + seed as usize, seed);
        for drawing in [Drawing::Rings, Drawing::Network] {
            for mark in drawn(&graph, drawing).marks {
                bits.push_str(&format!("{:x}{:x}", mark.spot.x.to_bits(), mark.spot.y.to_bits()));
            }
        }
    }
    println!("{}", short_checksum(&[&bits]));
}

#[test]
fn low_stress_on_graphs_that_have_a_perfect_drawing() {
    let path = Plain::new(20, (1..20).map(|place| (place - 1, place)));
    let names: Vec<String> = (0..20).map(|place| format!("no-a-{place}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let spots = stress(&path, &names, &[]);
    assert!(stress_of(&path, &spots) < 0.002, "{}", stress_of(&path, &spots));
}

#[test]
fn what_is_pinned_stays() {
    let plain = Plain::new(3, [(0, 1), (1, 2)]);
    let pinned = [Some(Spot::new(5.0, -2.0)), None, None];
    let spots = stress(&plain, &["a", "b", "c"], &pinned);
    assert_eq!(spots[0], Spot::new(5.0, -2.0));
    assert!(spots[0].distance(spots[1]) < 2.0);
}
