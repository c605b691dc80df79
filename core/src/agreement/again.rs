//! Next year's agreement out of this one, and what tells several of a partnership apart.

use std::collections::BTreeSet;

use super::{OPEN, value_key};
use crate::{
    content::{Clauses, Variable, VariableKind},
    domain::{Agreement, AgreementLevel, AgreementState, Partner, Partnership, Paths},
    workspace::Workspace,
};

/// Variables that say when, in words.
const PERIODS: [&str; 5] = ["milestones", "midway", "final", "return_period", "use_period"];

/// The clauses about when it applies.
const TERMS: [&str; 2] = ["c10", "c27"];

/// A draft with the same answers. What is of its time stays behind: days and periods, how far it
/// came, what was said about it, its number in the journal. When it applies is to be talked about.
pub fn again(agreement: &Agreement, clauses: &Clauses) -> Agreement {
    // Named one by one: whoever adds a field decides here.
    let Agreement {
        id: _,
        partnership,
        level,
        language,
        version: _,
        state: _,
        clause,
        values,
        parties,
        // Told anew when it leaves.
        library: _,
        own,
        signers,
        signatories,
        journal_ref: _,
        valid_from: _,
        valid_to: _,
        notice,
        comments: _,
    } = agreement;
    let dated = clauses.variables.iter().filter(|own| is_dated(own));
    let dated: Vec<String> = dated.map(|own| value_key(own, None)).collect();
    let without = |field: &str, paths: &Paths| {
        let is_dated = |path: &str| {
            let place = format!("{field}/{path}");
            dated.iter().any(|own| {
                place.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
        };
        let kept = paths.0.iter().filter(|(path, _)| !is_dated(path));
        Paths(kept.map(|(path, value)| (path.clone(), value.clone())).collect())
    };
    let mut clause = without("clause", clause);
    clause.0.extend(TERMS.map(|own| (format!("{own}/state"), OPEN.into())));
    Agreement {
        partnership: partnership.clone(),
        level: *level,
        language: *language,
        version: Some(1),
        state: Some(AgreementState::Draft),
        clause,
        values: without("values", values),
        parties: parties.clone(),
        own: own.clone(),
        signers: signers.clone(),
        signatories: signatories.clone(),
        notice: notice.clone(),
        ..Agreement::default()
    }
}

pub(super) fn is_dated(variable: &Variable) -> bool {
    variable.kind == VariableKind::Date || PERIODS.contains(&variable.id.as_str())
}

/// What tells an agreement from the others of its partnership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    pub id: String,
    pub level: Option<AgreementLevel>,
    /// The partners it is with, where not all have the same.
    pub partners: Vec<String>,
    /// The years in which it applies, as far as it says so.
    pub years: Option<(i32, i32)>,
    pub state: Option<AgreementState>,
}

/// Those agreements, in the order given.
pub fn apart(workspace: &Workspace, ids: &[String]) -> Vec<Apart> {
    let all: Vec<&Agreement> = ids.iter().filter_map(|id| workspace.get(id)).collect();
    let sets: BTreeSet<_> = all.iter().map(|own| &own.parties.0).collect();
    let told = all.iter().map(|own| {
        let partners = own.parties.0.iter().filter(|_| sets.len() > 1);
        let partners = partners.filter_map(|id| workspace.get::<Partner>(id));
        Apart {
            id: own.id.clone(),
            level: own.level,
            partners: partners.map(|partner| partner.name.clone()).collect(),
            years: years(workspace, own),
            state: own.state,
        }
    });
    told.collect()
}

/// By its own days; once it is agreed on, by those of the record too.
fn years(workspace: &Workspace, agreement: &Agreement) -> Option<(i32, i32)> {
    let is_settled = agreement.state.is_some_and(AgreementState::was_agreed);
    let record = workspace.get::<Partnership>(&agreement.partnership).filter(|_| is_settled);
    let written = |variable: &str| agreement.day_written(variable);
    let start =
        agreement.valid_from.or_else(|| written("start")).or(record.and_then(|own| own.start));
    let end = agreement.valid_to.or_else(|| written("end")).or(record.and_then(|own| own.end));
    let (first, last) = (start.or(end)?.year(), end.or(start)?.year());
    Some((first.min(last), last.max(first)))
}
