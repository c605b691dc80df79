//! What the tests of the merge share: an oracle that knows every edit, random mail histories, and
//! merges that prove their laws on each call.

#![allow(dead_code)]

pub mod checked;
pub mod files;
pub mod hand;
pub mod history;
pub mod oracle;
pub mod random;
pub mod rivals;
pub mod world;
