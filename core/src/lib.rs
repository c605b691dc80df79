//! The core of Makkerskab: what a partnership is, how two copies of it meet, and what is read out of it.
//!
//! Arrows point at what a module may name; `tests/layers.rs` holds them.
//!
//! ```text
//! store, exchange -> crdt        workspace -> domain -> crdt
//! content -> domain, workspace   guide -> content, workspace
//! agreement -> document, guide, content, workspace
//! evaluation -> content, workspace
//! year -> evaluation, content, workspace
//! network -> workspace, domain
//! outward -> agreement, workspace, domain
//! inward -> csv, workspace, domain
//! document, order, letters, countdown -> nothing of ours
//! ```
//!
//! A crate of its own, so that it can be compiled for speed and the pages for size, and so that the
//! compiler sees to the first invariant.
//!
//! Invariants: it cannot name a browser; it never asks for the time or for entropy, both enter as
//! values; it never panics.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)
)]

pub mod checksum;
pub mod signature;
pub mod order;
pub mod letters;
pub mod csv;
pub mod compare;
pub mod countdown;
pub mod crdt;
pub mod domain;
pub mod workspace;
pub mod store;
pub mod exchange;
pub mod content;
pub mod guide;
pub mod document;
pub mod agreement;
pub mod network;
pub mod evaluation;
pub mod year;
pub mod outward;
pub mod inward;
pub mod route;
