//! New ids, without asking for randomness.

use crate::{crdt::Actor, domain::Kind};

/// Ids in the order they were given by one page load: `gl-x-10` after `gl-x-9`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct IdOrder<'a> {
    load: &'a str,
    count: u64,
    whole: &'a str,
}

impl<'a> IdOrder<'a> {
    pub fn of(id: &'a str) -> Self {
        let split = id.rsplit_once('-').and_then(|(load, count)| Some((load, count.parse().ok()?)));
        let (load, count) = split.unwrap_or((id, 0));
        Self { load, count, whole: id }
    }
}

/// Ids for what one page load creates. The actor is new at every page load, so that no id is
/// ever given twice, on any machine.
#[derive(Clone, Debug)]
pub struct Mint {
    actor: Actor,
    count: u32,
}

impl Mint {
    pub fn new(actor: Actor) -> Self {
        Self { actor, count: 0 }
    }

    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    pub fn id(&mut self, kind: Kind) -> String {
        self.count += 1;
        format!("{}-{}-{}", kind.prefix(), self.actor, self.count)
    }
}
