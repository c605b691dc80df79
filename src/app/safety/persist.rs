//! The browser's promise to keep what is stored, asked for and shown. Never relied on.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether the browser has promised; `None` where it does not know of such promises.
pub async fn has_promised() -> Option<bool> {
    ask_storage("persisted").await
}

/// Asks for the promise: some browsers ask the user, some decide by themselves.
pub async fn ask_to_keep() -> Option<bool> {
    ask_storage("persist").await
}

async fn ask_storage(name: &str) -> Option<bool> {
    let storage = Reflect::get(&window().navigator(), &JsValue::from_str("storage")).ok()?;
    let ask: Function = Reflect::get(&storage, &JsValue::from_str(name)).ok()?.dyn_into().ok()?;
    let answer: Promise = ask.call0(&storage).ok()?.dyn_into().ok()?;
    JsFuture::from(answer).await.ok()?.as_bool()
}

/// Safari forgets what a page stored after seven days of its own use.
pub fn forgets_after_a_week() -> bool {
    let agent = window().navigator().user_agent().unwrap_or_default();
    let is_standalone = Reflect::get(&window().navigator(), &JsValue::from_str("standalone"))
        .is_ok_and(|standalone| standalone.is_truthy());
    let is_safari = agent.contains("Safari/")
        && !["Chrome/", "Chromium/", "CriOS/", "FxiOS/", "EdgiOS/", "Android"]
            .iter()
            .any(|other| agent.contains(other));
    is_safari && !is_standalone
}
