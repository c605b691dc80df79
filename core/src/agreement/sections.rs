//! The text clause by clause: numbers, the guide's clauses and the parties' own, and who signs.

use std::collections::BTreeMap;

use super::{
    Draft, Standing, Wording,
    own::{OwnClause, written},
    template::{self, Scope},
};
use crate::{
    content::Clause,
    document::{Block, Run, Section, Signature},
    domain::{Agreement, AgreementLevel},
};

/// Clauses that stand last, after the parties' own.
const LAST: &[&str] = &["c32", "c33"];

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
    let mut last = 0;
    let mut after_own = own.len();
    for standing in standings.iter_mut().filter(|standing| standing.is_in) {
        if LAST.contains(&standing.clause.as_str()) {
            last += std::mem::take(&mut after_own);
        }
        last += 1;
        standing.number = Some(last);
        numbers.insert(standing.clause.clone(), last);
    }
    numbers
}

pub(super) fn sections(
    draft: &Draft,
    scope: &Scope,
    standings: &[Standing],
    own: &[OwnClause],
) -> Vec<Section> {
    let mut sections = Vec::new();
    let last_of_guide = standings.iter().filter(|s| s.is_in && !LAST.contains(&s.clause.as_str()));
    let mut next = last_of_guide.filter_map(|standing| standing.number).max().unwrap_or(0);
    let mut own_sections: Vec<Section> = own
        .iter()
        .map(|own| {
            next += 1;
            Section {
                id: own.id.clone(),
                number: Some(next),
                title: own.title.clone(),
                is_annex: false,
                blocks: own.blocks(draft.wording, false),
            }
        })
        .collect();
    for standing in standings.iter().filter(|standing| standing.is_in) {
        let Some(clause) = draft.clauses.clause(&standing.clause) else { continue };
        if LAST.contains(&standing.clause.as_str()) {
            sections.append(&mut own_sections);
        }
        sections.push(Section {
            id: clause.id.clone(),
            number: standing.number,
            title: clause.words.of(draft.wording.lang).title.clone(),
            is_annex: false,
            blocks: clause_blocks(clause, standing, draft, scope),
        });
    }
    sections.append(&mut own_sections);
    sections
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
        return written(&standing.answered.text);
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
