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
    ShortLine { id: line.id.clone(), covers: line.covers.clone(), missing }
}

/// Ticks what is missing; taken back, all of it is missing again.
pub fn set_short(line: &ShortLine, is_done: bool, today: Day) -> Vec<Write> {
    let (ids, state) = match is_done {
        true => (&line.missing, CheckState::Done),
        false => (&line.covers, CheckState::Todo),
    };
    ids.iter().flat_map(|id| set_hand(id, Some(state), today)).collect()
}
