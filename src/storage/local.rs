//! The browser's own local storage, and the tab's.
//!
//! Straight on `web_sys`: gloo-storage's `raw()` panics where storage is denied, and its `get`
//! and `set` wrap every value in JSON of their own.
//!
//! Invariant: an exception is never taken for success, whatever its name.

use wasm_bindgen::{JsCast, JsValue};

use crate::store::{KeyValue, QUOTA, StoreError, Usage, units_in};

/// A storage of this page's origin: what its tabs share, or what one tab has to itself.
#[derive(Clone, Debug)]
pub struct BrowserStore(web_sys::Storage);

impl BrowserStore {
    /// # Errors
    /// [`StoreError::Blocked`] where there is no window, or reaching for storage throws.
    pub fn new() -> Result<Self, StoreError> {
        let window = web_sys::window().ok_or(StoreError::Blocked)?;
        window.local_storage().ok().flatten().map(Self).ok_or(StoreError::Blocked)
    }

    /// The one that goes with the tab.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn of_tab() -> Result<Self, StoreError> {
        let window = web_sys::window().ok_or(StoreError::Blocked)?;
        window.session_storage().ok().flatten().map(Self).ok_or(StoreError::Blocked)
    }

    /// Whether just this string stands under that key; compared by the browser, without a copy.
    pub fn holds(&self, key: &JsValue, value: &JsValue) -> bool {
        js_sys::Reflect::get(&self.0, key).is_ok_and(|stored| stored == *value)
    }
}

impl KeyValue for BrowserStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.get_item(key).map_err(|_| StoreError::Blocked)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.0.set_item(key, value).map_err(|exception| {
            let (name, reason) = words_of(&exception);
            // Firefox's older name is NS_ERROR_DOM_QUOTA_REACHED.
            if !name.to_ascii_uppercase().contains("QUOTA") {
                return StoreError::Refused { reason };
            }
            let used = Usage::of(self).map_or(0, |usage| usage.units);
            StoreError::Full {
                needed: units_in(key) + units_in(value),
                free: QUOTA.saturating_sub(used),
            }
        })
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove_item(key).map_err(|_| StoreError::Blocked)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        // One question for all of them: `key` by `key` would take three times as long.
        let keys = js_sys::Reflect::own_keys(&self.0).map_err(|_| StoreError::Blocked)?;
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }
}

/// Name and message of an exception, both perhaps empty.
fn words_of(exception: &JsValue) -> (String, String) {
    let word = |key: &str| {
        js_sys::Reflect::get(exception, &key.into())
            .ok()
            .and_then(|value| value.dyn_into::<js_sys::JsString>().ok())
            .map(String::from)
            .unwrap_or_default()
    };
    let (name, message) = (word("name"), word("message"));
    let reason = format!("{name}: {message}");
    (name, reason)
}
