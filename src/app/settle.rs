//! What follows a frame later is brought up to date before anything is done with it.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, KeyboardEvent};

use super::state::App;

/// After these, somebody may read, send or print what the page says.
const ACTS: [&str; 6] = ["click", "change", "submit", "keydown", "beforeprint", "visibilitychange"];

impl App {
    /// Listens before anybody else does.
    pub(super) fn settle_before_acts(self) {
        let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            let is_typing = event.dyn_ref::<KeyboardEvent>().is_some_and(is_letter);
            match is_typing {
                true => drop(self.workspace.catch_up()),
                false => self.workspace.settle(),
            }
        });
        let window = window();
        for act in ACTS {
            let listener = heard.as_ref().unchecked_ref();
            let _ = window.add_event_listener_with_callback_and_bool(act, listener, true);
        }
        // As long as the page itself.
        heard.forget();
    }
}

/// A key that only writes.
fn is_letter(event: &KeyboardEvent) -> bool {
    !event.ctrl_key() && !event.meta_key() && event.key().chars().count() == 1
}
