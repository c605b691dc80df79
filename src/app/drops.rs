//! Dropping files anywhere on the page.

use leptos::prelude::*;

use super::state::App;

impl App {
    /// Takes dropped files for as long as the page that asks is shown.
    pub fn take_drops(self, is_over: RwSignal<bool>) {
        let over = window_event_listener(leptos::ev::dragover, move |event| {
            if carries_files(&event) {
                event.prevent_default();
                is_over.set(true);
            }
        });
        let leave = window_event_listener(leptos::ev::dragleave, move |event| {
            if event.related_target().is_none() {
                is_over.set(false);
            }
        });
        let drop = window_event_listener(leptos::ev::drop, move |event| {
            is_over.set(false);
            if carries_files(&event) {
                // Otherwise the browser would leave the app and show the file itself.
                event.prevent_default();
                if let Some(files) = event.data_transfer().and_then(|data| data.files()) {
                    self.open_files(&files);
                }
            }
        });
        on_cleanup(move || {
            over.remove();
            leave.remove();
            drop.remove();
        });
    }
}

fn carries_files(event: &web_sys::DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.iter().any(|kind| kind == "Files"))
}
