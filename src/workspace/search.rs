//! Finding anything by what is written in it.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    crdt::Record,
    domain::{Kind, fold},
};

/// Folded text of every shown record.
#[derive(Clone, Debug, Default)]
pub struct Index {
    entries: BTreeMap<String, Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    kind: Kind,
    title: String,
    text: String,
}

/// A record that answers a search; the best come first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub id: String,
    pub kind: Kind,
    /// Smaller is better.
    pub rank: u8,
}

impl Index {
    pub(super) fn insert(&mut self, kind: Kind, record: &Record) {
        let mut text = String::new();
        for (_, register) in record.fields() {
            for value in register.values() {
                append(value, &mut text);
            }
        }
        let title = ["name", "title", "text", "summary", "who"]
            .into_iter()
            .find_map(|field| record.get(field).as_str())
            .map(fold)
            .unwrap_or_default();
        self.entries.insert(record.id.clone(), Entry { kind, title, text: fold(&text) });
    }

    pub(super) fn remove(&mut self, id: &str) {
        self.entries.remove(id);
    }

    /// Up to `limit` records that hold every word of the query; where none does, those that hold
    /// the words with one letter wrong, missing, doubled or swapped.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        let folded = fold(query);
        let words: Vec<&str> = folded.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut hits = self.matching(|entry| entry.rank(&words));
        if hits.is_empty() {
            hits = self.matching(|entry| entry.rank_nearly(&words));
        }
        hits.sort_by(|a, b| (a.rank, order(a.kind), &a.id).cmp(&(b.rank, order(b.kind), &b.id)));
        hits.truncate(limit);
        hits
    }

    fn matching(&self, rank: impl Fn(&Entry) -> Option<u8>) -> Vec<Hit> {
        let ranked = self.entries.iter().filter_map(|(id, entry)| {
            let rank = rank(entry)?;
            Some(Hit { id: id.clone(), kind: entry.kind, rank })
        });
        ranked.collect()
    }
}

impl Entry {
    fn rank(&self, words: &[&str]) -> Option<u8> {
        if !words.iter().all(|word| self.text.contains(word)) {
            return None;
        }
        let first = words.first().copied().unwrap_or_default();
        Some(match () {
            () if self.title.starts_with(first) => 0,
            () if words.iter().all(|word| self.title.contains(word)) => 1,
            () => 2,
        })
    }

    fn rank_nearly(&self, words: &[&str]) -> Option<u8> {
        let near = |wanted: &&str| {
            self.text.contains(wanted)
                || self.text.split(|c: char| !c.is_alphanumeric()).any(|word| nearly(wanted, word))
        };
        words.iter().all(near).then_some(3)
    }
}

/// Whether two words differ by at most one letter inserted, left out, replaced or swapped with
/// its neighbour (Damerau 1964). Short words have to be right.
fn nearly(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() < 4 || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let longest = a.len().max(b.len());
    let shared = (start + end).min(a.len().min(b.len()));
    if longest - shared <= 1 {
        return true;
    }
    let swapped = (a.get(start), a.get(start + 1)) == (b.get(start + 1), b.get(start));
    a.len() == b.len() && longest - shared == 2 && swapped
}

/// What people look for first.
fn order(kind: Kind) -> u8 {
    match kind {
        Kind::Partnership => 0,
        Kind::Partner => 1,
        Kind::Contact | Kind::Person => 2,
        Kind::Action => 3,
        Kind::Entry | Kind::Meeting => 4,
        _ => 5,
    }
}

fn append(value: &Value, text: &mut String) {
    match value {
        Value::String(part) => {
            text.push_str(part);
            text.push('\n');
        }
        Value::Number(number) => {
            text.push_str(&number.to_string());
            text.push('\n');
        }
        Value::Array(values) => values.iter().for_each(|value| append(value, text)),
        Value::Object(_) | Value::Bool(_) | Value::Null => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_may_be_wrong() {
        for (a, b) in [
            ("sokolen", "skolen"),
            ("aabenra", "aabenraa"),
            ("bibliotke", "bibliotek"),
            ("kmdx", "kmd"),
        ] {
            assert!(nearly(a, b), "{a} {b}");
        }
        for (a, b) in [("skole", "sodavand"), ("kor", "kort"), ("abcd", "badc")] {
            assert!(!nearly(a, b), "{a} {b}");
        }
    }
}
