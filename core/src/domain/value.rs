//! What a field can hold, and how it stands in a record.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Code, Day};
use crate::crdt::Record;
use crate::order::collect;

/// Letters in one word of a set that people write: it is part of a field's name.
pub const LONGEST_WORD: usize = 80;

pub fn is_long_word(word: &str) -> bool {
    word.chars().count() > LONGEST_WORD
}

/// The words of a set as people write them: between commas.
pub fn words_between_commas(typed: &str) -> impl Iterator<Item = &str> {
    typed.split(',').map(str::trim).filter(|word| !word.is_empty())
}

/// Whether anything stands in a value: neither null nor blanks, nor a list of nothing else. No is an
/// answer.
pub fn says_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(values) => values.iter().any(says_something),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => true,
    }
}

/// A type that a field of an entity can have.
pub trait FieldValue: Default + PartialEq {
    /// The value in the record, or the JSON that is no such value.
    fn read(record: &Record, name: &str) -> Result<Self, Value>;

    /// Adds what has to be written so that `old` becomes `self`.
    fn edits(&self, old: &Self, name: &str, edits: &mut Vec<(String, Value)>);
}

/// A field of one JSON value; null is its default.
pub trait Scalar: Default + PartialEq {
    fn from_json(value: &Value) -> Option<Self>;
    fn to_json(&self) -> Value;
}

impl<T: Scalar> FieldValue for T {
    fn read(record: &Record, name: &str) -> Result<Self, Value> {
        match record.get(name) {
            Value::Null => Ok(T::default()),
            value => T::from_json(value).ok_or_else(|| value.clone()),
        }
    }

    fn edits(&self, old: &Self, name: &str, edits: &mut Vec<(String, Value)>) {
        if self != old {
            edits.push((name.into(), self.to_json()));
        }
    }
}

impl Scalar for String {
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().map(Into::into)
    }

    fn to_json(&self) -> Value {
        self.as_str().into()
    }
}

/// A field that may be left open. An empty text is what clearing a field by hand leaves.
impl<T: Optional> Scalar for Option<T> {
    fn from_json(value: &Value) -> Option<Self> {
        match value.as_str() {
            Some("") => Some(None),
            _ => T::from_json(value).map(Some),
        }
    }

    fn to_json(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::to_json)
    }
}

pub trait Optional: PartialEq + Sized {
    fn from_json(value: &Value) -> Option<Self>;
    fn to_json(&self) -> Value;
}

impl<T: Code> Optional for T {
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().and_then(T::parse)
    }

    fn to_json(&self) -> Value {
        self.code().into()
    }
}

impl Optional for Day {
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().and_then(Day::parse_iso)
    }

    fn to_json(&self) -> Value {
        (*self).into()
    }
}

impl Optional for bool {
    fn from_json(value: &Value) -> Option<Self> {
        value.as_bool()
    }

    fn to_json(&self) -> Value {
        (*self).into()
    }
}

impl Optional for f64 {
    fn from_json(value: &Value) -> Option<Self> {
        value.as_f64()
    }

    fn to_json(&self) -> Value {
        number_json(*self)
    }
}

impl Optional for i64 {
    fn from_json(value: &Value) -> Option<Self> {
        value.as_i64()
    }

    fn to_json(&self) -> Value {
        (*self).into()
    }
}

/// A number as people write it: `92000`, not `92000.0`.
pub fn number_json(number: f64) -> Value {
    match number as i64 {
        whole if whole as f64 == number => whole.into(),
        _ => number.into(),
    }
}

/// Lines of text in an order that matters; one field, so that two people's orders are compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines(pub Vec<String>);

impl Scalar for Lines {
    fn from_json(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => {
                Some(Self(text.lines().filter(|line| !line.is_empty()).map(Into::into).collect()))
            }
            Value::Array(lines) => lines
                .iter()
                .map(|line| line.as_str().map(Into::into))
                .collect::<Option<_>>()
                .map(Self),
            _ => None,
        }
    }

    fn to_json(&self) -> Value {
        self.0.clone().into()
    }
}

/// A set, each member a field of its own (`tags/børn`), so that two people who each add one never
/// disagree. A list that a person wrote by hand (`"tags": ["børn"]`) is read as well.
#[derive(Clone, Debug, PartialEq)]
pub struct SetOf<T: Ord>(pub BTreeSet<T>);

impl<T: Ord> Default for SetOf<T> {
    fn default() -> Self {
        Self(BTreeSet::new())
    }
}

pub trait Member: Ord + Clone {
    fn from_key(key: &str) -> Option<Self>;
    fn key(&self) -> String;
}

impl Member for String {
    fn from_key(key: &str) -> Option<Self> {
        Some(key.into())
    }

    fn key(&self) -> String {
        self.clone()
    }
}

impl<T: Code> Member for T {
    fn from_key(key: &str) -> Option<Self> {
        T::parse(key)
    }

    fn key(&self) -> String {
        self.code().into()
    }
}

impl<T: Member> FieldValue for SetOf<T> {
    fn read(record: &Record, name: &str) -> Result<Self, Value> {
        let mut members = BTreeSet::new();
        match record.get(name) {
            Value::Null => {}
            Value::Array(listed) => {
                for value in listed {
                    let member = value.as_str().and_then(T::from_key);
                    members.insert(member.ok_or_else(|| value.clone())?);
                }
            }
            other => return Err(other.clone()),
        }
        for (key, register) in record.under(name) {
            let member = T::from_key(key).ok_or_else(|| Value::from(key))?;
            match register.primary() {
                Some(Value::Bool(true)) => members.insert(member),
                _ => members.remove(&member),
            };
        }
        Ok(Self(members))
    }

    fn edits(&self, old: &Self, name: &str, edits: &mut Vec<(String, Value)>) {
        for member in self.0.symmetric_difference(&old.0) {
            edits.push((format!("{name}/{}", member.key()), self.0.contains(member).into()));
        }
    }
}

impl<T: Ord + Clone> SetOf<T> {
    /// This set after somebody who had `before` in front of them wrote `wanted`: what others put
    /// in or took out meanwhile stays as they left it.
    pub fn rewritten(&self, before: &Self, wanted: &Self) -> Self {
        let stays = |member: &&T| wanted.0.contains(*member) || !before.0.contains(*member);
        let added = wanted.0.difference(&before.0);
        Self(self.0.iter().filter(stays).chain(added).cloned().collect())
    }
}

/// Values below a path (`clause/c13/choice`), each a field of its own, kept as they are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paths(pub BTreeMap<String, Value>);

impl Paths {
    /// What stands below each id, by the rest of its path: `o-1/title` and `o-1/text` are parts of `o-1`.
    pub fn by_id(&self) -> BTreeMap<&str, BTreeMap<&str, &Value>> {
        let mut found: BTreeMap<&str, BTreeMap<&str, &Value>> = BTreeMap::new();
        for (path, value) in &self.0 {
            if let Some((id, part)) = path.split_once('/') {
                found.entry(id).or_default().insert(part, value);
            }
        }
        found
    }
}

impl FieldValue for Paths {
    fn read(record: &Record, name: &str) -> Result<Self, Value> {
        let values = record.under(name).filter_map(|(key, register)| {
            let value = register.primary().filter(|value| !value.is_null())?;
            Some((key.into(), value.clone()))
        });
        Ok(Self(collect(values)))
    }

    fn edits(&self, old: &Self, name: &str, edits: &mut Vec<(String, Value)>) {
        let keys: BTreeSet<&String> = self.0.keys().chain(old.0.keys()).collect();
        for key in keys {
            let (new, old) = (self.0.get(key), old.0.get(key));
            if new != old {
                edits.push((format!("{name}/{key}"), new.cloned().unwrap_or(Value::Null)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(words: &str) -> SetOf<String> {
        SetOf(words.split_whitespace().map(Into::into).collect())
    }

    #[test]
    fn a_list_that_was_written_over_keeps_what_others_did_to_it_meanwhile() {
        for (now, before, wanted, then) in [
            ("", "", "a b", "a b"),
            ("c", "", "a b", "a b c"),
            ("a b c", "a b", "a", "a c"),
            ("a", "a b", "a b", "a"),
            ("a b", "a b", "", ""),
            ("b", "a b", "a b d", "b d"),
        ] {
            assert_eq!(
                set(now).rewritten(&set(before), &set(wanted)),
                set(then),
                "{now:?} {wanted:?}"
            );
        }
    }
}
