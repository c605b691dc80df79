//! What is different in two texts, word by word.
//!
//! Invariant: the pieces together are the text, to the letter.

/// Longer texts are shown without marks: nobody reads a hundred of them.
const MOST_WORDS: usize = 400;

/// The text in pieces, each with whether it is missing from `other`: its words beside the longest
/// common sequence of words.
pub fn marked<'a>(text: &'a str, other: &str) -> Vec<(&'a str, bool)> {
    let (ours, theirs) = (words(text), words(other));
    if ours.len() > MOST_WORDS || theirs.len() > MOST_WORDS {
        return vec![(text, false)];
    }
    let lengths = common(&ours, &theirs);
    let length = |i: usize, j: usize| {
        lengths.get(i).and_then(|row: &Vec<u16>| row.get(j)).copied().unwrap_or(0)
    };
    let mut pieces: Vec<(&str, bool)> = Vec::new();
    let (mut i, mut j) = (0, 0);
    while let Some(word) = ours.get(i) {
        let is_same = theirs.get(j).is_some_and(|other| other.trim() == word.trim());
        if !is_same && j < theirs.len() && length(i, j + 1) >= length(i + 1, j) {
            j += 1;
            continue;
        }
        pieces.push((word, !is_same && !word.trim().is_empty()));
        i += 1;
        j += usize::from(is_same);
    }
    pieces
}

/// Each word with the white space that follows it.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut was_space = false;
    for (place, letter) in text.char_indices() {
        if was_space && !letter.is_whitespace() {
            words.extend(text.get(start..place));
            start = place;
        }
        was_space = letter.is_whitespace();
    }
    words.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    words
}

/// Lengths of the longest common sequences of all ends of both texts.
fn common(ours: &[&str], theirs: &[&str]) -> Vec<Vec<u16>> {
    let mut rows = vec![vec![0_u16; theirs.len() + 1]];
    for word in ours.iter().rev() {
        let below = rows.last().cloned().unwrap_or_default();
        let mut row = vec![0_u16; theirs.len() + 1];
        for (j, other) in theirs.iter().enumerate().rev() {
            let at = |row: &Vec<u16>, j: usize| row.get(j).copied().unwrap_or(0);
            let longest = match word.trim() == other.trim() {
                true => at(&below, j + 1) + 1,
                false => at(&below, j).max(at(&row, j + 1)),
            };
            if let Some(place) = row.get_mut(j) {
                *place = longest;
            }
        }
        rows.push(row);
    }
    rows.reverse();
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new_words<'a>(text: &'a str, other: &str) -> Vec<&'a str> {
        let pieces = marked(text, other);
        assert_eq!(pieces.iter().map(|(piece, _)| *piece).collect::<String>(), text);
        pieces.into_iter().filter(|(_, new)| *new).map(|(piece, _)| piece.trim()).collect()
    }

    #[test]
    fn only_what_the_other_lacks_is_marked() {
        let ours = "Flere børn i kommunen skal få lyst til at læse i ferien.";
        let theirs = "Flere børn og deres forældre skal få lyst til at læse sammen.";
        assert_eq!(new_words(ours, theirs), ["i", "kommunen", "i", "ferien."]);
        assert_eq!(new_words(theirs, ours), ["og", "deres", "forældre", "sammen."]);
    }

    #[test]
    fn equal_and_empty_texts_have_no_marks() {
        assert!(new_words("Ring i uge 49", "Ring  i uge 49\n").is_empty());
        assert!(new_words("", "Ring").is_empty());
        assert_eq!(new_words("Ring", ""), ["Ring"]);
        assert_eq!(new_words(" Ring\n\ttilbage ", "Skriv tilbage"), ["Ring"]);
    }

    #[test]
    fn a_very_long_text_is_left_alone() {
        let long = "ord ".repeat(500);
        assert_eq!(marked(&long, "ord"), [(long.as_str(), false)]);
    }
}
