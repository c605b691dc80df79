//! Names that are nearly the same: whom somebody may have meant, to be asked about and never joined
//! unasked.

use super::name::same_name_key;

/// Shorter names than this are another as soon as a letter is.
pub(crate) const SHORTEST_NAME: usize = 4;

/// One name is a slip of the pen away from the other, or the same.
pub(crate) fn is_slip(one: &str, other: &str) -> bool {
    are_slip(&letters(one), &letters(other))
}

/// The same of [keys](same_name_key), letter by letter.
pub(crate) fn are_slip(one: &[char], other: &[char]) -> bool {
    one.len().min(other.len()) >= SHORTEST_NAME
        && (is_misspelt(one, other) || without_kommune(one) == without_kommune(other))
}

/// A name as somebody types it, to be held against many.
pub struct TypedName {
    key: String,
    letters: Vec<char>,
    words: Vec<String>,
}

impl TypedName {
    pub fn of(name: &str) -> Self {
        Self { key: same_name_key(name), letters: letters(name), words: words(name) }
    }

    /// Two names that are not the same may be meant as one: a slip of the pen, or one with more words
    /// behind, as `Røde Kors` and `Røde Kors Aarhus`.
    pub fn is_near(&self, name: &str) -> bool {
        let key = same_name_key(name);
        let letters: Vec<char> = key.chars().collect();
        key != self.key && (are_slip(&self.letters, &letters) || self.goes_on(&key, name))
    }

    fn goes_on(&self, key: &str, name: &str) -> bool {
        let begins_alike = key.starts_with(&self.key) || self.key.starts_with(key);
        let is_name = key.chars().count().min(self.letters.len()) >= SHORTEST_NAME;
        is_name && begins_alike && {
            let words = words(name);
            words.starts_with(&self.words) || self.words.starts_with(&words)
        }
    }
}

fn words(name: &str) -> Vec<String> {
    let words = name.split_whitespace().map(same_name_key);
    words.filter(|word| !word.is_empty()).collect()
}

fn letters(name: &str) -> Vec<char> {
    same_name_key(name).chars().collect()
}

/// A letter more, less or another, two that changed places, or a long word bent. Numbers tell apart.
pub(crate) fn is_misspelt(a: &[char], b: &[char]) -> bool {
    digits(a).eq(digits(b))
        && (one_letter_apart(a, b) || letters_swapped(a, b) || same_word_bent(a, b))
}

fn digits(name: &[char]) -> impl Iterator<Item = &char> {
    name.iter().filter(|own| own.is_numeric())
}

fn letters_swapped(a: &[char], b: &[char]) -> bool {
    let start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    match (a.get(start..), b.get(start..)) {
        (Some([one, two, rest @ ..]), Some([first, second, other @ ..])) => {
            (one, two) == (second, first) && rest == other
        }
        _ => false,
    }
}

/// `Randers` and `Randers Kommune` are mostly one.
fn without_kommune(name: &[char]) -> &[char] {
    const KOMMUNE: [char; 7] = ['k', 'o', 'm', 'm', 'u', 'n', 'e'];
    name.strip_suffix(&KOMMUNE).filter(|bare| !bare.is_empty()).unwrap_or(name)
}

fn one_letter_apart(a: &[char], b: &[char]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    a.len().max(b.len()) - (start + end).min(a.len().min(b.len())) <= 1
}

/// Long names that begin alike and differ in two letters: `Jobcenter Randers`, `Jobcentret Randers`.
fn same_word_bent(a: &[char], b: &[char]) -> bool {
    const LONG: usize = 12;
    const START: usize = 4;
    const FAR: usize = 2;
    let begins_alike = a.iter().zip(b).take(START).all(|(a, b)| a == b);
    let is_long = a.len().min(b.len()) >= LONG && a.len().abs_diff(b.len()) <= FAR;
    begins_alike && is_long && edits_between(a, b) <= FAR
}

/// Letters to put in, take out or replace (Levenshtein).
fn edits_between(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (turn, letter) in a.iter().enumerate() {
        let mut next = vec![turn + 1];
        let mut left = turn + 1;
        for ((other, above), diagonal) in b.iter().zip(row.iter().skip(1)).zip(&row) {
            left = (diagonal + usize::from(letter != other)).min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_near_name(one: &str, other: &str) -> bool {
        TypedName::of(one).is_near(other)
    }

    #[test]
    fn what_may_be_meant_is_near_and_what_is_the_same_or_another_is_not() {
        for (one, other) in [
            ("Røde Kors", "Røde Kors Aarhus"),
            ("Red Cross Aarhus", "red cross"),
            ("Spejderne", "Spejdene"),
            ("Ældre Sagen", "Ældresagn"),
            ("Randers", "Randers Kommune"),
            ("Jobcenter Randers", "Jobcentret Randers"),
        ] {
            assert!(is_near_name(one, other) && is_near_name(other, one), "{one} / {other}");
        }
        for (one, other) in [
            ("Røde Kors", "Roede kors"),
            ("KMD A/S", "KMD"),
            ("Røde Kors", "Blå Kors"),
            ("Røde", "Rødekilde Skole"),
            ("DR", "DR Byen"),
            ("Skole 1", "Skole 2"),
            ("", "Kirken"),
        ] {
            assert!(!is_near_name(one, other) && !is_near_name(other, one), "{one} / {other}");
        }
    }
}
