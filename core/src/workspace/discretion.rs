//! Names that are not to be named, taken out of what others read.

use crate::order::OrderBy;
use std::{
    collections::{BTreeMap, BTreeSet},
    slice,
};

use super::Workspace;
use crate::domain::{Contact, Partner, Partnership, Publicity};

/// Names that may not stand where others read: partners not to be named here or anywhere, and
/// their people, those who left too.
pub fn withheld(workspace: &Workspace, partnership: &str) -> Vec<String> {
    names(workspace, partnership, &|_| true)
}

/// Those of them that may stand in a text: quick to tell, so that the exact look, letter by letter,
/// is for these few only.
pub fn withheld_in(workspace: &Workspace, partnership: &str, text: &str) -> Vec<String> {
    let words = Words::of(text);
    names(workspace, partnership, &|name| words.may_have(name))
}

/// A text in small letters, and where its words begin: a name begins where a word does.
struct Words {
    small: String,
    begun: BTreeMap<Beginning, Vec<usize>>,
}

/// The first letters of a word, small.
type Beginning = [char; 3];

impl Words {
    fn of(text: &str) -> Self {
        let mut small = String::with_capacity(text.len());
        let mut starts = Vec::new();
        let mut is_inside = false;
        for letter in text.chars() {
            let is_letter = letter.is_alphanumeric();
            if is_letter && !is_inside {
                starts.push(small.len());
            }
            is_inside = is_letter;
            small.extend(letter.to_lowercase());
        }
        let mut begun = BTreeMap::<_, Vec<_>>::new();
        for start in starts {
            if let Some(first) = small.get(start..).and_then(beginning) {
                begun.entry(first).or_default().push(start);
            }
        }
        Self { small, begun }
    }

    fn may_have(&self, name: &str) -> bool {
        let word = name.split(|c: char| !c.is_alphanumeric()).next();
        match word.and_then(beginning) {
            Some(first) => self.begun.get(&first).is_some_and(|starts| {
                let name = lower(name);
                let mut rests = starts.iter().filter_map(|start| self.small.get(*start..));
                rests.any(|rest| rest.starts_with(&name))
            }),
            // Its first word is too short to tell by.
            None => self.small.contains(&lower(name)),
        }
    }
}

/// `None` for a word that is shorter.
fn beginning(word: &str) -> Option<Beginning> {
    let mut letters = word.chars().flat_map(char::to_lowercase);
    Some([letters.next()?, letters.next()?, letters.next()?])
}

fn lower(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

fn names(workspace: &Workspace, partnership: &str, stands: &dyn Fn(&str) -> bool) -> Vec<String> {
    let is_kept = |publicity: Option<Publicity>| publicity.is_some_and(|p| !p.may_be_named());
    let all_here =
        workspace.get::<Partnership>(partnership).is_some_and(|here| is_kept(here.publicity));
    let here = workspace.partners_of(partnership).filter(|_| all_here);
    let anywhere = workspace.all::<Partner>().filter(|partner| is_kept(partner.publicity_pref));
    let mut names = BTreeSet::new();
    for partner in here.chain(anywhere) {
        let people = workspace.of::<Contact>(&partner.id).map(|contact| contact.name.trim());
        let all = people.chain([partner.name.trim()]);
        names.extend(all.filter(|name| !name.is_empty() && stands(name)).map(str::to_owned));
    }
    let mut names: Vec<String> = names.into_iter().collect();
    // The longest first, so that no part of a longer name is left standing.
    names.order_by_key(|name| std::cmp::Reverse(name.chars().count()));
    names
}

/// The text with every withheld name replaced, in any case and with a Danish genitive, but not
/// inside another word.
pub fn without_names(text: &str, names: &[String], instead: &str) -> String {
    let mut text = text.to_owned();
    for name in names {
        let mut clean = String::with_capacity(text.len());
        let mut rest = text.as_str();
        let mut before = None;
        while let Some(letter) = rest.chars().next() {
            let is_start = !before.is_some_and(char::is_alphanumeric);
            let end = is_start.then(|| name_at(rest, name)).flatten();
            let taken = end.unwrap_or(letter.len_utf8());
            match end {
                Some(_) => clean.push_str(instead),
                None => clean.push(letter),
            }
            before = rest.get(..taken).and_then(|taken| taken.chars().next_back());
            rest = rest.get(taken..).unwrap_or_default();
        }
        text = clean;
    }
    text
}

/// How many of the names stand somewhere in the texts.
pub fn occurring<'a>(names: &[String], texts: impl Iterator<Item = &'a str> + Clone) -> usize {
    let stands = |name: &&String| {
        let mut texts = texts.clone();
        texts.any(|text| without_names(text, slice::from_ref(*name), "") != text)
    };
    names.iter().filter(stands).count()
}

/// How much of the text is the name, where it begins with it.
fn name_at(text: &str, name: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in name.chars() {
        let (_, letter) = letters.next()?;
        if letter != wanted && !letter.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    let mut end = letters.as_str();
    if let Some(rest) = end.strip_prefix(['s', 'S']).filter(|rest| !begins_word(rest)) {
        end = rest;
    }
    (!begins_word(end)).then_some(text.len() - end.len())
}

fn begins_word(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::crdt::{Actor, Record};

    fn quiet(name: &str) -> Workspace {
        let mut record = Record::new("pa-1", "partner");
        let fields = [("name", vec![name.into()]), ("publicity_pref", vec!["none".into()])];
        record.write(&Actor::parse("anne").unwrap(), fields);
        Workspace::new(vec![record])
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for (name, text) in [
            ("Danske Bank", "Tak til DANSKE BANKS fond"),
            ("Banken", "bankens penge"),
            ("Ørsted", "hos ørsted."),
            ("3F", "med 3f, og"),
            ("(A) & B", "af (a) & b"),
            ("H.C. Andersens Hus", "i h.c. andersens hus"),
        ] {
            assert_eq!(withheld_in(&quiet(name), "ps", text), [name], "{text}");
            assert!(!without_names(text, &[name.into()], "").contains(name));
        }
        assert_eq!(withheld_in(&quiet("Banken"), "ps", "sandslottet").len(), 0);
    }

    proptest! {
        // The quick look never overlooks what the exact one takes out.
        #[test]
        fn nothing_that_would_be_taken_out_is_overlooked(
            before in "[a-zA-ZæøåßİΣ' .-]{0,6}",
            name in "[a-zA-ZæøåßİΣ'&. -]{1,6}",
            is_upper: bool,
            after in "[a-zA-Zs .-]{0,4}",
        ) {
            let name = name.trim().to_owned();
            let told = if is_upper { name.to_uppercase() } else { name.to_lowercase() };
            let text = format!("{before}{told}{after}");
            let is_out = !name.is_empty() && without_names(&text, std::slice::from_ref(&name), "\u{1}") != text;
            if is_out {
                prop_assert_eq!(withheld_in(&quiet(&name), "ps", &text), vec![name]);
            }
        }
    }
}
