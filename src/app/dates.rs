//! A date of which the year is typed with two digits, as anybody writes it.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{CustomEvent, CustomEventInit, Event, HtmlInputElement, KeyboardEvent};

use super::state::App;
use crate::domain::whole_year;

/// Every letter of a year that is being typed is told as a date of its own: year 2, 20, 202.
const TOLD: [&str; 2] = ["input", "change"];
const LEFT: [&str; 2] = ["focusout", "keydown"];

impl App {
    /// Listens before anybody else does: nobody hears of a year that is not typed to its end.
    pub(super) fn read_short_years(self) {
        let told = Closure::<dyn Fn(Event)>::new(|event: Event| {
            let Some(input) = begun(&event) else { return };
            if event.is_trusted() {
                return event.stop_propagation();
            }
            // The page may go away: what stands there is what was meant.
            if let Some(whole) = whole_year(&input.value()) {
                input.set_value(&whole);
                if event.type_() == "change" {
                    // Whoever listens to letters was told nothing.
                    tell(&input, "input");
                }
            }
        });
        let left = Closure::<dyn Fn(Event)>::new(|event: Event| {
            let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
            if key.is_some_and(|key| key != "Enter") {
                return;
            }
            if let Some(input) = begun(&event) {
                TOLD.into_iter().for_each(|name| tell(&input, name));
            }
        });
        for (names, heard) in [(TOLD, told), (LEFT, left)] {
            let window = window();
            for name in names {
                let listener = heard.as_ref().unchecked_ref();
                let _ = window.add_event_listener_with_callback_and_bool(name, listener, true);
            }
            // As long as the page itself.
            heard.forget();
        }
    }
}

fn tell(input: &HtmlInputElement, name: &str) {
    let bubbles = CustomEventInit::new();
    bubbles.set_bubbles(true);
    let told = CustomEvent::new_with_event_init_dict(name, &bubbles);
    told.into_iter().for_each(|told| drop(input.dispatch_event(&told)));
}

/// A date whose year has fewer than four digits.
fn begun(event: &Event) -> Option<HtmlInputElement> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    (input.type_() == "date" && input.value().starts_with('0')).then_some(input)
}
