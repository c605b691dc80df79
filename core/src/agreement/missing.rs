//! What nobody has written yet, as the text shows it and as the page round it lists it.

use super::{Draft, Wording, annex_key};
use crate::document::{Block, Document, Run, Runs};

/// Something that nobody has written yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    pub clause: String,
    /// The variable, with its partner; the clause itself where a choice is to be made.
    pub of: String,
    /// In the language of the page.
    pub label: String,
}

/// What is missing, each thing once, where it stands first.
pub(super) fn missing(document: &Document, draft: &Draft, page: &Wording) -> Vec<Missing> {
    let mut found: Vec<Missing> = Vec::new();
    for section in &document.sections {
        for run in section.blocks.iter().flat_map(runs_of) {
            let Run::Missing { of, label } = run else { continue };
            let label = match page.lang == draft.wording.lang {
                true => label.clone(),
                false => said(of, label, draft, page),
            };
            // A clause in own words may lack several things.
            if !found.iter().any(|missing| missing.of == *of && missing.label == label) {
                found.push(Missing { clause: section.id.clone(), of: of.clone(), label });
            }
        }
    }
    found
}

/// What the text calls it, in the language of the page.
fn said(of: &str, label: &str, draft: &Draft, page: &Wording) -> String {
    let clauses = draft.clauses;
    if let Some(clause) = clauses.clause(of) {
        return (page.choose)(&clause.words.of(page.lang).ask);
    }
    if of.starts_with("own/") {
        return if of.ends_with("/title") { page.own_title } else { page.own_text }.into();
    }
    if of.starts_with(&annex_key("")) {
        return page.annexes.nothing.into();
    }
    let id = of.split_once('/').map_or(of, |(id, _)| id);
    let Some(variable) = clauses.variable(id) else { return label.into() };
    // Behind it may stand whose it is.
    let party = label.strip_prefix(variable.words.of(draft.wording.lang).name.as_str());
    format!("{}{}", variable.words.of(page.lang).name, party.unwrap_or_default())
}

fn runs_of(block: &Block) -> Vec<&Run> {
    fn many(items: &[Runs]) -> Vec<&Run> {
        items.iter().flatten().collect()
    }
    match block {
        Block::Paragraph(runs) | Block::Field { value: runs, .. } => runs.iter().collect(),
        Block::List(items) => many(items),
        Block::Table { rows, .. } => rows.iter().flat_map(|row| many(row)).collect(),
        Block::Signatures(_) => Vec::new(),
    }
}
