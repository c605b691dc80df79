//! The annex of dates: what the agreement itself says comes first, the record's where it says nothing.

use super::{Built, Draft, Party, Values, concern::Concern, told, values::answered};
use crate::{
    domain::{Day, Round},
    order::OrderBy,
};

/// One line: the day if there is one, how it is said, and what happens then.
struct Row {
    day: Option<Day>,
    /// The day where the year goes without saying: the first such one from the beginning on.
    near: Option<Day>,
    said: String,
    what: String,
}

/// In order; what has no day that could be read stands last, in the order it was written.
pub(super) fn timeline(draft: &Draft, values: &Values, parties: &[Party]) -> Vec<Vec<String>> {
    let mut rows = rows(draft, values, parties);
    rows.order_by_key(|row| (row.near.is_none(), row.near));
    rows.into_iter().map(|row| vec![row.said, row.what]).collect()
}

/// As versions digest it: in order by days with a year.
pub(super) fn written_timeline(draft: &Draft, values: &Values, parties: &[Party]) -> Vec<String> {
    let mut rows = rows(draft, values, parties);
    rows.order_by_key(|row| (row.day.is_none(), row.day));
    rows.into_iter().flat_map(|row| [row.said, row.what]).collect()
}

fn rows(draft: &Draft, values: &Values, parties: &[Party]) -> Vec<Row> {
    let own = draft.facts.partnership;
    let concern = Concern::new(draft.facts, parties);
    let words = &draft.wording.annexes;
    let mut rows: Vec<Row> = Vec::new();
    for (id, told, what) in [("start", own.start, words.begins), ("end", own.end, words.ends)] {
        match answered(draft, id, None).into_iter().next() {
            Some(text) => rows.push(written(draft, &text, what)),
            None => rows.extend(told.map(|day| dated(draft, day, what))),
        }
    }
    rows.extend(reviews(draft));
    let title = values.get("title").map(|title| title.inline(draft.wording));
    let title = title.unwrap_or_default();
    let name = |round: &Round| (draft.wording.round)(round, &title);
    let rounds = concern.rounds();
    rows.extend(rounds.filter_map(|round| Some(dated(draft, round.due?, &name(round)))));
    rows.extend(milestones(draft, concern));
    rows
}

/// The day that the agreement has for it, or the record's.
pub(super) fn day(draft: &Draft, id: &str) -> Option<Day> {
    let own = draft.facts.partnership;
    match answered(draft, id, None).into_iter().next() {
        Some(text) => Day::parse_iso(&text).or_else(|| (draft.wording.read_date)(&text)),
        None if id == "start" => own.start,
        None => own.end,
    }
}

/// The same where the text holds it: to be taken as the day from which it applies, or until which.
pub fn day_in_text(draft: &Draft, built: &Built, id: &str) -> Option<Day> {
    let draft = &draft.spoken();
    let day = day(draft, id)?;
    let written = answered(draft, id, None);
    let text = built.document.whole_text();
    let said = written.into_iter().chain([(draft.wording.date)(day)]);
    said.into_iter().any(|said| text.contains(&said)).then_some(day)
}

fn dated(draft: &Draft, day: Day, what: &str) -> Row {
    Row { day: Some(day), near: Some(day), said: (draft.wording.date)(day), what: what.into() }
}

/// A day as somebody wrote it; what is none stands as it was written.
fn written(draft: &Draft, text: &str, what: &str) -> Row {
    match Day::parse_iso(text).or_else(|| (draft.wording.read_date)(text)) {
        Some(day) => dated(draft, day, what),
        None => {
            let day = day_before_time(text);
            let near = (draft.wording.read_date)(day).or_else(|| without_year(draft, day));
            Row { day: None, near, said: text.into(), what: what.into() }
        }
    }
}

/// `1. marts` of `1. marts kl. 10:30` and of `1. marts at 10`.
fn day_before_time(text: &str) -> &str {
    let cut = [" kl", " at ", ","].into_iter().find_map(|mark| text.split_once(mark));
    cut.map_or(text, |(day, _)| day)
}

/// `1. marts`: its day is the first one from the beginning on.
fn without_year(draft: &Draft, text: &str) -> Option<Day> {
    let start = day(draft, "start")?;
    let of_year = |year: i32| (draft.wording.read_date)(&format!("{} {year}", text.trim()));
    let mut days = [start.year(), start.year() + 1].into_iter().filter_map(of_year);
    days.find(|day| *day >= start)
}

/// The last day on the record is the final evaluation, the one before it that midway: each gives way
/// to the agreement's own.
fn reviews(draft: &Draft) -> Vec<Row> {
    let what = draft.wording.annexes.evaluation;
    let mut days = told::review_days(draft.facts, draft.wording);
    let (midway, last) = (answered(draft, "midway", None), answered(draft, "final", None));
    let last_told = days.pop().filter(|_| last.is_empty());
    if !midway.is_empty() {
        days.pop();
    }
    let told = days.into_iter().chain(last_told).map(|day| dated(draft, day, what));
    told.chain(midway.iter().chain(&last).map(|text| written(draft, text, what))).collect()
}

/// `1. marts 2027: åbning`, as the agreement has them, or the goals that have a day.
fn milestones(draft: &Draft, concern: Concern) -> Vec<Row> {
    let own = answered(draft, "milestones", None);
    if own.is_empty() {
        let goals = concern.goals();
        return goals.filter_map(|goal| Some(dated(draft, goal.due?, &goal.text))).collect();
    }
    let rows = own.iter().map(|line| match at_colon(line) {
        // A day, or words for one; a longer beginning is a sentence with a colon in it.
        Some((when, what)) if when.chars().count() <= 24 && !what.trim().is_empty() => {
            written(draft, when.trim(), what.trim())
        }
        _ => match (draft.wording.read_date)(line) {
            Some(day) => dated(draft, day, ""),
            None => Row { day: None, near: None, said: String::new(), what: line.clone() },
        },
    });
    rows.collect()
}

/// What stands before and behind a line's first colon, but for that of `kl. 10:30`.
fn at_colon(line: &str) -> Option<(&str, &str)> {
    line.match_indices(':').map(|(at, _)| line.split_at(at)).find_map(|(before, after)| {
        let after = after.strip_prefix(':')?;
        (!is_time(before, after)).then_some((before, after))
    })
}

/// Whether the colon between these is that of a time of day, or of a result.
pub(super) fn is_time(before: &str, after: &str) -> bool {
    let is_digit = |own: char| own.is_ascii_digit();
    before.ends_with(is_digit) && after.starts_with(is_digit)
}
