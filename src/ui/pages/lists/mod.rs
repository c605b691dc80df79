//! Pieces that the overview and the lists share.

mod log_item;
mod memory;
mod new_partnership;
mod names;
mod pieces;

pub use log_item::{Home, log_item};
pub use memory::{partner_choice, partnership_choice};
pub use names::names;
pub use new_partnership::{NewPartnership, start as start_partnership};
pub use pieces::{FormError, More, PrintHead, Select, SortHeader, print_all};
