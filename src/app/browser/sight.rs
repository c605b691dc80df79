//! What of the page is in sight, and how much room there is.

use std::{cell::Cell, rc::Rc};

use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlElement};

use super::focus;

/// Whether a condition of a style sheet holds, such as `(width < 40rem)`.
pub fn matches(condition: &str) -> bool {
    window().match_media(condition).ok().flatten().is_some_and(|query| query.matches())
}

/// Tells whether that condition holds, at once and whenever it changes, for as long as its owner stands.
pub fn follow_media(condition: &str, tell: impl Fn(bool) + 'static) {
    let Some(query) = window().match_media(condition).ok().flatten() else { return };
    tell(query.matches());
    let heard = query.clone();
    let change = Closure::<dyn FnMut()>::new(move || tell(heard.matches()));
    let _ = query.add_event_listener_with_callback("change", change.as_ref().unchecked_ref());
    let kept = StoredValue::new_local((query, change));
    on_cleanup(move || {
        kept.with_value(|(query, change)| {
            let _ = query
                .remove_event_listener_with_callback("change", change.as_ref().unchecked_ref());
        });
    });
}

/// Points from the window's head to its foot.
pub fn window_height() -> f64 {
    window().inner_height().ok().and_then(|high| high.as_f64()).unwrap_or(0.0)
}

/// Whether the `<details>` that tells of a change stands open.
pub fn is_unfolded(event: &ev::Event) -> bool {
    event_target::<Element>(event).has_attribute("open")
}

/// Whether that `<details>` stands open.
pub fn stands_open(id: &str) -> bool {
    document().get_element_by_id(id).is_some_and(|own| own.has_attribute("open"))
}

pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Brings what the selector finds in a list into its sight, without moving the page.
pub fn scroll_within(list: &str, selector: &str) {
    let Some(list) = document().get_element_by_id(list) else { return };
    let item = list.query_selector(selector).ok().flatten();
    let Some(item) = item.and_then(|item| item.dyn_into::<HtmlElement>().ok()) else { return };
    list.set_scroll_top(item.offset_top() - list.client_height() / 2);
}

/// Scrolls no further than it takes to show the element with that id.
pub fn keep_in_sight(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        scroll_nearest(&element);
    }
}

pub(super) fn scroll_nearest(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// At the next change of address what has the id `stays` keeps its height in the window, whatever
/// comes or goes above it, and `focused` gets the focus; otherwise a page begins at its top.
pub fn stay_in_place(stays: &'static str, focused: &'static str) {
    let height = move || {
        let element = document().get_element_by_id(stays)?;
        Some(f64::from(element.unchecked_into::<HtmlElement>().offset_top()))
    };
    let Some(before) = height() else { return };
    let top = window().scroll_y().unwrap_or_default();
    let listener = Rc::new(Cell::new(None::<WindowListenerHandle>));
    let heard = listener.clone();
    listener.set(Some(window_event_listener(ev::hashchange, move |_| {
        if let Some(listener) = heard.take() {
            listener.remove();
        }
        focus(focused);
        request_animation_frame(move || {
            let moved = height().map_or(0.0, |now| now - before);
            window().scroll_to_with_x_and_y(0.0, top + moved);
        });
    })));
}
