//! Names that are not to be named, off whatever is printed: as long as that lasts, other words stand
//! where they stood.
//!
//! Invariant: after printing, the page is as it was. What marks itself `data-named` has rules of its own.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    Element, Event, HtmlInputElement, HtmlTextAreaElement, MutationObserver, MutationObserverInit,
    Node,
};

use super::title::name_tab_as_typed;

/// A text without the names.
pub type Clean = Box<dyn Fn(&str) -> String>;

/// Words of narrow tables that a style sheet prints.
const LABEL: &str = "data-label";

/// A text that stands in pieces, a line to each: the whole of it.
const WHOLE: &str = "data-whole";
/// A control whose text a style sheet leaves off the paper, for the words beside it.
const COVERED: &str = "data-covered";

enum Place {
    Text(Node),
    Label(Element),
}

/// What stands on paper instead of a name.
enum Covered {
    /// Other words, where the name stood.
    Words { place: Place, own: String, shown: String },
    /// Other words beside what somebody has written. That itself is never touched: whatever becomes of
    /// the printing, nobody's text is at stake.
    Beside { control: Element, twin: Element },
}

/// From now on, as long as the page itself. `clean` is asked each time that something is printed.
pub fn cover_names_on_paper(clean: impl Fn() -> Option<Clean> + 'static) {
    let printing = Rc::new(RefCell::new(None::<Printing>));
    let begun = printing.clone();
    let before = Closure::<dyn Fn(Event)>::new(move |_| {
        name_tab_as_typed();
        // A page that prints itself tells it first, and the browser once more: what that covered ends.
        drop(begun.borrow_mut().take());
        *begun.borrow_mut() = clean().and_then(Printing::begin);
    });
    let after = Closure::<dyn Fn(Event)>::new(move |_| {
        drop(printing.borrow_mut().take());
    });
    for (event, listener) in [("beforeprint", before), ("afterprint", after)] {
        let _ = window().add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        // As long as the page itself.
        listener.forget();
    }
}

/// While something is printed; dropped, the page is as it was.
struct Printing {
    covered: Rc<RefCell<Vec<Covered>>>,
    observer: MutationObserver,
    _heard: Closure<dyn Fn()>,
}

impl Printing {
    /// Pages bring all they have when something is printed: what comes after this is covered as it comes.
    fn begin(clean: Clean) -> Option<Self> {
        let body = document().body()?;
        let title = document().query_selector("title").ok().flatten();
        let places: Vec<Node> =
            [Some(body.into()), title.map(Node::from)].into_iter().flatten().collect();
        let covered = Rc::new(RefCell::new(Vec::new()));
        let (own, all) = (covered.clone(), places.clone());
        let look = move || all.iter().for_each(|place| cover(place, &clean, &mut own.borrow_mut()));
        look();
        let heard = Closure::<dyn Fn()>::new(look);
        let observer = MutationObserver::new(heard.as_ref().unchecked_ref()).ok()?;
        let all = MutationObserverInit::new();
        all.set_subtree(true);
        all.set_child_list(true);
        all.set_character_data(true);
        for place in &places {
            let _ = observer.observe_with_options(place, &all);
        }
        Some(Self { covered, observer, _heard: heard })
    }
}

impl Drop for Printing {
    fn drop(&mut self) {
        self.observer.disconnect();
        self.covered.borrow_mut().drain(..).for_each(uncover);
    }
}

fn cover(node: &Node, clean: &Clean, covered: &mut Vec<Covered>) {
    let mut put = |place: Place, own: String| {
        let shown = clean(&own);
        if shown != own {
            place.write(&shown);
            covered.push(Covered::Words { place, own, shown });
        }
    };
    if node.node_type() == Node::TEXT_NODE {
        return put(Place::Text(node.clone()), node.node_value().unwrap_or_default());
    }
    if let Some(element) = node.dyn_ref::<Element>() {
        if element.has_attribute("data-named") || element.has_attribute(COVERED) {
            return;
        }
        if let Some(label) = element.get_attribute(LABEL) {
            put(Place::Label(element.clone()), label);
        }
        covered.extend(beside(element, clean));
        if let Some(whole) = element.get_attribute(WHOLE) {
            return pieces(element, &whole, clean, covered);
        }
    }
    let mut child = node.first_child();
    while let Some(own) = child {
        cover(&own, clean, covered);
        child = own.next_sibling();
    }
}

/// The first line has it all, where there is a name in it: the name may begin in one and end in another.
fn pieces(element: &Element, whole: &str, clean: &Clean, covered: &mut Vec<Covered>) {
    let shown = clean(whole);
    if shown == whole {
        return;
    }
    let lines = element.children();
    for (place, line) in (0..lines.length()).filter_map(|at| lines.item(at)).enumerate() {
        let Some(text) = line.first_child() else { continue };
        let shown = if place == 0 { shown.clone() } else { String::new() };
        let own = text.node_value().unwrap_or_default();
        if own != shown {
            let place = Place::Text(text);
            place.write(&shown);
            covered.push(Covered::Words { place, own, shown });
        }
    }
}

/// What is written in a field, without the names.
fn beside(control: &Element, clean: &Clean) -> Option<Covered> {
    let own = match control.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => control.dyn_ref::<HtmlInputElement>()?.value(),
    };
    let shown = clean(&own);
    if shown == own {
        return None;
    }
    let twin = document().create_element("p").ok()?;
    twin.set_class_name("mk-covered");
    twin.set_text_content(Some(&shown));
    control.set_attribute(COVERED, "").ok()?;
    let _ = control.insert_adjacent_element("afterend", &twin);
    Some(Covered::Beside { control: control.clone(), twin })
}

fn uncover(covered: Covered) {
    match covered {
        // What somebody wrote meanwhile stays.
        Covered::Words { place, own, shown } => {
            if place.read().as_ref() == Some(&shown) {
                place.write(&own);
            }
        }
        Covered::Beside { control, twin } => {
            twin.remove();
            let _ = control.remove_attribute(COVERED);
        }
    }
}

impl Place {
    fn read(&self) -> Option<String> {
        match self {
            Self::Text(node) => node.node_value(),
            Self::Label(element) => element.get_attribute(LABEL),
        }
    }

    fn write(&self, text: &str) {
        match self {
            Self::Text(node) => node.set_node_value(Some(text)),
            Self::Label(element) => {
                let _ = element.set_attribute(LABEL, text);
            }
        }
    }
}
