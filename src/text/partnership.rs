//! Words of the page of one partnership.

mod da;
mod en;
mod mail;
pub mod paper;

pub use da::DA;
pub use en::EN;
pub use mail::{Letter, letter};

use super::{Label, Lang};
use crate::{
    domain::{Origin, Phase, Unit},
    guide::Behind,
    text::format::within_sentence,
    workspace::{approvals::Hold, dossier::Gift, offer::Deed, timeline::Came},
};

pub struct Partnership {
    pub head: Head,
    pub phases: Phases,
    pub next: Next,
    pub record: Record,
    pub log: Log,
    pub mail: mail::Mail,
    pub actions: Actions,
    pub approvals: Approvals,
    pub print: Print,
}

pub struct Head {
    pub tabs: &'static str,
    pub record_tab: &'static str,
    pub log_tab: &'static str,
    pub approvals_tab: &'static str,
    /// Read after a number of overdue steps.
    pub late: &'static str,
    pub title: &'static str,
    pub edit_title: &'static str,
    pub log_call: &'static str,
    pub with_partners: fn(&[String]) -> String,
    /// The way to whom to call.
    pub contacts: fn(usize) -> String,
    pub led_by: fn(&str) -> String,
    pub on_track: fn(&str) -> String,
    pub deleted_text: &'static str,
    /// What the record tells of.
    pub offer: fn(Deed) -> &'static str,
    pub take: fn(&str) -> String,
    pub leave: &'static str,
    pub taken: fn(&str) -> String,
    /// The status that stands.
    pub left: fn(&str) -> String,
}

pub struct Phases {
    pub label: &'static str,
    pub none: &'static str,
    pub choose: &'static str,
    /// Of the row of phases.
    pub choose_one: &'static str,
    /// `Fase 8 af 12, trin 4: Aftal`.
    pub of: fn(usize, usize, &str) -> String,
    pub since: fn(&str) -> String,
    /// Of a phase that lies behind.
    pub behind: fn(Behind) -> String,
    /// All that lie behind, in their order: those with open lines, and those that were jumped over. Empty
    /// where there are none.
    pub left: fn(&[(&str, Behind)]) -> String,
    pub now: &'static str,
    pub ahead: &'static str,
    /// The phase that it was in when it ended.
    pub ended_here: &'static str,
    /// A phase and the status that goes with it.
    pub entered: fn(&str, &str) -> String,
    pub intro: fn(Phase) -> &'static str,
    /// Of what has ended: the status, the day, and why.
    pub ended: fn(&str, Option<&str>, Option<&str>) -> String,
}

pub struct Next {
    pub title: &'static str,
    pub done: &'static str,
    pub finished: fn(&str) -> String,
    /// By so many working days.
    pub put_off: fn(u32) -> String,
    pub put_off_to: fn(&str) -> String,
    /// Who, and where it comes from.
    pub meta: fn(&str, Option<Origin>) -> String,
    pub invite: &'static str,
    pub invite_text: &'static str,
    /// Where the partnership has ended.
    pub over: &'static str,
    pub over_text: &'static str,
    /// So many steps stand open there.
    pub left: fn(usize) -> String,
    pub left_text: fn(usize) -> &'static str,
    pub drop: fn(usize) -> &'static str,
    pub keep: fn(usize) -> &'static str,
    pub dropped: fn(usize) -> String,
    pub kept: fn(usize) -> String,
}

pub struct Record {
    pub why: &'static str,
    pub why_hint: &'static str,
    pub us: &'static str,
    pub us_hint: &'static str,
    pub them: &'static str,
    pub them_hint: &'static str,
    pub exchange: &'static str,
    pub exchange_hint: &'static str,
    pub goals: &'static str,
    pub goals_hint: &'static str,
    /// Below the plan's name.
    pub messages_hint: &'static str,
    pub add_message: &'static str,
    /// So many lines of the guide.
    pub suggest_messages: fn(usize) -> String,
    pub suggested_messages: &'static str,
    pub messages_count: fn(usize) -> String,
    pub sent_today: &'static str,
    pub message_sent: &'static str,
    /// Whose next day it is.
    pub sent_and_again: fn(&str) -> String,
    /// Since that day.
    pub sent: fn(&str) -> String,
    pub only_us: &'static str,
    pub approach: &'static str,
    pub approach_hint: &'static str,
    pub frame: &'static str,
    pub frame_hint: &'static str,
    pub frame_time: &'static str,
    /// In a field of dates, where one of them is none.
    pub not_a_date: &'static str,
    pub frame_contact: &'static str,
    pub frame_care: &'static str,
    pub learned: &'static str,
    pub learned_hint: &'static str,
    pub internal: &'static str,
    pub internal_hint: &'static str,
    /// Above a need that nobody has written: the question of the map that the partnership comes from.
    pub from_map: fn(&str) -> String,
    pub only_money: &'static str,
    /// Takes days for evaluation, as they are written.
    pub review_days: fn(&[String]) -> String,
    pub review_days_set: &'static str,
    pub ends_first: &'static str,
    pub people: &'static str,
    pub nobody: &'static str,
    pub no_contact: &'static str,
    pub open_partner: &'static str,
    /// Takes a partner out of the partnership.
    pub leave: &'static str,
    pub new_contact: &'static str,
    pub contact_added: fn(&str) -> String,
    pub add_partner: &'static str,
    /// One whose name is nearly the one that is typed.
    pub meant: fn(&str) -> String,
    pub exists: fn(&str) -> String,
    pub is_member: fn(&str) -> String,
    pub choose: fn(&str) -> String,
    pub joined: fn(&str) -> String,
    pub gives: &'static str,
    pub gets: &'static str,
    pub nothing_yet: &'static str,
    pub exchange_empty: &'static str,
    /// `Læsebamser, 180 stk.`
    pub gift: fn(&Gift) -> String,
    pub asks: &'static str,
    pub add_ask: &'static str,
    pub direction: &'static str,
    pub sort: &'static str,
    pub contributions: &'static str,
    pub add_contribution: &'static str,
    pub from: &'static str,
    /// So many lines that were pasted, each one of its own.
    pub added: fn(usize) -> String,
    /// So many were pasted, and so many are taken at a time.
    pub too_many: fn(usize, usize) -> String,
    pub add_goal: &'static str,
    pub whose: &'static str,
    pub shared_goal: &'static str,
    pub library_goal: &'static str,
}

pub struct Log {
    pub title: &'static str,
    pub write: &'static str,
    pub kind: &'static str,
    pub what: &'static str,
    /// Whether what is written here stays at home or can leave.
    pub stays: &'static str,
    pub leaves: &'static str,
    pub what_missing: &'static str,
    pub with: &'static str,
    pub nobody: &'static str,
    pub somebody_new: &'static str,
    pub whole_partner: fn(&str) -> String,
    pub name: &'static str,
    pub organisation: &'static str,
    pub organisation_missing: &'static str,
    /// Several partners are called so, and none or several of them take part.
    pub organisation_unclear: &'static str,
    pub reach: &'static str,
    pub outcome: &'static str,
    pub at: &'static str,
    pub next: &'static str,
    pub due: &'static str,
    pub save: &'static str,
    /// What a step is called that has a date and no words.
    pub follow_up: &'static str,
    /// Perhaps with the next step and its day, which may be empty.
    pub saved: fn(Option<(&str, String)>) -> String,
    /// The step that stood open before: is it done with this?
    pub was_it: fn(&str) -> String,
    pub was_it_text: &'static str,
    pub not_yet: &'static str,
    pub empty_title: &'static str,
    pub empty: &'static str,
    /// Who of ours, with whom, where.
    pub who: fn(&str, &[String], &str) -> String,
    pub next_time: &'static str,
    pub mail_sent: fn(&str) -> String,
    /// Read after "delete".
    pub entry: &'static str,
    /// What was done with a version of the agreement.
    pub version: fn(i64, Came) -> String,
    /// The way to a meeting by its name.
    pub minutes: fn(&str) -> String,
}

pub struct Actions {
    pub title: &'static str,
    pub empty: &'static str,
    /// Before the text of an open step, for a screen reader.
    pub tick: &'static str,
    pub meta: fn(&str) -> String,
    pub over: &'static str,
    pub reopen: &'static str,
    pub reopened: &'static str,
    pub add: &'static str,
    pub due: &'static str,
}

pub struct Approvals {
    pub title: &'static str,
    pub lead: &'static str,
    pub empty_title: &'static str,
    pub empty: &'static str,
    pub add: &'static str,
    pub kind: &'static str,
    pub held: fn(&Hold) -> String,
    /// Whom it waits for, a note, where the decision is.
    pub note: fn(&str, &str, &str) -> String,
    pub up: &'static str,
    pub down: &'static str,
}

pub struct Print {
    /// On the button: the record is printed, whichever of its pages is open.
    pub card: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    pub log: &'static str,
    pub log_hint: &'static str,
    pub internal: &'static str,
    pub internal_hint: &'static str,
    pub them: &'static str,
    pub exchange: &'static str,
    pub goals: &'static str,
    pub actions: &'static str,
    pub approvals: &'static str,
    pub log_title: &'static str,
    /// In place of a name that is not to be named.
    pub unnamed: &'static str,
    /// How many names were held back.
    pub held_back: fn(usize) -> String,
    pub with_internal: &'static str,
}

/// `Læsebamser, 180 stk.`; where there are no words, the kind.
pub(super) fn gift(gift: &Gift, lang: Lang) -> String {
    let what = match (gift.text.trim(), gift.kind) {
        ("", Some(kind)) => kind.label(lang),
        (text, _) => text,
    };
    let amount = gift.amount.map(|number| amount(number, gift.unit, lang));
    let parts = [Some(what.to_owned()), amount].into_iter().flatten();
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// So many of a unit: `1 time`, `12.500,50 kr.`
pub fn amount(amount: f64, unit: Option<Unit>, lang: Lang) -> String {
    let word = match (unit, amount == 1.0, lang) {
        (Some(Unit::Hours), true, Lang::Da) => "time",
        (Some(Unit::Hours), true, Lang::En) => "hour",
        (Some(Unit::Pieces), true, Lang::En) => "piece",
        (unit, ..) => unit.map(|unit| unit.label(lang)).unwrap_or_default(),
    };
    let told = match (unit, lang) {
        // English has the currency before its sum.
        (Some(Unit::Kroner), Lang::En) => format!("{word} {}", lang.money(amount)),
        (Some(Unit::Kroner), Lang::Da) => format!("{} {word}", lang.money(amount)),
        _ => format!("{} {word}", lang.number(amount)),
    };
    told.trim_end().to_owned()
}

/// What is filled, with a dot between.
fn dotted(parts: &[&str]) -> String {
    let parts = parts.iter().copied().filter(|part| !part.trim().is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

/// With a full stop where nothing ends it.
fn ended_sentence(words: &str) -> String {
    let words = words.trim();
    if words.ends_with(['.', '?', '!', ':']) { words.into() } else { format!("{words}.") }
}

/// `Afsluttet 28.11.2026, målet er nået`.
fn ended(status: &str, day: Option<&str>, reason: Option<&str>) -> String {
    let head = [Some(status), day].into_iter().flatten().collect::<Vec<_>>().join(" ");
    [Some(head), reason.map(within_sentence)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `Har åbne punkter: Formål (1), Valg (3, sprunget over). I alt 4.`
fn left(
    phases: &[(&str, Behind)],
    [has_open, head, skipped]: [&str; 3],
    total: fn(usize) -> String,
) -> String {
    let told = phases.iter().filter_map(|(name, state)| match (state.open(), state.is_skipped()) {
        (0, false) => None,
        (0, true) => Some(format!("{name} ({skipped})")),
        (open, false) => Some(format!("{name} ({open})")),
        (open, true) => Some(format!("{name} ({open}, {skipped})")),
    });
    let told = told.collect::<Vec<_>>().join(", ");
    let open: Vec<usize> =
        phases.iter().map(|(_, state)| state.open()).filter(|open| *open > 0).collect();
    match open.as_slice() {
        [] if told.is_empty() => String::new(),
        // Until the guide is here nobody knows how many.
        [] => {
            let names =
                phases.iter().filter(|(_, state)| state.is_skipped()).map(|(name, _)| *name);
            format!("{head}: {}.", names.collect::<Vec<_>>().join(", "))
        }
        [_] => format!("{has_open}: {told}."),
        all => format!("{has_open}: {told}. {}", total(all.iter().sum())),
    }
}
