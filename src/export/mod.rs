//! Documents in the forms of other programs.
//!
//! Invariant: a text never becomes markup: everything that stands in a document comes out as the
//! letters it is.

mod plain;
mod markdown;
mod html;
mod docx;

pub use docx::{PageWords, to_docx};
pub use html::to_html;
pub use markdown::to_markdown;
pub use plain::{section_text, to_plain};
