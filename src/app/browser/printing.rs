//! Printing: asking for it, and hearing of it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

pub fn print() {
    let _ = window().print();
}

/// Prints once what was just asked for is in the page: it comes with the next frame.
pub fn print_when_drawn() {
    request_animation_frame(|| request_animation_frame(print));
}

/// Runs `before` whenever something is printed, by whatever key or menu, and `after` when that is
/// over, for as long as their owner stands. Whoever prints by a button may be told twice.
pub fn on_print(before: impl Fn() + 'static, after: impl Fn() + 'static) {
    let begun = window_event_listener_untyped("beforeprint", move |_| before());
    let over = window_event_listener_untyped("afterprint", move |_| after());
    on_cleanup(move || {
        begun.remove();
        over.remove();
    });
}

/// Holds whether something is printed. Follows the medium too: a preview does not always say that it
/// prints.
pub fn follow_printing(is_on: RwSignal<bool>) {
    let set = move |is| {
        let _ = is_on.try_set(is);
    };
    on_print(move || set(true), move || set(false));
    super::follow_media("print", set);
}

/// Words that a style sheet puts into the margins of printed pages; empty takes them away.
pub fn print_words(name: &str, words: &str) {
    let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let Some(root) = root else { return };
    let clean = |letter: char| match letter {
        '"' => "\u{201d}".to_owned(),
        '\\' => "/".to_owned(),
        other if other.is_control() => " ".to_owned(),
        other => other.to_string(),
    };
    let words: String = words.chars().map(clean).collect();
    let _ = match words.is_empty() {
        true => root.style().remove_property(name).map(|_| ()),
        false => root.style().set_property(name, &format!("\"{words}\"")),
    };
}
