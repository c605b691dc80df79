//! A merge that proves its laws each time it is used (L1-L4 and L8 of reliability.md 2.5).

use makkerskab::crdt::{Record, merge};

/// How many laws were tried, and the first that did not hold.
#[derive(Default, Debug, Clone, PartialEq)]
pub struct Laws {
    pub tried: u64,
    pub broken: u64,
    pub first: Option<String>,
}

impl Laws {
    pub fn hold(&mut self, law: &str, holds: bool) {
        self.tried += 1;
        if !holds {
            self.broken += 1;
            self.first.get_or_insert_with(|| law.to_owned());
        }
    }
}

/// Merges `a` and `b`, with `c` as the witness of associativity.
pub fn merge_checked(a: &Record, b: &Record, c: &Record, laws: &mut Laws) -> Record {
    let ab = merge(a, b);
    laws.hold("L1 commutative", merge(b, a) == ab);
    laws.hold("L2 associative", merge(&ab, c) == merge(a, &merge(b, c)));
    laws.hold("L3 idempotent", merge(a, a) == *a && merge(&ab, b) == ab && merge(&ab, a) == ab);
    laws.hold("L4 inflation", ab.seen().covers_all(a.seen()) && ab.seen().covers_all(b.seen()));
    ab
}

/// Also that no field of either copy is left without a value, as among honest copies.
pub fn merge_honest(a: &Record, b: &Record, c: &Record, laws: &mut Laws) -> Record {
    let ab = merge_checked(a, b, c, laws);
    let mut names = a.fields().chain(b.fields()).map(|(name, _)| name);
    laws.hold("L8 never empty", names.all(|name| ab.register(name).is_some()));
    ab
}

/// In a test of few merges: panics at the first broken law.
pub fn join(a: &Record, b: &Record) -> Record {
    let mut laws = Laws::default();
    let third = Record::new(&a.id, &a.kind);
    let ab = merge_checked(a, b, &third, &mut laws);
    assert_eq!(laws.first, None, "{a:?} and {b:?}");
    ab
}
