//! Dates that are not typed to their end: a year of two digits is mended, others, and days or months that
//! are missing, are told at the field.
//!
//! Invariant: a date that nobody meant reaches no record, nor does an empty one that is half typed; what
//! was typed stands until it is mended.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use super::{browser, state::App};
use crate::domain::whole_year;

/// Every letter of a year that is being typed is told as a date of its own: year 2, 20, 202.
const TOLD: [&str; 2] = ["input", "change"];
const LEFT: [&str; 2] = ["focusout", "keydown"];
/// A date as the field tells it.
const LENGTH: usize = "2027-01-02".len();
/// On a field whose last event nobody was told of.
const UNTOLD: &str = "data-untold";

impl App {
    /// Listens before anybody else does: nobody hears of a year that is not typed to its end.
    pub(super) fn read_short_years(self) {
        let refused = Rc::new(RefCell::new(Vec::<HtmlInputElement>::new()));
        self.follow_refused(refused.clone());
        let all = refused.clone();
        browser::hear_first(&TOLD, move |event| {
            let Some(input) = date_field(&event) else { return };
            // A day or a month half typed over a date: told as none, and a page that heard of it would
            // empty the field under the typing hand.
            if is_half(&input) {
                let _ = input.set_attribute(UNTOLD, "");
                return event.stop_propagation();
            }
            let _ = input.remove_attribute(UNTOLD);
            if !is_odd(&input) {
                return approve(&input);
            }
            if event.is_trusted() {
                return event.stop_propagation();
            }
            // The page may go away: what stands there is what was meant.
            match whole_year(&input.value()) {
                Some(whole) => {
                    input.set_value(&whole);
                    if event.type_() == "change" {
                        // Whoever listens to letters was told nothing.
                        browser::tell(&input, "input");
                    }
                }
                None => {
                    event.stop_propagation();
                    refuse(&input, self.text().shell.odd_year);
                    all.borrow_mut().push(input);
                }
            }
        });
        browser::hear_first(&LEFT, move |event| {
            let Some(input) = date_field(&event) else { return };
            let is_gone = match event.dyn_ref::<KeyboardEvent>() {
                Some(event) => event.key() == "Enter",
                // Another window was looked at: whoever types comes back.
                None => document().active_element().as_ref() != Some(input.as_ref()),
            };
            if !is_gone {
                return;
            }
            if is_half(&input) {
                // A form with it is not sent, and the browser says why.
                if input.closest("form").is_ok_and(|form| form.is_none()) {
                    refuse(&input, self.text().shell.half_date);
                    refused.borrow_mut().push(input);
                }
            } else if is_odd(&input) || input.has_attribute(UNTOLD) {
                TOLD.into_iter().for_each(|name| browser::tell(&input, name));
            }
        });
    }

    /// Another tab, or taking a step back, may set the date meanwhile: no event tells of that.
    fn follow_refused(self, refused: Rc<RefCell<Vec<HtmlInputElement>>>) {
        Effect::new(move |_| {
            self.workspace.with(|_| ());
            if refused.borrow().is_empty() {
                return;
            }
            let refused = refused.clone();
            // Once the field shows it.
            request_animation_frame(move || {
                refused.borrow_mut().retain(|input| {
                    let is_still = input.is_connected() && (is_odd(input) || is_half(input));
                    if !is_still {
                        approve(input);
                    }
                    is_still
                });
            });
        });
    }
}

fn date_field(event: &Event) -> Option<HtmlInputElement> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    (input.type_() == "date").then_some(input)
}

/// A year of fewer digits than four, or of more.
fn is_odd(input: &HtmlInputElement) -> bool {
    let value = input.value();
    value.starts_with('0') || value.len() > LENGTH
}

/// Something stands in the field that is no whole date.
fn is_half(input: &HtmlInputElement) -> bool {
    let validity = js_sys::Reflect::get(input, &"validity".into());
    let is_bad = validity.and_then(|own| js_sys::Reflect::get(&own, &"badInput".into()));
    is_bad.is_ok_and(|is_bad| is_bad.is_truthy())
}

/// Says so before the field; a form with it is not sent.
fn refuse(input: &HtmlInputElement, words: &str) {
    input.set_custom_validity(words);
    if let Some(told) = sentence(input) {
        return told.set_text_content(Some(words));
    }
    let Ok(told) = document().create_element("p") else { return };
    told.set_class_name("mk-field__error");
    told.set_id(&format!("{}-year", input.id()));
    let _ = told.set_attribute("role", "alert");
    told.set_text_content(Some(words));
    let _ = input.insert_adjacent_element("beforebegin", &told);
    let _ = input.set_attribute("aria-invalid", "true");
}

fn approve(input: &HtmlInputElement) {
    if let Some(told) = sentence(input) {
        told.remove();
        input.set_custom_validity("");
        let _ = input.remove_attribute("aria-invalid");
    }
}

fn sentence(input: &HtmlInputElement) -> Option<Element> {
    input.previous_element_sibling().filter(|own| own.id() == format!("{}-year", input.id()))
}
