//! What was put in during a year, side by side as the ledgers of its partnerships have it: promised and given.
//!
//! Invariant: different things are never added: neither sides nor units nor kinds; what is counted in neither
//! kroner nor hours is only counted.

use std::collections::BTreeMap;

use crate::{
    domain::{Contribution, ContributionKind, Partnership, Unit, Whose},
    evaluation::add,
    workspace::Workspace,
};

/// Whose contributions they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Giver {
    /// The library's: what it gave.
    Library,
    /// The partners': what it received.
    Partners,
    /// Nobody has said whose.
    Unsaid,
}

/// What is measured in one way and of one kind; of no kind where nobody has said which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Put {
    /// Money, and what was reckoned in it.
    Kroner(Option<ContributionKind>),
    Hours(Option<ContributionKind>),
    /// Pieces, other units, or none.
    Other,
}

/// Contributions of one side, of one sort.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    /// Of what has a figure.
    pub planned: Option<f64>,
    pub actual: Option<f64>,
    pub entries: usize,
}

/// The sums of that year, and how many contributions have no day. A promise may be for a day to come.
pub(super) fn given(workspace: &Workspace, year: i32) -> (BTreeMap<(Giver, Put), Sums>, usize) {
    let mut found: BTreeMap<(Giver, Put), Sums> = BTreeMap::new();
    let mut undated = 0;
    let homes = workspace.all::<Partnership>();
    for own in homes.flat_map(|home| workspace.of::<Contribution>(&home.id)) {
        let Some(day) = own.date else {
            undated += 1;
            continue;
        };
        if day.year() != year {
            continue;
        }
        let put = Put::of(own);
        let sums = found.entry((Giver::of(&own.party), put)).or_default();
        sums.entries += 1;
        if put != Put::Other {
            sums.planned = add(sums.planned, own.planned);
            sums.actual = add(sums.actual, own.actual);
        }
    }
    (found, undated)
}

impl Giver {
    fn of(party: &str) -> Self {
        match Whose::of(party) {
            Whose::Library => Self::Library,
            Whose::Partner(id) if !id.trim().is_empty() => Self::Partners,
            Whose::Partner(_) | Whose::Shared | Whose::Citizens => Self::Unsaid,
        }
    }
}

impl Put {
    fn of(own: &Contribution) -> Self {
        match own.unit {
            Some(Unit::Kroner) => Self::Kroner(own.kind),
            Some(Unit::Hours) => Self::Hours(own.kind),
            // Money without a unit is in kroner; in another unit it may be in any currency.
            None if own.is_money() => Self::Kroner(own.kind),
            None | Some(Unit::Pieces | Unit::Other) => Self::Other,
        }
    }
}
