//! Who signs for whom.
//!
//! The record keeps one list: a line for each side in the order of the text, the library's first, and
//! behind them whoever else signs for the last one. An empty line is a side that names nobody.

use super::{Party, Values, Wording};
use crate::document::Signature;

/// One that signs: what it is called in the text, and who may sign for it as the record has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    pub party: String,
    pub leader: Option<String>,
}

pub fn sides(values: &Values, parties: &[Party], words: &Wording) -> Vec<Side> {
    let said = |key: &str| values.get(key).map(|value| value.inline(words));
    let library = Side {
        party: said("library.name").unwrap_or_else(|| words.library.into()),
        leader: said("leader.name"),
    };
    let partners = parties.iter().map(|own| {
        let said = |name: &str| said(&format!("{name}/{}", own.id()));
        let party = said("partner.name").unwrap_or_else(|| own.partner.name.clone());
        Side { party, leader: said("partner.leader") }
    });
    // Printed for the table, there is room for the other side, too, before anybody has a name.
    let unknown = parties.is_empty().then(|| Side { party: words.partner.into(), leader: None });
    std::iter::once(library).chain(partners).chain(unknown).collect()
}

/// Who is written down for a side: one, and for the last side whoever is left.
pub fn signers(written: &[String], sides: usize, side: usize) -> &[String] {
    let end = if side + 1 < sides { (side + 1).min(written.len()) } else { written.len() };
    written.get(side..end).unwrap_or_default()
}

/// The list with others for a side.
pub fn with_signers(
    written: &[String],
    sides: usize,
    side: usize,
    names: Vec<String>,
) -> Vec<String> {
    let of = |at: usize| match at == side {
        true => names.clone(),
        false => signers(written, sides, at).to_vec(),
    };
    let own = |at: usize| {
        let mut lines = of(at);
        // Each side has its line, however many follow.
        if lines.is_empty() {
            lines.push(String::new());
        }
        lines
    };
    let mut all: Vec<String> = (0..sides).flat_map(own).collect();
    while all.last().is_some_and(|line| line.trim().is_empty()) {
        all.pop();
    }
    all
}

/// The lines to sign on: whoever was written down, else who leads. Whom to call signs nothing.
pub(super) fn signatures(written: &[String], sides: &[Side], words: &Wording) -> Vec<Signature> {
    let place = |side: &Side, name: Option<&str>| Signature {
        party: side.party.clone(),
        lines: vec![
            words.sign_date.into(),
            words.sign_here.into(),
            name.map_or(words.sign_name.into(), |name| format!("{} ({name})", words.sign_name)),
        ],
    };
    let of = |(at, side): (usize, &Side)| -> Vec<Signature> {
        let names = signers(written, sides.len(), at).iter().map(|name| name.trim());
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
        match names.is_empty() {
            true => vec![place(side, side.leader.as_deref())],
            false => names.into_iter().map(|name| place(side, Some(name))).collect(),
        }
    };
    sides.iter().enumerate().flat_map(|(at, side)| of((at, side))).collect()
}
