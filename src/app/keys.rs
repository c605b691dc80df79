//! Keys that work everywhere.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{SaveState, state::App};
use crate::{app::browser, route::Route};

/// Where a new partnership is given its title.
const NEW_PARTNERSHIP: &str = "new-partnership";
/// Where a new actor gets its name.
pub const NEW_ACTOR: &str = "new-actor";
/// A map and its exercise: nobody is led away from what a room looks at.
const MAP: &str = ".mk-exercise";
/// Where a letter is a letter, or a choice.
const CONTROLS: &str = "textarea, select, input:not([type=checkbox], [type=radio], [type=button])";
/// Fields in which a browser takes back what was typed; in a list, a date or a slider it does not.
const UNDOES_ITSELF: &str =
    "textarea, input:not([type=checkbox], [type=radio], [type=button], [type=range], [type=date])";

impl App {
    pub fn listen_to_keys(self) {
        let handle = window_event_listener(leptos::ev::keydown, move |event| {
            let command = event.ctrl_key() || event.meta_key();
            let key = event.key().to_lowercase();
            let is_writing = is_in(&event, CONTROLS);
            let takes_undo = command && !is_in(&event, UNDOES_ITSELF) && !is_behind();
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
                // While writing, the field's own undo is the one that people mean, and what a dialog stands
                // before is not seen to change.
                "z" if takes_undo => {
                    let is_redo = event.shift_key();
                    browser::stay_near(|| if is_redo { self.redo() } else { self.undo() });
                    true
                }
                "y" if takes_undo => {
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
        !is_behind() && !self.settings.with_untracked(|settings| settings.without_single_keys)
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
        browser::go_to(&Route::Partnerships, NEW_PARTNERSHIP.into());
    }
}

fn is_behind() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}

fn is_in(event: &web_sys::KeyboardEvent, fields: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.matches(fields).unwrap_or(false))
}
