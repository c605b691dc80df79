//! Which items the record answers by itself, a file to each step.

mod clarify;
mod find;
mod reach;
mod agree;
mod run;
mod learn;

pub use find::CRITERIA;

use super::{Evidence, Facts};

/// Every item that has a rule, with its rule.
pub(super) type Rule = fn(&Facts) -> Option<Evidence>;

/// Why the record says that this item is done; `None` where it does not, or cannot.
pub fn evidence(item: &str, facts: &Facts) -> Option<Evidence> {
    rule(item).and_then(|rule| rule(facts))
}

/// Whether the record can tell at all: what the guide says of itself is held against it.
pub fn has_rule(item: &str) -> bool {
    rule(item).is_some()
}

fn rule(item: &str) -> Option<Rule> {
    let (phase, _) = item.split_once('-')?;
    match phase {
        "p01" | "p02" => clarify::rule(item),
        "p03" | "p04" => find::rule(item),
        "p05" | "p06" => reach::rule(item),
        "p07" | "p08" => agree::rule(item),
        "p09" | "p10" => run::rule(item),
        "p11" | "p12" => learn::rule(item),
        _ => None,
    }
}
