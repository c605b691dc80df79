//! What the frame and the first screen need before the rest of the app is here: the address, the
//! language, the appearance, and whether anything is kept in this browser.
//!
//! Invariant: reads no records. Whatever does would come into the first binary.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{browser, theme::Theme};
use crate::{
    route::Route,
    store::{SETTINGS_KEY, record_key},
    text::{Frame, Lang},
};

/// Handle to the frame's state; cheap to copy into every closure.
#[derive(Clone, Copy)]
pub struct Front {
    pub route: RwSignal<Route>,
    /// The page that reading last began at.
    pub read: StoredValue<Route>,
    pub lang: RwSignal<Lang>,
    pub theme: RwSignal<Theme>,
    /// How the computer is set.
    pub prefers_dark: RwSignal<bool>,
    pub search_open: RwSignal<bool>,
    pub shortcuts_open: RwSignal<bool>,
    /// There is nothing of the user's here: the first screen welcomes.
    pub is_new: RwSignal<bool>,
}

pub fn use_front() -> Front {
    expect_context()
}

/// The frame's words, in the language that the surrounding view was built in.
pub fn use_frame() -> &'static Frame {
    expect_context()
}

impl Front {
    /// As the address and the browser's storage have it.
    pub fn of_page() -> Self {
        let route = Route::parse(&hash());
        let storage = window().local_storage().ok().flatten();
        let (lang, theme) = storage.as_ref().and_then(preferences).unwrap_or_default();
        Self {
            route: RwSignal::new(route.clone()),
            read: StoredValue::new(route),
            lang: RwSignal::new(Lang::parse(&lang).unwrap_or(Lang::Da)),
            theme: RwSignal::new(Theme::parse(&theme)),
            prefers_dark: RwSignal::new(false),
            search_open: RwSignal::new(false),
            shortcuts_open: RwSignal::new(false),
            is_new: RwSignal::new(!storage.is_some_and(|storage| has_records(&storage))),
        }
    }

    /// Follows the address, and shows language and appearance on the root element, for styles and
    /// screen readers.
    pub fn listen(self) {
        let handle = window_event_listener(leptos::ev::hashchange, move |_| {
            self.route.set(Route::parse(&hash()));
        });
        on_cleanup(move || handle.remove());
        browser::follow_media("(prefers-color-scheme: dark)", move |is| self.prefers_dark.set(is));
        Effect::new(move |_| {
            let (lang, theme) = (self.lang.get(), self.theme.get());
            let Some(root) = document().document_element() else { return };
            let _ = root.set_attribute("lang", lang.code());
            let _ = match theme {
                Theme::Computer => root.remove_attribute("data-theme"),
                chosen => root.set_attribute("data-theme", chosen.code()),
            };
            theme.on_bar();
        });
    }
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Language and appearance as the settings have them. By the browser's own reader of JSON: ours
/// is not here yet.
fn preferences(storage: &web_sys::Storage) -> Option<(String, String)> {
    let text = storage.get_item(SETTINGS_KEY).ok()??;
    let settings = js_sys::JSON::parse(&text).ok()?;
    let word = |name: &str| {
        let value = js_sys::Reflect::get(&settings, &JsValue::from_str(name)).ok();
        value.and_then(|value| value.as_string()).unwrap_or_default()
    };
    Some((word("lang"), word("theme")))
}

fn has_records(storage: &web_sys::Storage) -> bool {
    let prefix = record_key("");
    let count = storage.length().unwrap_or_default();
    (0..count)
        .any(|place| storage.key(place).ok().flatten().is_some_and(|key| key.starts_with(&prefix)))
}
