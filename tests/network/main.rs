//! The network map: its edits, layouts, measures, files and sentences.

#[path = "../support/mod.rs"]
mod support;

mod calls;
mod crowd;
mod edits;
mod formats;
mod gather;
mod import;
mod import_ids;
mod joining;
mod layout;
mod list;
mod look;
mod map_apart;
mod map_copy;
mod measures;
mod partners;
mod placing;
mod readable;
mod readings;
mod sheet;
mod stress;
mod towards;
mod votes;
