//! What was agreed, and how it is going.

use serde_json::Value;

use super::{
    AgreementLevel, AgreementState, Code, Day, Library, Lines, Paths, RoundKind, RoundMode, SetOf,
    TextLanguage, code::codes, entity::entity, same_name_key,
};

entity! {
    /// An agreement of any length (guide C).
    Agreement {
        partnership: String,
        level: Option<AgreementLevel>,
        /// What its text is written in; none means the language of the app.
        language: Option<TextLanguage>,
        version: Option<i64>,
        state: Option<AgreementState>,
        /// `clause/c13/choice`, `clause/c13/text`, `clause/c11/vars/amount` and so on.
        clause: Paths,
        /// What stands here otherwise than on the record: `values/start`, `values/partner.gives/pa-1`.
        values: Paths,
        /// The partners that it is with; none chosen means all that may be named.
        parties: SetOf<String>,
        /// What the library said of itself when a share copy left, which has no record of it nor of its
        /// people: [`LibraryFact`].
        library: Paths,
        /// Clauses of the parties' own: `own/<id>/title`, `own/<id>/text`, `own/<id>/place`.
        own: Paths,
        /// Who signs for a party, a line for each: `signers/library`, `signers/pa-1`.
        signers: Paths,
        /// The same in older files, in one list: read while nothing stands in `signers`.
        signatories: Lines,
        journal_ref: String,
        valid_from: Option<Day>,
        valid_to: Option<Day>,
        notice: String,
        /// `comments/<id>/text`, `/party`, `/clause`, `/at`, `/resolved`, `/internal`, `/proposal`.
        comments: Paths,
    }
}

codes! {
    /// What the library of an agreement says of itself: `library/name` and so on.
    LibraryFact {
        /// The id of its record.
        Id = "id",
        Name = "name",
        Municipality = "municipality",
        Cvr = "cvr",
        Address = "address",
        Email = "email",
        Phone = "phone",
        /// Of whoever holds the threads there.
        LeadEmail = "lead_email",
        LeadPhone = "lead_phone",
    }
}

impl Agreement {
    /// What its library told of itself; empty where it told nothing.
    pub fn told_of_library(&self, fact: LibraryFact) -> &str {
        self.library.0.get(fact.code()).and_then(Value::as_str).unwrap_or_default()
    }

    /// The day that its text gives a variable, where it gives it one of its own.
    pub fn day_written(&self, variable: &str) -> Option<Day> {
        self.values.0.get(variable).and_then(|day| Day::parse_iso(day.as_str()?))
    }

    /// Whether it is of another library than this one: colleagues of one library may each have a record of it.
    pub fn is_of_another(&self, own: Option<&Library>) -> bool {
        let told = self.told_of_library(LibraryFact::Id);
        let says = |fact, own: &str| {
            let own = same_name_key(own);
            !own.is_empty() && own == same_name_key(self.told_of_library(fact))
        };
        let is_own = |own: &Library| {
            own.id == told || says(LibraryFact::Cvr, &own.cvr) || says(LibraryFact::Name, &own.name)
        };
        !told.is_empty() && !own.is_some_and(is_own)
    }
}

entity! {
    /// An agreement's text as it was when it was frozen.
    Version {
        agreement: String,
        number: Option<i64>,
        at: Option<Day>,
        level: Option<AgreementLevel>,
        /// The text in lines: see `document::to_lines`.
        text: String,
        /// A digest of the choices that the text was built from; empty in older files.
        basis: String,
        note: String,
        /// The day on which it was set to agreed, where it was.
        agreed_at: Option<Day>,
        /// The day on which it was set to signed.
        signed_at: Option<Day>,
    }
}

impl Version {
    /// What the parties have said to this text.
    pub fn settled(&self) -> Option<AgreementState> {
        match (self.signed_at, self.agreed_at) {
            (Some(_), _) => Some(AgreementState::Signed),
            (None, Some(_)) => Some(AgreementState::Agreed),
            (None, None) => None,
        }
    }
}

entity! {
    /// One time of asking how it goes (guide E2).
    Round {
        partnership: String,
        /// What those who are asked read above the questions: it leaves in invitations.
        title: String,
        /// Who asks, for those who are asked.
        asker: String,
        /// Which sort of round: a code, kept as it came. See [`Round::kind`].
        round_kind: String,
        form_id: String,
        opened_at: Option<Day>,
        due: Option<Day>,
        mode: Option<RoundMode>,
        /// Who may answer, by name: `parties/library`, `parties/pa-1`.
        parties: Paths,
        /// Questions of one's own: `own/<id>/text`, `own/<id>/answer`, `own/<id>/place`.
        own: Paths,
        invited: Lines,
        /// Which answers a pooled round shows, count by count: `counted/1-ev-x-7/an-y-2`.
        counted: Paths,
        /// Where the talk stands: the guide's step.
        step: String,
        /// The questions that are talked about.
        picked: SetOf<String>,
        /// What was said, by question: `notes/e-com-1`.
        notes: Paths,
        /// Whether the contributions feel fair, from 1 to 5, by party: `fairness/library`.
        fairness: Paths,
        discussion_note: String,
        decisions: Lines,
    }
}

impl Round {
    /// Which sort of round; `None` for one of a later version.
    pub fn kind(&self) -> Option<RoundKind> {
        RoundKind::parse(&self.round_kind)
    }

    /// Every round is begun with its mode. Where it cannot be read, nobody who answered was told
    /// that names would be seen.
    pub fn mode(&self) -> RoundMode {
        self.mode.unwrap_or(RoundMode::Pooled)
    }
}

entity! {
    /// One respondent's answers.
    Answers {
        round: String,
        party: String,
        respondent_label: String,
        submitted_at: Option<Day>,
        /// `values/e-com-1` and so on: 1 to 5, `dk` for "do not know", a text, `green`, `amber`, `red`.
        values: Paths,
    }
}
