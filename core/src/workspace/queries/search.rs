//! Finding anything by what is written in it.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use serde_json::Value;

use crate::{
    crdt::{Record, Register},
    domain::{Code, Kind, fold},
    order::{OrderBy, collect},
    workspace::{Workspace, queries::slip::begins, state::is_listed},
};

/// Folded text of the shown records, made when it is first looked for: most page loads never search.
#[derive(Clone, Debug, Default)]
pub(in crate::workspace) struct Index(OnceLock<BTreeMap<String, OnceLock<Option<Entry>>>>);

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

/// Records under names that pages show them by, made ready to be looked through: once for all that
/// is looked for while the records stand as they are.
#[derive(Clone, Debug, Default)]
pub struct Named(Vec<(String, Entry)>);

impl Index {
    pub fn insert(&mut self, id: &str) {
        if let Some(entries) = self.0.get_mut() {
            entries.insert(id.into(), OnceLock::new());
        }
    }

    pub fn remove(&mut self, id: &str) {
        if let Some(entries) = self.0.get_mut() {
            entries.remove(id);
        }
    }

    fn entries(
        &self,
        records: &BTreeMap<String, Record>,
    ) -> &BTreeMap<String, OnceLock<Option<Entry>>> {
        self.0.get_or_init(|| {
            let shown = records.values().filter(|record| is_listed(record));
            collect(shown.map(|record| (record.id.clone(), OnceLock::new())))
        })
    }

    fn matching(
        &self,
        records: &BTreeMap<String, Record>,
        rank: impl Fn(&Entry) -> Option<u8>,
    ) -> Vec<(u8, Kind, &str)> {
        let ranked = self.entries(records).iter().filter_map(|(id, entry)| {
            let entry = entry.get_or_init(|| records.get(id).and_then(Entry::new)).as_ref()?;
            Some((rank(entry)?, entry.kind, id.as_str()))
        });
        ranked.collect()
    }
}

impl Workspace {
    /// Folds the text of some records for later searches; says whether there are more.
    pub fn prepare_search(&self, some: usize) -> bool {
        let entries = self.index.entries(&self.records);
        let mut raw = entries.iter().filter(|(_, entry)| entry.get().is_none());
        for (id, entry) in raw.by_ref().take(some) {
            if let Some(record) = self.records.get(id) {
                entry.get_or_init(|| Entry::new(record));
            }
        }
        raw.next().is_some()
    }

    /// Up to `limit` records that hold every word of the query; where none does, those that hold
    /// the beginning of the words with one letter wrong, missing, doubled or swapped.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        self.search_shown(query, limit, &Named::default(), &|_, _| true)
    }

    /// Makes ready what pages show by another name than the stored one: id and name.
    pub fn named(&self, shown: Vec<(String, String)>) -> Named {
        let named = |(id, name): (String, String)| {
            let record = self.records.get(&id).filter(|record| is_listed(record))?;
            let entry = Entry::new(record)?.named(&name);
            Some((id, entry))
        };
        Named(shown.into_iter().filter_map(named).collect())
    }

    /// A search by those names as well, among the records that can be opened: what cannot takes no
    /// room from what can.
    pub fn search_shown(
        &self,
        query: &str,
        limit: usize,
        named: &Named,
        opens: &dyn Fn(Kind, &str) -> bool,
    ) -> Vec<Hit> {
        let folded = fold(query);
        let words: Vec<&str> = folded.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let best = |rank: &dyn Fn(&Entry) -> Option<u8>| {
            let mut hits = self.index.matching(&self.records, rank);
            let shown = named.0.iter();
            hits.extend(
                shown.filter_map(|(id, entry)| Some((rank(entry)?, entry.kind, id.as_str()))),
            );
            hits.order_by_key(|(rank, kind, id)| (*rank, order(*kind), *id));
            // By its stored name and by the one that is shown: the better of the two.
            let mut told = BTreeSet::new();
            let best = hits.into_iter().filter(|(_, kind, id)| {
                (named.0.is_empty() || told.insert(*id)) && opens(*kind, id)
            });
            let hit = |(rank, kind, id): (u8, Kind, &str)| Hit { id: id.into(), kind, rank };
            best.take(limit).map(hit).collect::<Vec<_>>()
        };
        let hits = best(&|entry| entry.rank(&words));
        match hits.is_empty() {
            true => best(&|entry| entry.rank_nearly(&words)),
            false => hits,
        }
    }
}

/// The fields that say what a record is called, the first that is there.
pub const TITLES: [&str; 5] = ["name", "title", "text", "summary", "who"];

/// What a record is called, for people. A version's text is the whole agreement, in lines that only
/// programs read.
pub fn title_of(record: &Record) -> String {
    if record.kind == Kind::Version.code() {
        return String::new();
    }
    let title = TITLES.iter().find_map(|field| record.get(field).as_str());
    title.unwrap_or_default().into()
}

impl Entry {
    /// `None` for a kind that a newer program brought.
    fn new(record: &Record) -> Option<Self> {
        let kind = Kind::parse(&record.kind)?;
        let mut text = String::new();
        for (field, register) in record.fields() {
            append_field(kind, field, register, &mut text);
        }
        Some(Self { kind, title: fold(&title_of(record)), text: fold(&text) })
    }

    /// The same record under another name, found by what stands in it as well.
    fn named(self, name: &str) -> Self {
        let name = fold(name);
        Self { text: format!("{}\n{name}", self.text), title: name, ..self }
    }

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

    /// For words that nothing holds all of.
    fn rank_nearly(&self, words: &[&str]) -> Option<u8> {
        let near = |wanted: &&str| {
            words.len() > 1 && self.text.contains(wanted)
                || self.words().any(|word| begins(wanted.as_bytes(), word))
        };
        words.iter().all(near).then_some(3)
    }

    /// Folded text is nearly all ASCII: only what is not is looked at letter by letter.
    fn words(&self) -> impl Iterator<Item = &[u8]> {
        let is_split = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
        self.text.as_bytes().split(is_split).flat_map(|word| {
            let (plain, other) = match word.is_ascii() {
                true => (Some(word), ""),
                false => (None, std::str::from_utf8(word).unwrap_or_default()),
            };
            let other = other.split(|c: char| !c.is_alphanumeric()).map(str::as_bytes);
            plain.into_iter().chain(other)
        })
    }
}

/// What people look for first.
fn order(kind: Kind) -> u8 {
    match kind {
        Kind::Partnership => 0,
        Kind::Partner => 1,
        Kind::Contact | Kind::Person => 2,
        Kind::Action => 3,
        Kind::Entry | Kind::Meeting => 4,
        Kind::Library
        | Kind::Member
        | Kind::Goal
        | Kind::Ask
        | Kind::Contribution
        | Kind::Approval
        | Kind::Risk
        | Kind::Agreement
        | Kind::Version
        | Kind::Round
        | Kind::Answers
        | Kind::Map
        | Kind::Node
        | Kind::Edge
        | Kind::Message => 5,
    }
}

fn append_field(kind: Kind, field: &str, register: &Register, text: &mut String) {
    // A set of words has them as the names of its fields.
    let word = kind.written_word(field).filter(|_| register.primary() == Some(&Value::Bool(true)));
    word.inspect(|word| append_text(word, text));
    for value in register.values() {
        append(value, text);
    }
}

/// The field that holds most of the words of a query that the name of a record does not hold, the first of
/// them: `check/p-1/note`. `None` where the name holds them all, or no field holds one as it was typed.
pub fn field_with<'a>(record: &'a Record, query: &str) -> Option<&'a str> {
    let kind = Kind::parse(&record.kind)?;
    let (name, folded) = (fold(&title_of(record)), fold(query));
    let words: Vec<&str> = folded.split_whitespace().filter(|word| !name.contains(word)).collect();
    let held = record.fields().map(|(field, register)| {
        let mut text = String::new();
        append_field(kind, field, register, &mut text);
        let text = fold(&text);
        (words.iter().filter(|word| text.contains(**word)).count(), Reverse(field))
    });
    let (_, Reverse(field)) = held.filter(|(count, _)| *count > 0).max()?;
    Some(field)
}

fn append_text(part: &str, text: &mut String) {
    text.push_str(part);
    text.push('\n');
}

fn append(value: &Value, text: &mut String) {
    match value {
        Value::String(part) => append_text(part, text),
        Value::Number(number) => append_text(&number.to_string(), text),
        Value::Array(values) => values.iter().for_each(|value| append(value, text)),
        Value::Object(_) | Value::Bool(_) | Value::Null => {}
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{crdt::Actor, workspace::queries::slip::nearly};

    #[test]
    fn a_field_holds_what_the_name_does_not() {
        let page = Actor::parse("a").unwrap();
        let mut own = Record::new("pa_1", Kind::Partnership.code());
        for (field, value) in [
            ("title", "Læsehunde på biblioteket"),
            ("check/p-1/note", "Karen har nøglen"),
            ("check/p-2/note", "Karen ringer om nøglen i maj"),
            ("notes", "Karen"),
        ] {
            own.set(&page, field, value.into());
        }
        own.set(&page, "themes/lektier", true.into());
        own.set(&page, "themes/chokolade", false.into());
        for (query, field) in [
            ("læsehunde", None),
            ("LÆSEHUNDE karen", Some("check/p-1/note")),
            ("nøglen maj", Some("check/p-2/note")),
            ("lektier", Some("themes/lektier")),
            ("chokolade", None),
            ("nøgeln", None),
            ("", None),
        ] {
            assert_eq!(field_with(&own, query), field, "{query}");
        }
    }

    proptest! {
        // What turns words away quickly turns no word away that is nearly right.
        #[test]
        fn the_quick_look_overlooks_nothing(
            word in "[a-z]{4,9}",
            at in 0_usize..9,
            letter in "[a-z]",
            slip in 0_u8..4,
        ) {
            let mut letters: Vec<char> = word.chars().collect();
            let at = at.min(letters.len() - 1);
            let letter = letter.chars().next().unwrap();
            match slip {
                0 => letters.insert(at, letter),
                1 => drop(letters.remove(at)),
                2 => letters[at] = letter,
                _ if at > 0 => letters.swap(at - 1, at),
                _ => {}
            }
            let slipped: String = letters.into_iter().collect();
            if nearly(slipped.as_bytes(), word.as_bytes()) {
                prop_assert!(begins(slipped.as_bytes(), word.as_bytes()));
            }
        }

        #[test]
        fn words_are_those_between_other_letters(text in "[aé1 .–“-]{0,24}") {
            let entry = Entry { kind: Kind::Partner, title: String::new(), text: text.clone() };
            let found: Vec<&[u8]> = entry.words().filter(|word| !word.is_empty()).collect();
            let words = text.split(|c: char| !c.is_alphanumeric());
            let words: Vec<&[u8]> = words.map(str::as_bytes).filter(|word| !word.is_empty()).collect();
            prop_assert_eq!(found, words);
        }
    }
}
