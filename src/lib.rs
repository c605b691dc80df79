//! Makkerskab: a toolbox in the browser for libraries that build partnerships.
//!
//! Arrows point at what a module may name; `tests/layers.rs` holds them.
//!
//! ```text
//! wasm32 only                      native + wasm32: no browser, clock, randomness or panics
//! ui -> app -> store::browser  |   store -> workspace -> domain, crdt
//!                              |   exchange -> workspace     content -> crdt, domain
//!                              |   guide -> content, workspace
//!                              |   agreement -> document, guide, content, workspace
//!                              |   export -> document -> nothing of ours
//!                              |   network -> workspace, domain
//!                              |   text -> everything left of it that has words to say
//!                              |   order -> nothing: the one sort, for all
//! ```
//!
//! Invariant: the core never asks for the time or for entropy: both enter as values.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)
)]

pub mod checksum;
pub mod signature;
pub mod order;
pub mod csv;
pub mod compare;
pub mod crdt;
pub mod domain;
pub mod workspace;
pub mod store;
pub mod exchange;
pub mod content;
pub mod guide;
pub mod document;
pub mod agreement;
pub mod export;
pub mod network;
pub mod evaluation;
pub mod text;
pub mod route;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod ui;
