//! New ids, without asking for randomness.

use crate::{crdt::Actor, domain::Kind};

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
