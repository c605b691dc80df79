//! What is done now, what after the browser has painted, and what after a while.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Runs it now, or so many frames later.
pub fn frames_later(frames: u32, run: impl FnOnce() + 'static) {
    match frames {
        0 => run(),
        _ => request_animation_frame(move || frames_later_boxed(frames - 1, Box::new(run))),
    }
}

/// A type of its own for each frame would never end.
fn frames_later_boxed(frames: u32, run: Box<dyn FnOnce()>) {
    match frames {
        0 => run(),
        _ => request_animation_frame(move || frames_later_boxed(frames - 1, run)),
    }
}

/// Once the next frame is painted; at once where nobody looks and no frame would come.
pub fn after_frame(run: impl FnOnce() + 'static) {
    if document().hidden() {
        return run();
    }
    request_animation_frame(move || set_timeout(run, Duration::ZERO));
}

pub async fn pause(length: Duration) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&JsValue::NULL)), length);
    });
    let _ = JsFuture::from(promise).await;
}
