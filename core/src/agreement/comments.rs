//! What each party has said about a clause.

use std::collections::BTreeMap;

use crate::{
    domain::{Agreement, Day},
    order::OrderBy,
    workspace::{IdOrder, Write, set},
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comment {
    pub id: String,
    /// The clause it is about.
    pub clause: String,
    /// Who said it, in words.
    pub party: String,
    pub text: String,
    pub at: Option<Day>,
    pub is_resolved: bool,
}

/// The oldest first.
pub fn comments(agreement: &Agreement) -> Vec<Comment> {
    let mut found: BTreeMap<&str, Comment> = BTreeMap::new();
    for (path, value) in &agreement.comments.0 {
        let Some((id, part)) = path.split_once('/') else { continue };
        let own =
            found.entry(id).or_insert_with(|| Comment { id: id.into(), ..Comment::default() });
        let text = value.as_str().unwrap_or_default();
        match part {
            "clause" => own.clause = text.into(),
            "party" => own.party = text.into(),
            "text" => own.text = text.into(),
            "at" => own.at = Day::parse_iso(text),
            "resolved" => own.is_resolved = value.as_bool() == Some(true),
            _ => {}
        }
    }
    let mut comments: Vec<Comment> =
        found.into_values().filter(|own| !own.text.trim().is_empty()).collect();
    comments.order_by(|a, b| (a.at, IdOrder::of(&a.id)).cmp(&(b.at, IdOrder::of(&b.id))));
    comments
}

/// What saying something writes.
pub fn new_comment(comment: &Comment) -> Vec<Write> {
    let part = |name: &str, value: String| set(format!("comments/{}/{name}", comment.id), value);
    let at = comment.at.map(|day| day.to_string()).unwrap_or_default();
    vec![
        part("clause", comment.clause.clone()),
        part("party", comment.party.clone()),
        part("text", comment.text.trim().into()),
        part("at", at),
    ]
}

pub fn resolve_comment(id: &str, on: bool) -> Vec<Write> {
    vec![set(format!("comments/{id}/resolved"), on)]
}
