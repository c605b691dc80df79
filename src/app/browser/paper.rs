//! Names that are not to be named, off whatever is printed: as long as that lasts, other words stand
//! where they stood.
//!
//! Invariant: after printing, the page is as it was. What marks itself `data-named` has rules of its own.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, Node};

/// A text without the names.
pub type Clean = Box<dyn Fn(&str) -> String>;

/// Words of narrow tables that a style sheet prints.
const LABEL: &str = "data-label";

enum Place {
    Text(Node),
    Label(Element),
}

/// Where a name stood, and what stands there on paper.
struct Covered {
    place: Place,
    own: String,
    shown: String,
}

/// From now on, as long as the page itself. `clean` is asked each time that something is printed.
pub fn cover_names_on_paper(clean: impl Fn() -> Option<Clean> + 'static) {
    let held = Rc::new(RefCell::new(Vec::new()));
    let covering = held.clone();
    let last = Closure::<dyn Fn()>::new(move || {
        if let (Some(clean), Some(body)) = (clean(), document().body()) {
            let mut covered = covering.borrow_mut();
            cover(&body, &clean, &mut covered);
            document().set_title(&clean(&document().title()));
        }
    });
    let title = Rc::new(RefCell::new(String::new()));
    let own_title = title.clone();
    let last = last.into_js_value();
    // Pages bring all they have when something is printed: their listeners come before this one.
    let first = Closure::<dyn Fn(Event)>::new(move |_| {
        *own_title.borrow_mut() = document().title();
        let last = last.unchecked_ref();
        let _ = window().remove_event_listener_with_callback("beforeprint", last);
        let _ = window().add_event_listener_with_callback("beforeprint", last);
    });
    let after = Closure::<dyn Fn(Event)>::new(move |_| {
        held.borrow_mut().drain(..).for_each(uncover);
        document().set_title(&title.borrow());
    });
    for (event, listener) in [("beforeprint", first), ("afterprint", after)] {
        let listener = listener.into_js_value();
        let _ = window().add_event_listener_with_callback_and_bool(
            event,
            listener.unchecked_ref(),
            true,
        );
    }
}

fn cover(node: &Node, clean: &Clean, covered: &mut Vec<Covered>) {
    let mut put = |place: Place, own: String| {
        let shown = clean(&own);
        if shown != own {
            let one = Covered { place, own, shown };
            one.write(&one.shown);
            covered.push(one);
        }
    };
    if node.node_type() == Node::TEXT_NODE {
        return put(Place::Text(node.clone()), node.node_value().unwrap_or_default());
    }
    if let Some(element) = node.dyn_ref::<Element>() {
        if element.has_attribute("data-named") {
            return;
        }
        if let Some(label) = element.get_attribute(LABEL) {
            put(Place::Label(element.clone()), label);
        }
    }
    let mut child = node.first_child();
    while let Some(own) = child {
        cover(&own, clean, covered);
        child = own.next_sibling();
    }
}

/// What somebody wrote meanwhile stays.
fn uncover(covered: Covered) {
    if covered.read().as_ref() == Some(&covered.shown) {
        covered.write(&covered.own);
    }
}

impl Covered {
    fn read(&self) -> Option<String> {
        match &self.place {
            Place::Text(node) => node.node_value(),
            Place::Label(element) => element.get_attribute(LABEL),
        }
    }

    fn write(&self, text: &str) {
        match &self.place {
            Place::Text(node) => node.set_node_value(Some(text)),
            Place::Label(element) => {
                let _ = element.set_attribute(LABEL, text);
            }
        }
    }
}
