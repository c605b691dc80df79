//! The browser's local storage as a database: one key per record, merged on every write.
//!
//! A write that returned is not yet on disk (browsers may lose the last minute in a crash), and
//! other tabs write to the same keys without a lock. So every write merges with what is stored,
//! reads back what it wrote, and takes nothing for granted that it cannot read.
//!
//! Invariant: never overwrites a record that it could not read, and never clears anything. Settings that
//! are no JSON begin anew: they hold nothing that people wrote.

mod batch;
mod codec;
mod days;
pub mod memory;
mod mirror;
mod opening;
mod outbox;
mod port;
mod preferences;
mod quarantine;
mod repository;
mod usage;

pub use codec::{CodecError, Stored, decode, encode};
pub use days::days_that_go;
pub use mirror::{is_mirrored, is_of_records, joined};
pub use opening::{Loaded, MAJOR};
pub use outbox::{Outbox, Outcome, SaveState, When};
pub use port::{KeyValue, StoreError};
pub use preferences::{Preferences, read as read_preferences, recalled as recalled_preferences};
pub use quarantine::QuarantinedValue;
pub use repository::{
    Absorbed, CLEARED_AT_KEY, CLEARED_KEY, FORMAT_KEY, PREFIX, Repository, SETTINGS_KEY,
    actor_of_key, record_key, record_of_key, signature_key,
};
pub use usage::{BUDGET, Level, QUOTA, Usage, units_in};
