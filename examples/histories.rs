//! Random mail histories against the oracle, as many as you like.
//!
//! ```text
//! cargo run --release --example histories -- 100000             so many histories
//! cargo run --release --example histories -- --seed 42          one of them again, in full
//! cargo run --release --example histories -- 10000 --compare    under other designs as well
//! ```

use std::{process::ExitCode, thread, time::Instant};

#[path = "../tests/support/crdt/mod.rs"]
mod crdt;

use crdt::{
    history::History,
    rivals::{self, LastWriter, Losses, ThreeWay},
    world::{Naming, Outcome, live},
};

const USAGE: &str = "usage: histories [COUNT] [--from SEED] [--compare] | --seed SEED";

fn main() -> ExitCode {
    let Some(asked) = Asked::parse(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    if let Some(seed) = asked.seed {
        return replay(seed);
    }
    let start = Instant::now();
    let (sum, failed) = run(asked.from, asked.count);
    println!("histories {}, seeds from {}", asked.count, asked.from);
    println!("edits {}, merges {}, laws tried {}", sum.edits, sum.merges, sum.laws.tried);
    println!(
        "edits by hand {}, stripped files {}, crashes {}, deletions {}",
        sum.by_hand, sum.stripped, sum.crashes, sum.deletions
    );
    println!(
        "lost {}, false conflicts {}, diverged {}, laws broken {}",
        sum.lost, sum.false_conflicts, sum.diverged, sum.laws.broken
    );
    println!("{:.1} s", start.elapsed().as_secs_f64());
    if asked.compare {
        compare(asked.from, asked.count);
    }
    for seed in failed.iter().take(10) {
        println!("failed: seed {seed}");
    }
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

struct Asked {
    count: u64,
    from: u64,
    seed: Option<u64>,
    compare: bool,
}

impl Asked {
    fn parse(mut words: impl Iterator<Item = String>) -> Option<Self> {
        let mut asked = Self { count: 10_000, from: 0, seed: None, compare: false };
        while let Some(word) = words.next() {
            match word.as_str() {
                "--compare" => asked.compare = true,
                "--from" => asked.from = words.next()?.parse().ok()?,
                "--seed" => asked.seed = Some(words.next()?.parse().ok()?),
                count => asked.count = count.parse().ok()?,
            }
        }
        Some(asked)
    }
}

/// Maps all seeds on all cores, in order of seed.
fn each<T: Send>(from: u64, count: u64, live: impl Fn(u64) -> T + Sync) -> Vec<T> {
    let cores = thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
    let live = &live;
    thread::scope(|scope| {
        let parts: Vec<_> = (0..cores)
            .map(|core| {
                let part = from + count * core / cores..from + count * (core + 1) / cores;
                scope.spawn(move || part.map(live).collect::<Vec<T>>())
            })
            .collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    })
}

fn run(from: u64, count: u64) -> (Outcome, Vec<u64>) {
    let mut sum = Outcome::default();
    let mut failed = Vec::new();
    let outcomes = each(from, count, |seed| live(&History::of(seed), Naming::PageLoad));
    for (seed, outcome) in (from..).zip(outcomes) {
        sum.add(&outcome);
        if !outcome.is_clean() {
            failed.push(seed);
        }
    }
    (sum, failed)
}

fn compare(from: u64, count: u64) {
    let device = each(from, count, |seed| {
        let outcome = live(&History::of(seed), Naming::Device);
        Losses { lost: outcome.lost, diverged: outcome.diverged > 0 }
    });
    report("the same registers, named by device", &device);
    let last = each(from, count, |seed| rivals::live::<LastWriter>(&History::of(seed)));
    report("last writer wins, hybrid clock", &last);
    let three = each(from, count, |seed| rivals::live::<ThreeWay>(&History::of(seed)));
    report("three-way, one base for each peer", &three);
}

fn report(design: &str, losses: &[Losses]) {
    let lost: u64 = losses.iter().map(|losses| losses.lost).sum();
    let losing = losses.iter().filter(|losses| losses.lost > 0).count();
    let diverged = losses.iter().filter(|losses| losses.diverged).count();
    let percent = 100.0 * losing as f64 / losses.len().max(1) as f64;
    println!(
        "{design}: {percent:.1} % of histories lose an edit, {lost} lost, {diverged} diverged"
    );
}

fn replay(seed: u64) -> ExitCode {
    let history = History::of(seed);
    let outcome = live(&history, Naming::PageLoad);
    println!("seed {seed}: {outcome:#?}");
    if outcome.is_clean() {
        return ExitCode::SUCCESS;
    }
    let small = history.shrink(|small| !live(small, Naming::PageLoad).is_clean());
    println!("{} people, and only the steps needed:", small.people);
    for step in small.steps() {
        println!("{step:?}");
    }
    ExitCode::FAILURE
}
