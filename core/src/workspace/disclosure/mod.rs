//! What leaves the house: who may not be named, what stays at home, and the copies that go out.

pub mod discretion;
pub mod held;
mod of_others;
pub(super) mod sealing;
pub mod share;
pub mod map_copy;
pub mod map_apart;
pub mod invitation;
