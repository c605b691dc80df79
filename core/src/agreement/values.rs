//! What stands for each variable: the user's own words, else what the record tells.

use std::collections::BTreeMap;

use super::{Draft, Party, Wording, told, value_key};
use crate::{
    content::{Clauses, Variable, VariableKind},
    domain::{Agreement, Day, first_name, without_marks},
    guide::Facts,
};

/// A value in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    One(String),
    Many(Vec<String>),
}

/// By the variable's name; for one that every partner has, `partner.gives/<id of the partner>`.
pub type Values = BTreeMap<String, Value>;

pub(super) fn values(
    clauses: &Clauses,
    facts: &Facts,
    agreement: &Agreement,
    parties: &[Party],
    wording: &Wording,
) -> Values {
    let mut values = Values::new();
    for (variable, party) in places(&clauses.variables, parties) {
        let own = own(agreement, variable, party, wording);
        let value = own.or_else(|| match variable.id.as_str() {
            "notice" => Some(Value::One(agreement.notice.trim().to_owned())),
            id => told(id, facts, agreement, party, parties, wording),
        });
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            values.insert(variable.key_of(party.map(Party::id)), value);
        }
    }
    greeted(&mut values, parties, wording);
    values
}

/// Every one of these, once for each party where each has one.
pub(super) fn places<'a>(
    variables: impl IntoIterator<Item = &'a Variable>,
    parties: &'a [Party],
) -> Vec<(&'a Variable, Option<&'a Party>)> {
    let places = variables.into_iter().flat_map(|variable| match variable.each {
        true => parties.iter().map(|party| (variable, Some(party))).collect(),
        false => vec![(variable, None)],
    });
    places.collect()
}

/// Whom the agreement names as the contact is the one that its mail greets, unless somebody else is.
fn greeted(values: &mut Values, parties: &[Party], wording: &Wording) {
    for party in parties {
        let first = format!("partner.first/{}", party.id());
        let contact = values.get(&format!("partner.contact/{}", party.id()));
        let name = contact.map(|own| own.inline(wording)).unwrap_or_default();
        let name = first_name(&name, &party.partner.name);
        if let (false, Some(name)) = (values.contains_key(&first), name) {
            values.insert(first, Value::One(name.to_owned()));
        }
    }
}

/// What the user wrote for it.
fn own(
    agreement: &Agreement,
    variable: &Variable,
    party: Option<&Party>,
    wording: &Wording,
) -> Option<Value> {
    let written = raw(agreement, variable, party.map(Party::id))?;
    let text = || written.as_str().unwrap_or_default().trim().to_owned();
    Some(match variable.kind {
        VariableKind::List => Value::Many(lines(written)),
        VariableKind::Date => match Day::parse_iso(&text()) {
            Some(day) => Value::One((wording.date)(day)),
            None => Value::One(text()),
        },
        VariableKind::Money | VariableKind::Number => match written.as_f64() {
            Some(sum) if variable.kind == VariableKind::Money => Value::One((wording.money)(sum)),
            Some(number) => Value::One((wording.number)(number)),
            None => Value::One(text()),
        },
        VariableKind::Line | VariableKind::Text => Value::One(text()),
        VariableKind::Made => return None,
    })
}

/// As it stands in the record of the agreement.
fn raw<'a>(
    agreement: &'a Agreement,
    variable: &Variable,
    party: Option<&str>,
) -> Option<&'a serde_json::Value> {
    let key = value_key(variable, party);
    let (field, path) = key.split_once('/')?;
    let paths = if field == "clause" { &agreement.clause } else { &agreement.values };
    paths.0.get(path).filter(|value| !value.is_null() && value.as_str() != Some(""))
}

/// One thing on each line, without the marks that a list had where it was copied from.
fn lines(written: &serde_json::Value) -> Vec<String> {
    let written = match written {
        serde_json::Value::Array(lines) => {
            lines.iter().filter_map(|line| line.as_str()).collect::<Vec<_>>().join("\n")
        }
        other => other.as_str().unwrap_or_default().to_owned(),
    };
    without_marks(&written).into_iter().map(Into::into).collect()
}

/// What the agreement's own answer to a variable says, line by line.
pub(super) fn answered(draft: &Draft, id: &str, party: Option<&str>) -> Vec<String> {
    let variable = draft.clauses.variable(id);
    variable.map(|own| written_for(draft.agreement, own, party)).unwrap_or_default()
}

/// What the user wrote for it, line by line, without the marks of a list.
pub(super) fn written_for(
    agreement: &Agreement,
    variable: &Variable,
    party: Option<&str>,
) -> Vec<String> {
    raw(agreement, variable, party).map(lines).unwrap_or_default()
}

/// Whether the user wrote something of their own for it.
pub fn filled(agreement: &Agreement, variable: &Variable, party: Option<&str>) -> bool {
    raw(agreement, variable, party).is_some()
}

fn unmarked(item: &str) -> String {
    without_marks(item).join("\n")
}

impl Value {
    pub fn is_empty(&self) -> bool {
        match self {
            Self::One(text) => text.trim().is_empty(),
            Self::Many(items) => items.is_empty(),
        }
    }

    /// Inside a sentence.
    pub fn inline(&self, wording: &Wording) -> String {
        match self {
            Self::One(text) => text.clone(),
            Self::Many(_) => (wording.join)(&self.items()),
        }
    }

    /// One below the other. What was pasted from a list brings no mark of its own.
    pub fn items(&self) -> Vec<String> {
        match self {
            Self::One(text) => vec![text.clone()],
            Self::Many(items) => items.iter().map(|item| unmarked(item)).collect(),
        }
    }
}
