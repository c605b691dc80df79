//! How a partnership goes on or ends, as it is written in parts: `closing/date`.

use serde_json::Value;

use super::{Code, Day, Ending, EndingReason, Partnership, codes};
use crate::field;

codes! {
    /// A part of it (guide P12). Once that time is over it stands under the same code in its period,
    /// `periods/2026-09-30/date`.
    ClosingPart {
        Decision = "decision", Date = "date", Reason = "reason", Handover = "handover",
        Returns = "returns", FollowUp = "follow_up_at",
        /// That somebody has looked at what stood open.
        Steps = "steps",
    }
}

impl ClosingPart {
    /// The field that it stands in.
    pub fn path(self) -> String {
        format!("{}/{}", field!(Partnership.closing), self.code())
    }
}

impl Partnership {
    /// What stands in a part; nothing that is no text.
    pub fn closing_said(&self, part: ClosingPart) -> Option<&str> {
        self.closing.0.get(part.code()).and_then(Value::as_str)
    }

    /// What was chosen.
    pub fn decision(&self) -> Option<Ending> {
        self.closing_said(ClosingPart::Decision).and_then(Ending::parse)
    }

    /// The day it was.
    pub fn decided_on(&self) -> Option<Day> {
        self.closing_said(ClosingPart::Date).and_then(Day::parse_iso)
    }

    /// Why the time that stands in these fields ended.
    pub fn ending_reason(&self) -> Option<EndingReason> {
        self.closing_said(ClosingPart::Reason).and_then(EndingReason::parse)
    }

    /// The day to ask how it is going.
    pub fn follow_up(&self) -> Option<Day> {
        self.closing_said(ClosingPart::FollowUp).and_then(Day::parse_iso)
    }

    /// Whether somebody has looked at what stood open.
    pub fn has_seen_steps(&self) -> bool {
        self.closing.0.get(ClosingPart::Steps.code()) == Some(&Value::Bool(true))
    }
}
