//! Events that are heard before anybody else hears of them, and events that the program itself tells of.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{CustomEvent, CustomEventInit, Event, EventTarget};

/// Hears of these before the page does, as long as the page is open.
pub fn hear_first(names: &[&str], hear: impl Fn(Event) + 'static) {
    let heard = Closure::<dyn Fn(Event)>::new(hear);
    for name in names {
        let listener = heard.as_ref().unchecked_ref();
        let _ = window().add_event_listener_with_callback_and_bool(name, listener, true);
    }
    heard.forget();
}

/// Tells whoever listens to a field, or to what it stands in, that this happened there.
pub fn tell(target: &EventTarget, name: &str) {
    let bubbles = CustomEventInit::new();
    bubbles.set_bubbles(true);
    let told = CustomEvent::new_with_event_init_dict(name, &bubbles);
    told.into_iter().for_each(|told| drop(target.dispatch_event(&told)));
}
