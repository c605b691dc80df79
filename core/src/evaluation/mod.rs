//! Rounds of asking how it goes: forms, answers, what they show, and what leaves of them.
//!
//! Answers become [`Results`], and nothing else is shown, printed or sent: what a pooled round
//! must not tell is not in there (guide E8).
//!
//! Invariant: never writes, chooses no words, never compares rounds of different forms, and
//! [`Results`] of a pooled round hold no answer where fewer than three people gave one, nor where fewer than
//! three have come since the figures were last made; of three or more they tell how many did not know.

mod form;
mod given;
mod score;
mod counted;
mod results;
mod talk;
mod goals;
mod ledger;
mod suggest;
mod start;
mod parties;
mod rows;

pub use counted::Counts;
pub use form::{Asked, Form, Part, form_of, is_own, own_question};
pub use given::{DONT_KNOW, Given, Sheet, given, has_all, missing, progress, sheets};
pub use goals::{GoalLine, goals};
pub use ledger::{Balance, add, ledger};
pub use parties::{parties, parties_of, party_name};
pub use results::{
    Dimension, Line, Quote, Results, Texts, Trend, before, lights, results, results_among,
    results_of, trend,
};
pub use rows::{CsvWords, csv};
pub use score::{Band, Figure, LEAST, Overall, Tenths};
pub use start::{
    NewRound, OwnQuestion, decide, first_questions, for_another_kind, new_round, open_again,
    with_story,
};
pub use suggest::{Suggestion, Why, first_choice, review_days, suggest};
pub use talk::{
    Card, Gate, Weak, gate, is_far_apart, talk_cards, talked_about, to_talk_about, weak,
};
