//! A map for other programs: pictures, tables and graph files.
//!
//! Internal notes and dots never leave; names that are not to be named were taken out before, see
//! [`super::discreet`].
//!
//! Invariant: text in, text out; reads no record and writes none.

mod body;
mod drawn;
mod kumu;
mod listed;
mod names;
mod rows;
mod sheet;
mod tables;
mod xml;

pub use drawn::{Drawn, PALETTE};
pub use kumu::kumu;
pub use listed::{Chained, Listing, Quartered};
pub use names::WholeNames;
pub use sheet::{Key, Measure, Paper, Sheet, SheetWords, Shown, sheet};
pub use tables::{TableWords, edges_csv, nodes_csv, template};
pub use xml::{gexf, graphml};
