//! A text letter by letter, in the one form in which texts and names are compared.

use std::str::Chars;

/// Small letters, accents after the letter that bears them, `å` as `aa`, `æ` as `ae`, `ø` as `oe`;
/// one space for any run of white space and dashes; `&` for `og` and `and` too, with no space around.
#[derive(Clone)]
pub(super) struct Letters<'a> {
    rest: Chars<'a>,
    /// Of a letter that counts as two.
    next: Option<char>,
    last: char,
}

/// Before a text: no word has begun.
const NOTHING: char = '\0';

impl<'a> Letters<'a> {
    /// Of a text that begins where a word may begin.
    pub(super) fn of(text: &'a str) -> Self {
        Self { rest: text.chars(), next: None, last: NOTHING }
    }

    /// What was not read yet.
    pub(super) fn rest(&self) -> &'a str {
        self.rest.as_str()
    }

    /// Goes past white space and dashes and one word, which is read as it stands, if it is there.
    pub(super) fn behind(&self, word: &str) -> Option<Self> {
        let is_apart = |letter: char| is_between(letter) || is_unseen(letter);
        let before = self.rest.as_str();
        let rest = before.trim_start_matches(is_apart);
        let passed = before.strip_suffix(rest).unwrap_or_default();
        let is_parted = passed.contains(is_between) || matches!(self.last, NOTHING | ' ' | '&');
        let mut rest = rest.chars();
        let mut is_next =
            |own: char| seen(&mut rest).is_some_and(|letter| letter.eq_ignore_ascii_case(&own));
        let is_there = is_parted && self.next.is_none() && word.chars().all(&mut is_next);
        let last = word.chars().next_back()?;
        is_there.then_some(Self { rest, next: None, last })
    }

    /// Goes past white space and dashes and an `&` behind them, if one is there.
    fn joins(&mut self) -> bool {
        let mut ahead = self.rest.clone();
        loop {
            let from = ahead.clone();
            match seen(&mut ahead) {
                Some(letter) if is_between(letter) => {}
                Some(letter) => {
                    let is_joining = letter == '&' || is_and(letter, &mut ahead);
                    self.rest = if is_joining { ahead } else { from };
                    return is_joining;
                }
                None => return false,
            }
        }
    }

    fn told(&mut self, letter: char) -> Option<char> {
        self.last = letter;
        Some(letter)
    }
}

impl Iterator for Letters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(letter) = self.next.take() {
            return self.told(letter);
        }
        loop {
            let letter = self.rest.next()?;
            if is_unseen(letter) {
                continue;
            }
            if is_between(letter) {
                if matches!(self.last, ' ' | '&') {
                    continue;
                }
                let between = if self.joins() { '&' } else { ' ' };
                return self.told(between);
            }
            let mut ahead = self.rest.clone();
            if !is_in_word(self.last) && is_and(letter, &mut ahead) {
                self.rest = ahead;
                return self.told('&');
            }
            if letter.is_ascii() {
                return self.told(letter.to_ascii_lowercase());
            }
            if letter == RING && self.last == 'a' {
                return self.told('a');
            }
            let mut small = letter.to_lowercase();
            let first = small.next().unwrap_or(letter);
            let (letter, more) = apart(first);
            self.next = more.or_else(|| small.next());
            return self.told(letter);
        }
    }
}

/// The ring of an `å` that stands as a letter of its own.
const RING: char = '\u{30a}';

/// The next letter that has any width.
fn seen(letters: &mut Chars) -> Option<char> {
    letters.find(|letter| !is_unseen(*letter))
}

/// Whether a word that begins with this letter is `og` or `and`; then what follows it is next.
fn is_and(letter: char, rest: &mut Chars) -> bool {
    let others = match letter {
        'o' | 'O' => "g",
        'a' | 'A' => "nd",
        _ => return false,
    };
    let mut ahead = rest.clone();
    let mut is_next =
        |other: char| seen(&mut ahead).is_some_and(|own| own.eq_ignore_ascii_case(&other));
    if !others.chars().all(&mut is_next) || seen(&mut ahead.clone()).is_some_and(is_in_word) {
        return false;
    }
    *rest = ahead;
    true
}

/// White space, and any dash: `Tavs-Fonden` is Tavs Fonden.
pub(super) fn is_between(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Soft hyphens, and what has no width: joiners, directions of writing, choices of a letter's form.
pub(super) fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{3164}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// An accent that stands after the letter that bears it.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

pub(super) fn is_in_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_mark(letter)
}

/// A small letter as it is compared, and what comes after it: its accent, or a letter more.
fn apart(letter: char) -> (char, Option<char>) {
    const MARKED: [(char, &str, &str); 14] = [
        ('\u{300}', "àèìòùǹ", "aeioun"),
        ('\u{301}', "áéíóúýćĺńŕśź", "aeiouyclnrsz"),
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
        '\u{2018}' | '\u{2019}' => return ('\'', None),
        'æ' => return ('a', Some('e')),
        'ø' => return ('o', Some('e')),
        'å' => return ('a', Some('a')),
        '\u{c0}'..='\u{21b}' => {}
        _ => return (letter, None),
    }
    let found = MARKED.iter().find_map(|(mark, whole, plain)| {
        let place = whole.chars().position(|own| own == letter)?;
        Some((plain.chars().nth(place)?, *mark))
    });
    found.map_or((letter, None), |(plain, mark)| (plain, Some(mark)))
}
