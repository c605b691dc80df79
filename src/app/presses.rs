//! The second half of a double press is meant for what the first was on, a key held down presses once, and
//! whoever pressed what goes away with it stays by where it stood.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent};

use super::{browser, state::App};

impl App {
    /// Where the page has moved under the hand, a press that follows at once opens no other page, and
    /// does to no other line what the first did.
    pub(super) fn follow_presses(self) {
        let last = RefCell::new(None::<Element>);
        browser::hear_first(&["click"], move |event| {
            let Ok(event) = event.dyn_into::<MouseEvent>() else { return };
            let pressed = near(&event, "a, button");
            // The browser counts the presses that come quickly, one after another, in one place.
            let is_same = is_same(last.borrow().as_ref(), pressed.as_ref());
            if event.detail() > 1 && pressed.is_some() && !is_same {
                event.prevent_default();
                event.stop_propagation();
                return;
            }
            last.replace(pressed);
            if near(&event, "button, input").is_some() {
                browser::stay_near_press(&event);
            }
        });
        // A key held down presses once: what opens under it is not answered by it.
        browser::hear_first(&["keydown"], move |event| {
            let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
            if event.repeat()
                && event.key() == "Enter"
                && near(&event, "a, button, summary").is_some()
            {
                event.prevent_default();
            }
        });
    }
}

/// The same button, though the page may have made it anew: then by its id.
fn is_same(one: Option<&Element>, other: Option<&Element>) -> bool {
    let id = |own: Option<&Element>| own.map(Element::id).filter(|id| !id.is_empty());
    one == other || id(one).is_some_and(|own| id(other) == Some(own))
}

fn near(event: &Event, what: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(what).ok().flatten()
}
