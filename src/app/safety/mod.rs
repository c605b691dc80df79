//! What keeps the user's data beyond the store: the mirror, and what is done when a page comes and
//! goes. Reached by the second binary only (`ui::pages::Chapter`), and started once.
//!
//! Invariant: the first screen never waits for any of it.

mod journal;
mod mirror;

use std::cell::Cell;

pub use journal::Import;
pub use mirror::Standing;

use super::state::App;

thread_local! {
    static IS_STARTED: Cell<bool> = const { Cell::new(false) };
}

impl App {
    /// Starts all of it, at the first call.
    pub fn keep_safe(self) {
        if !IS_STARTED.replace(true) {
            self.start_mirror();
        }
    }
}
