//! The core of Makkerskab: what a partnership is, how two copies of it meet, and what is read out of it.
//!
//! Arrows point at what a module may name; `tests/layers.rs` holds them. The small ones (`checksum`,
//! `compare`, `countdown`, `letters`, `links`, `order`, `route`, `signature`) name none of ours and are left out.
//!
//! ```text
//! store, exchange -> crdt
//! settings -> store, domain, crdt
//! workspace -> domain -> crdt
//! content -> workspace, domain, crdt
//! guide -> content, workspace, domain
//! agreement -> document, guide, content, workspace, domain
//! evaluation -> csv, content, workspace, domain
//! year -> evaluation, content, workspace, domain
//! place -> guide, route, workspace, domain, crdt
//! network, inward -> csv, workspace, domain
//! outward -> agreement, guide, csv, workspace, domain
//! csv -> domain
//! document -> nothing of ours
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
pub mod links;
pub mod csv;
pub mod compare;
pub mod countdown;
pub mod crdt;
pub mod domain;
pub mod workspace;
pub mod store;
pub mod settings;
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
pub mod place;
