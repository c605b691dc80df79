//! A line of the checklist that our own table has for a next step, with its day.

use serde_json::Value;

use super::Words;
use crate::{
    domain::{Day, Partnership},
    inward::{Planned, found::Told},
};

/// Puts the day on the line of that name, and says whether there is one. Where nobody can tell which line is
/// meant (that of a short list has no number), only a day that stands at one of them is known.
pub(super) fn is_filled(
    partnership: &mut Planned<Partnership>,
    text: &str,
    due: Option<Day>,
    words: &Words,
    differs: &mut Told,
) -> bool {
    let Some(held) = &partnership.held else { return false };
    let named = match text {
        // A name was taken out of what the line says.
        "" => held.check.by_id().into_keys().map(path).collect(),
        text => named(held, text, words),
    };
    let Some(due) = due else { return !named.is_empty() };
    if named.iter().any(|path| day_at(held, path) == Some(due)) {
        return true;
    }
    let [path] = named.as_slice() else { return false };
    if text.is_empty() {
        return false;
    }
    let shall = &mut partnership.shall;
    let before = day_at(shall, path);
    let mut day = before;
    differs.day(day_at(held, path), &mut day, due);
    if let Some(day) = day.filter(|_| day != before) {
        shall.check.0.insert(path.clone(), Value::from(day.to_string()));
    }
    true
}

/// Where the days of the lines stand that are called so: those of the partnership's own, and those of the
/// guide on which somebody has written.
fn named(held: &Partnership, text: &str, words: &Words) -> Vec<String> {
    let own = held.own.by_id();
    let is_said = |said: &&Value| said.as_str().is_some_and(|said| said.trim() == text);
    let written = own.iter().filter(|(_, parts)| parts.get("text").is_some_and(is_said));
    let guide = held.check.by_id().into_keys();
    let guide =
        guide.filter(|id| !own.contains_key(id) && (words.line)(id).iter().any(|own| own == text));
    written.map(|(id, _)| *id).chain(guide).map(path).collect()
}

fn path(line: &str) -> String {
    format!("{line}/due")
}

fn day_at(partnership: &Partnership, path: &str) -> Option<Day> {
    partnership.check.0.get(path).and_then(Value::as_str).and_then(Day::parse_iso)
}
