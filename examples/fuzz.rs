//! Throws damaged and made-up files at the importer, as fast as it takes them.
//!
//! `cargo run --release --example fuzz -- 10000000 [SEED]`. A panic ends it with the input in
//! `target/fuzz-crash`: to become a fixture. Each tenth input that opens is planned and written
//! again, and what was written has to open without a word. `tests/exchange/fuzz.rs` is a short run.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    process::ExitCode,
    time::Instant,
};

#[path = "../tests/exchange/mutate.rs"]
mod mutate;

use mutate::{Dice, mutate, one, seeds};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let runs: u64 = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let mut dice = Dice(arguments.next().and_then(|n| n.parse().ok()).unwrap_or(1));
    let seeds = seeds();
    let (begin, mut opened, mut refused) = (Instant::now(), 0_u64, 0_u64);
    for run in 0..runs {
        let input = mutate(&seeds, &mut dice);
        match catch_unwind(AssertUnwindSafe(|| one(&input, run % 10 == 0))) {
            Ok(true) => opened += 1,
            Ok(false) => refused += 1,
            Err(_) => {
                let _ = std::fs::write("target/fuzz-crash", &input);
                eprintln!("run {run}: a panic; the input is in target/fuzz-crash");
                return ExitCode::FAILURE;
            }
        }
    }
    let seconds = begin.elapsed().as_secs_f64();
    println!("{runs} executions in {seconds:.0} s: {opened} opened, {refused} refused, 0 panics");
    ExitCode::SUCCESS
}
