//! Which partners may be one and the same: people are asked, and never joined for.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    crdt::Record,
    domain::{Partner, are_slip, same_name_key},
    field,
    workspace::{Command, Workspace, set},
};

/// Nobody answers more questions than that at a time.
const MOST: usize = 20;
/// Names that differ before this letter are read as two: a thousand partners are half a million pairs.
const ALIKE_FROM: usize = 2;

/// Two partners to ask about. The one with more that points at it comes first: it stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    pub stays: String,
    pub goes: String,
}

/// Pairs whose names are the same in all but spelling, or a slip of the pen apart, or that share a number
/// that nobody else has (a municipality's schools all have its number). Those of whom somebody has said
/// that they are two are left out, and those of whom one belongs under the other.
pub fn alike(workspace: &Workspace) -> Vec<Alike> {
    let mut groups: BTreeMap<Vec<char>, Vec<(Vec<char>, &Partner)>> = BTreeMap::new();
    let mut numbers: BTreeMap<String, Vec<&Partner>> = BTreeMap::new();
    for partner in workspace.all::<Partner>() {
        let key: Vec<char> = same_name_key(&partner.name).chars().collect();
        if !key.is_empty() {
            let start = key.iter().take(ALIKE_FROM).copied().collect();
            groups.entry(start).or_default().push((key, partner));
        }
        let number: String = partner.cvr.chars().filter(char::is_ascii_digit).collect();
        if !number.is_empty() {
            numbers.entry(number).or_default().push(partner);
        }
    }
    let mut pairs = BTreeSet::new();
    for group in groups.values() {
        for (turn, (key, one)) in group.iter().enumerate() {
            let rest = group.iter().skip(turn + 1);
            let like = rest.filter(|(other, _)| key == other || are_slip(key, other));
            pairs.extend(like.filter_map(|(_, other)| asked(one, other)));
        }
    }
    let both = numbers.values().filter_map(|own| match own.as_slice() {
        [one, other] => asked(one, other),
        _ => None,
    });
    pairs.extend(both);
    let pairs: Vec<(String, String)> = pairs.into_iter().take(MOST).collect();
    let ids = pairs.iter().flat_map(|(one, other)| [one.as_str(), other.as_str()]).collect();
    let counts = count_pointing(workspace, &ids);
    let count = |id: &String| counts.get(id.as_str()).copied().unwrap_or_default();
    let in_order = pairs.iter().map(|(one, other)| {
        let (stays, goes) = if count(other) > count(one) { (other, one) } else { (one, other) };
        Alike { stays: stays.clone(), goes: goes.clone() }
    });
    in_order.collect()
}

/// The pair in order of id, unless it needs no asking.
fn asked(one: &Partner, other: &Partner) -> Option<(String, String)> {
    let says = |one: &Partner, other: &Partner| {
        one.other_than.0.contains(&other.id) || one.parent_partner_id == other.id
    };
    let is_said = says(one, other) || says(other, one) || one.id == other.id;
    let (first, second) = if one.id < other.id { (one, other) } else { (other, one) };
    (!is_said).then(|| (first.id.clone(), second.id.clone()))
}

/// Writes down that two are two: nobody is asked again, here or wherever the records go.
pub fn two_partners(one: &str, other: &str) -> Command {
    Command::edit(one, [set(format!("{}/{other}", field!(Partner.other_than)), true)])
}

/// How many records point at each of these.
pub fn count_pointing<'a>(
    workspace: &Workspace,
    ids: &BTreeSet<&'a str>,
) -> BTreeMap<&'a str, usize> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    if ids.is_empty() {
        return counts;
    }
    for record in workspace.records().values().filter(|record| record.is_shown()) {
        for id in named_in(record, ids) {
            *counts.entry(id).or_default() += 1;
        }
    }
    counts
}

/// Which of them a record names, in a value or in the name of a field that says something.
fn named_in<'a>(record: &Record, ids: &BTreeSet<&'a str>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    for (field, register) in record.fields() {
        for value in register.values() {
            in_value(value, ids, &mut found);
            if *value != Value::Bool(false) && !value.is_null() {
                found.extend(field.split('/').skip(1).filter_map(|part| ids.get(part).copied()));
            }
        }
    }
    found
}

fn in_value<'a>(value: &Value, ids: &BTreeSet<&'a str>, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::String(text) => found.extend(ids.get(text.as_str()).copied()),
        Value::Array(values) => values.iter().for_each(|value| in_value(value, ids, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => {}
    }
}
