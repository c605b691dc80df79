//! What a tab remembers until it is closed: where somebody was. Never what somebody wrote.

use leptos::prelude::window;

const PREFIX: &str = "makkerskab/place/";

pub fn remembered(what: &str) -> Option<String> {
    window().session_storage().ok()??.get_item(&format!("{PREFIX}{what}")).ok()?
}

/// A browser that keeps nothing forgets it, and no harm is done.
pub fn remember(what: &str, place: &str) {
    if let Ok(Some(session)) = window().session_storage() {
        let _ = session.set_item(&format!("{PREFIX}{what}"), place);
    }
}
