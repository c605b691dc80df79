//! What the tab is called.

use std::{cell::RefCell, time::Duration};

use leptos::prelude::*;

/// A name that is being typed is not told with every letter: the browser draws its tab anew each time.
const TYPED: Duration = Duration::from_millis(300);

thread_local! {
    /// Typed, and not told yet.
    static TOLD_SOON: RefCell<Option<(String, TimeoutHandle)>> = const { RefCell::new(None) };
}

pub fn name_tab(name: &str) {
    forget_typed();
    document().set_title(name);
}

/// Once typing pauses.
pub fn name_tab_soon(name: String) {
    forget_typed();
    if let Ok(timer) = set_timeout_with_handle(name_tab_as_typed, TYPED) {
        TOLD_SOON.set(Some((name, timer)));
    }
}

/// Before the name stands on paper.
pub fn name_tab_as_typed() {
    if let Some(name) = forget_typed() {
        document().set_title(&name);
    }
}

fn forget_typed() -> Option<String> {
    let (name, timer) = TOLD_SOON.take()?;
    timer.clear();
    Some(name)
}
