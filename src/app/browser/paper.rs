//! Names that are not to be named, off whatever is printed: as long as that lasts, other words stand
//! where they stood.
//!
//! Invariant: after printing, the page is as it was. What marks itself `data-named` has rules of its own.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, MutationObserver, MutationObserverInit, Node};

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
    let printing = Rc::new(RefCell::new(None::<Printing>));
    let begun = printing.clone();
    let before = Closure::<dyn Fn(Event)>::new(move |_| {
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
    title: String,
    covered: Rc<RefCell<Vec<Covered>>>,
    observer: MutationObserver,
    _heard: Closure<dyn Fn()>,
}

impl Printing {
    /// Pages bring all they have when something is printed: what comes after this is covered as it comes.
    fn begin(clean: Clean) -> Option<Self> {
        let body = document().body()?;
        let title = document().title();
        document().set_title(&clean(&title));
        let covered = Rc::new(RefCell::new(Vec::new()));
        cover(&body, &clean, &mut covered.borrow_mut());
        let (own, place) = (covered.clone(), body.clone());
        let heard = Closure::<dyn Fn()>::new(move || {
            cover(&place, &clean, &mut own.borrow_mut());
        });
        let observer = MutationObserver::new(heard.as_ref().unchecked_ref()).ok()?;
        let all = MutationObserverInit::new();
        all.set_subtree(true);
        all.set_child_list(true);
        all.set_character_data(true);
        let _ = observer.observe_with_options(&body, &all);
        Some(Self { title, covered, observer, _heard: heard })
    }
}

impl Drop for Printing {
    fn drop(&mut self) {
        self.observer.disconnect();
        self.covered.borrow_mut().drain(..).for_each(uncover);
        document().set_title(&self.title);
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
