//! Clauses that the parties wrote themselves.

use serde_json::Value;

use super::Wording;

use crate::{
    document::{Block, Run},
    domain::Agreement,
    order::OrderBy,
    workspace::{
        IdOrder, Write,
        own_order::{by_place, place_of, set_place},
        set,
    },
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnClause {
    pub id: String,
    pub title: String,
    pub text: String,
    /// Smaller comes first.
    pub place: f64,
}

impl OwnClause {
    /// What stands in it, and what nobody has written yet. A mail has no headings.
    pub(super) fn blocks(&self, wording: &Wording, in_mail: bool) -> Vec<Block> {
        let missing = |part: &str, label: &str| {
            let of = format!("own/{}/{part}", self.id);
            Block::Paragraph(vec![Run::Missing { of, label: label.into() }])
        };
        let title =
            (self.title.trim().is_empty() && !in_mail).then(|| missing("title", wording.own_title));
        let text = match self.text.trim() {
            "" => vec![missing("text", wording.own_text)],
            text => written(text),
        };
        title.into_iter().chain(text).collect()
    }
}

/// In the order that people gave them.
pub fn own_clauses(agreement: &Agreement) -> Vec<OwnClause> {
    let own = agreement.own.by_id().into_iter().map(|(id, parts)| {
        let said = |part: &str| parts.get(part).and_then(|own| own.as_str()).unwrap_or_default();
        OwnClause {
            id: id.into(),
            title: said("title").into(),
            text: said("text").into(),
            place: place_of(&parts),
        }
    });
    let mut clauses: Vec<OwnClause> = own.collect();
    clauses.order_by(|a, b| by_place((a.place, IdOrder::of(&a.id)), (b.place, IdOrder::of(&b.id))));
    clauses
}

/// A new clause at the end.
pub fn new_own_clause(agreement: &Agreement, id: &str, title: &str) -> Vec<Write> {
    let last = own_clauses(agreement).pop().map_or(0.0, |own| own.place);
    vec![set(format!("own/{id}/title"), title), set_place(id, last + 1.0)]
}

pub fn removed_own_clause(id: &str) -> Vec<Write> {
    ["title", "text", "place"].map(|part| set(format!("own/{id}/{part}"), Value::Null)).into()
}

/// Text that somebody wrote: a line is a paragraph, or an item where it begins with a dash or the
/// mark of a list that it was copied from.
pub(super) fn written(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let item = line.strip_prefix(['-', '*', '–']).filter(|rest| rest.starts_with([' ', '\t']));
        let item = item.or_else(|| line.strip_prefix('•')).map(str::trim_start);
        let item = item.filter(|item| !item.is_empty());
        match (item, blocks.last_mut()) {
            (Some(item), Some(Block::List(items))) => items.push(vec![Run::Text(item.into())]),
            (Some(item), _) => blocks.push(Block::List(vec![vec![Run::Text(item.into())]])),
            (None, _) => blocks.push(Block::Paragraph(vec![Run::Text(line.into())])),
        }
    }
    blocks
}
