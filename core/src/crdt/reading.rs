//! Records from files, in which people may have changed anything by hand.
//!
//! Whoever edits a value by hand leaves its check behind, and so is heard as somebody who had seen
//! just what the file shows. Without a trace, a record is heard as if written by somebody who had
//! seen nothing. Both get names derived from the content of the file.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use thiserror::Error;

use super::{
    dot::{Dot, VersionVector, is_token},
    guard::MAX_ACTORS,
    lines::{HandEdit, Lines, lines},
    record::{FieldName, Record},
    register::{Register, Sibling},
    stamp::{self, Place, derived},
};
use crate::order::collect;

/// Why a JSON value is no record.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PortableError {
    #[error("not an object")]
    NotAnObject,
    #[error("no usable id")]
    NoId,
    #[error("no usable kind")]
    NoKind,
    #[error("`fields` or `siblings` is not an object")]
    NoFields,
}

/// Reads a record from a file, with what was changed in it by hand. A pure function of its input.
///
/// # Errors
/// When there is no record in it. A trace that cannot be believed is no error: the record is then
/// [`HandEdit::Stripped`].
pub fn from_portable(value: &Value) -> Result<(Record, Vec<HandEdit>), PortableError> {
    let top = value.as_object().ok_or(PortableError::NotAnObject)?;
    let id = token(top, "id").ok_or(PortableError::NoId)?;
    let kind = token(top, "kind").ok_or(PortableError::NoKind)?;
    let none = Map::new();
    let [fields, siblings] = ["fields", "siblings"].map(|key| match top.get(key) {
        Some(Value::Object(map)) => Ok(map),
        None => Ok(&none),
        Some(_) => Err(PortableError::NoFields),
    });
    let trace = trace(top);
    let from = trace.as_ref().map_or(&none, |(from, _)| from);
    let lines = lines(top, fields?, siblings?, from);
    Ok(match trace {
        Some((_, seen)) => traced(id, kind, &lines, seen),
        None => {
            let values = lines.iter().map(|(name, lines)| {
                (name.as_str(), lines.iter().map(|line| line.value).collect())
            });
            (untraced(id, kind, values), vec![HandEdit::Stripped])
        }
    })
}

/// Whether it claims more than [`super::receive`] lets in: to be asked before it is read, since each line is
/// held against all that it has seen.
pub fn is_oversized(value: &Value) -> bool {
    let lines = |key: &str| value.get(key).and_then(Value::as_object);
    let siblings = lines("siblings").into_iter().flat_map(Map::values);
    let beside = siblings.map(|list| list.as_array().map_or(1, Vec::len)).sum::<usize>();
    let trace = value.as_object().and_then(trace);
    let claims = trace.map_or(0, |(from, seen)| from.len().max(seen.len()));
    let fields = lines("fields").map_or(0, Map::len);
    [claims, fields, beside].into_iter().any(|count| count > MAX_ACTORS)
}

/// All values as one edit by somebody who had seen nothing.
fn untraced<'a>(
    id: &str,
    kind: &str,
    values: impl Iterator<Item = (&'a str, Vec<&'a Value>)>,
) -> Record {
    let values: Vec<(&str, Vec<String>, Vec<&Value>)> = values
        .map(|(name, values)| (name, values.iter().map(|v| v.to_string()).collect(), values))
        .collect();
    let parts = values.iter().flat_map(|(name, texts, _)| {
        std::iter::once(*name).chain(texts.iter().map(String::as_str))
    });
    let dot = derived('x', &std::iter::once(id).chain(parts).collect::<Vec<_>>());
    let fields = values.iter().map(|(name, _, values)| {
        // The latest is shown: what the file shows first.
        let siblings = (1..).zip(values.iter().rev()).map(|(count, value)| Sibling {
            dot: Dot::new(dot.actor.clone(), count),
            value: (**value).clone(),
        });
        (FieldName::new(name), siblings.collect::<Register>())
    });
    Record::from_parts(id, kind, collect(fields), VersionVector::default())
}

fn traced(id: &str, kind: &str, lines: &Lines, seen: VersionVector) -> (Record, Vec<HandEdit>) {
    let mut edits = Vec::new();
    let mut fields = BTreeMap::new();
    let known: Vec<String> = seen.iter().map(|(a, n)| format!("{a}.{n}")).collect();
    let known = known.join(" ");
    for (field, lines) in lines {
        let place = Place { id, field };
        let stamps = lines.iter().skip(1).filter_map(|line| stamp::read(line.from?));
        let mut beside: Vec<Dot> = stamps.map(|(dot, _)| dot).collect();
        let mut siblings = Vec::new();
        for line in lines {
            let (dot, edit) = line.edit(place, &std::mem::take(&mut beside), &known);
            edits.extend(edit);
            siblings.push(Sibling { dot, value: line.value.clone() });
        }
        fields.insert(field.into(), siblings.into_iter().collect());
    }
    (Record::from_parts(id, kind, fields, seen), edits)
}

fn token<'a>(top: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    top.get(key).and_then(Value::as_str).filter(|text| is_token(text))
}

/// `None` when there is no trace, or one too damaged to believe.
fn trace(top: &Map<String, Value>) -> Option<(&Map<String, Value>, VersionVector)> {
    let trace = top.get("trace")?.as_object()?;
    let from = trace.get("from")?.as_object()?;
    let seen = trace.get("seen")?.as_object()?;
    let seen: Option<VersionVector> = seen
        .iter()
        .map(|(actor, count)| Dot::parse(&format!("{actor}.{count}")))
        .map(|dot| dot.map(|dot| (dot.actor, dot.count)))
        .collect();
    Some((from, seen?))
}
