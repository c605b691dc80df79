//! Where the focus goes: to what somebody came for, and never from under a hand that writes.

use std::cell::RefCell;

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlButtonElement, HtmlElement, HtmlInputElement};

use super::{frames_later, go, sight::scroll_nearest};
use crate::route::Route;

/// Fields of words.
const WORDS: &str = "textarea, input:not([type=checkbox], [type=radio])";
/// Frames after which a change is drawn: a picture that is drawn anew takes its marks away first.
const DRAWN: u32 = 3;

/// Moves the focus to the element with that id, once it is on the page.
pub fn focus(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || focus_now(&id));
}

/// Marks what stands in a field, so that what is typed next takes its place.
pub fn select(id: &str) {
    let field = document().get_element_by_id(id);
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// The focus there, where it went with what was taken away. Who has gone on by then is left alone.
pub fn focus_unless_elsewhere(id: String) {
    request_animation_frame(move || {
        if is_nowhere() {
            focus_now(&id);
        }
    });
}

/// The same once what was just changed is drawn, from another place of the map too: a button that was
/// pressed, or a list, keeps it.
pub fn focus_from_map(id: String) {
    frames_later(DRAWN, move || {
        let active = document().active_element();
        let is_in_map = active.is_some_and(|own| own.closest(".mk-map").ok().flatten().is_some());
        if is_in_map || is_nowhere() {
            focus_now(&id);
        }
    });
}

/// The focus to the first of these that is on the page, once what was just changed is drawn.
pub fn focus_one_of(ids: Vec<String>) {
    frames_later(DRAWN, move || {
        let found = ids.iter().find(|id| document().get_element_by_id(id).is_some());
        if let Some(id) = found {
            focus_now(id);
        }
    });
}

/// The same for something that may be longer than the window: it is read from its beginning.
pub fn focus_at_top(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        focus_now(&id);
        if let Some(element) = document().get_element_by_id(&id) {
            element.scroll_into_view();
        }
    });
}

/// The form that somebody writes in comes out from under what was just put over the foot of the
/// page: its button is pressed next.
pub fn keep_form_clear() {
    /// A longer one would take the field away with it.
    const SHORT: i32 = 320;
    frames_later(DRAWN, || {
        let Some(active) = document().active_element() else { return };
        let form = active.closest("form").ok().flatten();
        let form = form.filter(|form| form.client_height() < SHORT);
        let button = form.and_then(|form| form.query_selector("[type=submit]").ok().flatten());
        if let Some(button) = button {
            scroll_nearest(&button);
        }
    });
}

/// The id of what has the focus.
pub fn focused() -> Option<String> {
    document().active_element().map(|own| own.id())
}

/// Whether it is a field of words: a press there does no more than to give it the focus.
pub fn is_written_in(event: &ev::FocusEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches(WORDS).unwrap_or(false))
}

/// Whether the focus only moves about in what hears of it.
pub fn stays_within(event: &ev::FocusEvent) -> bool {
    let home = event.current_target().and_then(|home| home.dyn_into::<Element>().ok());
    let other = event.related_target().and_then(|other| other.dyn_into::<Element>().ok());
    home.is_some_and(|home| home.contains(other.as_deref()))
}

/// The focus to where it came from, or to the page's heading.
pub fn focus_back(from: Option<web_sys::EventTarget>) {
    let from = from.and_then(|from| from.dyn_into::<HtmlElement>().ok());
    match from.filter(|from| from.is_connected()) {
        Some(from) => drop(from.focus()),
        None => focus("mk-title"),
    }
}

/// Leaves the field that somebody writes in: some tell what stands there only then.
pub fn leave_field() {
    let field = document().active_element().and_then(|own| own.dyn_into::<HtmlElement>().ok());
    let _ = field.map(|field| field.blur());
}

/// Leads the focus along a row of buttons that is one stop for the tab key (the toolbar of the WAI-ARIA patterns);
/// an arrow presses nothing.
pub fn go_along(event: &ev::KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
        return;
    }
    let own = event.target().and_then(|own| own.dyn_into::<Element>().ok());
    let row = own.as_ref().and_then(|own| own.parent_element());
    let next = match event.key().as_str() {
        "ArrowRight" => own.and_then(|own| own.next_element_sibling()),
        "ArrowLeft" => own.and_then(|own| own.previous_element_sibling()),
        "Home" => row.and_then(|row| row.query_selector("button").ok().flatten()),
        "End" => row.and_then(|row| row.last_element_child()),
        _ => return,
    };
    event.prevent_default();
    let next = next.and_then(|next| next.dyn_into::<HtmlButtonElement>().ok());
    let _ = next.map(|next| next.focus());
}

fn focus_now(id: &str) {
    // Shapes of a drawing take the focus as well, though they are no HTML.
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Moves the focus to the heading of a page that somebody has come to, once it is there: some wait for
/// the guide. Who writes there already, or has gone on by then, is left alone.
pub fn focus_heading() {
    const PATIENCE: u32 = 60;
    fn look(patience: u32) {
        match document().get_element_by_id("mk-title") {
            Some(_) => focus_now("mk-title"),
            None if patience > 0 && is_nowhere() => frames_later(1, move || look(patience - 1)),
            None => {}
        }
    }
    request_animation_frame(|| {
        if !is_writing() {
            look(PATIENCE);
        }
    });
}

fn is_writing() -> bool {
    document().active_element().is_some_and(|own| {
        let is_field = own.matches(WORDS).unwrap_or(false) || own.tag_name() == "SELECT";
        is_field && own.closest("main").ok().flatten().is_some()
    })
}

/// What had the focus has gone with its page.
fn is_nowhere() -> bool {
    document().active_element().is_none_or(|active| active.tag_name() == "BODY")
}

/// Does what may take away what has the focus; then the focus stands by what it stood in.
pub fn stay_near(act: impl FnOnce()) {
    keep_near(true, act);
}

/// The same for whatever a press does. By mouse nothing is scrolled: the eye is where the hand was.
pub fn stay_near_press(event: &ev::MouseEvent) {
    if !is_nowhere() {
        keep_near(event.detail() == 0, || {});
    }
}

fn keep_near(scrolls: bool, act: impl FnOnce()) {
    let active = document().active_element();
    let id = active.as_ref().map(|active| active.id()).unwrap_or_default();
    let homes: Vec<Element> =
        std::iter::successors(active, |own| own.parent_element()).skip(1).collect();
    act();
    frames_later(DRAWN, move || {
        if !is_nowhere() {
            return;
        }
        // What was only drawn anew has it as before.
        if document().get_element_by_id(&id).is_some() {
            return focus_now(&id);
        }
        let heading = |home: &Element| {
            let title = home.get_attribute("aria-labelledby")?;
            document().get_element_by_id(&title)
        };
        let standing = homes.iter().filter(|home| home.is_connected()).find_map(heading);
        match standing.and_then(|title| title.dyn_into::<HtmlElement>().ok()) {
            Some(title) => {
                let _ = title.set_attribute("tabindex", "-1");
                let top = window().scroll_y().ok().filter(|_| !scrolls);
                let _ = title.focus();
                top.inspect(|top| window().scroll_to_with_x_and_y(0.0, *top));
            }
            None if scrolls => focus_now("mk-title"),
            None => {}
        }
    });
}

/// Whether a press on a link leads on in this window: one with Ctrl, Cmd or Shift asks for another.
pub fn opens_here(event: &ev::MouseEvent) -> bool {
    !(event.ctrl_key() || event.meta_key() || event.shift_key())
}

/// Goes where a link leads, by `go` in place of the browser; what asks for another window stays its own.
pub fn follow_here(event: &ev::MouseEvent, go: impl FnOnce()) {
    if opens_here(event) {
        event.prevent_default();
        go();
    }
}

/// Goes to a page and, once it is there, to the element with that id, opening what it is folded in.
pub fn go_to(route: &Route, id: String) {
    /// By then a new page has given the focus to its heading.
    const SETTLED: u32 = 3;
    /// Long lists come a part with each frame.
    const PATIENCE: u32 = 60;
    fn look(patience: u32, id: String) {
        match document().get_element_by_id(&id) {
            Some(_) => frames_later(SETTLED, move || arrive(&id)),
            None if patience > 0 => frames_later(1, move || look(patience - 1, id)),
            None => {}
        }
    }
    go(route);
    frames_later(SETTLED, move || look(PATIENCE, id));
}

fn arrive(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    if let Ok(Some(folded)) = element.closest("details") {
        let _ = folded.set_attribute("open", "");
    }
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
}

thread_local! {
    static EXPECTED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The element with that id shall have the focus once its page is there, instead of the heading.
pub fn focus_on_arrival(id: &str) {
    EXPECTED.set(Some(id.to_owned()));
}

/// To be called by what brings the element with that id.
pub fn arrived(id: &'static str) {
    let is_expected =
        EXPECTED.with_borrow_mut(|expected| expected.take_if(|expected| expected == id).is_some());
    if is_expected {
        // The page gives the focus to its heading in the first frame.
        request_animation_frame(move || focus(id));
    }
}
