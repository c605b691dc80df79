//! What a text is made of, but for the sentences around it: what people chose and what the record
//! holds. Two texts of one basis say the same, also where the guide's wording has changed between
//! them.
//!
//! Versions keep the digest, so what goes into it, and in which order, stays. Values are digested as
//! they are worded (a date, a sum, a kind): where a later version of the program words one otherwise,
//! a text counts as changed, as all did before there were digests.

use super::{
    Built, Draft, Value, annex_key,
    annexes::written_plan,
    budget::promised,
    build::without_number,
    dates::written_timeline,
    left_out::unnamed_beside,
    own_clauses,
    signers::{listed, sides},
};
use crate::{
    checksum::checksum,
    content::VariableKind,
    document::{Block, plain},
    domain::Code,
    order::collect,
    workspace::discretion::without_names,
};

/// Of the text as it is now, in the guide's words of today.
pub(super) fn basis(draft: &Draft) -> String {
    let draft = draft.spoken();
    basis_of(&draft, &without_number(&draft, draft.wording), Unasked::Open)
}

/// What counts as chosen where a contract asks, and an older one did not.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unasked {
    Open,
    /// What stood there by itself.
    Usual,
}

/// Of a text in the language of the draft, which holds no words of a version yet.
pub(super) fn basis_of(draft: &Draft, built: &Built, unasked: Unasked) -> String {
    let mut parts: Vec<String> = vec![draft.level.code().into()];
    let mut put = |name: &str, said: &[String]| {
        parts.push(name.to_owned());
        parts.extend(said.iter().map(|own| own.trim().to_owned()));
    };
    for standing in built.standings.iter().filter(|standing| standing.is_in) {
        let is_open = standing.choices.is_empty();
        match standing.unasked.filter(|_| unasked == Unasked::Usual && is_open) {
            Some(usual) => put(&standing.clause, &[usual.to_owned()]),
            None => put(&standing.clause, &standing.choices),
        }
        put("options", &standing.answered.options);
        put("text", std::slice::from_ref(&standing.answered.text));
    }
    for own in own_clauses(draft.agreement) {
        put("own", &[own.title, own.text]);
    }
    let made = draft.clauses.variables.iter().filter(|own| own.kind == VariableKind::Made);
    let made: Vec<&str> = made.map(|own| own.id.as_str()).collect();
    let is_counted = |key: &String| !made.contains(&key.as_str()) && !built.drawn.contains(key);
    for (key, value) in built.values.iter().filter(|(key, _)| is_counted(key)) {
        match value {
            Value::One(text) => put(key, std::slice::from_ref(text)),
            Value::Many(items) => put(key, items),
        }
    }
    put("parties", &built.parties.iter().map(|own| own.partner.name.clone()).collect::<Vec<_>>());
    let sides = sides(&built.values, &built.parties, draft.wording);
    put("signatories", &listed(draft.agreement, &sides));
    // What the record lists in the annexes; their heads and introductions are the guide's.
    for annex in built.document.sections.iter().filter(|section| section.is_annex) {
        if annex.id == annex_key("budget") {
            let gifts = promised(draft, &built.values, &built.parties);
            if !gifts.is_empty() {
                put(&annex.id, gifts.as_flattened());
            }
            continue;
        }
        for block in &annex.blocks {
            match block {
                // What the guide says in it is one of its sentences, in whatever language.
                Block::Table { .. } if annex.id == annex_key("comms") => {
                    put(&annex.id, &written_plan(draft));
                }
                Block::Table { .. } if annex.id == annex_key("timeline") => {
                    put(&annex.id, &written_timeline(draft, &built.values, &built.parties));
                }
                Block::Table { head, .. } => {
                    let all = block.paragraphs();
                    put(&annex.id, all.get(head.len()..).unwrap_or_default());
                }
                Block::List(_) => put(&annex.id, &block.paragraphs()),
                Block::Field { value, .. } => put(&annex.id, &[plain(value)]),
                Block::Paragraph(_) | Block::Signatures(_) => {}
            }
        }
    }
    // Whoever is not to be named is no part of it: versions leave with share copies.
    let (facts, unnamed) = (draft.facts, draft.wording.unnamed);
    let own = collect(built.parties.iter().map(|party| party.id().to_owned()));
    let names = unnamed_beside(facts.workspace, &facts.partnership.id, &own, &parts.join("\n"));
    if !names.is_empty() {
        parts.iter_mut().for_each(|part| *part = without_names(part, &names, unnamed));
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    format!("{:016x}", checksum(&parts))
}
