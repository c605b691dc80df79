//! What people do: talks, meetings, and what is to be remembered.

pub mod conversation;
pub mod mails;
mod contact;
pub mod meetings;
pub mod timeline;
mod colleagues;
pub(super) mod reminder;
