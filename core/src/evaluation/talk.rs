//! From figures to a conversation: what to talk about first, what is weak, and who may look.

use std::{cmp::Ordering, collections::BTreeSet};

use serde_json::Value;

use super::{Band, Line, Results, Tenths};
use crate::{
    content::Answering,
    domain::{Answers, Day, Round, RoundKind},
    order::OrderBy,
    workspace::is_own_owed,
};

/// Parties that far apart see it differently (guide E8).
const APART: f64 = 1.5;
/// So many questions are talked about.
const FEW: usize = 3;

/// "You see it differently": a question, and each party's mean, the lowest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub id: String,
    pub parties: Vec<(String, Tenths)>,
}

/// A dimension below 3, or a light that is not green, with the line of the checklist that helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weak {
    /// The group, or the question for a light.
    pub of: String,
    /// The weakest question.
    pub question: String,
    pub mean: Tenths,
    pub item: String,
}

/// Whether the results may be looked at here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    Open,
    /// Our own answers are not sent yet, and the deadline is still to come.
    OwnFirst,
    Nothing,
}

/// Results of a form that is written first are shown when the library has handed in its own answers,
/// or when the deadline is over: one who never answers must not lock all others out.
pub fn gate(round: &Round, answers: &[&Answers], today: Day) -> Gate {
    let sent = || answers.iter().filter(|answers| answers.submitted_at.is_some());
    let first = round.kind().is_some_and(RoundKind::is_written_first);
    match () {
        () if sent().next().is_none() => Gate::Nothing,
        () if first && is_own_owed(round, sent().copied(), today) => Gate::OwnFirst,
        () => Gate::Open,
    }
}

impl Results {
    /// Lines with the largest difference between two parties first, then between two answers, then by
    /// the lowest mean, then as the form has them. A pooled round shows no difference, and goes by the
    /// mean alone.
    pub fn by_spread(&self) -> Vec<&Line> {
        let steps = self.lines.iter().filter(|line| line.asked.answering != Answering::Number);
        let mut lines: Vec<&Line> = steps.filter(|line| line.mean.is_some()).collect();
        // As it is shown: what looks alike is alike.
        let apart = |line: &Line| line.apart().map(Tenths::of);
        lines.order_by(|a, b| {
            let means = || match (a.mean, b.mean) {
                (Some(a), Some(b)) => a.total_cmp(&b),
                _ => Ordering::Equal,
            };
            let parties = apart(b).cmp(&apart(a));
            parties.then_with(|| b.spread().cmp(&a.spread())).then_with(means)
        });
        lines
    }
}

/// The three questions to talk about: the largest disagreement, or where all agree, the lowest.
pub fn to_talk_about(results: &Results) -> Vec<String> {
    results.by_spread().into_iter().take(FEW).map(|line| line.asked.id.clone()).collect()
}

/// The questions of the talk: those that were picked, or that suggest themselves while none is, and each that
/// something was said of. The largest spread first, what has none last.
pub fn talked_about(results: &Results, round: &Round) -> Vec<String> {
    let is_said = |said: &Value| said.as_str().is_some_and(|said| !said.trim().is_empty());
    let said = round.notes.0.iter().filter(|(_, said)| is_said(said)).map(|(id, _)| id);
    let mut left: BTreeSet<String> = said.chain(&round.picked.0).cloned().collect();
    if round.picked.0.is_empty() {
        left.extend(to_talk_about(results));
    }
    let spread = results.by_spread().into_iter().map(|line| line.asked.id.clone());
    let mut ids: Vec<String> = spread.filter(|id| left.remove(id)).collect();
    ids.extend(left);
    ids
}

/// The parties see it so differently, over all statements, that their common mean says nothing: on average
/// by 1.5 or more.
pub fn is_far_apart(results: &Results) -> bool {
    let steps = results.lines.iter().filter(|line| line.asked.answering != Answering::Number);
    let gaps: Vec<f64> = steps.filter_map(Line::apart).collect();
    !gaps.is_empty() && gaps.iter().sum::<f64>() / gaps.len() as f64 + 1e-9 >= APART
}

/// Questions where parties differ by 1.5 or more, the largest difference first.
pub fn talk_cards(results: &Results) -> Vec<Card> {
    let steps = results.lines.iter().filter(|line| line.asked.answering != Answering::Number);
    // What is apart by 1.5 must count as such, whichever way the means were rounded in binary.
    let far =
        steps.filter_map(|line| Some((line.apart()?, line))).filter(|(by, _)| *by + 1e-9 >= APART);
    let mut far: Vec<(f64, &Line)> = far.collect();
    far.order_by(|a, b| b.0.total_cmp(&a.0));
    let cards = far.into_iter().map(|(_, line)| {
        let means = line.by_party.iter().map(|(party, mean)| (party.clone(), Tenths::of(*mean)));
        let mut parties: Vec<(String, Tenths)> = means.collect();
        parties.order_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
        Card { id: line.asked.id.clone(), parties }
    });
    cards.collect()
}

/// What is weak, the weakest first: each with what helps.
pub fn weak(results: &Results) -> Vec<Weak> {
    let dimensions = results.dimensions.iter().filter_map(|dimension| {
        let mean = dimension.mean.filter(|mean| mean.band() == Band::TalkAboutIt)?;
        let own = results.lines.iter().filter(|line| line.asked.group == dimension.group);
        let lowest = own
            .filter(|line| line.asked.item.is_some())
            .filter_map(|line| Some((line.mean?, line)))
            .min_by(|a, b| a.0.total_cmp(&b.0))?;
        weak_of(&dimension.group, lowest.1, mean)
    });
    let lights = results.lines.iter().filter(|line| {
        matches!(line.asked.answering, Answering::Light | Answering::Mood | Answering::Partly)
    });
    let lights = lights.filter_map(|line| {
        // Half way between amber and green is a worry still.
        let mean = line.tenths().filter(|mean| mean.band() != Band::Strength)?;
        weak_of(&line.asked.id, line, mean)
    });
    let mut all: Vec<Weak> = dimensions.chain(lights).collect();
    all.order_by_key(|weak| weak.mean);
    all
}

fn weak_of(of: &str, line: &Line, mean: Tenths) -> Option<Weak> {
    let (question, item) = (line.asked.id.clone(), line.asked.item.clone()?);
    Some(Weak { of: of.into(), question, mean, item })
}
