//! What keeps the user's data beyond the store: the mirror, and what is done when a page comes and
//! goes.
//!
//! Invariant: the first screen never waits for any of it.

mod again;
mod clear;
mod day;
mod journal;
mod leave;
mod lock;
mod mirror;
mod persist;

pub use again::{Written, chosen_file};
pub use clear::Cleared;
pub use journal::Import;
pub use lock::new_passphrase;
pub use mirror::Standing;
pub use persist::{ask_to_keep, forgets_after_a_week, has_promised};

use super::state::App;

impl App {
    pub fn keep_safe(self) {
        self.start_mirror();
        self.watch_the_door();
        self.keep_days();
    }
}
