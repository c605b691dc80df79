//! What was said and done, and what was promised.

use super::{
    ActionState, Day, Direction, EntryKind, Frequency, Hours, Lines, MeetingForm, MeetingKind,
    Mood, Origin, Outcome, Paths, SetOf, entity::entity,
};

entity! {
    /// One contact with a partner (guide G2, LogEntry).
    Entry {
        partnership: String,
        partner: String,
        at: Option<Day>,
        entry_kind: Option<EntryKind>,
        direction: Option<Direction>,
        contact_ids: SetOf<String>,
        by: String,
        summary: String,
        outcome: Option<Outcome>,
        reason: String,
        next_at: Option<Day>,
        /// Days until the next contact, for examples that have no dates.
        next_in_days: Option<i64>,
        mail_due: Option<Day>,
        mail_sent_at: Option<Day>,
        confirmed: Option<bool>,
        /// Internal.
        mood: Option<Mood>,
        /// For the library's own people only: see `Workspace::is_internal`.
        internal: Option<bool>,
    }
}

impl Entry {
    /// A contact in which somebody was reached.
    pub fn has_reached(&self) -> bool {
        reaches(self.entry_kind, self.outcome) == Some(true)
    }
}

/// Whether such a contact reached somebody; nothing where it is none: what was found out, and notes.
pub fn reaches(kind: Option<EntryKind>, outcome: Option<Outcome>) -> Option<bool> {
    let is_contact = kind.is_some_and(|kind| !kind.is_internal());
    is_contact.then_some(!matches!(outcome, Some(Outcome::NotReached | Outcome::WrongPerson)))
}

impl EntryKind {
    /// Whether it is for the library's own people as long as nobody says otherwise.
    pub fn is_internal(self) -> bool {
        match self {
            Self::Search | Self::Note => true,
            Self::Call | Self::Mail | Self::Meeting | Self::Visit | Self::Thanks | Self::Status => {
                false
            }
        }
    }
}

entity! {
    /// Something somebody has promised to do.
    Action {
        partnership: String,
        text: String,
        owner: String,
        due: Option<Day>,
        state: Option<ActionState>,
        origin: Option<Origin>,
        origin_id: String,
        done_at: Option<Day>,
    }
}

impl Action {
    /// Promised, and neither done nor dropped.
    pub fn is_open(&self) -> bool {
        matches!(self.state, None | Some(ActionState::Open))
    }
}

entity! {
    /// A line of the communication plan (guide A10): who is told what, when, and by whom.
    Message {
        partnership: String,
        /// `k-03`, where the guide suggested it.
        guide: String,
        /// In words: at the start, every month, as soon as something changes.
        occasion: String,
        due: Option<Day>,
        whom: String,
        text: String,
        channel: String,
        owner: String,
        approver: String,
        /// How often it goes out again.
        every: Option<Frequency>,
        /// When it went out, last.
        done_at: Option<Day>,
        /// For the library's own people only: never leaves.
        internal: Option<bool>,
    }
}

impl Message {
    /// To be sent: not yet, or again on a later day.
    pub fn is_open(&self) -> bool {
        match (self.done_at, self.due, self.every) {
            (None, ..) => true,
            (Some(sent), Some(due), Some(_)) => sent < due,
            (Some(_), ..) => false,
        }
    }

    /// The day to send it again where it goes out today: one of its own days, also where some were left out.
    pub fn next_due(&self, today: Day) -> Option<Day> {
        let every = self.every?;
        let from = self.due.unwrap_or(today);
        (1..).map(|times| every.later(from, times)).find(|next| *next > today)
    }
}

entity! {
    /// A meeting and what came of it.
    Meeting {
        partnership: String,
        meeting_kind: Option<MeetingKind>,
        at: Option<Day>,
        /// As people write it: `13-14.30`, or words that no calendar can read.
        time: String,
        place: String,
        form: Option<MeetingForm>,
        chair: String,
        record_keeper: String,
        agenda: Lines,
        attendees: Lines,
        concerns: Lines,
        /// They were said aloud, and stand in the minutes; else they are for the library's own eyes.
        concerns_told: Option<bool>,
        /// Answers to the guide's questions: `notes/q-first-03`.
        notes: Paths,
        /// They stand in no minutes.
        answers_internal: Option<bool>,
        /// Ticks of the guide's list for meetings: `check/x-moed-03`.
        check: Paths,
        decisions: Lines,
        open_points: Lines,
        next_at: Option<Day>,
        minutes_sent_at: Option<Day>,
    }
}

impl Meeting {
    /// Whether it has been held: its day is past, or something that came of it is written already. Who
    /// is to come is written beforehand.
    pub fn was_held(&self, today: Day) -> bool {
        self.at.is_some_and(|at| at < today || (at == today && self.is_written()))
    }

    /// Whether something that came of it is written. What was promised stands with its partnership.
    pub fn is_written(&self) -> bool {
        let said = [&self.decisions, &self.open_points, &self.concerns];
        self.minutes_sent_at.is_some()
            || said.into_iter().any(|lines| !lines.0.is_empty())
            || !self.notes.0.is_empty()
    }

    /// Its time of day, where it can be read as one.
    pub fn hours(&self) -> Option<Hours> {
        Hours::read(&self.time)
    }
}
