//! Answers and clauses become a text that both sides can sign.
//!
//! Invariant: writes nothing by itself and knows no page; what the record does not say stands in
//! the text as missing, never as an empty place.

mod wording;
mod sentence;
mod template;
mod parties;
mod concern;
mod values;
mod figures;
mod sums;
mod drawn;
mod told;
mod answers;
mod standing;
mod ask;
mod own;
mod own_words;
mod dates;
mod annexes;
mod budget;
mod left_out;
mod missing;
mod not_held;
mod build;
mod points;
mod sections;
mod signers;
mod mail;
mod score;
mod versions;
mod basis;
mod settled;
mod snags;
mod unfit;
mod comments;
mod disputed;
mod proposals;
mod period;
mod reminders;
mod again;

pub use again::{Apart, again, apart};
pub use answers::{Answered, OPEN, annex_key, answered, on_key, option_key, value_key};
pub use ask::{asked, choosing, confirming, ticking};
pub use build::{Built, Draft, Kept, build, in_language};
pub use comments::{
    Comment, comments, keep_comment, new_comment, resolve_comment, take_proposal, take_words,
    waiting,
};
pub use dates::day_in_text;
pub use disputed::{Disputed, disputed, disputed_on_record};
pub use left_out::{LeftOut, WhyOut};
pub use missing::Missing;
pub use not_held::{can_be_held, holding, not_held};
pub use own::{OwnClause, new_own_clause, own_clauses, removed_own_clause};
pub use own_words::{with_titles, with_titles_of};
pub use parties::{Party, parties};
pub use points::{ANNEXES, CONTACTS, Point, SIGNING, point_of, points};
pub use proposals::{Proposal, Taking, accept, proposals};
pub use reminders::{
    About, BEFORE_END, BEFORE_NOTICE, Term, TermReminder, end_without_text, runs_on, term,
    term_reminders,
};
pub use score::{Score, Scorecard, scorecard};
pub use settled::{
    Differs, Settled, differs, other_version, set_state, set_state_with, set_translation,
};
pub use signers::{Side, is_signed, sides, signers, write_signers};
pub use snags::Snag;
pub use standing::{Reason, Standing, Told};
pub use told::told;
pub use values::{Value, Values, filled};
pub use versions::{
    Compared, as_sent, compare, differing, freeze, is_sent_by_freezing, put_away, versions,
};
pub use wording::{AnnexWords, Wording, spoken};

use crate::{content::Clauses, domain::AgreementLevel};

impl AgreementLevel {
    /// What a level is called, in the language of that code.
    pub fn name<'a>(self, clauses: &'a Clauses, lang: &str) -> &'a str {
        use crate::domain::Code;
        let own = clauses.levels.iter().find(|level| level.id == self.code());
        own.map_or("", |level| level.words.of(lang).name.as_str())
    }
}
