//! Everything the user has, and the one way to change it: a [`Command`] gives a [`Change`] with
//! its inverse.
//!
//! Invariant: never stores, never shows, never asks for the time; a record's values change here
//! and nowhere else.

mod commands;
mod references;
mod conflicts;
mod duplicates;
mod disclosure;
mod lifecycle;
mod activity;
mod queries;

mod mint;
mod own_library;
pub mod own_order;
mod state;
mod tables;

use activity::reminder;
pub use activity::{conversation, mails, meetings, timeline};
use commands::{apply, cleared, command, erasing, history, restore, reverting};
use conflicts::{resolve, shape, unseen};
use disclosure::sealing;
pub use disclosure::{discretion, held, invitation, map_apart, map_copy, share};
use duplicates::{joining, one_name, rejoined, same_partner};
pub use lifecycle::{again, approvals, dossier, offer};
use lifecycle::{ended, follow_up, template};
use queries::{listing, portfolio, search, withheld};
use references::{closure, home, stranded};

pub use cleared::{CLEARED, cleared};
pub use closure::{
    Contents, Discarded, belonging, deleted_by, deleted_with, discarded, still_discarded,
};
pub use command::{Change, Command, CommandError, Write, fields_of, set};
pub use ended::not_seen;
pub use follow_up::new_follow_up;
pub use history::{Called, History, Past, Step, Verb};
pub use home::{home_of, homes, top_of};
pub use joining::{Joining, Otherwise};
pub use listing::{
    Attention, BulkEdit, Column, Filter, Going, LANES, PartnerColumn, PartnerEdit, PartnerFilter,
    PartnerName, PartnerRow, PartnerSorting, Row, Sorting, TakesPart, ToMany, Without, confirmed,
    has_left, lane_of, pick, pick_partners, same_or_similar, start_partnership, to_confirm,
};
pub use mint::{IdOrder, Mint};
pub use one_name::{OnMap, StandsFor, edit_of, is_another, is_partner, maps_of, stands_for};
pub use portfolio::{Portfolio, Todo, Urgency, by_due};
pub use rejoined::rejoined;
pub use reminder::{Matter, Remembered, Reminder};
pub use resolve::{Answer, Dispute, LifeDispute, disputes, life_dispute, settle_all};
pub use restore::{Later, TakingBack, erased_since, going_back, sparing, taking_back};
pub use same_partner::{Alike, alike, count_pointing, two_partners};
pub use search::{Hit, Named, TITLES, field_with, title_of};
pub use shape::{Shape, shape};
pub use state::Workspace;
pub use stranded::{Stranded, is_stranded, stranded};
pub use template::{Model, after as partnership_after};
pub use unseen::beside_unseen;
pub use withheld::{Noted, Withheld, is_own_owed};
