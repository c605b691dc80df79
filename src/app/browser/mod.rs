//! Small dealings with the browser: files, focus, frames, printing, what is in sight, the clipboard, the
//! address, what a tab remembers.

mod files;
mod focus;
mod frames;
mod hearing;
mod paper;
mod printing;
mod session;
mod sight;
mod title;
mod worker;

use std::time::Duration;

pub use files::{named_in_page, read_file, save_bytes, save_file, save_png, sharable, share};
pub use focus::{
    focus, focus_at_top, focus_back, focus_from_map, focus_heading, focus_in_place, focus_one_of,
    focus_unless_elsewhere, focused, follow_here, go_along, go_to, is_written_in, keep_form_clear,
    leave_field, opens_here, select, sought, stay_near, stay_near_press, stays_within,
    write_at_caret,
};
pub use frames::{after_frame, frames_later, pause};
pub use hearing::{hear_first, tell};
use leptos::prelude::*;
pub use paper::{Clean, cover_names_on_paper};
pub use printing::{follow_printing, on_print, print, print_when_drawn, print_words};
pub use session::{forget_copy, forget_tab, has_draft, remember, remembered};
pub use sight::{
    follow_media, is_unfolded, keep_in_sight, matches, scroll_to_top, scroll_within, stands_open,
    stay_in_place, window_height,
};
pub use title::{name_tab, name_tab_as_typed, name_tab_soon};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;
pub use worker::ask_worker;

use crate::route::Route;

/// Times a stretch of work until it is dropped, for developer tools and the bench (User Timing).
pub struct Timed(&'static str);

pub fn timed(name: &'static str) -> Timed {
    if let Some(clock) = window().performance() {
        let _ = clock.mark(name);
    }
    Timed(name)
}

impl Drop for Timed {
    fn drop(&mut self) {
        if let Some(clock) = window().performance() {
            let _ = clock.measure_with_start_mark(self.0, self.0);
        }
    }
}

/// Sends the form around the control with that id, as its button does: a browser looks at its fields
/// first.
pub fn send_form(id: &str) {
    let form = document().get_element_by_id(id).and_then(|own| own.closest("form").ok()?);
    let button = form.and_then(|form| form.query_selector("[type=submit]").ok()?);
    if let Some(button) = button.and_then(|own| own.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// How long the page has been here; a clock that is set on or back changes nothing in it.
pub fn since_load() -> Duration {
    let millis = window().performance().map_or(0.0, |clock| clock.now());
    Duration::try_from_secs_f64(millis / 1000.0).unwrap_or_default()
}

/// When the page was asked for, in milliseconds since 1970.
pub fn asked_for_at() -> f64 {
    window().performance().map_or_else(js_sys::Date::now, |clock| clock.time_origin())
}

/// Text of a file of this site, such as the examples.
pub async fn fetch_text(address: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(address)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// Puts a text on the clipboard: asked for at once, as long as the press counts; whether it is there
/// is known later. Where a page comes without encryption, a browser has no clipboard to give.
pub fn copy_text(text: &str) -> impl Future<Output = bool> + use<> {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
    let clipboard = clipboard.and_then(|found| found.dyn_into::<web_sys::Clipboard>());
    let asked = clipboard.map(|clipboard| clipboard.write_text(text));
    async move {
        match asked {
            Ok(asked) => JsFuture::from(asked).await.is_ok(),
            Err(_) => false,
        }
    }
}

/// Marks the root element, for styles that concern the whole page.
pub fn mark_root(name: &str, is_on: bool) {
    let Some(root) = document().document_element() else { return };
    let _ = match is_on {
        true => root.set_attribute(name, ""),
        false => root.remove_attribute(name),
    };
}

/// Where the page is drawn: the static shell that stood there goes.
pub fn stage() -> Option<HtmlElement> {
    let place = document().get_element_by_id("app")?;
    place.set_text_content(None);
    place.dyn_into().ok()
}

pub fn go(route: &Route) {
    let _ = window().location().set_hash(&route.href());
}

/// From here on the rescue screen waits for a panic only.
pub fn ready() {
    mark_root("data-ready", true);
}

/// Calls those outside of this program who listen for it.
pub fn call(name: &str) {
    if let Ok(event) = web_sys::Event::new(name) {
        let _ = window().dispatch_event(&event);
    }
}

/// Wakes the rescue screen, which is not of this program: after a panic nothing in here works.
pub fn call_for_rescue(reason: &str) {
    let init = web_sys::CustomEventInit::new();
    init.set_detail(&JsValue::from_str(reason));
    let event = web_sys::CustomEvent::new_with_event_init_dict("makkerskab-panic", &init);
    if let (Some(window), Ok(event)) = (web_sys::window(), event) {
        let _ = window.dispatch_event(&event);
    }
}

/// Where this app is, without what stands behind the `#`.
pub fn address() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split(['#', '?']).next().unwrap_or_default().into()
}

/// Presses the element with that id, as its user would.
pub fn click(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

pub fn reload() {
    let _ = window().location().reload();
}
