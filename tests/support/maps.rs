//! Made-up maps, and the one figure over their layouts that every machine and browser must reach:
//! natively in `network_layout.rs`, as wasm in `web.rs`.

use makkerskab::{
    checksum::short_checksum,
    domain::{Code, Edge, Map, Node, Sector},
    network::{
        Drawing, Graph, Picture, PictureWords, Plain,
        layout::{Spot, stress},
        picture_of,
    },
};

/// Over the bits of every coordinate of forty maps in two drawings, and of a thousand graphs.
pub const DIGEST: &str = "ef5c2889";

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
pub fn workshop(count: usize, seed: u64) -> Graph {
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

pub fn code(sector: Option<Sector>) -> String {
    sector.map_or("", Code::code).to_owned()
}

pub fn drawn(graph: &Graph, drawing: Drawing) -> Picture {
    picture_of(graph, drawing, &PictureWords { sector: &code })
}

pub fn digest() -> String {
    let mut bits = String::new();
    let mut add = |spot: Spot| {
        bits.push_str(&format!("{:x}{:x}", spot.x.to_bits(), spot.y.to_bits()));
    };
    for seed in 1..=40 {
        let graph = workshop(8 + seed as usize, seed);
        for drawing in [Drawing::Rings, Drawing::Network] {
            drawn(&graph, drawing).marks.iter().for_each(|mark| add(mark.spot));
        }
    }
    for seed in 1..=1_000 {
        let count = if seed == 1_000 { 320 } else { 4 + seed as usize % 20 };
        let graph = if seed % 2 == 0 { random(count, seed) } else { ring(count, seed) };
        let names: Vec<String> = (0..count).map(|place| format!("no-a-{place}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let pin = (seed % 7 == 0).then(|| Spot::new(1.25, -2.0));
        stress(&graph, &names, &[pin]).into_iter().for_each(&mut add);
    }
    short_checksum(&[&bits])
}

/// Graphs to measure layouts on: those of `tests/bench/layouts.mjs` are made in the same way.
pub fn random(count: usize, seed: u64) -> Plain {
    let mut dice = Dice(seed * 7919 + 17);
    let mut ends = vec![0];
    let mut ties = Vec::new();
    for place in 1..count {
        for _ in 0..1 + place % 2 {
            let other = ends[dice.below(ends.len() as u64) as usize];
            if other != place {
                ties.push((other, place));
                ends.extend([other, place]);
            }
        }
    }
    mixed(count, ties, &mut dice)
}

/// Each with its next two around a ring, and one in forty somewhere else.
pub fn ring(count: usize, seed: u64) -> Plain {
    let mut dice = Dice(seed * 7919 + 17);
    let mut ties = Vec::new();
    for place in 0..count {
        for step in 1..=2 {
            let other = match dice.below(40) {
                0 => dice.below(count as u64) as usize,
                _ => (place + step) % count,
            };
            ties.push((place, other));
        }
    }
    mixed(count, ties, &mut dice)
}

/// In an order that says nothing about who is near.
fn mixed(count: usize, ties: Vec<(usize, usize)>, dice: &mut Dice) -> Plain {
    let mut order: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        order.swap(last, dice.below(last as u64 + 1) as usize);
    }
    Plain::new(count, ties.into_iter().map(|(a, b)| (order[a], order[b])))
}
