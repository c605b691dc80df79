//! A later edition of the guide, held against a list that is already in use. Nothing of a running
//! list changes before somebody takes the new edition.

use serde_json::Value;

use crate::{
    content::{Guide, Item},
    domain::{Partnership, Track},
    workspace::{Write, set},
};

const TAKEN: &str = "edition";
const DECLINED: &str = "edition_declined";

/// What a later edition changes on a track.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    pub from: u32,
    pub to: u32,
    pub added: Vec<Item>,
    pub reworded: Vec<Item>,
    pub dropped: Vec<Item>,
}

impl Difference {
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.reworded.is_empty() && self.dropped.is_empty()
    }
}

/// The edition that a partnership's list follows: the newest until somebody has written in it.
pub fn edition_of(guide: &Guide, partnership: &Partnership) -> u32 {
    let taken = partnership.check.0.get(TAKEN).and_then(Value::as_u64);
    let has_ticks = partnership.check.0.keys().any(|path| path.contains('/'));
    match taken.and_then(|taken| u32::try_from(taken).ok()) {
        Some(taken) => taken.min(guide.edition),
        // Written in before editions were kept.
        None if has_ticks => 1,
        None => guide.edition,
    }
}

/// What goes along with the first thing that is written in a list, so that it keeps its edition.
pub fn kept_edition(guide: &Guide, partnership: &Partnership) -> Option<Write> {
    let is_kept = partnership.check.0.contains_key(TAKEN);
    (!is_kept).then(|| written(TAKEN, edition_of(guide, partnership)))
}

/// What the newest edition would change, where it changes anything.
pub fn difference(guide: &Guide, partnership: &Partnership) -> Option<Difference> {
    let (from, to) = (edition_of(guide, partnership), guide.edition);
    let track = partnership.track.unwrap_or(Track::Standard);
    let mut difference = Difference { from, to, ..Difference::default() };
    for item in guide.items.iter().filter(|item| item.is_in(track)) {
        let kind = match (item.is_at(from), item.is_at(to)) {
            (false, true) => &mut difference.added,
            (true, false) => &mut difference.dropped,
            (true, true) if item.words_at(from) != item.words_at(to) => &mut difference.reworded,
            _ => continue,
        };
        kind.push(item.clone());
    }
    (!difference.is_empty()).then_some(difference)
}

/// Whether somebody has said that the list stays as it is.
pub fn is_declined(guide: &Guide, partnership: &Partnership) -> bool {
    let declined = partnership.check.0.get(DECLINED).and_then(Value::as_u64);
    declined.is_some_and(|declined| declined >= u64::from(guide.edition))
}

/// Takes the newest edition.
pub fn taken(guide: &Guide) -> Vec<Write> {
    vec![written(TAKEN, guide.edition)]
}

/// Stays with the edition that the list has.
pub fn declined(guide: &Guide, partnership: &Partnership) -> Vec<Write> {
    let kept = kept_edition(guide, partnership);
    kept.into_iter().chain([written(DECLINED, guide.edition)]).collect()
}

fn written(name: &str, edition: u32) -> Write {
    set(format!("check/{name}"), edition)
}
