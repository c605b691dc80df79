//! Random mail histories against the oracle. More of them: `cargo run --release --example
//! histories -- 100000`.

use crate::support::crdt::{
    history::History,
    world::{Naming, Outcome, live},
};

#[test]
fn no_history_loses_an_edit() {
    let mut sum = Outcome::default();
    for seed in 0..2_000 {
        let history = History::of(seed);
        let outcome = live(&history, Naming::PageLoad);
        if !outcome.is_clean() {
            let small = history.shrink(|small| !live(small, Naming::PageLoad).is_clean());
            let steps: Vec<_> = small.steps().collect();
            panic!("seed {seed}: {outcome:#?}\nminimal: {small:#?} {steps:#?}");
        }
        sum.add(&outcome);
    }
    println!("{sum:?}");
}
