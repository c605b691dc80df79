//! A map for other programs: pictures, tables and graph files.
//!
//! Internal notes and dots never leave; names that are not to be named were taken out before, see
//! [`super::discreet`].
//!
//! Invariant: text in, text out; reads no record and writes none.

mod kumu;
mod rows;
mod svg;
mod tables;
mod xml;

pub use kumu::kumu;
pub use svg::{SvgWords, svg};
pub use tables::{edges_csv, nodes_csv};
pub use xml::{gexf, graphml};
