//! A clause in the parties' own words, begun from the guide's: what was missing stays missing there, and
//! other clauses go by their titles, so that their numbers stay right.

use std::collections::BTreeSet;

use super::{
    Standing, Wording,
    own::{OwnClause, written},
    points::{Point, points},
    template::{self, Scope},
};
use crate::{
    content::Clauses,
    document::{Block, Document, Run, Runs, Section},
};

const LANGS: [&str; 2] = ["da", "en"];

/// The same text with `[punkt Varighed]` for `punkt 21`, to go on from.
pub fn with_titles(
    text: &str,
    document: &Document,
    clauses: &Clauses,
    wording: &Wording,
) -> String {
    titled(text, document, clauses, wording, &|_| true)
}

/// The same for what came back in place of `ours`, where both name that point. What else has a number there may
/// be a point of another contract, or of an older text: it stands as it was written.
pub fn with_titles_of(
    ours: &str,
    theirs: &str,
    document: &Document,
    clauses: &Clauses,
    wording: &Wording,
) -> String {
    let named = ours.split(wording.clause).skip(1).filter_map(number_at);
    let named: BTreeSet<usize> = named.collect();
    titled(theirs, document, clauses, wording, &|number| named.contains(&number))
}

fn number_at(text: &str) -> Option<usize> {
    let digits = text.len() - text.trim_start_matches(|own: char| own.is_ascii_digit()).len();
    text.get(..digits)?.parse().ok()
}

fn titled(
    text: &str,
    document: &Document,
    clauses: &Clauses,
    wording: &Wording,
    is_meant: &dyn Fn(usize) -> bool,
) -> String {
    let mut told = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(wording.clause) {
        let digits = after.len() - after.trim_start_matches(|own: char| own.is_ascii_digit()).len();
        let (number, behind) = after.split_at(digits);
        let parsed = number_at(after).filter(|own| is_meant(*own));
        // A clause of the parties' own has no title that stays.
        let is_it = |own: &&Section| own.number == parsed && clauses.clause(&own.id).is_some();
        let section = document.sections.iter().find(is_it);
        told.push_str(before);
        // A `standpunkt 2` is no point of the text.
        let is_word = !before.ends_with(char::is_alphanumeric);
        match section.filter(|_| parsed.is_some() && is_word) {
            Some(section) => told.push_str(&format!("[{}{}]", wording.clause, section.title)),
            None => told.push_str(&format!("{}{number}", wording.clause)),
        }
        rest = behind;
    }
    told.push_str(rest);
    told
}

/// The points in people's own words that may stand in another language than the text: all of them
/// where the text is in another one than its page, and those that hold a line of the guide's from
/// another. No other words tell their language.
pub(super) fn as_written(
    standings: &[Standing],
    own: &[OwnClause],
    scope: &Scope,
    is_other: bool,
) -> Vec<String> {
    let points = points(standings, own).into_iter().filter_map(|point| match point {
        Point::Own(own) => (is_other && !own.text.trim().is_empty()).then(|| own.id.clone()),
        Point::Guide(standing) => {
            let text = standing.answered.text.trim();
            let is_told =
                !text.is_empty() && (is_other || has_other_line(&standing.clause, text, scope));
            is_told.then(|| standing.clause.clone())
        }
    });
    points.collect()
}

fn has_other_line(clause: &str, text: &str, scope: &Scope) -> bool {
    let Some(clause) = scope.clauses.clause(clause) else { return false };
    let written: Vec<String> = written(text).iter().flat_map(Block::paragraphs).collect();
    let others = LANGS.into_iter().filter(|lang| *lang != scope.wording.lang);
    let mut others = others.filter_map(|lang| (scope.wording.in_language)(lang));
    others.any(|wording| {
        let scope = Scope { wording, ..*scope };
        let words = clause.words.of(wording.lang);
        let choices = clause.choices.iter().map(|own| &own.words.of(wording.lang).text);
        let options = clause.options.iter().map(|own| &own.words.of(wording.lang).text);
        let all = choices.chain(options).chain([&words.always]);
        let mut lines = all
            .flat_map(|text| template::blocks(text, &scope))
            .flat_map(|block| block.paragraphs())
            .filter(|line| line.contains(' '));
        lines.any(|line| written.contains(&line))
    })
}

/// What stands in brackets in these blocks, as what it means.
pub(super) fn with_meaning(blocks: Vec<Block>, of: &str, scope: &Scope) -> Vec<Block> {
    let read = |runs: Runs| -> Runs {
        let read = |run: Run| match run {
            Run::Text(text) => meant(&text, of, scope),
            Run::Missing { .. } => vec![run],
        };
        runs.into_iter().flat_map(read).collect()
    };
    let blocks = blocks.into_iter().map(|block| match block {
        Block::Paragraph(runs) => Block::Paragraph(read(runs)),
        Block::List(items) => Block::List(items.into_iter().map(read).collect()),
        other @ (Block::Table { .. } | Block::Field { .. } | Block::Signatures(_)) => other,
    });
    blocks.collect()
}

fn meant(text: &str, of: &str, scope: &Scope) -> Runs {
    let mut runs = Runs::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        let Some((inner, behind)) = after.split_once(']') else {
            plain.push('[');
            rest = after;
            continue;
        };
        match in_brackets(inner, scope) {
            Some(Meant::Missing(label)) => {
                put(&mut plain, &mut runs);
                runs.push(Run::Missing { of: of.into(), label });
            }
            Some(Meant::Clause(name)) => plain.push_str(&name),
            None => plain.push_str(&format!("[{inner}]")),
        }
        rest = behind;
    }
    plain.push_str(rest);
    put(&mut plain, &mut runs);
    runs
}

fn put(plain: &mut String, runs: &mut Runs) {
    if !plain.is_empty() {
        runs.push(Run::Text(std::mem::take(plain)));
    }
}

enum Meant {
    Missing(String),
    Clause(String),
}

/// In whichever language it was begun.
fn in_brackets(inner: &str, scope: &Scope) -> Option<Meant> {
    LANGS.into_iter().find_map(|lang| {
        let wording = (scope.wording.in_language)(lang)?;
        if let Some(label) = inner.strip_prefix(wording.gap) {
            return Some(Meant::Missing(label.into()));
        }
        if inner.starts_with((wording.choose)("").trim_end()) {
            return Some(Meant::Missing(inner.into()));
        }
        let title = inner.strip_prefix(wording.clause)?;
        let mut clauses = scope.clauses.clauses.iter();
        let clause = clauses.find(|own| own.words.of(lang).title == title)?;
        let title = &clause.words.of(scope.wording.lang).title;
        Some(match scope.numbers.get(&clause.id) {
            Some(number) => Meant::Clause(format!("{}{number}", scope.wording.clause)),
            None if scope.numbers.is_empty() => Meant::Clause(title.clone()),
            // It is in the text no more: somebody has to say what holds instead.
            None => Meant::Missing(format!("{}{title}", scope.wording.clause)),
        })
    })
}
