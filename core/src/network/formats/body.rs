//! What stands in the middle of a sheet, in points of its own, and letters set in lines.

use super::xml::escaped;
use crate::network::layout::widest;

/// Shapes, and the room that they take.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Body {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
    pub text: String,
}

/// How wide a text is, on the generous side.
pub(super) fn width_of(text: &str, size: f64) -> f64 {
    widest(&[text.to_owned()]) * size / 13.0
}

/// In lines that are no wider; a word that is too long for one is cut.
pub(super) fn wrapped(text: &str, width: f64, size: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let joined = lines.last().map(|line| format!("{line} {word}"));
        match (joined.filter(|joined| width_of(joined, size) <= width), lines.last_mut()) {
            (Some(joined), Some(line)) => *line = joined,
            (None, _) | (_, None) => lines.push(cut(word, width, size)),
        }
    }
    lines
}

/// A word that no line holds goes on in the next: here nothing is cut.
pub(super) fn in_pieces(text: &str, width: f64, size: f64) -> String {
    let mut pieces = String::new();
    let mut piece = String::new();
    for letter in text.chars() {
        if letter.is_whitespace() {
            piece.clear();
        } else if width_of(&format!("{piece}{letter}"), size) > width {
            pieces.push(' ');
            piece.clear();
        }
        if !letter.is_whitespace() {
            piece.push(letter);
        }
        pieces.push(letter);
    }
    pieces
}

fn cut(word: &str, width: f64, size: f64) -> String {
    if width_of(word, size) <= width {
        return word.to_owned();
    }
    let mut short = String::new();
    for letter in word.chars() {
        if width_of(&format!("{short}{letter}…"), size) > width {
            break;
        }
        short.push(letter);
    }
    short.push('…');
    short
}

/// Lines below each other, the first with its foot at `y`. `look`: attributes of each.
pub(super) fn set_lines(
    text: &mut String,
    lines: &[String],
    (x, y): (f64, f64),
    size: f64,
    look: &str,
) -> f64 {
    let mut below = y;
    for line in lines {
        text.push_str(&format!(
            "<text x=\"{x:.1}\" y=\"{below:.1}\" font-size=\"{size}\" {look}>{}</text>\n",
            escaped(line)
        ));
        below += size * 1.35;
    }
    below
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_wider_than_they_may_be() {
        let long = "Landsforeningen for frivilligt arbejde i Nordjylland ".repeat(3);
        let lines = wrapped(&long, 160.0, 13.0);
        assert!(lines.len() > 3 && lines.iter().all(|line| width_of(line, 13.0) <= 160.0));
        assert_eq!(lines.join(" "), long.trim());
        let cut = wrapped(&"x".repeat(500), 100.0, 13.0);
        assert!(cut.len() == 1 && cut[0].ends_with('…') && width_of(&cut[0], 13.0) <= 100.0);
        assert!(wrapped("", 100.0, 13.0).is_empty());
    }
}
