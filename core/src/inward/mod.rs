//! What comes in from other programs: the lists of partners, of contacts and of partnerships that a
//! library has kept in a spreadsheet, or that its mail program gives out. (Maps come in by `network::import`.)
//!
//! Invariant: never writes by itself, and drops nothing untold. Its command writes over what stands
//! here only where somebody prefers the list ([`Prefer::List`]).

mod cells;
mod found;
mod known;
pub mod partners;
pub mod partnerships;
mod plan;

pub use found::{Differs, Found, Said};
pub use plan::{Plan, Planned, Prefer};
