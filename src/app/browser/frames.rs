//! What is done now, and what after the browser has painted.

use std::time::Duration;

use leptos::prelude::*;

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
