//! The short edition at work: twelve lines that share their ticks with the full checklist.

use super::{Facts, set_hand, standing};
use crate::{
    content::{Guide, ListItem},
    domain::{CheckState, Day},
    workspace::Write,
};

/// The list that is the short edition.
pub const SHORT: &str = "x-pix";

/// How a line of the short edition stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ShortLine {
    /// `x-pix-02`.
    pub id: String,
    /// Ids of the items it stands for, in order.
    pub covers: Vec<String>,
    /// Of these, the ones that are not done and not set aside.
    pub missing: Vec<String>,
    /// What is missing again once the line is taken back: what was ticked by hand, or else what the record knows, or
    /// else all that was set aside.
    pub done: Vec<String>,
}

impl ShortLine {
    pub fn is_done(&self) -> bool {
        self.missing.is_empty()
    }
}

/// The short edition as a partnership has it, whatever its track.
pub fn short_lines(guide: &Guide, facts: &Facts) -> Vec<ShortLine> {
    let lines = guide.list(SHORT).into_iter().flat_map(|list| &list.items);
    lines.map(|line| short_line(guide, facts, line)).collect()
}

fn short_line(guide: &Guide, facts: &Facts, line: &ListItem) -> ShortLine {
    let is_missing = |id: &&String| {
        guide.item(id).is_some_and(|item| {
            matches!(standing(item, facts).state, CheckState::Todo | CheckState::Later)
        })
    };
    let missing = line.covers.iter().filter(is_missing).cloned().collect();
    ShortLine {
        id: line.id.clone(),
        covers: line.covers.clone(),
        missing,
        done: done(guide, facts, line),
    }
}

fn done(guide: &Guide, facts: &Facts, line: &ListItem) -> Vec<String> {
    let (mut by_hand, mut by_record) = (Vec::new(), Vec::new());
    for item in line.covers.iter().filter_map(|id| guide.item(id)) {
        let standing = standing(item, facts);
        match (standing.state, standing.hand.state) {
            (CheckState::Done, Some(_)) => by_hand.push(item.id.clone()),
            (CheckState::Done, None) => by_record.push(item.id.clone()),
            _ => {}
        }
    }
    let all = [by_hand, by_record, line.covers.clone()];
    all.into_iter().find(|ids| !ids.is_empty()).unwrap_or_default()
}

/// Ticks what is missing, or takes the line back.
pub fn set_short(line: &ShortLine, is_done: bool, today: Day) -> Vec<Write> {
    let (ids, state) = match is_done {
        true => (&line.missing, CheckState::Done),
        false => (&line.done, CheckState::Todo),
    };
    ids.iter().flat_map(|id| set_hand(id, Some(state), today)).collect()
}
