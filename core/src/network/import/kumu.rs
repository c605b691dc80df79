//! Kumu's JSON as two sheets, so that everything after is the same as for a table.

use serde_json::{Map, Value};

use super::{Refusal, Sheet};
use crate::csv::{MOST_ROWS, TableError};

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
    Ok(sheets.map(|list| Sheet::new(rows(&list))).collect())
}

/// A row for each object, a column for each key of any, those in `attributes` too.
fn rows(list: &[&Map<String, Value>]) -> Vec<Vec<String>> {
    let mut head: Vec<String> = Vec::new();
    let flat: Vec<Vec<(String, String)>> = list.iter().map(|object| cells(object)).collect();
    for (key, _) in flat.iter().flatten() {
        if !head.contains(key) {
            head.push(key.clone());
        }
    }
    let row = |cells: &Vec<(String, String)>| {
        let cell = |key: &String| cells.iter().find(|(own, _)| own == key).map(|(_, cell)| cell);
        head.iter().map(|key| cell(key).cloned().unwrap_or_default()).collect()
    };
    let body: Vec<Vec<String>> = flat.iter().map(row).collect();
    std::iter::once(head.clone()).chain(body).collect()
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
