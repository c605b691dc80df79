//! What a tab keeps until it is closed: where somebody was, and a share copy that is open for itself.
//!
//! Invariant: what it remembers by name is never what somebody wrote.

use js_sys::{Function, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

use crate::store::PREFIX;

const PLACE: &str = "makkerskab/place/";

pub fn remembered(what: &str) -> Option<String> {
    window().session_storage().ok()??.get_item(&format!("{PLACE}{what}")).ok()?
}

/// Whether something is half written in the field with that id, which may not be drawn yet (`public/drafts.js`).
pub fn has_draft(id: &str) -> bool {
    let ask = Reflect::get(&window(), &"makkerskabHasDraftOf".into()).ok();
    let ask = ask.and_then(|ask| ask.dyn_into::<Function>().ok());
    let told = ask.and_then(|ask| ask.call1(&JsValue::NULL, &id.into()).ok());
    told.is_some_and(|told| told.is_truthy())
}

/// A browser that keeps nothing forgets it, and no harm is done.
pub fn remember(what: &str, place: &str) {
    if let Ok(Some(session)) = window().session_storage() {
        let _ = session.set_item(&format!("{PLACE}{what}"), place);
    }
}

/// Removes all of ours: other programs of the same address keep theirs.
pub fn forget_tab() {
    forget(|key| key.starts_with("makkerskab"));
}

/// Removes the share copy that was open for itself, and what was half written in it.
pub fn forget_copy() {
    forget(|key| key.starts_with(PREFIX) && !key.starts_with(PLACE));
}

fn forget(is_gone: fn(&str) -> bool) {
    let Ok(Some(session)) = window().session_storage() else { return };
    let keys = (0..session.length().unwrap_or(0)).filter_map(|place| session.key(place).ok()?);
    for key in keys.filter(|key| is_gone(key)).collect::<Vec<_>>() {
        let _ = session.remove_item(&key);
    }
}
