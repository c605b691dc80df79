//! Names in a text, however they are written there: in any case, over a line break, with soft
//! hyphens, with accents as letters of their own.
//!
//! Invariant: what [`Words`] overlooks, [`without_names`] leaves standing, and never the other way.

use std::{collections::BTreeMap, slice, str::Chars};

/// A text letter by letter, in the one form in which texts and names are compared: small letters,
/// accents after the letter that bears them, one space for any run of white space.
#[derive(Clone)]
struct Letters<'a> {
    rest: Chars<'a>,
    /// Of a letter that counts as two.
    next: Option<char>,
    was_space: bool,
}

impl<'a> Letters<'a> {
    fn of(text: &'a str) -> Self {
        Self { rest: text.chars(), next: None, was_space: false }
    }

    /// What was not read yet.
    fn rest(&self) -> &'a str {
        self.rest.as_str()
    }
}

impl Iterator for Letters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(letter) = self.next.take() {
            return Some(letter);
        }
        loop {
            let letter = self.rest.next()?;
            if letter.is_ascii_graphic() {
                self.was_space = false;
                return Some(letter.to_ascii_lowercase());
            }
            if is_unseen(letter) {
                continue;
            }
            let is_space = letter.is_whitespace();
            if is_space && self.was_space {
                continue;
            }
            self.was_space = is_space;
            if is_space {
                return Some(' ');
            }
            let mut small = letter.to_lowercase();
            let first = small.next().unwrap_or(letter);
            let (letter, mark) = apart(first);
            self.next = mark.or_else(|| small.next());
            return Some(letter);
        }
    }
}

/// Soft hyphens, and what has no width.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// An accent that stands after the letter that bears it.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

fn is_in_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_mark(letter)
}

/// A small letter without its accent, and the accent; other programs' signs as we write them.
fn apart(letter: char) -> (char, Option<char>) {
    const MARKED: [(char, &str, &str); 14] = [
        ('\u{300}', "àèìòùǹ", "aeioun"),
        ('\u{301}', "áéíóúýćĺńŕśźǽǿ", "aeiouyclnrszæø"),
        ('\u{302}', "âêîôûĉĝĥĵŝŵŷ", "aeioucghjswy"),
        ('\u{303}', "ãñõĩũ", "anoiu"),
        ('\u{304}', "āēīōū", "aeiou"),
        ('\u{306}', "ăĕĭŏğŭ", "aeiogu"),
        ('\u{307}', "ċėġż", "cegz"),
        ('\u{308}', "äëïöüÿ", "aeiouy"),
        ('\u{30a}', "ů", "u"),
        ('\u{30b}', "őű", "ou"),
        ('\u{30c}', "čďěľňřšťž", "cdelnrstz"),
        ('\u{326}', "șț", "st"),
        ('\u{327}', "çģķļņŗşţ", "cgklnrst"),
        ('\u{328}', "ąęįų", "aeiu"),
    ];
    match letter {
        '\u{2010}' | '\u{2011}' => return ('-', None),
        '\u{2018}' | '\u{2019}' => return ('\'', None),
        'æ' | 'ø' => return (letter, None),
        'å' => return ('a', Some('\u{30a}')),
        '\u{c0}'..='\u{21b}' => {}
        _ => return (letter, None),
    }
    let found = MARKED.iter().find_map(|(mark, whole, plain)| {
        let place = whole.chars().position(|own| own == letter)?;
        Some((plain.chars().nth(place)?, *mark))
    });
    found.map_or((letter, None), |(plain, mark)| (plain, Some(mark)))
}

/// A name as it is compared.
fn compared(name: &str) -> String {
    Letters::of(name.trim()).collect()
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
        let word = Letters::of(name.trim()).take_while(|letter| is_in_word(*letter));
        match beginning(word) {
            Some(first) => self.begun.get(&first).is_some_and(|starts| {
                let name = compared(name);
                let mut rests = starts.iter().filter_map(|start| self.small.get(*start..));
                rests.any(|rest| rest.starts_with(&name))
            }),
            // Its first word is too short to tell by.
            None => self.small.contains(&compared(name)),
        }
    }
}

/// `None` for a word that is shorter.
fn beginning(mut letters: impl Iterator<Item = char>) -> Option<Beginning> {
    Some([letters.next()?, letters.next()?, letters.next()?])
}

/// A name that is a word as well, as Maj and Bo are: where it stands in small letters, it is the word.
fn is_a_word_too(name: &str) -> bool {
    let mut letters = name.trim().chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().count() < LONGEST_WORD
        && letters.all(char::is_lowercase)
}

/// Longer names are seldom anything else.
const LONGEST_WORD: usize = 5;

/// The text with every withheld name replaced, in any case and with a Danish genitive, but not
/// inside another word.
pub fn without_names(text: &str, names: &[String], instead: &str) -> String {
    let mut text = text.to_owned();
    let names = names.iter().map(|name| (compared(name), is_a_word_too(name)));
    for (name, needs_capital) in names.filter(|(name, _)| !name.is_empty()) {
        let mut clean = String::with_capacity(text.len());
        let mut rest = text.as_str();
        let mut is_inside = false;
        while let Some(letter) = rest.chars().next() {
            let may_begin = !(is_inside || needs_capital && letter.is_lowercase());
            let end = may_begin.then(|| name_at(rest, &name)).flatten();
            let taken = end.unwrap_or(letter.len_utf8());
            match end {
                Some(_) => clean.push_str(instead),
                None => clean.push(letter),
            }
            let last = rest.get(..taken).and_then(|taken| taken.chars().next_back());
            is_inside = last.is_some_and(|last| is_in_word(last) || is_inside && is_unseen(last));
            rest = rest.get(taken..).unwrap_or_default();
        }
        text = clean;
    }
    text
}

/// How many of the names stand somewhere in the texts. Where somebody is reached is no name.
pub fn occurring<'a>(names: &[String], texts: impl Iterator<Item = &'a str> + Clone) -> usize {
    let stands = |name: &&String| {
        let mut texts = texts.clone();
        texts.any(|text| has_name(text, slice::from_ref(*name)))
    };
    let is_name = |name: &&String| !name.contains('@') && name.chars().any(char::is_alphabetic);
    names.iter().filter(is_name).filter(stands).count()
}

/// Whether one of the names stands in the text.
pub fn has_name(text: &str, names: &[String]) -> bool {
    without_names(text, names, "") != text
}

/// How much of the text is the name, where it begins with it.
fn name_at(text: &str, name: &str) -> Option<usize> {
    let mut letters = Letters::of(text);
    for wanted in name.chars() {
        if letters.next()? != wanted {
            return None;
        }
    }
    let mut after = letters.clone();
    if after.next() == Some('s') && !goes_on(&after) {
        letters = after;
    }
    (!goes_on(&letters)).then_some(text.len() - letters.rest().len())
}

fn goes_on(letters: &Letters) -> bool {
    letters.clone().next().is_some_and(is_in_word)
}
