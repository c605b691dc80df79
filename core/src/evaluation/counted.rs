//! Which answers the figures of a round are made of, and in what steps.
//!
//! A pooled round is counted when somebody says so, and not anew with each answer that comes: between two figures
//! that are one answer apart, that answer could be worked out. Answers that come later join by [`LEAST`] or more.
//! What was counted is kept nowhere else: where whoever wrote it corrects it, the figures move by that correction.
//!
//! Invariant: what a pooled round shows of any question, side or text only ever grows by [`LEAST`] answers or more.

use std::collections::{BTreeMap, BTreeSet};

use super::{LEAST, Sheet};
use crate::{
    domain::{Round, RoundMode},
    field,
    workspace::{Command, set},
};

/// The sheets of a round, parted into what is counted and what is not.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts {
    pub mode: RoundMode,
    /// One after another, as they were made; of an open round all that there is.
    pub made: Vec<Vec<Sheet>>,
    /// Sent, and not counted yet. Pooled rounds only.
    pub waiting: Vec<Sheet>,
}

impl Counts {
    pub fn of(round: &Round, sheets: Vec<Sheet>) -> Self {
        let mode = round.mode();
        if mode == RoundMode::Open {
            return Self::at_once(mode, sheets);
        }
        let (mut counts, mut waiting) = (Vec::new(), sheets);
        // Two computers may have counted at the same time: whoever is in both counts is in the first.
        for answers in made(round).into_values() {
            let (own, rest): (Vec<_>, Vec<_>) =
                waiting.into_iter().partition(|sheet| answers.contains(sheet.id.as_str()));
            counts.push(own);
            waiting = rest;
        }
        Self { mode, made: counts, waiting }
    }

    /// All of them, in one count.
    pub fn at_once(mode: RoundMode, sheets: Vec<Sheet>) -> Self {
        Self { mode, made: vec![sheets], waiting: Vec::new() }
    }

    /// What is shown where a step may be shown by itself: one that may not waits for the next.
    pub(super) fn shown(&self, may_be_shown: impl Fn(&[&Sheet]) -> bool) -> Vec<&Sheet> {
        let (mut shown, mut held): (Vec<&Sheet>, Vec<&Sheet>) = (Vec::new(), Vec::new());
        for count in &self.made {
            held.extend(count);
            if self.mode == RoundMode::Open || may_be_shown(&held) {
                shown.append(&mut held);
            }
        }
        shown
    }

    pub fn counted(&self) -> impl Iterator<Item = &Sheet> {
        self.made.iter().flatten()
    }

    /// Whether what waits is enough to be counted.
    pub fn is_ready(&self) -> bool {
        self.waiting.len() >= LEAST
    }

    /// Counts what waits, under an id that nobody else has given; `None` where it is too little.
    pub fn count(&self, round: &Round, id: &str) -> Option<Command> {
        let place = made(round).keys().map(|(place, _)| place.saturating_add(1)).max().unwrap_or(1);
        let path = |sheet: &Sheet| format!("{}/{place}-{id}/{}", field!(Round.counted), sheet.id);
        let fields = self.waiting.iter().map(|sheet| set(path(sheet), true));
        self.is_ready().then(|| Command::edit(round.id.clone(), fields))
    }
}

/// The answers of each count, by its place and what it is called: `2-ev-x-7`.
fn made(round: &Round) -> BTreeMap<(u32, &str), BTreeSet<&str>> {
    let counts = round.counted.by_id().into_iter().map(|(name, answers)| {
        let place = name.split_once('-').and_then(|(place, _)| place.parse().ok());
        ((place.unwrap_or(u32::MAX), name), answers.into_keys().collect())
    });
    counts.collect()
}
