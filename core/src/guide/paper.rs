//! Ticks that come back from paper: numbers as they are printed, many at a time.

use super::{Checklist, ShortLine, set_hand};
use crate::{
    domain::{CheckState, Day},
    workspace::Write,
};

/// More in one range is a slip of the finger.
const LONGEST_RANGE: usize = 40;

/// What somebody typed from a sheet of paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// Ids of lines to tick, each once.
    pub ticks: Vec<String>,
    /// How many of the numbers are ticked already.
    pub done: usize,
    /// What is no number of this list.
    pub unknown: Vec<String>,
    /// What may be one line of this list, or two of the short edition: `1,4`.
    pub unclear: Vec<String>,
}

impl Typed {
    /// What ticks nothing as it stands: to be put right.
    pub fn left(&self) -> String {
        self.unknown.iter().chain(&self.unclear).map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

/// Reads `5.1 5.3 5.7-9, 6.a`. A number alone is a line of the short edition: all that it covers.
pub fn read_numbers(checklist: &Checklist, short: &[ShortLine], typed: &str) -> Typed {
    let mut read = Typed::default();
    let is_line =
        |number: &str| checklist.all_lines().any(|line| line.number.eq_ignore_ascii_case(number));
    let parts = typed.split([' ', ';', '\n', '\t']).flat_map(|part| match with_comma(part) {
        Some([phase, place]) => {
            let (line, two) = (format!("{phase}.{place}"), [phase, place].map(str::to_owned));
            match (is_line(&line), short_of(&two, short).is_some()) {
                (true, true) => {
                    read.unclear.push(format!("{phase},{place}"));
                    Vec::new()
                }
                (false, true) => two.into(),
                (_, false) => vec![line],
            }
        }
        None => split_commas(part),
    });
    for part in parts.collect::<Vec<_>>() {
        let lines = expand(&part);
        if let Some(short) = short_of(&lines, short) {
            for line in short {
                read.done += usize::from(line.is_done());
                let news = line.missing.iter().filter(|id| !read.ticks.contains(id));
                let news: Vec<String> = news.cloned().collect();
                read.ticks.extend(news);
            }
            continue;
        }
        let found = lines.iter().map(|number| {
            checklist.all_lines().find(|line| line.number.eq_ignore_ascii_case(number))
        });
        let Some(found) = found.collect::<Option<Vec<_>>>().filter(|found| !found.is_empty())
        else {
            read.unknown.push(part);
            continue;
        };
        for line in found {
            if line.standing.state == CheckState::Done {
                read.done += 1;
            } else if !read.ticks.contains(&line.id) {
                read.ticks.push(line.id.clone());
            }
        }
    }
    read
}

/// The lines of the short edition that these numbers are, where all are.
fn short_of<'a>(numbers: &[String], short: &'a [ShortLine]) -> Option<Vec<&'a ShortLine>> {
    let line = |number: &String| short.get(number.parse::<usize>().ok()?.checked_sub(1)?);
    numbers.iter().map(line).collect::<Option<Vec<_>>>().filter(|found| !found.is_empty())
}

/// Ticks them all.
pub fn ticked(ids: &[String], today: Day) -> Vec<Write> {
    ids.iter().flat_map(|id| set_hand(id, Some(CheckState::Done), today)).collect()
}

/// The two numbers of `5,7`: a single comma between digits is how some write a point.
fn with_comma(part: &str) -> Option<[&str; 2]> {
    let (phase, place) = part.trim_end_matches([',', '.']).split_once(',')?;
    let is_digits =
        |piece: &str| !piece.is_empty() && piece.bytes().all(|digit| digit.is_ascii_digit());
    (is_digits(phase) && is_digits(place)).then_some([phase, place])
}

/// Commas part numbers.
fn split_commas(part: &str) -> Vec<String> {
    let pieces = part.split(',').filter(|piece| !piece.is_empty());
    pieces.map(|piece| piece.trim_end_matches('.').to_owned()).collect()
}

/// `5.7-9` and `5.7-5.9` are `5.7`, `5.8`, `5.9`; anything else is itself.
fn expand(part: &str) -> Vec<String> {
    let itself = || vec![part.to_owned()];
    let Some((first, last)) = part.split_once(['-', '–']) else { return itself() };
    // A list's letter has no point: `A3-6`; the short edition has numbers only: `1-4`.
    let is_number = first.chars().all(|letter| letter.is_ascii_digit());
    let split = if is_number { 0 } else { first.find('.').map_or(1, |at| at + 1) };
    let (Some(head), Some(from)) = (first.get(..split), first.get(split..)) else {
        return itself();
    };
    let last = last.strip_prefix(head).unwrap_or(last);
    match (from.parse::<usize>(), last.parse::<usize>()) {
        (Ok(from), Ok(last)) if from <= last && last - from < LONGEST_RANGE => {
            (from..=last).map(|place| format!("{head}{place}")).collect()
        }
        _ => itself(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_and_danish_commas_are_read() {
        assert_eq!(expand("5.7-9"), ["5.7", "5.8", "5.9"]);
        assert_eq!(expand("5.7-5.8"), ["5.7", "5.8"]);
        assert_eq!(expand("A3-4"), ["A3", "A4"]);
        assert_eq!(expand("9-11"), ["9", "10", "11"]);
        assert_eq!(expand("9.2-1"), ["9.2-1"]);
        assert_eq!(expand("ø-å"), ["ø-å"]);
        assert_eq!(with_comma("5,7"), Some(["5", "7"]));
        assert_eq!(with_comma("5,7,9").or(with_comma("5.1,2")).or(with_comma("5,")), None);
        assert_eq!(split_commas("5.1,5.2."), ["5.1", "5.2"]);
    }
}
