//! Choices with consequences, made by keyboard: a browser tells of every one that an arrow key passes
//! on the way. What follows from a choice follows once it is left or confirmed.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlSelectElement, KeyboardEvent};

use super::{browser, state::App};

/// On a select of which each value has consequences. `public/drafts.js` knows it too: it tells of a
/// held choice when the page goes.
const FIRM: &str = "data-firm";
const EVENTS: [&str; 4] = ["keydown", "pointerdown", "change", "focusout"];

impl App {
    /// Listens before anybody else does.
    pub(super) fn hold_passing_choices(self) {
        let is_passing = Rc::new(Cell::new(false));
        // The select whose choice is held: what ends it may happen in another one.
        let held = RefCell::new(None::<HtmlSelectElement>);
        browser::hear_first(&EVENTS, move |event| {
            let target = event.target().and_then(|own| own.dyn_into::<HtmlSelectElement>().ok());
            let Some(select) = target.filter(|own| own.has_attribute(FIRM)) else { return };
            if event.type_() == "change" {
                let is_held = event.is_trusted() && is_passing.get();
                if is_held {
                    event.stop_propagation();
                }
                held.replace(is_held.then_some(select));
                return;
            }
            let key = event.dyn_ref::<KeyboardEvent>().filter(|own| passes(own));
            is_passing.set(key.is_some());
            if let Some(key) = key {
                // What such a key changes it changes at once. On a Mac it opens the list, and what is
                // chosen there later is a choice.
                if key.key().chars().count() > 1 {
                    let is_passing = is_passing.clone();
                    set_timeout(move || is_passing.set(false), Duration::ZERO);
                }
                return;
            }
            if let Some(select) = held.take().filter(|own| own.is_connected()) {
                browser::tell(&select, "change");
            }
        });
    }
}

/// A key that moves on to another value, and confirms none.
fn passes(event: &KeyboardEvent) -> bool {
    // With Alt, and by F4, the list is opened.
    let is_command = event.ctrl_key() || event.meta_key() || event.alt_key();
    !is_command && !matches!(event.key().as_str(), "Enter" | " " | "Tab" | "Escape" | "F4")
}
