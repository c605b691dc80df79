//! The whole agreement: which clauses are in, what its text is, and what is missing.

use std::collections::BTreeMap;

use super::{
    LeftOut, Party, Standing, Value, Values, WhyOut, Wording, annexes,
    basis::basis,
    left_out, mail,
    own::own_clauses,
    parties,
    sections::{number, sections},
    settled::{self, Place, Settled},
    snags::{Snag, snags},
    standing::standing,
    template::Scope,
    values::values,
};
use crate::{
    content::Clauses,
    document::{Block, Document, Run, Runs},
    domain::{Agreement, AgreementLevel, Day},
    guide::Facts,
    order::collect,
    workspace::discretion::{names_of, withheld_in, without_names},
};

/// Everything that a text is built from.
#[derive(Clone, Copy)]
pub struct Draft<'a> {
    pub facts: &'a Facts<'a>,
    pub agreement: &'a Agreement,
    pub level: AgreementLevel,
    pub clauses: &'a Clauses,
    pub wording: &'a Wording,
}

/// The text, and what there is to say about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Built {
    pub document: Document,
    /// Every clause, in or not, in the order of the text.
    pub standings: Vec<Standing>,
    pub missing: Vec<Missing>,
    pub left_out: Vec<LeftOut>,
    /// What does not fit together.
    pub snags: Vec<Snag>,
    pub parties: Vec<Party>,
    pub values: Values,
    /// The annexes that go along, in order.
    pub annexes: Vec<String>,
    /// Which version the text is now.
    pub number: i64,
    /// The version that holds this very text, perhaps in another language.
    pub kept: Option<Kept>,
    /// Whether the text was agreed on, and is still that.
    pub settled: Settled,
    /// It was agreed on in other words than the guide has now, and from the same answers.
    pub is_reworded: bool,
    /// A digest of what it is built from.
    pub basis: String,
}

impl Built {
    /// Of a point of the text: what stands before its title.
    pub fn number_of(&self, section: &str) -> Option<usize> {
        self.document.sections.iter().find(|own| own.id == section)?.number
    }

    /// How much there is to do before it can be sent: what is missing, and what does not fit.
    pub fn open(&self) -> usize {
        self.missing.len() + self.snags.len()
    }
}

/// Where the text is kept already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub version: String,
    pub at: Option<Day>,
    /// In the language that it is read in now.
    pub is_in_language: bool,
}

/// Something that nobody has written yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    pub clause: String,
    /// The variable, with its partner; the clause itself where a choice is to be made.
    pub of: String,
    pub label: String,
}

pub fn build(draft: &Draft) -> Built {
    let mut built = without_number(draft);
    let Place { number, kept, settled, reworded } = settled::place(draft, &built);
    built.is_reworded = reworded.is_some();
    // Both sides have said yes to those words, and to no newer ones.
    if let Some(then) = reworded.filter(|then| then.lang == built.document.lang) {
        built.document.sections = then.sections;
    }
    let clauses = draft.clauses;
    let is_draft = settled.is_draft(draft.agreement.state);
    let (mark, note) = match is_draft {
        true => (draft.wording.draft, &clauses.note),
        false => ("", &clauses.agreed_note),
    };
    built.document.mark = mark.into();
    built.document.note = note.of(draft.wording.lang).clone();
    // A text that was kept has the day on which it was.
    let at = kept.as_ref().and_then(|own| own.at).unwrap_or(draft.facts.today);
    built.document.facts.splice(0..0, facts_lines(draft, number, at));
    // Who has said yes to the text has said yes to what usually stands there as well.
    if !is_draft {
        built.standings.iter_mut().for_each(|standing| standing.is_usual = false);
    }
    built.kept = kept;
    (built.number, built.settled) = (number, settled);
    built
}

/// What is written now, said in another language, to be held up against a text in that one. `None`
/// where the draft is in it already, or nobody here speaks it.
pub fn in_language(draft: &Draft, lang: &str) -> Option<Document> {
    built_in_language(draft, lang).map(|built| built.document)
}

pub(super) fn built_in_language(draft: &Draft, lang: &str) -> Option<Built> {
    let wording = (draft.wording.in_language)(lang).filter(|own| own.lang != draft.wording.lang)?;
    Some(without_number(&Draft { wording, ..*draft }))
}

fn without_number(draft: &Draft) -> Built {
    let Draft { facts, agreement, level, clauses, wording } = *draft;
    let (parties, mut left_out) = parties(facts, agreement);
    let mut values = values(clauses, facts, agreement, &parties, wording);
    let all = clauses.clauses.iter();
    let mut standings: Vec<Standing> =
        all.map(|clause| standing(clause, draft, &parties, &values)).collect();
    let own = own_clauses(agreement);
    let annex_ids = annexes::chosen(clauses, &standings, level);
    // What has nothing to list is no clause.
    for standing in standings.iter_mut().filter(|standing| standing.clause == "c32") {
        standing.is_in = standing.is_in && !annex_ids.is_empty();
    }
    let numbers = number(&mut standings, &own, level);
    let annexes: BTreeMap<String, usize> = annex_ids.iter().cloned().zip(1..).collect();
    let titles = annex_ids.iter().zip(1..).filter_map(|(id, number)| {
        let annex = clauses.annex(id)?;
        Some((wording.annex_title)(number, &annex.words.of(wording.lang).name))
    });
    values.insert("annexes".into(), Value::Many(titles.collect()));
    let scope = Scope {
        clauses,
        wording,
        level,
        parties: &parties,
        values: &values,
        numbers: &numbers,
        annexes: &annexes,
    };
    let mut document = Document {
        lang: wording.lang.into(),
        title: facts.partnership.title.clone(),
        kind: kind(clauses, level, wording),
        mark: String::new(),
        facts: journal_line(draft).into_iter().collect(),
        sections: Vec::new(),
        note: String::new(),
    };
    match level {
        AgreementLevel::Mail => mail::write(&mut document, draft, &scope, &standings, &own),
        _ => {
            document.sections = sections(draft, &scope, &standings, &own);
            document.sections.extend(annexes::sections(draft, &scope, &annex_ids));
        }
    }
    left_out.extend(hide(&mut document, facts, &parties, wording));
    let missing = missing(&document);
    // What is not whole yet is not there to be confirmed.
    for standing in standings.iter_mut().filter(|standing| standing.is_usual) {
        standing.is_usual = !missing.iter().any(|own| own.clause == standing.clause);
    }
    let snags = snags(draft, &standings, &values, &parties);
    let text = document.paragraphs().join("\n");
    left_out.extend(left_out::amounts(facts, &text, wording));
    left_out.extend(left_out::reviews(facts, &text, wording));
    let annexes = annex_ids;
    let mut built = Built {
        document,
        standings,
        missing,
        left_out,
        snags,
        parties,
        values,
        annexes,
        number: 0,
        kept: None,
        settled: Settled::Not,
        is_reworded: false,
        basis: String::new(),
    };
    built.basis = basis(draft, &built);
    built
}

fn kind(clauses: &Clauses, level: AgreementLevel, wording: &Wording) -> String {
    use crate::domain::Code;
    let own = clauses.levels.iter().find(|own| own.id == level.code());
    own.map(|own| own.words.of(wording.lang).kind.clone()).unwrap_or_default()
}

fn facts_lines(draft: &Draft, number: i64, at: Day) -> [(String, String); 2] {
    let words = draft.wording;
    [(words.version.to_owned(), number.to_string()), (words.dated.to_owned(), (words.date)(at))]
}

/// Written by hand: a name may stand in it.
fn journal_line(draft: &Draft) -> Option<(String, String)> {
    let journal = &draft.agreement.journal_ref;
    (!journal.trim().is_empty()).then(|| (draft.wording.journal.into(), journal.clone()))
}

/// Takes out names that may not be named, but for the parties' own: the text is between them.
fn hide(
    document: &mut Document,
    facts: &Facts,
    parties: &[Party],
    wording: &Wording,
) -> Vec<LeftOut> {
    let own = collect(parties.iter().map(|party| party.id().to_owned()));
    let own = names_of(facts.workspace, &own);
    let before = document.whole_text();
    let mut names = withheld_in(facts.workspace, &facts.partnership.id, &before);
    names.retain(|name| !own.contains(name));
    if names.is_empty() {
        return Vec::new();
    }
    document.map_text(&|text| without_names(text, &names, wording.unnamed));
    let hidden = names.iter().filter(|name| {
        without_names(&before, std::slice::from_ref(*name), wording.unnamed) != before
    });
    hidden.map(|name| LeftOut { what: name.clone(), why: WhyOut::Hidden }).collect()
}

/// What is missing, each thing once, where it stands first.
fn missing(document: &Document) -> Vec<Missing> {
    let mut found: Vec<Missing> = Vec::new();
    for section in &document.sections {
        for run in section.blocks.iter().flat_map(runs_of) {
            let Run::Missing { of, label } = run else { continue };
            if !found.iter().any(|missing| missing.of == *of) {
                found.push(Missing {
                    clause: section.id.clone(),
                    of: of.clone(),
                    label: label.clone(),
                });
            }
        }
    }
    found
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
