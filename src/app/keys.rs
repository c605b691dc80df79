//! Keys that work everywhere.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{saving::SaveState, state::App};
use crate::{app::browser, route::Route};

/// Where a new partnership is given its title.
const NEW_PARTNERSHIP: &str = "new-partnership";
/// Where a new actor gets its name.
const NEW_ACTOR: &str = "new-actor";
/// A map and its exercise: nobody is led away from what a room looks at.
const MAP: &str = ".mk-exercise";

impl App {
    pub fn listen_to_keys(self) {
        let handle = window_event_listener(leptos::ev::keydown, move |event| {
            let command = event.ctrl_key() || event.meta_key();
            let key = event.key().to_lowercase();
            let is_writing = is_writing(&event);
            let is_single = !is_writing && !command && !event.alt_key() && self.takes_single_keys();
            let is_handled = match key.as_str() {
                "k" if command => {
                    self.front.search_open.set(true);
                    true
                }
                "s" if command => {
                    self.flush();
                    let state = self.save.get_untracked();
                    if matches!(state, SaveState::Saved | SaveState::Secured) {
                        self.tell(self.text().shell.saved.into());
                    }
                    true
                }
                // While writing, the field's own undo is the one that people mean.
                "z" if command && !is_writing => {
                    let is_redo = event.shift_key();
                    browser::stay_near(|| if is_redo { self.redo() } else { self.undo() });
                    true
                }
                "y" if command && !is_writing => {
                    browser::stay_near(|| self.redo());
                    true
                }
                "/" if is_single => {
                    self.front.search_open.set(true);
                    true
                }
                "?" if is_single => {
                    self.front.shortcuts_open.set(true);
                    true
                }
                "n" if is_single => {
                    go_to_new();
                    true
                }
                _ => false,
            };
            if is_handled {
                event.prevent_default();
            }
        });
        on_cleanup(move || handle.remove());
    }

    /// Unless somebody has said no to them, or has a dialog before the page (WCAG 2.1.4).
    fn takes_single_keys(self) -> bool {
        let is_behind = document().query_selector("dialog[open]").ok().flatten().is_some();
        !is_behind && !self.settings.with_untracked(|settings| settings.without_single_keys)
    }
}

fn go_to_new() {
    let is_here = |id: &str| document().get_element_by_id(id).is_some();
    if matches!(document().query_selector(MAP), Ok(Some(_))) {
        browser::focus(NEW_ACTOR);
    } else if is_here(NEW_PARTNERSHIP) {
        // The first visit has the field on the overview too.
        browser::focus(NEW_PARTNERSHIP);
    } else {
        browser::focus_on_arrival(NEW_PARTNERSHIP);
        browser::go(&Route::Partnerships);
    }
}

fn is_writing(event: &web_sys::KeyboardEvent) -> bool {
    let Some(element) =
        event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok())
    else {
        return false;
    };
    let name = element.tag_name();
    let is_tick = element
        .get_attribute("type")
        .is_some_and(|kind| matches!(kind.as_str(), "checkbox" | "radio" | "button"));
    matches!(name.as_str(), "INPUT" | "TEXTAREA" | "SELECT") && !is_tick
}
