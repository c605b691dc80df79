//! What was agreed, and how it is going.

use super::{AgreementLevel, AgreementState, Day, Lines, Paths, RoundMode, entity::entity};

entity! {
    /// An agreement of any length (guide C).
    Agreement {
        partnership: String,
        level: Option<AgreementLevel>,
        version: Option<i64>,
        state: Option<AgreementState>,
        /// `clause/c13/choice`, `clause/c13/text` and so on.
        clause: Paths,
        signatories: Lines,
        journal_ref: String,
        valid_from: Option<Day>,
        valid_to: Option<Day>,
        notice: String,
        comments: Paths,
    }
}

entity! {
    /// One time of asking how it goes (guide E2).
    Round {
        partnership: String,
        /// Which sort of round: the guide's code.
        round_kind: String,
        form_id: String,
        opened_at: Option<Day>,
        due: Option<Day>,
        mode: Option<RoundMode>,
        invited: Lines,
        discussion_note: String,
        decisions: Lines,
    }
}

entity! {
    /// One respondent's answers.
    Answers {
        round: String,
        party: String,
        respondent_label: String,
        submitted_at: Option<Day>,
        /// `values/e-01` and so on.
        values: Paths,
    }
}
