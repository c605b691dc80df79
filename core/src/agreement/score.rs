//! The check of an agreement: who, why, what, how, when and what then (guide C2).

use super::{Built, Standing, annex_key, template::names};
use crate::{
    content::{Clause, Clauses},
    document::{Block, Run, Runs, plain},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Score {
    Irrelevant,
    Missing,
    Partial,
    Done,
}

/// How each clause stands, in the groups of the scorecard.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scorecard {
    pub groups: Vec<Group>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// `who`.
    pub id: String,
    pub lines: Vec<(String, Score)>,
}

pub fn scorecard(clauses: &Clauses, built: &Built) -> Scorecard {
    let groups = clauses.parts.iter().map(|part| Group {
        id: part.id.clone(),
        lines: part.clauses.iter().map(|id| (id.clone(), score(clauses, id, built))).collect(),
    });
    Scorecard { groups: groups.collect() }
}

fn score(clauses: &Clauses, clause: &str, built: &Built) -> Score {
    let standing = built.standings.iter().find(|standing| standing.clause == clause);
    let Some(standing) = standing.filter(|standing| standing.is_in) else {
        return Score::Irrelevant;
    };
    let has_gaps = built.missing.iter().any(|missing| missing.clause == clause);
    // What an annex lacks, the list of annexes lacks.
    let annexes = annex_key("");
    let is_annexes = annexes.contains(&format!("/{clause}/"));
    let lacks = is_annexes && built.missing.iter().any(|own| own.clause.starts_with(&annexes));
    let is_snagged = built.snags.iter().any(|snag| snag.is_about(clause));
    let section = built.document.sections.iter().find(|section| section.id == clause);
    let is_empty = section.is_none_or(|section| section.blocks.iter().all(says_nothing))
        || clauses.clause(clause).is_some_and(|own| is_unwritten(own, standing, built));
    let to_choose = standing.choices.is_empty() && standing.answered.text.trim().is_empty();
    match has_gaps {
        false if standing.answered.is_open || standing.is_usual || lacks || is_snagged => {
            Score::Partial
        }
        false => Score::Done,
        true if to_choose || is_empty => Score::Missing,
        true => Score::Partial,
    }
}

/// Whether the guide's own words alone stand there: nothing in it was chosen or filled in.
fn is_unwritten(clause: &Clause, standing: &Standing, built: &Built) -> bool {
    let [only] = clause.choices.as_slice() else { return false };
    let answered = &standing.answered;
    let is_known = |name: &str| built.values.keys().any(|key| key.split('/').next() == Some(name));
    let mut blanks =
        [&only.words.da.text, &clause.words.da.always].into_iter().flat_map(|text| names(text));
    answered.options.is_empty() && answered.text.trim().is_empty() && !blanks.any(is_known)
}

/// Whether it only leads to what is missing, or is missing.
fn says_nothing(block: &Block) -> bool {
    let has_gap = |runs: &Runs| runs.iter().any(|run| matches!(run, Run::Missing { .. }));
    match block {
        Block::Paragraph(runs) => has_gap(runs) || plain(runs).trim_end().ends_with(':'),
        Block::List(items) => items.iter().all(has_gap),
        Block::Field { value, .. } => has_gap(value),
        Block::Table { rows, .. } => rows.iter().all(|row| row.iter().any(has_gap)),
        Block::Signatures(_) => false,
    }
}

impl Group {
    /// The relevant lines, and how many of them are in place.
    pub fn done(&self) -> (usize, usize) {
        let relevant = || self.lines.iter().filter(|(_, score)| *score != Score::Irrelevant);
        (relevant().filter(|(_, score)| *score == Score::Done).count(), relevant().count())
    }

    fn is_covered(&self) -> bool {
        let (done, relevant) = self.done();
        relevant > 0 && done == relevant
    }
}

impl Scorecard {
    pub fn of(&self, clause: &str) -> Option<Score> {
        let mut lines = self.groups.iter().flat_map(|group| &group.lines);
        lines.find(|(id, _)| id == clause).map(|(_, score)| *score)
    }

    pub fn covered(&self) -> usize {
        self.groups.iter().filter(|group| group.is_covered()).count()
    }
}
