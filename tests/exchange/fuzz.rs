//! A short run of `examples/fuzz.rs`: a panic
//! or a file that does not open as it was written fails it, with the input in `target/fuzz-crash`.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use crate::mutate::{Dice, mutate, one, seeds};

const RUNS: u64 = 500_000;

#[test]
fn damaged_files_never_panic_and_what_opens_is_written_as_it_was() {
    let (seeds, mut dice) = (seeds(), Dice(20_261_125));
    let mut opened = 0;
    for run in 0..RUNS {
        let input = mutate(&seeds, &mut dice);
        match catch_unwind(AssertUnwindSafe(|| one(&input, run % 10 == 0))) {
            Ok(has_opened) => opened += u64::from(has_opened),
            Err(panic) => {
                let _ = std::fs::write("target/fuzz-crash", &input);
                resume_unwind(panic);
            }
        }
    }
    // Neither all refused nor all taken: the dice reach both.
    assert!((RUNS / 20..RUNS - RUNS / 20).contains(&opened), "{opened} of {RUNS} opened");
}
