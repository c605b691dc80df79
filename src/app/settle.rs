//! What follows a frame later is brought up to date before anything is done with it.

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::{browser, state::App};

/// After these, somebody may read, send or print what the page says.
const ACTS: [&str; 6] = ["click", "change", "submit", "keydown", "beforeprint", "visibilitychange"];

impl App {
    /// Listens before anybody else does.
    pub(super) fn settle_before_acts(self) {
        browser::hear_first(&ACTS, move |event| {
            let is_typing = event.dyn_ref::<KeyboardEvent>().is_some_and(is_letter);
            match is_typing {
                true => drop(self.workspace.catch_up()),
                false => self.workspace.settle(),
            }
        });
    }
}

/// A key that only writes.
fn is_letter(event: &KeyboardEvent) -> bool {
    !event.ctrl_key() && !event.meta_key() && event.key().chars().count() == 1
}
