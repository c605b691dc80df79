//! The guide applied to one partnership: what is ticked, by hand or by the record, and what is
//! next.
//!
//! Invariant: reads only; a tick is written by a command like everything else.

mod agenda;
mod behind;
mod facts;
mod handover;
mod rules;
mod standing;
mod checklist;
mod choosing;
mod definition;
mod messages;
mod reminders;
mod waits;
mod own;
mod lists;
mod edition;
mod paper;
mod place;
mod short;
mod spoken;
mod risks;

pub use agenda::{Filled, Point, agenda, filled, question_groups};
pub use behind::{Behind, behind};
pub use checklist::{Checklist, Line, ListLines, Progress};
pub use choosing::{
    Advice, Doubts, NO_LIST, Score, UNSURE, Weighed, Weighing, doubts, says_yes, score,
    screening_key, stops, weigh,
};
pub use definition::{SignOf, Verdict, sign_key, signs, verdict};
pub use edition::{Difference, declined, difference, edition_of, is_declined, kept_edition, taken};
pub use facts::{Evidence, Facts};
pub use handover::{Charge, Charges, HandOver, handing_over, led_before};
pub use lists::{ListHead, list_heads, list_of, moved_list, new_list, removed_list, used_list};
pub use messages::{shown_message, suggested_messages};
pub use own::{Home, OwnItem, count_of, doubled, moved, new_own, own_items, removed};
pub use paper::{Typed, read_numbers, ticked};
pub use place::{place, place_of};
pub use reminders::{Duty, duties, reminders, rows};
pub use risks::{Severity, Sign, Suggested, new_risk, ranked_risks, severity, suggested_risks};
pub use rules::{CRITERIA, evidence, has_rule};
pub use short::{SHORT, ShortLine, set_short, short_lines};
pub use spoken::{Answer, answers, kept_back, put_answers};
pub use standing::{Hand, Standing, hand, set_hand, standing};
