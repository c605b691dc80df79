//! Makkerskab: a toolbox in the browser for libraries that build partnerships.
//!
//! The core (`core/`, every name of it is a name here) knows what there is to know; here are its
//! words, its Word files, and the pages. Arrows point at what a module may name;
//! `tests/layers.rs` holds them.
//!
//! ```text
//! wasm32 only                      native + wasm32
//! ui -> app -> storage             text -> the core
//!                                  palette -> text, the core
//!                                  export -> document
//! ```

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)
)]

pub use makkerskab_core::*;

pub mod export;
pub mod text;
pub mod palette;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod storage;
#[cfg(target_arch = "wasm32")]
pub mod ui;
