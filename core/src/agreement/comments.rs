//! What each party has said about a clause.

use serde_json::Value;

use super::on_key;
use crate::{
    domain::{Agreement, Day, Partnership},
    order::OrderBy,
    workspace::{IdOrder, Workspace, Write, set},
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comment {
    pub id: String,
    /// The clause it is about.
    pub clause: String,
    /// Who said it, in words.
    pub party: String,
    pub text: String,
    /// Its words are what they would have in place of the clause's: nobody has taken them over.
    pub is_proposal: bool,
    pub at: Option<Day>,
    pub is_resolved: bool,
    /// For the library's own eyes: so it is unless somebody says otherwise.
    pub is_internal: bool,
}

impl Comment {
    /// Whether it lies between the parties: one of them said it, or it was said to them.
    pub fn is_between_parties(&self) -> bool {
        let is_note = self.is_internal && self.party.is_empty();
        !self.is_resolved && !is_note
    }
}

/// The oldest first.
pub fn comments(agreement: &Agreement) -> Vec<Comment> {
    let own = agreement.comments.by_id().into_iter().map(|(id, parts)| {
        let said = |part: &str| parts.get(part).and_then(|own| own.as_str()).unwrap_or_default();
        let is = |part: &str| parts.get(part).and_then(|own| own.as_bool());
        Comment {
            id: id.into(),
            clause: said("clause").into(),
            party: said("party").into(),
            text: said("text").into(),
            is_proposal: is("proposal") == Some(true),
            at: Day::parse_iso(said("at")),
            is_resolved: is("resolved") == Some(true),
            is_internal: is("internal") != Some(false),
        }
    });
    let mut comments: Vec<Comment> = own.filter(|own| !own.text.trim().is_empty()).collect();
    comments.order_by(|a, b| (a.at, IdOrder::of(&a.id)).cmp(&(b.at, IdOrder::of(&b.id))));
    comments
}

/// The agreements in which a party has said something that nobody has settled, with how much that is. Of
/// what has ended nobody waits for an answer.
pub fn waiting(workspace: &Workspace) -> Vec<(&Agreement, usize)> {
    let waits = |own: &Comment| !own.is_resolved && !own.party.is_empty();
    let is_over = |id: &str| workspace.get(id).is_none_or(Partnership::is_over);
    let all = workspace.all::<Agreement>();
    let all = all.filter(|own| !own.comments.0.is_empty() && !is_over(&own.partnership));
    let counted = all.map(|own| (own, comments(own).iter().filter(|own| waits(own)).count()));
    counted.filter(|(_, count)| *count > 0).collect()
}

/// What saying something writes.
pub fn new_comment(comment: &Comment) -> Vec<Write> {
    let part = |name: &str, value: String| set(format!("comments/{}/{name}", comment.id), value);
    let at = comment.at.map(|day| day.to_string()).unwrap_or_default();
    let proposal =
        comment.is_proposal.then(|| set(format!("comments/{}/proposal", comment.id), true));
    let writes = [
        part("clause", comment.clause.clone()),
        part("party", comment.party.clone()),
        part("text", comment.text.trim().into()),
        part("at", at),
        keep_comment(&comment.id, comment.is_internal),
    ];
    writes.into_iter().chain(proposal).collect()
}

/// What taking over what a party has written writes: the clause stands in the text with its words.
pub fn take_words(clause: &str, words: impl Into<Value>) -> [Write; 2] {
    [set(format!("clause/{clause}/text"), words), set(on_key(clause), true)]
}

/// What taking a proposal over writes: it is settled as well.
pub fn take_proposal(comment: &Comment) -> [Write; 3] {
    let [text, on] = take_words(&comment.clause, comment.text.clone());
    [text, on, resolve_comment(&comment.id, true)]
}

/// Whether it stays at home, out of share copies.
pub fn keep_comment(id: &str, on: bool) -> Write {
    set(format!("comments/{id}/internal"), on)
}

pub fn resolve_comment(id: &str, on: bool) -> Write {
    set(format!("comments/{id}/resolved"), on)
}
