//! The guide applied to one partnership: what is ticked, by hand or by the record, and what is
//! next.
//!
//! Invariant: reads only; a tick is written by a command like everything else.

mod agenda;
mod facts;
mod rules;
mod standing;
mod checklist;
mod choosing;
mod own;
mod risks;

pub use agenda::{Point, agenda, question_groups};
pub use checklist::{Checklist, Line, Progress};
pub use choosing::{
    Advice, Doubts, NO_LIST, Score, UNSURE, Weighing, doubts, score, screening_key, weigh,
};
pub use facts::{Evidence, Facts};
pub use own::{OwnItem, moved, new_own, own_items, removed};
pub use risks::{Severity, Sign, Suggested, severity, suggested_risks};
pub use rules::{CRITERIA, evidence, has_rule};
pub use standing::{Hand, Standing, hand, set_hand, standing};
