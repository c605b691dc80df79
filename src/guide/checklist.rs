//! A partnership's whole checklist: the guide's lines of its track, and its own.

use super::{Facts, Standing, hand, own_items, standing};
use crate::{
    content::Guide,
    domain::{CheckState, Code, Phase, Track},
};

/// One line and how it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Of the guide's item, or of the own line.
    pub id: String,
    pub phase: Phase,
    /// The words, where the line is the partnership's own.
    pub own: Option<String>,
    pub standing: Standing,
}

/// How far a phase or the whole has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    /// Without those that are not relevant.
    pub total: usize,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checklist {
    /// In order of phase; the guide's before the own.
    pub lines: Vec<Line>,
}

impl Checklist {
    /// Every line of the partnership's track; the standard track where none is chosen.
    pub fn of(guide: &Guide, facts: &Facts) -> Self {
        let track = facts.partnership.track.unwrap_or(Track::Standard);
        let own = own_items(facts.partnership);
        let mut lines = Vec::new();
        for phase in Phase::ALL.iter().copied() {
            lines.extend(guide.items_of(phase, track).map(|item| Line {
                id: item.id.clone(),
                phase,
                own: None,
                standing: standing(item, facts),
            }));
            lines.extend(own.iter().filter(|item| item.phase == phase).map(|item| {
                let hand = hand(facts.partnership, &item.id);
                let state = hand.state.unwrap_or(CheckState::Todo);
                Line {
                    id: item.id.clone(),
                    phase,
                    own: Some(item.text.clone()),
                    standing: Standing { state, hand, evidence: None, is_due_again: false },
                }
            }));
        }
        Self { lines }
    }

    pub fn of_phase(&self, phase: Phase) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.phase == phase)
    }

    pub fn line(&self, id: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.id == id)
    }

    pub fn progress<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Progress {
        let mut progress = Progress::default();
        for line in lines {
            match line.standing.state {
                CheckState::Done => {
                    progress.done += 1;
                    progress.total += 1;
                }
                CheckState::Todo | CheckState::Later => progress.total += 1,
                CheckState::NotRelevant => {}
            }
        }
        progress
    }

    /// The next things to do: of the phase that the partnership is in, then what earlier phases
    /// left behind, the nearest first, then the phase that follows.
    pub fn next(&self, phase: Phase, count: usize) -> Vec<&Line> {
        let earlier = Phase::ALL.iter().copied().rev().filter(|other| *other < phase);
        let after = Phase::ALL.iter().copied().find(|other| *other > phase);
        let phases = std::iter::once(phase).chain(earlier).chain(after);
        let todo = phases.flat_map(|phase| self.of_phase(phase));
        todo.filter(|line| line.standing.state == CheckState::Todo).take(count).collect()
    }
}
