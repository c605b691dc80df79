//! Words of the meetings: the list, the meeting itself, and its minutes.

mod da;
mod en;
mod minutes;

pub use da::DA;
pub use en::EN;

use super::{Label, Lang};
use crate::{
    crdt::Record,
    domain::{Code, Day, MeetingKind},
    guide::Point,
    workspace::meetings::{Minutes, Task},
};

pub struct Meeting {
    pub tab: &'static str,
    pub title: &'static str,
    pub empty_title: &'static str,
    pub empty: &'static str,
    pub new: &'static str,
    pub new_hint: &'static str,
    /// The step that speaks of the meeting.
    pub settles: fn(step: &str) -> String,
    pub start: &'static str,
    pub started: fn(&str) -> String,
    /// What an untitled meeting is called.
    pub meeting: &'static str,
    pub no_date: &'static str,
    pub sent: fn(&str) -> String,
    pub not_sent: &'static str,
    pub coming: &'static str,
    pub back: fn(&str) -> String,
    pub delete: &'static str,
    /// Of a day that has passed.
    pub not_written: &'static str,
    pub another_day: &'static str,
    pub on_screen: &'static str,
    pub off_screen: &'static str,
    pub facts: &'static str,
    pub agenda: &'static str,
    pub agenda_hint: &'static str,
    pub suggest: &'static str,
    /// How many are new, and how many stood there in another language.
    pub suggested: fn(usize, usize) -> String,
    pub nothing_to_suggest: &'static str,
    pub no_agenda: &'static str,
    pub point: fn(&Point) -> String,
    pub questions: &'static str,
    pub questions_hint: &'static str,
    pub group: &'static str,
    pub question_of: fn(usize, usize) -> String,
    pub answer: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub answered: &'static str,
    pub answers_internal: &'static str,
    pub answers_kept: &'static str,
    pub concerns_told: &'static str,
    pub concern: fn(&str) -> String,
    pub said: &'static str,
    /// What the minutes leave out.
    pub only_us: &'static str,
    /// How many answers and concerns a meeting has.
    pub spoken: fn(usize) -> String,
    pub writing: &'static str,
    pub writing_hint: &'static str,
    pub tasks: &'static str,
    pub no_tasks: &'static str,
    pub task: &'static str,
    /// As undo tells of it.
    pub task_named: fn(&str) -> String,
    pub task_added: fn(&str) -> String,
    pub owner: &'static str,
    pub due: &'static str,
    pub day: &'static str,
    pub time: &'static str,
    pub due_missing: &'static str,
    pub minutes: &'static str,
    pub minutes_hint: &'static str,
    pub nothing_written: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub mail_agenda: &'static str,
    pub mail_minutes: &'static str,
    pub copy_agenda: &'static str,
    pub agenda_copied: &'static str,
    pub place: &'static str,
    pub written_by: &'static str,
    pub without_address: fn(&str) -> String,
    pub mark_sent: &'static str,
    pub marked: &'static str,
    /// Sent, and the meeting is not until that day.
    pub ahead: fn(&str) -> String,
    pub ask_sent: &'static str,
    pub is_sent: &'static str,
    pub marked_ahead: &'static str,
    /// Agreed on at the last one, and not made yet: with whom, and the day.
    pub agreed: fn(&[String], Day) -> String,
    pub next: &'static str,
    pub next_made: &'static str,
    pub manners: &'static str,
    pub parts: [&'static str; 3],
    pub timer: &'static str,
    pub timer_start: &'static str,
    pub timer_pause: &'static str,
    pub timer_more: &'static str,
    pub timer_minutes: &'static str,
    pub timer_left: fn(&str) -> String,
    pub timer_over: fn(&str) -> String,
    pub timer_up: &'static str,
    /// Before the time that another step's clock has left.
    pub timer_of: fn(&str) -> String,
    pub timer_go: &'static str,
    pub timer_stop: &'static str,
    pub present: &'static str,
    pub decisions: &'static str,
    pub open_points: &'static str,
    pub next_meeting: &'static str,
    /// Who and when, behind a task: `Anne, 01.12.2026`.
    pub by_whom: fn(&Task) -> String,
    pub agenda_subject: fn(&Minutes) -> String,
    pub agenda_body: fn(&Minutes) -> String,
    pub subject: fn(&Minutes) -> String,
    pub body: fn(&Minutes) -> String,
    pub when: fn(&Minutes) -> Option<String>,
    pub log: fn(&Minutes) -> String,
}

/// `Statusmøde 24.11.2026`: meetings have no title. `None` for a record without a kind of meeting.
pub fn name(record: &Record, lang: Lang) -> Option<String> {
    let field = |name| record.get(name).as_str();
    let kind = field("meeting_kind").and_then(MeetingKind::parse)?.label(lang);
    let day = field("at").and_then(Day::parse_iso).map(|day| lang.date(day));
    Some([kind.into(), day.unwrap_or_default()].join(" ").trim_end().to_owned())
}
