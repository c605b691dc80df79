//! How far each goal has come, against where it began.

use crate::{
    domain::{Goal, GoalState},
    order::OrderBy,
    workspace::{IdOrder, Workspace},
};

#[derive(Clone, Debug, PartialEq)]
pub struct GoalLine {
    pub goal: Goal,
    /// The way from baseline to target that is gone, in percent; `None` where one of the three
    /// figures is missing. Beyond the target it is more than 100, the wrong way less than 0; 100 is there, and
    /// not nearly there.
    pub percent: Option<i64>,
}

/// The goals of a partnership, those that are still wanted first, then by date.
pub fn goals(workspace: &Workspace, partnership: &str) -> Vec<GoalLine> {
    let mut goals: Vec<&Goal> = workspace.of::<Goal>(partnership).collect();
    goals.order_by_key(|goal| {
        let is_dropped = goal.state == Some(GoalState::Dropped);
        (is_dropped, goal.due.is_none(), goal.due, IdOrder::of(&goal.id))
    });
    let lines = goals.into_iter();
    lines.map(|goal| GoalLine { percent: percent(goal), goal: goal.clone() }).collect()
}

fn percent(goal: &Goal) -> Option<i64> {
    let (from, to) = (number(&goal.baseline)?, number(&goal.target)?);
    let (now, way) = (number(&goal.result)?, to - from);
    let share = (now - from) / way;
    let percent = (share * 100.0).round() as i64;
    (way != 0.0).then(|| if share < 1.0 { percent.min(99) } else { percent })
}

/// The one number in a text, as Danes write it: `1.200 børn` and `1 200 børn` are 1200, `3,5` is 3.5. `1,200` may
/// be an Englishman's 1200, and is neither; of `20 af 40` and `5 mio.` nobody knows.
fn number(text: &str) -> Option<f64> {
    let start = text.find(|letter: char| letter.is_ascii_digit())?;
    let (ahead, rest) = text.split_at(start);
    let (found, after) = rest.split_at(length_of_number(rest));
    let word = after.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_scaled = SCALES.contains(&word.to_lowercase().as_str());
    if is_scaled || after.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let found: String = found.chars().filter(|own| !own.is_whitespace()).collect();
    let found = found.trim_end_matches(['.', ',']);
    let is_thousands = |sign: char| {
        let groups: Vec<&str> = found.split(sign).collect();
        let (first, others) = (groups.first()?, groups.get(1..)?);
        let fits = !others.is_empty()
            && *first != "0"
            && (1..=3).contains(&first.len())
            && others.iter().all(|group| group.len() == 3);
        fits.then(|| groups.concat())
    };
    let plain = match (found.contains('.'), found.contains(',')) {
        (true, true) if found.rfind(',') < found.rfind('.') => found.replace(',', ""),
        (true, true) => found.replace('.', "").replace(',', "."),
        (true, false) => is_thousands('.').unwrap_or_else(|| found.to_owned()),
        (false, true) => match is_thousands(',') {
            Some(_) if found.matches(',').count() == 1 => return None,
            Some(whole) => whole,
            None => found.replace(',', "."),
        },
        (false, false) => found.to_owned(),
    };
    let number: f64 = plain.parse().ok()?;
    let is_negative = ahead.ends_with(['-', '–', '\u{2212}']);
    Some(if is_negative { -number } else { number })
}

/// Words behind a number that make it another one.
const SCALES: [&str; 10] = [
    "mio",
    "mia",
    "mill",
    "million",
    "millioner",
    "milliard",
    "milliarder",
    "tusind",
    "tusinde",
    "thousand",
];

/// How long the number is that a text begins with; a space stands only before three digits of it.
fn length_of_number(text: &str) -> usize {
    let goes_on = |at: usize, letter: char| {
        let rest = text.get(at + letter.len_utf8()..).unwrap_or_default();
        let digits = rest.chars().take_while(char::is_ascii_digit).count();
        // A year is not the beginning of a number: `2027 500`.
        let before = text.get(..at).unwrap_or_default();
        let group = before.chars().rev().take_while(char::is_ascii_digit).count();
        letter.is_whitespace() && digits == 3 && group <= 3
    };
    let end = text.char_indices().find(|(at, letter)| {
        !letter.is_ascii_digit() && !matches!(letter, '.' | ',') && !goes_on(*at, *letter)
    });
    end.map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for (text, expected) in [
            ("40", Some(40.0)),
            ("ca. 1.200 børn", Some(1200.0)),
            ("3,5 i snit", Some(3.5)),
            ("3.5", Some(3.5)),
            ("1.234,5", Some(1234.5)),
            ("1,200 children", None),
            ("1,200,000", Some(1_200_000.0)),
            ("1,234.5", Some(1234.5)),
            ("0,125", Some(0.125)),
            ("0.125", Some(0.125)),
            ("1,25", Some(1.25)),
            ("-2 grader", Some(-2.0)),
            ("–5", Some(-5.0)),
            ("1 200", Some(1200.0)),
            ("ca. 1\u{a0}200,5 børn", Some(1200.5)),
            ("75 % af eleverne", Some(75.0)),
            ("5 mio.", None),
            ("20 tusind", None),
            ("2026: 20 børn", None),
            ("Uge 48: 75", None),
            ("20 af 40", None),
            ("10–15", None),
            ("ingen", None),
            ("", None),
        ] {
            assert_eq!(number(text), expected, "{text}");
        }
    }

    #[test]
    fn the_way_is_measured_from_where_it_began() {
        let goal = |baseline: &str, target: &str, result: &str| Goal {
            baseline: baseline.into(),
            target: target.into(),
            result: result.into(),
            ..Goal::default()
        };
        assert_eq!(percent(&goal("40", "100", "75")), Some(58));
        assert_eq!(percent(&goal("100", "50", "75")), Some(50));
        assert_eq!(percent(&goal("40", "100", "130")), Some(150));
        assert_eq!(percent(&goal("0", "1.000", "996")), Some(99), "it is not there yet");
        assert_eq!(percent(&goal("0", "1.000", "1.000")), Some(100));
        assert_eq!(percent(&goal("0,1", "0,3", "0,3")), Some(100));
        assert_eq!(percent(&goal("40", "40", "40")), None);
        assert_eq!(percent(&goal("", "40", "40")), None);
    }
}
