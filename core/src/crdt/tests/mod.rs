//! Small cases of each part. The laws, random histories and hostile files are in `tests/crdt_*`.

mod copies;
mod dots;
mod records;

use serde_json::{Value, json};

use super::{dot::base32, merge::emptied, stamp::Place, *};

fn by(name: &str) -> Actor {
    Actor::parse(name).unwrap()
}

fn dot(text: &str) -> Dot {
    Dot::parse(text).unwrap()
}

fn sibling(text: &str, value: Value) -> Sibling {
    Sibling { dot: dot(text), value }
}

fn seen(dots: &[&str]) -> VersionVector {
    dots.iter().map(|text| dot(text)).map(|dot| (dot.actor, dot.count)).collect()
}
