//! What lists, the overview and the search ask for.

pub(super) mod listing;
pub(super) mod portfolio;
pub(super) mod search;
mod slip;
pub(super) mod withheld;
