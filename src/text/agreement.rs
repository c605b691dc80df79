//! Words of agreements. Clauses and their alternatives are content.

mod da;
mod en;
mod named;
mod settled;
mod snags;
mod wording;

use crate::{
    agreement::{About, Score, Snag, Told, WhyOut, Wording},
    content::Clauses,
    domain::Day,
    text::Lang,
};

pub use da::DA;
pub use en::EN;
pub use named::file_name;
pub use settled::SettledWords;

pub struct Agreement {
    pub tab: &'static str,
    /// How the text itself says things.
    pub wording: Wording,
    /// How something that nobody has written is shown, by what it is.
    pub fill_in: fn(&str) -> String,
    pub desk: Desk,
    pub check: Check,
    pub send: Send,
    pub versions: Versions,
    pub settled: SettledWords,
    pub not_held: NotHeld,
    pub signers: Signers,
    pub talk: Talk,
    pub news: News,
    pub reminders: Reminders,
}

/// Asking and writing.
pub struct Desk {
    pub coming: &'static str,
    pub clauses_missing: &'static str,
    pub none: &'static str,
    pub none_text: &'static str,
    pub weigh: &'static str,
    pub suggested: &'static str,
    /// While more may have to be written: how many questions are answered, of how many.
    pub suggested_so_far: fn(usize, usize) -> String,
    pub begin: &'static str,
    pub which: &'static str,
    pub parts: &'static str,
    pub write: &'static str,
    pub check: &'static str,
    pub send: &'static str,
    pub version: fn(i64) -> String,
    /// The text has changed since a version was sent: that one with how it stands, and this one.
    pub version_after: fn(i64, &str, i64) -> String,
    pub missing_count: fn(usize) -> String,
    pub more: &'static str,
    pub more_hint: &'static str,
    pub another: &'static str,
    /// A new one with the answers of this one.
    pub again: &'static str,
    pub again_hint: &'static str,
    pub again_made: &'static str,
    pub delete: &'static str,
    pub all_steps: &'static str,
    /// The number of a point, of how many, what.
    pub point_of: fn(usize, usize, &str) -> String,
    pub back: &'static str,
    pub next: &'static str,
    pub next_missing: &'static str,
    pub to_check: &'static str,
    /// Of the languages for the text, the one that is none of its own.
    pub same_language: &'static str,
    pub level: &'static str,
    pub level_change: &'static str,
    pub level_ask: &'static str,
    pub level_think: &'static str,
    pub parties: &'static str,
    pub parties_ask: &'static str,
    pub parties_think: &'static str,
    /// Below the parties: which points come after them.
    pub parties_then: &'static str,
    pub quiet_party: &'static str,
    pub gone_party: &'static str,
    pub more_clauses: &'static str,
    pub more_ask: &'static str,
    pub more_think: &'static str,
    pub own_untitled: &'static str,
    pub own_ask: &'static str,
    pub own_think: &'static str,
    pub own_title: &'static str,
    pub own_text: &'static str,
    pub own_text_hint: &'static str,
    pub own_remove: &'static str,
    pub own_new: &'static str,
    pub own_count: fn(usize) -> String,
    pub own_words: &'static str,
    pub guide_words: &'static str,
    pub own_put_away: &'static str,
    pub open: &'static str,
    pub choose_one: &'static str,
    pub choose_some: &'static str,
    pub usual: &'static str,
    pub confirm: &'static str,
    /// Beside a clause that has one text, which nobody has confirmed.
    pub only_text: &'static str,
    pub also: &'static str,
    pub annexes: &'static str,
    pub from_record: &'static str,
    pub record_says: fn(&str) -> String,
    /// The same, where another answer of the agreement says it.
    pub from_answers: &'static str,
    pub answers_say: fn(&str) -> String,
    pub use_record: fn(&str) -> String,
    pub take_in: &'static str,
    pub leave_out: &'static str,
    /// Beside a point that was taken out.
    pub is_out: &'static str,
    /// Why a point is there: the question that was answered, perhaps unknown.
    pub why_answer: fn(&str) -> String,
    pub why_record: fn(Told) -> &'static str,
    pub why_hand: &'static str,
    pub paper: &'static str,
}

pub struct Check {
    pub missing: &'static str,
    pub nothing_missing: &'static str,
    /// Over the points that are to be talked of.
    pub to_talk_of: &'static str,
    /// Over the points in people's own words, with the language that the text is in.
    pub as_written: &'static str,
    pub as_written_lead: fn(&str) -> String,
    pub disputed: &'static str,
    pub disputed_text: &'static str,
    pub disputed_choose: &'static str,
    /// What does not fit together.
    pub snag: fn(&Snag, &Clauses) -> String,
    /// Beside what usually stands there, and nobody chose.
    pub unconfirmed: &'static str,
    pub unconfirmed_title: &'static str,
    pub unconfirmed_lead: &'static str,
    pub confirm_all: &'static str,
    /// Where in the text something is missing.
    pub at_point: fn(usize, &str) -> String,
    pub left_out: &'static str,
    pub why_out: fn(WhyOut) -> &'static str,
    pub title: &'static str,
    pub covered: fn(usize, usize) -> String,
    pub group: &'static str,
    pub picture: &'static str,
    pub in_place: &'static str,
    pub done_of: fn(usize, usize) -> String,
    pub score: fn(Score) -> &'static str,
    pub answers: &'static str,
    pub not_in: fn(usize) -> String,
    pub clause: &'static str,
    pub chosen: &'static str,
    pub stands: &'static str,
    pub change: &'static str,
}

pub struct Send {
    /// Of a mail with the text, by its title, and whether it is a draft.
    pub subject: fn(&str, bool) -> String,
    pub title: &'static str,
    /// With the mark on the text, in its own language.
    pub lead: fn(&str) -> String,
    /// For whoever sets it.
    pub kept: &'static str,
    pub not_whole: &'static str,
    /// With what stands for something missing, in the language of the text.
    pub not_whole_text: fn(&str) -> String,
    pub print: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub mail: &'static str,
    pub word: &'static str,
    pub word_coming: &'static str,
    pub word_failed: &'static str,
    pub word_failed_text: &'static str,
    /// `Side 1 af 4`, in the file.
    pub page: &'static str,
    pub page_of: &'static str,
    pub markdown: &'static str,
    pub html: &'static str,
    pub saved: &'static str,
    pub state: &'static str,
    /// Before the day that it applies until, where it runs until somebody ends it.
    pub runs_on: &'static str,
    /// The field has a day, and the text that was agreed on has none.
    pub end_without_text: fn(Day) -> String,
    pub clear_end: &'static str,
    /// The day that stands in the text.
    pub use_day: fn(&str) -> String,
    pub as_text: &'static str,
}

pub struct Versions {
    pub title: &'static str,
    pub lead: &'static str,
    pub note: &'static str,
    /// The number, whether that marks the agreement as sent, and the language where it has to be said.
    pub freeze: fn(i64, bool, Option<Lang>) -> String,
    pub freeze_anyway: &'static str,
    /// Nothing has changed since that version, of that day.
    pub kept_as: fn(i64, Option<Day>) -> String,
    pub mark_sent: fn(i64) -> String,
    pub marked_sent: fn(i64) -> String,
    pub frozen: fn(i64, bool, Option<Lang>) -> String,
    pub show: &'static str,
    pub compare: &'static str,
    pub old: &'static str,
    pub new: &'static str,
    pub now: &'static str,
    pub same: &'static str,
    /// Beside a version in another language than the page's.
    pub language: fn(Lang) -> &'static str,
    pub other_language: &'static str,
    /// Said before words that were put in or taken out, to those who do not see it.
    pub added: &'static str,
    pub removed: &'static str,
}

/// What was answered and a text of this length does not hold.
pub struct NotHeld {
    pub title: fn(usize) -> String,
    pub text: &'static str,
    pub take_all: &'static str,
    /// Beside annexes, which a mail has none of.
    pub no_room: &'static str,
}

/// Who signs for each side.
pub struct Signers {
    pub signs_for: fn(&str) -> String,
    pub hint: &'static str,
}

/// What the other side says.
pub struct Talk {
    pub comments: fn(usize) -> String,
    /// Beside a question: how many comments are not settled.
    pub open: fn(usize) -> String,
    /// Over all of them.
    pub open_title: &'static str,
    pub who: &'static str,
    pub who_first: &'static str,
    pub us: &'static str,
    pub comment: &'static str,
    pub add: &'static str,
    /// Of a comment that is for the library's own eyes, where it is written and where it stands.
    pub keep: &'static str,
    pub let_leave: &'static str,
    pub let_stay: &'static str,
    pub resolve: &'static str,
    pub reopen: &'static str,
    /// What the other party has written instead.
    pub counter: Counter,
    /// The same, where it is the other party who reads: what they would have instead.
    pub proposal: Counter,
    /// Fills that in with what stands there.
    pub from_text: &'static str,
    /// Who would have another text, and what to do about it.
    pub proposed: fn(&str) -> String,
    pub keep_ours: &'static str,
    pub withdraw: &'static str,
    pub same: &'static str,
}

pub struct Counter {
    pub title: &'static str,
    pub text: &'static str,
    pub take: &'static str,
}

/// What the record may learn from the agreement.
pub struct News {
    pub title: &'static str,
    pub lead: &'static str,
    /// What the record says instead.
    pub known: fn(&str) -> String,
    pub take: &'static str,
    pub taken: fn(&str) -> String,
    pub take_all: &'static str,
    /// How many, in place of a name.
    pub all: fn(usize) -> String,
}

/// Before an agreement ends.
pub struct Reminders {
    pub title: &'static str,
    /// What it is about, and the day it is due.
    pub about: fn(About, Day) -> String,
    pub open: &'static str,
}
