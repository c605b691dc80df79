//! Makes up the records of a big library, to measure and to try things with.
//!
//! ```text
//! cargo run --release --example dataset -- --partnerships 1000 --records 10000 --seed 1
//! cargo run --release --example dataset -- --stored     as local storage holds it: {key: value}
//! ```
//!
//! The file goes to stdout; what it holds, to stderr. The same options give the same bytes.

use std::{collections::BTreeMap, process::ExitCode};

use makkerskab::store::{BUDGET, QUOTA};

#[path = "../tests/bench/data/mod.rs"]
mod data;

use data::{Data, FULL, Size, units};

const USAGE: &str = "Usage: dataset [--partnerships N] [--records N] [--seed N] [--stored]";

fn main() -> ExitCode {
    let Some(asked) = Asked::parse(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let data = Data::of(asked.size, asked.seed);
    let stored = data.stored();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for record in &data.records {
        *kinds.entry(&record.kind).or_default() += 1;
    }
    let units = units(&stored);
    eprintln!("{} records: {kinds:?}", data.records.len());
    eprintln!("{units} units in the store, of {QUOTA} in Chromium and {BUDGET} everywhere");
    match asked.stored {
        true => println!("{}", serde_json::json!(stored)),
        false => print!("{}", data.file()),
    }
    ExitCode::SUCCESS
}

struct Asked {
    size: Size,
    seed: u64,
    stored: bool,
}

impl Asked {
    fn parse(mut words: impl Iterator<Item = String>) -> Option<Self> {
        let mut asked = Self { size: FULL, seed: 1, stored: false };
        while let Some(word) = words.next() {
            match word.as_str() {
                "--partnerships" => asked.size.partnerships = words.next()?.parse().ok()?,
                "--records" => asked.size.records = words.next()?.parse().ok()?,
                "--seed" => asked.seed = words.next()?.parse().ok()?,
                "--stored" => asked.stored = true,
                _ => return None,
            }
        }
        (asked.size.partnerships <= asked.size.records).then_some(asked)
    }
}
