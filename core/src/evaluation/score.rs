//! Means and their bands (guide E8): Wilder's for a dimension, VicHealth's cut points for the whole.

/// Pooled answers are shown from so many on.
pub const LEAST: usize = 3;

/// A mean to one decimal, as it is shown: bands go by what people see, so that 3.95 is 4.0 and a
/// strength.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tenths(pub i64);

/// What a dimension's mean says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    TalkAboutIt,
    OnTheWay,
    Strength,
}

/// What the mean of all says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Overall {
    /// Up to 2.4: consider whether to go on.
    Consider,
    /// 2.5 to 3.6: the right way, give it attention.
    RightWay,
    /// Above 3.6: keep it alive.
    Good,
}

/// The answers to one question, in figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    pub n: usize,
    pub mean: f64,
    pub lowest: u8,
    pub highest: u8,
}

impl Tenths {
    pub fn of(mean: f64) -> Self {
        // A mean such as 2.45 is not exact in binary: the nudge makes halves go up.
        Self((mean * 10.0 + 0.5 + 1e-9).floor() as i64)
    }

    pub fn value(self) -> f64 {
        self.0 as f64 / 10.0
    }

    pub fn band(self) -> Band {
        match self.0 {
            40.. => Band::Strength,
            30..=39 => Band::OnTheWay,
            _ => Band::TalkAboutIt,
        }
    }

    pub fn overall(self) -> Overall {
        match self.0 {
            ..=24 => Overall::Consider,
            25..=36 => Overall::RightWay,
            37.. => Overall::Good,
        }
    }
}

impl Figure {
    /// `None` where nobody answered. The order of the steps does not matter: small whole numbers
    /// add up exactly.
    pub fn of(steps: &[u8]) -> Option<Self> {
        let (lowest, highest) = (steps.iter().min().copied()?, steps.iter().max().copied()?);
        let sum: u64 = steps.iter().map(|step| u64::from(*step)).sum();
        Some(Self { n: steps.len(), mean: sum as f64 / steps.len() as f64, lowest, highest })
    }

    pub fn tenths(self) -> Tenths {
        Tenths::of(self.mean)
    }

    pub fn spread(self) -> u8 {
        self.highest.saturating_sub(self.lowest)
    }
}

/// `None` of nothing.
pub(super) fn mean(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
}

/// The mean of means: each question or party counts the same, however many left it open.
pub(super) fn mean_of(means: &[f64]) -> Option<Tenths> {
    mean(means).map(Tenths::of)
}

/// More than 30 % do not know: a finding in itself.
pub(super) fn many_do_not_know(unknown: usize, known: usize) -> bool {
    unknown * 10 > (unknown + known) * 3
}
