//! A partnership's whole checklist: the guide's lines of its track, its own, and its lists.

use super::{
    Facts, Standing,
    edition::edition_of,
    hand,
    lists::{ListHead, list_heads},
    own::{Home, own_items},
    standing,
};
use crate::{
    content::Guide,
    domain::{CheckState, Code, Partnership, Phase, Status, Track},
};

/// One line and how it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Of the guide's item, or of the own line.
    pub id: String,
    /// What stands beside it on paper: `5.7`, `5.a` for an own one, `A3` on a list.
    pub number: String,
    pub home: Home,
    /// The words, where the line is the partnership's own.
    pub own: Option<String>,
    /// Of another track or edition: it stays since somebody has written at it, and counts for nothing.
    pub is_off: bool,
    pub standing: Standing,
}

/// A list beside the phases.
#[derive(Clone, Debug, PartialEq)]
pub struct ListLines {
    pub head: ListHead,
    pub lines: Vec<Line>,
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
    /// Of the phases, in their order; the guide's before the own.
    pub lines: Vec<Line>,
    pub lists: Vec<ListLines>,
}

impl Line {
    fn is_to_do(&self) -> bool {
        self.standing.state == CheckState::Todo && !self.is_off
    }
}

impl Checklist {
    /// Every line of the partnership's track; the standard track where none is chosen. What somebody has
    /// written at a line is never out of sight.
    pub fn of(guide: &Guide, facts: &Facts) -> Self {
        let track = facts.partnership.track.unwrap_or(Track::Standard);
        let edition = edition_of(guide, facts.partnership);
        let own = own_items(facts.partnership);
        let by_hand = |id: &str, number: String, home: &Home, own: Option<String>| {
            let hand = hand(facts.partnership, id);
            let state = hand.state.unwrap_or(CheckState::Todo);
            let standing = Standing { state, hand, evidence: None, is_due_again: false };
            Line { id: id.into(), number, home: home.clone(), own, is_off: false, standing }
        };
        let mut lines = Vec::new();
        for phase in Phase::ALL.iter().copied() {
            let home = Home::Phase(phase);
            let items = guide.items.iter().filter(|item| item.phase() == Some(phase));
            lines.extend(items.filter_map(|item| {
                let is_off = !(item.is_in(track) && item.is_at(edition));
                if is_off && !hand(facts.partnership, &item.id).has_words() {
                    return None;
                }
                Some(Line {
                    id: item.id.clone(),
                    number: item.number(),
                    home: home.clone(),
                    own: None,
                    is_off,
                    standing: standing(item, facts),
                })
            }));
            let number = phase as usize + 1;
            let own = own.iter().filter(|item| item.home == home);
            lines.extend(own.zip(letters()).map(|(item, letter)| {
                by_hand(&item.id, format!("{number}.{letter}"), &home, Some(item.text.clone()))
            }));
        }
        let lists =
            list_heads(facts.partnership).into_iter().zip(letters()).map(|(head, letter)| {
                let home = Home::List(head.id.clone());
                let letter = letter.to_uppercase();
                let guides = guide.list(&head.id).into_iter().flat_map(|list| &list.items);
                let guides = guides.map(|line| (line.id.as_str(), None));
                let own = own.iter().filter(|item| item.home == home);
                let all = guides.chain(own.map(|item| (item.id.as_str(), Some(item.text.clone()))));
                let lines = all.enumerate().map(|(place, (id, own))| {
                    by_hand(id, format!("{letter}{}", place + 1), &home, own)
                });
                ListLines { lines: lines.collect(), head }
            });
        Self { lines, lists: lists.collect() }
    }

    pub fn of_phase(&self, phase: Phase) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.home == Home::Phase(phase))
    }

    /// The phase to go on to: nothing of the one that the partnership is in is open.
    pub fn goes_on_to(&self, own: &Partnership) -> Option<Phase> {
        let now = own.phase.filter(|_| !own.is_over())?;
        let progress = Self::progress(self.of_phase(now));
        let is_done = progress.total > 0 && progress.done == progress.total;
        Phase::ALL.get(now as usize + 1).copied().filter(|_| is_done)
    }

    pub fn of_list(&self, id: &str) -> Option<&ListLines> {
        self.lists.iter().find(|list| list.head.id == id)
    }

    /// Of the phases and of the lists.
    pub fn all_lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().chain(self.lists.iter().flat_map(|list| &list.lines))
    }

    pub fn line(&self, id: &str) -> Option<&Line> {
        self.all_lines().find(|line| line.id == id)
    }

    pub fn progress<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Progress {
        let mut progress = Progress::default();
        for line in lines.into_iter().filter(|line| !line.is_off) {
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
        todo.filter(|line| line.is_to_do()).take(count).collect()
    }

    /// The same of a partnership: what has ended asks for its last phase alone, and after a no nothing does.
    pub fn next_of(&self, own: &Partnership, count: usize) -> Vec<&Line> {
        if !own.is_over() {
            return self.next(own.phase.unwrap_or(Phase::P01), count);
        }
        let is_closed = own.status == Some(Status::Closed);
        let last = self.of_phase(Phase::P12).filter(|_| is_closed);
        last.filter(|line| line.is_to_do()).take(count).collect()
    }
}

/// `a` to `z`, then `a1`, `b1` ...
fn letters() -> impl Iterator<Item = String> {
    (0..).flat_map(|round: usize| {
        ('a'..='z').map(move |letter| match round {
            0 => letter.to_string(),
            round => format!("{letter}{round}"),
        })
    })
}
