//! The kinds of record as plain structs, and the rules that need nothing else.
//!
//! Invariant: never writes to a record, never knows today's date unless it is handed over.

mod code;
mod codes;
mod closing;
mod day;
mod hours;
mod kind;
mod value;
mod entity;
mod partnership;
mod partner;
mod log;
mod mail;
mod agreement;
mod map;
mod care;
pub mod months;
mod name;
mod near_name;
mod pasted;
mod period;
mod greeting;
mod people;
mod whose;

pub use agreement::{Agreement, Answers, LibraryFact, Round, Version};
pub use care::{
    Care, DEFAULT_RHYTHM_DAYS, LastBackup, MOST_CHANGED, OLD_COPY_DAYS, backup_is_due, care,
};
pub use closing::ClosingPart;
pub(crate) use code::codes;
pub use code::{Code, spoken};
pub use codes::*;
pub use day::{A_YEAR, Day, HALF_A_YEAR, whole_year};
pub use entity::{Entity, Mistyped};
pub use greeting::{MAIN_NUMBER, first_name};
pub use hours::{Hours, Time};
pub use kind::Kind;
pub use log::{Action, Entry, Meeting, Message, reaches};
pub use mail::MailTemplate;
pub use map::{Edge, Map, Node};
pub use name::{
    DanishOrder, card_name, danish_order, each_name_once, fold, same_name_key, without_company_form,
};
pub use near_name::TypedName;
pub(crate) use near_name::{SHORTEST_NAME, are_slip, is_misspelt, is_slip};
pub use partner::{Contact, Library, Partner, Person};
pub use partnership::{Approval, Ask, Contribution, Goal, Member, Partnership, Risk};
pub use pasted::{names_in, on_one_line, things_in, without_marks};
pub use people::People;
pub use period::{FIRST, LAST, LEFT, Period, as_left};
pub use value::{
    FieldValue, LONGEST_WORD, Lines, Paths, SetOf, is_long_word, number_json, says_something,
    words_between_commas,
};
pub use whose::{Whose, is_unnamed};
