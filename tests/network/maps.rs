//! Made-up maps, and the one figure over their layouts that every machine and browser must reach:
//! natively in `network_layout.rs`, as wasm in `web.rs`.

use makkerskab::{
    checksum::short_checksum,
    domain::{Code, Edge, Map, Node, Sector},
    network::{Drawing, Graph, Picture, PictureWords, picture_of},
};

/// Over the bits of every coordinate of forty maps in two drawings.
pub const DIGEST: &str = "6ec19816";

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

pub fn drawn(graph: &Graph, drawing: Drawing) -> Picture {
    let sector = |sector: Option<Sector>| sector.map_or("", Code::code).to_owned();
    picture_of(graph, drawing, &PictureWords { sector: &sector })
}

pub fn digest() -> String {
    let mut bits = String::new();
    for seed in 1..=40 {
        let graph = workshop(8 + seed as usize, seed);
        for drawing in [Drawing::Rings, Drawing::Network] {
            for mark in drawn(&graph, drawing).marks {
                bits.push_str(&format!("{:x}{:x}", mark.spot.x.to_bits(), mark.spot.y.to_bits()));
            }
        }
    }
    short_checksum(&[&bits])
}
