//! One field: every value that nobody has knowingly replaced.

use serde_json::Value;
use smallvec::SmallVec;

use super::dot::{Dot, VersionVector};
use crate::order::OrderBy;

/// A value and the edit that wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sibling {
    pub dot: Dot,
    pub value: Value,
}

impl Sibling {
    /// Whether it is one of these answers, put back in the name of who gave it.
    pub fn puts_back_one_of(&self, said: &Register) -> bool {
        let is_it =
            |said: &Self| self.dot.actor.puts_back(&said.dot.actor) && self.value == said.value;
        said.siblings().iter().any(is_it)
    }
}

/// A multi-value register: siblings without repetition, the one to show first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Register(SmallVec<[Sibling; 1]>);

impl Register {
    /// Latest dot first; two values under one dot (a copied actor) are both kept, by their text.
    fn new(siblings: SmallVec<[Sibling; 1]>) -> Self {
        if siblings.len() < 2 {
            return Self(siblings);
        }
        let mut siblings = siblings.into_vec();
        siblings.order_by(|a, b| {
            b.dot.cmp(&a.dot).then_with(|| a.value.to_string().cmp(&b.value.to_string()))
        });
        siblings.dedup();
        Self(siblings.into())
    }

    pub fn one(dot: Dot, value: Value) -> Self {
        Self(SmallVec::from_buf([Sibling { dot, value }]))
    }

    /// The value to show: the same on every machine that holds the same siblings.
    pub fn primary(&self) -> Option<&Value> {
        self.0.first().map(|sibling| &sibling.value)
    }

    pub fn siblings(&self) -> &[Sibling] {
        &self.0
    }

    /// The distinct values, primary first: more than one is a disagreement.
    pub fn values(&self) -> Vec<&Value> {
        let mut values: Vec<&Value> = Vec::new();
        for sibling in &self.0 {
            if !values.contains(&&sibling.value) {
                values.push(&sibling.value);
            }
        }
        values
    }

    pub fn is_disputed(&self) -> bool {
        self.0.iter().skip(1).any(|sibling| self.primary() != Some(&sibling.value))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn contains(&self, dot: &Dot) -> bool {
        self.0.binary_search_by(|sibling| dot.cmp(&sibling.dot)).is_ok()
    }

    /// What both sides hold, and what one side holds and the other has never heard of. A sibling
    /// that the other side has heard of but no longer holds was knowingly replaced there.
    pub fn merge(&self, seen: &VersionVector, other: &Self, other_seen: &VersionVector) -> Self {
        self.standing(seen, other, other_seen).cloned().collect()
    }

    /// Whether merging with the other side leaves any value.
    pub fn survives(&self, seen: &VersionVector, other: &Self, other_seen: &VersionVector) -> bool {
        self.standing(seen, other, other_seen).next().is_some()
    }

    fn standing<'a>(
        &'a self,
        seen: &'a VersionVector,
        other: &'a Self,
        other_seen: &'a VersionVector,
    ) -> impl Iterator<Item = &'a Sibling> {
        let stands = |s: &&Sibling, there: &Self, seen: &VersionVector| {
            there.contains(&s.dot) || !seen.covers(&s.dot)
        };
        let ours = self.0.iter().filter(move |s| stands(s, other, other_seen));
        let theirs = other.0.iter().filter(move |s| stands(s, self, seen) && !self.0.contains(s));
        ours.chain(theirs)
    }
}

impl FromIterator<Sibling> for Register {
    fn from_iter<I: IntoIterator<Item = Sibling>>(siblings: I) -> Self {
        Self::new(siblings.into_iter().collect())
    }
}
