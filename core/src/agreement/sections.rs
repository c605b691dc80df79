//! The text clause by clause: numbers, the guide's clauses and the parties' own, and who signs.

use std::collections::BTreeMap;

use super::{
    Draft, Standing, Wording,
    own::{OwnClause, written},
    own_words::with_meaning,
    points::{Point, points},
    signers::{sides, signatures},
    template::{self, Scope},
};
use crate::{
    content::Clause,
    document::{Block, Run, Section},
    domain::AgreementLevel,
};

/// Numbers without gaps; a mail has none.
pub(super) fn number(
    standings: &mut [Standing],
    own: &[OwnClause],
    level: AgreementLevel,
) -> BTreeMap<String, usize> {
    let mut numbers = BTreeMap::new();
    if level == AgreementLevel::Mail {
        return numbers;
    }
    for (point, number) in points(standings, own).into_iter().zip(1..) {
        if let Point::Guide(standing) = point {
            numbers.insert(standing.clause.clone(), number);
        }
    }
    for standing in standings {
        standing.number = numbers.get(&standing.clause).copied();
    }
    numbers
}

pub(super) fn sections(
    draft: &Draft,
    scope: &Scope,
    standings: &[Standing],
    own: &[OwnClause],
) -> Vec<Section> {
    let section = |(point, number)| {
        let (id, title, blocks) = match point {
            Point::Own(own) => {
                (own.id.clone(), own.title.clone(), own.blocks(draft.wording, false))
            }
            Point::Guide(standing) => {
                let clause = draft.clauses.clause(&standing.clause)?;
                let title = clause.words.of(draft.wording.lang).title.clone();
                (clause.id.clone(), title, clause_blocks(clause, standing, draft, scope))
            }
        };
        Some(Section { id, number: Some(number), title, is_annex: false, blocks })
    };
    points(standings, own).into_iter().zip(1..).filter_map(section).collect()
}

/// The text of one clause: own words, or what is chosen with its options.
pub(super) fn clause_blocks(
    clause: &Clause,
    standing: &Standing,
    draft: &Draft,
    scope: &Scope,
) -> Vec<Block> {
    let lang = draft.wording.lang;
    let words = clause.words.of(lang);
    if !standing.answered.text.trim().is_empty() {
        let blocks = written(&standing.answered.text);
        return with_meaning(blocks, &format!("{}-text", clause.id), scope);
    }
    if standing.choices.is_empty() {
        return vec![Block::Paragraph(vec![to_choose(clause, draft.wording)])];
    }
    let mut blocks = Vec::new();
    let chosen = clause.choices.iter().filter(|choice| standing.choices.contains(&choice.id));
    for choice in chosen {
        let text = &choice.words.of(lang).text;
        match text == "{{signatures}}" {
            true => {
                let sides = sides(scope.values, scope.parties, scope.wording);
                let places = signatures(draft.agreement, &sides, scope.wording);
                blocks.push(Block::Signatures(places));
            }
            false => blocks.extend(template::blocks(text, scope)),
        }
    }
    blocks.extend(option_blocks(clause, standing, scope, lang));
    blocks.extend(template::blocks(&words.always, scope));
    blocks
}

pub(super) fn option_blocks(
    clause: &Clause,
    standing: &Standing,
    scope: &Scope,
    lang: &str,
) -> Vec<Block> {
    let chosen =
        clause.options.iter().filter(|option| standing.answered.options.contains(&option.id));
    let said = chosen.map(|option| {
        let words = option.words.of(lang);
        let is_short = scope.level == AgreementLevel::Mail && !words.mail.is_empty();
        if is_short { &words.mail } else { &words.text }
    });
    said.flat_map(|text| template::blocks(text, scope)).collect()
}

pub(super) fn to_choose(clause: &Clause, wording: &Wording) -> Run {
    let label = (wording.choose)(&clause.words.of(wording.lang).ask);
    Run::Missing { of: clause.id.clone(), label }
}
