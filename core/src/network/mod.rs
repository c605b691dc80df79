//! The network map: actors and ties as a graph, what can be counted in it, what that means, and
//! where everything is drawn. Equal data give equal figures and equal pictures on every machine.
//!
//! Invariant: never writes to a record, never chooses words, never asks for the time, entropy, or
//! how wide a letter is on somebody's screen.

mod graph;
mod plain;
mod meant;
mod measures;
mod staff;
mod chain;
mod change;
mod columns;
mod crowd;
mod reading;
mod readings;
pub mod edits;
pub mod tie_edits;
mod agreed;
mod borrow;
mod dice;
mod discreet;
pub mod formats;
mod gather;
mod late;
mod twins;
mod votes;
pub mod import;
pub mod layout;
mod letters;
mod lines;
mod listing;
mod look;
pub mod pasted;
mod picture;
mod placing;
mod quadrants;
mod reach;
mod readable;
mod name_sides;
mod ring_names;
mod rows;
mod shared_ids;
mod sketch;
mod towards;

pub use agreed::{Agreed, Promise, agreed, answers};
pub use borrow::after;
pub use chain::{Chain, chain};
pub use change::{Changes, Moved, Way, changes};
pub use columns::{Column, Order};
pub use discreet::{discreet, without_initials};
pub use gather::{Difference, differences, gather};
pub use graph::{CLOSE, Graph, MOST_DRAWN, OUTSIDE, RINGS, Tie};
pub use late::join_in;
pub use lines::{Line, LineSign, TieStyle, kinds_between, line_signs, strokes};
pub use listing::{Apart, Listed, listed, same_exercise, to_gather};
pub use look::{Attribute, Colour, Look, Paint, Size, TieAttribute, UNSAID};
pub use measures::{Measures, Rings, Share, measures, without};
pub use picture::{Drawing, Label, Mark, NAMED, Picture, PictureWords, Shape, Side, Wedge};
pub use placing::{put_down, spread_anew};
pub use plain::Plain;
pub use quadrants::{Lacks, Quadrants, quadrants};
pub use reach::{reached, write_reach};
pub use readable::{READABLE, READABLE_ON_PAPER, READABLE_ON_WALL, Seen, Space};
pub use reading::Reading;
pub use readings::{AT_MOST, SMALL, readings};
pub use shared_ids::shared_ids;
pub use sketch::{Sketch, picture_of, picture_sized};
pub use staff::{
    Carrier, carriers, colleague, colleagues_once, initials, lost_with, one_spelling,
    same_colleague_key, staff_of,
};
pub use towards::Towards;
pub use twins::{are_two, join, near, one_of, said_otherwise, set_two, similar, who_stays};
pub use votes::{by_dots, dots, dots_left, dots_of, voter, would_follow};
