//! Names that are not to be named, taken out of what others read.

use crate::order::OrderBy;
use std::{collections::BTreeSet, slice};

use super::Workspace;
use crate::domain::{Contact, Partner, Partnership, Publicity};

/// Names that may not stand where others read: partners not to be named here or anywhere, and
/// their people, those who left too.
pub fn withheld(workspace: &Workspace, partnership: &str) -> Vec<String> {
    let is_kept = |publicity: Option<Publicity>| publicity.is_some_and(|p| !p.may_be_named());
    let all_here =
        workspace.get::<Partnership>(partnership).is_some_and(|here| is_kept(here.publicity));
    let here = workspace.partners_of(partnership).filter(|_| all_here);
    let anywhere = workspace.all::<Partner>().filter(|partner| is_kept(partner.publicity_pref));
    let mut names = BTreeSet::new();
    for partner in here.chain(anywhere) {
        let people = workspace.of::<Contact>(&partner.id).map(|contact| contact.name.trim());
        names.extend(people.chain([partner.name.trim()]).map(str::to_owned));
    }
    names.remove("");
    let mut names: Vec<String> = names.into_iter().collect();
    // The longest first, so that no part of a longer name is left standing.
    names.order_by_key(|name| std::cmp::Reverse(name.chars().count()));
    names
}

/// Those of the names that may stand in the text: quick to tell, so that the exact look, letter by
/// letter, is for these few only.
pub fn likely(text: &str, names: Vec<String>) -> Vec<String> {
    let lower = |text: &str| text.chars().flat_map(char::to_lowercase).collect::<String>();
    let text = lower(text);
    names.into_iter().filter(|name| text.contains(&lower(name))).collect()
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
