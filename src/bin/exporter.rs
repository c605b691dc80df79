//! The worker that writes files for other programs: what is too heavy for the app itself. It is
//! fetched when somebody first asks for such a file; `public/worker.js` speaks with the page.
//!
//! Invariant: knows nothing but what it is handed, and stores nothing.

// The room itself, not the library: in a release that one holds the places where the app is split, which
// would bring the whole app along.
#[allow(dead_code, unused_imports)]
#[path = "../export/mod.rs"]
mod export;

use export::{PageWords, to_docx};
use makkerskab_core::document::{self, from_lines};

/// A Word file out of a document in lines (`document::to_lines`); nothing where that fails.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen)]
pub fn word(lines: &str, page: &str, of: &str) -> Option<Vec<u8>> {
    to_docx(&from_lines(lines), PageWords { page, of }, &str::to_owned)
}

fn main() {}
