//! One observation about a map: which measure it comes from, whom it is about, and how much it
//! presses. The words are in `text::network`.

use super::{Carrier, Share};
use crate::domain::Sector;

/// One observation. Places are places on the map.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// Somebody strong is against the goal.
    Against {
        actors: Vec<usize>,
    },
    /// Strong, agreeing, and far away.
    Overlooked {
        actors: Vec<usize>,
    },
    /// What only one colleague knows, and who has most of it: at most three.
    OnePerson {
        alone: Share,
        people: Vec<Carrier>,
        actors: Vec<usize>,
    },
    /// Those who wait for each other's yes.
    Circle {
        actors: Vec<usize>,
    },
    /// How many yeses there are between the first and the last.
    Chain {
        path: Vec<usize>,
    },
    NobodyKnows {
        actors: Vec<usize>,
    },
    /// Whole parts of society without an actor. Those of whom nobody has said where they belong may
    /// fill them; where all are sorted, those who stand alone for theirs.
    NoSector {
        sectors: Vec<Sector>,
        unsorted: bool,
        actors: Vec<usize>,
    },
    Skewed {
        sector: Sector,
        share: Share,
        actors: Vec<usize>,
    },
    /// All know only us.
    OnlyUs {
        actors: Vec<usize>,
    },
    /// They have each other without us.
    WithoutUs {
        density: f64,
        pairs: usize,
        actors: Vec<usize>,
    },
    /// Almost everything is tied to one only.
    Hub {
        centralisation: f64,
        actors: Vec<usize>,
    },
    /// Islands that hang together only through us, and of each that is more than one the actor with
    /// the most ties. Whom we do not reach hangs together with nobody through us.
    Islands {
        count: usize,
        loose: usize,
        actors: Vec<usize>,
    },
    /// Binds parts that would otherwise be apart.
    Bridge {
        actors: Vec<usize>,
    },
    /// Has the most ties among the others.
    Connector {
        actors: Vec<usize>,
        ties: usize,
    },
    Outer {
        share: Share,
        actors: Vec<usize>,
    },
    TooFewWeak {
        share: Share,
        actors: Vec<usize>,
    },
    TooManyWeak {
        share: Share,
        actors: Vec<usize>,
    },
    GoodMix {
        share: Share,
        actors: Vec<usize>,
    },
    Wishes {
        wishes: usize,
        ties: usize,
        actors: Vec<usize>,
    },
    /// With those who have not answered.
    OneWay {
        mutual: Share,
        actors: Vec<usize>,
    },
    /// With those whose ties are on the highest level, and on the lowest where that is another.
    Level {
        mean: f64,
        most: usize,
        actors: Vec<usize>,
        least: usize,
        low: Vec<usize>,
    },
    Unplaced {
        actors: Vec<usize>,
    },
    /// How many there are.
    Size {
        actors: Vec<usize>,
    },
}

impl Reading {
    /// The measure of the guide that it comes from.
    pub fn measure(&self) -> &'static str {
        match self {
            Self::Against { .. } => "n-risk",
            Self::Overlooked { .. } => "n-fit",
            Self::OnePerson { .. } => "n-bus",
            Self::Circle { .. } | Self::Chain { .. } => "n-chain",
            Self::NobodyKnows { .. } => "n-unknown",
            Self::NoSector { .. } => "n-sector",
            Self::Skewed { .. } => "n-bal",
            Self::OnlyUs { .. } | Self::WithoutUs { .. } => "n-density",
            Self::Hub { .. } => "n-central",
            Self::Islands { .. } => "n-comp",
            Self::Bridge { .. } => "n-between",
            Self::Connector { .. } => "n-degree",
            Self::Outer { .. } | Self::Unplaced { .. } => "n-ringdist",
            Self::TooFewWeak { .. } | Self::TooManyWeak { .. } | Self::GoodMix { .. } => "n-weak",
            Self::Wishes { .. } => "n-wish",
            Self::OneWay { .. } => "n-rec",
            Self::Level { .. } => "n-level",
            Self::Size { .. } => "n-size",
        }
    }

    /// Whom it is about.
    pub fn actors(&self) -> &[usize] {
        match self {
            Self::Against { actors }
            | Self::Overlooked { actors }
            | Self::OnePerson { actors, .. }
            | Self::Circle { actors }
            | Self::NobodyKnows { actors }
            | Self::Skewed { actors, .. }
            | Self::Bridge { actors }
            | Self::Connector { actors, .. }
            | Self::WithoutUs { actors, .. }
            | Self::Hub { actors, .. }
            | Self::Islands { actors, .. }
            | Self::Outer { actors, .. }
            | Self::TooFewWeak { actors, .. }
            | Self::TooManyWeak { actors, .. }
            | Self::GoodMix { actors, .. }
            | Self::Wishes { actors, .. }
            | Self::OneWay { actors, .. }
            | Self::NoSector { actors, .. }
            | Self::OnlyUs { actors }
            | Self::Level { actors, .. }
            | Self::Size { actors }
            | Self::Unplaced { actors } => actors,
            Self::Chain { path } => path,
        }
    }

    /// What should be talked about first. Higher presses more.
    pub(super) fn weight(&self, size: usize) -> u32 {
        let part = |actors: &[usize]| (actors.len() * 10 / size.max(1)) as u32;
        match self {
            Self::Against { actors } => 100 + part(actors),
            Self::Circle { .. } => 95,
            Self::OnePerson { alone, .. } if alone.value().is_some_and(|share| share > 0.4) => 92,
            Self::Overlooked { actors } => 88 + part(actors),
            Self::OnlyUs { .. } => 74,
            Self::Islands { .. } => 72,
            Self::NoSector { sectors, .. } => 56 + sectors.len() as u32,
            Self::Skewed { .. } => 70,
            Self::Chain { path } => 58 + path.len() as u32 * 3,
            Self::Hub { .. } => 66,
            Self::Bridge { .. } => 64,
            Self::NobodyKnows { .. } => 60,
            Self::OnePerson { .. } => 55,
            Self::Outer { .. } => 54,
            Self::TooFewWeak { .. } | Self::TooManyWeak { .. } => 50,
            Self::Connector { .. } => 48,
            Self::WithoutUs { .. } => 46,
            Self::OneWay { .. } => 40,
            Self::Wishes { .. } => 36,
            Self::GoodMix { .. } => 30,
            Self::Level { .. } => 28,
            Self::Unplaced { .. } => 20,
            Self::Size { .. } => 10,
        }
    }
}
