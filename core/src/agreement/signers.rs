//! Who signs for whom: lines by the party's id, so that they follow it wherever it stands in the text.
//!
//! Older files have one list instead, by the places that the sides had then: a line for each, the
//! library's first, and behind them whoever else signs for the last one. It is read until somebody
//! writes here.

use serde_json::Value as Json;

use super::{Party, Standing, Values, Wording};
use crate::{
    document::Signature,
    domain::{Agreement, Whose, says_something},
    field,
    workspace::{Command, Workspace, Write, set},
};

/// One that signs: what it is called in the text, and who may sign for it as the record has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// By which its signers stand in the agreement: the id of the partner, or [`UNKNOWN`].
    pub key: String,
    pub party: String,
    pub leader: Option<String>,
}

/// The other side as long as nobody knows who it is.
const UNKNOWN: &str = "partner";

pub fn sides(values: &Values, parties: &[Party], words: &Wording) -> Vec<Side> {
    let said = |key: &str| values.get(key).map(|value| value.inline(words));
    let library = Side {
        key: Whose::Library.id().into(),
        party: said("library.name").unwrap_or_else(|| words.library.into()),
        leader: said("leader.name"),
    };
    let partners = parties.iter().map(|own| {
        let said = |name: &str| said(&format!("{name}/{}", own.id()));
        let party = said("partner.name").unwrap_or_else(|| own.partner.name.clone());
        Side { key: own.id().into(), party, leader: said("partner.leader") }
    });
    // Printed for the table, there is room for the other side, too, before anybody has a name.
    let unknown = || Side { key: UNKNOWN.into(), party: words.partner.into(), leader: None };
    let unknown = parties.is_empty().then(unknown);
    std::iter::once(library).chain(partners).chain(unknown).collect()
}

/// Whether anybody signs: where a reply to a mail is the yes nobody does, unless somebody is written down.
pub fn is_signed(standing: &Standing, agreement: &Agreement) -> bool {
    const REPLY: &str = "A";
    let is_written = !agreement.signers.0.is_empty() || !agreement.signatories.0.is_empty();
    is_written || standing.choices.iter().any(|choice| choice != REPLY)
}

/// Who is written down for each side: a line for each of them, as they were typed.
pub fn signers(agreement: &Agreement, sides: &[Side]) -> Vec<String> {
    let own = |key: &str| agreement.signers.0.get(key).map(text);
    let of = |(at, side): (usize, &Side)| match agreement.signers.0.is_empty() {
        true => in_place(&agreement.signatories.0, sides.len(), at),
        // Whoever was to sign for the other side signs for the one that it turned out to be.
        false => own(&side.key).or_else(|| own(UNKNOWN).filter(|_| is_the_other(sides, &side.key))),
    };
    sides.iter().enumerate().map(|side| of(side).unwrap_or_default()).collect()
}

/// Writes who signs for a side. Whoever stands otherwise than by the id of their side moves there in the
/// same step, with every answer that people gave.
pub fn write_signers(
    workspace: &Workspace,
    agreement: &Agreement,
    sides: &[Side],
    side: &str,
    typed: &str,
) -> Command {
    let names = if typed.trim().is_empty() { Json::Null } else { typed.into() };
    let mut fields = moved(workspace, agreement, sides, side);
    let field = field_of(side);
    let Some((_, said)) = fields.iter_mut().find(|(own, _)| *own == field) else {
        return Command::set(&agreement.id, field, names);
    };
    said.splice(..said.len().min(1), [names]);
    Command::settle(&agreement.id, fields)
}

fn moved(workspace: &Workspace, agreement: &Agreement, sides: &[Side], side: &str) -> Vec<Write> {
    let record = workspace.record(&agreement.id);
    let answers = |field: &str| -> Vec<Json> {
        record.into_iter().flat_map(|record| record.values(field)).cloned().collect()
    };
    if !agreement.signers.0.is_empty() {
        let unknown = agreement.signers.0.get(UNKNOWN).filter(|_| is_the_other(sides, side));
        let is_new = !agreement.signers.0.contains_key(side);
        return match unknown.filter(|_| is_new) {
            Some(_) => {
                let field = field_of(UNKNOWN);
                vec![(field_of(side), answers(&field)), set(field, Json::Null)]
            }
            None => Vec::new(),
        };
    }
    let lists = answers(field!(Agreement.signatories));
    if !lists.iter().any(says_something) {
        return Vec::new();
    }
    let places = sides.iter().enumerate().map(|(at, own)| {
        let mut said: Vec<Json> = Vec::new();
        for list in &lists {
            let lines: Vec<String> = text(list).split('\n').map(Into::into).collect();
            let names = in_place(&lines, sides.len(), at).map_or(Json::Null, Json::from);
            if !said.contains(&names) {
                said.push(names);
            }
        }
        (field_of(&own.key), said)
    });
    places.chain([set(field!(Agreement.signatories), Json::Null)]).collect()
}

fn field_of(side: &str) -> String {
    format!("{}/{side}", field!(Agreement.signers))
}

/// Whether the text is between the library and this one alone.
fn is_the_other(sides: &[Side], side: &str) -> bool {
    sides.len() == 2 && side != UNKNOWN && sides.last().is_some_and(|own| own.key == side)
}

/// What an older list has for a side: a line, and for the last side whatever is left.
fn in_place(list: &[String], sides: usize, at: usize) -> Option<String> {
    let end = if at + 1 < sides { (at + 1).min(list.len()) } else { list.len() };
    let lines = list.get(at..end)?.join("\n");
    (!lines.trim().is_empty()).then_some(lines)
}

fn text(written: &Json) -> String {
    match written {
        Json::String(text) => text.clone(),
        Json::Array(lines) => lines.iter().filter_map(Json::as_str).collect::<Vec<_>>().join("\n"),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Object(_) => String::new(),
    }
}

/// As one list, which versions are digested from: as older files have it, as long as it says the same.
pub(super) fn listed(agreement: &Agreement, sides: &[Side]) -> Vec<String> {
    if agreement.signers.0.is_empty() {
        return agreement.signatories.0.clone();
    }
    let all = signers(agreement, sides).into_iter().zip(1..);
    let lines = all.flat_map(|(own, at)| match at < sides.len() {
        true => vec![own],
        false => own.split('\n').map(Into::into).collect(),
    });
    let mut lines: Vec<String> = lines.collect();
    while lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
    lines
}

/// The lines to sign on: whoever was written down, else who leads. Whom to call signs nothing.
pub(super) fn signatures(agreement: &Agreement, sides: &[Side], words: &Wording) -> Vec<Signature> {
    let place = |side: &Side, name: Option<&str>| Signature {
        party: side.party.clone(),
        lines: vec![
            words.sign_date.into(),
            words.sign_here.into(),
            name.map_or(words.sign_name.into(), |name| format!("{} ({name})", words.sign_name)),
        ],
    };
    let of = |(side, written): (&Side, String)| -> Vec<Signature> {
        let names = written.lines().map(str::trim).filter(|name| !name.is_empty());
        let names: Vec<&str> = names.collect();
        match names.is_empty() {
            true => vec![place(side, side.leader.as_deref())],
            false => names.into_iter().map(|name| place(side, Some(name))).collect(),
        }
    };
    sides.iter().zip(signers(agreement, sides)).flat_map(of).collect()
}
