//! A page on a big screen, for all who sit in the room.

use leptos::prelude::*;

use crate::app::browser;

/// The frame of the page steps aside; Escape brings it back.
pub fn follow_screen(on_screen: RwSignal<bool>) {
    Effect::new(move |_| browser::mark_root("data-screen", on_screen.get()));
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        if event.key() == "Escape" {
            on_screen.set(false);
        }
    });
    on_cleanup(move || {
        keys.remove();
        browser::mark_root("data-screen", false);
    });
}
