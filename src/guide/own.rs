//! Lines that a group has added to the guide's.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    domain::{Code, Partnership, Phase},
    order::OrderBy,
    workspace::Write,
};

/// A line of the partnership's own.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnItem {
    pub id: String,
    pub phase: Phase,
    pub text: String,
    /// Smaller comes first.
    pub place: f64,
}

/// The own lines of a phase or of all, in the order that people gave them.
pub fn own_items(partnership: &Partnership) -> Vec<OwnItem> {
    let mut found: BTreeMap<&str, OwnItem> = BTreeMap::new();
    for (path, value) in &partnership.own.0 {
        let Some((id, part)) = path.split_once('/') else { continue };
        let item = found.entry(id).or_insert_with(|| OwnItem {
            id: id.into(),
            phase: Phase::P01,
            text: String::new(),
            place: 0.0,
        });
        match part {
            "text" => item.text = value.as_str().unwrap_or_default().into(),
            "phase" => item.phase = value.as_str().and_then(Phase::parse).unwrap_or(Phase::P01),
            "place" => item.place = value.as_f64().unwrap_or_default(),
            _ => {}
        }
    }
    let mut items: Vec<OwnItem> =
        found.into_values().filter(|item| !item.text.trim().is_empty()).collect();
    items.order_by(|a, b| {
        (a.phase, a.place).partial_cmp(&(b.phase, b.place)).unwrap_or_else(|| a.id.cmp(&b.id))
    });
    items
}

/// New lines at the end of a phase, one for each line that was written or pasted. `id` makes an
/// id that nobody else has.
pub fn new_own(
    partnership: &Partnership,
    phase: Phase,
    written: &str,
    mut id: impl FnMut() -> String,
) -> Vec<Write> {
    let last = own_items(partnership).into_iter().rfind(|item| item.phase == phase);
    let mut place = last.map_or(0.0, |item| item.place);
    let mut writes = Vec::new();
    for line in written.lines().map(bare).filter(|line| !line.is_empty()) {
        place += 1.0;
        let id = id();
        writes.push((format!("own/{id}/text"), vec![line.into()]));
        writes.push((format!("own/{id}/phase"), vec![phase.code().into()]));
        writes.push((format!("own/{id}/place"), vec![place.into()]));
    }
    writes
}

/// A pasted line without the box, dash or number that it had in a list.
fn bare(line: &str) -> &str {
    let line = line.trim().trim_start_matches(['-', '*', '•', '☐', '□', '▢', '–', '·']);
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let numbered = rest.strip_prefix(['.', ')']).filter(|rest| rest.starts_with(' '));
    match numbered {
        Some(rest) => rest.trim(),
        None => line.trim(),
    }
}

/// Takes a line away. Its tick stays in the record, unseen, so that an undo finds it again.
pub fn removed(id: &str) -> Vec<Write> {
    let path = |part: &str| (format!("own/{id}/{part}"), vec![Value::Null]);
    ["text", "phase", "place"].map(path).into()
}

/// Moves a line before its neighbour above (`up`) or after the one below; nothing at the ends.
pub fn moved(partnership: &Partnership, id: &str, up: bool) -> Vec<Write> {
    let items = own_items(partnership);
    let Some(item) = items.iter().find(|item| item.id == id) else { return Vec::new() };
    let mates: Vec<&OwnItem> = items.iter().filter(|mate| mate.phase == item.phase).collect();
    let Some(at) = mates.iter().position(|mate| mate.id == id) else { return Vec::new() };
    let step = |from: usize, by: usize| {
        if up { from.checked_sub(by) } else { from.checked_add(by) }
    };
    let place = |index: Option<usize>| index.and_then(|index| mates.get(index)).map(|m| m.place);
    let Some(near) = place(step(at, 1)) else { return Vec::new() };
    let outward = if up { -1.0 } else { 1.0 };
    let new = place(step(at, 2)).map_or(near + outward, |far| f64::midpoint(near, far));
    vec![(format!("own/{id}/place"), vec![new.into()])]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(writes: &[Write]) -> Partnership {
        let mut partnership = Partnership::default();
        write(&mut partnership, writes);
        partnership
    }

    fn write(partnership: &mut Partnership, writes: &[Write]) {
        for (path, values) in writes {
            let path = path.strip_prefix("own/").unwrap().to_owned();
            match values.first() {
                None | Some(Value::Null) => partnership.own.0.remove(&path),
                Some(value) => partnership.own.0.insert(path, value.clone()),
            };
        }
    }

    fn texts(partnership: &Partnership) -> Vec<String> {
        own_items(partnership).into_iter().map(|item| item.text).collect()
    }

    fn three() -> Partnership {
        let mut count = 0;
        with(&new_own(
            &Partnership::default(),
            Phase::P05,
            "- Ring\n\n2) Skriv\n☐ Mød op\n",
            || {
                count += 1;
                format!("o{count}")
            },
        ))
    }

    #[test]
    fn pasted_lines_become_items_without_their_marks() {
        assert_eq!(texts(&three()), ["Ring", "Skriv", "Mød op"]);
        assert_eq!(bare("24.000 bøger"), "24.000 bøger", "a number is no mark");
    }

    #[test]
    fn a_line_moves_past_its_neighbour_and_stops_at_the_ends() {
        let mut partnership = three();
        assert!(moved(&partnership, "o1", true).is_empty());
        let down = moved(&partnership, "o1", false);
        write(&mut partnership, &down);
        assert_eq!(texts(&partnership), ["Skriv", "Ring", "Mød op"]);
        let up = moved(&partnership, "o3", true);
        write(&mut partnership, &up);
        assert_eq!(texts(&partnership), ["Skriv", "Mød op", "Ring"]);
        assert!(moved(&partnership, "o1", false).is_empty());
    }

    #[test]
    fn a_removed_line_is_gone() {
        let mut partnership = three();
        write(&mut partnership, &removed("o2"));
        assert_eq!(texts(&partnership), ["Ring", "Mød op"]);
    }
}
