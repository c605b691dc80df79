//! The second half of a double press is meant for what the first was on.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, MouseEvent};

use super::state::App;

impl App {
    /// Where the page has moved under the hand, a press that follows at once opens no other page.
    pub(super) fn follow_presses(self) {
        let last = RefCell::new(None::<Element>);
        let heard = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
            let link = link_of(&event);
            let before = last.replace(link.clone());
            // The browser counts the presses that come quickly, one after another, in one place.
            if event.detail() > 1 && link.is_some() && before != link {
                event.prevent_default();
                event.stop_propagation();
            }
        });
        let listener = heard.as_ref().unchecked_ref();
        let _ = window().add_event_listener_with_callback_and_bool("click", listener, true);
        // As long as the page itself.
        heard.forget();
    }
}

fn link_of(event: &MouseEvent) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("a").ok().flatten()
}
