//! The browser's own local storage, and the tab's.
//!
//! Straight on `web_sys`: gloo-storage's `raw()` panics where storage is denied, and its `get`
//! and `set` wrap every value in JSON of their own.
//!
//! Invariant: an exception is never taken for success, whatever its name.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::store::{KeyValue, QUOTA, StoreError, Usage, units_in};

/// How many texts cross over as one, and what stands between them there.
const AT_ONCE: u32 = 256;
const SEPARATOR: &str = "\0";

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
        Reflect::get(&self.0, key).is_ok_and(|stored| stored == *value)
    }

    fn own_keys(&self) -> Result<Array, StoreError> {
        let keys = Reflect::own_keys(&self.0).map_err(|_| StoreError::Blocked)?;
        Ok(keys.iter().filter(|key| key.is_string()).collect())
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
        Ok(self.own_keys()?.iter().filter_map(|key| key.as_string()).collect())
    }

    /// Crossing over from the browser costs more than what is carried, so many texts come as one.
    fn each(&self, take: &mut dyn FnMut(&str, &str)) -> Result<(), StoreError> {
        let keys = self.own_keys()?;
        for first in (0..keys.length()).step_by(AT_ONCE as usize) {
            let keys = keys.slice(first, first + AT_ONCE);
            let values = keys.iter().map(|key| Reflect::get(&self.0, &key));
            let values = values.collect::<Result<Array, _>>().map_err(|_| StoreError::Blocked)?;
            let [names, texts] = [&keys, &values].map(|each| String::from(each.join(SEPARATOR)));
            let are_told_apart = values.iter().all(|value| value.is_string())
                && [&names, &texts]
                    .iter()
                    .all(|joined| joined.split(SEPARATOR).count() == keys.length() as usize);
            if are_told_apart {
                for (key, text) in names.split(SEPARATOR).zip(texts.split(SEPARATOR)) {
                    take(key, text);
                }
                continue;
            }
            for (key, value) in keys.iter().zip(values.iter()) {
                if let (Some(key), Some(text)) = (key.as_string(), value.as_string()) {
                    take(&key, &text);
                }
            }
        }
        Ok(())
    }
}

/// Name and message of an exception, both perhaps empty.
fn words_of(exception: &JsValue) -> (String, String) {
    let word = |key: &str| {
        Reflect::get(exception, &key.into())
            .ok()
            .and_then(|value| value.dyn_into::<js_sys::JsString>().ok())
            .map(String::from)
            .unwrap_or_default()
    };
    let (name, message) = (word("name"), word("message"));
    let reason = format!("{name}: {message}");
    (name, reason)
}
