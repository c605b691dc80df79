//! JSON to values, with what `serde_json` would pass over in silence: a key that stands twice.
//!
//! Invariant: numbers keep every digit they were written with.

use std::fmt;

use serde::{
    Deserialize as _,
    de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Map, Number, Value};

use super::error::{Cause, FileError};

/// As the keys begin that `serde_json` takes an object with for something else (a number, with
/// `arbitrary_precision`): written out and read again elsewhere, it would be that.
const RESERVED: &str = "$serde_json::private";
/// So many duplicate keys are told of; a hostile file could have millions.
const MAX_REPORTED: usize = 100;

pub(super) struct Parsed {
    pub value: Value,
    /// `records[2].fields.title`
    pub duplicates: Vec<String>,
}

pub(super) fn parse(text: &str) -> Result<Parsed, FileError> {
    let mut notes = Notes::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = Node(&mut notes)
        .deserialize(&mut reader)
        .and_then(|value| reader.end().map(|()| value))
        .map_err(|error| refusal(&error, text))?;
    Ok(Parsed { value, duplicates: notes.duplicates })
}

fn refusal(error: &serde_json::Error, text: &str) -> FileError {
    let (line, column) = (error.line().max(1), error.column().max(1));
    let message = error.to_string();
    if error.is_eof() {
        return FileError::Truncated { line };
    }
    if message.starts_with("recursion limit") {
        return FileError::TooDeep;
    }
    if message.starts_with(RESERVED) {
        return FileError::Reserved;
    }
    let broken = text.lines().nth(line - 1).unwrap_or_default();
    let cause = if message.starts_with("trailing characters") {
        Cause::TextAfter
    } else if broken.contains(['“', '”', '„', '‟', '»', '«']) {
        Cause::SmartQuotes
    } else if broken.contains('\u{a0}') {
        Cause::NonBreakingSpace
    } else {
        Cause::Other
    };
    FileError::Broken { line, column, cause }
}

#[derive(Default)]
struct Notes {
    path: Vec<Step>,
    duplicates: Vec<String>,
}

enum Step {
    Key(String),
    Index(usize),
}

impl Notes {
    fn duplicate(&mut self, key: &str) {
        if self.duplicates.len() >= MAX_REPORTED {
            return;
        }
        let mut path = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) => path += &format!("{key}."),
                Step::Index(index) => {
                    path.truncate(path.trim_end_matches('.').len());
                    path += &format!("[{index}].");
                }
            }
        }
        self.duplicates.push(path + key);
    }
}

struct Node<'a>(&'a mut Notes);

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        loop {
            self.0.path.push(Step::Index(items.len()));
            let item = seq.next_element_seed(Node(self.0))?;
            self.0.path.pop();
            let Some(item) = item else { return Ok(Value::Array(items)) };
            items.push(item);
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = map.next_key_seed(KeySeed)? {
            let Key::Text(key) = key else {
                let text: String = map.next_value()?;
                return text.parse::<Number>().map(Value::Number).map_err(A::Error::custom);
            };
            if object.contains_key(&key) {
                self.0.duplicate(&key);
            }
            self.0.path.push(Step::Key(key));
            let value = map.next_value_seed(Node(self.0))?;
            if let Some(Step::Key(key)) = self.0.path.pop() {
                object.insert(key, value);
            }
        }
        Ok(Value::Object(object))
    }
}

enum Key {
    Text(String),
    Number,
}

/// A number comes as a map with one key of the library's own, which is handed on whatever is asked of it. A
/// key that stands in the file is never absent: it comes as something that is there.
struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for KeySeed {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, _: &str) -> Result<Key, E> {
        Ok(Key::Number)
    }

    fn visit_some<D: serde::Deserializer<'de>>(self, key: D) -> Result<Key, D::Error> {
        let key = String::deserialize(key)?;
        match key.starts_with(RESERVED) {
            true => Err(D::Error::custom(RESERVED)),
            false => Ok(Key::Text(key)),
        }
    }
}
