//! What parties of a round are called: by their names, or by the words that stand for them.

use super::super::{Reader, Text, shown, values::own_name, within_sentence};
use crate::{
    crdt::Record,
    domain::{Code, Entity, Kind, Round, RoundMode, Whose},
    field,
};

impl Text {
    /// A party by its name; where it has none, by a word.
    pub fn party(&self, id: &str, name: &str) -> String {
        self.word_for(id, name).unwrap_or(name).to_owned()
    }

    /// The same within a sentence, where a word begins small.
    pub fn party_within(&self, id: &str, name: &str) -> String {
        self.word_for(id, name).map_or_else(|| name.to_owned(), within_sentence)
    }

    fn word_for(&self, id: &str, name: &str) -> Option<&'static str> {
        let words = &self.evaluation;
        match Whose::of(id) {
            Whose::Shared => Some(words.together),
            Whose::Citizens => Some(words.citizens),
            _ if !name.is_empty() => None,
            Whose::Library => Some(self.shell.library),
            Whose::Partner(_) => Some(words.somebody),
        }
    }
}

impl Reader<'_> {
    /// For whom a sheet answers, as its round or the list of partners calls them.
    pub fn answered_for(&self, sheet: &Record) -> Option<String> {
        let text = |field| sheet.get(field).as_str().unwrap_or_default();
        let party = text("party");
        let round = self.record(text("round")).map(|round| Round::read(round).0);
        let named = round.map(|round| shown(round.party(party)));
        let named = named.filter(|name| !name.trim().is_empty());
        named.or_else(|| match Whose::of(party) {
            Whose::Partner(id) => self.record(id).and_then(own_name),
            whose => self.party(whose).map(str::to_owned),
        })
    }

    /// A sheet goes by whoever answered where the round is known not to be pooled.
    pub(in crate::text) fn names_whoever_answered(&self, record: &Record) -> bool {
        let round = || self.record(record.get(field!(Answers.round)).as_str()?);
        record.kind != Kind::Answers.code()
            || round().is_some_and(|round| Round::read(round).0.mode() == RoundMode::Open)
    }
}
