//! The text clause by clause: numbers, the guide's clauses and the parties' own, and who signs.

use std::collections::BTreeMap;

use super::{
    Draft, Standing, Wording,
    own::{OwnClause, written},
    own_words::with_meaning,
    points::{Point, points},
    template::{self, Scope},
};
use crate::{
    content::Clause,
    document::{Block, Run, Section, Signature},
    domain::{Agreement, AgreementLevel},
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
            true => blocks.push(Block::Signatures(signatures(draft.agreement, scope))),
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
    chosen.flat_map(|option| template::blocks(&option.words.of(lang).text, scope)).collect()
}

pub(super) fn to_choose(clause: &Clause, wording: &Wording) -> Run {
    let label = (wording.choose)(&clause.words.of(wording.lang).ask);
    Run::Missing { of: clause.id.clone(), label }
}

/// Who signs for whom: whoever was written down to sign, in the order of the sides; else the leader,
/// else who is spoken with.
fn signatures(agreement: &Agreement, scope: &Scope) -> Vec<Signature> {
    let words = scope.wording;
    let said = |key: &str| scope.values.get(key).map(|value| value.inline(words));
    let place = |party: String, name: Option<String>| Signature {
        party,
        lines: vec![
            words.sign_date.into(),
            words.sign_here.into(),
            name.map_or(words.sign_name.into(), |name| format!("{} ({name})", words.sign_name)),
        ],
    };
    let library = said("library.name").unwrap_or_else(|| words.library.into());
    let leader = said("leader.name").or_else(|| said("lead.name"));
    let partners = scope.parties.iter().map(|party| {
        let said = |name: &str| said(&format!("{name}/{}", party.id()));
        let name = said("partner.name").unwrap_or_else(|| party.partner.name.clone());
        (name, said("partner.leader").or_else(|| said("partner.contact")))
    });
    // Printed for the table, there is room for the other side, too, before anybody has a name.
    let unknown = scope.parties.is_empty().then(|| (words.partner.into(), None));
    let sides: Vec<_> = std::iter::once((library, leader)).chain(partners).chain(unknown).collect();
    let written = agreement.signatories.0.iter().map(|line| line.trim());
    let mut written = written.filter(|line| !line.is_empty()).map(str::to_owned);
    let last = sides.last().map(|(party, _)| party.clone()).unwrap_or_default();
    let mut places: Vec<Signature> =
        sides.into_iter().map(|(party, name)| place(party, written.next().or(name))).collect();
    // Two may sign for one side.
    places.extend(written.map(|name| place(last.clone(), Some(name))));
    places
}
