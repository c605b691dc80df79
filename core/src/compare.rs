//! Two texts, word by word.
//!
//! Invariant: what is kept and removed is the old text to the letter, what is kept and added the new.

use similar::{ChangeTag, DiffTag, TextDiff};

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

/// What became of the old text, neighbours of one fate together. Lines are held up against lines,
/// and what differs in them word by word.
pub fn words(old: &str, new: &str) -> Vec<Piece> {
    let is_short = |count: fn(&str) -> usize| count(old).max(count(new)) <= MOST;
    let mut pieces: Vec<Piece> = Vec::new();
    if !is_short(|text| text.lines().count()) {
        push(&mut pieces, Fate::Removed, old);
        push(&mut pieces, Fate::Added, new);
        return pieces;
    }
    let is_short = is_short(|text| text.split_whitespace().count());
    let diff = TextDiff::from_lines(old, new);
    for op in diff.ops() {
        let olds: Vec<&str> = diff.old_slices().get(op.old_range()).unwrap_or_default().to_vec();
        let news: Vec<&str> = diff.new_slices().get(op.new_range()).unwrap_or_default().to_vec();
        if op.tag() == DiffTag::Equal {
            push(&mut pieces, Fate::Kept, &news.concat());
        } else if !is_short {
            push(&mut pieces, Fate::Removed, &olds.concat());
            push(&mut pieces, Fate::Added, &news.concat());
        } else if olds.len() == news.len() {
            for (old, new) in olds.into_iter().zip(news) {
                inline(&mut pieces, old, new);
            }
        } else {
            inline(&mut pieces, &olds.concat(), &news.concat());
        }
    }
    pieces
}

fn push(pieces: &mut Vec<Piece>, fate: Fate, text: &str) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.fate == fate => last.text.push_str(text),
        _ => pieces.push(Piece { fate, text: text.into() }),
    }
}

/// Word by word. Changes with nothing but blanks between them are one change, and what has less
/// than a third in common is another text: a reader sees the old one and then the new one, not
/// their words in turn.
fn inline(pieces: &mut Vec<Piece>, old: &str, new: &str) {
    let size = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).count();
    let diff = TextDiff::from_words(old, new);
    let changes: Vec<_> = diff.iter_all_changes().collect();
    let kept = changes.iter().filter(|change| change.tag() == ChangeTag::Equal);
    let kept: usize = kept.map(|change| size(change.value())).sum();
    if kept * 3 < size(old).max(size(new)) {
        push(pieces, Fate::Removed, old);
        return push(pieces, Fate::Added, new);
    }
    let (mut removed, mut added, mut blank) = (String::new(), String::new(), String::new());
    for change in changes {
        let value = change.value();
        match change.tag() {
            ChangeTag::Equal if value.trim().is_empty() && !value.contains('\n') => {
                blank.push_str(value);
            }
            ChangeTag::Equal => {
                push(pieces, Fate::Removed, &std::mem::take(&mut removed));
                push(pieces, Fate::Added, &std::mem::take(&mut added));
                push(pieces, Fate::Kept, &std::mem::take(&mut blank));
                push(pieces, Fate::Kept, value);
            }
            tag => {
                let blank = std::mem::take(&mut blank);
                // Before the first change, a blank is the text's.
                match removed.is_empty() && added.is_empty() {
                    true => push(pieces, Fate::Kept, &blank),
                    false => {
                        removed.push_str(&blank);
                        added.push_str(&blank);
                    }
                }
                let side = if tag == ChangeTag::Insert { &mut added } else { &mut removed };
                side.push_str(value);
            }
        }
    }
    push(pieces, Fate::Removed, &removed);
    push(pieces, Fate::Added, &added);
    push(pieces, Fate::Kept, &blank);
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
    fn what_differs_is_read_as_one_change_and_not_as_words_in_turn() {
        let told = |old: &str, new: &str| -> String {
            let sign = |piece: &Piece| match piece.fate {
                Fate::Kept => piece.text.clone(),
                Fate::Removed => format!("[-{}-]", piece.text),
                Fate::Added => format!("[+{}+]", piece.text),
            };
            words(old, new).iter().map(sign).collect()
        };
        assert_eq!(
            told("Samarbejdet slutter 17. december 2026.", "Samarbejdet slutter 30. juni 2027."),
            "Samarbejdet slutter [-17. december 2026.-][+30. juni 2027.+]"
        );
        assert_eq!(
            told("Børn får bøger og læser dem", "Voksne mødes om maden og taler sammen"),
            "[-Børn får bøger og læser dem-][+Voksne mødes om maden og taler sammen+]"
        );
        assert_eq!(
            told("Dato · Hvad\n1. maj · Start\n2. juni · Slut", "Dato · Hvad\n2. juni · Slut"),
            "Dato · Hvad\n[-1. maj · Start\n-]2. juni · Slut"
        );
        assert_eq!(
            told("Et to tre fire\nFem seks syv otte", "Et to tre fem\nFem seks syv ni"),
            "Et to tre [-fire-][+fem+]\nFem seks syv [-otte-][+ni+]"
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
