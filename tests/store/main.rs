//! The store under faults: whatever breaks, nothing secured is lost.

#[path = "../support/mod.rs"]
mod support;

mod absorb;
mod codec;
mod damage;
mod faults;
mod mirror;
mod outbox;
mod settings;
mod tabs;
