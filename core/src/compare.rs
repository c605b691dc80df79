//! Two texts, word by word.
//!
//! Invariant: what is kept and removed is the old text to the letter, what is kept and added the new.

use similar::{ChangeTag, TextDiff};

/// Longer texts are held up against each other line by line, and yet longer ones as a whole: the
/// work grows with the square of what differs, and nobody reads a thousand marks.
const MOST: usize = 2_000;

/// Some words, and what became of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub fate: Fate,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Kept,
    Added,
    Removed,
}

/// What became of the old text, neighbours of one fate together.
pub fn words(old: &str, new: &str) -> Vec<Piece> {
    let is_short = |count: fn(&str) -> usize| count(old).max(count(new)) <= MOST;
    let (olds, news) = ([old], [new]);
    let changes = if is_short(|text| text.split_whitespace().count()) {
        TextDiff::from_words(old, new)
    } else if is_short(|text| text.lines().count()) {
        TextDiff::from_lines(old, new)
    } else {
        TextDiff::from_slices(&olds, &news)
    };
    let mut pieces: Vec<Piece> = Vec::new();
    for change in changes.iter_all_changes() {
        let fate = match change.tag() {
            ChangeTag::Equal => Fate::Kept,
            ChangeTag::Insert => Fate::Added,
            ChangeTag::Delete => Fate::Removed,
        };
        match pieces.last_mut() {
            Some(last) if last.fate == fate => last.text.push_str(change.value()),
            _ => pieces.push(Piece { fate, text: change.value().into() }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn added(old: &str, new: &str) -> Vec<String> {
        let pieces = words(old, new).into_iter().filter(|piece| piece.fate == Fate::Added);
        pieces.map(|piece| piece.text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
    }

    fn both_can_be_read(old: &str, new: &str) {
        let pieces = words(old, new);
        let without = |fate| -> String {
            let kept = pieces.iter().filter(|piece| piece.fate != fate);
            kept.map(|piece| piece.text.as_str()).collect()
        };
        assert_eq!(without(Fate::Added), old);
        assert_eq!(without(Fate::Removed), new);
    }

    #[test]
    fn a_changed_word_is_taken_out_and_put_in() {
        let told = words("inden fem dage", "inden ti dage");
        let told: Vec<_> = told.iter().map(|piece| (piece.fate, piece.text.as_str())).collect();
        assert_eq!(
            told,
            [
                (Fate::Kept, "inden "),
                (Fate::Removed, "fem"),
                (Fate::Added, "ti"),
                (Fate::Kept, " dage"),
            ]
        );
    }

    #[test]
    fn another_white_space_adds_no_word() {
        assert!(added("Ring  i uge 49\n", "Ring i uge 49").is_empty());
        assert_eq!(added("", "Ring"), ["Ring"]);
    }

    #[test]
    fn long_texts_that_share_nothing_are_told_apart_at_once() {
        let text = |word: &str, end: &str| {
            (0..50_000).map(|n| format!("{word}{n}{end}")).collect::<String>()
        };
        for end in [" ", "\n"] {
            both_can_be_read(&text("før", end), &text("nu", end));
        }
        let (old, new) = ("ord ".repeat(3_000), "ord ".repeat(3_000) + "\nog ét til");
        assert_eq!(added(&old, &new).len(), 1);
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_out_of_the_difference(old: String, new: String) {
            both_can_be_read(&old, &new);
        }
    }
}
