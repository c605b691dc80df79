//! Pieces that the overview and the lists share.

mod bulk;
mod filters;
mod handover;
mod log_item;
mod memory;
mod new_partnership;
mod names;
mod pieces;
mod start_after;
mod ticks;

pub use bulk::{Asks, Bulk, Deed, do_to_many};
pub use filters::{FilterBar, choices_of, everything_or};
pub use handover::{HandOver, notes as notes_of_lead};
pub use log_item::{Home, Leaves, chosen_kind, log_item, only_us};
pub use memory::{
    PartnershipChoice, narrow_partnerships, partner_choice, partnership_choice,
    provide_partner_choice, provide_partnership_choice,
};
pub use names::names;
pub use new_partnership::{NewPartnership, start as start_partnership};
pub use pieces::{
    More, NarrowFold, PrintHead, SortHeader, print_all, print_whole, row_limit, sort_headers,
    whole_on_paper,
};
pub use start_after::StartAfter;
pub use ticks::{Tick, TickAll, Ticks};
