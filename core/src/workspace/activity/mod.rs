//! What people do: talks, meetings, and what is to be remembered.

pub mod conversation;
pub mod same_day;
mod contact;
pub mod meetings;
mod colleagues;
pub(super) mod reminder;
