//! A name that is looked for: how it is compared, and what of a text is taken for it.

use super::letters::{Letters, is_between, is_in_word, is_unseen};

/// One of the ways in which somebody is told of, and how it is compared.
#[derive(Clone, Debug)]
pub(in crate::workspace) struct Way {
    pub name: String,
    /// `None` where it has nothing to look for.
    pub(super) compared: Option<Compared>,
}

impl Way {
    pub(super) fn of(name: String) -> Self {
        Self { compared: Compared::of(&name), name }
    }
}

/// A name as it is compared.
#[derive(Clone, Debug)]
pub(super) struct Compared {
    /// All of it, or what comes before the last word where that is an `and`.
    pub small: String,
    /// Of Anders And: behind a name an `and` joins nothing, so it is read as it stands.
    pub last: Option<&'static str>,
}

impl Compared {
    /// `None` for a name that has nothing to look for. One that is nothing but an `and` is none, but
    /// for a capital.
    pub(super) fn of(name: &str) -> Option<Self> {
        let name = name.trim_matches(is_between).trim_start_matches('@');
        let (before, last) = name.rsplit_once(is_between).unwrap_or(("", name));
        let seen: String = last.chars().filter(|letter| !is_unseen(*letter)).collect();
        let word = ["and", "og"].into_iter().find(|word| seen.eq_ignore_ascii_case(word));
        let small: String = Letters::of(if word.is_some() { before } else { name }).collect();
        let small = small.trim_matches(' ').to_owned();
        let is_capital = || seen.starts_with(char::is_uppercase);
        let is_some = match word {
            Some(_) => !small.is_empty() || is_capital(),
            None => !small.is_empty() && small != "&",
        };
        is_some.then_some(Self { small, last: word })
    }
}

/// A name that is looked for, and what else is taken for it.
#[derive(Clone)]
pub(super) struct Name {
    compared: Compared,
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
#[derive(Clone, PartialEq)]
enum Mail {
    Found,
    Never,
    Only,
}

impl Name {
    /// `None` for a name that has nothing to look for.
    pub(super) fn of(name: &str) -> Option<Self> {
        let compared = Compared::of(name)?;
        let name = name.trim();
        let is_proper = name.chars().next().is_some_and(char::is_uppercase);
        let length = name.chars().count();
        let is_one = name.chars().all(|letter| is_in_word(letter) && !letter.is_numeric());
        let is_small = name.chars().skip(1).all(char::is_lowercase);
        let is_and = compared.small.is_empty();
        Some(Self {
            compared,
            needs_capital: is_and || is_proper && is_small && length <= LONGEST_WORD,
            begins_compound: is_proper && is_one && length >= SHORTEST_PROPER,
            has_endings: !is_one && length >= SHORTEST_PHRASE,
            mail: match name.strip_prefix('@') {
                Some(host) if is_address(host) => Mail::Only,
                None if is_address(name) && !name.contains('@') => Mail::Never,
                _ => Mail::Found,
            },
        })
    }

    /// The letters with which it may begin, as they are compared.
    pub(super) fn firsts(&self) -> impl Iterator<Item = char> {
        let Compared { small, last } = &self.compared;
        let first = small.chars().next();
        // `And` alone is read as an `&`, but not before an `s`.
        let last = last.filter(|_| first.is_none());
        let other = last.is_some().then_some('&');
        first.into_iter().chain(last.and_then(|last| last.chars().next())).chain(other)
    }

    /// How much of the text is the name, where it begins with it.
    pub(super) fn at(&self, text: &str, is_mail: bool) -> Option<usize> {
        let may_stand = match self.mail {
            Mail::Found => true,
            Mail::Never => !is_mail,
            Mail::Only => is_mail,
        };
        let first = text.chars().next().filter(|_| may_stand)?;
        if self.needs_capital && first.is_lowercase() {
            return None;
        }
        let mut letters = Letters::of(text);
        for wanted in self.compared.small.chars() {
            if letters.next()? != wanted {
                return None;
            }
        }
        if let Some(last) = self.compared.last {
            letters = letters.behind(last)?;
        }
        let end = self.compared.last.unwrap_or(&self.compared.small).chars().next_back()?;
        let ending = ending(&mut letters);
        let is_taken = !is_in_word(end)
            || matches!(ending.as_str(), "" | "s")
            || self.has_endings && is_definite(&ending, end)
            || self.begins_compound && first.is_uppercase();
        is_taken.then_some(text.len() - letters.rest().len())
    }
}

/// Whether Danish puts this after a noun that ends so: Fonden, Klubben.
fn is_definite(ending: &str, end: char) -> bool {
    let doubled = ending.strip_prefix(end).filter(|rest| rest.starts_with('e'));
    ENDINGS.contains(&ending) || doubled.is_some_and(|rest| ENDINGS.contains(&rest))
}

/// Longer names are seldom a word as well.
const LONGEST_WORD: usize = 5;
/// Shorter ones begin many a word that has nothing to do with them.
const SHORTEST_PROPER: usize = 6;
const SHORTEST_PHRASE: usize = 8;
/// What Danish puts after a noun.
pub(super) const ENDINGS: [&str; 8] = ["en", "ens", "et", "ets", "n", "ns", "t", "ts"];

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
