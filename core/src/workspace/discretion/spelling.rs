//! Names in a text, however they are written there: in any case, over a line break, with soft
//! hyphens, with accents as letters of their own.
//!
//! Invariant: what [`Words`] overlooks, [`without_names`] leaves standing, and never the other way.

use std::collections::BTreeMap;

use super::letters::{Letters, is_between, is_in_word, is_unseen};

/// A name as it is compared. One that is nothing but an `and` is none.
fn compared(name: &str) -> String {
    let name = name.trim_matches(is_between).trim_start_matches('@');
    let small: String = Letters::of(name).collect();
    let small = small.trim_matches(' ');
    if small == "&" { String::new() } else { small.into() }
}

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

    pub(super) fn may_have(&self, name: &str) -> bool {
        let name = compared(name);
        match beginning(name.chars().take_while(|letter| is_in_word(*letter))) {
            Some(first) => self.begun.get(&first).is_some_and(|starts| {
                let mut rests = starts.iter().filter_map(|start| self.small.get(*start..));
                rests.any(|rest| rest.starts_with(&name))
            }),
            // Its first word is too short to tell by.
            None => !name.is_empty() && self.small.contains(&name),
        }
    }
}

/// `None` for a word that is shorter.
fn beginning(mut letters: impl Iterator<Item = char>) -> Option<Beginning> {
    Some([letters.next()?, letters.next()?, letters.next()?])
}

/// A name that is looked for, and what else is taken for it.
struct Name {
    small: String,
    /// It is a word as well, as Maj and Bo are: in small letters it is the word.
    needs_capital: bool,
    /// A compound that begins with it and has its capital is about it: Carlsbergpengene.
    begins_compound: bool,
    /// Long enough to be known with any ending: Tavs Fondens.
    has_endings: bool,
    mail: Mail,
}

/// Whether it is found in the host of a mail address. Others may have mail at a host as well, so
/// one that is theirs alone is named once more, with the `@`.
#[derive(PartialEq)]
enum Mail {
    Found,
    Never,
    Only,
}

impl Name {
    /// `None` for a name that has nothing to look for.
    fn of(name: &str) -> Option<Self> {
        let small = compared(name);
        let name = name.trim();
        let is_proper = name.chars().next().is_some_and(char::is_uppercase);
        let length = name.chars().count();
        let is_one = name.chars().all(|letter| is_in_word(letter) && !letter.is_numeric());
        let is_small = name.chars().skip(1).all(char::is_lowercase);
        (!small.is_empty()).then_some(Self {
            small,
            needs_capital: is_proper && is_small && length <= LONGEST_WORD,
            begins_compound: is_proper && is_one && length >= SHORTEST_PROPER,
            has_endings: !is_one && length >= SHORTEST_PHRASE,
            mail: match name.strip_prefix('@') {
                Some(host) if is_address(host) => Mail::Only,
                None if is_address(name) && !name.contains('@') => Mail::Never,
                _ => Mail::Found,
            },
        })
    }

    /// How much of the text is the name, where it begins with it.
    fn at(&self, text: &str, is_mail: bool) -> Option<usize> {
        let may_stand = match self.mail {
            Mail::Found => true,
            Mail::Never => !is_mail,
            Mail::Only => is_mail,
        };
        let first = text.chars().next().filter(|_| may_stand)?;
        if is_unseen(first) || self.needs_capital && first.is_lowercase() {
            return None;
        }
        let mut letters = Letters::of(text);
        for wanted in self.small.chars() {
            if letters.next()? != wanted {
                return None;
            }
        }
        let is_whole = !self.small.ends_with(is_in_word);
        let ending = ending(&mut letters);
        let is_taken = is_whole
            || matches!(ending.as_str(), "" | "s")
            || self.has_endings && ENDINGS.contains(&ending.as_str())
            || self.begins_compound && first.is_uppercase();
        is_taken.then_some(text.len() - letters.rest().len())
    }
}

/// Longer names are seldom a word as well.
const LONGEST_WORD: usize = 5;
/// Shorter ones begin many a word that has nothing to do with them.
const SHORTEST_PROPER: usize = 6;
const SHORTEST_PHRASE: usize = 8;
/// What Danish puts after a noun.
const ENDINGS: [&str; 8] = ["en", "ens", "et", "ets", "n", "ns", "t", "ts"];

/// The rest of the word, up to where another begins.
fn ending(letters: &mut Letters) -> String {
    let mut ending = String::new();
    let mut ahead = letters.clone();
    while let Some(letter) = ahead.next().filter(|letter| is_in_word(*letter)) {
        ending.push(letter);
        *letters = ahead.clone();
    }
    ending
}

/// The text with every withheld name replaced, in any case and with a Danish genitive, but not
/// inside another word.
pub fn without_names(text: &str, names: &[String], instead: &str) -> String {
    let mut text = text.to_owned();
    for name in names.iter().filter_map(|name| Name::of(name)) {
        if let Some(clean) = without(&text, &name, instead) {
            text = clean;
        }
    }
    text
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
pub struct Names(BTreeMap<char, Vec<Name>>);

impl Names {
    pub fn of(names: &[String]) -> Self {
        let mut by_first = BTreeMap::<char, Vec<Name>>::new();
        for name in names.iter().filter_map(|name| Name::of(name)) {
            if let Some(first) = name.small.chars().next() {
                by_first.entry(first).or_default().push(name);
            }
        }
        Self(by_first)
    }

    /// Whether one of them stands in the text.
    pub fn stand_in(&self, text: &str) -> bool {
        !self.0.is_empty()
            && Places::of(text).any(|(rest, is_mail)| {
                let first = Letters::of(rest).next();
                let own = first.and_then(|first| self.0.get(&first));
                own.is_some_and(|own| own.iter().any(|name| name.at(rest, is_mail).is_some()))
            })
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
            if !was_inside {
                return Some((rest, is_mail));
            }
        }
    }
}

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
    let is_name = |name: &str| !is_address(name) && name.chars().any(char::is_alphabetic);
    let found = names.iter().filter(|name| Name::of(name).is_some_and(|own| stands(&own)));
    found.filter(|name| is_name(name)).count()
}

/// Whether one of the names stands in the text.
pub fn has_name(text: &str, names: &[String]) -> bool {
    Names::of(names).stand_in(text)
}

/// Whether it is where somebody is reached: mail, or a host of the web.
pub(super) fn is_address(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or_default();
    let is_host = name.contains('.')
        && !name.starts_with('.')
        && last.len() > 1
        && last.chars().all(char::is_lowercase)
        && !name.contains(char::is_whitespace);
    name.contains('@') || is_host
}
