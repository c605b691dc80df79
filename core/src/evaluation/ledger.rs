//! What each party said it would put in, what it did put in, and whether it feels fair.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    domain::{Contribution, ContributionKind, Round, Unit, Whose},
    workspace::Workspace,
};

/// One line of the ledger: a party, a sort of contribution, a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Balance {
    pub party: String,
    pub kind: Option<ContributionKind>,
    pub unit: Option<Unit>,
    pub planned: Option<f64>,
    pub actual: Option<f64>,
    /// So many contributions, those without figures too.
    pub count: usize,
}

/// All contributions to a partnership, the library's first. Different units are never added.
pub fn ledger(workspace: &Workspace, partnership: &str) -> Vec<Balance> {
    let mut lines: BTreeMap<_, Balance> = BTreeMap::new();
    for given in workspace.of::<Contribution>(partnership) {
        let key = (!Whose::is_library(&given.party), given.party.clone(), given.kind, given.unit);
        let line = lines.entry(key).or_insert_with(|| Balance {
            party: given.party.clone(),
            kind: given.kind,
            unit: given.unit,
            planned: None,
            actual: None,
            count: 0,
        });
        line.count += 1;
        line.planned = add(line.planned, given.planned);
        line.actual = add(line.actual, given.actual);
    }
    lines.into_values().collect()
}

/// The two together, as far as there are figures.
pub fn add(so_far: Option<f64>, more: Option<f64>) -> Option<f64> {
    match (so_far, more) {
        (Some(so_far), Some(more)) => Some(so_far + more),
        (one, other) => one.or(other),
    }
}

impl Round {
    /// How fair a party finds it, from 1 to 5.
    pub fn fairness_of(&self, party: &str) -> Option<u8> {
        let step = self.fairness.0.get(party).and_then(Value::as_u64)?;
        u8::try_from(step).ok().filter(|step| (1..=5).contains(step))
    }
}
