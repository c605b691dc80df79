//! Days that are put on something other than a promise, as lists and calendars tell them. Which there
//! are, and which still wait, the guide knows.

use crate::{domain::Day, workspace::dossier::Gift};

/// What a day was put on.
#[derive(Clone, Debug, PartialEq)]
pub enum Remembered {
    /// A yes that somebody was asked for so many days ago.
    Approval {
        id: String,
        who: String,
        days: i64,
    },
    /// What one party has asked another for, or offered it.
    Ask {
        id: String,
        gift: Gift,
    },
    Goal {
        id: String,
        text: String,
    },
    /// A line of the checklist; `own` are its words where they are the partnership's own.
    Line {
        id: String,
        own: Option<String>,
    },
    /// The next meeting, agreed on at that one; with those partners, as far as they may be named.
    Meeting {
        id: String,
        with: Vec<String>,
    },
    /// The day that was agreed on to evaluate.
    Review,
    /// A risk; `catalogue` is the guide's name for it. Internal.
    Risk {
        id: String,
        catalogue: String,
        title: String,
    },
}

/// What hides what, where a list has room for one of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Something to do.
    Step,
    /// Something to ask about: no step stands back for it.
    Wait,
    /// What may go wrong is for the library's own eyes.
    Risk,
}

impl Remembered {
    pub fn matter(&self) -> Matter {
        match self {
            Self::Line { .. } | Self::Meeting { .. } => Matter::Step,
            Self::Approval { .. } | Self::Ask { .. } | Self::Goal { .. } | Self::Review => {
                Matter::Wait
            }
            Self::Risk { .. } => Matter::Risk,
        }
    }
}

/// Who has to look at it by when.
#[derive(Clone, Debug, PartialEq)]
pub struct Reminder {
    pub partnership: String,
    pub what: Remembered,
    pub owner: String,
    pub due: Day,
    /// Neither done nor set aside nor closed.
    pub is_open: bool,
}

impl Reminder {
    /// The same for the same thing, and fit for the id of an element.
    pub fn key(&self) -> String {
        match &self.what {
            Remembered::Line { id, .. } => format!("{}-{id}", self.partnership),
            Remembered::Meeting { id, .. } => format!("{id}-next"),
            Remembered::Review => format!("{}-review", self.partnership),
            Remembered::Approval { id, .. }
            | Remembered::Ask { id, .. }
            | Remembered::Goal { id, .. }
            | Remembered::Risk { id, .. } => id.clone(),
        }
    }
}
