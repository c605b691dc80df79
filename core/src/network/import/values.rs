//! Cells as values: numbers in their range, words of closed lists, several in one cell.

use super::reading::Work;
use crate::{
    csv,
    domain::{Code, SetOf, is_long_word, same_name_key, spoken},
};

impl Work<'_> {
    pub(super) fn number(&mut self, text: &str, least: i64, most: i64) -> Option<i64> {
        if text.is_empty() {
            return None;
        }
        let number = text.replace(',', ".").parse::<f64>().ok().filter(|n| n.fract() == 0.0);
        let number = number.map(|n| n as i64).filter(|n| (least..=most).contains(n));
        if number.is_none() {
            self.unknown(text);
        }
        number
    }

    /// A step of a scale, by its word or by its number.
    pub(super) fn step(
        &mut self,
        text: &str,
        words: &[(String, i64)],
        least: i64,
        most: i64,
    ) -> Option<i64> {
        let key = same_name_key(text);
        match words.iter().find(|(word, _)| !key.is_empty() && same_name_key(word) == key) {
            Some((_, step)) => Some(*step),
            None => self.number(text, least, most),
        }
    }

    pub(super) fn yes_no(&mut self, text: &str) -> Option<bool> {
        let value = csv::yes_no(text);
        if value.is_none() {
            self.unknown(text);
        }
        value
    }

    pub(super) fn one<C: Code>(&mut self, text: &str, words: &[(String, C)]) -> Option<C> {
        let value = spoken(text, words);
        if value.is_none() {
            self.unknown(text);
        }
        value
    }

    pub(super) fn many<C: Code>(&mut self, text: &str, words: &[(String, C)]) -> SetOf<C> {
        SetOf(parts(text).filter_map(|part| self.one(part, words)).collect())
    }

    /// Names that people gave. What is too long for one is a note.
    pub(super) fn words(&mut self, text: &str, note: &mut Vec<String>) -> SetOf<String> {
        if parts(text).any(is_long_word) {
            self.draft.found.noted += 1;
            note.push(text.to_owned());
            return SetOf::default();
        }
        SetOf(parts(text).map(str::to_owned).collect())
    }

    pub(super) fn unknown(&mut self, text: &str) {
        const MOST: usize = 200;
        let shown: String = text.chars().take(40).collect();
        let unknown = &mut self.draft.found.unknown;
        if !shown.is_empty() && unknown.len() < MOST && !unknown.contains(&shown) {
            unknown.push(shown);
        }
    }
}

/// Several values in one cell.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(['|', ';', ',']).map(str::trim).filter(|part| !part.is_empty())
}
