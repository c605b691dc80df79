//! Names in a text, however they are written there: in any case, over a line break, with soft
//! hyphens, with accents as letters of their own.
//!
//! Invariant: what [`Words`] overlooks, [`without_names`] leaves standing, and never the other way.

use std::collections::BTreeMap;

use super::{
    letters::{Letters, is_between, is_in_word, is_unseen},
    name::{Compared, Name, Way, is_address},
};

/// A text as it is compared, and where its words begin: a name begins where a word does.
pub(super) struct Words {
    small: String,
    begun: BTreeMap<Beginning, Vec<usize>>,
}

/// The first letters of a word, as they are compared.
type Beginning = [char; 3];

impl Words {
    pub(super) fn of(text: &str) -> Self {
        let mut small = String::with_capacity(text.len());
        let mut starts = Vec::new();
        let mut is_inside = false;
        for letter in Letters::of(text) {
            let is_letter = is_in_word(letter);
            if is_letter && !is_inside {
                starts.push(small.len());
            }
            is_inside = is_letter;
            small.push(letter);
        }
        let mut begun = BTreeMap::<_, Vec<_>>::new();
        for start in starts {
            if let Some(first) = small.get(start..).and_then(|rest| beginning(rest.chars())) {
                begun.entry(first).or_default().push(start);
            }
        }
        Self { small, begun }
    }

    pub(super) fn may_have(&self, way: &Way) -> bool {
        let Some(Compared { small: name, last }) = &way.compared else { return false };
        match beginning(name.chars().take_while(|letter| is_in_word(*letter))) {
            Some(first) => self.begun.get(&first).is_some_and(|starts| {
                let mut rests = starts.iter().filter_map(|start| self.small.get(*start..));
                rests.any(|rest| rest.starts_with(name.as_str()))
            }),
            None if name.is_empty() => {
                last.is_some_and(|last| self.small.contains('&') || self.small.contains(last))
            }
            // Its first word is too short to tell by.
            None => self.small.contains(name.as_str()),
        }
    }
}

/// `None` for a word that is shorter.
fn beginning(mut letters: impl Iterator<Item = char>) -> Option<Beginning> {
    Some([letters.next()?, letters.next()?, letters.next()?])
}

/// The text with every withheld name replaced, in any case and with a Danish genitive, but not
/// inside another word.
pub fn without_names(text: &str, names: &[String], instead: &str) -> String {
    Names::of(names).without(text, instead)
}

/// `None` where the name does not stand in it.
fn without(text: &str, name: &Name, instead: &str) -> Option<String> {
    let mut clean = String::new();
    let mut from = 0;
    let mut places = Places::of(text);
    while let Some((rest, is_mail)) = places.next() {
        let Some(taken) = name.at(rest, is_mail) else { continue };
        let start = text.len() - rest.len();
        clean.push_str(text.get(from..start).unwrap_or_default());
        clean.push_str(instead);
        from = start + taken;
        places.pass(rest, taken);
    }
    clean.push_str(text.get(from..).unwrap_or_default());
    (from > 0).then_some(clean)
}

/// Names that are looked for in many texts.
pub struct Names {
    /// In the order in which they are taken out.
    all: Vec<Name>,
    by_first: BTreeMap<char, Vec<Name>>,
}

impl Names {
    pub fn of(names: &[String]) -> Self {
        let all: Vec<Name> = names.iter().filter_map(|name| Name::of(name)).collect();
        let mut by_first = BTreeMap::<char, Vec<Name>>::new();
        for name in &all {
            for first in name.firsts() {
                by_first.entry(first).or_default().push(name.clone());
            }
        }
        Self { all, by_first }
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Whether one of them stands in the text.
    pub fn stand_in(&self, text: &str) -> bool {
        !self.is_empty()
            && Places::of(text).any(|(rest, is_mail)| {
                let first = Letters::of(rest).next();
                let own = first.and_then(|first| self.by_first.get(&first));
                own.is_some_and(|own| own.iter().any(|name| name.at(rest, is_mail).is_some()))
            })
    }

    /// [`without_names`] of many texts: most have none of them, which is quick to tell.
    pub fn without(&self, text: &str, instead: &str) -> String {
        let mut text = text.to_owned();
        if self.stand_in(&text) {
            for name in &self.all {
                if let Some(clean) = without(&text, name, instead) {
                    text = clean;
                }
            }
        }
        text
    }
}

/// Where in a text a name may begin: what is left of it from there.
struct Places<'a> {
    rest: &'a str,
    is_inside: bool,
    /// In the host of a mail address.
    is_mail: bool,
}

impl<'a> Places<'a> {
    fn of(text: &'a str) -> Self {
        Self { rest: text, is_inside: false, is_mail: false }
    }

    /// Goes on behind so much of this.
    fn pass(&mut self, rest: &'a str, taken: usize) {
        let last = rest.get(..taken).and_then(|taken| taken.chars().next_back());
        let in_host = |last: char| is_in_word(last) || matches!(last, '.' | '-');
        self.is_mail = last == Some('@') || self.is_mail && last.is_some_and(in_host);
        self.is_inside =
            last.is_some_and(|last| is_in_word(last) || self.is_inside && is_unseen(last));
        self.rest = rest.get(taken..).unwrap_or_default();
    }
}

impl<'a> Iterator for Places<'a> {
    /// What is left from there, and whether it stands in the host of a mail address.
    type Item = (&'a str, bool);

    fn next(&mut self) -> Option<(&'a str, bool)> {
        loop {
            let (rest, was_inside, is_mail) = (self.rest, self.is_inside, self.is_mail);
            let letter = rest.chars().next()?;
            self.pass(rest, letter.len_utf8());
            // From the middle of a run of spaces the whole run would be read again.
            if !was_inside && !is_between(letter) && !is_unseen(letter) {
                return Some((rest, is_mail));
            }
        }
    }
}

/// Digits of a telephone number, at the least, or of one in a register.
const NUMBER: usize = 6;

/// How many of the names stand somewhere in the texts, each where no longer one does. Where
/// somebody is reached is no name.
pub fn occurring<'a>(names: &[String], texts: impl Iterator<Item = &'a str>) -> usize {
    let mut texts: Vec<String> = texts.map(str::to_owned).collect();
    let mut stands = |name: &Name| {
        let mut is_there = false;
        for text in &mut texts {
            if let Some(clean) = without(text, name, "…") {
                *text = clean;
                is_there = true;
            }
        }
        is_there
    };
    let is_number = |name: &str| {
        let bare = name.strip_prefix("DK").or_else(|| name.strip_prefix("CVR")).unwrap_or(name);
        name.matches(|digit: char| digit.is_ascii_digit()).count() >= NUMBER
            && !bare.chars().any(char::is_alphabetic)
    };
    let is_page = |name: &str| name.split_once('/').is_some_and(|(host, _)| is_address(host));
    let is_name = |name: &str| {
        let is_word = name.chars().any(char::is_alphabetic);
        is_word && !is_address(name) && !is_number(name) && !is_page(name)
    };
    let found = names.iter().filter(|name| Name::of(name).is_some_and(|own| stands(&own)));
    found.filter(|name| is_name(name)).count()
}

/// Whether one of the names stands in the text.
pub fn has_name(text: &str, names: &[String]) -> bool {
    Names::of(names).stand_in(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    // What reads on from each place would read a long run of spaces once for each of them.
    #[test]
    fn no_name_begins_within_a_run_of_spaces() {
        let places: Vec<&str> =
            Places::of("  a-\u{ad} - \u{ad}b  ").map(|(rest, _)| rest).collect();
        assert_eq!(places, ["a-\u{ad} - \u{ad}b  ", "b  "]);
    }
}
