//! What the browser keeps: its local storage, and the IndexedDB of the mirror.
//!
//! Both only carry; what is written, merged and read back is `store`'s to say.

pub mod indexed;
mod local;

pub use local::BrowserStore;
