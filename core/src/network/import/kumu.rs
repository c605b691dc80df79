//! Kumu's JSON as two sheets, so that everything after is the same as for a table.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::{Refusal, Sheet};
use crate::csv::{MOST_COLUMNS, MOST_ROWS, TableError};

pub(super) fn sheets(text: &str) -> Result<Vec<Sheet>, Refusal> {
    let value: Value = serde_json::from_str(text).map_err(|_| Refusal::NotKumu)?;
    if value.get("app").and_then(Value::as_str) == Some("makkerskab") {
        return Err(Refusal::Own);
    }
    let list = |key: &str| match value.get(key) {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_object).collect(),
        _ => Vec::new(),
    };
    let (elements, connections) = (list("elements"), list("connections"));
    let most = elements.len().max(connections.len());
    if most == 0 {
        return Err(Refusal::NotKumu);
    }
    if most > MOST_ROWS {
        return Err(Refusal::Table(TableError::TooManyRows(most)));
    }
    let sheets = [elements, connections].into_iter().filter(|list| !list.is_empty());
    let sheets = sheets.map(|list| rows(&list).map(Sheet::new));
    sheets.collect::<Option<_>>().ok_or(Refusal::Table(TableError::TooManyColumns))
}

/// A row for each object, a column for each key of any, those in `attributes` too; `None` where there are
/// too many of them.
fn rows(list: &[&Map<String, Value>]) -> Option<Vec<Vec<String>>> {
    let flat: Vec<Vec<(String, String)>> = list.iter().map(|object| cells(object)).collect();
    let mut head: Vec<String> = Vec::new();
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for (key, _) in flat.iter().flatten() {
        if known.insert(key) {
            head.push(key.clone());
        }
        if head.len() > MOST_COLUMNS {
            return None;
        }
    }
    let row = |cells: &Vec<(String, String)>| {
        // Of two of one name the first.
        let own = cells.iter().rev().map(|(key, cell)| (key.as_str(), cell));
        let own: BTreeMap<&str, &String> = own.collect();
        head.iter().map(|key| own.get(key.as_str()).copied().cloned().unwrap_or_default()).collect()
    };
    let body: Vec<Vec<String>> = flat.iter().map(row).collect();
    Some(std::iter::once(head.clone()).chain(body).collect())
}

fn cells(object: &Map<String, Value>) -> Vec<(String, String)> {
    let mut cells = Vec::new();
    for (key, value) in object {
        match value {
            Value::Object(inner) if key == "attributes" => cells.extend(self::cells(inner)),
            value => cells.push((key.clone(), text(value))),
        }
    }
    cells
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(is) => if *is { "yes" } else { "no" }.into(),
        Value::Array(list) => list.iter().map(text).collect::<Vec<_>>().join("|"),
        // Kumu names an end by its id or by the element itself.
        Value::Object(inner) => {
            inner.get("id").or(inner.get("label")).map(text).unwrap_or_default()
        }
        Value::Null => String::new(),
    }
}
