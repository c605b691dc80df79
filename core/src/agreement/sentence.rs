//! What somebody typed, where it stands inside a sentence or begins one: its first letter, and a full
//! stop at its end.
//!
//! People begin each field with a capital. `Pengene bruges til Workshops` is nobody's Danish.
//! A letter is only made small where the word cannot be a name: names and abbreviations stay.

use std::collections::BTreeSet;

use super::{Value, Wording};
use crate::{content::Letter, document::Run, guide::Facts};

/// Names on this record: each word of a person's, and an organisation's as a whole, which may begin with `Det`.
pub(super) fn names(facts: &Facts) -> BTreeSet<String> {
    let own = facts.partnership;
    let staff = [&own.owner, &own.deputy, &own.leader].into_iter().chain(&own.crew.0);
    let people = facts.contacts().map(|contact| &contact.name).chain(staff);
    let people = people.flat_map(|name| name.split_whitespace());
    let library = facts.library().map(|library| library.name.as_str());
    let partners = facts.partners.iter().map(|(partner, _)| partner.name.as_str());
    let all = people.map(|word| word.trim_matches([',', '.'])).chain(partners.chain(library));
    all.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// The value as the sentence so far wants it.
pub(super) fn set(
    value: &Value,
    letter: Letter,
    before: &[Run],
    wording: &Wording,
    names: &BTreeSet<String>,
) -> String {
    let begins = begins_sentence(before);
    // Whoever is called by what they are, `Biblioteket` or `The library`, has no name there.
    let is_role =
        |text: &str| wording.roles.contains(&first_word(text)) && !begins_with_name(text, names);
    let said = |text: &str, begins: bool| match letter {
        Letter::Written => text.to_owned(),
        Letter::Begins | Letter::Phrase if begins => large(text),
        Letter::Begins if is_role(text) => small(text, wording),
        Letter::Begins => text.to_owned(),
        Letter::Phrase if begins_with_name(text, names) => text.to_owned(),
        Letter::Phrase => small(text, wording),
    };
    // What follows a colon stands as it was written.
    let is_free = matches!(before.last(), Some(Run::Text(text)) if text.trim_end().ends_with(':'));
    match value {
        Value::One(text) if is_free => without_stop(text).into(),
        Value::One(text) => said(without_stop(text), begins),
        Value::Many(items) => {
            let items = items.iter().map(|item| without_stop(item)).enumerate();
            let items = items.map(|(place, item)| match place {
                0 if is_free => item.to_owned(),
                0 => said(item, begins),
                _ => said(item, false),
            });
            (wording.join)(&items.collect::<Vec<_>>())
        }
    }
}

/// Words that end in a full stop wherever they stand, in both languages.
const SHORT: [&str; 24] = [
    "kr", "mv", "mm", "osv", "etc", "ca", "nr", "jr", "sr", "inc", "ltd", "co", "corp", "st",
    "pct", "stk", "min", "max", "tlf", "mr", "mrs", "dr", "kl", "no",
];

/// The sentence has its own full stop: `3. maj.` is `3. maj` in it. What is shortened, numbered or
/// left open keeps its own.
fn without_stop(text: &str) -> &str {
    let Some(rest) = text.trim_end().strip_suffix('.') else { return text };
    let word = rest.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let is_short = word.contains('.')
        || word.chars().count() < 2
        || word.ends_with(|c: char| c.is_ascii_digit())
        || SHORT.contains(&word.to_lowercase().as_str());
    if is_short { text } else { rest }
}

fn begins_sentence(before: &[Run]) -> bool {
    match before.last() {
        None => true,
        Some(Run::Text(text)) => text.trim().is_empty() || text.ends_with(". "),
        Some(_) => false,
    }
}

/// `projektlederen svarer` becomes `Projektlederen svarer`; `eBay` and an address stay.
fn large(text: &str) -> String {
    let word = first_word(text);
    let stays = word.chars().any(char::is_uppercase) || word.contains('@');
    match text.chars().next() {
        Some(first) if !stays => first.to_uppercase().chain(text.chars().skip(1)).collect(),
        _ => text.to_owned(),
    }
}

/// `Anne fortæller` and `Annes rejse`.
fn begins_with_name(text: &str, names: &BTreeSet<String>) -> bool {
    names.iter().filter_map(|name| text.strip_prefix(name.as_str())).any(|rest| {
        let rest = rest.strip_prefix(['s', '\'', '’']).unwrap_or(rest);
        !rest.starts_with(char::is_alphanumeric)
    })
}

/// `Workshops for børn` becomes `workshops for børn`; `IT-udstyr`, `Greve Bibliotek` and
/// `Monday mornings` stay.
fn small(text: &str, wording: &Wording) -> String {
    let word = first_word(text);
    let next = text.split_whitespace().nth(1).unwrap_or_default();
    let mut letters = word.chars();
    let is_large = letters.next().is_some_and(char::is_uppercase);
    let is_plain = word.chars().nth(1).is_some_and(char::is_lowercase)
        && !letters.any(char::is_uppercase)
        && !next.starts_with(char::is_uppercase)
        && !(wording.keeps_capital)(word);
    match text.chars().next() {
        Some(first) if is_large && is_plain => {
            first.to_lowercase().chain(text.chars().skip(1)).collect()
        }
        _ => text.to_owned(),
    }
}

fn first_word(text: &str) -> &str {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.trim_end_matches([',', '.', ';', ':'])
}
