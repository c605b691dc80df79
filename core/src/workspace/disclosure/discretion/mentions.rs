//! Where a name still stands: of somebody who was erased, or the short form of one that nobody may
//! name. Found for people to look at; nothing is changed by it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    Names, Workspace,
    phone::phone_forms,
    ways::{TOWNS, ways},
};
use crate::{
    crdt::Record,
    domain::{Code, Contact, Kind, Library, Partner, fold, without_company_form},
    field,
    workspace::held::anybody_has_it_in,
};

/// A field in which it stands; none for a line that is made of several.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    pub id: String,
    pub field: String,
}

impl Mention {
    pub fn of(record: &str) -> Self {
        Self { id: record.into(), field: String::new() }
    }
}

/// Where somebody is told of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentions {
    /// By the whole name, the address or the number.
    pub whole: Vec<Mention>,
    /// By the first name alone, which others may have as well.
    pub first: Vec<Mention>,
}

/// A word of a name that is shorter is in too many texts to be looked at.
const SHORTEST: usize = 5;

/// Words that many an organisation is called by.
const COMMON: [&str; 34] = [
    "aftenskole",
    "aftenskolen",
    "boernehave",
    "boernehaven",
    "center",
    "centeret",
    "danmarks",
    "danske",
    "dansk",
    "dagtilbud",
    "fonden",
    "forening",
    "foreningen",
    "frivillig",
    "frivillige",
    "frivilligcenter",
    "gymnasium",
    "idraetsforening",
    "institution",
    "klubben",
    "kommune",
    "kommunen",
    "kulturhuset",
    "landsforeningen",
    "lokale",
    "museet",
    "museum",
    "nordisk",
    "region",
    "skole",
    "skolen",
    "teater",
    "teatret",
    "venner",
];

/// Where this person is told of, in the trash as well, but for the contact itself.
pub fn mentions(workspace: &Workspace, contact: &Contact) -> Mentions {
    let name = contact.name.trim();
    let mut whole = if name.is_empty() { Vec::new() } else { ways(name) };
    whole.extend(Some(contact.email.trim().to_owned()).filter(|email| !email.is_empty()));
    whole.extend(phone_forms(&contact.phone));
    let elsewhere = || workspace.records().values().filter(|record| record.id != contact.id);
    let whole = mentions_in(elsewhere(), &Names::of(&whole));
    let first = name.split_once(char::is_whitespace).map(|(first, _)| first.to_owned());
    let mut first = mentions_in(elsewhere(), &Names::of(first.as_slice()));
    first.retain(|mention| !whole.contains(mention));
    Mentions { whole, first }
}

/// The fields in which one of the names stands.
pub fn mentions_in<'a>(
    records: impl IntoIterator<Item = &'a Record>,
    names: &Names,
) -> Vec<Mention> {
    if names.is_empty() {
        return Vec::new();
    }
    let records = records.into_iter().filter(|record| !record.is_vacant());
    let fields = records.flat_map(|record| {
        let kind = Kind::parse(&record.kind);
        record.fields().filter_map(move |(field, register)| {
            // A set of words has them as the names of its fields.
            let word = kind.and_then(|kind| kind.written_word(field));
            let stands = word
                .is_some_and(|word| anybody_has_it_in(register) && names.stand_in(word))
                || register.values().into_iter().any(|value| stand_in(value, names));
            stands.then(|| Mention { id: record.id.clone(), field: field.to_owned() })
        })
    });
    fields.collect()
}

fn stand_in(value: &Value, names: &Names) -> bool {
    match value {
        Value::String(text) => names.stand_in(text),
        Value::Array(values) => values.iter().any(|value| stand_in(value, names)),
        Value::Object(values) => values.values().any(|value| stand_in(value, names)),
        Value::Number(_) | Value::Bool(_) | Value::Null => false,
    }
}

/// What people may call these partners for short: the first word of the name that is theirs alone. It
/// is no name that can be taken out: somebody has to read what it stands in.
pub fn short_names(workspace: &Workspace, unnamed: &BTreeSet<String>) -> Vec<String> {
    if unnamed.is_empty() {
        return Vec::new();
    }
    let others = workspace.all::<Partner>().filter(|partner| !unnamed.contains(&partner.id));
    let others = others.map(|partner| &partner.name);
    let others = others.chain(workspace.all::<Library>().map(|library| &library.name));
    let common: BTreeSet<String> = others.flat_map(|name| words(name)).map(fold).collect();
    let records = unnamed.iter().filter_map(|id| workspace.record(id));
    let short: BTreeSet<&str> = records
        .flat_map(|record| record.texts(field!(Partner.name)))
        .filter_map(|name| {
            let bare = without_company_form(name).unwrap_or(name);
            // The one word of a name is all of it.
            let is_more = words(bare).nth(1).is_some();
            words(bare).find(|word| is_more && is_theirs(word, &common))
        })
        .collect();
    short.into_iter().map(str::to_owned).collect()
}

fn is_theirs(word: &str, common: &BTreeSet<String>) -> bool {
    let folded = fold(word);
    let town = folded.strip_suffix('s').unwrap_or(&folded);
    word.chars().count() >= SHORTEST
        && word.chars().all(char::is_alphabetic)
        && !common.contains(&folded)
        && !COMMON.contains(&folded.as_str())
        && !TOWNS.iter().any(|own| *own == folded || *own == town)
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{crdt::Actor, workspace::Command};

    fn record(id: &str, kind: Kind, fields: &[(&str, &str)]) -> Record {
        let mut record = Record::new(id, kind.code());
        let fields = fields.iter().map(|(field, text)| (*field, vec![(*text).into()]));
        record.write(&Actor::parse("anne").unwrap(), fields);
        record
    }

    fn told(mentions: &[Mention]) -> Vec<(&str, &str)> {
        mentions.iter().map(|own| (own.id.as_str(), own.field.as_str())).collect()
    }

    #[test]
    fn whoever_was_erased_is_found_wherever_the_name_still_stands() {
        let mut workspace = Workspace::new(vec![
            record("pa-1", Kind::Partner, &[("name", "Havnens Kaffe")]),
            record(
                "pc-1",
                Kind::Contact,
                &[
                    ("partner", "pa-1"),
                    ("name", "Søren Holm"),
                    ("email", "sh@havn.dk"),
                    ("phone", "12 34 56 78"),
                ],
            ),
            record(
                "me-1",
                Kind::Meeting,
                &[("attendees", "Anne, SØREN  HOLM"), ("minutes", "Søren Holms idé")],
            ),
            record("ac-1", Kind::Action, &[("text", "Ring til Søren")]),
            record("ac-2", Kind::Action, &[("text", "Ring til Sørensen, Sorø")]),
            record("en-1", Kind::Entry, &[("summary", "skrev til sh@havn.dk")]),
            record("en-2", Kind::Entry, &[("summary", "ringede 12345678")]),
            record("no-1", Kind::Node, &[("name", "Kirken")]),
        ]);
        for (field, dots) in [("votes/Søren Holm", 2.into()), ("known_by/Søren Holm", Value::Null)]
        {
            let dots = Command::set("no-1", field, dots);
            workspace.apply(&dots, &Actor::parse("bo").unwrap()).unwrap();
        }
        let contact = workspace.get::<Contact>("pc-1").cloned().unwrap();
        let purge = Command::Purge { ids: vec!["pc-1".into()] };
        workspace.apply(&purge, &Actor::parse("bo").unwrap()).unwrap();
        let found = mentions(&workspace, &contact);
        assert_eq!(
            told(&found.whole),
            [
                ("en-1", "summary"),
                ("en-2", "summary"),
                ("me-1", "attendees"),
                ("me-1", "minutes"),
                ("no-1", "votes/Søren Holm"),
            ]
        );
        assert_eq!(told(&found.first), [("ac-1", "text")]);
        assert_eq!(mentions(&workspace, &Contact::default()), Mentions::default());
    }

    #[test]
    fn a_short_name_is_the_first_word_that_is_theirs_alone() {
        let workspace = Workspace::new(vec![
            record("li-1", Kind::Library, &[("name", "Bibliotek Birkeby")]),
            record("pa-0", Kind::Partner, &[("name", "Stille Klub")]),
            record("pa-1", Kind::Partner, &[("name", "Sparekassen Sønderby")]),
            record("pa-2", Kind::Partner, &[("name", "Birkeby Venner")]),
            record("pa-3", Kind::Partner, &[("name", "Foreningen Solstrålen")]),
            record("pa-4", Kind::Partner, &[("name", "Randers Kor")]),
            record("pa-5", Kind::Partner, &[("name", "Velfærdsfonden A/S")]),
            record("pa-6", Kind::Partner, &[("name", "Stille Fond")]),
        ]);
        let unnamed = ["pa-1", "pa-2", "pa-3", "pa-4", "pa-5", "pa-6"];
        let unnamed = unnamed.into_iter().map(str::to_owned).collect();
        assert_eq!(short_names(&workspace, &unnamed), ["Solstrålen", "Sparekassen"]);
        assert!(short_names(&workspace, &BTreeSet::new()).is_empty());
    }
}
