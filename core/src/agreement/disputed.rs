//! Points of an agreement where two answers stand: the text can only show one of them.
//!
//! Invariant: chooses nothing; people do, on the page with the answers side by side.

use super::{SIGNING, own_clauses};
use crate::{content::Clauses, domain::Agreement, workspace::Workspace};

/// A field with more than one answer, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disputed {
    pub field: String,
    /// A clause, or one of the parties' own.
    pub section: Option<String>,
    /// A variable that is no single clause's.
    pub variable: Option<String>,
}

/// In the order of their names. What people say to each other about a clause is no answer.
pub fn disputed(workspace: &Workspace, agreement: &str) -> Vec<Disputed> {
    let Some(record) = workspace.record(agreement) else { return Vec::new() };
    let fields = record.fields().filter(|(_, register)| register.is_disputed());
    let fields = fields.filter(|(field, _)| !field.starts_with("comments/"));
    fields
        .map(|(field, _)| {
            let mut parts = field.split('/');
            let (first, second) = (parts.next(), parts.next().map(str::to_owned));
            let is = |name: &str| first == Some(name);
            let section = match is("signers") || is("signatories") {
                true => Some(SIGNING.to_owned()),
                false => second.clone().filter(|_| is("clause") || is("own")),
            };
            Disputed { field: field.to_owned(), section, variable: second.filter(|_| is("values")) }
        })
        .collect()
}

impl Disputed {
    /// Whether the text shows one of the two. How far it is, and from when it applies, is beside it.
    pub fn is_in_text(&self) -> bool {
        !["state", "version", "valid_from", "valid_to"].contains(&self.field.as_str())
    }

    /// What the point is called in the agreement; `None` for what is no part of its text.
    pub fn title(&self, agreement: &Agreement, clauses: &Clauses, lang: &str) -> Option<String> {
        if let Some(id) = &self.variable {
            return clauses.variable(id).map(|own| own.words.of(lang).name.clone());
        }
        let id = self.section.as_ref()?;
        let clause = clauses.clause(id).map(|own| own.words.of(lang).title.clone());
        let own = || own_clauses(agreement).into_iter().find(|own| own.id == *id);
        clause.or_else(|| own().map(|own| own.title))
    }
}
