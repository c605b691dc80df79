//! Days that are put on something other than a promise, as lists and calendars tell them. Which there
//! are, and which still wait, the guide knows.

use crate::domain::Day;

/// What a day was put on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remembered {
    /// A line of the checklist; `own` are its words where they are the partnership's own.
    Line { id: String, own: Option<String> },
    /// The next meeting, agreed on at that one; with those partners, as far as they may be named.
    Meeting { id: String, with: Vec<String> },
    /// A risk; `catalogue` is the guide's name for it. Internal.
    Risk { id: String, catalogue: String, title: String },
}

impl Remembered {
    /// What may go wrong is for the library's own eyes.
    pub fn is_risk(&self) -> bool {
        match self {
            Self::Line { .. } | Self::Meeting { .. } => false,
            Self::Risk { .. } => true,
        }
    }
}

/// Who has to look at it by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    pub partnership: String,
    pub what: Remembered,
    pub owner: String,
    pub due: Day,
    /// Neither done nor set aside nor closed.
    pub is_open: bool,
}

impl Reminder {
    /// The same for the same line or risk, and fit for the id of an element.
    pub fn key(&self) -> String {
        match &self.what {
            Remembered::Line { id, .. } => format!("{}-{id}", self.partnership),
            Remembered::Meeting { id, .. } => format!("{id}-next"),
            Remembered::Risk { id, .. } => id.clone(),
        }
    }
}
