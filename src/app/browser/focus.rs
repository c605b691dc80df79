//! Where the focus goes: to what somebody came for, and never from under a hand that writes.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlButtonElement, HtmlElement, HtmlInputElement};

use super::{go, sight::scroll_nearest};
use crate::{route::Route, store::units_in};

/// Fields of words.
const WORDS: &str = "textarea, input:not([type=checkbox], [type=radio])";
/// Frames for which something stays that is there: a picture that is drawn anew takes its marks away first.
const STAYS: u32 = 3;

fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Looks with each frame for what `find` gives until it is there, and has been for so many frames, and hands it on.
/// Lists come a part with each frame, and pages wait for the guide; who writes meanwhile is left alone.
fn once_there(
    frames: u32,
    find: impl Fn() -> Option<Element> + 'static,
    then: impl FnOnce(Element) + 'static,
) {
    let waiting = Waiting::new(frames, find, then);
    request_animation_frame(|| waiting.look());
}

struct Waiting {
    frames: u32,
    patience: u32,
    begun: Option<Element>,
    seen: Option<(Element, u32)>,
    find: Box<dyn Fn() -> Option<Element>>,
    then: Box<dyn FnOnce(Element)>,
}

impl Waiting {
    const PATIENCE: u32 = 60;

    fn new(
        frames: u32,
        find: impl Fn() -> Option<Element> + 'static,
        then: impl FnOnce(Element) + 'static,
    ) -> Self {
        Self {
            frames,
            patience: Self::PATIENCE,
            begun: document().active_element(),
            seen: None,
            find: Box::new(find),
            then: Box::new(then),
        }
    }

    fn look(mut self) {
        let has_waited = self.patience < Self::PATIENCE;
        if has_waited && is_writing() && document().active_element() != self.begun {
            return;
        }
        let before = self.seen.take();
        let stood = |found: &Element| match before {
            Some((seen, frames)) if seen == *found => frames + 1,
            _ => 1,
        };
        self.seen = (self.find)().map(|found| {
            let frames = stood(&found);
            (found, frames)
        });
        match self.seen {
            Some((found, frames)) if frames >= self.frames => (self.then)(found),
            _ if self.patience == 0 => {}
            _ => {
                self.patience -= 1;
                request_animation_frame(|| self.look());
            }
        }
    }
}

/// Moves the focus to the element with that id, once it is on the page.
pub fn focus(id: &str) {
    let id = id.to_owned();
    once_there(1, move || by_id(&id), take);
}

/// The same where nothing may move: what stands in the line at the foot is in sight wherever the page is, and a
/// browser would scroll to where the line ends the page.
pub fn focus_in_place(id: &str) {
    let id = id.to_owned();
    once_there(1, move || by_id(&id), take_in_place);
}

fn take_in_place(element: Element) {
    let still = FocusOptions::new();
    still.set_prevent_scroll(true);
    let _ = element.unchecked_into::<HtmlElement>().focus_with_options(&still);
}

fn take(element: Element) {
    // Shapes of a drawing take the focus as well, though they are no HTML.
    let _ = element.unchecked_into::<HtmlElement>().focus();
}

/// Marks what stands in a field, so that what is typed next takes its place.
pub fn select(id: &str) {
    let field = document().get_element_by_id(id);
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// Puts a text in place of what is marked in a field, or where its caret stands, and the caret behind it.
pub fn write_at_caret(field: &HtmlInputElement, text: &str) {
    let at = field.selection_start().ok().flatten().unwrap_or_default();
    let end = at + u32::try_from(units_in(text)).unwrap_or_default();
    let _ = field.set_range_text(text);
    let _ = field.set_selection_range(end, end);
}

/// The focus there, where it went with what was taken away. Who has gone on by then is left alone.
pub fn focus_unless_elsewhere(id: String) {
    let take_lost = |element| {
        if is_nowhere() {
            take(element);
        }
    };
    once_there(1, move || by_id(&id), take_lost);
}

/// The same once what was just changed is drawn, from another place of the map too: a button that was
/// pressed, or a list, keeps it.
pub fn focus_from_map(id: String) {
    let take_here = |element| {
        let active = document().active_element();
        let is_in_map = active.is_some_and(|own| own.closest(".mk-map").ok().flatten().is_some());
        if is_in_map || is_nowhere() {
            take(element);
        }
    };
    once_there(STAYS, move || by_id(&id), take_here);
}

/// The focus to the first of these that is on the page, once what was just changed is drawn.
pub fn focus_one_of(ids: Vec<String>) {
    once_there(STAYS, move || ids.iter().find_map(|id| by_id(id)), take);
}

/// The same for something that may be longer than the window: it is read from its beginning.
pub fn focus_at_top(id: &str) {
    let id = id.to_owned();
    let read = |element: Element| {
        take(element.clone());
        element.scroll_into_view();
    };
    once_there(1, move || by_id(&id), read);
}

/// The form that somebody writes in comes out from under what was just put over the foot of the
/// page: its button is pressed next.
pub fn keep_form_clear() {
    /// A longer one would take the field away with it.
    const SHORT: i32 = 320;
    let button = || {
        let form = document().active_element()?.closest("form").ok().flatten();
        let form = form.filter(|form| form.client_height() < SHORT)?;
        form.query_selector("[type=submit]").ok().flatten()
    };
    once_there(STAYS, button, |button| scroll_nearest(&button));
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

/// Moves the focus to the heading of a page that somebody has come to, once it is there. Who writes there already, or
/// has gone on by then, is left alone.
pub fn focus_heading() {
    request_animation_frame(|| {
        let begun = document().active_element();
        if is_writing() {
            return;
        }
        let arrive = move |title| {
            if is_nowhere() || document().active_element() == begun {
                take(title);
            }
        };
        Waiting::new(1, || by_id("mk-title"), arrive).look();
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
    let heading = |home: &Element| by_id(&home.get_attribute("aria-labelledby")?);
    let own = id.clone();
    let near = move || {
        // What was only drawn anew has it as before.
        let standing = || homes.iter().filter(|home| home.is_connected()).find_map(heading);
        let title = || by_id("mk-title").filter(|_| scrolls);
        by_id(&own).or_else(standing).or_else(title)
    };
    once_there(STAYS, near, move |near| {
        if !is_nowhere() {
            return;
        }
        let top = window().scroll_y().ok().filter(|_| !scrolls && near.id() != id);
        if near.id() != id {
            let _ = near.set_attribute("tabindex", "-1");
        }
        take(near);
        top.inspect(|top| window().scroll_to_with_x_and_y(0.0, *top));
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

thread_local! {
    /// The element that somebody is on the way to.
    static SOUGHT: ArcRwSignal<String> = ArcRwSignal::new(String::new());
}

/// What stands behind `prefix` in the id of the element that somebody is on the way to, told once, to whoever has
/// to bring it out first. Tracks.
pub fn sought(prefix: &str) -> Option<String> {
    let sought = SOUGHT.with(Clone::clone);
    let own = sought.with(|id| id.strip_prefix(prefix).map(str::to_owned))?;
    sought.set(String::new());
    Some(own)
}

/// Goes to a page and, once it is there, to the element with that id, opening what it is folded in.
pub fn go_to(route: &Route, id: String) {
    SOUGHT.with(|sought| sought.set(id.clone()));
    go(route);
    // A new page gives the focus to its heading first.
    once_there(
        STAYS,
        move || by_id(&id),
        |element| {
            if let Ok(Some(folded)) = element.closest("details") {
                let _ = folded.set_attribute("open", "");
            }
            // What folds takes the focus by its heading.
            take(element.query_selector(":scope > summary").ok().flatten().unwrap_or(element));
        },
    );
}
