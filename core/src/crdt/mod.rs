//! Replicated records and their merge: everything that is needed so that copies which travelled
//! by mail, in any order and any number of times, come to the same state without a lost edit.
//!
//! Invariant: knows nothing of partnerships, never asks for the time, and never chooses between
//! two values by a clock.

mod dot;
mod guard;
mod lines;
mod merge;
mod portable;
mod reading;
mod record;
mod register;
mod tombstone;
mod stamp;
#[cfg(test)]
mod tests;

pub use dot::{Actor, Dot, MAX_COUNT, VersionVector, is_token};
pub use guard::{Breach, MAX_ACTORS, receive, together, undecided};
pub use lines::HandEdit;
pub use merge::{keep_unheard, merge, unmerge};
pub use portable::to_portable;
pub use reading::{PortableError, from_portable, is_oversized};
pub use record::{DELETED, FieldName, Life, Others, Record};
pub use register::{Register, Sibling};
pub use tombstone::Tombstone;
