//! Coming and going: a question before leaving with what no file holds, and what a page that was
//! put away missed. Of what is half written in a form `public/drafts.js` asks by itself.
//!
//! Invariant: asks only where leaving may cost something; an ordinary day ends without a question.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::app::state::App;

impl App {
    pub(super) fn watch_the_door(self) {
        let leave = window_event_listener_untyped("beforeunload", move |event| {
            // What is still waiting is saved now, and whether that went well is known before it is asked.
            self.flush();
            if untrack(move || self.would_lose()) {
                event.prevent_default();
                // Older browsers ask only when this is set.
                let _ = js_sys::Reflect::set(&event, &"returnValue".into(), &"".into());
            }
        });
        let back = window_event_listener_untyped("pageshow", move |event| {
            let persisted =
                js_sys::Reflect::get(event.unchecked_ref::<JsValue>(), &"persisted".into());
            if persisted.is_ok_and(|persisted| persisted.is_truthy()) {
                self.hear_all();
            }
        });
        on_cleanup(move || {
            leave.remove();
            back.remove();
        });
    }

    /// Whether leaving now leaves something behind that only this page or this browser has.
    fn would_lose(self) -> bool {
        // Asked in the page. Whoever stays after all, because of a draft, is asked anew.
        let is_asked = self
            .session
            .try_update_value(|session| std::mem::take(&mut session.is_closing))
            .unwrap_or_default();
        if is_asked {
            return false;
        }
        let (save, today) = (self.save.get(), self.today.get());
        let has_records = self.workspace.with(|all| !all.records().is_empty());
        self.settings.with(|settings| settings.asks_before_leaving(&save, has_records, today))
    }
}
